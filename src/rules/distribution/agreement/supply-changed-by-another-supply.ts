import {
  agreementChanged,
  at,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  point,
  supplyA,
} from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A SUPPLY that the Datahub ended or deleted because of another SUPPLY of the point. */
export const supplyChangedByAnotherSupply: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-10",
  on: ["AGREEMENT"],
  title: {
    en: "A SUPPLY changed because of another SUPPLY goes to its own open supplier and to the metering point operator.",
    et: "Teise SUPPLY lepingu tõttu muutunud SUPPLY läheb selle avatud tarnijale ja mõõtepunkti haldurile.",
  },
  statements: ["AGR-10"],
  decisions: ["D-AGR-10", "D-BEY-19"],
  roles: ["OPEN_SUPPLIER", "METERING_POINT_OPERATOR"],
  followed: ["OPEN_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["SUPPLY"], because: "SUPPLY" },
    sources: [
      { role: "OPEN_SUPPLIER", by: "party", as: "serviceProviderEic" },
      { role: "METERING_POINT_OPERATOR", by: "operator", of: "point" },
    ],
  },
  judge: ({ agreement, because, point: where }, judge) => {
    if (agreement.type !== "SUPPLY" || because?.agreement.type !== "SUPPLY" || where === undefined) return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("OPEN_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
    judge.grant("METERING_POINT_OPERATOR", where.operatorEic, {
      tag: "OperatesMeteringPoint",
      meterEic: where.meterEic,
    });
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "Supplier B registers from July and so ends A's agreement: A and the operator are notified of A's new end.",
      et: "Tarnija B registreerib lepingu juulist ja A leping lõpeb siis: A uuest lõpust teavitatakse A-d ja haldurit.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, generalServiceOfOperator(day.jan2024, day.jan2025), supplyA],
    },
    event: agreementChanged(
      "CREATE",
      at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025),
      eics.supplierB,
    ),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
    ],
  },
  {
    title: {
      en: "A supplier whose agreement does not overlap the new one is not changed, and the supplier is not notified.",
      et: "Tarnijat, kelle leping uuega ei kattu, muudatus ei puuduta ja teda ei teavitata.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        generalServiceOfOperator(day.jan2024, day.jan2025),
        { ...supplyA, validTo: day.jul2025 },
        generalServiceOfOperator(day.jul2025),
      ],
    },
    event: agreementChanged(
      "CREATE",
      at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025),
      eics.supplierB,
    ),
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER" }],
  },
];
