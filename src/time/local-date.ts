import { addDays as addDaysTo } from "date-fns/addDays";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { isWeekend as isOnWeekend } from "date-fns/isWeekend";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { dateAt, midnightOf, utcDate, wholeNumber } from "./utc-date.js";
import { dateFault, endFault, shown, twoDigits, writeDate } from "./write-instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A day of the calendar, without a zone: month 1 to 12, day 1 to 31. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The error of a text that is not a date: `at` is the index where reading stopped, `expected` is what was expected there.
 * For any other value `text` is a short description.
 */
export interface LocalDateError {
  readonly tag: "NotALocalDate";
  readonly text: string;
  readonly at: number;
  readonly expected: string;
}

// --------------------------------------------------------------------------------------------- reading and writing

/**
 * Reads a date `YYYY-MM-DD` of the Gregorian calendar; any other text is a NotALocalDate with the position of the
 * error.
 *
 * @example
 * parseLocalDate("2024-02-29") // right({ year: 2024, month: 2, day: 29 })
 */
export const parseLocalDate = (text: string): Either<LocalDateError, LocalDate> => {
  if (typeof text !== "string")
    return left({ tag: "NotALocalDate", text: shown(text), at: 0, expected: "a date such as 2024-05-22" });
  const fault = dateFault(text) ?? endFault(text, 10);
  return fault === undefined
    ? right({ year: Number(text.slice(0, 4)), month: twoDigits(text, 5), day: twoDigits(text, 8) })
    : left({ tag: "NotALocalDate", text, at: fault.at, expected: fault.expected });
};

/**
 * Writes a date as `YYYY-MM-DD`; "not a valid date" for one that does not exist.
 *
 * @example
 * formatLocalDate({ year: 2024, month: 2, day: 29 }) // "2024-02-29"
 */
export const formatLocalDate = (date: LocalDate): string => {
  const midnight = midnightOf(date);
  return Number.isNaN(midnight) ? "not a valid date" : writeDate(new Date(midnight));
};

// ------------------------------------------------------------------------------------------------------ operations

/**
 * The date a whole number of days after another, before it when negative; fields of NaN when invalid.
 *
 * @example
 * addDays({ year: 2024, month: 2, day: 28 }, 2) // { year: 2024, month: 3, day: 1 }
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateAt(addDaysTo(utcDate(midnightOf(date)), wholeNumber(days)));

/**
 * The date a whole number of calendar months after another, before it when negative: the same day of that month, or its
 * last day if that does not exist; fields of NaN when invalid.
 *
 * @example
 * addMonths({ year: 2024, month: 1, day: 31 }, 1) // { year: 2024, month: 2, day: 29 }
 */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  dateAt(addMonthsTo(utcDate(midnightOf(date)), wholeNumber(months)));

/**
 * Whether a date is a Saturday or a Sunday.
 *
 * @example
 * isWeekend({ year: 2024, month: 10, day: 27 }) // true
 */
export const isWeekend = (date: LocalDate): boolean => isOnWeekend(utcDate(midnightOf(date)));
