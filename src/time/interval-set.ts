import { firstIndexWhere } from "../common/search.js";
import type { Instant } from "./instant.js";
import type { Interval } from "./interval.js";
import { givenIntervals, givenSet, hasEnds } from "./given.js";
import { guarded } from "./guarded.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A set of instants as the fewest half-open intervals: sorted, none empty, no two overlapping or touching. */
export type IntervalSet = readonly Interval[];

// --------------------------------------------------------------------------------------------------- constructors

/**
 * The set that holds no instant.
 *
 * @example
 * hasInstant(emptySet, 0) // false
 */
export const emptySet: IntervalSet = [];

/** Adds an interval that starts no earlier than any in the list, joining it to the last when they meet. */
const append = (joined: Interval[], next: Interval): void => {
  const last = joined[joined.length - 1];
  if (last === undefined || last.to < next.from) joined.push(next);
  else if (last.to < next.to) joined[joined.length - 1] = { from: last.from, to: next.to };
};

/**
 * The set of all instants that lie in at least one of the intervals, which may come in any order and overlap.
 *
 * @example
 * fromIntervals([{ from: 4, to: 6 }, { from: 0, to: 2 }, { from: 2, to: 3 }]) // [{ from: 0, to: 3 }, { from: 4, to: 6 }]
 */
export const fromIntervals = (intervals: Iterable<Interval>): IntervalSet => {
  const sorted = givenIntervals(intervals).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: Interval[] = [];
  for (const next of sorted) append(joined, next);
  return joined;
};

// ----------------------------------------------------------------------------------------------------- operations

/**
 * All instants of either set, in one pass over both.
 *
 * @example
 * union([{ from: 0, to: 2 }], [{ from: 2, to: 3 }]) // [{ from: 0, to: 3 }]
 */
export const union = (one: IntervalSet, other: IntervalSet): IntervalSet => {
  const [a, b] = [givenSet(one), givenSet(other)];
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const joined: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const nextA = a[i];
    const nextB = b[j];
    if (nextB === undefined || (nextA !== undefined && nextA.from <= nextB.from)) {
      append(joined, nextA!);
      i += 1;
    } else {
      append(joined, nextB);
      j += 1;
    }
  }
  return joined;
};

/**
 * The instants that both sets hold, in one pass over both.
 *
 * @example
 * intersect([{ from: 0, to: 4 }], [{ from: 1, to: 2 }, { from: 3, to: 5 }]) // [{ from: 1, to: 2 }, { from: 3, to: 4 }]
 */
export const intersect = (one: IntervalSet, other: IntervalSet): IntervalSet => {
  const [a, b] = [givenSet(one), givenSet(other)];
  const shared: Interval[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    const from = x.from < y.from ? y.from : x.from;
    const to = x.to < y.to ? x.to : y.to;
    if (from < to) shared.push({ from, to });
    if (x.to < y.to) i += 1;
    else j += 1;
  }
  return shared;
};

/**
 * The instants of the first set that the second does not hold, in one pass over both.
 *
 * @example
 * difference([{ from: 0, to: 4 }], [{ from: 1, to: 2 }]) // [{ from: 0, to: 1 }, { from: 2, to: 4 }]
 */
export const difference = (of: IntervalSet, without: IntervalSet): IntervalSet => {
  const [a, b] = [givenSet(of), givenSet(without)];
  const rest: Interval[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 1) {
    let { from } = a[i]!;
    const { to } = a[i]!;
    while (j < b.length && b[j]!.to <= from) j += 1;
    for (let k = j; k < b.length && b[k]!.from < to; k += 1) {
      const hole = b[k]!;
      if (from < hole.from) rest.push({ from, to: hole.from });
      from = hole.to;
      j = k;
    }
    if (from < to) rest.push({ from, to });
  }
  return rest;
};

/**
 * The set with one more interval, joined to those it overlaps or touches.
 *
 * @example
 * insert([{ from: 0, to: 1 }, { from: 2, to: 3 }], { from: 1, to: 2 }) // [{ from: 0, to: 3 }]
 */
export const insert = (set: IntervalSet, added: Interval): IntervalSet => union(set, [added]);

/**
 * The parts of an interval outside a set.
 *
 * @example
 * gaps([{ from: 1, to: 2 }], { from: 0, to: 4 }) // [{ from: 0, to: 1 }, { from: 2, to: 4 }]
 */
export const gaps = (set: IntervalSet, within: Interval): IntervalSet => difference([within], set);

// ------------------------------------------------------------------------------------------------------ relations

/**
 * Whether two sets overlap.
 *
 * @example
 * overlapsSet([{ from: 0, to: 2 }], [{ from: 2, to: 3 }]) // false
 */
export const overlapsSet = (one: IntervalSet, other: IntervalSet): boolean => {
  const [a, b] = [givenSet(one), givenSet(other)];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x.from < y.to && y.from < x.to) return true;
    if (x.to < y.to) i += 1;
    else j += 1;
  }
  return false;
};

/**
 * Whether a set contains an instant, by binary search.
 *
 * @example
 * hasInstant([{ from: 0, to: 2 }, { from: 4, to: 6 }], 4) // true
 */
export const hasInstant = (set: IntervalSet, t: Instant): boolean =>
  typeof t === "number" &&
  guarded(
    () => isInOneOf(set, t),
    () => false,
  );

const isInOneOf = (set: IntervalSet, t: Instant): boolean => {
  if (!Array.isArray(set)) return false;
  const first = firstIndexWhere(set.length, (i) => !hasEnds(set[i]!) || set[i]!.to > t);
  const found = set[first];
  return found !== undefined && hasEnds(found) && found.from <= t;
};

/**
 * Whether two sets contain the same instants.
 *
 * @example
 * equals([{ from: 0, to: 2 }], [{ from: 0, to: 2 }]) // true
 */
export const equals = (one: IntervalSet, other: IntervalSet): boolean => {
  const [a, b] = [givenSet(one), givenSet(other)];
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i]!.from !== b[i]!.from || a[i]!.to !== b[i]!.to) return false;
  return true;
};

/**
 * The elapsed milliseconds a set holds, Infinity when an end of it is open.
 *
 * @example
 * totalLength([{ from: 0, to: 2 }, { from: 4, to: 7 }]) // 5
 */
export const totalLength = (set: IntervalSet): number => {
  let sum = 0;
  const given = givenSet(set);
  for (let i = 0; i < given.length; i += 1) sum += given[i]!.to - given[i]!.from;
  return sum;
};

/** The operations on interval sets, as one object for the main entry, so that bundlers can drop it. */
export const intervalSet = {
  emptySet,
  fromIntervals,
  union,
  intersect,
  difference,
  insert,
  gaps,
  overlapsSet,
  hasInstant,
  equals,
  totalLength,
} as const;
