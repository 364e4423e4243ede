import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Leaf, UnitMessage } from "../../src/split/units.js";
import { coverageOf, endOf, timesOf } from "../../src/split/units.js";
import { eics } from "../../src/rules/example-parties.js";
import { fromIntervals } from "../../src/time/interval-set.js";
import { writeInstant } from "../../src/time/write-instant.js";

const minute = 60_000;
const quarter = 15 * minute;
const base = Date.UTC(2025, 5, 10);
const anyMinutes = fc.array(fc.nat({ max: 90 }), { maxLength: 12 });
const leafAt = (minutes: readonly number[]): Leaf => ({
  meterEic: eics.point,
  ...timesOf(
    minutes.map((m) => ({ pS: writeInstant(base + m * minute) })),
    "PT15M",
  ),
});

describe("the units of a message", () => {
  it("cover the union of their times", () => {
    fc.assert(
      fc.property(fc.array(anyMinutes, { maxLength: 3 }), (lists) => {
        const leaves = lists.map(leafAt);
        const message: UnitMessage = { content: [], leaves, size: 0, part: () => [] };
        const all = lists.flat().map((m) => ({ from: base + m * minute, to: base + m * minute + quarter }));
        expect(coverageOf(message).get(eics.point) ?? []).toEqual(fromIntervals(all));
        expect(coverageOf(message).size).toBe(all.length === 0 ? 0 : 1);
      }),
    );
  });
});

describe("the end of an account interval", () => {
  it("is a quarter-hour, an hour or a local day after its start", () => {
    const start = Date.parse("2025-10-25T21:00Z");
    expect(endOf(start, "PT15M")).toBe(Date.parse("2025-10-25T21:15Z"));
    expect(endOf(start, "PT1H")).toBe(Date.parse("2025-10-25T22:00Z"));
    expect(endOf(start, "P1D")).toBe(Date.parse("2025-10-26T22:00Z"));
  });
});
