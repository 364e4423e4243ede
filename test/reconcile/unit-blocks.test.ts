import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountIntervals } from "../../src/reconcile/account-intervals.js";
import { unpack } from "../../src/reconcile/data-block.js";
import { blocksByPoint } from "../../src/reconcile/unit-blocks.js";

const MINUTE = 60_000;
const start = Date.parse("2024-10-26T21:00Z");
const written = (n: number): string => new Date(start + n * 15 * MINUTE).toISOString();

const quantity = fc.option(
  fc.record(
    { rType: fc.constantFrom("M", "E"), kwh: fc.nat({ max: 3 }), m3: fc.nat({ max: 3 }) },
    { requiredKeys: ["rType"] },
  ),
  { nil: undefined },
);
const meter = fc.constantFrom("38ZGO-1000000C-Y", "38ZGO-2000000C-8");
const resolutions = { PT15M: 15 * MINUTE, PT1H: 60 * MINUTE };

const first = fc.array(
  fc.record({
    meterEic: meter,
    periods: fc.array(
      fc.record({
        r: fc.constantFrom("PT15M" as const, "PT1H" as const),
        aI: fc.array(fc.record({ pS: fc.nat({ max: 6 }).map(written), inQty: quantity, outQty: quantity }), {
          maxLength: 5,
        }),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 3 },
);

const net = fc.option(fc.nat({ max: 3 }), { nil: undefined });
const second = fc.array(
  fc.record({
    meteringPointEic: meter,
    periods: fc.array(
      fc.record({
        pS: fc.nat({ max: 6 }).map(written),
        inQty: quantity,
        outQty: quantity,
        netQtyIn: net,
        netQtyOut: net,
      }),
      { maxLength: 5 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

interface Unit {
  readonly pS: string;
  readonly inQty?: { readonly rType: string; readonly kwh?: number; readonly m3?: number } | undefined;
  readonly outQty?: Unit["inQty"];
  readonly netQtyIn?: number | undefined;
  readonly netQtyOut?: number | undefined;
}

const rowsOf = (unit: Unit, length: number): readonly string[] => {
  const from = Date.parse(unit.pS);
  const row = (direction: number, of: Unit["inQty"], netQuantity?: number): string =>
    [from, from + length, direction, of?.kwh ?? NaN, of?.m3 ?? NaN, netQuantity ?? NaN, of?.rType].join(" ");
  return [
    ...(unit.inQty || unit.netQtyIn !== undefined ? [row(0, unit.inQty, unit.netQtyIn)] : []),
    ...(unit.outQty || unit.netQtyOut !== undefined ? [row(1, unit.outQty, unit.netQtyOut)] : []),
  ];
};

const unpacked = (
  content: Parameters<typeof blocksByPoint>[0],
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Array.from(blocksByPoint(content), ([eic, blocks]) => {
      const rows = new AccountIntervals();
      for (const block of blocks) unpack(block, 0, rows);
      const texts = rows.from.map((from, i) =>
        [from, rows.to[i], rows.direction[i], rows.kwh[i], rows.m3[i], rows.net[i], rows.rType[i]].join(" "),
      );
      return [eic, texts.sort()];
    }),
  );

const expected = (
  items: readonly (readonly [eic: string, rows: readonly string[]])[],
): Readonly<Record<string, readonly string[]>> => {
  const all: Record<string, string[]> = {};
  for (const [eic, rows] of items) (all[eic] ??= []).push(...rows);
  for (const rows of Object.values(all)) rows.sort();
  return all;
};

describe("the units of metering data, by point", () => {
  it("are those of its account intervals, of the first version", () => {
    fc.assert(
      fc.property(first, (content) => {
        const rows = content.map(
          ({ meterEic, periods }) =>
            [
              meterEic,
              periods.flatMap(({ r, aI }) => aI.flatMap((unit) => rowsOf(unit, resolutions[r]))),
            ] as const,
        );
        expect(unpacked(content)).toEqual(expected(rows));
      }),
      { numRuns: 500 },
    );
  });

  it("are those of its account intervals, of the second version", () => {
    fc.assert(
      fc.property(second, (content) => {
        const rows = content.map(
          ({ meteringPointEic, periods }) =>
            [meteringPointEic, periods.flatMap((unit) => rowsOf(unit, 15 * MINUTE))] as const,
        );
        expect(unpacked(content)).toEqual(expected(rows));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a block", () => {
  const eic = "38ZGO-1000000C-Y";
  const at = (n: number): number => start + n * 15 * MINUTE;
  const m = (kwh?: number, m3?: number, rType = "M") => ({
    rType,
    ...(kwh !== undefined && { kwh }),
    ...(m3 !== undefined && { m3 }),
  });
  type Content = Parameters<typeof blocksByPoint>[0];
  const quarters = (...quantities: readonly (object | null)[]): Content =>
    [
      {
        meterEic: eic,
        periods: [{ r: "PT15M", aI: quantities.map((inQty, n) => ({ pS: written(n), inQty })) }],
      },
    ] as Content;
  const blocksOf = (content: Content) => blocksByPoint(content).get(eic);
  const regular = { direction: 0, from: start, step: 15 * MINUTE, rType: "M" };

  it("of regular units has their first start and length, and only the stated quantities", () => {
    expect(blocksOf(quarters(m(1), m(2)))).toStrictEqual([
      { ...regular, length: 2, kwh: Float64Array.of(1, 2) },
    ]);
    expect(blocksOf(quarters(m(undefined, 3)))).toStrictEqual([
      { ...regular, length: 1, m3: Float64Array.of(3) },
    ]);
    expect(blocksOf(quarters(m()))).toStrictEqual([{ ...regular, length: 1 }]);
    expect(blocksOf(quarters())).toStrictEqual([]);
  });

  it("has no value for a quantity before its first and after its last statement", () => {
    expect(blocksOf(quarters(m(), m(2), m(), m(4)))).toStrictEqual([
      { ...regular, length: 4, kwh: Float64Array.of(NaN, 2, NaN, 4) },
    ]);
  });

  it("of many units has each", () => {
    const amounts = Array.from({ length: 700 }, (_, n) => n);
    const told = (n: number) => (n === 300 || n === 650 ? n : undefined);
    expect(blocksOf(quarters(...amounts.map((n) => m(n, told(n)))))).toStrictEqual([
      {
        ...regular,
        length: 700,
        kwh: Float64Array.from(amounts),
        m3: Float64Array.from(amounts, (n) => told(n) ?? NaN),
      },
    ]);
    const first = (n: number) => (n === 0 ? 5 : undefined);
    expect(blocksOf(quarters(...amounts.slice(0, 129).map((n) => m(first(n)))))).toStrictEqual([
      { ...regular, length: 129, kwh: Float64Array.from({ length: 129 }, (_, n) => first(n) ?? NaN) },
    ]);
  });

  it("of units with a gap, or of different lengths, has the times of each", () => {
    const of = (...units: readonly (readonly [string, number])[]): Content =>
      [
        {
          meterEic: eic,
          periods: units.map(([r, n]) => ({ r, aI: [{ pS: written(n), inQty: m(1) }] })),
        },
      ] as Content;
    const timesOf = (content: Content) => blocksOf(content)!.map(({ step, times }) => [step, times]);
    expect(timesOf(of(["PT15M", 0], ["PT15M", 2]))).toEqual([
      [0, Float64Array.of(at(0), at(1), at(2), at(3))],
    ]);
    expect(timesOf(of(["PT15M", 0], ["PT1H", 1]))).toEqual([
      [0, Float64Array.of(at(0), at(1), at(1), at(5))],
    ]);
    expect(timesOf(of(["PT15M", 1], ["PT15M", 0]))).toEqual([
      [0, Float64Array.of(at(1), at(2), at(0), at(1))],
    ]);
    expect(timesOf(of(["PT1H", 0], ["PT1H", 4]))).toEqual([[60 * MINUTE, undefined]]);
  });

  it("has one reading type for all units, or one for each if they differ", () => {
    const rTypeOf = (...quantities: readonly (object | null)[]) =>
      blocksOf(quarters(...quantities))!.map(({ rType }) => rType);
    expect(rTypeOf(m(1), m(2))).toEqual(["M"]);
    expect(rTypeOf(m(1), m(2), m(3, undefined, "E"), m(4))).toEqual([["M", "M", "E", "M"]]);
    expect(rTypeOf(null, null)).toEqual([]);
  });

  it("has one direction; an interval without any quantity is left out", () => {
    const content = [
      {
        meterEic: eic,
        periods: [
          {
            r: "PT15M",
            aI: [
              { pS: written(0), inQty: m(1), outQty: m(2) },
              { pS: written(1) },
              { pS: written(2), inQty: null, outQty: m(3) },
            ],
          },
        ],
      },
    ] as Content;
    expect(blocksOf(content)!.map(({ direction, length }) => [direction, length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("of the second version has net quantities, by either name", () => {
    const second = (...units: readonly object[]): Content =>
      [{ meteringPointEic: eic, periods: units.map((unit, n) => ({ pS: written(n), ...unit })) }] as Content;
    const block = { length: 1, from: start, step: 15 * MINUTE, rType: null };
    for (const names of [
      ["netQtyIn", "netQtyOut"],
      ["netInQty", "netOutQty"],
    ] as const) {
      expect(blocksOf(second({ [names[0]]: 0, [names[1]]: 4 }))).toStrictEqual([
        { ...block, direction: 0, net: Float64Array.of(0) },
        { ...block, direction: 1, net: Float64Array.of(4) },
      ]);
    }
    expect(blocksOf(second({ inQty: m(1), netQtyIn: 3 }, { inQty: m(2) }))).toStrictEqual([
      { ...regular, length: 2, kwh: Float64Array.of(1, 2), net: Float64Array.of(3, NaN) },
    ]);
  });

  it("begins anew with each point, and continues where a point occurs again", () => {
    const item = (meterEic: string, n: number, inQty: object) => ({
      meterEic,
      periods: [{ r: "PT15M", aI: [{ pS: written(n), inQty }] }],
    });
    const content = [
      item(eic, 0, m(1, 1, "E")),
      item(eic, 5, m(1)),
      item("other", 3, m(2)),
      item(eic, 6, m(3)),
    ] as Content;
    const blocks = blocksByPoint(content);
    expect([...blocks.keys()]).toEqual([eic, "other"]);
    expect(blocks.get(eic)).toStrictEqual([
      {
        length: 3,
        direction: 0,
        from: at(0),
        step: 0,
        times: Float64Array.of(at(0), at(1), at(5), at(6), at(6), at(7)),
        kwh: Float64Array.of(1, 1, 3),
        m3: Float64Array.of(1, NaN, NaN),
        rType: ["E", "M", "M"],
      },
    ]);
    expect(blocks.get("other")).toStrictEqual([
      { ...regular, length: 1, from: at(3), kwh: Float64Array.of(2) },
    ]);
  });

  it("is read from a single item as from a list of it", () => {
    const [item] = quarters(m(1)) as readonly object[];
    expect(blocksOf(item as Content)).toEqual(blocksOf(quarters(m(1))));
    expect(blocksByPoint([]).size).toBe(0);
  });
});
