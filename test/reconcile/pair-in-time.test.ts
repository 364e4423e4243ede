import { pairInTime } from "../../src/reconcile/pair-in-time.js";
import { describe, expect, it } from "vitest";

describe("equal objects, paired in order of time", () => {
  it.each<readonly [string, readonly number[], readonly number[], readonly (readonly [number, number])[]]>([
    ["nothing came", [0], [], []],
    ["nothing was due", [], [5], []],
    ["what came is the latest due before it", [0, 10, 20], [12], [[1, 0]]],
    ["due at the same moment is before it", [0, 10], [10], [[1, 0]]],
    ["with nothing due before it, it is the first after it", [10, 20], [5], [[0, 0]]],
    [
      "what came later is what is still free before it, and the first to come is the first due",
      [0, 10],
      [12, 13],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "once all before it are taken, it is the first after it",
      [0, 10, 20],
      [1, 2],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "all came before any was due",
      [10, 20],
      [1, 2],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ["more came than was due", [0], [1, 2], [[0, 0]]],
  ])("%s", (_, due, received, pairs) => {
    expect(pairInTime(due, received)).toEqual(pairs);
  });
});
