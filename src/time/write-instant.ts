import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { utcDate, utcMidnight } from "./utc-date.js";

// ---------------------------------------------------------------------------------------------------- resolution

const NANOS_IN_MS = 1_000_000;
const FINE_LIMIT = 2 ** 42;

/**
 * Into how many equal steps a millisecond is divided at a moment: the finest power of two that a double still holds
 * exactly with an epoch millisecond of that size, 2048 from 1830 to May 2109 and 32 in the other years.
 */
const stepsAt = (wholeMs: number): number => (wholeMs < FINE_LIMIT && wholeMs > -FINE_LIMIT ? 2048 : 32);

/**
 * The part of a millisecond (0 to 1, 1 excluded) that represents nanoseconds (0 to 999,999) past a whole
 * millisecond: floored to the step in use there, but never to nothing, so that a fraction never looks whole.
 *
 * @example
 * partOfMillisecond(0, 500_000) // 0.5
 */
export const partOfMillisecond = (wholeMs: number, nanos: number): number => {
  if (nanos === 0) return 0;
  const steps = stepsAt(wholeMs);
  return Math.max(1, Math.floor((nanos * steps) / NANOS_IN_MS)) / steps;
};

/** The nanoseconds with the fewest digits among those that partOfMillisecond takes to this part. */
const shortestNanos = (wholeMs: number, part: number): number => {
  const steps = stepsAt(wholeMs);
  const step = Math.max(1, Math.floor(part * steps));
  const least = step === 1 ? 1 : Math.ceil((step * NANOS_IN_MS) / steps);
  const most = Math.ceil(((step + 1) * NANOS_IN_MS) / steps) - 1;
  let unit = NANOS_IN_MS / 10;
  while (Math.ceil(least / unit) * unit > most) unit /= 10;
  return Math.ceil(least / unit) * unit;
};

// ------------------------------------------------------------------------------------------------------- reading

/** The character code of the digit 0. */
export const ZERO = 48;

/**
 * The number written by two decimal digits, or -1 when one of them is not a digit.
 *
 * @example
 * twoDigits("22:05", 3) // 5
 */
export const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

/** Where a text stops being what it should be (an index into it), and what would have fitted there. */
export interface Fault {
  readonly at: number;
  readonly expected: string;
}

/** The fault of a decimal digit that is not there. */
export const digitFault = (text: string, at: number, what: string): Fault | undefined => {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= ZERO + 9 ? undefined : { at, expected: `a digit of the ${what}` };
};

/** The fault of a two-digit number that is not there or outside its bounds (both included). */
export const numberFault = (
  text: string,
  at: number,
  what: string,
  least: number,
  most: number,
): Fault | undefined => {
  const fault = digitFault(text, at, what) ?? digitFault(text, at + 1, what);
  if (fault !== undefined) return fault;
  const value = twoDigits(text, at);
  return value >= least && value <= most
    ? undefined
    : { at, expected: `${what} ${writeTwo(least)}${most > least ? ` to ${writeTwo(most)}` : ""}` };
};

/** The fault of a fixed character that is not there. */
export const signFault = (text: string, at: number, sign: string): Fault | undefined =>
  text[at] === sign ? undefined : { at, expected: sign };

/** The fault of a text that goes on after its end. */
export const endFault = (text: string, at: number): Fault | undefined =>
  text.length === at ? undefined : { at, expected: "the end" };

/** The first fault of the calendar date YYYY-MM-DD at the head of a text. */
export const dateFault = (text: string): Fault | undefined =>
  digitFault(text, 0, "year") ??
  digitFault(text, 1, "year") ??
  digitFault(text, 2, "year") ??
  digitFault(text, 3, "year") ??
  signFault(text, 4, "-") ??
  numberFault(text, 5, "month", 1, 12) ??
  signFault(text, 7, "-") ??
  numberFault(
    text,
    8,
    "day",
    1,
    getDaysInMonth(utcDate(utcMidnight(Number(text.slice(0, 4)), twoDigits(text, 5), 1))),
  );

// ------------------------------------------------------------------------------------------------------- writing

/**
 * A number as two decimal digits.
 *
 * @example
 * writeTwo(7) // "07"
 */
export const writeTwo = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));

/**
 * The day of a valid Date in UTC as YYYY-MM-DD; a year outside 0000 to 9999 with a sign and six digits.
 *
 * @example
 * writeDate(new Date(1731448800000)) // "2024-11-12"
 */
export const writeDate = (date: Date): string => {
  const year = date.getUTCFullYear();
  const written =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, "0")
      : (year < 0 ? "-" : "+") + String(Math.abs(year)).padStart(6, "0");
  return `${written}-${writeTwo(date.getUTCMonth() + 1)}-${writeTwo(date.getUTCDate())}`;
};

/**
 * The date and time a clock shows, given as the epoch milliseconds at which a UTC clock would show the same: to the
 * minute, with seconds and the shortest fraction only when they are not zero.
 *
 * @example
 * writeClock(0.5, " ") // "1970-01-01 00:00:00.0005"
 */
export const writeClock = (clockMs: number, separator: string): string => {
  const wholeMs = Math.floor(clockMs);
  const date = new Date(wholeMs);
  if (Number.isNaN(date.getTime())) return `not a valid time (${shown(clockMs)})`;
  const minutes = `${writeDate(date)}${separator}${writeTwo(date.getUTCHours())}:${writeTwo(date.getUTCMinutes())}`;
  const [second, ms] = [date.getUTCSeconds(), date.getUTCMilliseconds()];
  if (second === 0 && ms === 0 && clockMs === wholeMs) return minutes;
  const seconds = `${minutes}:${writeTwo(second)}`;
  const nanos = ms * NANOS_IN_MS + (clockMs === wholeMs ? 0 : shortestNanos(wholeMs, clockMs - wholeMs));
  return nanos === 0 ? seconds : `${seconds}.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`;
};

/**
 * An instant in UTC to the minute, with seconds and the shortest fraction only when they are not zero. For instants that are
 * known to be of the years 0000 to 9999; formatInstant checks them.
 *
 * @example
 * writeInstant(1731448800000) // "2024-11-12T22:00Z"
 */
export const writeInstant = (t: number): string =>
  Number.isFinite(t) ? `${writeClock(t, "T")}Z` : `not a valid instant (${shown(t)})`;

/**
 * A value of any kind in few words, for an error about it.
 *
 * @example
 * shown(NaN) // "NaN"
 */
export const shown = (value: unknown): string => {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : "an object";
    case "symbol":
    case "function":
      return `a ${typeof value}`;
    default:
      return String(value);
  }
};
