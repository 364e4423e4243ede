import {
  agreementChanged,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  point,
  supplyA,
} from "../../example-parties.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A SUPPLY that its parties added, modified or deleted. */
export const operatorOfAChangedSupply: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-9",
  on: ["AGREEMENT"],
  title: {
    en: "An added, modified or deleted SUPPLY goes to the metering point operator.",
    et: "Lisatud, muudetud või kustutatud SUPPLY läheb mõõtepunkti haldurile.",
  },
  statements: ["AGR-9"],
  decisions: ["D-AGR-9", "D-BEY-19", "D-CON-9"],
  roles: ["METERING_POINT_OPERATOR", "OPEN_SUPPLIER"],
  followed: ["OPEN_SUPPLIER"],
  candidacy: {
    when: { agreementTypes: ["SUPPLY"], because: "nothing" },
    sources: [{ role: "METERING_POINT_OPERATOR", by: "operator", of: "point" }],
  },
  judge: ({ agreement, because, via, readings, point: where }, judge) => {
    if (agreement.type !== "SUPPLY" || because !== undefined || where === undefined) return;
    judge.grant("METERING_POINT_OPERATOR", where.operatorEic, {
      tag: "OperatesMeteringPoint",
      meterEic: where.meterEic,
    });
    if (via === undefined) return;
    const own = agreement.serviceProviderEic;
    if (readings["CON-9"] === "own-supplier-too") {
      const cause = { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" } as const;
      judge.grant("OPEN_SUPPLIER", own, cause, agreement);
    } else {
      const cause = { tag: "NotByThisReading", otherwise: "CON-9: own-supplier-too" } as const;
      judge.refuse("OPEN_SUPPLIER", own, cause, agreement);
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A supplier registers its agreement: the operator is notified.",
      et: "Tarnija registreerib lepingu: haldurit teavitatakse.",
    },
    set: { meteringPoints: [point], agreements: [grid, generalServiceOfOperator(day.jan2024)] },
    event: agreementChanged("CREATE", supplyA, eics.supplierA),
    grants: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" }],
  },
  {
    title: {
      en: "An operator that enters the agreement itself is not notified of it, only of the general service that follows.",
      et: "Lepingu ise sisestanud haldurit sellest ei teavitata, ainult järgnevast üldteenusest.",
    },
    set: { meteringPoints: [point], agreements: [grid, generalServiceOfOperator(day.jan2024)] },
    event: agreementChanged("CREATE", supplyA, eics.gridOperator),
    refuses: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR", cause: "MadeTheChange" }],
  },
  {
    title: {
      en: "The Datahub applies the change that A agreed to in a coordination: the operator is notified, A is not.",
      et: "Andmeladu rakendab A kooskõlastatud muudatuse: haldurit teavitatakse, A-d mitte.",
    },
    set: { meteringPoints: [point], agreements: [grid, generalServiceOfOperator(day.jan2024)] },
    event: agreementChanged("CREATE", supplyA, eics.supplierA, "AGREEMENT_COORDINATION"),
    grants: [{ eic: eics.gridOperator, role: "METERING_POINT_OPERATOR" }],
    refuses: [{ eic: eics.supplierA, role: "OPEN_SUPPLIER", cause: "NotByThisReading" }],
  },
];
