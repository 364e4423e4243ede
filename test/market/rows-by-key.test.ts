import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/common/hash.js";
import { RowsByKey } from "../../src/market/rows-by-key.js";

const key = fc.oneof(
  fc.nat({ max: 60 }).map((n) => `38Z-M${String(n).padStart(10, "0")}`),
  fc.constantFrom("", "__proto__", undefined, null),
);

const chainOf = (rows: RowsByKey, asked: string): readonly number[] => {
  const chain: number[] = [];
  for (let row = rows.lastOf(asked); row >= 0; row = rows.rowBefore(row)) chain.push(row);
  return chain.reverse();
};

describe("rows by key", () => {
  it("are those found by a search of all rows, in their order", () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), key, (keys, other) => {
        const rows = new RowsByKey(keys.length, new Int32Array(keys.length), (row) => keys[row]);
        const present = [...new Set(keys)].filter((one) => typeof one === "string");
        for (const asked of [...present, other ?? "never"]) {
          expect(chainOf(rows, asked)).toEqual(keys.flatMap((one, row) => (one === asked ? [row] : [])));
        }
        expect([...rows.lastRows()]).toEqual(
          present.map((one) => keys.lastIndexOf(one)).sort((a, b) => a - b),
        );
      }),
    );
  });

  it("of keys with one hash are kept apart", () => {
    const keys = ["liquid", "costarring", "liquid", "zinke", "altarage", "costarring"];
    expect(new Set(keys.map(hashOf)).size).toBe(2);
    const rows = new RowsByKey(keys.length, new Int32Array(keys.length), (row) => keys[row]);
    expect(chainOf(rows, "liquid")).toEqual([0, 2]);
    expect(chainOf(rows, "costarring")).toEqual([1, 5]);
    expect(chainOf(rows, "zinke")).toEqual([3]);
    expect(chainOf(rows, "altarage")).toEqual([4]);
  });

  it("of two tables share one chain if no row has a key of both", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 100 }), (keys) => {
        const before = new Int32Array(keys.length);
        const of = (which: boolean) => (row: number) => (keys[row]![1] === which ? keys[row]![0] : undefined);
        const [one, other] = [true, false].map((which) => new RowsByKey(keys.length, before, of(which)));
        for (const [asked] of keys) {
          if (typeof asked !== "string") continue;
          const rowsOf = (which: boolean): readonly number[] =>
            keys.flatMap(([at, its], row) => (at === asked && its === which ? [row] : []));
          expect(chainOf(one!, asked)).toEqual(rowsOf(true));
          expect(chainOf(other!, asked)).toEqual(rowsOf(false));
        }
      }),
    );
  });
});
