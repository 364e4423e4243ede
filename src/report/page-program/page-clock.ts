/**
 * Estonian time from the table of clock changes in the page, independent of the zones of the browser.
 */
import type { ClockTable } from "../local-times.js";
import { DAY, MINUTE } from "../../time/durations.js";
import type { Interval } from "../../time/interval.js";

/** By how much clocks are ahead of UTC at an instant, in milliseconds. */
export const aheadAt = (clock: ClockTable, t: number): number => {
  let i = clock.length - 1;
  while (i > 0 && clock[i]![0] > t) i -= 1;
  return clock[i]![1] * MINUTE;
};

/** When the clocks show a time, that time being written as if it were UTC. */
export const shownAt = (clock: ClockTable, shown: number): number =>
  shown - aheadAt(clock, shown - aheadAt(clock, shown));

/** What the clocks show, as a date of UTC. */
export const showing = (clock: ClockTable, t: number): Date => new Date(t + aheadAt(clock, t));

/** Whole local days around a span. */
export const wholeDays = (clock: ClockTable, { from, to }: Interval): Interval => {
  const start = Math.floor((from + aheadAt(clock, from)) / DAY);
  const end = Math.ceil((to + aheadAt(clock, to)) / DAY);
  return { from: shownAt(clock, start * DAY), to: shownAt(clock, end * DAY) };
};
