/**
 * A message of metering data or network bills as rows of units. A unit is never divided between recipients: an account
 * interval or a bill. A leaf is a list of consecutive units in the message.
 */
import { MINUTE } from "../time/durations.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import { nextLocalDay } from "../time/tallinn.js";
import type { Ranges } from "./index-ranges.js";
import type { UnitTimes } from "./unit-times.js";
import { unitTimes } from "./unit-times.js";

export type { Ranges } from "./index-ranges.js";
export { chosenIn } from "./unit-times.js";

// --- the message ---

/** Consecutive units in the message: the account intervals of a period, or one bill. */
export interface Leaf extends UnitTimes {
  readonly meterEic: Eic;
}

/** The selection in one leaf: its index, and which of its units. */
export type LeafChoice = readonly [leaf: number, ranges: Ranges];

/** The selection in a message, by ascending leaf; leaves without a selected unit are absent. */
export type Choice = readonly LeafChoice[];

/** A message divided into units, and how to make a message from a selection. */
export interface UnitMessage {
  /** The message as given, as an array. */
  readonly content: readonly unknown[];
  readonly leaves: readonly Leaf[];
  readonly size: number;
  /** The message with only the selected units of each leaf; emptied parts are omitted, all others shared. */
  readonly part: (chosen: Choice) => readonly unknown[];
}

/** The metering points and times that a message covers. */
export const coverageOf = ({ leaves }: UnitMessage): ReadonlyMap<Eic, IntervalSet> => {
  const coverage = new Map<Eic, IntervalSet>();
  const several = new Map<Eic, IntervalSet[]>();
  for (const { meterEic, covered } of leaves) {
    if (covered.length === 0) continue;
    const before = coverage.get(meterEic);
    if (before === undefined) coverage.set(meterEic, covered);
    else if (several.has(meterEic)) several.get(meterEic)!.push(covered);
    else several.set(meterEic, [before, covered]);
  }
  for (const [meterEic, sets] of several) coverage.set(meterEic, fromIntervals(sets.flat()));
  return coverage;
};

// --- account intervals ---

/** The length of account intervals. */
export type Resolution = "PT15M" | "PT1H" | "P1D";

/** The end of an account interval: PT15M and PT1H are elapsed time, P1D is one local day from its start (MD-3). */
export const endOf = (start: Instant, resolution: Resolution): Instant =>
  resolution === "PT15M"
    ? start + 15 * MINUTE
    : resolution === "PT1H"
      ? start + 60 * MINUTE
      : nextLocalDay(start);

/** An object with a written start: an account interval. */
export interface Started {
  readonly pS: string;
}

/** The times of account intervals of one resolution. */
export const timesOf = (intervals: readonly Started[], resolution: Resolution): UnitTimes => {
  const count = intervals.length;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const start = instantOf(intervals[i]!.pS);
    from[i] = start;
    to[i] = endOf(start, resolution);
  }
  return unitTimes(from, to);
};
