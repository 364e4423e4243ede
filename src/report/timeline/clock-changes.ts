/**
 * When Estonian clocks change within a window.
 */
import { DAY } from "../../time/durations.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { offsetAt } from "../../time/tallinn.js";

/** From `at` on, clocks are `after` instead of `before` milliseconds ahead of UTC. */
export interface ClockChange {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

const SECOND = 1000;
const PROBE = 7 * DAY; // clocks never changed there and back within so few days

/**
 * The changes of Estonian clocks at or after the start of a finite window and before its end, in order.
 *
 * @example
 * clockChangesIn({ from: 1735682400000, to: 1751317200000 }) // the first half of 2025
 * // [{ at: 1743296400000, before: 7200000, after: 10800000 }]
 */
export const clockChangesIn = ({ from, to }: Interval): readonly ClockChange[] => {
  const changes: ClockChange[] = [];
  let reached = (Math.ceil(from / SECOND) - 1) * SECOND;
  let before = offsetAt(reached);
  while (reached < to) {
    const probe = reached + PROBE;
    const after = offsetAt(probe);
    if (after !== before) {
      let [low, high] = [reached, probe];
      while (high - low > SECOND) {
        const middle = low + Math.floor((high - low) / (2 * SECOND)) * SECOND;
        if (offsetAt(middle) === before) low = middle;
        else high = middle;
      }
      if (high < to) changes.push({ at: high, before, after });
      before = after;
    }
    reached = probe;
  }
  return changes;
};
