import fc from "fast-check";
import type { Interval, IntervalSet, LocalDate } from "../../src/time/index.js";
import { fromIntervals } from "../../src/time/index.js";

const HOUR = 3_600_000;

/** Moments at which Estonian clocks changed or will change, of every kind: forward, back, by an hour, by minutes. */
export const clockChanges: readonly number[] = [
  "1918-01-31T22:21:00Z",
  "1919-06-30T23:00:00Z",
  "1940-08-05T22:00:00Z",
  "1941-09-14T21:00:00Z",
  "1981-03-31T21:00:00Z",
  "1989-09-24T00:00:00Z",
  "1998-10-25T01:00:00Z",
  "1999-03-28T01:00:00Z",
  "1999-10-31T01:00:00Z",
  "2002-03-31T01:00:00Z",
  "2024-03-31T01:00:00Z",
  "2024-10-27T01:00:00Z",
  "2025-03-30T01:00:00Z",
  "2025-10-26T01:00:00Z",
  "2049-10-31T01:00:00Z",
].map((text) => Date.parse(text));

/** The step of fractions of a millisecond, so that the sum with an epoch millisecond of 1900 to 2100 is exact. */
const fraction = fc.oneof(
  { arbitrary: fc.constant(0), weight: 3 },
  fc.integer({ min: 1, max: 2047 }).map((n) => n / 2048),
);

/** Whole milliseconds of 1900 to 2100, many of them within hours of a change of Estonian clocks or on a full hour. */
export const wholeMs: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: Date.UTC(2020, 0) / HOUR, max: Date.UTC(2030, 0) / HOUR }).map((hour) => hour * HOUR),
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -30 * 60, max: 30 * 60 }))
    .map(([change, minutes]) => change + minutes * 60_000),
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -2, max: 2 }))
    .map(([change, ms]) => change + ms),
);

/** A finite instant of 1900 to 2100, some with a fraction of a millisecond. */
export const instant: fc.Arbitrary<number> = fc.tuple(wholeMs, fraction).map(([ms, part]) => ms + part);

/** A finite instant of 1990 to 2050. */
export const recentInstant: fc.Arbitrary<number> = instant.filter(
  (t) => t >= Date.UTC(1990, 0) && t < Date.UTC(2051, 0),
);

/** A date of 1900 to 2100, many of them on month ends, 29 February and the days around a change of clocks. */
export const localDate: fc.Arbitrary<LocalDate> = fc
  .oneof(
    wholeMs,
    fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: -1, max: 1 }),
      )
      .map(([year, month, day]) => Date.UTC(year, month, day)),
    fc.integer({ min: 475, max: 525 }).map((fours) => Date.UTC(fours * 4, 1, 29)),
  )
  .map((ms) => {
    const date = new Date(ms);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });

/** An end of an interval out of few whole numbers, so that intervals often touch and share ends; sometimes open. */
const smallEnd = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 10 },
  fc.constantFrom(-Infinity, Infinity),
);

const ordered = (end: fc.Arbitrary<number>): fc.Arbitrary<Interval> =>
  fc
    .tuple(end, end)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

/** An interval between whole numbers 0 to 20, sometimes with an open end. */
export const smallInterval: fc.Arbitrary<Interval> = ordered(smallEnd);

/** Up to eight intervals between whole numbers 0 to 20 in any order. */
export const smallIntervals: fc.Arbitrary<Interval[]> = fc.array(smallInterval, { maxLength: 8 });

/** A set of up to ten separate intervals between whole numbers 0 to 20, also the empty one and all of time. */
export const smallSet: fc.Arbitrary<IntervalSet> = fc.oneof(
  smallIntervals.map((list) => fromIntervals(list)),
  // Every second number and some more: sets with many short intervals and gaps.
  fc
    .subarray(Array.from({ length: 20 }, (_, n) => n))
    .map((cells) => fromIntervals(cells.map((n) => ({ from: n, to: n + 1 })))),
  fc.constantFrom<IntervalSet>([], [{ from: -Infinity, to: Infinity }]),
);

/** An interval between instants of 1900 to 2100, sometimes with an open end. */
export const timeInterval: fc.Arbitrary<Interval> = ordered(
  fc.oneof({ arbitrary: instant, weight: 8 }, fc.constantFrom(-Infinity, Infinity)),
);

const two = (n: number): string => String(n).padStart(2, "0");

const zoneText = fc.oneof(
  { arbitrary: fc.constantFrom("Z", "+02:00", "+03:00", "+00:00", "-00:00", "-18:00", "+18:00"), weight: 3 },
  fc
    .tuple(
      fc.constantFrom("+", "-"),
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(":", ""),
      fc.integer({ min: 0, max: 59 }),
    )
    .map(([sign, hours, colon, minutes]) => `${sign}${two(hours)}${colon}${two(minutes)}`),
  fc.constantFrom("z", "+0200", "+0300", "+02", "-05", "+18"),
);

const secondsText = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 59 }).map((s) => `:${two(s)}`),
  fc
    .tuple(
      fc.integer({ min: 0, max: 59 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }),
    )
    .map(([s, digits]) => `:${two(s)}.${digits.join("")}`),
  fc
    .tuple(
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom("0", "000", "000000001", "9", "999999999", "000999999", "5"),
    )
    .map(([s, digits]) => `:${two(s)}.${digits}`),
);

/** A text that is an instant of the years 1 to 9998, in every form that is read. */
export const instantText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      localDate,
      fc
        .integer({ min: Date.UTC(0, 0) - 1898 * 365.25 * 86_400_000, max: Date.UTC(9998, 11, 31) })
        .map((ms) => {
          const date = new Date(ms);
          return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        }),
    ),
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    secondsText,
    zoneText,
  )
  .map(
    ([{ year, month, day }, hour, minute, seconds, zone]) =>
      `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${seconds}${zone}`,
  );

/** A text that is nearly an instant: one with a character removed, inserted or replaced, or truncated. */
export const nearlyInstantText: fc.Arbitrary<string> = fc
  .tuple(
    instantText,
    fc.nat({ max: 35 }),
    fc.constantFrom("out", "in", "replace", "cut"),
    fc.constantFrom(..."0123456789-+:.TZtz ,\u0660\u00e9", "60", "24"),
  )
  .map(([text, at, change, added]) => {
    const head = text.slice(0, at);
    if (change === "cut") return head;
    if (change === "in") return head + added + text.slice(at);
    return head + (change === "replace" ? added : "") + text.slice(at + 1);
  });
