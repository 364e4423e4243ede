/**
 * Dates for date-fns. Given a plain Date it works in the time zone of the process; a UTC date has none but UTC. The class
 * without the methods that print: those need three formatters at import.
 */
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { guarded } from "./guarded.js";

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

/** A whole number as it is, NaN for anything else. */
export const wholeNumber = (value: number): number => (Number.isInteger(value) ? value : NaN);

/** The number that an attribute of a value is; NaN for anything else, such as an attribute that throws when it is read. */
export const numberAt = <Name extends string>(value: Readonly<Record<Name, number>>, name: Name): number =>
  guarded(
    () => {
      const attribute = value[name];
      return typeof attribute === "number" ? attribute : NaN;
    },
    () => NaN,
  );

/** The same of a whole number. */
export const wholeNumberAt = <Name extends string>(
  value: Readonly<Record<Name, number>>,
  name: Name,
): number => wholeNumber(numberAt(value, name));

/** Midnight of what should be a calendar day, whatever it is. */
export const midnightOf = (date: Day): number =>
  utcMidnight(wholeNumberAt(date, "year"), wholeNumberAt(date, "month"), wholeNumberAt(date, "day"));

/** The calendar day a UTC clock shows. */
export const dateAt = (clock: Date): Day => ({
  year: clock.getUTCFullYear(),
  month: clock.getUTCMonth() + 1,
  day: clock.getUTCDate(),
});
