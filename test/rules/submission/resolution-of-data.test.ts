import { describe, expect, it } from "vitest";
import { isOnBoundary, resolutionsOf } from "../../../src/rules/submission/resolution-of-data.js";

const at = (year: number, month: number, day: number, hour: number, minute = 0, ms = 0): number =>
  Date.UTC(year, month - 1, day, hour, minute, 0, ms);

describe("the resolutions of a market (BEY-7)", () => {
  it("of electricity are an hour until 1 April 2025, 00:00 in Estonia, and a quarter-hour from then", () => {
    expect(resolutionsOf("ELECTRICITY", at(2025, 3, 31, 21) - 1)).toEqual(["PT1H"]);
    expect(resolutionsOf("ELECTRICITY", at(2025, 3, 31, 21))).toEqual(["PT15M"]);
    expect(resolutionsOf("ELECTRICITY", at(2025, 3, 31, 21) + 1)).toEqual(["PT15M"]);
  });

  it("of gas are an hour and a day, before that date and after it", () => {
    expect(resolutionsOf("NATURAL_GAS", at(2025, 3, 31, 20))).toEqual(["PT1H", "P1D"]);
    expect(resolutionsOf("NATURAL_GAS", at(2025, 3, 31, 21))).toEqual(["PT1H", "P1D"]);
  });

  it("are not determined for an unknown or another market", () => {
    expect(resolutionsOf(undefined, at(2025, 6, 1, 0))).toBeUndefined();
    expect(resolutionsOf("HEAT", at(2025, 6, 1, 0))).toBeUndefined();
  });
});

describe("the boundaries of a resolution (BEY-8)", () => {
  it("are exact to the millisecond, before 1970 as well", () => {
    for (const t of [at(2025, 6, 1, 4), at(1969, 6, 1, 4)]) {
      expect(isOnBoundary(t, "PT15M")).toBe(true);
      expect(isOnBoundary(t, "PT1H")).toBe(true);
      for (const off of [-1, 1]) {
        expect(isOnBoundary(t + off, "PT15M")).toBe(false);
        expect(isOnBoundary(t + off, "PT1H")).toBe(false);
      }
    }
    expect(isOnBoundary(at(2025, 6, 1, 4, 45), "PT15M")).toBe(true);
    expect(isOnBoundary(at(2025, 6, 1, 4, 45), "PT1H")).toBe(false);
  });

  it("of P1D are 07:00 in Estonia: 04:00 in summer, 05:00 in winter", () => {
    expect(isOnBoundary(at(2025, 6, 1, 4), "P1D")).toBe(true);
    expect(isOnBoundary(at(2025, 6, 1, 5), "P1D")).toBe(false);
    expect(isOnBoundary(at(2025, 1, 1, 5), "P1D")).toBe(true);
    expect(isOnBoundary(at(2025, 1, 1, 4), "P1D")).toBe(false);
    expect(isOnBoundary(at(2025, 6, 1, 4, 0, 1), "P1D")).toBe(false);
  });
});
