import { describe, expect, it } from "vitest";
import type { Cause } from "../../src/reconcile/finding-ranges.js";
import { Ranges } from "../../src/reconcile/finding-ranges.js";

const missing: Cause = { class: "missing", due: 0, received: -1, of: -1 };

const rangesOf = (
  ...units: readonly (readonly [Cause, number, number])[]
): readonly (readonly number[])[] => {
  const ranges = new Ranges();
  units.forEach(([cause, from, to], row) => ranges.add(cause, from, to, row, row + 10));
  return ranges
    .list()
    .map(({ from, to, units: count, dueRow, receivedRow }) => [from, to, count, dueRow, receivedRow]);
};

describe("units of one cause", () => {
  it("are one range if each begins before or at the end of the previous ones, with the rows of the first", () => {
    expect(rangesOf([missing, 0, 10], [missing, 10, 20], [missing, 15, 18], [missing, 19, 25])).toEqual([
      [0, 25, 4, 0, 10],
    ]);
    expect(rangesOf([missing, 0, 10], [missing, 11, 20])).toEqual([
      [0, 10, 1, 0, 10],
      [11, 20, 1, 1, 11],
    ]);
  });

  it("are counted as added", () => {
    const ranges = new Ranges();
    ranges.add(missing, 0, 10, 0, -1, 3);
    ranges.add(missing, 10, 20, 1, -1, 4);
    expect(ranges.list()).toEqual([{ ...missing, from: 0, to: 20, units: 7, dueRow: 0, receivedRow: -1 }]);
  });
});

describe("units of different causes", () => {
  it("are different ranges, in the order of their start", () => {
    const others: readonly Cause[] = [
      { ...missing, class: "unread" },
      { ...missing, due: 1 },
      { ...missing, received: 1 },
      { ...missing, of: 1 },
    ];
    for (const other of others) {
      expect(rangesOf([missing, 0, 10], [other, 0, 10], [missing, 10, 20], [other, 10, 20])).toEqual([
        [0, 20, 2, 0, 10],
        [0, 20, 2, 1, 11],
      ]);
    }
  });
});
