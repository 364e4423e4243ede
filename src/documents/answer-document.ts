/**
 * An answer that was read, as programs that read messages themselves note it: to which request, when, and how much of it.
 *
 *     {"request": {"resourceType": "AGREEMENT", "createdTimeFrom": "...", "createdTimeTo": "..."},
 *      "service": "search", "askedAt": "2024-10-28T10:00Z", "pages": 1, "totalPages": 1, "newestId": 4661}
 */
import * as t from "./total.js";
import type { Breach } from "./combinators.js";
import { maybe, mustHold } from "./combinators.js";
import { isAbsent } from "../common/attributes.js";
import { decoderOf } from "./decode.js";
import { isThere } from "./described.js";
import { scalar, wrongKind } from "./scalar.js";
import { IdText, InstantText, oneOf, Text } from "./scalars.js";
import type { ResourceType } from "./vocabulary.js";
import { resourceTypes } from "./vocabulary.js";

// --- counts ---

/** A whole number from 0 that a double holds exactly, or the text of one. */
type CountText = number | string;

const isCount = (value: unknown): value is CountText =>
  (typeof value === "number" || (typeof value === "string" && value.trim() !== "")) &&
  Number.isSafeInteger(Number(value)) &&
  Number(value) >= 0;

const CountText = scalar<CountText>("CountText", { type: ["string", "integer"], minimum: 0 }, (value) =>
  isCount(value) ? undefined : wrongKind("a whole number from 0 on"),
);

// --- what was asked for ---

const lacking = (attributes: Readonly<Record<string, unknown>>, expected: string): readonly Breach[] =>
  Object.entries(attributes)
    .filter(([, value]) => isAbsent(value))
    .map(([attribute]) => ({ attribute, cause: wrongKind(expected) }));

const isWhole = mustHold(
  "PeriodOrIds",
  ({ idFrom, idTo, createdTimeFrom, createdTimeTo }) =>
    isAbsent(idFrom)
      ? lacking({ createdTimeFrom, createdTimeTo }, "an instant such as 2024-05-22T21:00Z")
      : lacking({ idTo }, "a whole number from 0 on"),
  {
    anyOf: [
      { allOf: [isThere("idFrom"), isThere("idTo")] },
      { allOf: [isThere("createdTimeFrom"), isThere("createdTimeTo")] },
    ],
  },
);

const askedRequestCodec = t.intersection(
  [
    t.type({ resourceType: oneOf<ResourceType>("ResourceTypeName", "UnknownValue", resourceTypes) }),
    t.partial({
      createdTimeFrom: maybe(InstantText),
      createdTimeTo: maybe(InstantText),
      idFrom: maybe(CountText),
      idTo: maybe(CountText),
    }),
    isWhole,
  ],
  "AskedRequest",
);

/** A request as `levik plan` prints it: a period of creation times, or a range of ids. */
export interface AskedRequest extends Readonly<t.TypeOf<typeof askedRequestCodec>> {}

const AskedRequest: t.Type<AskedRequest> = askedRequestCodec;

// --- the answer ---

const answerCodec = t.intersection(
  [
    t.type({
      request: AskedRequest,
      /** When its first page was asked for. */
      askedAt: InstantText,
      /** How many pages were read, from the first on. */
      pages: CountText,
      /** How many there are. */
      totalPages: CountText,
    }),
    t.partial({
      /** Which service answered; the old one where it is absent. */
      service: maybe(Text),
      /** The version that the service speaks; need not be stated. */
      version: maybe(Text),
      /** When its last page was asked for; the same moment where it is absent. */
      endedAt: maybe(InstantText),
      /** The largest id among its messages; a text, such as a UUID, does not count. */
      newestId: maybe(IdText),
    }),
  ],
  "AnswerDocument",
);

/** An answer that was read. */
export interface AnswerDocument extends Readonly<t.TypeOf<typeof answerCodec>> {}

/** The codec of an answer that was read. */
export const AnswerDocument: t.Codec<AnswerDocument> = t.codec(answerCodec);

/**
 * Decodes an answer that was read, all errors and remarks with their paths.
 *
 * @example
 * import { decodeAnswer } from "levik/documents";
 * decodeAnswer({ pages: 1, totalPages: 1 }); // Left, the request and when it was made are missing
 */
export const decodeAnswer = decoderOf(AnswerDocument);
