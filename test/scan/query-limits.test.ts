import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { errorCodes, isCount, isMoment, longestPeriod, retentionEdge } from "../../src/scan/query-limits.js";

describe("the limits of a query", () => {
  it("are one hour for METERING_DATA and 24 hours for every other type (SCAN-7, SCAN-8)", () => {
    expect(resourceTypes.map((type) => [type, longestPeriod(type) / 3_600_000])).toEqual([
      ["METERING_POINT", 24],
      ["METERING_DATA", 1],
      ["NETWORK_BILL", 24],
      ["CUSTOMER_DATA", 24],
      ["AGREEMENT", 24],
      ["PERMISSION", 24],
      ["AGREEMENT_COORDINATION", 24],
    ]);
  });

  it("reach back 7 times 24 hours, also across a clock change (SCAN-11)", () => {
    expect(retentionEdge(Date.parse("2024-10-30T12:00Z"))).toBe(Date.parse("2024-10-23T12:00Z"));
  });

  it("have seven codes of their own, and a common one", () => {
    const { notForward, ...own } = errorCodes;
    expect(notForward).toMatch(/^opp\.error\.validation\./);
    expect(new Set(Object.values(own)).size).toBe(7);
    for (const code of Object.values(own))
      expect(code).toMatch(/^dd\.error\.validation\.data-distribution-[a-z-]+$/);
  });
});

describe("numbers", () => {
  it("are valid moments from the year 0000 to the last millisecond of 9999", () => {
    const [first, last] = [Date.parse("0000-01-01T00:00Z"), Date.parse("9999-12-31T23:59:59.999Z")];
    expect([first, 0, last].map(isMoment)).toEqual([true, true, true]);
    expect([first - 1, last + 1, NaN, Infinity, -Infinity].map(isMoment)).toEqual(Array(5).fill(false));
  });

  it("are valid counts if they are whole, exact and not negative", () => {
    expect([0, 1, 2 ** 53 - 1].map(isCount)).toEqual([true, true, true]);
    expect([-1, 0.5, 2 ** 53, NaN, Infinity].map(isCount)).toEqual(Array(5).fill(false));
  });
});
