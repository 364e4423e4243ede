/**
 * The times of the units of a message, as columns, and the selection of those that overlap some times.
 */
import { firstIndexWhere } from "../common/search.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import type { Ranges } from "./index-ranges.js";
import { append } from "./index-ranges.js";

/** The half-open intervals of units in the order of the message; none is empty. */
export interface UnitTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The order of the units by start; undefined where each starts at or after the end of the previous one. */
  readonly order: StartOrder | undefined;
  /** The union of their times. */
  readonly covered: IntervalSet;
}

/** The order of units by start. */
export interface StartOrder {
  /** Indices of the units, by start. */
  readonly index: Int32Array;
  readonly from: Float64Array;
  /** The latest end of the units up to each. */
  readonly latest: Float64Array;
}

// --- construction ---

const isAscending = (from: Float64Array, to: Float64Array): boolean => {
  for (let i = 1; i < from.length; i++) if (from[i]! < to[i - 1]!) return false;
  return true;
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

const coveredBy = (from: Float64Array, to: Float64Array): IntervalSet => {
  const covered: Interval[] = [];
  for (let i = 0; i < from.length;) {
    const start = from[i]!;
    let end = to[i]!;
    for (i++; from[i] === end; i++) end = to[i]!;
    covered.push({ from: start, to: end });
  }
  return covered;
};

/** The times of units from the columns of their starts and ends. */
export const unitTimes = (from: Float64Array, to: Float64Array): UnitTimes => {
  if (isAscending(from, to)) return { from, to, order: undefined, covered: coveredBy(from, to) };
  const all = Array.from(from, (start, i) => ({ from: start, to: to[i]! }));
  return { from, to, order: byStart(from, to), covered: fromIntervals(all) };
};

const column = (parts: readonly Float64Array[], length: number): Float64Array => {
  const whole = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The times of several lists of units, concatenated. */
export const inOneList = (lists: readonly UnitTimes[]): UnitTimes => {
  const length = lists.reduce((sum, { from }) => sum + from.length, 0);
  return unitTimes(
    column(
      lists.map(({ from }) => from),
      length,
    ),
    column(
      lists.map(({ to }) => to),
      length,
    ),
  );
};

// --- selection ---

/** The first index whose value in an ascending column is greater than a bound. */
const firstAbove = (values: Float64Array, bound: number): number =>
  firstIndexWhere(values.length, (i) => values[i]! > bound);

/** The first index whose value in an ascending column is at least a bound. */
const firstAtLeast = (values: Float64Array, bound: number): number =>
  firstIndexWhere(values.length, (i) => values[i]! >= bound);

/** The units that overlap the times. */
export const chosenIn = (units: UnitTimes, times: IntervalSet): Ranges => {
  const { from, to, order } = units;
  let ranges: [number, number][] | undefined;
  for (const span of times) {
    const first = firstAbove(order === undefined ? to : order.latest, span.from);
    const after = firstAtLeast(order === undefined ? from : order.from, span.to);
    if (first >= after) continue;
    if (ranges === undefined) ranges = [[first, after]];
    else append(ranges, first, after);
  }
  if (ranges === undefined) return [];
  return order === undefined ? ranges : unitsAt(ranges, units, order, times);
};

/** Of a range of units by start, those that overlap the times, in the order of the message. */
const unitsAt = (
  places: Ranges,
  { from, to }: UnitTimes,
  { index }: StartOrder,
  times: IntervalSet,
): Ranges => {
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
const firstEndingAfter = (times: IntervalSet, t: Instant): Interval | undefined =>
  times[firstIndexWhere(times.length, (i) => times[i]!.to > t)];
