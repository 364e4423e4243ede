import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataDifference } from "../../../src/rules/submission/same-data.js";
import { sameData } from "../../../src/rules/submission/same-data.js";
import type { Quantity } from "../../../src/documents/quantity.js";
import type { MeteringDataItemV1 } from "../../../src/documents/v1/metering-data-v1.js";
import type { MeteringDataItemV2, MeteringPeriodV2 } from "../../../src/documents/v2/metering-data-v2.js";

const points = ["38ZGO-1000000C-Y", "38ZGO-10000013-K"];
const first = Date.UTC(2024, 9, 26, 23);
const quarterAt = (i: number): number => first + i * 900_000;
const utc = (t: number): string => `${new Date(t).toISOString().slice(0, 16)}Z`;
const local = (t: number): string => `${new Date(t + 7_200_000).toISOString().slice(0, 16)}+02:00`;

/** One quarter-hour in thousandths of a kilowatt-hour. */
interface Row {
  readonly point: string;
  readonly quarter: number;
  readonly into: number | undefined;
  readonly out: number | undefined;
}

const thousandths = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined, freq: 4 });
const rows: fc.Arbitrary<readonly Row[]> = fc.uniqueArray(
  fc.record({
    point: fc.constantFrom(...points),
    quarter: fc.nat({ max: 12 }),
    into: thousandths,
    out: thousandths,
  }),
  { maxLength: 12, selector: ({ point, quarter }) => `${point} ${quarter}` },
);

const quantity = (of: number | undefined): Quantity | undefined =>
  of === undefined ? undefined : { rType: "M", kwh: Number(`${of}e-3`) };

/** Each row in an item of its own, or all of a point in one. */
const asV1 = (all: readonly Row[], apart: boolean): readonly MeteringDataItemV1[] => {
  const interval = ({ quarter, into, out }: Row) => ({
    pS: local(quarterAt(quarter)),
    ...(into === undefined ? {} : { inQty: quantity(into)! }),
    ...(out === undefined ? {} : { outQty: quantity(out)! }),
  });
  return apart
    ? all.map((row) => ({ meterEic: row.point, periods: [{ r: "PT15M", aI: [interval(row)] }] }))
    : points.map((meterEic) => ({
        meterEic,
        periods: [{ r: "PT15M", aI: all.filter(({ point }) => point === meterEic).map(interval) }],
      }));
};

const asV2 = (all: readonly Row[], spelling: "usual" | "other" | "none"): readonly MeteringDataItemV2[] =>
  points.map((meteringPointEic) => ({
    meteringPointEic,
    periods: all
      .filter(({ point }) => point === meteringPointEic)
      .map(({ quarter, into, out }): MeteringPeriodV2 => {
        const balance = (into ?? 0) - (out ?? 0);
        const netIn = Number(`${Math.max(0, balance)}e-3`);
        const netOut = Number(`${Math.max(0, -balance)}e-3`);
        const nets =
          spelling === "none" || into === undefined || out === undefined
            ? {}
            : spelling === "usual"
              ? { netQtyIn: netIn, netQtyOut: netOut }
              : { netInQty: netIn, netOutQty: netOut };
        return {
          pS: utc(quarterAt(quarter)),
          inQty: quantity(into) ?? null,
          outQty: quantity(out) ?? null,
          ...nets,
        };
      })
      .reverse(),
  }));

const spelling = fc.constantFrom("usual", "other", "none");

describe("sameData", () => {
  it("finds no difference between two forms of the same rows, with net quantities derived", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), spelling, (all, apart, how) => {
        expect(sameData(asV1(all, apart), asV2(all, how))).toEqual([]);
      }),
    );
  });

  it("finds exactly the differences between two tables by row and direction", () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const expected: unknown[] = [];
        for (const point of points) {
          for (let quarter = 0; quarter <= 12; quarter++) {
            const at = (table: readonly Row[]): Row | undefined =>
              table.find((row) => row.point === point && row.quarter === quarter);
            for (const [direction, key] of [
              ["IN", "into"],
              ["OUT", "out"],
            ] as const) {
              const [a, b] = [at(one)?.[key], at(other)?.[key]];
              if (a === b) continue;
              const tag = b === undefined ? "OnlyInV1" : a === undefined ? "OnlyInV2" : "OtherValue";
              expected.push([tag, point, quarterAt(quarter), quarterAt(quarter + 1), direction]);
            }
          }
        }
        const found = sameData(asV1(one, true), asV2(other, "none"));
        expect(
          found.map(({ tag, meterEic, from, to, direction }) => [tag, meterEic, from, to, direction]),
        ).toEqual(expected);
      }),
    );
  });
});

const point = points[0]!;
const pS = utc(first);
const v1 = (of: object, r: "PT15M" | "PT1H" | "P1D" = "PT15M"): readonly MeteringDataItemV1[] => [
  { meterEic: point, periods: [{ r, aI: [{ pS, ...of }] }] },
];
const v2 = (...periods: readonly object[]): readonly MeteringDataItemV2[] => [
  { meteringPointEic: point, periods: periods.map((period) => ({ pS, ...period })) },
];
const brief = (found: readonly DataDifference[]): readonly object[] =>
  found.map(({ meterEic: _meter, from: _from, to: _to, ...rest }) => rest);

describe("a difference", () => {
  const kwh = (value: number, rType = "M"): Quantity => ({ rType, kwh: value });

  it("is in kwh, m3 or the reading type, with both values", () => {
    expect(brief(sameData(v1({ inQty: kwh(1) }), v2({ inQty: kwh(2, "E") })))).toEqual([
      { tag: "OtherValue", attribute: "kwh", v1: 1, v2: 2, direction: "IN" },
      { tag: "OtherValue", attribute: "rType", v1: "M", v2: "E", direction: "IN" },
    ]);
    expect(
      brief(sameData(v1({ outQty: { ...kwh(1), m3: 3 } }), v2({ outQty: { ...kwh(1), m3: null } }))),
    ).toEqual([{ tag: "OtherValue", attribute: "m3", v1: 3, v2: undefined, direction: "OUT" }]);
  });

  it("is not the time of reading, nor an interval without quantities", () => {
    const read = { ...kwh(1), rTime: "2024-10-27T05:00Z" };
    expect(
      sameData(v1({ inQty: read }), v2({ rTime: "2024-10-27T06:00Z", inQty: { ...kwh(1), kwh: 1 } })),
    ).toEqual([]);
    expect(sameData(v1({ inQty: null }), [])).toEqual([]);
  });

  it("is a net quantity that does not follow, to the thousandth", () => {
    const flow = { inQty: kwh(0.3), outQty: kwh(0.1) };
    expect(sameData(v1(flow), v2({ ...flow, netQtyIn: 0.2, netQtyOut: 0 }))).toEqual([]);
    expect(brief(sameData(v1(flow), v2({ ...flow, netInQty: 0.201, netOutQty: 0.001 })))).toEqual([
      { tag: "OtherNet", derived: 0.2, v2: 0.201, direction: "IN" },
      { tag: "OtherNet", derived: 0, v2: 0.001, direction: "OUT" },
    ]);
  });

  it("is not reported for net quantities where only one direction is known or the second version has none", () => {
    expect(sameData(v1({ inQty: kwh(1) }), v2({ inQty: kwh(1), netQtyIn: 5, netQtyOut: 5 }))).toEqual([]);
    const gas = { inQty: { rType: "M", m3: 1 }, outQty: { rType: "M", m3: 1 } };
    expect(sameData(v1(gas), v2({ ...gas, netQtyIn: 5, netQtyOut: 5 }))).toEqual([]);
    expect(brief(sameData([], v2({ netQtyIn: 5, netQtyOut: 5 })))).toEqual([]);
  });

  it("is a quantity stated twice differently; the same twice is not", () => {
    const twice = v2({ inQty: kwh(1) }, { inQty: kwh(2) }, { inQty: kwh(1) }, { outQty: kwh(1) });
    expect(brief(sameData(v1({ inQty: kwh(1), outQty: kwh(1) }), twice))).toEqual([
      { tag: "StatedTwice", version: "V2", first: kwh(1), again: kwh(2), direction: "IN" },
    ]);
    const items = [...v1({ outQty: kwh(3) }), ...v1({ outQty: kwh(4) })];
    expect(brief(sameData(items, v2({ outQty: kwh(4) })))).toEqual([
      { tag: "StatedTwice", version: "V1", first: kwh(3), again: kwh(4), direction: "OUT" },
      { tag: "OtherValue", attribute: "kwh", v1: 3, v2: 4, direction: "OUT" },
    ]);
  });

  it("is reported for every interval of another length, since it has no counterpart", () => {
    const spanOf = (r: "PT1H" | "P1D"): readonly (readonly [string, number])[] =>
      sameData(v1({ inQty: kwh(1) }, r), v2({ inQty: kwh(1) })).map(({ tag, from, to }) => [tag, to - from]);
    const hour = 3_600_000;
    expect(spanOf("PT1H")).toEqual([
      ["OnlyInV2", hour / 4],
      ["OnlyInV1", hour],
    ]);
    // The day of the autumn change, from 02:00 local to 02:00 local: before the hour that comes twice.
    expect(spanOf("P1D")).toEqual([
      ["OnlyInV2", hour / 4],
      ["OnlyInV1", 25 * hour],
    ]);
  });

  it("is found in single items as in arrays", () => {
    expect(sameData(v1({ inQty: kwh(1) })[0]!, v2({ inQty: kwh(1) })[0]!)).toEqual([]);
  });

  it("uses the first of repeated net quantities of the second version", () => {
    const flow = { inQty: kwh(2), outQty: kwh(1) };
    const found = sameData(
      v1(flow),
      v2({ ...flow, netQtyIn: 1, netQtyOut: 0 }, { netQtyIn: 7, netQtyOut: 0 }),
    );
    expect(found).toEqual([]);
  });

  it("is not an attribute that is null in one version and absent in the other", () => {
    for (const name of ["rType", "m3"]) {
      const [bare, withNull] = [{ kwh: 1 }, { kwh: 1, [name]: null }];
      expect(sameData(v1({ inQty: bare }), v2({ inQty: withNull }))).toEqual([]);
      expect(sameData(v1({ inQty: withNull }), v2({ inQty: bare }))).toEqual([]);
    }
    const [bare, withNull] = [{ m3: 1 }, { m3: 1, kwh: null }];
    expect(sameData(v1({ inQty: bare }), v2({ inQty: withNull }))).toEqual([]);
    expect(sameData(v1({ inQty: withNull }), v2({ inQty: bare }))).toEqual([]);
  });

  it("is an attribute that only one of the two has, with undefined for the other", () => {
    const [bare, withAll] = [{ kwh: 1 }, { kwh: 1, m3: 2, rType: "M" }];
    expect(brief(sameData(v1({ inQty: bare }), v2({ inQty: withAll })))).toEqual([
      { tag: "OtherValue", attribute: "m3", v1: undefined, v2: 2, direction: "IN" },
      { tag: "OtherValue", attribute: "rType", v1: undefined, v2: "M", direction: "IN" },
    ]);
    expect(brief(sameData(v1({ inQty: { m3: 2, kwh: null } }), v2({ inQty: { m3: 2, kwh: 0 } })))).toEqual([
      { tag: "OtherValue", attribute: "kwh", v1: undefined, v2: 0, direction: "IN" },
    ]);
  });

  it("is not a net quantity where IN or OUT of the first version is not known", () => {
    const nets = { netQtyIn: 5, netQtyOut: 5 };
    for (const flow of [{ inQty: kwh(1) }, { outQty: kwh(1) }])
      expect(sameData(v1(flow), v2({ ...flow, ...nets }))).toEqual([]);
    const half = { inQty: kwh(1), outQty: { m3: 1, kwh: null } };
    expect(sameData(v1(half), v2({ ...half, ...nets }))).toEqual([]);
  });

  it("is listed by metering point, start, end and direction, whatever the order of the messages", () => {
    const one = { inQty: kwh(1), outQty: kwh(2) };
    const hour = 3_600_000;
    const item = (meterEic: string, r: "PT15M" | "PT1H" | "P1D", ...starts: readonly number[]) => ({
      meterEic,
      periods: [{ r, aI: starts.map((t) => ({ pS: utc(t), ...one })) }],
    });
    // The same local time of the next day is 25 hours later: the clock goes back in between.
    const items = [
      item(points[1]!, "PT15M", first),
      item(points[0]!, "PT1H", first + hour, first),
      item(points[0]!, "P1D", first),
      item(points[0]!, "PT15M", first + hour, first),
    ];
    const found = (content: readonly MeteringDataItemV1[]): readonly unknown[] =>
      sameData(content, []).map(({ meterEic, from, to, direction }) => [
        points.indexOf(meterEic),
        (from - first) / hour,
        (to - from) / hour,
        direction,
      ]);
    const expected = [
      [0, 0, 0.25],
      [0, 0, 1],
      [0, 0, 25],
      [0, 1, 0.25],
      [0, 1, 1],
      [1, 0, 0.25],
    ].flatMap((row) => [
      [...row, "IN"],
      [...row, "OUT"],
    ]);
    expect(found(items)).toEqual(expected);
    expect(found([...items].reverse())).toEqual(expected);
  });
});
