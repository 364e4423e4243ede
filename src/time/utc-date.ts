/**
 * Dates for date-fns. Given a plain Date it works in the time zone of the process; a UTC date has none but UTC. The class
 * without the methods that print: those need three formatters at import.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";

/**
 * An instant in whole milliseconds as a date whose fields are those of UTC.
 *
 * @example
 * utcDate(1731448800000).getDate() // 12
 */
export const utcDate = (ms: number): Date => new UTCDateMini(ms);

/**
 * Midnight UTC of a calendar day, month 1 to 12; invalid when a field is not a number. A day outside its month belongs to
 * a month before or after.
 *
 * @example
 * utcMidnight(2024, 2, 30).getTime() // that of 1 March 2024
 */
export const utcMidnight = (year: number, month: number, day: number): Date => {
  const date = utcDate(0);
  date.setFullYear(year, month - 1, day); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  return date;
};

/** A calendar day as LocalDate has it, which this file must not import. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const invalid: Day = { year: NaN, month: NaN, day: NaN };

/** A whole number as it is, NaN for anything else. */
export const wholeNumber = (value: number): number => (Number.isInteger(value) ? value : NaN);

/** Midnight of a calendar day on a UTC clock, an invalid Date for one that does not exist. */
export const midnightOf = (date: Day): Date => {
  const given = (date as Day | null | undefined) ?? invalid;
  const month = wholeNumber(given.month);
  const midnight = utcMidnight(wholeNumber(given.year), month, wholeNumber(given.day));
  const exists = midnight.getMonth() === month - 1 && midnight.getDate() === given.day;
  return exists ? midnight : utcDate(NaN);
};

/** The calendar day a UTC clock shows. */
export const dateAt = (clock: Date): Day => ({
  year: clock.getUTCFullYear(),
  month: clock.getUTCMonth() + 1,
  day: clock.getUTCDate(),
});
