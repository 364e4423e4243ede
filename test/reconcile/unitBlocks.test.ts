import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AccountIntervals } from "../../src/reconcile/AccountIntervals.js";
import { unpack } from "../../src/reconcile/DataBlock.js";
import { blocksByPoint } from "../../src/reconcile/unitBlocks.js";

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
  const rows = [
    ...(unit.inQty || unit.netQtyIn !== undefined ? [row(0, unit.inQty, unit.netQtyIn)] : []),
    ...(unit.outQty || unit.netQtyOut !== undefined ? [row(1, unit.outQty, unit.netQtyOut)] : []),
  ];
  return rows.length > 0 ? rows : [row(2, undefined)];
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
