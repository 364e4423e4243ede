/** Milliseconds in 24 hours of elapsed time. */
export const DAY = 86_400_000;

/** A day of the proleptic Gregorian calendar: month 1 to 12, day 1 to 31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// Both ways of counting go from 1 March of a year long before any that is used, so that every number is a positive
// 32-bit integer and `| 0` is the whole part of a quotient.
const ERA = 146_097; // days in 400 years
const SHIFT_YEARS = 400_000;
const SHIFT_DAYS = (SHIFT_YEARS / 400) * ERA + 719_468; // from 1 March of the year -400,000 to 1970-01-01

/**
 * Tells whether a year has a 29 February.
 *
 * @example
 * isLeapYear(2024) // true
 */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * The number of days (28 to 31) in a month (1 to 12) of a year.
 *
 * @example
 * daysInMonth(2023, 2) // 28
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/**
 * The number of days from 1970-01-01 to a calendar day; negative before it. Years from -400,000 to 400,000.
 *
 * @example
 * daysFromEpoch(1970, 1, 2) // 1
 */
export const daysFromEpoch = (year: number, month: number, day: number): number => {
  const marchYear = (month > 2 ? year : year - 1) + SHIFT_YEARS;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = (marchYear >> 2) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0);
  return marchYear * 365 + leapDays + (((153 * marchMonth + 2) / 5) | 0) + day - 1 - SHIFT_DAYS;
};

/**
 * The calendar day a whole number of days after 1970-01-01: the inverse of daysFromEpoch.
 *
 * @example
 * civilDay(-1) // { year: 1969, month: 12, day: 31 }
 */
export const civilDay = (days: number): CivilDay => {
  const shifted = (days + SHIFT_DAYS) | 0;
  const era = (shifted / ERA) | 0;
  const dayOfEra = shifted - era * ERA;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / (ERA - 1)) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1) - SHIFT_YEARS,
    month,
    day: dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1,
  };
};

/**
 * The epoch milliseconds of the first midnight (UTC) of a year.
 *
 * @example
 * startOfYear(1971) // 31536000000
 */
export const startOfYear = (year: number): number => daysFromEpoch(year, 1, 1) * DAY;

// Every instant that can be written lies from the first to before the second, as epoch milliseconds.
const FIRST = startOfYear(0);
const LAST = startOfYear(10_000);

/**
 * Tells whether a number is an instant that can be written: finite, in the years 0000 to 9999 in UTC.
 *
 * @example
 * isOfCalendar(Infinity) // false
 */
export const isOfCalendar = (t: number): boolean => t >= FIRST && t < LAST;
