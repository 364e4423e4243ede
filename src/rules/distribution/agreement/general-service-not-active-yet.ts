import { agreementChanged, at, eics, day, grid, point } from "../../example-parties.js";
import type { ClosingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** A GENERAL_SERVICE is not distributed until it becomes active. */
export const generalServiceNotActiveYet: ClosingRule<AgreementChanged> = {
  kind: "closing",
  id: "AGR-4",
  on: ["AGREEMENT"],
  title: {
    en: "A GENERAL_SERVICE that is not active yet goes to nobody.",
    et: "GENERAL_SERVICE, mis ei ole veel aktiivne, ei lähe kellelegi.",
  },
  statements: ["AGR-4"],
  decisions: ["D-AGR-4"],
  closes: ({ agreement, now }) =>
    agreement.type === "GENERAL_SERVICE" && now < agreement.from
      ? { tag: "NotActiveUntil", from: agreement.from }
      : undefined,
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A general service from July is not distributed in June.",
      et: "Juulis algavast üldteenusest juunis ei teavitata.",
    },
    set: { meteringPoints: [point], agreements: [grid] },
    event: agreementChanged(
      "CREATE",
      at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jul2025),
    ),
    refuses: [
      { eic: eics.namedSupplier, role: "NAMED_SUPPLIER", cause: "NotActiveUntil" },
      { eic: eics.gridOperator, role: "GRID_OPERATOR", cause: "NotActiveUntil" },
    ],
  },
  {
    title: {
      en: "One that is already valid is distributed.",
      et: "Juba kehtivast teavitatakse.",
    },
    set: { meteringPoints: [point], agreements: [grid] },
    event: agreementChanged(
      "CREATE",
      at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jun2025),
    ),
    grants: [
      { eic: eics.namedSupplier, role: "NAMED_SUPPLIER" },
      { eic: eics.gridOperator, role: "GRID_OPERATOR" },
    ],
  },
];
