import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDay, daysFromEpoch, daysInMonth, isLeapYear, startOfYear } from "../../src/time/Gregorian.js";

const DAY = 86_400_000;

describe("the Gregorian calendar", () => {
  it("starts every year when the platform does", () => {
    for (let year = 100; year < 10_001; year += 1) expect(startOfYear(year)).toBe(Date.UTC(year, 0));
    expect(startOfYear(0)).toBe(Date.parse("0000-01-01T00:00Z"));
  });

  it("counts every day from 1899 to 2101 as the platform does", () => {
    const wrong: number[] = [];
    for (let days = Date.UTC(1899, 0) / DAY; days < Date.UTC(2102, 0) / DAY; days += 1) {
      const date = new Date(days * DAY);
      const { year, month, day } = civilDay(days);
      const same =
        year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && day === date.getUTCDate();
      if (!same || daysFromEpoch(year, month, day) !== days) wrong.push(days);
    }
    expect(wrong).toEqual([]);
  });

  it("counts the days of all years the platform knows, also before the year 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
        const date = new Date(days * DAY);
        const counted = civilDay(days);
        expect(counted).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(daysFromEpoch(counted.year, counted.month, counted.day)).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives a month the days up to the first of the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = month === 12 ? daysFromEpoch(year + 1, 1, 1) : daysFromEpoch(year, month + 1, 1);
        expect(daysInMonth(year, month)).toBe(next - daysFromEpoch(year, month, 1));
      }),
    );
  });

  it.each([
    [2000, true],
    [1900, false],
    [2024, true],
    [2023, false],
    [2100, false],
  ])("knows whether %i is a leap year", (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });
});
