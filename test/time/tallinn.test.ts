import fc from "fast-check";
import { none, some } from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../src/time/index.js";
import {
  addDays,
  compatible,
  containsInstant,
  dayInterval,
  dayOf,
  dayStart,
  earlier,
  formatLocal,
  gasDayInterval,
  gasDayOf,
  instantAtHour,
  instantOf,
  later,
  localDateOf,
  localDateTimeOf,
  monthInterval,
  monthOf,
  monthsBack,
  nextLocalDay,
  offsetAt,
  reject,
  resolveLocal,
} from "../../src/time/index.js";
import { writeInstant } from "../../src/time/write-instant.js";
import { instant, localDate, recentInstant } from "../arbitraries/time.js";
import {
  slowClock,
  slowFirstOrForward,
  slowFullHour,
  slowInstants,
  slowMonthsBack,
  slowOffset,
} from "../oracles/time-oracle.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every date from 1990 to 2050. */
const dates: readonly LocalDate[] = Array.from(
  { length: (Date.UTC(2051, 0) - Date.UTC(1990, 0)) / DAY },
  (_, i) => addDays({ year: 1990, month: 1, day: 1 }, i),
);

/** Every instant from 1990 to 2050 at which Estonian clocks change, found with Intl alone. */
const changes: readonly number[] = dates.flatMap(({ year, month, day }) => {
  const noon = Date.UTC(year, month - 1, day, 12);
  if (slowOffset(noon - DAY) === slowOffset(noon)) return [];
  let minute = noon - DAY;
  while (slowOffset(minute) === slowOffset(noon - DAY)) minute += 60_000;
  return [minute];
});

// The EU's rule by hand: summer time from the last Sunday of March to the last of October, both at 01:00 UTC, which is 03:00
// and 04:00 in Estonia. Estonia had none from the winter of 1999 to the spring of 2002.

const isWithoutSummerTime = ({ year, month }: LocalDate): boolean =>
  year === 2000 || year === 2001 || (year === 1999 && month > 10) || (year === 2002 && month < 4);

const lastSundayOf = (year: number, month: number): number => {
  const last = Date.UTC(year, month - 1, 31);
  return last - new Date(last).getUTCDay() * DAY;
};

/** Midnight or 07:00 of a date: two hours after it is so in UTC, less an hour more in summer. */
const byRule = ({ year, month, day }: LocalDate, hour: 0 | 7): number => {
  const utc = Date.UTC(year, month - 1, day, hour);
  const change = 3 * HOUR;
  const isSummer = utc >= lastSundayOf(year, 3) + change && utc < lastSundayOf(year, 10) + change;
  return utc - (isSummer ? 3 : 2) * HOUR;
};

describe("Estonian clock changes from 1990 to 2050", () => {
  it("are two a year, and none in 2000 and 2001", () => {
    const ofYear = (year: number): number =>
      changes.filter((t) => new Date(t).getUTCFullYear() === year).length;
    const years = Array.from({ length: 61 }, (_, i) => 1990 + i).filter((year) => ofYear(year) !== 2);
    expect(years.map((year) => [year, ofYear(year)])).toEqual([
      [2000, 0],
      [2001, 0],
    ]);
  });

  it("are at 01:00 UTC on the last Sunday of March and October since 2002", () => {
    const lastSunday = (year: number, month: number): number => {
      const last = new Date(Date.UTC(year, month, 31));
      return last.getTime() - last.getUTCDay() * DAY + HOUR;
    };
    const rule = Array.from({ length: 49 }, (_, i) => [
      lastSunday(2002 + i, 2),
      lastSunday(2002 + i, 9),
    ]).flat();
    expect(changes.filter((t) => t >= Date.UTC(2002, 0))).toEqual(rule);
  });

  it("take effect exactly at their instant", () => {
    for (const change of changes) {
      expect(offsetAt(change)).toBe(slowOffset(change));
      for (const before of [1 / 2048, 1, 1000])
        expect(offsetAt(change - before)).toBe(slowOffset(change - 1));
      expect(Math.abs(offsetAt(change) - offsetAt(change - 1))).toBe(HOUR);
    }
  });

  it("have the right local times for every hour of the days around them", () => {
    for (const change of changes)
      for (let t = change - DAY; t <= change + DAY; t += HOUR) {
        expect(offsetAt(t)).toBe(slowOffset(t));
        expect(offsetAt(t - 1)).toBe(slowOffset(t - 1));
      }
  });

  it("skip an hour or repeat it", () => {
    for (const change of changes) {
      const [before, after] = [slowOffset(change - 1), slowOffset(change)];
      const half = new Date(change + before + (after > before ? HOUR : -HOUR) / 2);
      const local = {
        year: half.getUTCFullYear(),
        month: half.getUTCMonth() + 1,
        day: half.getUTCDate(),
        hour: half.getUTCHours(),
        minute: half.getUTCMinutes(),
        second: 0,
        ms: 0,
      };
      expect(resolveLocal(local)).toEqual(
        after > before
          ? { tag: "Missing", earlier: change - HOUR / 2, later: change + HOUR / 2 }
          : { tag: "Ambiguous", earlier: change - HOUR / 2, later: change + HOUR / 2 },
      );
    }
  });
});

describe("local times", () => {
  it("are those of Intl", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const { year, month, day, hour, minute, second, ms } = localDateTimeOf(t);
        const whole = Math.floor(t / 1000) * 1000;
        expect(Date.UTC(year, month - 1, day, hour, minute, second)).toBe(slowClock(whole));
        expect(ms).toBe(t - whole);
        expect(localDateOf(t)).toEqual({ year, month, day });
      }),
    );
  });

  it("are resolved to the instants at which the clock shows them", () => {
    fc.assert(
      fc.property(localDate, fc.integer({ min: 0, max: 24 * 60 - 1 }), (date, minutes) => {
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
        const clock = Date.UTC(date.year, date.month - 1, date.day, hour, minute);
        const local = { ...date, hour, minute, second: 0, ms: 0 };
        const found = slowInstants(clock);
        const resolution = resolveLocal(local);
        if (found.length === 1) expect(resolution).toEqual({ tag: "Unique", at: found[0] });
        if (found.length === 2)
          expect(resolution).toEqual({ tag: "Ambiguous", earlier: found[0], later: found[1] });
        if (found.length === 0) expect(resolution.tag).toBe("Missing");
        expect(compatible(resolution)).toBe(slowFirstOrForward(clock));
      }),
    );
  });

  it("of an instant are resolved to that instant, or in a repeated hour to it and another", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const resolution = resolveLocal(localDateTimeOf(t));
        expect([earlier(resolution), later(resolution)]).toContain(t);
        expect(reject(resolution)).toEqual(resolution.tag === "Unique" ? some(t) : none);
      }),
    );
  });

  it.each([
    [
      "the hour skipped in spring",
      2024,
      3,
      31,
      3,
      { tag: "Missing", earlier: "2024-03-31T00:30Z", later: "2024-03-31T01:30Z" },
    ],
    [
      "the hour repeated in autumn",
      2024,
      10,
      27,
      3,
      { tag: "Ambiguous", earlier: "2024-10-27T00:30Z", later: "2024-10-27T01:30Z" },
    ],
    ["the hour before it", 2024, 10, 27, 2, { tag: "Unique", at: "2024-10-26T23:30Z" }],
    ["the hour after it", 2024, 10, 27, 4, { tag: "Unique", at: "2024-10-27T02:30Z" }],
    ["the hour before the skipped one", 2024, 3, 31, 2, { tag: "Unique", at: "2024-03-31T00:30Z" }],
    ["the hour after the skipped one", 2024, 3, 31, 4, { tag: "Unique", at: "2024-03-31T01:30Z" }],
    [
      "a half hour skipped at midnight in 1919",
      1919,
      7,
      1,
      0,
      { tag: "Missing", earlier: "1919-06-30T22:51Z", later: "1919-06-30T23:30Z" },
    ],
    [
      "a time repeated when the local mean time ended",
      1918,
      1,
      31,
      23,
      { tag: "Ambiguous", earlier: "1918-01-31T21:51Z", later: "1918-01-31T22:30Z" },
    ],
  ])("%s", (_, year, month, day, hour, expected) => {
    const found = resolveLocal({ year, month, day, hour, minute: 30, second: 0, ms: 0 });
    const written = Object.fromEntries(
      Object.entries(found).map(([name, value]) => [
        name,
        typeof value === "number" ? writeInstant(value) : value,
      ]),
    );
    expect(written).toEqual(expected);
  });

  it.each([
    ["2024-10-27T00:15Z", "2024-10-27 03:15 +03:00"],
    ["2024-10-27T01:15Z", "2024-10-27 03:15 +02:00"],
    ["2024-10-27T01:15:07.5Z", "2024-10-27 03:15:07.5 +02:00"],
    ["1917-12-31T22:21Z", "1918-01-01 00:00 +01:39"],
    ["1985-07-01T00:00Z", "1985-07-01 04:00 +04:00"],
  ])("%s is displayed as %s", (text, written) => {
    expect(formatLocal(instantOf(text))).toBe(written);
  });

  it("as displayed are read as the same instant", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const [date, clock, offset] = formatLocal(t).split(" ");
        expect(instantOf(`${date!}T${clock!}${offset!}`)).toBe(t);
      }),
    );
  });
});

describe("days", () => {
  it("of 1990 to 2050 start and end where Intl has their midnights", () => {
    const wrong = dates.filter((date) => {
      const { from, to } = dayInterval(date);
      const next = addDays(date, 1);
      return (
        from !== slowFullHour(date.year, date.month, date.day) ||
        to !== slowFullHour(next.year, next.month, next.day) ||
        from !== dayStart(date)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("of 1996 to 2050 start and end by the EU's rule, as do gas days", () => {
    const wrong = dates.filter((date) => {
      if (date.year < 1996 || isWithoutSummerTime(date)) return false;
      const [next, [day, gasDay]] = [addDays(date, 1), [dayInterval(date), gasDayInterval(date)]];
      if (isWithoutSummerTime(next)) return false;
      return (
        day.from !== byRule(date, 0) ||
        day.to !== byRule(next, 0) ||
        gasDay.from !== byRule(date, 7) ||
        gasDay.to !== byRule(next, 7)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("are correct also for more bounds than are cached", () => {
    const first = { year: 2020, month: 1, day: 1 };
    const hours = Array.from(
      { length: 20_100 },
      (_, i) => [addDays(first, Math.floor(i / 24)), i % 24] as const,
    );
    const asked = hours.map(([date, hour]) => instantAtHour(date, hour));
    expect(asked.slice(-200)).toEqual(
      hours
        .slice(-200)
        .map(([{ year, month, day }, hour]) => slowFirstOrForward(Date.UTC(year, month - 1, day, hour))),
    );
  });

  it("start at their first instant also if midnight was skipped, as found by trying instants", () => {
    fc.assert(
      fc.property(localDate, fc.integer({ min: 0, max: 23 }), (date, hour) => {
        const midnight = Date.UTC(date.year, date.month - 1, date.day);
        expect(dayStart(date)).toBe(slowFirstOrForward(midnight));
        expect(instantAtHour(date, hour)).toBe(slowFirstOrForward(midnight + hour * HOUR));
      }),
      { numRuns: 1000 },
    );
  });

  it("have 24 hours, or 23 or 25 when the clocks change", () => {
    const odd = dates
      .map((date) => dayInterval(date))
      .filter(({ from, to }) => to - from !== 24 * HOUR)
      .map(({ from, to }) => ({
        hours: (to - from) / HOUR,
        changes: changes.filter((t) => from < t && t < to).length,
      }));
    const forward = changes.filter((t) => slowOffset(t) > slowOffset(t - 1)).length;
    expect(odd.filter((day) => day.changes !== 1)).toEqual([]);
    expect(odd.filter((day) => day.hours === 23)).toHaveLength(forward);
    expect(odd.filter((day) => day.hours === 25)).toHaveLength(changes.length - forward);
    expect(odd).toHaveLength(changes.length);
  });

  it.each([
    ["2024-03-31", { year: 2024, month: 3, day: 31 }, "2024-03-30T22:00Z", "2024-03-31T21:00Z"],
    ["2024-10-27", { year: 2024, month: 10, day: 27 }, "2024-10-26T21:00Z", "2024-10-27T22:00Z"],
    [
      "2000-03-26, without a change",
      { year: 2000, month: 3, day: 26 },
      "2000-03-25T22:00Z",
      "2000-03-26T22:00Z",
    ],
    [
      "1940-08-06, whose first hour was skipped",
      { year: 1940, month: 8, day: 6 },
      "1940-08-05T22:00Z",
      "1940-08-06T21:00Z",
    ],
  ])("%s has its bounds", (_, date, from, to) => {
    expect(dayInterval(date)).toEqual({ from: instantOf(from), to: instantOf(to) });
  });

  it("contain their instants, are those of their date, and follow each other", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const day = dayOf(t);
        const date = localDateOf(t);
        expect(containsInstant(day, t)).toBe(true);
        expect(day).toEqual(dayInterval(date));
        expect(dayOf(day.to).from).toBe(day.to);
        expect(localDateOf(day.from)).toEqual(date);
        expect(localDateOf(day.to)).toEqual(addDays(date, 1));
      }),
      { numRuns: 1000 },
    );
  });

  it("end one local day after they start, where they start at 00:00", () => {
    fc.assert(
      fc.property(localDate, (date) => {
        const start = dayStart(date);
        const { hour, minute } = localDateTimeOf(start);
        fc.pre(hour === 0 && minute === 0);
        expect(nextLocalDay(start)).toBe(dayInterval(date).to);
      }),
    );
  });

  it("of gas end one local day after they start", () => {
    fc.assert(
      fc.property(localDate, (date) => {
        const { from, to } = gasDayInterval(date);
        expect(nextLocalDay(from)).toBe(to);
      }),
    );
  });

  it("one local day later is the same local time on the next date, as found by trying instants", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const second = Math.floor(t / 1000) * 1000;
        expect(nextLocalDay(t)).toBe(slowFirstOrForward(slowClock(second) + DAY) + (t - second));
        expect(nextLocalDay(t)).toBeGreaterThan(t);
      }),
    );
  });

  it.each([
    ["into the skipped hour", "2024-03-30T01:30Z", "2024-03-31T01:30Z"],
    ["into the repeated hour", "2024-10-26T00:30Z", "2024-10-27T00:30Z"],
    ["from the first of the repeated hour", "2024-10-27T00:30Z", "2024-10-28T01:30Z"],
    ["from the second of the repeated hour", "2024-10-27T01:30Z", "2024-10-28T01:30Z"],
    ["over the spring change", "2024-03-30T22:00Z", "2024-03-31T21:00Z"],
    ["over the autumn change", "2024-10-26T21:00Z", "2024-10-27T22:00Z"],
    ["of gas over the autumn change", "2024-10-26T04:00Z", "2024-10-27T05:00Z"],
  ])("one local day %s", (_, from, to) => {
    expect(writeInstant(nextLocalDay(instantOf(from)))).toBe(to);
  });
});

describe("gas days", () => {
  it("of 1990 to 2050 run from 07:00 to 07:00", () => {
    const wrong = dates.filter((date) => {
      const { from, to } = gasDayInterval(date);
      const next = addDays(date, 1);
      return (
        from !== slowFullHour(date.year, date.month, date.day, 7) ||
        to !== slowFullHour(next.year, next.month, next.day, 7)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("contain their instants and follow each other", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const day = gasDayOf(t);
        expect(containsInstant(day, t)).toBe(true);
        expect(gasDayOf(day.to).from).toBe(day.to);
        expect(gasDayInterval(localDateOf(day.from))).toEqual(day);
      }),
    );
  });

  it("that start before a clock change are an hour shorter or longer", () => {
    const hours = (month: number, day: number): number => {
      const { from, to } = gasDayInterval({ year: 2024, month, day });
      return (to - from) / HOUR;
    };
    expect([hours(3, 30), hours(3, 31), hours(10, 26), hours(10, 27)]).toEqual([23, 24, 25, 24]);
  });
});

describe("months", () => {
  it("of 1990 to 2050 start and end where Intl has the midnights of their firsts", () => {
    const bound = (year: number, month: number): number => slowFullHour(year, month, 1);
    for (let year = 1990; year <= 2050; year += 1)
      for (let month = 1; month <= 12; month += 1)
        expect(monthInterval(year, month)).toEqual({
          from: bound(year, month),
          to: month === 12 ? bound(year + 1, 1) : bound(year, month + 1),
        });
  });

  it("contain their instants and follow each other", () => {
    fc.assert(
      fc.property(instant, (t) => {
        const month = monthOf(t);
        const { year, month: number } = localDateOf(t);
        expect(containsInstant(month, t)).toBe(true);
        expect(month).toEqual(monthInterval(year, number));
        expect(localDateOf(month.from)).toEqual({ year, month: number, day: 1 });
        expect(monthOf(month.to).from).toBe(month.to);
      }),
    );
  });
});

describe("months back", () => {
  const slowMonthsBackWithFraction = (t: number, months: number): number => {
    const second = Math.floor(t / 1000) * 1000;
    return slowMonthsBack(second, months) + (t - second);
  };

  it("is the same as going back month by month and trying instants", () => {
    fc.assert(
      fc.property(recentInstant, fc.integer({ min: 0, max: 40 }), (t, months) => {
        expect(monthsBack(t, months)).toBe(slowMonthsBackWithFraction(t, months));
      }),
    );
  });

  it("by twelve is 365 or 366 days earlier, give or take an hour of a clock change", () => {
    fc.assert(
      fc.property(recentInstant, (t) => {
        const days = (t - monthsBack(t, 12)) / DAY;
        expect(days).toBeGreaterThanOrEqual(365 - 1 / 24);
        expect(days).toBeLessThanOrEqual(366 + 1 / 24);
      }),
    );
  });

  it("of a later instant on the same date and offset is at most an hour, the length of a gap, earlier", () => {
    fc.assert(
      fc.property(
        recentInstant,
        fc.integer({ min: 0, max: 25 * HOUR }),
        fc.nat({ max: 24 }),
        (t, later, months) => {
          const sameDay = containsInstant(dayOf(t), t + later);
          fc.pre(sameDay && offsetAt(t) === offsetAt(t + later));
          expect(monthsBack(t + later, months)).toBeGreaterThanOrEqual(monthsBack(t, months) - HOUR);
        },
      ),
    );
  });

  it("keeps the time of day also where two dates become the same, so that a later instant can become an earlier one", () => {
    expect(writeInstant(monthsBack(instantOf("2006-05-29T07:19Z"), 3))).toBe("2006-02-28T08:19Z");
    expect(writeInstant(monthsBack(instantOf("2006-05-29T21:00Z"), 3))).toBe("2006-02-27T22:00Z");
  });

  it.each([
    ["an ordinary day", "2024-11-12T22:00Z", 12, "2023-11-12T22:00Z"],
    ["29 February to the 28th", "2024-02-29T10:00Z", 12, "2023-02-28T10:00Z"],
    ["29 February to another leap year", "2024-02-29T10:00Z", 48, "2020-02-29T10:00Z"],
    ["31 May to 30 April", "2024-05-31T10:00Z", 1, "2024-04-30T10:00Z"],
    ["31 March to 29 February", "2024-03-31T10:00Z", 1, "2024-02-29T11:00Z"],
    ["over the new year", "2024-01-15T10:00Z", 1, "2023-12-15T10:00Z"],
    ["across both changes, the local time stays", "2024-07-15T10:00Z", 6, "2024-01-15T11:00Z"],
    ["to a repeated hour, its first", "2025-10-27T01:30Z", 12, "2024-10-27T00:30Z"],
    ["from the second of a repeated hour", "2024-10-27T01:30Z", 12, "2023-10-27T00:30Z"],
    ["to a skipped hour, forward", "2025-03-31T00:30Z", 12, "2024-03-31T01:30Z"],
    ["none", "2024-07-15T10:00Z", 0, "2024-07-15T10:00Z"],
    ["forward when negative", "2024-01-31T10:00Z", -1, "2024-02-29T10:00Z"],
    ["a fraction is kept", "2024-02-29T10:00:00.0005Z", 12, "2023-02-28T10:00:00.0005Z"],
  ])("%s", (_, from, months, to) => {
    expect(writeInstant(monthsBack(instantOf(from), months))).toBe(to);
  });
});
