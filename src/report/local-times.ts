/**
 * Instants as reports write them, on the page and in the terminal: Estonian dates and times, the last day included.
 */
import { DAY, HOUR, MINUTE } from "../time/durations.js";
import type { Language } from "../reason/describe-reason.js";
import type { ClockChange } from "./timeline/clock-changes.js";
import { clockChangesIn } from "./timeline/clock-changes.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { monthNames } from "./month-names.js";
import { dayInterval, dayOf, localDateOf, localDateTimeOf, offsetAt } from "../time/tallinn.js";
import { writeTwo } from "../time/write-instant.js";

// --------------------------------------------------------------------------------------------------------- texts

/**
 * The Estonian date of a finite instant.
 *
 * @example
 * dateText(1731448800000); // "13 Nov 2024"
 */
export const dateText = (t: Instant, language: Language = "en"): string => {
  const { year, month, day } = localDateOf(t);
  return `${day}${language === "et" ? "." : ""} ${monthNames[language][month - 1]!} ${year}`;
};

/** Seconds and their fraction where there are any; the offset on a day on which clocks change. */
const clockText = (t: Instant): string => {
  const { hour, minute, second, ms: exact } = localDateTimeOf(t);
  const ms = Math.floor(exact);
  const fraction = ms === 0 ? "" : `.${String(ms).padStart(3, "0")}`;
  const seconds = second === 0 && ms === 0 ? "" : `:${writeTwo(second)}${fraction}`;
  const { from, to } = dayOf(t);
  const offset = to - from === DAY ? "" : ` +${writeTwo(Math.floor(offsetAt(t) / HOUR))}`;
  return `${writeTwo(hour)}:${writeTwo(minute)}${seconds}${offset}`;
};

/**
 * Estonian date and time of a finite instant; on a day on which clocks change the hours they are ahead of UTC as well.
 *
 * @example
 * momentText(1729991700000); // "27 Oct 2024 03:15 +02"
 */
export const momentText = (t: Instant, language: Language = "en"): string =>
  `${dateText(t, language)} ${clockText(t)}`;

/**
 * The same to the minute, for a limit never later than it is.
 *
 * @example
 * minuteText(1729991759999); // "27 Oct 2024 03:15 +02"
 */
export const minuteText = (t: Instant, language: Language = "en"): string =>
  momentText(Math.floor(t / MINUTE) * MINUTE, language);

const isMidnight = (t: Instant): boolean => dayInterval(localDateOf(t)).from === t;

/**
 * A span of time in as few words as say it: whole days by their dates, the last included; else from one moment to
 * another.
 *
 * @example
 * spanText({ from: 1731448800000, to: 1731535200000 }); // "13 Nov 2024"
 */
export const spanText = ({ from, to }: Interval, language: Language = "en"): string => {
  if (isMidnight(from) && isMidnight(to)) {
    const [first, last] = [dateText(from, language), dateText(to - 1, language)];
    return first === last ? first : `${first} – ${last}`;
  }
  return dateText(from) === dateText(to)
    ? `${momentText(from, language)} – ${clockText(to)}`
    : `${momentText(from, language)} – ${momentText(to, language)}`;
};

/** Moments by their dates alone where a day begins. */
const dayOrMomentText = (t: Instant, language: Language = "en"): string =>
  isMidnight(t) ? dateText(t, language) : momentText(t, language);

const openWords = { en: { from: "ever", to: "open" }, et: { from: "…", to: "tähtajatu" } } as const;

/**
 * A validity, of which either end may be open: whole days by their dates, the last included.
 *
 * @example
 * validityText({ from: 1731448800000, to: Infinity }); // "13 Nov 2024 – open"
 */
export const validityText = ({ from, to }: Interval, language: Language = "en"): string => {
  if (Number.isFinite(from) && Number.isFinite(to)) return spanText({ from, to }, language);
  const open = openWords[language];
  const start = from === -Infinity ? open.from : dayOrMomentText(from, language);
  const end =
    to === Infinity ? open.to : isMidnight(to) ? dateText(to - 1, language) : momentText(to, language);
  return `${start} – ${end}`;
};

const INSTANT = "\\d{4}-\\d\\d-\\d\\d(?:T| )\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z| ?[+-]\\d\\d:\\d\\d)";
const writtenSpan = new RegExp(`(${INSTANT}) to (${INSTANT})`, "g");
const writtenInstant = new RegExp(INSTANT, "g");

/** An instant as documents write it, or as sentences do (`2024-11-13 00:00 +02:00`). */
const readWritten = (text: string): Instant => instantOf(text.replace(/^(\S{10}) /, "$1T").replace(" ", ""));

/**
 * A sentence with its instants in Estonian time; a span of whole days by its days, the last included.
 *
 * @example
 * withLocalTimes("late since 2024-11-12T22:00Z"); // "late since 13 Nov 2024 00:00"
 */
export const withLocalTimes = (text: string, language: Language = "en"): string =>
  text
    .replace(writtenSpan, (whole, start: string, end: string) => {
      const span = { from: readWritten(start), to: readWritten(end) };
      return span.from < span.to ? spanText(span, language) : whole;
    })
    .replace(writtenInstant, (instant) => {
      const t = readWritten(instant);
      return Number.isFinite(t) ? momentText(t, language) : instant;
    });

// --------------------------------------------------------------------------------------------------------- clock

/** How many minutes Estonian clocks are ahead of UTC, each from an instant on; the first also before. */
export type ClockTable = readonly (readonly [from: Instant, minutes: number])[];

const MARGIN = 366 * DAY;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * The clock for some instants and a year around them, between 1970 and 2100; for no instants that of 1970.
 *
 * @example
 * clockTable([1731448800000]).length; // 5
 */
export const clockTable = (instants: Iterable<Instant>): ClockTable => {
  let [from, to] = [Infinity, -Infinity];
  for (const t of instants) {
    if (t < from) from = t;
    if (t > to) to = t;
  }
  const within = (t: Instant): Instant => Math.min(Math.max(t, EARLIEST), LATEST);
  const start = from === Infinity ? EARLIEST : within(from - MARGIN);
  const end = from === Infinity ? EARLIEST : within(to + MARGIN);
  return [
    [start, offsetAt(start) / MINUTE],
    ...clockChangesIn({ from: start + 1000, to: end }).map(
      ({ at, after }: ClockChange) => [at, after / MINUTE] as const,
    ),
  ];
};
