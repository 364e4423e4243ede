/**
 * A message of metering data or network bills as rows of units. A unit is what goes to a recipient whole: an account
 * interval or a bill. A leaf is a list of units that stand together in the message.
 */
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

/** Units that stand together: the account intervals of a period, or one bill. */
export interface Leaf extends UnitTimes {
  readonly meterEic: Eic;
}

/** What is chosen of one leaf: its index, and which of its units. */
export type LeafChoice = readonly [leaf: number, ranges: Ranges];

/** What is chosen of a message: by ascending leaf, never nothing of one. */
export type Choice = readonly LeafChoice[];

/** A message taken apart, and how to put a part of it together again. */
export interface UnitMessage {
  /** The message as it came, as an array. */
  readonly content: readonly unknown[];
  readonly leaves: readonly Leaf[];
  readonly size: number;
  /** The message with only some units of each leaf; what is left with nothing is left out, everything else shared. */
  readonly part: (chosen: Choice) => readonly unknown[];
}

/** Which times of which metering points a message covers. */
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

const minute = 60_000;

/** The end of an account interval: PT15M and PT1H are elapsed time, P1D is one local day from its start (MD-3). */
export const endOf = (start: Instant, resolution: Resolution): Instant =>
  resolution === "PT15M"
    ? start + 15 * minute
    : resolution === "PT1H"
      ? start + 60 * minute
      : nextLocalDay(start);

/** Something that starts at a written instant: an account interval. */
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
