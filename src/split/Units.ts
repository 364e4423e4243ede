/**
 * A message of metering data or network bills as rows of units. A unit is what goes to a recipient whole: an account
 * interval or a bill. A leaf is a list of units that stand together in the message; ranges of its indices tell which
 * of them are meant.
 */
import type { Eic } from "../market/Eic.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { fromIntervals } from "../time/IntervalSet.js";
import { nextLocalDay } from "../time/Tallinn.js";
import { joinedByKey, push } from "./lists-by-key.js";

/** Units that stand together: the account intervals of a period, or one bill. */
export interface Leaf {
  readonly meterEic: Eic;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The units by start, where they do not each start at or after the end of the one before. */
  readonly order?: StartOrder;
}

/** Units in another order than they stand in. */
export interface StartOrder {
  /** Their indices, by start. */
  readonly index: Int32Array;
  readonly from: Float64Array;
  /** The latest end of the units up to each. */
  readonly latest: Float64Array;
}

/** Indices [from, to) of a leaf, ascending and not touching; [0, length) is the whole leaf. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** What is chosen of a message: by ascending index of the leaf its ranges, never without any. */
export type Choice = ReadonlyMap<number, Ranges>;

/** A message taken apart, and how to put a part of it together again. */
export interface UnitMessage {
  /** The message as it came, as an array. */
  readonly content: readonly unknown[];
  readonly leaves: readonly Leaf[];
  readonly size: number;
  /** The message with only some units of each leaf; what is left with nothing is left out, everything else shared. */
  readonly part: (chosen: Choice) => readonly unknown[];
}

export type Resolution = "PT15M" | "PT1H" | "P1D";

const minute = 60_000;

/** The end of an account interval: PT15M and PT1H are elapsed time, P1D is one local day from its start (MD-3). */
export const endOf = (start: Instant, resolution: Resolution): Instant =>
  resolution === "PT15M"
    ? start + 15 * minute
    : resolution === "PT1H"
      ? start + 60 * minute
      : nextLocalDay(start);

/** Reads the starts of account intervals of one resolution. */
export const leafOf = (
  meterEic: Eic,
  intervals: readonly { readonly pS: string }[],
  resolution: Resolution,
): Leaf => {
  const count = intervals.length;
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let ascending = true;
  for (let i = 0; i < count; i++) {
    const start = instantOf(intervals[i]!.pS);
    from[i] = start;
    to[i] = endOf(start, resolution);
    if (i > 0 && start < to[i - 1]!) ascending = false;
  }
  return ascending ? { meterEic, from, to } : { meterEic, from, to, order: byStart(from, to) };
};

const byStart = (from: Float64Array, to: Float64Array): StartOrder => {
  const index = Int32Array.from(from, (_, i) => i).sort((a, b) => from[a]! - from[b]!);
  const latest = new Float64Array(index.length);
  let last = -Infinity;
  for (let place = 0; place < index.length; place++) {
    last = Math.max(last, to[index[place]!]!);
    latest[place] = last;
  }
  return { index, from: Float64Array.from(index, (i) => from[i]!), latest };
};

/** The times a leaf covers. */
const coverageOfLeaf = ({ from, to, order }: Leaf): IntervalSet => {
  if (order !== undefined)
    return fromIntervals(Array.from(from, (start, i) => ({ from: start, to: to[i]! })));
  const covered: Interval[] = [];
  for (let i = 0; i < from.length;) {
    const start = from[i]!;
    let end = to[i]!;
    for (i++; i < from.length && from[i] === end; i++) end = to[i]!;
    covered.push({ from: start, to: end });
  }
  return covered;
};

/** Which times of which metering points a message covers. */
export const coverageOf = ({ leaves }: UnitMessage): ReadonlyMap<Eic, IntervalSet> => {
  const coverage = new Map<Eic, IntervalSet[]>();
  for (const leaf of leaves) {
    const covered = coverageOfLeaf(leaf);
    if (covered.length > 0) push(coverage, leaf.meterEic, covered);
  }
  return joinedByKey(coverage);
};

/** The first index whose value in a column is greater than a bound; the column is ascending. */
const firstAbove = (column: Float64Array, bound: number): number => {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! > bound) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The first index whose value in a column is at least a bound; the column is ascending. */
const firstAtLeast = (column: Float64Array, bound: number): number => {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! >= bound) high = middle;
    else low = middle + 1;
  }
  return low;
};

const append = (ranges: [number, number][], from: number, to: number): void => {
  const last = ranges.at(-1);
  if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
  else ranges.push([from, to]);
};

/** The units of a leaf that overlap the times by more than nothing. */
export const chosenIn = (leaf: Leaf, times: IntervalSet): Ranges => {
  const { from, to, order } = leaf;
  const ranges: [number, number][] = [];
  for (const span of times) {
    const first = firstAbove(order?.latest ?? to, span.from);
    const after = firstAtLeast(order?.from ?? from, span.to);
    if (first < after) append(ranges, first, after);
  }
  return order === undefined ? ranges : unitsIn(leaf, order, ranges, times);
};

/** Of the units at some places of the order by start those that overlap the times, as they stand in the leaf. */
const unitsIn = ({ from, to }: Leaf, { index }: StartOrder, places: Ranges, times: IntervalSet): Ranges => {
  const chosen: number[] = [];
  for (const [first, after] of places) {
    for (let place = first; place < after; place++) {
      const i = index[place]!;
      const next = firstEndingAfter(times, from[i]!);
      if (next !== undefined && next.from < to[i]!) chosen.push(i);
    }
  }
  const ranges: [number, number][] = [];
  for (const i of chosen.sort((a, b) => a - b)) append(ranges, i, i + 1);
  return ranges;
};

/** The earliest interval of a set that ends after an instant. */
const firstEndingAfter = (times: IntervalSet, t: Instant): Interval | undefined => {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]!.to > t) high = middle;
    else low = middle + 1;
  }
  return times[low];
};

/** The indices of a leaf that are not in the ranges. */
export const restOf = (leaf: Leaf, ranges: Ranges): Ranges => {
  const rest: [number, number][] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (at < from) rest.push([at, from]);
    at = to;
  }
  if (at < leaf.from.length) rest.push([at, leaf.from.length]);
  return rest;
};

/** How many units the ranges hold. */
export const countOf = (ranges: Ranges): number => {
  let count = 0;
  for (const [from, to] of ranges) count += to - from;
  return count;
};

/** The elements of a list in the ranges, which are not empty; the list itself when they are all of it. */
export const elementsIn = <A>(list: readonly A[], ranges: Ranges): readonly A[] => {
  const first = ranges[0]!;
  if (first[0] === 0 && first[1] === list.length) return list;
  return ranges.length === 1
    ? list.slice(first[0], first[1])
    : ranges.flatMap(([from, to]) => list.slice(from, to));
};
