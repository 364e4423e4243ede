import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generalService } from "../../../src/rules/consequences/worked-case.js";
import {
  aggregation,
  aggregationPoint,
  at,
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { Lane, Timeline } from "../../../src/report/timeline/index.js";
import { timeline } from "../../../src/report/timeline/index.js";
import { slowOffset } from "../../oracles/time-oracle.js";
import { asked, drawn, instant, madeUp, market, noon, setOf } from "./markets.js";

const bars = (lane: Lane | undefined) => lane?.rows.flat() ?? [];
const laneOf = (drawing: Timeline, type: string, of?: string): Lane | undefined =>
  drawing.lanes.find((lane) => lane.type === type && lane.of === of);
const lanesAsText = (drawing: Timeline): string[] =>
  drawing.lanes.map(
    (lane) =>
      `${lane.type}${lane.of === undefined ? "" : ` of ${lane.of}`}: ${bars(lane)
        .map(({ number, label, state }) => `${number} ${label} ${state}`)
        .join(", ")}`,
  );

const rich = setOf(
  [point, aggregationPoint],
  [
    grid,
    at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025, day.jul2025),
    generalService(eics.gridOperator, eics.customerX, day.jan2024, day.jan2025),
    generalService(eics.namedSupplier, eics.customerX, day.jul2025),
    aggregation,
    between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jul2025),
    between("NAMED_SUPPLIER", eics.supplierC, eics.gridOperator, day.jul2025, {
      commodityType: "NATURAL_GAS",
    }),
    portfolioOfA,
    between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.balanceA, day.mar2025),
    between("PORTFOLIO_SUPPLIER", eics.gasBalance, eics.supplierA, day.jan2024, {
      commodityType: "NATURAL_GAS",
    }),
  ],
);

describe("the lanes of a point", () => {
  it("have the party and the current state of each agreement", () => {
    expect(lanesAsText(drawn(rich, eics.point, { now: noon }))).toEqual([
      `GRID: 1 ${eics.gridOperator} → ${eics.customerX} active`,
      `SUPPLY: 2 ${eics.supplierA} active`,
      `GENERAL_SERVICE: 3 ${eics.gridOperator} past, 4 ${eics.namedSupplier} silent`,
      `AGGREGATION of ${eics.aggregationPoint}: 5 ${eics.aggregator} active`,
      `NAMED_SUPPLIER of ${eics.gridOperator}: 6 ${eics.namedSupplier} future`,
      `PORTFOLIO_SUPPLIER of ${eics.supplierA}: 7 ${eics.balanceA} active`,
      `PORTFOLIO_SUPPLIER of ${eics.balanceA}: 8 ${eics.balanceB} active`,
    ]);
  });

  it("are those of its type even when empty", () => {
    const types = (points: Parameters<typeof setOf>[0], meterEic: string): string[] =>
      drawn(setOf(points, []), meterEic, { now: noon }).lanes.map(({ type }) => type);
    expect(types([point], eics.point)).toEqual(["GRID", "SUPPLY", "GENERAL_SERVICE"]);
    expect(types([{ ...point, meteringPointType: "INTERNAL" }], eics.point)).toEqual([
      "GRID",
      "SUPPLY",
      "GENERAL_SERVICE",
    ]);
    expect(types([borderPoint], eics.borderPoint)).toEqual(["BORDER_GRID", "BORDER_SUPPLY"]);
    expect(types([point, aggregationPoint], eics.aggregationPoint)).toEqual(["AGGREGATION"]);
  });

  it("of a border point include the portfolio that its BORDER_SUPPLY comes from", () => {
    const border = setOf(
      [borderPoint],
      [
        borderGrid,
        at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.jan2024, day.jul2025),
        between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.neighbour, day.jan2024, { validTo: day.jul2025 }),
        between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jan2024),
      ],
    );
    expect(lanesAsText(drawn(border, eics.borderPoint, { now: noon }))).toEqual([
      `BORDER_GRID: 1 ${eics.gridOperator} → ${eics.neighbour} active`,
      `BORDER_SUPPLY: 2 ${eics.balanceA} active`,
      `PORTFOLIO_SUPPLIER of ${eics.neighbour}: 3 ${eics.balanceA} active`,
    ]);
  });

  it("follow a portfolio chain only while all of it is valid", () => {
    const chain = setOf(
      [point],
      [
        grid,
        { ...supplyA, validTo: day.jul2025 },
        { ...portfolioOfA, validTo: day.mar2025 },
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.balanceA, day.mar2025),
      ],
    );
    expect(drawn(chain, eics.point, { now: noon }).lanes.map(({ of }) => of)).toEqual([
      undefined,
      undefined,
      undefined,
      eics.supplierA,
    ]);
  });

  it("end a portfolio cycle where it began, with each agreement once", () => {
    const cycle = setOf(
      [point],
      [supplyA, portfolioOfA, between("PORTFOLIO_SUPPLIER", eics.supplierA, eics.balanceA, day.jan2024)],
    );
    expect(lanesAsText(drawn(cycle, eics.point, { now: noon })).slice(3)).toEqual([
      `PORTFOLIO_SUPPLIER of ${eics.supplierA}: 2 ${eics.balanceA} active`,
      `PORTFOLIO_SUPPLIER of ${eics.balanceA}: 3 ${eics.supplierA} active`,
    ]);
  });

  it("have an unknown party as unknown, without portfolio providers", () => {
    const unknown = setOf([], []).with(
      [],
      [
        madeUp("GRID", eics.point, undefined, undefined, noon - 1, Infinity),
        madeUp("SUPPLY", eics.point, undefined, undefined, noon, noon + 1),
      ],
    );
    expect(lanesAsText(drawn(unknown, eics.point, { now: noon }))).toEqual([
      "GRID: 1 unknown → unknown active",
      "SUPPLY: 2 unknown active",
      "GENERAL_SERVICE: ",
    ]);
  });

  it("have agreements that overlap in rows below each other", () => {
    const overlapping = setOf(
      [point],
      [
        supplyA,
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025, day.jul2025),
        at(eics.point, "SUPPLY", eics.supplierC, eics.customerX, day.jul2025),
      ],
    );
    const rows = laneOf(drawn(overlapping, eics.point, { now: noon }), "SUPPLY")!.rows;
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([
      [eics.supplierA],
      [eics.supplierB, eics.supplierC],
    ]);
  });
});

describe("the window", () => {
  const windowOf = (validFrom: string, validTo?: string): string[] => {
    const { window } = drawn(
      setOf([], [at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, validFrom, validTo)]),
      eics.point,
      { now: noon },
    );
    return [window.from, window.to].map((t) => new Date(t).toISOString());
  };

  it("has whole months, at least half a year, and at least a month before and after the present moment", () => {
    expect(windowOf("2025-06-01T00:00Z")).toEqual(["2024-10-31T22:00:00.000Z", "2026-01-31T22:00:00.000Z"]);
  });
  it("extends a month beyond the starts and ends near the present moment", () => {
    expect(windowOf("2023-03-15T00:00Z", "2027-01-15T00:00Z")).toEqual([
      "2023-01-31T22:00:00.000Z",
      "2027-02-28T22:00:00.000Z",
    ]);
  });
  it("omits agreements years away, if others are near", () => {
    expect(windowOf("0001-01-01T00:00Z", "9999-12-31T00:00Z")).toEqual(windowOf("2025-06-01T00:00Z"));
  });
  it("extends to agreements years away, if none are near", () => {
    expect(windowOf("2010-03-15T00:00Z", "2011-03-15T00:00Z")).toEqual([
      "2010-01-31T22:00:00.000Z",
      "2026-01-31T22:00:00.000Z",
    ]);
  });
  it("is as given", () => {
    const window = { from: noon, to: noon + 1 };
    expect(drawn(rich, eics.point, { ...window, now: noon }).window).toEqual(window);
  });
  it("with one given end has a computed other end, or one a year away if that would be on the wrong side", () => {
    const chosen = drawn(rich, eics.point, { now: noon }).window;
    const windowWith = (end: { from?: number; to?: number }) =>
      drawn(rich, eics.point, { ...end, now: noon }).window;
    expect(windowWith({ from: noon })).toEqual({ from: noon, to: chosen.to });
    expect(windowWith({ to: noon })).toEqual({ from: chosen.from, to: noon });
    expect(windowWith({ from: instant("2040-05-01T12:00Z") })).toEqual({
      from: instant("2040-05-01T12:00Z"),
      to: instant("2041-05-01T12:00Z"),
    });
    expect(windowWith({ to: instant("2000-05-01T12:00Z") })).toEqual({
      from: instant("1999-05-01T11:00Z"),
      to: instant("2000-05-01T12:00Z"),
    });
  });
  it("omits ends that are more than a hundred years away", () => {
    const ancient = { ...supplyA, validFrom: "0001-01-01T00:00Z", validTo: "0002-01-01T00:00Z" };
    const { window, before } = drawn(setOf([point], [ancient]), eics.point, { now: noon });
    expect(window.to - window.from).toBeLessThan(2 * 366 * 86_400_000);
    expect(before).toBe(1);
  });
  it("states the number of omitted agreements", () => {
    const { before, after } = drawn(rich, eics.point, {
      from: instant(day.mar2025),
      to: instant(day.jun2025),
      now: noon,
    });
    expect({ before, after }).toEqual({ before: 1, after: 2 });
  });
});

describe("an error instead of a drawing", () => {
  it("is returned for a point that is not in the set", () => {
    expect(timeline(rich, eics.borderPoint, { now: noon })).toEqual({
      _tag: "Left",
      left: { tag: "UnknownMeteringPoint", meterEic: eics.borderPoint },
    });
  });
  it("is returned for an empty or reversed window", () => {
    expect(timeline(rich, eics.point, { from: 1, to: 1, now: noon })).toEqual({
      _tag: "Left",
      left: { tag: "EmptyInterval", at: 1 },
    });
    expect(timeline(rich, eics.point, { from: 2, to: 1, now: noon })).toEqual({
      _tag: "Left",
      left: { tag: "ReversedInterval", from: 2, to: 1 },
    });
  });
  it("is returned for a window of more than 200 years, where each month would be drawn", () => {
    const [from, to] = [instant("0001-01-01T00:00Z"), instant("9998-01-01T00:00Z")];
    for (const end of [{ from, to }, { from }, { to }])
      expect(timeline(rich, eics.point, { ...end, now: noon })).toMatchObject({
        _tag: "Left",
        left: { tag: "WindowTooLong" },
      });
    const longest = { from: instant("1900-01-01T00:00Z"), to: instant("2099-12-31T00:00Z") };
    expect(drawn(rich, eics.point, { ...longest, now: noon }).months).toHaveLength(2400);
  });
  it("is returned if the present moment is missing", () => {
    expect(timeline(rich, eics.point, {} as never)).toMatchObject({
      _tag: "Left",
      left: { tag: "OutsideCalendar", which: "now" },
    });
  });
  it.each([NaN, Infinity, -Infinity, 1e300, -1e14])("is returned for the time %d", (t) => {
    for (const which of ["from", "to", "now"] as const) {
      expect(timeline(rich, eics.point, { now: noon, [which]: t })).toEqual({
        _tag: "Left",
        left: { tag: "OutsideCalendar", which, at: t },
      });
    }
  });
});

describe("months", () => {
  it("begin at local midnights, the first and the last cut to the window", () => {
    const { months } = drawn(rich, eics.point, { from: noon, to: instant("2025-07-31T22:00Z"), now: noon });
    expect(months).toEqual([
      { year: 2025, month: 6, from: noon, to: instant(day.jul2025) },
      { year: 2025, month: 7, from: instant(day.jul2025), to: instant("2025-07-31T21:00Z") },
      { year: 2025, month: 8, from: instant("2025-07-31T21:00Z"), to: instant("2025-07-31T22:00Z") },
    ]);
  });
  it("contain the repeated local time before midnight", () => {
    const from = instant("1918-01-31T22:10Z");
    const { months } = drawn(rich, eics.point, { from, to: instant("1918-01-31T23:01Z"), now: noon });
    expect(months).toEqual([
      { year: 1918, month: 1, from, to: instant("1918-01-31T23:00Z") },
      { year: 1918, month: 2, from: instant("1918-01-31T23:00Z"), to: instant("1918-01-31T23:01Z") },
    ]);
  });
});

describe("laws", () => {
  it("every agreement of the point that overlaps the window has exactly one bar, others none; numbers count the bars", () => {
    fc.assert(
      fc.property(market, asked, ({ set, meterEic }, ask) => {
        const drawing = drawn(set, meterEic, ask);
        const { from, to } = drawing.window;
        const shown = drawing.lanes.flatMap(bars);
        const expected = [...set.agreements()].filter(
          (a) =>
            (a.meterEic === meterEic ||
              (a.type === "AGGREGATION" && set.pointsBelow(meterEic).includes(a.meterEic!))) &&
            a.from < to &&
            a.to > from,
        );
        const ofPoint = shown.map(({ agreement }) => agreement.document).filter((d) => "meterEic" in d);
        expect(ofPoint).toHaveLength(expected.length);
        expect(new Set(ofPoint)).toEqual(new Set(expected.map((a) => a.document)));
        expect(new Set(shown.map(({ agreement }) => agreement.document)).size).toBe(shown.length);
        expect(shown.map(({ number }) => number).sort((a, b) => a - b)).toEqual(shown.map((_, i) => i + 1));
      }),
    );
  });

  it("bars are in the window with the times of their agreement there; those of one row do not overlap and are in order", () => {
    fc.assert(
      fc.property(market, asked, ({ set, meterEic }, ask) => {
        const { lanes, window } = drawn(set, meterEic, ask);
        for (const { rows, type } of lanes) {
          for (const row of rows) {
            let end = -Infinity;
            for (const bar of row) {
              expect(bar.agreement.type).toBe(type);
              expect(bar.from).toBe(bar.clippedFrom ? window.from : bar.agreement.from);
              expect(bar.to).toBe(bar.clippedTo ? window.to : bar.agreement.to);
              expect(bar.from < bar.to && bar.from >= window.from && bar.to <= window.to).toBe(true);
              expect(bar.from).toBeGreaterThanOrEqual(end);
              end = bar.to;
            }
          }
        }
      }),
    );
  });

  it("months cover the window without gaps and overlaps", () => {
    fc.assert(
      fc.property(market, asked, ({ set, meterEic }, ask) => {
        const { months, window } = drawn(set, meterEic, ask);
        expect(months[0]!.from).toBe(window.from);
        expect(months.at(-1)!.to).toBe(window.to);
        months.slice(1).forEach((month, i) => expect(month.from).toBe(months[i]!.to));
      }),
    );
  });

  it("clock changes are exactly where the offset of Estonian time changes", () => {
    fc.assert(
      fc.property(market, asked, ({ set, meterEic }, ask) => {
        const { clockChanges, window } = drawn(set, meterEic, ask);
        for (const { at, before, after } of clockChanges) {
          expect(at >= window.from && at < window.to).toBe(true);
          expect([slowOffset(at - 1000), slowOffset(at)]).toEqual([before, after]);
          expect(before).not.toBe(after);
        }
      }),
      { numRuns: 50 },
    );
  });
});
