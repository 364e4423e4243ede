import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasNets, netFaultsOf, netQuantityOf } from "../../../src/rules/submission/net-quantities.js";
import { decodeMeteringDataV2 } from "../../../src/documents/v2/metering-data-v2.js";
import type { MeteringPeriodV2 } from "../../../src/documents/v2/metering-data-v2.js";

const pS = "2026-03-21T00:00Z";
const kwh = fc.constantFrom(0, 0, 0.5, 1, 2.345);
const maybe = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null | undefined> =>
  fc.oneof({ arbitrary, weight: 4 }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 });
const quantity = kwh.map((value) => ({ rType: "M", kwh: value }));

const period: fc.Arbitrary<MeteringPeriodV2> = fc.record({
  pS: fc.constant(pS),
  inQty: maybe(quantity),
  outQty: maybe(quantity),
  netQtyIn: maybe(kwh),
  netQtyOut: maybe(kwh),
});

const tags = (of: Omit<MeteringPeriodV2, "pS">): readonly string[] =>
  netFaultsOf({ pS, ...of }).map(({ tag }) => tag);

const nothing = { inQty: { rType: "M", kwh: 0 }, outQty: { rType: "M", kwh: 0 } };

describe("netFaultsOf", () => {
  it("finds the remarks of the decoder, in any spelling", () => {
    const named = {
      OneWithoutTheOther: "NetWithoutTheOther",
      BothPositive: "BothNetPositive",
      NotZero: "NetNotZero",
    };
    fc.assert(
      fc.property(period, (usual) => {
        const { netQtyIn, netQtyOut, ...rest } = usual;
        const decoded = decodeMeteringDataV2({ meteringPointEic: "38ZGO-1000000C-Y", periods: [usual] });
        const reported =
          decoded._tag === "Right"
            ? decoded.right.remarks.flatMap((r) => (r.tag === "NetQuantity" ? [r.what] : []))
            : [];
        const expected = reported.map((what) => named[what as keyof typeof named]).sort();
        for (const same of [usual, { ...rest, netInQty: netQtyIn ?? null, netOutQty: netQtyOut ?? null }]) {
          const found = netFaultsOf(same).map(({ tag }) => tag);
          // The decoder does not compare net quantities with IN and OUT.
          expect(found.filter((tag) => tag !== "NetAgainstInAndOut").sort()).toEqual(expected);
        }
      }),
    );
  });

  it("accepts both or neither", () => {
    expect(tags({})).toEqual([]);
    expect(tags({ netQtyIn: 1, netQtyOut: 0 })).toEqual([]);
    expect(netFaultsOf({ pS, netInQty: 0 })).toEqual([{ tag: "NetWithoutTheOther", given: "IN" }]);
    expect(netFaultsOf({ pS, netQtyIn: null, netOutQty: 0 })).toEqual([
      { tag: "NetWithoutTheOther", given: "OUT" },
    ]);
  });

  it("accepts one positive, or both zero, not both positive", () => {
    expect(netFaultsOf({ pS, netQtyIn: 0.001, netOutQty: 0.001 })).toEqual([
      { tag: "BothNetPositive", netIn: 0.001, netOut: 0.001 },
    ]);
    expect(tags({ netQtyIn: 0, netQtyOut: 0 })).toEqual([]);
  });

  it("accepts only zero where IN and OUT are zero", () => {
    expect(tags({ ...nothing, netQtyIn: 0, netQtyOut: 0 })).toEqual([]);
    expect(tags({ ...nothing })).toEqual([]);
    expect(tags({ ...nothing, netQtyIn: 0, netQtyOut: 1 })).toEqual(["NetNotZero"]);
    expect(tags({ ...nothing, netQtyIn: 1 })).toEqual(["NetWithoutTheOther", "NetNotZero"]);
    expect(tags({ inQty: nothing.inQty, netQtyIn: 1, netQtyOut: 0 })).toEqual([]);
  });

  it("accepts both spellings with the same value", () => {
    expect(tags({ netQtyIn: 1, netInQty: 1, netQtyOut: 0, netOutQty: 0 })).toEqual([]);
    expect(netFaultsOf({ pS, netQtyIn: 1, netInQty: 2, netQtyOut: 0, netOutQty: 0.5 })).toEqual([
      { tag: "NetSpellingsDiffer", direction: "IN", values: [1, 2] },
      { tag: "NetSpellingsDiffer", direction: "OUT", values: [0, 0.5] },
    ]);
  });
});

describe("netQuantityOf", () => {
  it("reads either spelling, the usual one first", () => {
    expect(netQuantityOf({ pS, netQtyIn: 1, netInQty: 2 }, "IN")).toBe(1);
    expect(netQuantityOf({ pS, netQtyOut: null, netOutQty: 2 }, "OUT")).toBe(2);
    expect(netQuantityOf({ pS, netOutQty: null }, "OUT")).toBeUndefined();
  });

  it("is unknown for another direction", () => {
    expect(netQuantityOf({ pS, netQtyIn: 1, netQtyOut: 2 }, "BOTH" as "IN")).toBeUndefined();
  });
});

describe("net quantities against IN and OUT (D-NET-QUANTITIES)", () => {
  const nets = { netQtyIn: 5, netQtyOut: 0 };
  const of = (inQty: object | null | undefined, outQty: object | null | undefined): readonly object[] =>
    netFaultsOf({ pS, ...nets, inQty, outQty });

  it("are reported with the quantity that follows", () => {
    expect(of({ kwh: 15 }, { kwh: 10 })).toEqual([]);
    expect(of({ kwh: 10 }, { kwh: 15 })).toEqual([
      { tag: "NetAgainstInAndOut", direction: "IN", net: 5, expected: 0 },
      { tag: "NetAgainstInAndOut", direction: "OUT", net: 0, expected: 5 },
    ]);
  });

  it("are reported for the one that is given", () => {
    expect(netFaultsOf({ pS, inQty: { kwh: 15 }, outQty: { kwh: 10 }, netQtyIn: 4 })).toEqual([
      { tag: "NetWithoutTheOther", given: "IN" },
      { tag: "NetAgainstInAndOut", direction: "IN", net: 4, expected: 5 },
    ]);
    expect(netFaultsOf({ pS, inQty: { kwh: 15 }, outQty: { kwh: 10 }, netQtyOut: 0 })).toEqual([
      { tag: "NetWithoutTheOther", given: "OUT" },
    ]);
  });

  it("are not compared where a direction has no kilowatt-hours", () => {
    for (const nothing of [undefined, null, { m3: 1 }, { m3: 1, kwh: null }]) {
      expect(of({ kwh: 1 }, nothing)).toEqual([]);
      expect(of(nothing, { kwh: 1 })).toEqual([]);
      expect(of(nothing, nothing)).toEqual([]);
    }
  });

  it("are not compared where a value has more than three decimals, which is a fault of its own", () => {
    expect(of({ kwh: 15.0001 }, { kwh: 1 })).toEqual([]);
    expect(of({ kwh: 15 }, { kwh: 1.0001 })).toEqual([]);
    expect(
      netFaultsOf({ pS, inQty: { kwh: 2 }, outQty: { kwh: 1 }, netQtyIn: 1.0001, netQtyOut: 0 }),
    ).toEqual([]);
    expect(netFaultsOf({ pS, inQty: { kwh: 2 }, outQty: { kwh: 1 }, netQtyIn: 1.001, netQtyOut: 0 })).toEqual(
      [{ tag: "NetAgainstInAndOut", direction: "IN", net: 1.001, expected: 1 }],
    );
  });
});

describe("hasNets", () => {
  it("is true for one net quantity in any spelling, zero included", () => {
    for (const name of ["netQtyIn", "netInQty", "netQtyOut", "netOutQty"])
      expect(hasNets({ pS, [name]: 0 })).toBe(true);
    expect(hasNets({ pS, netQtyIn: null, netOutQty: null })).toBe(false);
    expect(hasNets({ pS, inQty: { kwh: 1 }, outQty: { kwh: 1 } })).toBe(false);
  });
});
