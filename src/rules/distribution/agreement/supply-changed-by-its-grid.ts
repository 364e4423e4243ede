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

/** A SUPPLY that the Datahub changed because its GRID was modified or deleted; the editions differ. */
export const supplyChangedByItsGrid: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-8",
  on: ["AGREEMENT"],
  title: {
    en: "A SUPPLY changed because of its GRID goes to its open supplier and, in the English edition, to the metering point operator.",
    et: "GRID lepingu tõttu muutunud SUPPLY läheb selle avatud tarnijale ja ingliskeelse redaktsiooni järgi ka mõõtepunkti haldurile.",
  },
  statements: ["AGR-8"],
  decisions: ["D-AGR-8"],
  roles: ["OPEN_SUPPLIER", "METERING_POINT_OPERATOR"],
  followed: ["OPEN_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["SUPPLY"], because: "GRID" },
    sources: [
      { role: "OPEN_SUPPLIER", by: "party", as: "serviceProviderEic" },
      { role: "METERING_POINT_OPERATOR", by: "operator", of: "point", edition: "en" },
    ],
  },
  judge: ({ agreement, because, point: where, edition }, judge) => {
    if (agreement.type !== "SUPPLY" || because?.agreement.type !== "GRID" || where === undefined) return;
    const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
    judge.grant("OPEN_SUPPLIER", agreement.serviceProviderEic, cause, agreement);
    if (edition === "en") {
      judge.grant("METERING_POINT_OPERATOR", where.operatorEic, {
        tag: "OperatesMeteringPoint",
        meterEic: where.meterEic,
      });
    } else judge.refuse("METERING_POINT_OPERATOR", where.operatorEic, { tag: "NotInThisEdition", edition });
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The GRID is ended early and the SUPPLY with it: the supplier and the operator are notified.",
      et: "GRID lõpetatakse varem ja SUPPLY lõpeb sellega: teavitatakse tarnijat ja haldurit.",
    },
    set: {
      meteringPoints: [point],
      agreements: [grid, generalServiceOfOperator(day.jan2024, day.jan2025), supplyA],
    },
    event: agreementChanged("UPDATE", { ...grid, validTo: day.sep2025 }, eics.gridOperator),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" },
    ],
  },
  {
    title: {
      en: "In the Estonian edition only the supplier is notified.",
      et: "Eestikeelse redaktsiooni järgi teavitatakse ainult tarnijat.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        generalServiceOfOperator(day.jan2024, day.jul2025),
        at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jul2025),
      ],
    },
    event: agreementChanged("DELETE", grid, eics.gridOperator),
    edition: "et",
    grants: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER" }],
    refuses: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR", cause: "NotInThisEdition" }],
  },
];
