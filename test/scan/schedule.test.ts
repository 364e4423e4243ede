import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { nextScans, paceOf } from "../../src/scan/schedule.js";
import type { ScheduleOptions } from "../../src/scan/schedule.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const eic = "38X-EIN-OS-----J";
const noon = Date.parse("2024-11-13T12:00Z");

const scans = (type: string, party: string, options: ScheduleOptions): readonly number[] => {
  const found = nextScans(type, party, options);
  return found._tag === "Right" ? found.right : [];
};

const party = fc
  .array(fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"), { minLength: 13, maxLength: 13 })
  .map((characters) => `38X${characters.join("")}`);
const type = fc.constantFrom(...resourceTypes);
const after = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) });

describe("the pace", () => {
  it("is every hour or more often for metering data, and one to four times a day for the others (SCAN-4, SCAN-5)", () => {
    for (const resourceType of resourceTypes)
      expect(paceOf(resourceType)).toEqual(
        resourceType === "METERING_DATA"
          ? { least: 24, most: 1440, usual: 24 }
          : { least: 1, most: 4, usual: 4 },
      );
  });
});

describe("the next moments to scan", () => {
  it("are the same in every version of levik: FNV-1a of EIC and type, mixed, as computed independently of this code", () => {
    const from = 1_731_448_800_000;
    expect(scans("METERING_DATA", eic, { after: from, count: 2 })).toEqual([
      1_731_449_337_939, 1_731_452_937_939,
    ]);
    expect(scans("AGREEMENT", eic, { after: from, count: 2 })).toEqual([
      1_731_469_503_706, 1_731_491_103_706,
    ]);
  });

  it("are after the instant, the first within one spacing, the others one spacing apart", () => {
    fc.assert(
      fc.property(type, party, after, fc.nat({ max: 1416 }), (resourceType, code, from, extra) => {
        const { least, most } = paceOf(resourceType);
        const timesADay = Math.min(least + extra, most);
        const moments = scans(resourceType, code, { after: from, count: 5, timesADay });
        expect(moments).toHaveLength(5);
        let last = from;
        moments.forEach((moment, i) => {
          expect(Number.isInteger(moment)).toBe(true);
          expect(moment).toBeGreaterThan(last);
          if (i > 0) expect(Math.abs(moment - last - DAY / timesADay)).toBeLessThanOrEqual(1);
          else expect(moment - last).toBeLessThanOrEqual(DAY / timesADay + 1);
          last = moment;
        });
      }),
    );
  });

  it("are the same for any number of moments ahead", () => {
    fc.assert(
      fc.property(type, party, after, (resourceType, code, from) => {
        const together = scans(resourceType, code, { after: from, count: 6 });
        let last = from;
        const oneByOne = Array.from(
          { length: 6 },
          () => (last = scans(resourceType, code, { after: last })[0]!),
        );
        expect(oneByOne).toEqual(together);
      }),
    );
  });

  it("are 24 a day for metering data and 4 for the others, also on days with a clock change (SCAN-4, SCAN-5)", () => {
    for (const day of ["2024-03-31T00:00Z", "2024-10-27T00:00Z", "2024-11-13T00:00Z"])
      for (const resourceType of resourceTypes) {
        const usual = resourceType === "METERING_DATA" ? 24 : 4;
        const start = Date.parse(day);
        const moments = scans(resourceType, eic, { after: start - 1, count: usual + 1 });
        expect(moments.filter((moment) => moment < start + DAY)).toHaveLength(usual);
      }
  });

  it("are distributed over the hour: no minute has more than a few times its share of 6000 participants", () => {
    const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
    const minutes = new Map<number, number>();
    for (let i = 0; i < 6000; i += 1) {
      const code = `38X-EIN-${alphabet[i % 37]!}${alphabet[Math.floor(i / 37) % 37]!}${alphabet[Math.floor(i / 1369)]!}----J`;
      const minute = Math.floor((scans("METERING_DATA", code, { after: noon })[0]! - noon) / 60_000);
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    expect(minutes.size).toBe(60);
    for (const count of minutes.values()) expect(count).toBeLessThan(160);
    for (const count of minutes.values()) expect(count).toBeGreaterThan(50);
  });

  it("differ between the types of one participant", () => {
    const slow = resourceTypes.filter((resourceType) => resourceType !== "METERING_DATA");
    expect(new Set(slow.map((resourceType) => scans(resourceType, eic, { after: noon })[0])).size).toBe(6);
  });

  it("are one by default, and none when none are requested", () => {
    expect(scans("AGREEMENT", eic, { after: noon })).toHaveLength(1);
    expect(nextScans("AGREEMENT", eic, { after: noon, count: 0 })).toEqual(right([]));
  });
});

describe("a schedule is refused", () => {
  it("for an invalid type, EIC, instant or count, or a pace against the advice", () => {
    expect(nextScans("BILL", eic, { after: noon })).toEqual(
      left({ tag: "UnknownResourceType", resourceType: "BILL" }),
    );
    expect(nextScans("AGREEMENT", "38X", { after: noon })).toMatchObject(left({ tag: "MalformedEic" }));
    expect(nextScans("AGREEMENT", eic, { after: Infinity })).toEqual(
      left({ tag: "NotAMoment", what: "after", value: Infinity }),
    );
    expect(nextScans("AGREEMENT", eic, { after: noon, count: -1 })).toMatchObject(
      left({ tag: "NotACount", what: "count", value: -1 }),
    );
    expect(nextScans("AGREEMENT", eic, { after: noon, count: 100_001 })).toMatchObject(
      left({ tag: "NotACount", what: "count", most: 100_000 }),
    );
    for (const [resourceType, timesADay] of [
      ["AGREEMENT", 5],
      ["AGREEMENT", 0],
      ["METERING_DATA", 23],
      ["METERING_DATA", 30.5],
    ] as const)
      expect(nextScans(resourceType, eic, { after: noon, timesADay })).toMatchObject(
        left({ tag: "NotACount", what: "timesADay", value: timesADay }),
      );
  });
});
