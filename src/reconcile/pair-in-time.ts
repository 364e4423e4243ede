/**
 * Pairing of equal items by time.
 */
import type { Instant } from "../time/instant.js";

/**
 * Pairs equal items, both lists in order of time: a received item gets the latest due one before it that is still free,
 * else the first due after it; among those chosen the first received gets the first due.
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
