import { isLeft } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import * as time from "../../src/time/index.js";

/** What is not an instant, a number of days or a date, whatever its type. */
const odd: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  1e300,
  -1e300,
  null,
  undefined,
  "",
  "2024-05-22",
  true,
  10n,
  Symbol("s"),
  () => 0,
  {},
  [],
  new Date(NaN),
  { year: 2024, month: 13, day: 1 },
  { year: 2024, month: 2, day: 30 },
  { year: NaN, month: NaN, day: NaN },
  { year: 1e9, month: 1, day: 1 },
  { year: 2024n, month: Symbol("s"), day: "1" },
];
const date = { year: 2024, month: 5, day: 22 };
const noDates = odd.filter((value) => !Array.isArray(value));

/** Every function of the room that takes instants, dates or texts; interval sets are made by the room itself. */
const functions: Readonly<Record<string, (value: never) => unknown>> = {
  ...Object.fromEntries(
    (
      [
        "dayInterval",
        "dayOf",
        "dayStart",
        "formatInstant",
        "formatLocal",
        "formatLocalDate",
        "gasDayInterval",
        "gasDayOf",
        "instantOf",
        "isInstant",
        "isWeekend",
        "localDateOf",
        "localDateTimeOf",
        "monthOf",
        "nextLocalDay",
        "offsetAt",
        "parseInstant",
        "parseLocalDate",
        "resolveLocal",
      ] as const
    ).map((name) => [name, time[name]]),
  ),
  "addDays of": (value: never) => time.addDays(value, 1),
  "addDays by": (value: never) => time.addDays(date, value),
  "addMonths of": (value: never) => time.addMonths(value, 1),
  "addMonths by": (value: never) => time.addMonths(date, value),
  "instantAtHour of": (value: never) => time.instantAtHour(value, 7),
  "instantAtHour at": (value: never) => time.instantAtHour(date, value),
  "monthInterval of": (value: never) => time.monthInterval(value, 1),
  "monthInterval in": (value: never) => time.monthInterval(2024, value),
  "monthsBack from": (value: never) => time.monthsBack(value, 1),
  "monthsBack by": (value: never) => time.monthsBack(0, value),
};

describe("wrong input", () => {
  it.each(Object.entries(functions))("does not make %s throw", (_, run) => {
    for (const value of odd) expect(() => run(value as never)).not.toThrow();
  });

  it("has no instants, dates, days or months", () => {
    const nowhere = { from: NaN, to: NaN };
    const never = { year: NaN, month: NaN, day: NaN };
    for (const value of noDates) {
      expect(time.dayInterval(value as never)).toEqual(nowhere);
      expect(time.gasDayInterval(value as never)).toEqual(nowhere);
      expect(time.dayStart(value as never)).toBeNaN();
      expect(time.instantAtHour(value as never, 7)).toBeNaN();
      expect(time.addDays(value as never, 1)).toEqual(never);
      expect(time.addMonths(value as never, 1)).toEqual(never);
      expect(time.formatLocalDate(value as never)).toBe("not a valid date");
      expect(time.isWeekend(value as never)).toBe(false);
      expect(time.dayOf(value as never)).toEqual(nowhere);
      expect(time.gasDayOf(value as never)).toEqual(nowhere);
      expect(time.monthOf(value as never)).toEqual(nowhere);
      expect(time.localDateOf(value as never)).toEqual(never);
      expect(time.monthsBack(value as never, 1)).toBeNaN();
      expect(isLeft(time.parseInstant(value as never))).toBe(true);
    }
    expect(time.monthInterval(2024, 13)).toEqual(nowhere);
    expect(time.monthInterval(2024, 0)).toEqual(nowhere);
    expect(time.monthInterval(NaN, 1)).toEqual(nowhere);
    expect(time.instantAtHour(date, 24)).toBeNaN();
    expect(time.addDays(date, 0.5)).toEqual(never);
    expect(time.monthsBack(0, NaN)).toBeNaN();
  });

  it("is stated in texts for display", () => {
    expect([NaN, Infinity, 1e300].map(time.formatLocal)).toEqual([
      "not a valid instant (NaN)",
      "not a valid instant (Infinity)",
      "not a valid instant (1e+300)",
    ]);
    expect(time.formatLocal(null as never)).toBe("not a valid instant (null)");
    expect(time.parseLocalDate(null as never)).toMatchObject({
      left: { tag: "NotALocalDate", text: "null", expected: "a date such as 2024-05-22" },
    });
  });

  it.each([
    [{ hour: 24 }],
    [{ hour: 1.5 }],
    [{ hour: -1 }],
    [{ minute: 60 }],
    [{ minute: NaN }],
    [{ second: 60 }],
    [{ second: 0.5 }],
    [{ ms: 1000 }],
    [{ ms: "5" }],
    [{ month: 13 }],
  ])("in a local time (%j) makes it a missing local time", (wrong) => {
    const local = { ...date, hour: 1, minute: 2, second: 3, ms: 4, ...wrong };
    const resolution = time.resolveLocal(local as time.LocalDateTime);
    expect(resolution).toEqual({ tag: "Missing", earlier: NaN, later: NaN });
    expect(time.compatible(resolution)).toBeNaN();
  });
});
