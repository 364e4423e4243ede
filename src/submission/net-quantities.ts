/**
 * The net quantities of one quarter-hour of the second version: both spellings, and their rules.
 */
import type { MeteringPeriodV2 } from "../documents/v2/metering-data.js";
import type { FlowDirection, SubmissionFault } from "./SubmissionFinding.js";

// --------------------------------------------------------------------------------------------------------- spellings

/** The attributes of the net quantities; each direction goes by two names. */
export const netAttributes = {
  IN: ["netQtyIn", "netInQty"],
  OUT: ["netQtyOut", "netOutQty"],
} as const satisfies Readonly<Record<FlowDirection, readonly (keyof MeteringPeriodV2)[]>>;

/**
 * The net quantity of a direction, whichever way it is spelled; undefined when it is not there.
 *
 * @example
 * netQuantityOf({ pS: "2026-03-21T00:00Z", netInQty: 0.5 }, "IN") // 0.5
 */
export const netQuantityOf = (period: MeteringPeriodV2, direction: FlowDirection): number | undefined => {
  const [usual, other] = netAttributes[direction];
  return period[usual] ?? period[other] ?? undefined;
};

// -------------------------------------------------------------------------------------------------------------- rules

const spellingFault = (
  period: MeteringPeriodV2,
  direction: FlowDirection,
): readonly (SubmissionFault & { readonly tag: "NetSpellingsDiffer" })[] => {
  const [one, other] = netAttributes[direction].map((name) => period[name] ?? undefined);
  return one === undefined || other === undefined || one === other
    ? []
    : [{ tag: "NetSpellingsDiffer", direction, values: [one, other] }];
};

/** What is wrong with the net quantities of a quarter-hour among themselves and beside what went in and out. */
export const netFaultsOf = (period: MeteringPeriodV2): readonly SubmissionFault[] => {
  const netIn = netQuantityOf(period, "IN");
  const netOut = netQuantityOf(period, "OUT");
  const faults: SubmissionFault[] = [...spellingFault(period, "IN"), ...spellingFault(period, "OUT")];
  if ((netIn === undefined) !== (netOut === undefined)) {
    faults.push({ tag: "NetWithoutTheOther", given: netIn === undefined ? "OUT" : "IN" });
  }
  if (netIn !== undefined && netOut !== undefined && netIn > 0 && netOut > 0) {
    faults.push({ tag: "BothNetPositive", netIn, netOut });
  }
  const isZero = period.inQty?.kwh === 0 && period.outQty?.kwh === 0;
  if (isZero && ((netIn ?? 0) !== 0 || (netOut ?? 0) !== 0)) {
    faults.push({ tag: "NetNotZero", netIn, netOut });
  }
  return faults;
};
