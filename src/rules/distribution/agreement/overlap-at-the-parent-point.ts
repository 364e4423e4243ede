import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  between,
  eics,
  day,
  grid,
  point,
} from "../../example-parties.js";
import { agreementsAtParent } from "../candidates.js";
import type { ClosingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

/** An AGGREGATION that overlaps nothing at the parent metering point is not distributed at all. */
export const overlapAtTheParentPoint: ClosingRule<AgreementChanged> = {
  kind: "closing",
  id: "AGR-3",
  on: ["AGREEMENT"],
  title: {
    en: "An AGGREGATION that overlaps no supply or general service of the parent metering point goes to nobody.",
    et: "AGGREGATION leping, mis ei kattu ülemmõõtepunkti tarne ega üldteenusega, ei lähe kellelegi.",
  },
  statements: ["AGR-3"],
  decisions: ["D-AGR-3", "D-MARKET"],
  closes: (situation) => {
    if (situation.agreement.type !== "AGGREGATION") return undefined;
    const { agreements } = agreementsAtParent(situation);
    return agreements.some(({ against }) => against === undefined)
      ? undefined
      : { tag: "NothingOverlapsAtParent", parentMeterEic: situation.point?.parentMeterEic };
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The supply at the parent ended before the aggregation starts: the aggregator's portfolio provider is not notified.",
      et: "Ülemmõõtepunkti tarne lõppes enne agregeerimise algust: agregaatori portfellipakkujat ei teavitata.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2024, day.mar2025),
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.aggregator, day.jan2024),
      ],
    },
    event: agreementChanged("CREATE", aggregation, eics.aggregator),
    refuses: [{ eic: eics.balanceB, role: "PORTFOLIO_PROVIDER", cause: "NothingOverlapsAtParent" }],
  },
  {
    title: {
      en: "While the parent has a supplier, the change is distributed.",
      et: "Kui ülemmõõtepunktis on tarnija, siis muudatust levitatakse.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2024),
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.aggregator, day.jan2024),
      ],
    },
    event: agreementChanged("CREATE", aggregation, eics.aggregator),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.balanceB, role: "PORTFOLIO_PROVIDER" },
    ],
  },
];
