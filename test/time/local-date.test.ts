import fc from "fast-check";
import { isRight, left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, formatLocalDate, isWeekend, parseLocalDate } from "../../src/time/index.js";
import { localDate } from "../arbitraries/time.js";

const platform = ({ year, month, day }: { year: number; month: number; day: number }): Date =>
  new Date(Date.UTC(year, month - 1, day));

describe("reading and writing a date", () => {
  it("writes a text that is read back as the same date", () => {
    fc.assert(
      fc.property(localDate, (date) => {
        const text = formatLocalDate(date);
        expect(text).toBe(platform(date).toISOString().slice(0, 10));
        expect(parseLocalDate(text)).toEqual(right(date));
      }),
    );
  });

  it.each([
    ["", 0, "a digit of the year"],
    ["2024", 4, "-"],
    ["24-01-01", 2, "a digit of the year"],
    ["2024-1-01", 6, "a digit of the month"],
    ["2024-13-01", 5, "month 01 to 12"],
    ["2026-02-31", 8, "day 01 to 28"],
    ["2024-02-30", 8, "day 01 to 29"],
    ["2024-04-31", 8, "day 01 to 30"],
    ["2024-01-00", 8, "day 01 to 31"],
    ["31.02.2026", 2, "a digit of the year"],
    ["2024-01-01T00:00Z", 10, "the end"],
    ["2024-01-01 ", 10, "the end"],
  ])("refuses %j at %i, where %s was expected", (text, at, expected) => {
    expect(parseLocalDate(text)).toEqual(left({ tag: "NotALocalDate", text, at, expected }));
  });

  it("accepts exactly the texts it writes", () => {
    const nearly = fc
      .tuple(localDate.map(formatLocalDate), fc.nat({ max: 10 }), fc.constantFrom(..."0123456789- T", ""))
      .map(([text, at, added]) => text.slice(0, at) + added + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const date = parseLocalDate(text);
        const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
        const real = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
        expect(isRight(date)).toBe(real);
        if (isRight(date)) expect(formatLocalDate(date.right)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("days of the calendar", () => {
  it("adds and subtracts days like Date", () => {
    fc.assert(
      fc.property(localDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(platform(moved).getTime() - platform(date).getTime()).toBe(days * 86_400_000);
        expect(addDays(moved, -days)).toEqual(date);
      }),
    );
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-01", 1, "2025-01-01"],
    ["2024-05-15", 0, "2024-05-15"],
    ["2024-02-29", -12, "2023-02-28"],
  ])("%s moved by %i months is %s", (from, months, to) => {
    const date = parseLocalDate(from);
    expect(isRight(date) && formatLocalDate(addMonths(date.right, months))).toBe(to);
  });

  it("the first day of a month moved by months and back is the same", () => {
    fc.assert(
      fc.property(localDate, fc.integer({ min: -1000, max: 1000 }), ({ year, month }, months) => {
        const first = { year, month, day: 1 };
        const moved = addMonths(first, months);
        expect((moved.year - year) * 12 + moved.month - month).toBe(months);
        expect(addMonths(moved, -months)).toEqual(first);
      }),
    );
  });

  it("recognizes the weekend, also before 1970", () => {
    fc.assert(
      fc.property(localDate, (date) => {
        expect(isWeekend(date)).toBe([0, 6].includes(platform(date).getUTCDay()));
      }),
      { numRuns: 1000 },
    );
  });
});
