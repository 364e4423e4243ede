/**
 * Verdicts as the page writes them: the sentences of the command line without what stands beside them, with last days.
 */
import type { ExplainedVerdict } from "../../../src/predict/explain.js";
import type { Language } from "../../../src/reason/index.js";
import { instantOf } from "../../../src/time/instant.js";
import type { Instant } from "../../../src/time/instant.js";
import { endText, momentText, spanText } from "../dates.js";

/** A verdict in words: why it is as it is, and the message it is about; empty where it is about none. */
export interface VerdictWords {
  readonly reason: string;
  readonly message: string;
}

const sentences: Readonly<Record<Language, RegExp>> = {
  en: /, because ([\s\S]*?)\.(?: Message: ([\s\S]*?)\.(?: Agreement: [\s\S]*)?)?$/,
  et: /, sest ([\s\S]*?)\.(?: Teavitus: ([\s\S]*?)\.(?: Leping: [\s\S]*)?)?$/,
};

const MOMENT =
  "\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z| \\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)? [+-]\\d\\d:\\d\\d)";
const span = new RegExp(`(${MOMENT}) to (${MOMENT}|open)`, "g");
const openSpan = new RegExp(`from (${MOMENT}) on\\b`, "g");
const single = new RegExp(MOMENT, "g");

/** A moment as documents write it, or as sentences do (`2024-11-13 00:00 +02:00`). */
const readMoment = (written: string): Instant =>
  written === "open" ? Infinity : instantOf(written.replace(/^(\S{10}) /, "$1T").replace(" ", ""));

/** A sentence with its moments as the page writes them; what is known to be an end by its last day. */
const withMoments = (sentence: string, ends: ReadonlySet<Instant>, language: Language): string =>
  sentence
    .replace(span, (_, from: string, to: string) => spanText(readMoment(from), readMoment(to), language))
    .replace(openSpan, (_, from: string) => spanText(readMoment(from), Infinity, language))
    .replace(single, (written) => {
      const t = readMoment(written);
      return ends.has(t) ? endText(t, language) : momentText(t, language);
    });

const ofAgreement = /^(\S+ \S+) of (\S+)(?: at (\S+))? of (.+?) for (.+?), /;

/** A message in the signs of the page, which both languages share. */
const messageText = (name: string): string =>
  name
    .replace(ofAgreement, (_, what: string, type: string, point: string | undefined, by: string, to: string) =>
      [what, [type, point].filter(Boolean).join(" "), `${by} → ${to}`, ""].join(" · "),
    )
    .replace(/^(\S+ \S+) of /, "$1 · ");

const endsIn = ({ to, at }: ExplainedVerdict["cause"]): ReadonlySet<Instant> =>
  new Set([to, at].flatMap((end) => (typeof end === "string" ? [instantOf(end)] : [])));

/** The words of a verdict whose sentence is in the given language. */
export const verdictWords = ({ cause, text }: ExplainedVerdict, language: Language): VerdictWords => {
  const [, reason = text, message = ""] = sentences[language].exec(text) ?? [];
  return {
    reason: withMoments(reason, endsIn(cause), language),
    message: messageText(withMoments(message, new Set(), language)),
  };
};

/** Verdicts that say the same about several messages, as one. */
export interface Verdict extends ExplainedVerdict {
  readonly reason: string;
  readonly messages: readonly string[];
}

/** Verdicts in words; those that differ in their message alone become one, at the place of the first. */
export const verdictsInWords = (
  verdicts: readonly ExplainedVerdict[],
  language: Language,
): readonly Verdict[] => {
  const merged = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const { reason, message } = verdictWords(verdict, language);
    const { text: _text, ...rest } = verdict;
    const key = JSON.stringify({ ...rest, reason });
    const messages = [...(merged.get(key)?.messages ?? []), ...(message === "" ? [] : [message])];
    merged.set(key, { ...verdict, reason, messages });
  }
  return [...merged.values()];
};
