import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "./either.js";
import { daysFromEpoch, daysInMonth, isOfCalendar } from "./Gregorian.js";
import type { Fault } from "./Written.js";
import {
  dateFault,
  digitFault,
  endFault,
  numberFault,
  partOfMillisecond,
  signFault,
  twoDigits,
  writeClock,
  ZERO,
} from "./Written.js";

// ---------------------------------------------------------------------------------------------------------- model

/**
 * A point in time: milliseconds since 1970-01-01T00:00Z, -Infinity and Infinity for the ends of an open interval.
 *
 * A written fraction below the millisecond is floored to 1/2048 ms (0.49 µs), but a fraction that is not zero never to
 * a whole millisecond. Doubles hold such values exactly from September 1830 to 2109-05-15; in the other years 0000 to 9999 the
 * step is 1/32 ms. So between those dates instants written at least 1 µs apart are never equal, and in any year the
 * order of written instants is never reversed and one with a fraction never equals a whole millisecond.
 */
export type Instant = number;

/** A text that is not an instant: `at` is the index where reading stopped, `expected` what would have fitted there. */
export interface InstantError {
  readonly tag: "NotAnInstant";
  readonly text: string;
  readonly at: number;
  readonly expected: string;
}

// -------------------------------------------------------------------------------------------------------- grammar
//
//   instant  = date "T" clock zone          an instant of the years 0000 to 9999 in UTC
//   date     = YYYY "-" MM "-" DD           a real day of the Gregorian calendar
//   clock    = HH ":" MM [":" SS ["." f]]   00:00 to 23:59:59, f of 1 to 9 digits
//   zone     = "Z" | ("+" | "-") HH ":" MM  at most 18:00

const SHORTEST = 17; // 2024-11-12T22:00Z
const LONGEST = 35; // 2024-11-12T22:00:00.123456789+02:00
const LARGEST_OFFSET = 18 * 60; // minutes
const NANOS_OF_DIGITS = [undefined, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1];

const DASH = 45;
const DOT = 46;
const COLON = 58;
const PLUS = 43;
const LETTER_T = 84;
const LETTER_Z = 90;

// -------------------------------------------------------------------------------------------------------- reading

/** Minutes east of UTC of the zone that is the rest of a text from an index within it, NaN when it is none. */
const zoneMinutes = (text: string, at: number): number => {
  const sign = text.charCodeAt(at);
  if (sign === LETTER_Z) return text.length === at + 1 ? 0 : NaN;
  if ((sign !== PLUS && sign !== DASH) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON)
    return NaN;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  const offset = hours * 60 + minutes;
  if (hours < 0 || minutes < 0 || minutes > 59 || offset > LARGEST_OFFSET) return NaN;
  return sign === PLUS ? offset : -offset;
};

/**
 * Reads an instant `YYYY-MM-DDTHH:MM[:SS[.f]](Z|+HH:MM|-HH:MM)` as epoch milliseconds, NaN for any other text; the
 * fast form of parseInstant, for hot loops.
 *
 * @example
 * instantOf("2024-03-21T00:00:00+02:00") // 1710972000000
 */
export const instantOf = (text: string): number => {
  const length = text.length;
  if (length < SHORTEST || length > LONGEST) return NaN;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (
    (century | yearOfCentury | month | day | hour | minute) < 0 ||
    text.charCodeAt(4) !== DASH ||
    text.charCodeAt(7) !== DASH ||
    text.charCodeAt(10) !== LETTER_T ||
    text.charCodeAt(13) !== COLON
  )
    return NaN;
  const year = century * 100 + yearOfCentury;
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return NaN;
  if (hour > 23 || minute > 59) return NaN;
  let at = 16;
  let second = 0;
  let nanos = 0;
  if (text.charCodeAt(16) === COLON) {
    if (length < SHORTEST + 3) return NaN;
    second = twoDigits(text, 17);
    if (second < 0 || second > 59) return NaN;
    at = 19;
    if (text.charCodeAt(19) === DOT) {
      for (at = 20; at < length; at += 1) {
        const digit = text.charCodeAt(at) - ZERO;
        if (digit < 0 || digit > 9) break;
        nanos = nanos * 10 + digit;
      }
      const scale = NANOS_OF_DIGITS[at - 20];
      if (scale === undefined || at === length) return NaN;
      nanos *= scale;
    }
  }
  const minutes = daysFromEpoch(year, month, day) * 1440 + hour * 60 + minute - zoneMinutes(text, at);
  const wholeSecond = minutes * 60_000 + second * 1000;
  if (!isOfCalendar(wholeSecond)) return NaN;
  if (nanos === 0) return wholeSecond;
  const wholeMs = wholeSecond + Math.floor(nanos / 1e6);
  return wholeMs + partOfMillisecond(wholeMs, nanos % 1e6);
};

const zoneFault = (text: string, at: number, otherwise: string): Fault | undefined => {
  if (text[at] === "Z") return endFault(text, at + 1);
  if (text[at] !== "+" && text[at] !== "-") return { at, expected: `${otherwise}a zone (Z, +HH:MM, -HH:MM)` };
  return (
    numberFault(text, at + 1, "offset hour", 0, 18) ??
    signFault(text, at + 3, ":") ??
    numberFault(text, at + 4, "offset minute", 0, twoDigits(text, at + 1) === 18 ? 0 : 59) ??
    endFault(text, at + 6)
  );
};

const fractionFault = (text: string): Fault | undefined => {
  let at = 20;
  while (at < 29 && digitFault(text, at, "fraction") === undefined) at += 1;
  return at === 20
    ? digitFault(text, at, "fraction")
    : zoneFault(text, at, at === 29 ? "" : "a digit of the fraction or ");
};

const clockFault = (text: string): Fault | undefined =>
  signFault(text, 10, "T") ??
  numberFault(text, 11, "hour", 0, 23) ??
  signFault(text, 13, ":") ??
  numberFault(text, 14, "minute", 0, 59) ??
  (text[16] !== ":"
    ? zoneFault(text, 16, "seconds (:SS) or ")
    : (numberFault(text, 17, "second", 0, 59) ??
      (text[19] === "." ? fractionFault(text) : zoneFault(text, 19, "a fraction (.f) or "))));

/**
 * Reads an instant `YYYY-MM-DDTHH:MM[:SS[.f]](Z|+HH:MM|-HH:MM)` with a real calendar date, a clock of 00:00 to
 * 23:59:59, 1 to 9 fraction digits and an offset of at most 18:00; any other text is a NotAnInstant that says where it
 * stops being an instant.
 *
 * @example
 * parseInstant("2024-11-12T22:00Z") // right(1731448800000)
 * parseInstant("2023-02-29T00:00Z") // left({ tag: "NotAnInstant", text: "2023-02-29T00:00Z", at: 8, expected: "day 01 to 28" })
 */
export const parseInstant = (text: string): Either<InstantError, Instant> => {
  const t = instantOf(text);
  if (!Number.isNaN(t)) return right(t);
  const fault = dateFault(text) ?? clockFault(text) ?? { at: 0, expected: "a year 0000 to 9999 in UTC" };
  return left({ tag: "NotAnInstant", text, at: fault.at, expected: fault.expected });
};

// -------------------------------------------------------------------------------------------------------- writing

/**
 * Writes a finite instant in UTC to the minute, with seconds and a fraction only when they are not zero; the fraction
 * is the shortest that reads back as the same instant.
 *
 * @example
 * formatInstant(1731448800000) // "2024-11-12T22:00Z"
 */
export const formatInstant = (t: Instant): string => `${writeClock(t, "T")}Z`;

/**
 * A written instant in UTC with all the digits it has, of which an instant keeps only so many: the form of
 * formatInstant. The text must be one that parseInstant takes.
 *
 * @example
 * inUtc("2024-05-23T13:08:44.320005900+03:00") // "2024-05-23T10:08:44.3200059Z"
 */
export const inUtc = (text: string): string => {
  const fraction = /\.(\d+)/.exec(text)?.[1]?.replace(/0+$/, "") ?? "";
  const written = formatInstant(Math.floor(instantOf(text) / 1000) * 1000);
  if (fraction === "") return written;
  const upToSeconds = written.slice(0, -1).replace(/T\d\d:\d\d$/, "$&:00");
  return `${upToSeconds}.${fraction}Z`;
};
