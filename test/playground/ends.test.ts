import { describe, expect, it } from "vitest";
import { endWithLastDay, lastDayOf } from "../../docs/playground/ends.js";
import { instantOf } from "../../src/time/instant.js";

const day = (month: number, date: number) => ({ year: 2024, month, day: date });

describe("the end of a validity, by its last day", () => {
  it("at a local midnight is the day before", () => {
    expect(lastDayOf(instantOf("2024-10-25T21:00Z"))).toEqual(day(10, 25));
  });

  it("within a day is that day", () => {
    expect(lastDayOf(instantOf("2024-10-25T11:30Z"))).toEqual(day(10, 25));
  });

  it("moved to another day is the end of that day, also on days with a clock change", () => {
    for (const before of [undefined, Infinity, instantOf("2024-10-25T21:00Z")]) {
      expect(endWithLastDay(before, day(10, 26))).toBe(instantOf("2024-10-26T21:00Z"));
      expect(endWithLastDay(before, day(10, 27))).toBe(instantOf("2024-10-27T22:00Z"));
      expect(endWithLastDay(before, day(3, 31))).toBe(instantOf("2024-03-31T21:00Z"));
    }
  });

  it("moved from within a day keeps the local time of day", () => {
    expect(endWithLastDay(instantOf("2024-10-25T11:30Z"), day(10, 28))).toBe(instantOf("2024-10-28T12:30Z"));
  });

  it("moved into a skipped hour moves forward by the length of the gap", () => {
    expect(endWithLastDay(instantOf("2024-03-30T01:30Z"), day(3, 31))).toBe(instantOf("2024-03-31T01:30Z"));
  });

  it("is displayed as the day it was moved to", () => {
    for (const end of [undefined, instantOf("2024-10-25T11:30Z")]) {
      expect(lastDayOf(endWithLastDay(end, day(2, 29)))).toEqual(day(2, 29));
    }
  });
});
