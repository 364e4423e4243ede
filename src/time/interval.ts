import { hasEnds } from "./given.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Option } from "fp-ts/lib/Option.js";
import { left, right } from "fp-ts/lib/Either.js";
import { none, some } from "fp-ts/lib/Option.js";
import type { Instant } from "./instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/**
 * A half-open interval [from, to): it holds `from` and not `to`, and is never empty. An end that is open is -Infinity
 * or Infinity.
 */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Two instants that bound no interval: they are the same, or the end does not come after the start. */
export type IntervalError =
  | { readonly tag: "EmptyInterval"; readonly at: Instant }
  | { readonly tag: "ReversedInterval"; readonly from: Instant; readonly to: Instant };

// --------------------------------------------------------------------------------------------------- constructors

/**
 * The interval from one instant up to a later one; an EmptyInterval when they are the same, a ReversedInterval when
 * the second is not the later (or either is NaN or no number).
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
 * Tells whether two intervals share more than nothing; those that only touch do not.
 *
 * @example
 * overlaps({ from: 0, to: 2 }, { from: 2, to: 4 }) // false
 */
export const overlaps = (a: Interval, b: Interval): boolean =>
  hasEnds(a) && hasEnds(b) && a.from < b.to && b.from < a.to;

/**
 * Tells whether an instant lies in an interval: at or after its start and before its end.
 *
 * @example
 * containsInstant({ from: 0, to: 2 }, 2) // false
 */
export const containsInstant = (i: Interval, t: Instant): boolean =>
  typeof t === "number" && hasEnds(i) && i.from <= t && t < i.to;

/**
 * Tells whether all of the second interval lies within the first.
 *
 * @example
 * covers({ from: 0, to: 4 }, { from: 1, to: 4 }) // true
 */
export const covers = (a: Interval, b: Interval): boolean =>
  hasEnds(a) && hasEnds(b) && a.from <= b.from && b.to <= a.to;

// ----------------------------------------------------------------------------------------------------- operations

/**
 * What two intervals share, none when they do not overlap.
 *
 * @example
 * intersection({ from: 0, to: 3 }, { from: 2, to: 4 }) // some({ from: 2, to: 3 })
 */
export const intersection = (a: Interval, b: Interval): Option<Interval> =>
  overlaps(a, b) ? some({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }) : none;
