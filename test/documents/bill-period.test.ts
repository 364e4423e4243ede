import { describe, expect, it } from "vitest";
import { periodRunsForward } from "../../src/documents/bill-period.js";

describe("a bill's period", () => {
  it.each([
    ["2024-03-24T00:00+02:00", "2024-03-25T00:00+02:00", true],
    ["2024-03-24T00:00+02:00", "2024-03-23T22:00Z", false],
    ["2024-03-24T00:00+02:00", "2024-03-23T00:00+02:00", false],
    ["2024-03-24T00:00+02:00", "2024-03-24T00:00+01:00", true],
  ])("from %s to %s", (periodStart, periodEnd, forward) => {
    expect(periodRunsForward.is({ periodStart, periodEnd })).toBe(forward);
  });
  it("is not checked if a bound is not an instant", () => {
    expect(periodRunsForward.is({ periodStart: 5, periodEnd: "2024-03-23T22:00Z" })).toBe(true);
    expect(periodRunsForward.is({ periodStart: "2024-03-23T22:00Z" })).toBe(true);
  });
});
