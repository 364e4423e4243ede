/**
 * Pairing of ones that are all alike, by when they were due and came.
 */
import type { Instant } from "../time/instant.js";

/**
 * Pairs ones that are all alike, both lists in order of time: what came is the latest due before it that is still free,
 * else the first due after it; among those chosen the first to come is the first due.
 */
export const pairInTime = (
  due: readonly Instant[],
  received: readonly Instant[],
): readonly (readonly [due: number, received: number])[] => {
  const before: number[] = [];
  const chosenDue: number[] = [];
  let next = 0;
  for (const at of received) {
    while (next < due.length && due[next]! <= at) before.push(next++);
    const chosen = before.pop() ?? (next < due.length ? next++ : undefined);
    if (chosen === undefined) break;
    chosenDue.push(chosen);
  }
  return chosenDue.sort((a, b) => a - b).map((d, r) => [d, r] as const);
};
