/**
 * Instants as Estonian clocks show them, in the words of the reader's language.
 */
import type { Language } from "../../src/reason/index.js";
import { monthNames } from "../../src/report/month-names.js";
import { instantOf } from "../../src/time/instant.js";
import type { Instant } from "../../src/time/instant.js";
import { localDateTimeOf, offsetAt } from "../../src/time/tallinn.js";
import { writeInstant } from "../../src/time/write-instant.js";

const openWords: Readonly<Record<Language, string>> = { en: "open", et: "tähtajatu" };
const HOUR = 3_600_000;

const two = (value: number): string => String(value).padStart(2, "0");

/** The month of an instant in short. */
export const monthName = (month: number, language: Language): string => monthNames[language][month - 1]!;

/** `20 Sep 2022`, in Estonian `20. sept 2022`; the year can be left out. */
export const dayText = (t: Instant, language: Language, withYear = true): string => {
  const { year, month, day } = localDateTimeOf(t);
  const name = monthName(month, language);
  const text = language === "en" ? `${day} ${name}` : `${day}. ${name}`;
  return withYear ? `${text} ${year}` : text;
};

/** Hours and minutes; with the offset where the clocks show them twice. */
export const clockText = (t: Instant): string => {
  const { hour, minute } = localDateTimeOf(t);
  const text = `${two(hour)}:${two(minute)}`;
  const before = offsetAt(t - HOUR);
  const twice = offsetAt(t) < before || offsetAt(t + HOUR) < offsetAt(t);
  return twice ? `${text} (+${offsetAt(t) / HOUR})` : text;
};

const isMidnight = (t: Instant): boolean => {
  const { hour, minute, second, ms } = localDateTimeOf(t);
  return hour === 0 && minute === 0 && second === 0 && ms === 0;
};

/** A moment to the minute; only the day at local midnight. */
export const momentText = (t: Instant, language: Language): string =>
  isMidnight(t) ? dayText(t, language) : `${dayText(t, language)} ${clockText(t)}`;

/** A moment to the minute, midnight as well. */
export const wholeMomentText = (t: Instant, language: Language): string =>
  `${dayText(t, language)} ${clockText(t)}`;

/** Spaces that a line is not broken at. */
const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

const isOneDay = (a: Instant, b: Instant): boolean => {
  const [first, second] = [localDateTimeOf(a), localDateTimeOf(b)];
  return first.day === second.day && first.month === second.month && first.year === second.year;
};

const isOneYear = (a: Instant, b: Instant): boolean => localDateTimeOf(a).year === localDateTimeOf(b).year;

/** The last day of what ends with a day, else the moment. */
export const endText = (to: Instant, language: Language): string =>
  isMidnight(to) ? dayText(to - 1, language) : momentText(to, language);

/** An end to the minute as the clocks show it, and as documents have it. */
export const exactEndText = (to: Instant, language: Language): string =>
  `${wholeMomentText(to, language)} (${writeInstant(to)})`;

/** The first and the last day of whole days; of one day only that. */
const daysOf = (first: Instant, last: Instant, language: Language): readonly string[] =>
  isOneDay(first, last)
    ? [dayText(first, language)]
    : [dayText(first, language, !isOneYear(first, last)), dayText(last, language)];

/** The two ends of a span in words: what both share is said once, an open end in a word. */
const endsOf = (from: Instant, to: Instant, language: Language): readonly string[] => {
  if (!Number.isFinite(from)) return ["…", to === Infinity ? openWords[language] : endText(to, language)];
  if (to === Infinity) return [momentText(from, language), openWords[language]];
  if (isMidnight(from) && isMidnight(to)) return daysOf(from, to - 1, language);
  if (isOneDay(from, to)) return [wholeMomentText(from, language), clockText(to)];
  return [wholeMomentText(from, language), wholeMomentText(to, language)];
};

/** Whole days by their dates, the last included, else from one moment to another; broken only after the dash. */
export const spanText = (from: Instant, to: Instant, language: Language): string => {
  return endsOf(from, to, language).map(unbroken).join("\u00a0– ");
};

/** The two ends of a window to the minute; the day of the second only when it is another one. */
export const windowText = (from: Instant, to: Instant, language: Language): string => {
  const isNextMidnight = isMidnight(to) && to - from <= HOUR;
  const end =
    isOneDay(from, to) || isNextMidnight ? clockText(to) : `${dayText(to, language, false)} ${clockText(to)}`;
  return `${wholeMomentText(from, language)} – ${end}`;
};

/** The validity written in a document. */
export const validityText = (
  { validFrom, validTo }: { readonly validFrom?: unknown; readonly validTo?: unknown },
  language: Language,
): string =>
  spanText(
    typeof validFrom === "string" ? instantOf(validFrom) : -Infinity,
    typeof validTo === "string" ? instantOf(validTo) : Infinity,
    language,
  );
