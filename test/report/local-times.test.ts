import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockTable,
  dateText,
  minuteText,
  momentText,
  spanText,
  validityText,
} from "../../src/report/local-times.js";
import { offsetAt } from "../../src/time/tallinn.js";
import { instantOf } from "../../src/time/instant.js";

const at = instantOf;

describe("a validity", () => {
  it("is displayed with its last day included, and with a text for an open end", () => {
    const [from, to] = [at("2024-05-30T21:00Z"), at("2024-06-02T21:00Z")];
    expect(validityText({ from, to })).toBe("31 May 2024 – 2 Jun 2024");
    expect(validityText({ from, to: Infinity })).toBe("31 May 2024 – open");
    expect(validityText({ from, to: Infinity }, "et")).toBe("31. mai 2024 – tähtajatu");
    expect(validityText({ from: -Infinity, to })).toBe("ever – 2 Jun 2024");
    expect(validityText({ from: -Infinity, to: to + 60_000 })).toBe("ever – 3 Jun 2024 00:01");
    expect(validityText({ from: from + 60_000, to: Infinity })).toBe("31 May 2024 00:01 – open");
  });
});

describe("an instant for display", () => {
  it("is written in Estonian time; seconds and milliseconds are left out where they are 0", () => {
    expect(momentText(at("2024-11-12T22:00Z"))).toBe("13 Nov 2024 00:00");
    expect(momentText(at("2024-07-01T09:05:07Z"))).toBe("1 Jul 2024 12:05:07");
    expect(momentText(at("2024-07-01T09:05:00.25Z"))).toBe("1 Jul 2024 12:05:00.250");
    expect(momentText(at("2024-07-01T09:05:07.005Z"))).toBe("1 Jul 2024 12:05:07.005");
    expect(momentText(at("2024-07-01T09:05:07.0005Z"))).toBe("1 Jul 2024 12:05:07");
    expect(momentText(at("2024-07-01T09:05:00.0005Z"))).toBe("1 Jul 2024 12:05");
    expect(minuteText(at("2024-07-01T09:05:59.999Z"))).toBe("1 Jul 2024 12:05");
    expect(dateText(at("2023-12-31T22:00Z"))).toBe("1 Jan 2024");
  });

  it("has its offset on a day with a clock change, where an hour may be repeated", () => {
    expect(momentText(at("2024-10-27T00:30Z"))).toBe("27 Oct 2024 03:30 +03");
    expect(momentText(at("2024-10-27T01:30Z"))).toBe("27 Oct 2024 03:30 +02");
    expect(momentText(at("2025-03-30T01:00Z"))).toBe("30 Mar 2025 04:00 +03");
    expect(momentText(at("2025-03-30T21:00Z"))).toBe("31 Mar 2025 00:00");
  });
});

describe("a span for display", () => {
  it("of whole days is their dates, the last included", () => {
    expect(spanText({ from: at("2024-10-26T21:00Z"), to: at("2024-10-27T22:00Z") })).toBe("27 Oct 2024");
    expect(spanText({ from: at("2024-09-30T21:00Z"), to: at("2024-10-31T22:00Z") })).toBe(
      "1 Oct 2024 – 31 Oct 2024",
    );
  });

  it("has the date once within a day, otherwise both moments", () => {
    expect(spanText({ from: at("2024-05-01T08:00Z"), to: at("2024-05-01T09:15Z") })).toBe(
      "1 May 2024 11:00 – 12:15",
    );
    expect(spanText({ from: at("2024-05-01T21:00Z"), to: at("2024-05-02T09:00Z") })).toBe(
      "2 May 2024 00:00 – 12:00",
    );
    expect(spanText({ from: at("2024-05-01T20:00Z"), to: at("2024-05-01T22:00Z") })).toBe(
      "1 May 2024 23:00 – 2 May 2024 01:00",
    );
    expect(spanText({ from: at("2024-05-01T20:00Z"), to: at("2024-05-01T21:00Z") })).toBe(
      "1 May 2024 23:00 – 2 May 2024 00:00",
    );
  });
});

describe("the table of clock changes", () => {
  it("has the changes of a year before and after", () => {
    expect(clockTable([at("2024-11-12T22:00Z")]).slice(1)).toEqual([
      [at("2024-03-31T01:00Z"), 180],
      [at("2024-10-27T01:00Z"), 120],
      [at("2025-03-30T01:00Z"), 180],
      [at("2025-10-26T01:00Z"), 120],
    ]);
    expect(clockTable([])).toEqual([[0, 180]]);
  });

  it("has the changes from a year before the earliest instant to a year after the latest, for any order of the instants", () => {
    const [early, late] = [at("2022-01-01T00:00Z"), at("2024-01-01T00:00Z")];
    const changes = [
      [at("2020-12-31T00:00Z"), 120],
      [at("2021-03-28T01:00Z"), 180],
      [at("2021-10-31T01:00Z"), 120],
      [at("2022-03-27T01:00Z"), 180],
      [at("2022-10-30T01:00Z"), 120],
      [at("2023-03-26T01:00Z"), 180],
      [at("2023-10-29T01:00Z"), 120],
      [at("2024-03-31T01:00Z"), 180],
      [at("2024-10-27T01:00Z"), 120],
    ];
    expect(clockTable([early, late])).toEqual(changes);
    expect(clockTable([late, early])).toEqual(changes);
  });

  it("has a change only once if it begins with it", () => {
    expect(clockTable([at("2025-04-01T01:00Z")])).toEqual([
      [at("2024-03-31T01:00Z"), 180],
      [at("2024-10-27T01:00Z"), 120],
      [at("2025-03-30T01:00Z"), 180],
      [at("2025-10-26T01:00Z"), 120],
      [at("2026-03-29T01:00Z"), 180],
    ]);
  });

  it("has the offset of every instant that it is made for", () => {
    const instant = fc.oneof(
      fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) }),
      fc.integer({ min: -5, max: 5 }).map((n) => at("2024-10-27T01:00Z") + n),
    );
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 3 }), (instants) => {
        const table = clockTable(instants);
        for (const t of instants)
          expect(table.findLast(([from], i) => i === 0 || from <= t)![1] * 60_000).toBe(offsetAt(t));
      }),
      { numRuns: 40 },
    );
  });

  it("is short also for instants thousands of years apart", () => {
    expect(clockTable([at("0001-01-01T00:00Z"), at("9999-01-01T00:00Z")]).length).toBeLessThan(300);
  });
});
