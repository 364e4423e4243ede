/**
 * The times of account intervals where the metering points of a message were measured at the same times, as they mostly
 * were: to compare a start with its counterpart at the point before costs a quarter of reading it. The plain function is
 * `timesOf`; both give equal times. Measured by `npm run bench -- split`.
 */
import type { Resolution, Started } from "./units.js";
import { timesOf } from "./units.js";
import type { UnitTimes } from "./unit-times.js";

/** Account intervals of one resolution that have been read. */
export interface ReadIntervals {
  readonly intervals: readonly Started[];
  readonly resolution: Resolution;
  readonly times: UnitTimes;
}

const haveSameStarts = (some: readonly Started[], others: readonly Started[]): boolean => {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i]!.pS !== others[i]!.pS) return false;
  return true;
};

/** Reads account intervals; those that start as ones read before do share their times. */
export const readLike = (
  before: ReadIntervals | undefined,
  intervals: readonly Started[],
  resolution: Resolution,
): ReadIntervals => ({
  intervals,
  resolution,
  times:
    before?.resolution === resolution && haveSameStarts(before.intervals, intervals)
      ? before.times
      : timesOf(intervals, resolution),
});
