import { DAY, civilDay, daysFromEpoch, daysInMonth } from "./Gregorian.js";
import type { Instant } from "./Instant.js";
import type { Interval } from "./Interval.js";
import type { LocalDate } from "./LocalDate.js";
import type { LocalResolution } from "./LocalResolution.js";
import { firstOrForward } from "./LocalResolution.js";
import { writeClock, writeTwo } from "./Written.js";
import { offsetsOf } from "./Zone.js";

// ---------------------------------------------------------------------------------------------------------- model

/** What a clock shows: hour 0 to 23, minute and second 0 to 59, ms 0 to 1000 (1000 excluded, fractions kept). */
export interface LocalDateTime extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GAS_DAY_START = 7 * HOUR;

// ---------------------------------------------------------------------------------------------------- local times
//
// Inside this file a local time is one number, `clock`: the epoch milliseconds at which a UTC clock shows that time.

/**
 * How many milliseconds Estonian clocks are ahead of UTC at an instant.
 *
 * @example
 * offsetAt(1731448800000) // 7200000
 */
export const offsetAt: (t: Instant) => number = offsetsOf("Europe/Tallinn");

const clockAt = (t: Instant): number => t + offsetAt(t);

const daysOfDate = (date: LocalDate): number => daysFromEpoch(date.year, date.month, date.day);

/** Clocks never changed twice within two days, so the offsets a day before and after are all that can apply. */
const resolveClock = (clock: number): LocalResolution => {
  const early = clock - offsetAt(clock - DAY);
  const late = clock - offsetAt(clock + DAY);
  if (early === late) return { tag: "Unique", at: early };
  const earlyShows = clockAt(early) === clock;
  const lateShows = clockAt(late) === clock;
  if (earlyShows && lateShows) return { tag: "Ambiguous", first: early, second: late };
  if (earlyShows) return { tag: "Unique", at: early };
  if (lateShows) return { tag: "Unique", at: late };
  return { tag: "Missing", backward: late, forward: early };
};

const instantOfClock = (clock: number): Instant => firstOrForward(resolveClock(clock));

/**
 * What Estonian clocks show at a finite instant.
 *
 * @example
 * localDateTimeOf(1731448800000) // { year: 2024, month: 11, day: 13, hour: 0, minute: 0, second: 0, ms: 0 }
 */
export const localDateTimeOf = (t: Instant): LocalDateTime => {
  const clock = clockAt(t);
  const days = Math.floor(clock / DAY);
  const ofDay = clock - days * DAY;
  return {
    ...civilDay(days),
    hour: Math.floor(ofDay / HOUR),
    minute: Math.floor(ofDay / MINUTE) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    ms: ofDay % 1000,
  };
};

/**
 * What a local time in Estonia means: one instant, two, or none; a strategy such as firstOrForward then chooses.
 *
 * @example
 * resolveLocal({ year: 2024, month: 10, day: 27, hour: 3, minute: 30, second: 0, ms: 0 })
 * // { tag: "Ambiguous", first: 1729989000000, second: 1729992600000 }
 */
export const resolveLocal = (local: LocalDateTime): LocalResolution =>
  resolveClock(
    daysOfDate(local) * DAY + local.hour * HOUR + local.minute * MINUTE + local.second * 1000 + local.ms,
  );

/**
 * Writes a finite instant for people: Estonian date and time, seconds and fraction only when not zero, and the offset.
 *
 * @example
 * formatLocal(1729991700000) // "2024-10-27 03:15 +02:00"
 */
export const formatLocal = (t: Instant): string => {
  const minutes = Math.floor(offsetAt(t) / MINUTE);
  return `${writeClock(clockAt(t), " ")} +${writeTwo(Math.floor(minutes / 60))}:${writeTwo(minutes % 60)}`;
};

// ----------------------------------------------------------------------------------------------------------- days

/**
 * The Estonian date of a finite instant.
 *
 * @example
 * localDateOf(1731448800000) // { year: 2024, month: 11, day: 13 }
 */
export const localDateOf = (t: Instant): LocalDate => civilDay(Math.floor(clockAt(t) / DAY));

/** From a time of one date, counted in days from 1970-01-01, to the same time of the next. */
const localDays = (days: number, start: number): Interval => ({
  from: instantOfClock(days * DAY + start),
  to: instantOfClock((days + 1) * DAY + start),
});

/**
 * The first instant of an Estonian date.
 *
 * @example
 * dayStart({ year: 2024, month: 11, day: 13 }) // 1731448800000
 */
export const dayStart = (date: LocalDate): Instant => instantOfClock(daysOfDate(date) * DAY);

/**
 * An Estonian day, of 23, 24 or 25 hours.
 *
 * @example
 * dayInterval({ year: 2024, month: 10, day: 27 }) // { from: 1729976400000, to: 1730066400000 }
 */
export const dayInterval = (date: LocalDate): Interval => localDays(daysOfDate(date), 0);

/**
 * The Estonian day a finite instant lies in.
 *
 * @example
 * dayOf(1730000000000) // { from: 1729976400000, to: 1730066400000 }
 */
export const dayOf = (t: Instant): Interval => localDays(Math.floor(clockAt(t) / DAY), 0);

/**
 * The instant one Estonian day after another: the same local time on the next date, its first when repeated, moved
 * forward by the length of the gap when skipped. It ends the interval of resolution P1D that starts at `t` (MD-3).
 *
 * @example
 * nextLocalDay(1729976400000) // 1730066400000
 */
export const nextLocalDay = (t: Instant): Instant => instantOfClock(clockAt(t) + DAY);

// --------------------------------------------------------------------------------------------------------- months

const clockOfMonth = (year: number, month: number): number => daysFromEpoch(year, month, 1) * DAY;

/**
 * An Estonian calendar month (1 to 12).
 *
 * @example
 * monthInterval(2024, 10) // { from: 1727730000000, to: 1730412000000 }
 */
export const monthInterval = (year: number, month: number): Interval => ({
  from: instantOfClock(clockOfMonth(year, month)),
  to: instantOfClock(month === 12 ? clockOfMonth(year + 1, 1) : clockOfMonth(year, month + 1)),
});

/**
 * The Estonian calendar month a finite instant lies in.
 *
 * @example
 * monthOf(1730000000000) // { from: 1727730000000, to: 1730412000000 }
 */
export const monthOf = (t: Instant): Interval => {
  const { year, month } = localDateOf(t);
  return monthInterval(year, month);
};

/**
 * The instant a whole number of calendar months before a finite one: the same Estonian time on the same day of that
 * month, or on its last day when it has no such day; a repeated time means its first, a skipped one moves forward by
 * the length of the gap (CUS-1).
 *
 * @example
 * monthsBack(1709157600000, 12) // 1677535200000
 */
export const monthsBack = (t: Instant, months: number): Instant => {
  const clock = clockAt(t);
  const days = Math.floor(clock / DAY);
  const { year, month, day } = civilDay(days);
  const reached = year * 12 + month - 1 - months;
  const newYear = Math.floor(reached / 12);
  const newMonth = reached - newYear * 12 + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return instantOfClock(daysFromEpoch(newYear, newMonth, newDay) * DAY + (clock - days * DAY));
};

// ------------------------------------------------------------------------------------------------------- gas days

/**
 * The gas day of an Estonian date: from 07:00 local time to 07:00 of the next date (BEY-7).
 *
 * @example
 * gasDayInterval({ year: 2024, month: 10, day: 26 }) // { from: 1729915200000, to: 1730005200000 }
 */
export const gasDayInterval = (date: LocalDate): Interval => localDays(daysOfDate(date), GAS_DAY_START);

/**
 * The gas day a finite instant lies in (BEY-7).
 *
 * @example
 * gasDayOf(1730000000000) // { from: 1729915200000, to: 1730005200000 }
 */
export const gasDayOf = (t: Instant): Interval =>
  localDays(Math.floor((clockAt(t) - GAS_DAY_START) / DAY), GAS_DAY_START);
