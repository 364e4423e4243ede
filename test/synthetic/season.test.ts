import { NET_QUANTITIES_STARTED } from "../../src/scan/service-list.js";
import { AGREEMENTS_MOVED } from "../../src/scan/service-list.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR } from "../../src/time/durations.js";
import { seasonOf } from "../../src/synthetic/season.js";
import { RETENTION } from "../../src/scan/query-limits.js";
import { localDateTimeOf } from "../../src/time/tallinn.js";

const seeds = fc.maxSafeNat();

describe("seasonOf", () => {
  it("is around a day of 23 or 25 hours; both occur", () => {
    const lengths = new Set<number>();
    for (let seed = 0; seed < 20; seed++) {
      const { day } = seasonOf(seed);
      for (const later of [-1, 1]) expect(day(later).to - day(later).from).toBe(24 * HOUR);
      lengths.add((day(0).to - day(0).from) / HOUR);
    }
    expect([...lengths].sort()).toEqual([23, 25]);
  });

  it("has gas days from seven to seven", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -400, max: 60 }), (seed, later) => {
        const { from, to } = seasonOf(seed).day(later, true);
        expect(localDateTimeOf(from).hour).toBe(7);
        expect(localDateTimeOf(to).hour).toBe(7);
      }),
    );
  });

  it("is a time when every service has messages, and everything can still be read at the end", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { day, events, at } = seasonOf(seed);
        expect(day(-1).from).toBeGreaterThan(Math.max(AGREEMENTS_MOVED, NET_QUANTITIES_STARTED));
        expect(events.from).toBeGreaterThan(day(-1).from);
        expect(at).toBeGreaterThan(events.to + 8 * HOUR);
        expect(at - day(-1).from).toBeLessThan(RETENTION);
      }),
    );
  });

  it("has a future month that is more than a week away", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { laterMonth, events } = seasonOf(seed);
        expect(laterMonth - events.to).toBeGreaterThan(8 * 24 * HOUR);
        expect(localDateTimeOf(laterMonth)).toMatchObject({ day: 1, hour: 0, minute: 0 });
      }),
    );
  });
});
