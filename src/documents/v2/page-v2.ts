/**
 * The answer of the new data-distribution services, one for each resource type, and the messages in it.
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { Anything, InstantText, MessageIdV2, Text, WholeNumber } from "../scalars.js";
import { maybe, OneOrMoreType, oneOrMore, shouldHold } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";
import { described } from "../described.js";
import { isNothing } from "../missing-content.js";
import { ResourceTypeWord } from "../open-enums.js";
import { reasonNotices } from "../reasons.js";

// --- one message ---

const reasonIsKnown = shouldHold("ReasonIsKnown", ({ reason, content, resourceType }) =>
  reasonNotices(reason, resourceType, isNothing(content)),
);

const distributionMessageCodec = t.intersection(
  [
    t.type({
      /** A UUID, in which case makes no difference; a number in early 2026. */
      id: MessageIdV2,
      /** When this message was made, not what caused it. */
      createdTime: InstantText,
    }),
    t.partial({
      /** When what caused it happened. */
      eventTime: maybe(InstantText),
      reason: maybe(Text),
      /** A JSON text, or the JSON value itself; to be decoded with `decodeContent`. */
      content: maybe(Anything),
      /** Not from the Datahub: programs that store messages of several services together may add it. */
      resourceType: maybe(ResourceTypeWord),
    }),
    reasonIsKnown,
  ],
  "DistributionMessageV2",
);

/** A data-distribution message; its resource type is that of the service. */
export interface DistributionMessageV2 extends Readonly<t.TypeOf<typeof distributionMessageCodec>> {}

/** The codec of a message. */
export const DistributionMessageV2: t.Codec<DistributionMessageV2> = t.codec(distributionMessageCodec);

/**
 * Decodes one message of the second version without its content, all errors and remarks with their paths.
 *
 * @example
 * import { decodeMessageV2 } from "levik/documents";
 * decodeMessageV2({ id: "4661" }); // Left, the id is not a UUID and createdTime is missing
 */
export const decodeMessageV2 = decoderOf(DistributionMessageV2);

// --- the page ---

const pageInfoCodec = t.type(
  {
    size: WholeNumber,
    number: WholeNumber,
    totalElements: WholeNumber,
    totalPages: WholeNumber,
  },
  "PageInfoV2",
);

/** Which page it is, from 0, and how much there is. */
export interface PageInfoV2 extends Readonly<t.TypeOf<typeof pageInfoCodec>> {}

const PageInfoV2: t.Type<PageInfoV2> = pageInfoCodec;

/** One page of messages; a single one may come without a list. */
export interface PageV2 {
  readonly content: OneOrMore<DistributionMessageV2>;
  readonly page: PageInfoV2;
}

/** The codec of a page with all its messages: one that does not decode makes the page an error. */
export const PageV2: t.Codec<PageV2> = t.codec(
  t.type({ content: oneOrMore(DistributionMessageV2), page: PageInfoV2 }, "PageV2"),
);

/**
 * Decodes one page of messages of the second version, all errors and remarks with their paths.
 *
 * @example
 * import { decodePageV2 } from "levik/documents";
 * decodePageV2({ content: [], page: { size: 100, number: 0, totalElements: 0, totalPages: 0 } }); // Right
 */
export const decodePageV2 = decoderOf(PageV2);

/** One page whose messages have not been looked at, to be decoded one by one. */
export interface PageFrameV2 {
  /** A list of messages, or a single one. */
  readonly content: unknown;
  readonly page: PageInfoV2;
}

const anyObject = described(
  new t.Type<unknown>(
    "AnyObject",
    t.UnknownRecord.is,
    (value, context) => t.UnknownRecord.validate(value, context),
    t.identity,
  ),
  { type: "object" },
);

/** The codec of a page's frame. */
export const PageFrameV2: t.Codec<PageFrameV2> = t.codec(
  t.type(
    { content: new OneOrMoreType(anyObject, t.readonlyArray(Anything)), page: PageInfoV2 },
    "PageFrameV2",
  ),
);

/**
 * Decodes a page but not its messages, so that one bad message does not hide the others; continue with
 * `decodeMessageV2`.
 *
 * @example
 * import { decodePageFrameV2 } from "levik/documents";
 * decodePageFrameV2({ content: ["?"], page: { size: 1, number: 0, totalElements: 1, totalPages: 1 } }); // Right
 */
export const decodePageFrameV2 = decoderOf(PageFrameV2);
