/**
 * Pairing of ones whose quantities are within a tolerance, in order of their values.
 */
import { isWithinTolerance } from "./account-intervals.js";

interface Valued {
  readonly index: number;
  readonly values: readonly number[];
}

const compareValues = (a: Valued, b: Valued): number => {
  for (const [i, value] of a.values.entries()) if (value !== b.values[i]) return value - b.values[i]!;
  return a.index - b.index;
};

/** Ones in order of their quantities. */
export const inOrderOfValues = (
  indices: readonly number[],
  valuesOf: (i: number) => readonly number[],
): Valued[] => indices.map((index) => ({ index, values: valuesOf(index) })).sort(compareValues);

/** Pairs ones whose values are within the tolerance, both sides in order of their values. */
export const pairByValue = (
  due: readonly Valued[],
  received: readonly Valued[],
  tolerance: number,
): readonly (readonly [due: number, received: number])[] => {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < due.length && j < received.length;) {
    const [d, r] = [due[i]!, received[j]!];
    if (d.values.every((value, k) => isWithinTolerance(value, r.values[k]!, tolerance))) {
      pairs.push([d.index, r.index]);
      i++;
      j++;
    } else if (compareValues(d, r) < 0) i++;
    else j++;
  }
  return pairs;
};
