import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atInstant, whileValid } from "../../src/market/portfolio.js";
import { between, eics } from "../../src/rules/example-parties.js";
import { instant, smallSet } from "../arbitraries/time.js";
import { setOf } from "./built.js";

describe("an instant as an interval", () => {
  it("overlaps a validity exactly if the instant is in it", () => {
    fc.assert(
      fc.property(instant, instant, instant, (t, x, y) => {
        fc.pre(x !== y);
        const [from, to] = x < y ? [x, y] : [y, x];
        expect(whileValid(atInstant(t), { from, to }).length > 0).toBe(from <= t && t < to);
      }),
    );
  });

  it("does so at both ends, for instants of any size", () => {
    for (const t of [
      0,
      -0,
      -1,
      1,
      Date.UTC(2025, 5, 10),
      Date.UTC(2025, 5, 10) + 1 / 2048,
      2 ** 42,
      -(2 ** 45),
    ]) {
      const [moment] = atInstant(t);
      expect(moment!.from).toBe(t);
      expect(moment!.to).toBeGreaterThan(t);
      expect(whileValid(atInstant(t), { from: t - 1000, to: t })).toEqual([]);
      expect(whileValid(atInstant(t), { from: t, to: Infinity })).toHaveLength(1);
    }
  });
});

describe("times within a validity", () => {
  it("are the instants of both", () => {
    fc.assert(
      fc.property(smallSet, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 20 }), (set, from, length) => {
        const validity = { from, to: from + length };
        const expected = set
          .map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, validity.to) }))
          .filter((one) => one.from < one.to);
        expect(whileValid(set, validity)).toEqual(expected);
      }),
    );
  });

  it("are the same list where the validity includes them all, to its ends", () => {
    const set = [
      { from: 2, to: 4 },
      { from: 6, to: 8 },
    ];
    expect(whileValid(set, { from: 2, to: 8 })).toBe(set);
    expect(whileValid(set, { from: 1, to: 9 })).toBe(set);
    expect(whileValid(set, { from: 3, to: 8 })).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 8 },
    ]);
    expect(whileValid(set, { from: 2, to: 7 })).toEqual([
      { from: 2, to: 4 },
      { from: 6, to: 7 },
    ]);
    expect(whileValid([], { from: 2, to: 7 })).toEqual([]);
  });

  it("of an agreement with an open end are open", () => {
    const set = setOf({
      agreements: [between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, "1970-01-01T00:00Z")],
    });
    const [agreement] = set.portfoliosWith(eics.supplierA);
    expect(whileValid([{ from: -Infinity, to: Infinity }], agreement!)).toEqual([{ from: 0, to: Infinity }]);
  });
});
