import { agreementChanged, cast, day, generalServiceOfOperator, grid, point, supplyA } from "../cast.js";
import type { EntitlingRule, Example } from "../Rule.js";
import type { AgreementChanged } from "../Situation.js";

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
  decisions: ["D-AGR-9", "D-BEY-19"],
  roles: ["METERING_POINT_OPERATOR"],
  followed: [],
  judge: ({ agreement, because, point: where }, judge) => {
    if (agreement.type !== "SUPPLY" || because !== undefined || where === undefined) return;
    judge.grant("METERING_POINT_OPERATOR", where.operatorEic, {
      tag: "OperatesMeteringPoint",
      meterEic: where.meterEic,
    });
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A supplier registers its agreement: the operator is told.",
      et: "Tarnija registreerib lepingu: haldurit teavitatakse.",
    },
    set: { meteringPoints: [point], agreements: [grid, generalServiceOfOperator(day.jan2024)] },
    event: agreementChanged("CREATE", supplyA, cast.supplierA),
    grants: [{ eic: cast.gridOperator, role: "METERING_POINT_OPERATOR" }],
  },
  {
    title: {
      en: "An operator that enters the agreement itself is not told of it, only of the general service that follows.",
      et: "Lepingu ise sisestanud haldurit sellest ei teavitata, ainult järgnevast üldteenusest.",
    },
    set: { meteringPoints: [point], agreements: [grid, generalServiceOfOperator(day.jan2024)] },
    event: agreementChanged("CREATE", supplyA, cast.gridOperator),
    refuses: [{ eic: cast.gridOperator, role: "METERING_POINT_OPERATOR", cause: "MadeTheChange" }],
  },
];
