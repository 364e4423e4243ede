/**
 * Codecs of single values. Each returns the value unchanged, and describes in its own error what was expected.
 */
import * as t from "./total.js";
import { scalar, scalarValidation, wrongKind } from "./scalar.js";
import type { StandardProperties } from "./standard.js";
import { described } from "./described.js";
import { isRight } from "fp-ts/lib/Either.js";
import { checkEic, isEic } from "./eic.js";
import { isWithoutZone, parseInstant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { inexactCause, exactNumber } from "./exact-number.js";
import type { Cause } from "./decode-error.js";

const aText = wrongKind("a text");
const anEic = wrongKind("an EIC of 16 characters");
const anInstant = wrongKind("an instant such as 2024-05-22T21:00Z");
const aNumber = wrongKind("a number");
const aTruth = wrongKind("true or false");
const anId = wrongKind("an id");

// --- texts ---

/** Any text. */
export const Text: t.Codec<string> = t.codec(
  scalar("Text", { type: "string" }, (value) => (typeof value === "string" ? undefined : aText)),
);

/** The text of a Date of the caller; undefined for an invalid one. */
const textOfDate = (value: unknown): string | undefined =>
  value instanceof Date && Number.isFinite(value.getTime()) ? writeInstant(value.getTime()) : undefined;

/** The form of an instant; 30 February and offsets beyond 18:00 have it too. */
const instantForm =
  "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?" +
  "([Zz]|[+-](0[0-9]|1[0-8])(:?[0-5][0-9])?)$";

const instantCause = (value: unknown): Cause | undefined => {
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
export const InstantText: t.Codec<string> = t.codec(
  described(
    t.total(
      new t.Type<string>(
        "InstantText",
        (value): value is string => instantCause(value) === undefined,
        (value, context) => {
          const text = textOfDate(value) ?? value;
          return scalarValidation<string>(instantCause)(text, context);
        },
        t.identity,
      ),
    ),
    {
      type: "string",
      description:
        "An instant with its zone: date, T, hours and minutes, seconds with up to nine decimals, Z or an offset.",
      pattern: instantForm,
      examples: ["2024-05-22T21:00Z", "2024-05-23T00:00:00.000+03:00"],
    },
  ),
);

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const hex = "[0-9a-fA-F]";
const uuidPattern = `^${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}$`;
const malformedUuid: Cause = { tag: "MalformedUuid", expected: "a UUID" };

/** The text of a UUID. */
export const UuidText: t.Codec<string> = t.codec(
  scalar("UuidText", { type: "string", pattern: uuidPattern }, (value) =>
    typeof value !== "string" ? aText : uuidForm.test(value) ? undefined : malformedUuid,
  ),
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
  return scalar(name, { enum: closed }, (value) =>
    typeof value !== "string" ? another : texts.includes(value) ? undefined : outside,
  );
};

// --- any value ---

const something = wrongKind("any JSON value");

/** Any JSON value, as long as there is one. */
export const Anything: t.Codec<unknown> = t.codec(
  scalar("Anything", {}, (value) => (value === undefined ? something : undefined)),
);

// --- codes ---

/** The codec of an EIC; a class of its own, so that remarks find it in a larger codec. */
export class EicType extends t.Type<string> {
  readonly _tag = "EicType";
  declare readonly "~standard": StandardProperties<string>;
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
export const EicText = described(new EicType(), {
  type: "string",
  description: "An Energy Identification Code; a wrong check character is a remark only.",
  pattern: "^[0-9]{2}[ATV-Z][0-9A-Z-]{13}$",
  examples: ["38X-EIN-OS-----J"],
});

/** The codec of a word of an open list; a class of its own, so that remarks find it in a larger codec. */
export class WordType extends t.Type<string> {
  readonly _tag = "WordType";
  declare readonly "~standard": StandardProperties<string>;
  constructor(
    name: string,
    /** The public values, as listed in reports. */
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

/** A number within 2^53 - 1, kept as it is. */
export const FiniteNumber: t.Codec<number> = t.codec(
  scalar("FiniteNumber", { type: "number", ...exactNumber }, (value) =>
    typeof value !== "number" ? aNumber : inexactCause(value),
  ),
);

const notWhole: Cause = { tag: "NotAWholeNumber", expected: "a whole number from 0 to 2^53 - 1" };

const wholeNumber = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;

/** A count, a page or a message id: a whole number from 0 that a double holds exactly. */
export const WholeNumber: t.Codec<number> = t.codec(
  scalar("WholeNumber", wholeNumber, (value) =>
    typeof value !== "number" ? aNumber : Number.isSafeInteger(value) && value >= 0 ? undefined : notWhole,
  ),
);

/** An id that is a text or a number. */
export const IdText: t.Codec<string | number> = t.codec(
  scalar("IdText", { type: ["string", "number"], ...exactNumber }, (value) => {
    if (typeof value === "string") return undefined;
    if (typeof value !== "number") return anId;
    return inexactCause(value);
  }),
);

const inexact: Cause = { tag: "NotAWholeNumber", expected: "an id: a text, or a number up to 2^53 - 1" };

const exactId = { type: ["string", "number"], ...exactNumber } as const;

/** An id that is a text or a number; a larger number has lost digits when it is read, and is not a valid id. */
export const ExactId: t.Codec<string | number> = t.codec(
  scalar("ExactId", exactId, (value) => {
    if (typeof value === "string") return undefined;
    if (typeof value !== "number") return anId;
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? undefined : inexact;
  }),
);

const anIdOfVersion2 = wrongKind("a UUID or a whole number");

const messageIdV2 = { anyOf: [{ type: "string", pattern: uuidPattern }, wholeNumber] } as const;

/** The id of a message of the second version: a UUID, or a whole number. */
export const MessageIdV2: t.Codec<string | number> = t.codec(
  scalar("MessageIdV2", messageIdV2, (value) => {
    if (typeof value === "string") return uuidForm.test(value) ? undefined : malformedUuid;
    if (typeof value !== "number") return anIdOfVersion2;
    return Number.isSafeInteger(value) && value >= 0 ? undefined : notWhole;
  }),
);

/** true or false. */
export const Truth: t.Codec<boolean> = t.codec(
  scalar("Truth", { type: "boolean" }, (value) => (typeof value === "boolean" ? undefined : aTruth)),
);
