/**
 * What callers give for intervals and sets of them: functions of this folder look at it before they use it, so that none
 * throws or runs on without an end, whatever it is.
 */
import { guarded } from "./guarded.js";

/** The shape of an interval, and of a set of them. */
interface Interval {
  readonly from: number;
  readonly to: number;
}
type IntervalSet = readonly Interval[];

const isEnded = (value: Interval): boolean => typeof value.from === "number" && typeof value.to === "number";

const no = (): boolean => false;

/** Whether something has two numbers for its ends; they need not be in order. */
export const hasEnds = (value: Interval): boolean => guarded(() => isEnded(value), no);

const isSet = (value: IntervalSet): boolean =>
  guarded(() => {
    if (!Array.isArray(value)) return false;
    // Holes are no intervals; a method of arrays would go over them all, and there may be 2^32.
    for (let i = 0; i < value.length; i++) if (!isEnded(value[i]!)) return false;
    return true;
  }, no);

const nothing: IntervalSet = [];

/** A set as it is given; the empty one for what is none. */
export const givenSet = (value: IntervalSet): IntervalSet => (isSet(value) ? value : nothing);

/** The intervals of a list as they are given; none where one of them is no interval. */
export const givenIntervals = (values: Iterable<Interval>): Interval[] =>
  guarded(
    () => {
      const given: Interval[] = [];
      for (const value of values) {
        if (!isEnded(value)) return [];
        given.push(value);
      }
      return given;
    },
    () => [],
  );
