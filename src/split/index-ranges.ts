/**
 * Subsets of a list as ranges of indices.
 */

/** Ranges [from, to) of indices, ascending, not touching and not empty. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** Adds a range that starts no earlier than the last one, joining the two when they touch or overlap. */
export const append = (ranges: [number, number][], from: number, to: number): void => {
  const last = ranges.at(-1);
  if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
  else ranges.push([from, to]);
};

/** The indices in at least one of some ranges. */
export const unionOf = (all: readonly Ranges[]): Ranges => {
  if (all.length === 1) return all[0]!;
  const joined: [number, number][] = [];
  for (const [from, to] of all.flat().sort(([a], [b]) => a - b)) append(joined, from, to);
  return joined;
};

/** The indices below a length that are not in the ranges. */
export const restOf = (length: number, ranges: Ranges): Ranges => {
  const rest: [number, number][] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (at < from) rest.push([at, from]);
    at = to;
  }
  if (at < length) rest.push([at, length]);
  return rest;
};

/** The number of indices in the ranges. */
export const countOf = (ranges: Ranges): number => {
  let count = 0;
  for (const [from, to] of ranges) count += to - from;
  return count;
};

/** Whether non-empty ranges contain all indices below a length. */
export const isAllOf = (length: number, ranges: Ranges): boolean => {
  const [from, to] = ranges[0]!;
  return from === 0 && to === length;
};

/** The elements of a list in non-empty ranges. */
export const elementsIn = <A>(list: readonly A[], ranges: Ranges): readonly A[] => {
  const [first] = ranges;
  return ranges.length === 1
    ? list.slice(first![0], first![1])
    : ranges.flatMap(([from, to]) => list.slice(from, to));
};
