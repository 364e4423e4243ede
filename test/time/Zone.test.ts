import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ZoneName } from "../../src/time/index.js";
import { offsetsOf } from "../../src/time/index.js";
import { instant } from "../arbitraries/time.js";
import { slowOffset } from "../oracles/time-oracle.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zones: readonly ZoneName[] = ["Europe/Tallinn", "Europe/Riga", "Europe/Vilnius", "Europe/Helsinki"];

describe.each(zones)("the offsets of %s", (zone) => {
  const offsetAt = offsetsOf(zone);

  it("are those of the platform at every noon and midnight from 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let t = Date.UTC(1900, 0); t < Date.UTC(2100, 0); t += DAY / 2)
      if (offsetAt(t) !== slowOffset(t, zone)) wrong.push(t);
    expect(wrong).toEqual([]);
  });

  it("are those of the platform at any instant, asked in any order", () => {
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 20 }), (instants) => {
        expect(instants.map(offsetAt)).toEqual(instants.map((t) => slowOffset(t, zone)));
      }),
    );
  });

  it("change at the very second the platform changes them, from 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let t = Date.UTC(1900, 0); t < Date.UTC(2100, 0); t += DAY) {
      if (offsetAt(t) === offsetAt(t + DAY)) continue;
      for (let minute = t; minute < t + DAY; minute += 60_000) {
        const change = offsetAt(minute) !== offsetAt(minute + 60_000);
        for (const at of change ? [0, 1000, 59_000, 59_999].map((ms) => minute + ms) : [minute])
          if (offsetAt(at) !== slowOffset(at, zone)) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("offsets far away", () => {
  const offsetAt = offsetsOf("Europe/Tallinn");

  it("stay what they are at the ends of the calendar, open ends too", () => {
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

  it("go on by the rule in force in later centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2100, 0), max: Date.UTC(9998, 11) }), (t) => {
        expect(offsetAt(t)).toBe(slowOffset(t));
      }),
      { numRuns: 50 },
    );
  });
});
