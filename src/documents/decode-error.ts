/**
 * Why a message cannot be decoded: a tagged union, and the conversion from io-ts's own errors to it.
 */
import type * as t from "io-ts";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { LONGEST_VALUE_SHOWN, MOST_ERRORS_COUNTED, MOST_ERRORS_LISTED } from "../common/input-limits.js";
import { writeInstant } from "../time/write-instant.js";
import { guarded } from "../time/guarded.js";
import { pathOf, quote, shorten } from "./path.js";
import type { PathStep } from "./path.js";

// --- the errors ---

/** What makes a document undecodable. */
export type DecodeErrorTag =
  /** An attribute that must be there is not. */
  | "MissingAttribute"
  /** Another kind of JSON value: a number where a text is due, a text where an array is due. */
  | "WrongKind"
  /** A text that is not an instant. */
  | "NotAnInstant"
  /** A text that has not the form of an EIC. */
  | "MalformedEic"
  /** A text that has not the form of a UUID. */
  | "MalformedUuid"
  /** A number with a fraction, below zero or too large to be exact where a count or a message id is due. */
  | "NotAWholeNumber"
  /** A number that JSON cannot write back, such as 1e999. */
  | "NotFinite"
  /** A whole number beyond 2^53 - 1: it has lost digits by the time it is read. */
  | "NotExact"
  /** A value outside a closed list, such as an agreement type. */
  | "UnknownValue"
  /** A resolution other than PT15M, PT1H, P1D: its intervals are unknown. */
  | "UnknownResolution"
  /** A resource type outside the list (SCAN-6), so that nothing is known of its content. */
  | "UnknownResourceType"
  /** An action that events of the resource type do not have. */
  | "ActionNotAllowed"
  /** A period or validity that does not end after it starts. */
  | "ReversedPeriod"
  /** A meterEic on an agreement between two parties, or none on one of a metering point. */
  | "MeterEicAgainstType"
  /** The same agreement or metering point listed before. */
  | "ListedTwice"
  /** A parent that is not among the listed metering points. */
  | "UnknownParent"
  /** A text that is not JSON. */
  | "NotJson"
  /** More levels of objects and arrays than a JSON value may have. */
  | "NestedTooDeep"
  /** A value that cannot be read, such as an object whose attribute is computed (a getter) or throws. */
  | "Unreadable"
  /** Further errors that are not listed: `times` is their number. */
  | "MoreErrors"
  /** What is only remarked on, unless remarks are refused (strict). */
  | "UnknownAttribute"
  | "WrongCheckCharacter"
  | "PurposeAgainstRole"
  | "NetQuantity"
  | "UnlistedReason"
  | "Contradiction"
  | "AbsentAttribute"
  | "MoreRemarks";

/** The file and line that a document was read from, where that is known. */
export interface Origin {
  readonly file?: string;
  readonly line?: number;
}

/** What is wrong with a document: where, what was expected there and what is there; `actual` is shortened. */
export interface DecodeError extends Origin {
  readonly tag: DecodeErrorTag;
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  /** How many errors it represents; absent where it is one. */
  readonly times?: number;
}

/** The reason part of an error, without its place. */
export interface Cause {
  readonly tag: DecodeErrorTag;
  readonly expected: string;
}

// --- made by codecs ---

/** An io-ts error with its cause. */
interface CausedError extends t.ValidationError {
  readonly cause: Cause;
  /** How many errors it represents that are not listed one by one; absent where it is one. */
  readonly more?: number;
}

/** An io-ts error with a cause of ours; io-ts's own reporters show its message. */
export const causedError = (value: unknown, context: t.Context, cause: Cause): t.ValidationError => {
  const error: CausedError = { value, context, message: `expected ${cause.expected}`, cause };
  return error;
};

/** An io-ts error that represents so many others, which are not listed one by one. */
export const moreErrors = (more: number, value: unknown, context: t.Context): t.ValidationError => {
  const cause: Cause = { tag: "MoreErrors", expected: "fewer errors" };
  const error: CausedError = { value, context, message: `and ${more} more errors`, cause, more };
  return error;
};

/** An io-ts error for one of ours, whose path begins at the place of a context. */
interface FoundError extends t.ValidationError {
  readonly found: DecodeError;
}

/** An error that was found by other means than a codec, as one of io-ts; nothing of it is lost. */
export const foundError = (found: DecodeError, value: unknown, context: t.Context): t.ValidationError => {
  const { path, expected, actual } = found;
  const error: FoundError = {
    value,
    context,
    message: `${path}: expected ${expected}, got ${actual}`,
    found,
  };
  return error;
};

/** How many errors an io-ts error represents that are not listed one by one; 0 where it is one. */
export const moreIn = (error: t.ValidationError): number =>
  "more" in error ? (error as CausedError).more! : 0;

// --- made for readers ---

/** An array by its size, a Date by its instant; a revoked proxy as an object. */
const listText = (value: object): string =>
  guarded(
    () => {
      if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? "an invalid Date" : quote(writeInstant(value.getTime()));
      return Array.isArray(value) ? `an array of ${value.length}` : "an object";
    },
    () => "an object",
  );

/**
 * A value in a few words: texts in quotation marks and cut, objects and arrays by their size.
 *
 * @example
 * import { describeValue } from "levik/documents";
 * describeValue([1, 2]); // "an array of 2"
 */
export const describeValue = (value: unknown): string => {
  switch (typeof value) {
    case "undefined":
      return "nothing";
    case "string":
      return value.length > LONGEST_VALUE_SHOWN
        ? `${quote(shorten(value, LONGEST_VALUE_SHOWN))} (${value.length} characters)`
        : quote(value);
    case "number":
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : listText(value);
    default:
      return `a ${typeof value}`;
  }
};

/** Makes an error at a path; the actual value is described. */
export const decodeError = (path: string, cause: Cause, actual: unknown): DecodeError => ({
  tag: cause.tag,
  path,
  expected: cause.expected,
  actual: describeValue(actual),
});

/** The error of a value that throws when it is read. */
export const unreadable = (value: unknown): DecodeError =>
  decodeError("$", { tag: "Unreadable", expected: "a JSON value" }, value);

/** The same with paths that begin at a place above, such as `.content`, and with the origin of the document. */
export const below = <A extends { readonly path: string }>(
  place: string,
  found: A,
  origin: Origin = {},
): A => ({
  ...origin,
  ...found,
  path: `$${place}${found.path.slice(1)}`,
});

// --- from io-ts ---

const expectedByTag: ReadonlyMap<unknown, string> = new Map([
  ["InterfaceType", "an object"],
  ["PartialType", "an object"],
  ["IntersectionType", "an object"],
  ["AnyDictionaryType", "an object"],
  ["DictionaryType", "an object"],
  ["ArrayType", "an array"],
  ["ReadonlyArrayType", "an array"],
  ["TupleType", "an array"],
  ["StringType", "a text"],
  ["NumberType", "a number"],
  ["BooleanType", "true or false"],
]);

/** The tag of the codec that decodes a value: of a codec around others, the one the value is handed on to. */
const tagOf = (codec: t.Decoder<unknown, unknown>, actual: unknown): unknown => {
  if ("list" in codec && Array.isArray(actual)) return tagOf(codec.list as typeof codec, actual);
  if ("inner" in codec) return tagOf(codec.inner as typeof codec, actual);
  return "_tag" in codec ? codec._tag : undefined;
};

const partTags: ReadonlySet<unknown> = new Set(["IntersectionType", "UnionType"]);

/** The steps of a context without those into the parts of one codec, which stay at the same place. */
const stepsOf = (context: t.Context): PathStep[] => {
  const steps: PathStep[] = [];
  for (let i = 1; i < context.length; i++) {
    const above = context[i - 1]!;
    const key = context[i]!.key;
    if (partTags.has(tagOf(above.type, above.actual))) continue;
    steps.push(Array.isArray(above.actual) ? Number(key) : key);
  }
  return steps;
};

/** What a codec wants, in words where we have them; a codec of the user's own by its name. */
const expectedBy = (entry: t.ContextEntry | undefined): string =>
  entry === undefined
    ? "another value"
    : (expectedByTag.get(tagOf(entry.type, entry.actual)) ?? entry.type.name);

const fromValidation = (error: t.ValidationError): DecodeError => {
  const steps = stepsOf(error.context);
  if ("found" in error) return below(pathOf(steps).slice(1), (error as FoundError).found);
  const cause: Cause =
    "cause" in error
      ? (error as CausedError).cause
      : { tag: "WrongKind", expected: expectedBy(error.context.at(-1)) };
  const missing = error.value === undefined && steps.length > 0;
  return decodeError(pathOf(steps), missing ? { ...cause, tag: "MissingAttribute" } : cause, error.value);
};

/** How many errors a list of them represents. */
export const countOfErrors = (errors: readonly DecodeError[]): number =>
  errors.reduce((count, { times = 1 }) => count + times, 0);

const moreThanListed = (times: number): DecodeError => ({
  tag: "MoreErrors",
  path: "$",
  expected: "fewer errors",
  actual: `${times >= MOST_ERRORS_COUNTED ? "at least " : ""}${times} more ${times === 1 ? "error" : "errors"}`,
  times,
});

/** The listed errors of one document, and the others as a count. */
const listedErrors = (errors: readonly DecodeError[], more = 0): NonEmptyArray<DecodeError> => {
  const [first, ...rest] = errors.slice(0, MOST_ERRORS_LISTED);
  const times = more + countOfErrors(errors.slice(MOST_ERRORS_LISTED));
  return times === 0 ? [first!, ...rest] : [first!, ...rest, moreThanListed(times)];
};

/**
 * The errors of any io-ts decoding as ours, in their order; equal errors of several parts of one codec at one
 * place are listed once. Of more than twenty the others are a count (tag `MoreErrors`).
 *
 * @example
 * import { AgreementV1, decodeErrorsOf } from "levik/documents";
 * import { mapLeft } from "fp-ts/lib/Either.js";
 * mapLeft(decodeErrorsOf)(AgreementV1.decode({}));
 */
export const decodeErrorsOf = (errors: t.Errors): NonEmptyArray<DecodeError> => {
  const distinct = new Map<string, DecodeError>();
  let more = 0;
  for (const validation of errors) {
    if (moreIn(validation) > 0) {
      more += moreIn(validation);
      continue;
    }
    const error = fromValidation(validation);
    const key = `${error.tag} ${error.path}`;
    if (!distinct.has(key)) distinct.set(key, error);
  }
  return listedErrors([...distinct.values()], more);
};
