import { shareMarket, marketOf } from "../../../market/point-in-set.js";
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  eics,
  day,
  grid,
  point,
  supplyA,
} from "../../example-parties.js";
import { aggregationsAt, judgeActiveOrFuture } from "../candidates.js";
import type { EntitlingRule, Example } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

const provider = { by: "agreement", as: "serviceProviderEic" } as const;

/** A modified or deleted GRID or BORDER_GRID goes to the suppliers and aggregators of the point, active or future. */
export const suppliersAndAggregatorsOfAChangedGrid: EntitlingRule<AgreementChanged> = {
  kind: "entitling",
  id: "AGR-7",
  on: ["AGREEMENT"],
  title: {
    en: "A modified or deleted GRID or BORDER_GRID goes to the active and future open suppliers and aggregators of the point.",
    et: "Muudetud või kustutatud GRID või BORDER_GRID leping läheb punkti praegustele ja tulevastele avatud tarnijatele ning agregaatoritele.",
  },
  statements: ["AGR-7"],
  decisions: ["D-AGR-7", "D-MARKET"],
  roles: ["OPEN_SUPPLIER", "AGGREGATOR"],
  followed: ["OPEN_SUPPLIER", "AGGREGATOR"],
  candidacy: {
    when: { agreementTypes: ["GRID", "BORDER_GRID"], actions: ["UPDATE", "DELETE"], because: "nothing" },
    sources: [
      {
        role: "OPEN_SUPPLIER",
        ...provider,
        type: "SUPPLY",
        at: "point",
        during: "from-now-on",
        beside: "GRID",
      },
      {
        role: "OPEN_SUPPLIER",
        ...provider,
        type: "BORDER_SUPPLY",
        at: "point",
        during: "from-now-on",
        beside: "BORDER_GRID",
      },
      {
        role: "AGGREGATOR",
        ...provider,
        type: "AGGREGATION",
        at: "point",
        during: "from-now-on",
        pointTypes: ["AGGREGATION"],
      },
      { role: "AGGREGATOR", ...provider, type: "AGGREGATION", at: "below", during: "from-now-on" },
    ],
  },
  judge: ({ set, agreement, judged, action, now, because }, judge) => {
    const { type, meterEic } = agreement;
    if ((type !== "GRID" && type !== "BORDER_GRID") || action === "CREATE" || because !== undefined) return;
    const supply = type === "GRID" ? "SUPPLY" : "BORDER_SUPPLY";
    const judgeCandidate = (role: "OPEN_SUPPLIER" | "AGGREGATOR", candidate: typeof agreement): void => {
      if (shareMarket(set, candidate, judged)) {
        judgeActiveOrFuture(judge, role, candidate.serviceProviderEic, candidate, now);
      } else {
        const cause = { tag: "OtherMarket", market: marketOf(set, candidate)! } as const;
        judge.refuse(role, candidate.serviceProviderEic, cause, candidate);
      }
    };
    for (const candidate of set.agreementsOf(meterEic!)) {
      if (candidate.type === supply) judgeCandidate("OPEN_SUPPLIER", candidate);
    }
    for (const candidate of aggregationsAt(set, meterEic!)) judgeCandidate("AGGREGATOR", candidate);
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "The end of a GRID is moved: the present and future suppliers and the aggregator are notified, a past supplier is not.",
      et: "GRID lepingu lõppu nihutatakse: teavitatakse praegust ja tulevast tarnijat ning agregaatorit, endist tarnijat mitte.",
    },
    set: {
      meteringPoints: [point, aggregationPoint],
      agreements: [
        grid,
        at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jan2024, day.jan2025),
        { ...supplyA, validTo: day.jul2025 },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025, day.sep2025),
        aggregation,
      ],
    },
    event: agreementChanged("UPDATE", { ...grid, validTo: day.jan2026 }, eics.gridOperator),
    grants: [
      { eic: eics.supplierA, role: "OPEN_SUPPLIER" },
      { eic: eics.supplierB, role: "OPEN_SUPPLIER" },
      { eic: eics.aggregator, role: "AGGREGATOR" },
    ],
    refuses: [{ eic: eics.supplierC, role: "OPEN_SUPPLIER", cause: "Ended" }],
  },
];
