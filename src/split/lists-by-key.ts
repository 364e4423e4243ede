/**
 * Lists gathered by key, and interval sets joined in one go.
 */
import type { IntervalSet } from "../time/IntervalSet.js";
import { fromIntervals } from "../time/IntervalSet.js";

/** Adds a value to the list of a key. */
export const push = <K, A>(lists: Map<K, A[]>, key: K, value: A): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/** The sets of each key as one, in one go for all of them. */
export const joinedByKey = <K>(lists: ReadonlyMap<K, readonly IntervalSet[]>): Map<K, IntervalSet> => {
  const joined = new Map<K, IntervalSet>();
  for (const [key, sets] of lists) joined.set(key, sets.length === 1 ? sets[0]! : fromIntervals(sets.flat()));
  return joined;
};
