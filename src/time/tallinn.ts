import { DAY, HOUR, MINUTE } from "./durations.js";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { subMonths } from "date-fns/subMonths";
import { fromZonedTime } from "date-fns-tz/fromZonedTime";
import type { Instant } from "./instant.js";
import { isInstant } from "./instant.js";
import type { Interval } from "./interval.js";
import type { LocalDate } from "./local-date.js";
import type { LocalResolution } from "./local-resolution.js";
import { compatible } from "./local-resolution.js";
import { offsetAt, ZONE } from "./offset.js";
import { dateAt, midnightOf, numberAt, utcDate, wholeNumberAt } from "./utc-date.js";
import { shown, writeClock, writeTwo } from "./write-instant.js";

export { offsetAt } from "./offset.js";

// ---------------------------------------------------------------------------------------------------------- model

/** What a clock shows: hour 0 to 23, minute and second 0 to 59, ms 0 to 1000 (1000 excluded, fractions kept). */
export interface LocalDateTime extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const GAS_DAY_START = 7 * HOUR;

// ---------------------------------------------------------------------------------------------------- local times
//
// Inside this file a local time is one number, `clock`: the epoch milliseconds at which a UTC clock shows that time. It
// is NaN for an invalid local time, and so are all results computed from it.

const clockAt = (t: Instant): number => {
  const offset = offsetAt(t);
  return Number.isNaN(offset) ? NaN : t + offset;
};

/** Clocks never changed twice within two days, so only the offsets a day before and a day after can apply. */
const resolveClock = (clock: number): LocalResolution => {
  const first = clock - offsetAt(clock - DAY);
  const second = clock - offsetAt(clock + DAY);
  if (first === second) return { tag: "Unique", at: first };
  const firstShows = clockAt(first) === clock;
  const secondShows = clockAt(second) === clock;
  if (firstShows && secondShows) return { tag: "Ambiguous", earlier: first, later: second };
  if (firstShows) return { tag: "Unique", at: first };
  if (secondShows) return { tag: "Unique", at: second };
  return { tag: "Missing", earlier: second, later: first };
};

const bounds = new Map<number, Instant>();
const MOST_BOUNDS = 20_000;

/**
 * The instant of a full hour at which a day or a deadline begins or ends, the compatible one where there are two or none
 * (as at some midnights up to 1984): in a gap fromZonedTime moves back, in a fold it depends on the zone of the process. A
 * call takes 20 µs, and the agreements of a market begin on the same few thousand days, so bounds are cached.
 */
const boundAt = (clock: number): Instant => {
  const known = bounds.get(clock);
  if (known !== undefined) return known;
  const date = new Date(clock);
  if (Number.isNaN(date.getTime())) return NaN;
  const resolution = resolveClock(clock);
  const bound =
    resolution.tag === "Unique"
      ? fromZonedTime(date.toISOString().slice(0, -1), ZONE).getTime()
      : compatible(resolution);
  if (bounds.size >= MOST_BOUNDS) bounds.clear();
  bounds.set(clock, bound);
  return bound;
};

/**
 * The time that Estonian clocks show at a finite instant; NaN in every field for anything else.
 *
 * @example
 * localDateTimeOf(1731448800000) // { year: 2024, month: 11, day: 13, hour: 0, minute: 0, second: 0, ms: 0 }
 */
export const localDateTimeOf = (t: Instant): LocalDateTime => {
  const clock = clockAt(t);
  const second = Math.floor(clock / 1000) * 1000;
  const date = new Date(second);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: clock - second,
  };
};

const isWithin = (value: number, end: number): boolean => value >= 0 && value < end;

/** The clock of a local time, NaN for an invalid one. */
const clockOf = (local: LocalDateTime): number => {
  const midnight = midnightOf(local);
  if (Number.isNaN(midnight)) return NaN;
  const hour = wholeNumberAt(local, "hour");
  const minute = wholeNumberAt(local, "minute");
  const second = wholeNumberAt(local, "second");
  const ms = numberAt(local, "ms");
  return isWithin(hour, 24) && isWithin(minute, 60) && isWithin(second, 60) && isWithin(ms, 1000)
    ? midnight + hour * HOUR + minute * MINUTE + second * 1000 + ms
    : NaN;
};

/**
 * The meaning of a local time in Estonia: one instant, two, or none; a strategy such as compatible then chooses. An invalid
 * time is missing between two instants that are NaN.
 *
 * @example
 * resolveLocal({ year: 2024, month: 10, day: 27, hour: 3, minute: 30, second: 0, ms: 0 })
 * // { tag: "Ambiguous", earlier: 1729989000000, later: 1729992600000 }
 */
export const resolveLocal = (local: LocalDateTime): LocalResolution => resolveClock(clockOf(local));

/**
 * Writes a finite instant as text for people: Estonian date and time, seconds and fraction only when not zero, and the offset.
 *
 * @category Time
 *
 * @example
 * formatLocal(1729991700000) // "2024-10-27 03:15 +02:00"
 */
export const formatLocal = (t: Instant): string => {
  if (!isInstant(t)) return `not a valid instant (${shown(t)})`;
  const minutes = offsetAt(t) / MINUTE;
  return `${writeClock(clockAt(t), " ")} +${writeTwo(Math.floor(minutes / 60))}:${writeTwo(minutes % 60)}`;
};

// ----------------------------------------------------------------------------------------------------------- days

/**
 * The Estonian date of a finite instant; NaN in every field for anything else.
 *
 * @example
 * localDateOf(1731448800000) // { year: 2024, month: 11, day: 13 }
 */
export const localDateOf = (t: Instant): LocalDate => dateAt(new Date(Math.floor(clockAt(t))));

/** From a time of one day to the same time of the next. */
const localDay = (clock: number): Interval => ({ from: boundAt(clock), to: boundAt(clock + DAY) });

/**
 * The instant of a full hour (0 to 23) of an Estonian date; NaN for a date or an hour that does not exist. An hour that
 * was skipped means the next, one that was repeated its first.
 *
 * @example
 * instantAtHour({ year: 2024, month: 11, day: 13 }, 10) // 1731484800000
 */
export const instantAtHour = (date: LocalDate, hour: number): Instant =>
  Number.isInteger(hour) && isWithin(hour, 24) ? boundAt(midnightOf(date) + hour * HOUR) : NaN;

/**
 * The first instant of an Estonian date; NaN for one that does not exist.
 *
 * @example
 * dayStart({ year: 2024, month: 11, day: 13 }) // 1731448800000
 */
export const dayStart = (date: LocalDate): Instant => boundAt(midnightOf(date));

/**
 * An Estonian day, of 23, 24 or 25 hours; between NaN and NaN for a date that does not exist.
 *
 * @example
 * dayInterval({ year: 2024, month: 10, day: 27 }) // { from: 1729976400000, to: 1730066400000 }
 */
export const dayInterval = (date: LocalDate): Interval => localDay(midnightOf(date));

/**
 * The Estonian day of a finite instant.
 *
 * @example
 * dayOf(1730000000000) // { from: 1729976400000, to: 1730066400000 }
 */
export const dayOf = (t: Instant): Interval => localDay(Math.floor(clockAt(t) / DAY) * DAY);

/**
 * The instant one Estonian day after another: the same local time on the next date, its first when repeated, moved
 * forward by the length of the gap when skipped. It ends the interval of resolution P1D that starts at `t` (MD-3). By
 * offsets alone, for hot loops.
 *
 * @example
 * nextLocalDay(1729976400000) // 1730066400000
 */
export const nextLocalDay = (t: Instant): Instant => compatible(resolveClock(clockAt(t) + DAY));

// --------------------------------------------------------------------------------------------------------- months

/**
 * An Estonian calendar month (1 to 12); between NaN and NaN for one that does not exist.
 *
 * @example
 * monthInterval(2024, 10) // { from: 1727730000000, to: 1730412000000 }
 */
export const monthInterval = (year: number, month: number): Interval => {
  const first = midnightOf({ year, month, day: 1 });
  return { from: boundAt(first), to: boundAt(addMonthsTo(utcDate(first), 1).getTime()) };
};

/**
 * The Estonian calendar month of a finite instant.
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
  if (!Number.isInteger(months)) return NaN;
  const clock = clockAt(t);
  const midnight = Math.floor(clock / DAY) * DAY;
  return compatible(resolveClock(subMonths(utcDate(midnight), months).getTime() + (clock - midnight)));
};

// ------------------------------------------------------------------------------------------------------- gas days

/**
 * The gas day of an Estonian date: from 07:00 local time to 07:00 of the next date (BEY-7); between NaN and NaN for a date
 * that does not exist.
 *
 * @example
 * gasDayInterval({ year: 2024, month: 10, day: 26 }) // { from: 1729915200000, to: 1730005200000 }
 */
export const gasDayInterval = (date: LocalDate): Interval => localDay(midnightOf(date) + GAS_DAY_START);

/**
 * The gas day of a finite instant (BEY-7).
 *
 * @example
 * gasDayOf(1730000000000) // { from: 1729915200000, to: 1730005200000 }
 */
export const gasDayOf = (t: Instant): Interval =>
  localDay(Math.floor((clockAt(t) - GAS_DAY_START) / DAY) * DAY + GAS_DAY_START);
