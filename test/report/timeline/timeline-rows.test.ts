import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/report/timeline/timeline-rows.js";
import { overlaps } from "../../../src/time/index.js";
import { smallIntervals } from "../../arbitraries/time.js";

describe("rowsOf", () => {
  it("puts items that touch into one row", () => {
    expect(
      rowsOf(
        [
          { from: 1, to: 3 },
          { from: 0, to: 2 },
          { from: 2, to: 4 },
        ],
        (extent) => extent,
      ),
    ).toEqual([
      [
        { from: 0, to: 2 },
        { from: 2, to: 4 },
      ],
      [{ from: 1, to: 3 }],
    ]);
  });

  it("keeps every item once, no two of a row overlap, and there are no more rows than overlap at one instant", () => {
    fc.assert(
      fc.property(smallIntervals, (items) => {
        const rows = rowsOf(items, (item) => item);
        expect(new Set(rows.flat())).toEqual(new Set(items));
        expect(rows.flat()).toHaveLength(items.length);
        for (const row of rows) {
          row.forEach((a, i) => row.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
        }
        const most = Math.max(
          0,
          ...items.map(({ from }) => items.filter((other) => other.from <= from && from < other.to).length),
        );
        expect(rows).toHaveLength(most);
      }),
    );
  });
});
