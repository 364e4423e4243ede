import type { Instant } from "./instant.js";
import type { Interval } from "./interval.js";

/**
 * The parts of an interval between instants, in order; an instant that is not inside it divides nothing.
 *
 * @example
 * dividedAt({ from: 0, to: 4 }, [3, 1, 4]) // [{ from: 0, to: 1 }, { from: 1, to: 3 }, { from: 3, to: 4 }]
 */
export const dividedAt = ({ from, to }: Interval, instants: Iterable<Instant>): readonly Interval[] => {
  const inside = [...new Set(instants)].filter((t) => from < t && t < to).sort((a, b) => a - b);
  return [from, ...inside].map((start, i) => ({ from: start, to: inside[i] ?? to }));
};
