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
 * The epoch milliseconds of midnight UTC of a calendar day, month 1 to 12; NaN when it does not exist.
 *
 * @example
 * utcMidnight(2024, 2, 30) // NaN
 */
export const utcMidnight = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  const ms = date.setUTCFullYear(year, month - 1, day); // Date.UTC takes the years 0 to 99 for 1900 to 1999
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms : NaN;
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

/** The same of what should be a calendar day, whatever it is. */
export const midnightOf = (date: Day): number => {
  const { year, month, day } = (date as Day | null | undefined) ?? invalid;
  return utcMidnight(wholeNumber(year), wholeNumber(month), wholeNumber(day));
};

/** The calendar day a UTC clock shows. */
export const dateAt = (clock: Date): Day => ({
  year: clock.getUTCFullYear(),
  month: clock.getUTCMonth() + 1,
  day: clock.getUTCDate(),
});
