import { describe, expect, it } from "vitest";
import { AccountIntervals } from "../../src/reconcile/AccountIntervals.js";
import type { DataBlock } from "../../src/reconcile/DataBlock.js";
import { blocksText, sameBlocks, sameColumn, unpack } from "../../src/reconcile/DataBlock.js";

const regular: DataBlock = { length: 2, direction: 0, from: 10, step: 5, rType: "M" };
const column = (...values: readonly number[]): Float64Array => Float64Array.from(values);

describe("a block unpacked", () => {
  it("is its units one after another, with what it does not tell not told", () => {
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
        rType: ["M", "M"],
        owner: [4, 4],
      }),
    );
  });

  it("has the times and quantities of its columns, after the rows that are there", () => {
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
        rType: [undefined, "E", undefined],
        owner: [0, 1, 1],
      }),
    );
  });
});

describe("two columns tell the same", () => {
  it("where neither is there, or all their numbers are the same", () => {
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

describe("two lists of blocks tell the same units", () => {
  const same = (...others: readonly DataBlock[]): boolean => sameBlocks([regular], others);

  it("where each block does", () => {
    expect(sameBlocks([], [])).toBe(true);
    expect(same({ ...regular })).toBe(true);
    expect(same()).toBe(false);
    expect(same(regular, regular)).toBe(false);
    for (const other of [
      { ...regular, length: 1 },
      { ...regular, direction: 1 as const },
      { ...regular, from: 15 },
      { ...regular, step: 6 },
      { ...regular, times: column(10, 15, 15, 20) },
      { ...regular, kwh: column(1, 2) },
      { ...regular, m3: column(1, 2) },
      { ...regular, net: column(1, 2) },
      { ...regular, rType: null },
      { ...regular, rType: ["M", "E"] },
    ]) {
      expect(same(other)).toBe(false);
      expect(blocksText([other])).not.toBe(blocksText([regular]));
    }
    expect(sameBlocks([{ ...regular, rType: ["M", "E"] }], [{ ...regular, rType: ["M", "E"] }])).toBe(true);
  });

  it("have one text, which tells a number that is not told from any other", () => {
    const [some, others] = [column(1, NaN), column(1, 0)].map((kwh) => ({ ...regular, kwh }));
    expect(blocksText([some!])).toBe(blocksText([{ ...regular, kwh: column(1, NaN) }]));
    expect(blocksText([some!])).not.toBe(blocksText([others!]));
  });
});
