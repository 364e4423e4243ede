import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "./either.js";
import type { CivilDay } from "./Gregorian.js";
import { civilDay, daysFromEpoch } from "./Gregorian.js";
import { dateFault, endFault, twoDigits, writeDate } from "./Written.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A day of the calendar, without a zone: month 1 to 12, day 1 to 31. */
export type LocalDate = CivilDay;

/** A text that is not a date: `at` is the index where reading stopped, `expected` what would have fitted there. */
export interface LocalDateError {
  readonly tag: "NotALocalDate";
  readonly text: string;
  readonly at: number;
  readonly expected: string;
}

// --------------------------------------------------------------------------------------------- reading and writing

/**
 * Reads a date `YYYY-MM-DD` of the Gregorian calendar; any other text is a NotALocalDate that says where it stops
 * being a date.
 *
 * @example
 * parseLocalDate("2024-02-29") // right({ year: 2024, month: 2, day: 29 })
 */
export const parseLocalDate = (text: string): Either<LocalDateError, LocalDate> => {
  const fault = dateFault(text) ?? endFault(text, 10);
  return fault === undefined
    ? right({ year: Number(text.slice(0, 4)), month: twoDigits(text, 5), day: twoDigits(text, 8) })
    : left({ tag: "NotALocalDate", text, at: fault.at, expected: fault.expected });
};

/**
 * Writes a date as `YYYY-MM-DD`.
 *
 * @example
 * formatLocalDate({ year: 2024, month: 2, day: 29 }) // "2024-02-29"
 */
export const formatLocalDate = (date: LocalDate): string => writeDate(date);

// ------------------------------------------------------------------------------------------------------ operations

/**
 * The date a whole number of days after another, before it when negative.
 *
 * @example
 * addDays({ year: 2024, month: 2, day: 28 }, 2) // { year: 2024, month: 3, day: 1 }
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  civilDay(daysFromEpoch(date.year, date.month, date.day) + days);

/**
 * Tells whether a date is a Saturday or a Sunday.
 *
 * @example
 * isWeekend({ year: 2024, month: 10, day: 27 }) // true
 */
export const isWeekend = (date: LocalDate): boolean => {
  const weekday = (daysFromEpoch(date.year, date.month, date.day) + 4) % 7; // 1970-01-01 was a Thursday
  return weekday === 0 || weekday === 6 || weekday === -1;
};
