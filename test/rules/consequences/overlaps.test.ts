import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapFindings, providerOverlapFindings } from "../../../src/rules/consequences/overlaps.js";
import type { Agreement } from "../../../src/market/agreement.js";
import { aggregation, eics } from "../../../src/rules/example-parties.js";
import { agreementOf, setOf } from "./reading.js";

const set = setOf({ meteringPoints: [], agreements: [] });
const base = agreementOf(aggregation);

interface Parts {
  readonly provider?: string | undefined;
  readonly market?: string | undefined;
}

const agreement = (from: number, to: number, { provider, market }: Parts = {}): Agreement => ({
  ...base,
  from,
  to,
  serviceProviderEic: provider,
  commodityType: market,
});

const of = (provider: string, from: number, to: number): Agreement => agreement(from, to, { provider });

type Search = typeof overlapFindings;
type Pair = readonly [later: Agreement, earlier: Agreement];

/** The overlapping pairs, as indices in the list. */
const meetings = (search: Search, list: readonly Agreement[]): readonly (readonly number[])[] =>
  search("OVERLAPPING_AGGREGATION", set, list).map(({ agreements }) =>
    agreements.map((met) => list.findIndex((listed) => listed === met)),
  );

describe("agreements where only one may be valid at a time", () => {
  const met = (...times: readonly (readonly [number, number])[]): readonly (readonly number[])[] =>
    meetings(
      overlapFindings,
      times.map(([from, to]) => agreement(from, to)),
    );

  it("overlap when the later starts before the earlier has ended, not when they touch", () => {
    expect(met([0, 10], [10, 20])).toEqual([]);
    expect(met([0, 10], [9, 20])).toEqual([[1, 0]]);
    expect(met([0, Infinity], [9, Infinity])).toEqual([[1, 0]]);
    expect(met([0, 10])).toEqual([]);
    expect(met()).toEqual([]);
  });

  it("overlap the earlier one that ends last, even if it started later than others", () => {
    expect(met([0, 10], [5, 30], [20, 25])).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(met([0, 30], [5, 10], [20, 40])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  it("overlap the first of those with the same end", () => {
    expect(met([0, 10], [2, 10], [5, 20])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });
});

describe("agreements that may overlap as long as they have one provider", () => {
  const { aggregator: a, serviceProvider: b, supplierC: c } = eics;
  const met = (...list: readonly Agreement[]): readonly (readonly number[])[] =>
    meetings(providerOverlapFindings, list);

  it("overlap another provider's, but not one that they touch or one of an unknown provider", () => {
    expect(met(of(a, 0, 10), of(b, 10, 20))).toEqual([]);
    expect(met(of(a, 0, 10), of(b, 9, 20))).toEqual([[1, 0]]);
    expect(met(of(a, 0, 10), of(a, 9, 20))).toEqual([]);
    expect(met(agreement(0, 10), of(b, 9, 20))).toEqual([]);
    expect(met(of(a, 0, 10), agreement(9, 20))).toEqual([]);
  });

  it("overlap a shorter one of another provider also when their own is longer", () => {
    expect(met(of(a, 0, 30), of(b, 1, 20), of(a, 10, 15))).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("overlap the longest of other providers, whether it was first or last", () => {
    expect(met(of(a, 0, 30), of(b, 1, 20), of(c, 2, 12), of(a, 15, 16))).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
    expect(met(of(a, 0, 30), of(c, 1, 12), of(b, 2, 20), of(a, 15, 16))).toEqual([
      [1, 0],
      [2, 0],
      [3, 2],
    ]);
  });

  it("overlap the former longest one when one of their own provider is longer", () => {
    expect(met(of(a, 0, 20), of(b, 1, 30), of(b, 10, 11))).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(met(of(a, 0, 20), of(b, 1, 10), of(a, 2, 30), of(a, 5, 6), of(b, 7, 8))).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
  });

  it("do not overlap a shorter one of their own provider instead of another provider's", () => {
    expect(met(of(a, 0, 30), of(b, 1, 20), of(a, 2, 25), of(a, 21, 40))).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("overlap the first of those with the same end", () => {
    expect(met(of(a, 0, 10), of(b, 1, 10), of(c, 2, 20))).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(met(of(a, 0, 30), of(b, 1, 20), of(c, 2, 20), of(a, 10, 15))).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ]);
  });
});

describe("agreements of several markets", () => {
  it("overlap those of their own market; those of unknown market overlap all", () => {
    const electricity = { market: "ELECTRICITY" };
    const gas = { market: "NATURAL_GAS" };
    const list = [
      agreement(0, 5),
      agreement(5, 20, electricity),
      agreement(6, 20, gas),
      agreement(7, 20, electricity),
      agreement(8, 20, gas),
    ];
    expect(meetings(overlapFindings, list)).toEqual([
      [3, 1],
      [4, 2],
    ]);
    expect(meetings(overlapFindings, [agreement(5, 20, electricity), agreement(6, 20)])).toEqual([[1, 0]]);
    for (const [first, second] of [
      [electricity, gas],
      [gas, electricity],
    ])
      expect(
        meetings(overlapFindings, [
          agreement(0, Infinity, first),
          agreement(1, 20, second),
          agreement(10, 30),
        ]),
      ).toEqual([[2, 0]]);
    expect(meetings(overlapFindings, [agreement(5, 20), agreement(6, 20, gas)])).toEqual([[1, 0]]);
  });

  it("overlap the first of those with the same end", () => {
    const [electricity, gas] = [{ market: "ELECTRICITY" }, { market: "NATURAL_GAS" }];
    expect(
      meetings(overlapFindings, [agreement(0, 20, gas), agreement(1, 20, electricity), agreement(10, 30)]),
    ).toEqual([[2, 0]]);
  });
});

describe("overlaps compared with the oracle", () => {
  const provider = fc.constantFrom(eics.aggregator, eics.serviceProvider, eics.supplierC, undefined);
  const market = fc.constantFrom("ELECTRICITY", "NATURAL_GAS", undefined);
  const times = fc
    .tuple(fc.nat({ max: 8 }), fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(Infinity)))
    .map(([from, length]) => [from, from + length] as const);
  const lists = (markets: typeof market): fc.Arbitrary<readonly Agreement[]> =>
    fc
      .array(
        fc
          .tuple(times, provider, markets)
          .map(([[from, to], by, inMarket]) => agreement(from, to, { provider: by, market: inMarket })),
        { maxLength: 12 },
      )
      .map((list) => [...list].sort((x, y) => x.from - y.from));

  /** For each of a list the earlier conflicting one that ends last, the first of several. */
  const slow = (list: readonly Agreement[], excludes: (x: Agreement, y: Agreement) => boolean): Pair[] =>
    list.flatMap((later, i): Pair[] => {
      const ahead = list.slice(0, i).filter((x) => x.to > later.from && excludes(x, later));
      const end = Math.max(...ahead.map(({ to }) => to));
      const earlier = ahead.find(({ to }) => to === end);
      return earlier === undefined ? [] : [[later, earlier]];
    });
  const pairs = (search: Search, list: readonly Agreement[]): readonly Pair[] =>
    search("OVERLAPPING_AGGREGATION", set, list).map(({ agreements: [later, earlier] }) => [later, earlier!]);

  const always = (): boolean => true;
  const ofOtherProvider = (x: Agreement, y: Agreement): boolean =>
    x.serviceProviderEic !== undefined &&
    y.serviceProviderEic !== undefined &&
    x.serviceProviderEic !== y.serviceProviderEic;
  const ofSameMarket = (x: Agreement, y: Agreement): boolean =>
    x.commodityType === undefined || y.commodityType === undefined || x.commodityType === y.commodityType;

  it("are the same pairs in the same order, of one market", () => {
    fc.assert(
      fc.property(lists(fc.constant("ELECTRICITY")), (list) => {
        expect(pairs(overlapFindings, list)).toEqual(slow(list, always));
        expect(pairs(providerOverlapFindings, list)).toEqual(slow(list, ofOtherProvider));
      }),
      { numRuns: 300 },
    );
  });

  it("contain the same later agreements, of several markets, each with a conflicting one", () => {
    fc.assert(
      fc.property(lists(market), (list) => {
        for (const [search, excludes] of [
          [overlapFindings, ofSameMarket],
          [
            providerOverlapFindings,
            (x: Agreement, y: Agreement) => ofSameMarket(x, y) && ofOtherProvider(x, y),
          ],
        ] as const) {
          const found = new Map(pairs(search, list));
          const wanted = new Map(slow(list, excludes));
          expect(new Set(found.keys())).toEqual(new Set(wanted.keys()));
          for (const [later, earlier] of found) {
            expect(earlier.to).toBe(wanted.get(later)!.to);
            expect(excludes(earlier, later)).toBe(true);
            if (later.commodityType !== undefined) expect(earlier).toBe(wanted.get(later));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
