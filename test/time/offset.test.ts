import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt } from "../../src/time/offset.js";
import { instant } from "../arbitraries/time.js";
import { slowOffset } from "../oracles/time-oracle.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("the offsets of Estonian clocks", () => {
  it("are those of Intl at every noon and midnight from 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let t = Date.UTC(1900, 0); t < Date.UTC(2100, 0); t += DAY / 2)
      if (offsetAt(t) !== slowOffset(t)) wrong.push(t);
    expect(wrong).toEqual([]);
  });

  it("are those of Intl at any instant, for any order of queries", () => {
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 20 }), (instants) => {
        expect(instants.map(offsetAt)).toEqual(instants.map((t) => slowOffset(t)));
      }),
    );
  });

  it("are correct also for more weeks than are cached", () => {
    const weeks = Array.from({ length: 10_100 }, (_, i) => Date.UTC(1860, 0) + i * 7 * DAY);
    expect(weeks.filter((t) => Number.isNaN(offsetAt(t)))).toEqual([]);
    expect(weeks.slice(-300).map(offsetAt)).toEqual(weeks.slice(-300).map((t) => slowOffset(t)));
  });

  it("change at the same second as those of Intl, from 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let t = Date.UTC(1900, 0); t < Date.UTC(2100, 0); t += DAY) {
      if (offsetAt(t) === offsetAt(t + DAY)) continue;
      for (let minute = t; minute < t + DAY; minute += 60_000) {
        const change = offsetAt(minute) !== offsetAt(minute + 60_000);
        for (const at of change ? [0, 1000, 59_000, 59_999].map((ms) => minute + ms) : [minute])
          if (offsetAt(at) !== slowOffset(at)) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("offsets far away", () => {
  it("are constant at the ends of the calendar, also for open ends", () => {
    const first = slowOffset(Date.UTC(1800, 0));
    const last = slowOffset(Date.UTC(9999, 0));
    expect([-Infinity, -1e15, Date.UTC(1800, 0) - 1, Date.UTC(1800, 0)].map(offsetAt)).toEqual([
      first,
      first,
      first,
      first,
    ]);
    expect([Infinity, 1e15, Date.UTC(9999, 0)].map(offsetAt)).toEqual([last, last, last]);
  });

  it("are NaN for a value that is not a number", () => {
    for (const value of [NaN, null, undefined, "0", 0n, Symbol("s"), {}, new Date(0)])
      expect(offsetAt(value as number)).toBeNaN();
  });

  it("follow the current rule in later centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2100, 0), max: Date.UTC(9998, 11) }), (t) => {
        expect(offsetAt(t)).toBe(slowOffset(t));
      }),
      { numRuns: 50 },
    );
  });
});
