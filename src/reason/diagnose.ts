/** What is wrong with a text that is no reason code: the errors, and the walk that finds them. The grammar is in parse.ts. */
import { actions } from "../documents/vocabulary.js";
import { causes } from "./reason-code.js";
import type { ReasonCode } from "./reason-code.js";
import { nearestCode } from "./nearest-reason.js";

// --- the errors ---

/** Where a text leaves the grammar, and how it could have gone on. */
export interface Misfit {
  /** The text as it was given. */
  readonly code: string;
  /** Offset, from 0, of what does not belong or of the place where something is missing. */
  readonly at: number;
  /** What stands there and does not belong; empty when something is missing. */
  readonly found: string;
  /** What could stand there; empty when the text should have ended. */
  readonly expected: readonly string[];
  /** The well-formed code that the fewest changes of a letter make of the text; of several, the first of `allReasons`. */
  readonly nearest: ReasonCode;
}

/** What is wrong with a text that is no reason code; white space around it first, else the leftmost trouble. */
export type ReasonError =
  /** Nothing, or nothing but white space. */
  | (Misfit & { readonly tag: "EmptyReason" })
  /** White space before or after the code. */
  | (Misfit & { readonly tag: "SurroundingSpace" })
  /** A small letter where its capital belongs. */
  | (Misfit & { readonly tag: "WrongCase" })
  /** Begins with something else than CREATE, UPDATE or DELETE. */
  | (Misfit & { readonly tag: "UnknownAction" })
  /** Begins the _BC_ part and names no cause. */
  | (Misfit & { readonly tag: "MissingCause" })
  /** Names a cause that is none of the five agreement types, nor AGREEMENT_COORDINATION (RSN-4, RSN-6). */
  | (Misfit & { readonly tag: "UnknownCause" })
  /** Does not say what was done to the causing agreement. */
  | (Misfit & { readonly tag: "MissingCauseAction" })
  /** Says something else than CREATE, UPDATE or DELETE of the causing agreement. */
  | (Misfit & { readonly tag: "UnknownCauseAction" })
  /** Adds a causing action to AGREEMENT_COORDINATION, which has none (RSN-6). */
  | (Misfit & { readonly tag: "ActionOnCoordination" })
  /** Goes on where a reason has ended. */
  | (Misfit & { readonly tag: "TrailingText" });

/** The error of a text that is none of the 51 codes; what is no text is taken as an empty one. */
export const misfitOf = (given: string): ReasonError => {
  const code = typeof given === "string" ? given : "";
  const trimmed = code.trim();
  const capitals = trimmed.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const { tag, at, found, expected } = troubleOf(code, trimmed, capitals);
  return {
    tag,
    code,
    at,
    found: code.slice(at, at + found.length),
    expected,
    nearest: nearestCode(capitals),
  };
};

// --- the trouble ---

interface Trouble {
  readonly tag: ReasonError["tag"];
  readonly at: number;
  readonly expected: readonly string[];
  readonly found: string;
}

const trouble = (
  tag: ReasonError["tag"],
  at: number,
  expected: readonly string[],
  found: string,
): Trouble => ({ tag, at, expected, found });

const troubleOf = (code: string, trimmed: string, capitals: string): Trouble => {
  if (trimmed === "") return trouble("EmptyReason", 0, actions, code);
  const begin = code.indexOf(trimmed);
  if (begin > 0) return trouble("SurroundingSpace", 0, actions, code.slice(0, begin));
  if (code !== trimmed) return trouble("SurroundingSpace", trimmed.length, [], code.slice(trimmed.length));

  const departure = departureOf(capitals);
  const small = code.search(/[a-z]/);
  return departure === undefined || (small >= 0 && small < departure.at)
    ? trouble("WrongCase", small, [capitals.charAt(small)], code.charAt(small))
    : departure;
};

// --- the walk ---

const because = "_BC_";
const coordination = "AGREEMENT_COORDINATION";
const causeWords: readonly string[] = [...causes, coordination];
const actionWords: readonly string[] = actions;

/** The run of capitals and digits that begins at `at`. */
const wordAt = (text: string, at: number): string => /^[A-Z0-9]*/.exec(text.slice(at))![0];

/** Where a text in capitals leaves the grammar, read from the left; undefined when it is a whole reason. */
const departureOf = (text: string): Trouble | undefined => {
  const action = wordAt(text, 0);
  if (!actionWords.includes(action)) return trouble("UnknownAction", 0, actions, /^_*[^_]*/.exec(text)![0]);

  const rest = text.slice(action.length);
  if (rest === "") return undefined;
  if (because.startsWith(rest)) {
    const missing = because.slice(rest.length);
    return trouble(
      "MissingCause",
      text.length,
      causeWords.map((cause) => missing + cause),
      "",
    );
  }
  return rest.startsWith(because)
    ? departureFromCause(text, action.length + because.length)
    : trouble("TrailingText", action.length, [because], rest);
};

const departureFromCause = (text: string, at: number): Trouble | undefined => {
  const rest = text.slice(at);
  const cause = causeWords.find((word) => rest.startsWith(word) && wordAt(rest, word.length) === "");
  if (cause === undefined) {
    const found = withoutLastAction(rest);
    return trouble(found === "" ? "MissingCause" : "UnknownCause", at, causeWords, found);
  }
  const end = at + cause.length;
  return cause === coordination ? departureFromCoordination(text, end) : departureFromCauseAction(text, end);
};

const departureFromCoordination = (text: string, at: number): Trouble | undefined => {
  const rest = text.slice(at);
  if (rest === "") return undefined;
  const isAction = withoutLastAction(rest) === "";
  return trouble(isAction ? "ActionOnCoordination" : "TrailingText", at, [], rest);
};

const departureFromCauseAction = (text: string, causeEnd: number): Trouble | undefined => {
  if (text.charAt(causeEnd) !== "_")
    return trouble(
      "MissingCauseAction",
      causeEnd,
      actions.map((action) => `_${action}`),
      "",
    );

  const at = causeEnd + 1;
  const word = wordAt(text, at);
  if (!actionWords.includes(word))
    return trouble(word === "" ? "MissingCauseAction" : "UnknownCauseAction", at, actions, word);

  const end = at + word.length;
  return end === text.length ? undefined : trouble("TrailingText", end, [], text.slice(end));
};

/** What stands before a closing action, or all of a text that closes with none. */
const withoutLastAction = (text: string): string => text.replace(/(^|_)(CREATE|UPDATE|DELETE)$/, "");
