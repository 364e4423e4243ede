import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utcDate, utcMidnight } from "../../src/time/utc-date.js";
import { instant } from "../arbitraries/time.js";

describe("a UTC date", () => {
  it("has the fields of UTC in every time zone of the process", () => {
    fc.assert(
      fc.property(instant.map(Math.floor), (t) => {
        const [date, platform] = [utcDate(t), new Date(t)];
        expect(date.getTime()).toBe(t);
        expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours()]).toEqual(
          [
            platform.getUTCFullYear(),
            platform.getUTCMonth(),
            platform.getUTCDate(),
            platform.getUTCDay(),
            platform.getUTCHours(),
          ],
        );
      }),
    );
  });

  it("of a midnight is correct also in the years 0 to 99", () => {
    expect(utcMidnight(0, 1, 1)).toBe(Date.parse("0000-01-01T00:00Z"));
    expect(utcMidnight(99, 12, 31)).toBe(Date.parse("0099-12-31T00:00Z"));
    expect([utcMidnight(2024, 2, 30), utcMidnight(2024, 13, 1)]).toEqual([NaN, NaN]);
    expect(utcMidnight(NaN, 1, 1)).toBeNaN();
  });
});
