import { describe, expect, it } from "vitest";
import {
  AccountIntervals,
  directionName,
  IN,
  isWithinTolerance,
  OUT,
  quantityRecord,
  quantityText,
  sameQuantity,
} from "../../src/reconcile/account-intervals.js";

interface Row {
  readonly kwh?: number;
  readonly m3?: number;
  readonly net?: number;
  readonly rTime?: number;
  readonly rType?: string;
}

const rowsOf = (...all: readonly Row[]): AccountIntervals => {
  const rows = new AccountIntervals();
  for (const { kwh = NaN, m3 = NaN, net = NaN, rTime = NaN, rType } of all) {
    rows.add({ from: 0, to: 1, direction: IN, kwh, m3, net, rTime, rType, owner: 0 });
  }
  return rows;
};

describe("two numbers agree", () => {
  it.each<readonly [string, number, number, number, boolean]>([
    ["where they are equal", 1, 1, 0, true],
    ["where both are not told", NaN, NaN, 0, true],
    ["not where one is not told", NaN, 1, 0, false],
    ["not where the other is not told, whatever the tolerance", 1, NaN, 5, false],
    ["not where they are apart and nothing is tolerated", 1, 1.0000001, 0, false],
    ["where they are as far apart as is tolerated, beyond what doubles hold", 1.418, 1.417, 0.001, true],
    ["in either direction", 1.417, 1.418, 0.001, true],
    ["not where they are further apart", 1.418001, 1.417, 0.001, false],
    ["nor far apart in the other direction", 1.417, 1.419, 0.001, false],
  ])("%s", (_, a, b, tolerance, agree) => {
    expect(isWithinTolerance(a, b, tolerance)).toBe(agree);
  });
});

describe("two rows have the same quantity", () => {
  const same = (a: Row, b: Row, tolerance = 0): boolean =>
    sameQuantity(rowsOf({}, a), 1, rowsOf(b), 0, tolerance);

  it("if energy, gas and reading type agree", () => {
    expect(same({ kwh: 1, m3: 2, rType: "M" }, { kwh: 1, m3: 2, rType: "M" })).toBe(true);
    expect(same({ kwh: 1, rType: "M" }, { kwh: 2, rType: "M" })).toBe(false);
    expect(same({ m3: 1, rType: "M" }, { m3: 2, rType: "M" })).toBe(false);
    expect(same({ kwh: 1, rType: "M" }, { kwh: 1, rType: "E" })).toBe(false);
    expect(same({ kwh: 1 }, { kwh: 2 }, 1)).toBe(true);
    expect(same({ kwh: 1, rTime: 5 }, { kwh: 1, rTime: 5 })).toBe(true);
    expect(same({ kwh: 1, rTime: 5 }, { kwh: 1, rTime: 6 }, 1)).toBe(false);
    expect(same({ kwh: 1, rTime: 5 }, { kwh: 1 })).toBe(false);
  });

  it("and net quantities agree, if both have one", () => {
    expect(same({ net: 1 }, { net: 1 })).toBe(true);
    expect(same({ net: 1 }, { net: 2 })).toBe(false);
    expect(same({ net: 1 }, { net: 2 }, 1)).toBe(true);
    expect(same({ net: 1 }, {})).toBe(true);
    expect(same({}, { net: 1 })).toBe(true);
  });
});

describe("the quantity of a row", () => {
  it("is a text that is unique to the quantity", () => {
    const some: readonly Row[] = [
      {},
      { kwh: 1 },
      { m3: 1 },
      { net: 1 },
      { rTime: 1 },
      { rType: "M" },
      { kwh: 1, rType: "M" },
      { kwh: 1, rType: "E" },
      { kwh: 11 },
      { kwh: 1, m3: 1 },
    ];
    const rows = rowsOf(...some, ...some);
    const texts = rows.from.map((_, i) => quantityText(rows, i));
    expect(new Set(texts).size).toBe(some.length);
    expect(texts.slice(some.length)).toEqual(texts.slice(0, some.length));
  });

  it("is a record of the stated attributes", () => {
    const rows = rowsOf({}, { rType: "M", kwh: 1, m3: 2, net: 0 }, { kwh: 1, rTime: 0 });
    expect(quantityRecord(rows, 2)).toStrictEqual({ kwh: 1, rTime: "1970-01-01T00:00Z" });
    expect(quantityRecord(rows, 0)).toStrictEqual({});
    expect(quantityRecord(rows, 1)).toStrictEqual({ rType: "M", kwh: 1, m3: 2, net: 0 });
  });

  it("has a direction", () => {
    const rows = rowsOf({}, {});
    expect(rows.length).toBe(2);
    rows.direction.splice(0, 2, IN, OUT);
    expect([0, 1].map((i) => directionName(rows, i))).toEqual(["IN", "OUT"]);
  });
});
