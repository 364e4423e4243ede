import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { utcMidnight } from "./utc-date.js";
import type { Fault } from "./write-instant.js";
import {
  dateFault,
  digitFault,
  endFault,
  numberFault,
  partOfMillisecond,
  shown,
  signFault,
  twoDigits,
  writeInstant,
  ZERO,
} from "./write-instant.js";

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

/**
 * The error of a text that is not an instant: `at` is the index where reading stopped, `expected` is what was expected
 * there. For any other value `text` is a short description.
 */
export interface InstantError {
  readonly tag: "NotAnInstant";
  readonly text: string;
  readonly at: number;
  readonly expected: string;
}

// Instants that can be written are at or after the first and before the second, in epoch milliseconds.
const FIRST = /* @__PURE__ */ Date.parse("0000-01-01T00:00Z");
const LAST = /* @__PURE__ */ Date.parse("+010000-01-01T00:00Z");

/**
 * Whether a value is an instant that can be written: a finite number of the years 0000 to 9999 in UTC.
 *
 * @example
 * isInstant(Infinity) // false
 */
export const isInstant = (t: Instant): boolean => typeof t === "number" && t >= FIRST && t < LAST;

// -------------------------------------------------------------------------------------------------------- grammar
//   instant  = date "T" clock zone          an instant of the years 0000 to 9999 in UTC
//   date     = YYYY "-" MM "-" DD           a real day of the Gregorian calendar
//   clock    = HH ":" MM [":" SS ["." f]]   00:00 to 23:59:59, f of 1 to 9 digits
//   zone     = "Z" | "z" | ("+" | "-") HH [[":"] MM]   at most 18:00

/** From 2024-11-12T22:00Z to 2024-11-12T22:00:00.123456789+02:00. */
const [SHORTEST, LONGEST] = [17, 35];
const LARGEST_OFFSET = 18 * 60; // minutes
const NANOS_OF_DIGITS = [undefined, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1];

const DASH = 45;
const DOT = 46;
const COLON = 58;
const PLUS = 43;
const LETTER_T = 84;
const LETTER_Z = 90;
const SMALL_Z = 122;

// -------------------------------------------------------------------------------------------------------- reading

const starts = new Map<number, number>();
const MOST_STARTS = 30_000;
let lastKey = NaN;
let lastStart = NaN;

/**
 * Midnight UTC of a calendar date, month 1 to 12, NaN for a date that does not exist. Dates are cached, as the same ones
 * recur: the last one in the next interval of a message, a few thousand in the agreements of a market.
 */
const startOfDate = (year: number, month: number, day: number): number => {
  const key = (year * 100 + month) * 100 + day;
  if (key === lastKey) return lastStart;
  let start = starts.get(key);
  if (start === undefined) {
    start = utcMidnight(year, month, day);
    if (starts.size >= MOST_STARTS) starts.clear();
    starts.set(key, start);
  }
  lastKey = key;
  lastStart = start;
  return start;
};

/** The offset in minutes east of UTC written in the rest of a text, NaN for an invalid one. */
const zoneMinutes = (text: string, at: number): number => {
  const sign = text.charCodeAt(at);
  const rest = text.length - at;
  if (sign === LETTER_Z || sign === SMALL_Z) return rest === 1 ? 0 : NaN;
  if (sign !== PLUS && sign !== DASH) return NaN;
  const hours = twoDigits(text, at + 1);
  const minutes =
    rest === 6 && text.charCodeAt(at + 3) === COLON
      ? twoDigits(text, at + 4)
      : rest === 5
        ? twoDigits(text, at + 3)
        : rest === 3
          ? 0
          : -1;
  const offset = hours * 60 + minutes;
  if (hours < 0 || minutes < 0 || minutes > 59 || offset > LARGEST_OFFSET) return NaN;
  return sign === PLUS ? offset : -offset;
};

/**
 * Reads an instant `YYYY-MM-DDTHH:MM[:SS[.f]](Z|+HH:MM|-HH:MM)` as epoch milliseconds, NaN for anything else; the fast
 * form of parseInstant, for hot loops. The zone may also be written as `z`, `+HHMM` and `+HH`.
 *
 * @example
 * instantOf("2024-03-21T00:00:00+02:00") // 1710972000000
 */
export const instantOf = (text: string): number => {
  if (typeof text !== "string") return NaN;
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
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59) return NaN;
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
  const minutes = hour * 60 + minute - zoneMinutes(text, at);
  const wholeSecond = startOfDate(year, month, day) + minutes * 60_000 + second * 1000;
  if (!isInstant(wholeSecond)) return NaN;
  if (nanos === 0) return wholeSecond;
  const wholeMs = wholeSecond + Math.floor(nanos / 1e6);
  return wholeMs + partOfMillisecond(wholeMs, nanos % 1e6);
};

const A_ZONE = "a time zone (Z or an offset such as +02:00)";

const zoneFault = (text: string, at: number, otherwise: string): Fault | undefined => {
  if (text[at] === "Z" || text[at] === "z") return endFault(text, at + 1);
  if (text[at] !== "+" && text[at] !== "-") {
    return { at, expected: at === text.length ? A_ZONE : `${otherwise}${A_ZONE}` };
  }
  const hours = numberFault(text, at + 1, "offset hour", 0, 18);
  if (hours !== undefined) return hours;
  if (text.length === at + 3) return undefined;
  const minutes = text[at + 3] === ":" ? at + 4 : at + 3;
  return (
    numberFault(text, minutes, "offset minute", 0, twoDigits(text, at + 1) === 18 ? 0 : 59) ??
    endFault(text, minutes + 2)
  );
};

const fractionFault = (text: string): Fault | undefined => {
  let at = 20;
  while (at < 29 && digitFault(text, at, "fraction") === undefined) at += 1;
  return at === 20
    ? digitFault(text, at, "fraction")
    : zoneFault(
        text,
        at,
        at === 29 ? "no more than 9 digits of the fraction and then " : "a digit of the fraction or ",
      );
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

/** The time of a Date, NaN for an invalid one and for any other value. */
const timeOf = (value: unknown): number => {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
};

const AN_INSTANT = "an instant such as 2024-05-22T21:00Z";

const notAnInstant = (value: unknown): Either<InstantError, never> =>
  left({ tag: "NotAnInstant", text: shown(value), at: 0, expected: AN_INSTANT });

/**
 * Reads an instant `YYYY-MM-DDTHH:MM[:SS[.f]](Z|+HH:MM|-HH:MM)` with an existing calendar date, a clock of 00:00 to
 * 23:59:59, 1 to 9 fraction digits and an offset of at most 18:00; the zone may also be written as `z`, `+HHMM` and `+HH`.
 * A valid Date gives its instant. Anything else, also a time without a zone, is a NotAnInstant with the position of the
 * error.
 *
 * @category Time
 *
 * @example
 * parseInstant("2024-11-12T22:00Z") // right(1731448800000)
 * parseInstant("2023-02-29T00:00Z") // left({ tag: "NotAnInstant", text: "2023-02-29T00:00Z", at: 8, expected: "day 01 to 28" })
 */
export const parseInstant = (text: string | Date): Either<InstantError, Instant> => {
  if (typeof text !== "string") {
    const time = timeOf(text);
    return isInstant(time) ? right(time) : notAnInstant(text);
  }
  const t = instantOf(text);
  if (!Number.isNaN(t)) return right(t);
  const fault = dateFault(text) ?? clockFault(text) ?? { at: 0, expected: "a year 0000 to 9999 in UTC" };
  return left({ tag: "NotAnInstant", text, at: fault.at, expected: fault.expected });
};

/** Whether only the time zone is missing in a text, as in a local time. */
export const isWithoutZone = ({ expected }: InstantError): boolean => expected === A_ZONE;

/**
 * An InstantError in one line.
 *
 * @category Time
 *
 * @example
 * explainInstantError({ tag: "NotAnInstant", text: "2024-05-22", at: 10, expected: "T" })
 * // "expected an instant such as 2024-05-22T21:00Z, got \"2024-05-22\" (T expected at character 11)"
 */
export const explainInstantError = ({ text, at, expected }: InstantError): string => {
  if (expected === AN_INSTANT) return `expected ${AN_INSTANT}, got ${text}`;
  const why =
    expected === A_ZONE
      ? `it has no time zone, ${A_ZONE} expected at character ${at + 1}`
      : `${expected} expected at character ${at + 1}`;
  return `expected ${AN_INSTANT}, got ${JSON.stringify(text)} (${why})`;
};

// -------------------------------------------------------------------------------------------------------- writing

/**
 * Writes an instant of the years 0000 to 9999 in UTC to the minute, with seconds and a fraction only when they are not
 * zero; the fraction is the shortest that reads back as the same instant. A valid Date is taken as its instant; anything else
 * is a NotAnInstant.
 *
 * @category Time
 *
 * @example
 * formatInstant(1731448800000) // right("2024-11-12T22:00Z")
 * formatInstant(NaN) // left({ tag: "NotAnInstant", text: "NaN", at: 0, expected: "an instant such as 2024-05-22T21:00Z" })
 */
export const formatInstant = (t: Instant | Date): Either<InstantError, string> => {
  const ms = typeof t === "number" ? t : timeOf(t);
  return isInstant(ms) ? right(writeInstant(ms)) : notAnInstant(t);
};

/**
 * A written instant in UTC with all its digits, also those that an Instant cannot hold, in the form of
 * formatInstant; an error text for an invalid instant.
 *
 * @example
 * inUtc("2024-05-23T13:08:44.320005900+03:00") // "2024-05-23T10:08:44.3200059Z"
 */
export const inUtc = (text: string): string => {
  if (Number.isNaN(instantOf(text))) return `not a valid instant (${shown(text)})`;
  const fraction = /\.(\d+)/.exec(text)?.[1]?.replace(/0+$/, "") ?? "";
  const written = writeInstant(Math.floor(instantOf(text) / 1000) * 1000);
  if (fraction === "") return written;
  const upToSeconds = written.slice(0, -1).replace(/T\d\d:\d\d$/, "$&:00");
  return `${upToSeconds}.${fraction}Z`;
};
