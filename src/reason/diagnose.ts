/** What is wrong with a text that is not a reason code. The grammar is in parse-reason.ts. */
import { actions } from "../documents/vocabulary.js";
import { causes } from "./reason-code.js";
import type { ReasonCode } from "./reason-code.js";
import { nearestCode } from "./nearest-reason.js";

// --- the errors ---

/** Where a text deviates from the grammar, and what would be valid there. */
export interface GrammarError {
  /** The text as it was given. */
  readonly code: string;
  /** Offset, from 0, of the invalid part, or of the place where something is missing. */
  readonly at: number;
  /** The invalid part; empty when something is missing. */
  readonly found: string;
  /** What would be valid there; empty when the text should have ended. */
  readonly expected: readonly string[];
  /** The well-formed code with the smallest edit distance to the text; of several, the first of `allReasons`. */
  readonly nearest: ReasonCode;
}

/** What is wrong with a text that is not a reason code: surrounding white space first, else the leftmost error. */
export type ReasonError =
  /** An empty text, or only white space. */
  | (GrammarError & { readonly tag: "EmptyReason" })
  /** White space before or after the code. */
  | (GrammarError & { readonly tag: "SurroundingSpace" })
  /** A small letter in place of a capital. */
  | (GrammarError & { readonly tag: "WrongCase" })
  /** Does not begin with CREATE, UPDATE or DELETE. */
  | (GrammarError & { readonly tag: "UnknownAction" })
  /** Has _BC_ without a cause. */
  | (GrammarError & { readonly tag: "MissingCause" })
  /** The cause is not one of the five agreement types or AGREEMENT_COORDINATION (RSN-4, RSN-6). */
  | (GrammarError & { readonly tag: "UnknownCause" })
  /** The action of the causing agreement is missing. */
  | (GrammarError & { readonly tag: "MissingCauseAction" })
  /** The action of the causing agreement is not CREATE, UPDATE or DELETE. */
  | (GrammarError & { readonly tag: "UnknownCauseAction" })
  /** Adds a causing action to AGREEMENT_COORDINATION, which has none (RSN-6). */
  | (GrammarError & { readonly tag: "ActionOnCoordination" })
  /** Continues after a complete reason. */
  | (GrammarError & { readonly tag: "TrailingText" });

/** The error of a text that is not one of the 51 codes; a value that is not a text counts as an empty one. */
export const diagnoseReason = (given: string): ReasonError => {
  const code = typeof given === "string" ? given : "";
  const trimmed = code.trim();
  const capitals = trimmed.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const { tag, at, found, expected } = diagnosisOf(code, trimmed, capitals);
  return {
    tag,
    code,
    at,
    found: code.slice(at, at + found.length),
    expected,
    nearest: nearestCode(capitals),
  };
};

// --- finding the error ---

interface Diagnosis {
  readonly tag: ReasonError["tag"];
  readonly at: number;
  readonly expected: readonly string[];
  readonly found: string;
}

const diagnosis = (
  tag: ReasonError["tag"],
  at: number,
  expected: readonly string[],
  found: string,
): Diagnosis => ({ tag, at, expected, found });

const diagnosisOf = (code: string, trimmed: string, capitals: string): Diagnosis => {
  if (trimmed === "") return diagnosis("EmptyReason", 0, actions, code);
  const begin = code.indexOf(trimmed);
  if (begin > 0) return diagnosis("SurroundingSpace", 0, actions, code.slice(0, begin));
  if (code !== trimmed) return diagnosis("SurroundingSpace", trimmed.length, [], code.slice(trimmed.length));

  const error = errorIn(capitals);
  const small = code.search(/[a-z]/);
  return error === undefined || (small >= 0 && small < error.at)
    ? diagnosis("WrongCase", small, [capitals.charAt(small)], code.charAt(small))
    : error;
};

// --- reading by the grammar ---

const because = "_BC_";
const coordination = "AGREEMENT_COORDINATION";
const causeWords: readonly string[] = [...causes, coordination];
const actionWords: readonly string[] = actions;

/** The run of capitals and digits that begins at `at`. */
const wordAt = (text: string, at: number): string => /^[A-Z0-9]*/.exec(text.slice(at))![0];

/** The first deviation of a text in capitals from the grammar; undefined for a complete reason. */
const errorIn = (text: string): Diagnosis | undefined => {
  const action = wordAt(text, 0);
  if (!actionWords.includes(action)) return diagnosis("UnknownAction", 0, actions, /^_*[^_]*/.exec(text)![0]);

  const rest = text.slice(action.length);
  if (rest === "") return undefined;
  if (because.startsWith(rest)) {
    const missing = because.slice(rest.length);
    return diagnosis(
      "MissingCause",
      text.length,
      causeWords.map((cause) => missing + cause),
      "",
    );
  }
  return rest.startsWith(because)
    ? errorInCause(text, action.length + because.length)
    : diagnosis("TrailingText", action.length, [because], rest);
};

const errorInCause = (text: string, at: number): Diagnosis | undefined => {
  const rest = text.slice(at);
  const cause = causeWords.find((word) => rest.startsWith(word) && wordAt(rest, word.length) === "");
  if (cause === undefined) {
    const found = withoutLastAction(rest);
    return diagnosis(found === "" ? "MissingCause" : "UnknownCause", at, causeWords, found);
  }
  const end = at + cause.length;
  return cause === coordination ? errorInCoordination(text, end) : errorInCauseAction(text, end);
};

const errorInCoordination = (text: string, at: number): Diagnosis | undefined => {
  const rest = text.slice(at);
  if (rest === "") return undefined;
  const isAction = withoutLastAction(rest) === "";
  return diagnosis(isAction ? "ActionOnCoordination" : "TrailingText", at, [], rest);
};

const errorInCauseAction = (text: string, causeEnd: number): Diagnosis | undefined => {
  if (text.charAt(causeEnd) !== "_")
    return diagnosis(
      "MissingCauseAction",
      causeEnd,
      actions.map((action) => `_${action}`),
      "",
    );

  const at = causeEnd + 1;
  const word = wordAt(text, at);
  if (!actionWords.includes(word))
    return diagnosis(word === "" ? "MissingCauseAction" : "UnknownCauseAction", at, actions, word);

  const end = at + word.length;
  return end === text.length ? undefined : diagnosis("TrailingText", end, [], text.slice(end));
};

/** The text before a final action; the whole text when it does not end in an action. */
const withoutLastAction = (text: string): string => text.replace(/(^|_)(CREATE|UPDATE|DELETE)$/, "");
