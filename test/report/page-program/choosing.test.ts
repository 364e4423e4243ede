import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTable } from "../../../src/report/local-times.js";
import { pageData, rowOf } from "../../../src/report/html/page-data.js";
import { runsOf } from "../../../src/report/finding-runs.js";
import { english } from "../../../src/report/html/words-in-english.js";
import { barsOf, lanesOf } from "../../../src/report/page-program/calendar-lanes.js";
import type { Tick } from "../../../src/report/page-program/calendar-parts.js";
import { partsOf, ticksOf } from "../../../src/report/page-program/calendar-parts.js";
import type { Choice } from "../../../src/report/page-program/find-rows.js";
import { choose, wordsOf } from "../../../src/report/page-program/find-rows.js";
import { wholeDays } from "../../../src/report/page-program/page-clock.js";
import { leftText } from "../../../src/report/page-program/time-left.js";
import { instantOf } from "../../../src/time/instant.js";
import type { Interval } from "../../../src/time/interval.js";
import { dayInterval, dayOf, localDateTimeOf, monthInterval } from "../../../src/time/tallinn.js";
import { large, mixed } from "../html/reports.js";

const { rows, classes, types } = pageData(mixed.findings);
const words = wordsOf(rows);
const of = classes.indexOf.bind(classes);
const absent = [of("missing"), of("unread")];
const all: Choice = { classes: new Set(), types: new Set(), text: "", order: "" };
const chosen = (choice: Partial<Choice>): readonly number[] => choose(rows, words, { ...all, ...choice }).ids;

describe("a choice of findings", () => {
  it("is all of them at first, as they are listed", () => {
    expect(chosen({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(choose(rows, words, all).units).toBe(114);
  });

  it("is by class, by type and by words of their subject", () => {
    expect(chosen({ classes: new Set(absent) })).toEqual([0, 1, 2, 3]);
    expect(chosen({ types: new Set([types.indexOf("NETWORK_BILL")]) })).toEqual([3]);
    expect(
      chosen({ classes: new Set([of("missing")]), types: new Set([types.indexOf("NETWORK_BILL")]) }),
    ).toEqual([]);
    expect(chosen({ text: "200u" })).toEqual([1, 2, 3]);
    expect(chosen({ text: "  supply UPDATE " })).toEqual([4]);
    expect(chosen({ text: "m-13" })).toEqual([7]);
    expect(chosen({ text: "md-3" })).toEqual([0, 2]);
    expect(chosen({ text: "38xc" })).toEqual([8]);
    expect(chosen({ text: "nowhere" })).toEqual([]);
  });

  it("can be in order of time, of units and of the limit", () => {
    expect(chosen({ order: "time" })).toEqual([3, 0, 1, 2, 4, 8, 7, 5, 6]);
    expect(chosen({ order: "units" })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(chosen({ order: "until" })).toEqual([2, 6, 0, 1, 3, 4, 5, 7, 8]);
  });

  it("counts by class the findings without the choice of class, and by type likewise", () => {
    const { byClass, byType } = choose(rows, words, {
      ...all,
      classes: new Set([of("missing")]),
      types: new Set([types.indexOf("METERING_DATA")]),
    });
    expect(byClass).toEqual({ [of("missing")]: 2, [of("unread")]: 1 });
    expect(byType).toEqual({ [types.indexOf("METERING_DATA")]: 2 });
  });

  it("has the findings that a simple filter finds", () => {
    const big = pageData(large(300).findings).rows;
    const bigWords = wordsOf(big);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
        fc.constantFrom("", "38z-large-01", "LARGE 7", "0"),
        (some, text) => {
          const { ids, units } = choose(big, bigWords, { ...all, classes: new Set(some), text });
          const expected = big.filter(
            (row) =>
              (some.length === 0 || some.includes(row.of)) &&
              text.split(" ").every((word) => `${row.name} md-3`.toLowerCase().includes(word.toLowerCase())),
          );
          expect(ids.map((i) => big[i])).toEqual(expected);
          expect(units).toBe(expected.reduce((sum, row) => sum + row.units, 0));
        },
      ),
    );
  });
});

const at = instantOf;
const clock = clockTable([at("2024-10-27T00:00Z"), at("2027-01-01T00:00Z")]);
const ticks = (window: Interval): readonly Tick[] => ticksOf(clock, window, english);

describe("the calendar", () => {
  it("has the hours of a day on which clocks go back, one of them twice", () => {
    const day = dayInterval({ year: 2024, month: 10, day: 27 });
    const hours = ticks(day);
    expect(hours.map(({ label }) => label).slice(0, 7)).toEqual(["00", "01", "02", "03", "03", "04", "05"]);
    expect(hours).toHaveLength(25);
    expect(hours.filter(({ change }) => change !== "")).toEqual([
      {
        from: at("2024-10-27T01:00Z"),
        to: at("2024-10-27T02:00Z"),
        label: "03",
        title: "03:00",
        part: "Sunday 27 Oct 2024",
        change: "clocks go back",
      },
    ]);
    expect(partsOf(hours)).toEqual([{ ...day, title: "Sunday 27 Oct 2024" }]);
  });

  it("has the hours of a day on which clocks go forward, without the skipped one", () => {
    const hours = ticks(dayInterval({ year: 2025, month: 3, day: 30 }));
    expect(hours.map(({ label }) => label).slice(0, 5)).toEqual(["00", "01", "02", "04", "05"]);
    expect(hours).toHaveLength(23);
    expect(hours[3]!.change).toBe("clocks go forward");
  });

  it("has days, and above them their months", () => {
    const [october, november] = [monthInterval(2024, 10), monthInterval(2024, 11)];
    const days = ticks({ from: october.from, to: november.to });
    expect(days).toHaveLength(61);
    expect(days[26]).toEqual({
      ...dayInterval({ year: 2024, month: 10, day: 27 }),
      label: "27",
      title: "Sunday 27 Oct 2024",
      part: "Oct 2024",
      change: "clocks go back",
    });
    expect(partsOf(days)).toEqual([
      { ...october, title: "Oct 2024" },
      { ...november, title: "Nov 2024" },
    ]);
  });

  it("has months, and years if there are many", () => {
    const year = { from: monthInterval(2025, 1).from, to: monthInterval(2025, 12).to };
    expect(
      ticks(year)
        .map(({ label }) => label)
        .join(" "),
    ).toBe("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    expect(ticks(year).map(({ from, to }) => ({ from, to }))).toEqual(
      Array.from({ length: 12 }, (_, i) => monthInterval(2025, i + 1)),
    );
    const years = ticks({ from: monthInterval(2024, 1).from, to: monthInterval(2027, 12).to });
    expect(years.map(({ title, part }) => title + part)).toEqual(["2024", "2025", "2026", "2027"]);
    expect(ticks({ from: at("0100-01-01T00:00Z"), to: at("9999-01-01T00:00Z") })).toHaveLength(1000);
  });

  it("covers a window of any length without gaps, in Estonian time", () => {
    const start = fc.integer({ min: at("2024-02-01T00:00Z"), max: at("2026-06-01T00:00Z") });
    const length = fc.oneof(
      fc.integer({ min: 1, max: 30 * 3_600_000 }),
      fc.integer({ min: 1, max: 1500 * 86_400_000 }),
    );
    fc.assert(
      fc.property(start, length, (from, size) => {
        const parts = ticksOf(clock, { from, to: from + size }, english);
        expect(parts[0]!.from).toBe(from);
        expect(parts.at(-1)!.to).toBe(from + size);
        parts.slice(1).forEach((part, i) => expect(part.from).toBe(parts[i]!.to));
        for (const { from: t, title, part } of parts) {
          const { year, day, hour } = localDateTimeOf(t);
          expect(`${title} ${part}`).toContain(String(year));
          if (/^\d\d:/.test(title)) expect(Number(title.slice(0, 2))).toBe(hour);
          else if (/day /.test(title)) expect(title).toContain(` ${day} `);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("opens on whole Estonian days", () => {
    const instant = fc.integer({ min: at("2024-02-01T00:00Z"), max: at("2027-06-01T00:00Z") });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        expect(wholeDays(clock, { from, to })).toEqual({
          from: dayOf(from).from,
          to: dayOf(to - 1).to,
        });
      }),
    );
  });
});

describe("the lanes of the calendar", () => {
  const everything = { from: at("2024-09-30T21:00Z"), to: at("2024-10-31T22:00Z") };
  const day = dayInterval({ year: 2024, month: 10, day: 27 });
  const lanes = lanesOf(rows, [...rows.keys()], absent);

  it("are the metering points with missing or unread findings, most units first", () => {
    expect(lanes).toEqual([
      { name: "38ZT00000000100Y", ids: [0], units: [100, 0] },
      { name: "38ZT00000000200U", ids: [1, 2, 3], units: [4, 5] },
    ]);
    expect(lanesOf(rows, [4, 5, 6], absent)).toEqual([]);
    const alike = pageData(["B", "A"].map((meterEic) => ({ ...mixed.findings[0]!, key: { meterEic } }))).rows;
    expect(lanesOf(alike, [0, 1], absent).map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("have the parts of ranges in the window", () => {
    expect(barsOf(rows, lanes[1]!, day)).toEqual([
      { ...day, of: of("unread"), isBill: true, count: 1 },
      {
        from: at("2024-10-27T00:00Z"),
        to: at("2024-10-27T01:00Z"),
        of: of("missing"),
        isBill: false,
        count: 1,
      },
      {
        from: at("2024-10-27T01:00Z"),
        to: at("2024-10-27T02:00Z"),
        of: of("unread"),
        isBill: false,
        count: 1,
      },
    ]);
    expect(barsOf(rows, lanes[0]!, dayInterval({ year: 2024, month: 10, day: 28 }))).toEqual([]);
  });

  it("have ranges too close to be distinguished as one", () => {
    const ranges = [0, 1, 2, 9].map((hour) => ({
      ...mixed.findings[0]!,
      from: `2024-10-26T2${hour === 9 ? 3 : 1}:${hour === 9 ? "00" : `0${hour * 2}`}Z`,
      to: `2024-10-26T2${hour === 9 ? 3 : 1}:${hour === 9 ? "30" : `0${hour * 2 + 1}`}Z`,
    }));
    const near = ranges.map((finding) => rowOf(runsOf([finding])[0]!));
    const [lane] = lanesOf(near, [3, 1, 0, 2], absent);
    expect(barsOf(near, lane!, day).map(({ count }) => count)).toEqual([3, 1]);
    expect(barsOf(near, lane!, everything).map(({ count }) => count)).toEqual([4]);
    expect(barsOf(near, lane!, { from: day.from, to: day.from + 3_600_000 })).toHaveLength(3);
  });
});

describe("the remaining time of a limit", () => {
  it("is written in minutes, hours or days", () => {
    const minute = 60_000;
    expect([-1, 0, 119.9, 120, 2879, 2880].map((n) => leftText(n * minute, 0, english))).toEqual([
      "has passed",
      "0 min left",
      "119 min left",
      "2 h left",
      "47 h left",
      "2 days left",
    ]);
  });
});
