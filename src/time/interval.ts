import { hasEnds } from "./given.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Option } from "fp-ts/lib/Option.js";
import { left, right } from "fp-ts/lib/Either.js";
import { none, some } from "fp-ts/lib/Option.js";
import type { Instant } from "./instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/**
 * A half-open interval [from, to): it contains `from` but not `to`, and is never empty. An open end is -Infinity
 * or Infinity.
 */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Two instants that are not the ends of an interval: they are equal, or in reversed order. */
export type IntervalError =
  | { readonly tag: "EmptyInterval"; readonly at: Instant }
  | { readonly tag: "ReversedInterval"; readonly from: Instant; readonly to: Instant };

// --------------------------------------------------------------------------------------------------- constructors

/**
 * The interval from one instant to a later one; an EmptyInterval when they are equal, a ReversedInterval when
 * the second is not later (or either is NaN or not a number).
 *
 * @example
 * interval(0, 10) // right({ from: 0, to: 10 })
 * interval(10, 0) // left({ tag: "ReversedInterval", from: 10, to: 0 })
 */
export const interval = (from: Instant, to: Instant): Either<IntervalError, Interval> =>
  typeof from === "number" && typeof to === "number" && from < to
    ? right({ from, to })
    : left(from === to ? { tag: "EmptyInterval", at: from } : { tag: "ReversedInterval", from, to });

/**
 * All of time, open at both ends.
 *
 * @example
 * containsInstant(always, 0) // true
 */
export const always: Interval = { from: -Infinity, to: Infinity };

// ------------------------------------------------------------------------------------------------------ relations

/**
 * Whether two intervals overlap; touching ones do not.
 *
 * @example
 * overlaps({ from: 0, to: 2 }, { from: 2, to: 4 }) // false
 */
export const overlaps = (a: Interval, b: Interval): boolean =>
  hasEnds(a) && hasEnds(b) && a.from < b.to && b.from < a.to;

/**
 * Whether an instant lies in an interval: at or after its start and before its end.
 *
 * @example
 * containsInstant({ from: 0, to: 2 }, 2) // false
 */
export const containsInstant = (i: Interval, t: Instant): boolean =>
  typeof t === "number" && hasEnds(i) && i.from <= t && t < i.to;

/**
 * Whether the second interval lies within the first.
 *
 * @example
 * covers({ from: 0, to: 4 }, { from: 1, to: 4 }) // true
 */
export const covers = (a: Interval, b: Interval): boolean =>
  hasEnds(a) && hasEnds(b) && a.from <= b.from && b.to <= a.to;

// ----------------------------------------------------------------------------------------------------- operations

/**
 * The intersection of two intervals, none when they do not overlap.
 *
 * @example
 * intersection({ from: 0, to: 3 }, { from: 2, to: 4 }) // some({ from: 2, to: 3 })
 */
export const intersection = (a: Interval, b: Interval): Option<Interval> =>
  overlaps(a, b) ? some({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }) : none;
