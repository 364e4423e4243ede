/**
 * Checks of intervals and sets given by callers: the functions of this folder apply them first, so that none
 * throws or fails to end on invalid input.
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

/** Whether a value has two numbers as ends; they need not be in order. */
export const hasEnds = (value: Interval): boolean => guarded(() => isEnded(value), no);

const isSet = (value: IntervalSet): boolean =>
  guarded(() => {
    if (!Array.isArray(value)) return false;
    // Holes are not intervals; a method of arrays would visit all of them, possibly 2^32.
    for (let i = 0; i < value.length; i++) if (!isEnded(value[i]!)) return false;
    return true;
  }, no);

const nothing: IntervalSet = [];

/**
 * The given set; the empty one for an invalid set. Its items are read by their index: an attribute of the array may hide a
 * method, and to look for one takes longer than a union.
 */
export const givenSet = (value: IntervalSet): IntervalSet => (isSet(value) ? value : nothing);

/** The given intervals; none if one of them is invalid. */
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
