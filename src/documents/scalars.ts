/**
 * Codecs of single values. Each gives the value back as it is, and says in words of its own what it wanted.
 */
import * as t from "./total.js";
import { isRight } from "fp-ts/lib/Either.js";
import { checkEic, isEic } from "./eic.js";
import { isWithoutZone, parseInstant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { causedError } from "./decode-error.js";
import type { Cause } from "./decode-error.js";

// --- how they are made ---

/** A codec of one JSON value: `misfit` says why a value is refused, or undefined where it is taken. */
const scalar = <A>(name: string, misfit: (value: unknown) => Cause | undefined): t.Type<A> =>
  t.total(
    new t.Type<A>(
      name,
      (value): value is A => misfit(value) === undefined,
      scalarValidation<A>(misfit),
      t.identity,
    ),
  );

const scalarValidation =
  <A>(misfit: (value: unknown) => Cause | undefined): t.Validate<unknown, A> =>
  (value, context) => {
    const cause = misfit(value);
    return cause === undefined ? t.success(value as A) : t.failures([causedError(value, context, cause)]);
  };

const wrongKind = (expected: string): Cause => ({ tag: "WrongKind", expected });
const aText = wrongKind("a text");
const anEic = wrongKind("an EIC of 16 characters");
const anInstant = wrongKind("an instant such as 2024-05-22T21:00Z");
const aNumber = wrongKind("a number");
const aTruth = wrongKind("true or false");
const anId = wrongKind("an id");

// --- texts ---

/** Any text. */
export const Text: t.Type<string> = scalar("Text", (value) =>
  typeof value === "string" ? undefined : aText,
);

/** The text of a Date of the caller's; undefined for what is no valid one. */
const textOfDate = (value: unknown): string | undefined =>
  value instanceof Date && Number.isFinite(value.getTime()) ? writeInstant(value.getTime()) : undefined;

const instantMisfit = (value: unknown): Cause | undefined => {
  if (typeof value !== "string") return anInstant;
  const parsed = parseInstant(value);
  if (isRight(parsed)) return undefined;
  const { at, expected } = parsed.left;
  const missing = isWithoutZone(parsed.left) ? "; the zone is missing" : "";
  return { tag: "NotAnInstant", expected: `an instant with ${expected} at character ${at + 1}${missing}` };
};

/**
 * A text that is an instant, such as 2024-05-22T21:00Z; it stays the text it is, so that a document passes on unchanged. A
 * Date is taken as that instant and becomes its text.
 *
 * @example
 * import { InstantText } from "levik/documents";
 * InstantText.is("2024-05-22T21:00Z"); // true
 */
export const InstantText: t.Type<string> = t.total(
  new t.Type<string>(
    "InstantText",
    (value): value is string => instantMisfit(value) === undefined,
    (value, context) => {
      const text = textOfDate(value) ?? value;
      return scalarValidation<string>(instantMisfit)(text, context);
    },
    t.identity,
  ),
);

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const malformedUuid: Cause = { tag: "MalformedUuid", expected: "a UUID" };

/** The text of a UUID. */
export const UuidText: t.Type<string> = scalar("UuidText", (value) =>
  typeof value !== "string" ? aText : uuidForm.test(value) ? undefined : malformedUuid,
);

/**
 * A text that is one of a closed list; any other is an error of the given tag.
 *
 * @example
 * import { oneOf } from "levik/documents";
 * oneOf("Direction", "WrongKind", ["IN", "OUT"]).is("SIDEWAYS"); // false
 */
export const oneOf = <A extends string>(name: string, tag: Cause["tag"], closed: readonly A[]): t.Type<A> => {
  const texts: readonly unknown[] = closed;
  const expected = closed.length === 1 ? closed[0]! : `one of ${closed.join(", ")}`;
  const outside: Cause = { tag, expected };
  const another = wrongKind(expected);
  return scalar(name, (value) =>
    typeof value !== "string" ? another : texts.includes(value) ? undefined : outside,
  );
};

// --- any value ---

const something = wrongKind("any JSON value");

/** Any JSON value, as long as there is one. */
export const Anything: t.Type<unknown> = scalar("Anything", (value) =>
  value === undefined ? something : undefined,
);

// --- codes ---

/** The codec of an EIC; a class of its own, so that remarks find it in a larger codec. */
export class EicType extends t.Type<string> {
  readonly _tag = "EicType";
  constructor() {
    super(
      "EicText",
      (value): value is string => typeof value === "string" && isEic(value),
      scalarValidation((value) => {
        if (typeof value !== "string") return anEic;
        const check = checkEic(value);
        return check.tag === "Malformed"
          ? { tag: "MalformedEic", expected: `an EIC: ${check.what}` }
          : undefined;
      }),
      t.identity,
    );
    t.total(this);
  }
}

/**
 * The text of an EIC: sixteen characters of its alphabet with a known object type. A wrong check character is taken
 * and reported only.
 *
 * @example
 * import { EicText } from "levik/documents";
 * EicText.is("34Z6B80RJXDW7UPQ"); // true, although its check character is wrong
 */
export const EicText = new EicType();

/** The codec of a word of an open list; a class of its own, so that remarks find it in a larger codec. */
export class WordType extends t.Type<string> {
  readonly _tag = "WordType";
  constructor(
    name: string,
    /** The public values, as a reader of a report is told them. */
    readonly known: readonly string[],
    /** Whether a value is one of them. */
    readonly isKnown: (word: string) => boolean,
  ) {
    super(name, Text.is, Text.validate, t.identity);
    t.total(this);
  }
}

/**
 * A codec of a word of an open list: any text is taken, one that is not known is reported.
 *
 * @example
 * import { word } from "levik/documents";
 * const Direction = word("Direction", ["IN", "OUT"]);
 * Direction.is("SIDEWAYS"); // true
 */
export const word = (
  name: string,
  known: readonly string[],
  isKnown: (word: string) => boolean = (text) => known.includes(text),
): WordType => new WordType(name, known, isKnown);

// --- numbers and truth values ---

const notFinite: Cause = { tag: "NotFinite", expected: "a number that JSON can write" };

/** A finite number, kept as it is. */
export const FiniteNumber: t.Type<number> = scalar("FiniteNumber", (value) =>
  typeof value !== "number" ? aNumber : Number.isFinite(value) ? undefined : notFinite,
);

const notWhole: Cause = { tag: "NotAWholeNumber", expected: "a whole number from 0 to 2^53 - 1" };

/** A count, a page or a message id: a whole number from 0 that a double holds exactly. */
export const WholeNumber: t.Type<number> = scalar("WholeNumber", (value) =>
  typeof value !== "number" ? aNumber : Number.isSafeInteger(value) && value >= 0 ? undefined : notWhole,
);

/** An id that is a text or a number. */
export const IdText: t.Type<string | number> = scalar("IdText", (value) => {
  if (typeof value === "string") return undefined;
  if (typeof value !== "number") return anId;
  return Number.isFinite(value) ? undefined : notFinite;
});

const inexact: Cause = { tag: "NotAWholeNumber", expected: "an id: a text, or a number up to 2^53 - 1" };

/** An id that is a text or a number; a larger number has lost digits by the time it is read, and is no id any more. */
export const ExactId: t.Type<string | number> = scalar("ExactId", (value) => {
  if (typeof value === "string") return undefined;
  if (typeof value !== "number") return anId;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : inexact;
});

const anIdOfVersion2 = wrongKind("a UUID or a whole number");

/** The id of a message of the second version: a UUID, or a whole number. */
export const MessageIdV2: t.Type<string | number> = scalar("MessageIdV2", (value) => {
  if (typeof value === "string") return uuidForm.test(value) ? undefined : malformedUuid;
  if (typeof value !== "number") return anIdOfVersion2;
  return Number.isSafeInteger(value) && value >= 0 ? undefined : notWhole;
});

/** true or false. */
export const Truth: t.Type<boolean> = scalar("Truth", (value) =>
  typeof value === "boolean" ? undefined : aTruth,
);
