/**
 * A run of findings in words: what it is about, from which day to which, how much it is, and why.
 */
import { HOUR, MINUTE } from "../time/durations.js";
import type { Language } from "../reason/describe-reason.js";
import { subjectOf } from "../reconcile/finding-text.js";
import type { FindingRun } from "./finding-runs.js";
import type { Counted } from "./html/words-in-english.js";
import { pageWords } from "./html/page-words.js";
import { spanText, withLocalTimes } from "./local-times.js";

const QUARTER = 15 * MINUTE;

/** What the units of a run are. */
const unitOf = ({ first, units, span }: FindingRun): Counted => {
  if (first.resourceType === "NETWORK_BILL") return "bill";
  if (first.resourceType !== "METERING_DATA") return "object";
  const length = span === undefined ? 0 : (span.to - span.from) / units;
  return length === QUARTER ? "quarter" : length === HOUR ? "hour" : "interval";
};

/** The resource type, and the values of the key that there are, without the times. */
const objectText = ({ first: { resourceType, key } }: FindingRun, language: Language): string => {
  const values = Object.entries(key)
    .filter(([name, value]) => name !== "periodStart" && name !== "periodEnd" && value !== null)
    .map(([, value]) => withLocalTimes(String(value), language));
  return [resourceType, ...values].join(" ");
};

const texts = {
  en: { inAll: (findings: string) => ` in ${findings}`, first: "the first: " },
  et: { inAll: (findings: string) => ` (${findings})`, first: "esimene: " },
} as const;

/** A report does not state the language of its texts. */
const languages: readonly Language[] = ["en", "et"];

/**
 * A run in one sentence, in Estonian time with the last day included.
 *
 * @example
 * const finding = { class: "missing", resourceType: "METERING_DATA", key: { meterEic: "38ZGO-1000000C-Y" }, from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z", units: 96, text: "It was not received." } as const;
 * runText({ first: finding, kept: [finding], count: 1, units: 96, span: { from: 1731448800000, to: 1731535200000 } }, "en")
 * // "METERING_DATA 38ZGO-1000000C-Y, 13 Nov 2024, 96 quarter-hours: It was not received."
 */
export const runText = (run: FindingRun, language: Language): string => {
  const { first, count, units, span } = run;
  const words = pageWords(language);
  const phrases = texts[language];
  const subjects = languages.map((of) => `${subjectOf(first, of)}: `);
  const subject = subjects.find((text) => first.text.startsWith(text)) ?? "";
  const sentence = first.text.slice(subject.length);
  const what = [
    objectText(run, language),
    ...(span === undefined ? [] : [spanText(span, language)]),
    ...(units === 1 && count === 1
      ? []
      : [
          words.counted(units, unitOf(run)) +
            (count === 1 ? "" : phrases.inAll(words.counted(count, "finding"))),
        ]),
  ].join(", ");
  const why = withLocalTimes(sentence, language);
  return (count === 1 ? `${what}: ${why}` : `${what}; ${phrases.first}${why}`).replaceAll("\u202f", " ");
};
