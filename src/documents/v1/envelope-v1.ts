/**
 * The answer of the old data-distribution service and the messages in it (RES-1 to RES-4).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { describeValue } from "../decode-error.js";
import { Anything, InstantText, Text, Truth, WholeNumber } from "../scalars.js";
import { maybe, shouldHold } from "../combinators.js";
import type { Notice } from "../combinators.js";
import { broughtBy, isNothing } from "../missing-content.js";
import { ContentMissingReasonWord, ResourceTypeWord } from "../open-enums.js";
import { reasonNotices } from "../reasons.js";

// --- one message ---

const reasonIsKnown = shouldHold("ReasonIsKnown", ({ hasContent, content, reason, resourceType }) => {
  const stated = typeof hasContent === "boolean" ? hasContent : undefined;
  return reasonNotices(reason, resourceType, broughtBy({ content, hasContent: stated }) === "nothing");
});

const contradiction = (attribute: string, actual: unknown, expected: string): Notice => ({
  attribute,
  remark: { tag: "Contradiction", actual: describeValue(actual), expected },
});

const hasContentIsTrue = shouldHold("HasContentIsTrue", ({ hasContent, content }) => {
  if (hasContent === true && isNothing(content))
    return [contradiction("hasContent", hasContent, "false where there is no content")];
  return hasContent === false && broughtBy({ content }) === "content"
    ? [contradiction("hasContent", hasContent, "true where there is content")]
    : [];
});

/** The resource types of the old service: all but the one that has only a service of its own. */
const isOfOldService = shouldHold("IsOfOldService", ({ resourceType }) =>
  resourceType === "AGREEMENT_COORDINATION"
    ? [contradiction("resourceType", resourceType, "a resource type of the old service")]
    : [],
);

const distributionMessageCodec = t.intersection(
  [
    t.type({
      /** Grows with time (RES-4). */
      id: WholeNumber,
      /** When this message was made, not what caused it. */
      createdTime: InstantText,
      resourceType: ResourceTypeWord,
    }),
    t.partial({
      /** Absent in answers of before October 2024. */
      hasContent: maybe(Truth),
      content: maybe(Anything),
      /** May be absent in the older edition (RSN-1), and where there is no content. */
      reason: maybe(Text),
      /** Why there is no content (RES-3). */
      contentMissingReason: maybe(ContentMissingReasonWord),
    }),
    t.intersection([reasonIsKnown, hasContentIsTrue, isOfOldService]),
  ],
  "DistributionMessageV1",
);

/**
 * A data-distribution message. `content` is a JSON text, or the JSON value itself, to be decoded with `decodeContent`;
 * `broughtBy` returns whether there is any.
 */
export interface DistributionMessageV1 extends Readonly<t.TypeOf<typeof distributionMessageCodec>> {}

/** The codec of a message. */
export const DistributionMessageV1: t.Codec<DistributionMessageV1> = t.codec(distributionMessageCodec);

/**
 * Decodes one message without its content (RES-1, RES-2), all errors and remarks with their paths.
 *
 * @example
 * import { decodeMessageV1 } from "levik/documents";
 * decodeMessageV1({ id: "4661" }); // Left, the id is not a number and two attributes are missing
 */
export const decodeMessageV1 = decoderOf(DistributionMessageV1);

// --- the answer ---

/** Which page it is, from 0, and how many there are. */
export interface PaginationV1 {
  readonly page: number;
  /** Absent in early answers. */
  readonly totalPages?: number | null;
}

const PaginationV1: t.Type<PaginationV1> = t.intersection(
  [t.type({ page: WholeNumber }), t.partial({ totalPages: maybe(WholeNumber) })],
  "PaginationV1",
);

/** One page of messages. */
export interface SearchAnswerV1 {
  readonly dataDistributions: readonly DistributionMessageV1[];
  readonly pagination: PaginationV1;
}

/** The codec of a page with all its messages: one that does not decode makes the page an error. */
export const SearchAnswerV1: t.Codec<SearchAnswerV1> = t.codec(
  t.type(
    { dataDistributions: t.readonlyArray(DistributionMessageV1), pagination: PaginationV1 },
    "SearchAnswerV1",
  ),
);

/**
 * Decodes one page of messages (RES-1), all errors and remarks with their paths.
 *
 * @example
 * import { decodeSearchAnswerV1 } from "levik/documents";
 * decodeSearchAnswerV1({ dataDistributions: [], pagination: { page: 0, totalPages: 1 } }); // Right
 */
export const decodeSearchAnswerV1 = decoderOf(SearchAnswerV1);

/** One page whose messages have not been looked at, to be decoded one by one. */
export interface SearchAnswerFrameV1 {
  readonly dataDistributions: readonly unknown[];
  readonly pagination: PaginationV1;
}

/** The codec of a page's frame. */
export const SearchAnswerFrameV1: t.Codec<SearchAnswerFrameV1> = t.codec(
  t.type({ dataDistributions: t.readonlyArray(Anything), pagination: PaginationV1 }, "SearchAnswerFrameV1"),
);

/**
 * Decodes a page but not its messages, so that one bad message does not hide the others; continue with
 * `decodeMessageV1`.
 *
 * @example
 * import { decodeSearchAnswerFrameV1 } from "levik/documents";
 * decodeSearchAnswerFrameV1({ dataDistributions: ["?"], pagination: { page: 0, totalPages: 1 } }); // Right
 */
export const decodeSearchAnswerFrameV1 = decoderOf(SearchAnswerFrameV1);
