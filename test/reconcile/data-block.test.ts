import { describe, expect, it } from "vitest";
import { AccountIntervals } from "../../src/reconcile/account-intervals.js";
import type { DataBlock } from "../../src/reconcile/data-block.js";
import { sameColumn, unpack } from "../../src/reconcile/data-block.js";

const regular: DataBlock = { length: 2, direction: 0, from: 10, step: 5, rType: "M" };
const column = (...values: readonly number[]): Float64Array => Float64Array.from(values);

describe("an unpacked block", () => {
  it("has its units in order, without the attributes that it does not state", () => {
    const rows = new AccountIntervals();
    unpack(regular, 4, rows);
    expect(rows).toEqual(
      Object.assign(new AccountIntervals(), {
        from: [10, 15],
        to: [15, 20],
        direction: [0, 0],
        kwh: [NaN, NaN],
        m3: [NaN, NaN],
        net: [NaN, NaN],
        rTime: [NaN, NaN],
        rType: ["M", "M"],
        owner: [4, 4],
      }),
    );
  });

  it("has the times and quantities of its columns, appended to the existing rows", () => {
    const rows = new AccountIntervals();
    unpack({ ...regular, length: 1, rType: null }, 0, rows);
    unpack(
      {
        length: 2,
        direction: 1,
        from: 7,
        step: 0,
        times: column(7, 8, 1, 3),
        kwh: column(0.5, NaN),
        m3: column(1, 2),
        net: column(3, 4),
        rTime: column(5, NaN),
        rType: ["E", null],
      },
      1,
      rows,
    );
    expect(rows).toEqual(
      Object.assign(new AccountIntervals(), {
        from: [10, 7, 1],
        to: [15, 8, 3],
        direction: [0, 1, 1],
        kwh: [NaN, 0.5, NaN],
        m3: [NaN, 1, 2],
        net: [NaN, 3, 4],
        rTime: [NaN, 5, NaN],
        rType: [undefined, "E", undefined],
        owner: [0, 1, 1],
      }),
    );
  });
});

describe("two columns are equal", () => {
  it("if both are absent, or all their numbers are the same", () => {
    expect(sameColumn(undefined, undefined)).toBe(true);
    expect(sameColumn(column(1), undefined)).toBe(false);
    expect(sameColumn(undefined, column(1))).toBe(false);
    expect(sameColumn(column(1, NaN), column(1, NaN))).toBe(true);
    expect(sameColumn(column(1, NaN), column(1, 2))).toBe(false);
    expect(sameColumn(column(1), column(2))).toBe(false);
    expect(sameColumn(column(1, 2), column(1))).toBe(false);
    expect(sameColumn(column(1), column(1, 2))).toBe(false);
  });
});
