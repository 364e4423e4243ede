/**
 * The answer of the old data-distribution service and the messages in it (RES-1 to RES-4).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { describeValue } from "../errors.js";
import { Anything, InstantText, Text, Truth, WholeNumber } from "../scalars.js";
import { maybe, shouldHold } from "../combinators.js";
import { ContentMissingReasonWord, ReasonWord, ResourceTypeWord } from "../open-enums.js";

// --- one message ---

/**
 * A data-distribution message. `content` is a JSON text to be decoded with `decodeContent`; where hasContent is
 * false it may be empty, and so may be the reason.
 */
export interface DistributionMessageV1 {
  /** Grows with time (RES-4). */
  readonly id: number;
  /** When this message was made, not what caused it. */
  readonly createdTime: string;
  readonly resourceType: string;
  /** May be absent in the older edition (RSN-1). */
  readonly reason?: string | null;
  readonly hasContent: boolean;
  readonly content: string;
  /** Why there is no content (RES-3). */
  readonly contentMissingReason?: string | null;
}

const reasonIsKnown = shouldHold("ReasonIsKnown", ({ hasContent, reason }) =>
  typeof reason !== "string" || ReasonWord.isKnown(reason) || (reason === "" && hasContent === false)
    ? []
    : [
        {
          attribute: "reason",
          remark: { tag: "UnknownValue", actual: describeValue(reason), known: ReasonWord.known },
        },
      ],
);

/** The codec of a message. */
export const DistributionMessageV1: t.Type<DistributionMessageV1> = t.intersection(
  [
    t.type({
      id: WholeNumber,
      createdTime: InstantText,
      resourceType: ResourceTypeWord,
      hasContent: Truth,
      content: Text,
    }),
    t.partial({ reason: maybe(Text), contentMissingReason: maybe(ContentMissingReasonWord) }),
    reasonIsKnown,
  ],
  "DistributionMessageV1",
);

/**
 * Decodes one message without its content (RES-1, RES-2), all errors and remarks with their paths.
 *
 * @example
 * import { decodeMessageV1 } from "levik/documents";
 * decodeMessageV1({ id: "4661" }); // Left, the id is no number and four attributes are missing
 */
export const decodeMessageV1 = decoderOf(DistributionMessageV1);

// --- the answer ---

/** Which page it is, from 0, and how many there are. */
export interface PaginationV1 {
  readonly page: number;
  readonly totalPages: number;
}

const PaginationV1: t.Type<PaginationV1> = t.type({ page: WholeNumber, totalPages: WholeNumber });

/** One page of messages. */
export interface SearchAnswerV1 {
  readonly dataDistributions: readonly DistributionMessageV1[];
  readonly pagination: PaginationV1;
}

/** The codec of a page with all its messages: one that does not decode makes the page an error. */
export const SearchAnswerV1: t.Type<SearchAnswerV1> = t.type(
  { dataDistributions: t.readonlyArray(DistributionMessageV1), pagination: PaginationV1 },
  "SearchAnswerV1",
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
export const SearchAnswerFrameV1: t.Type<SearchAnswerFrameV1> = t.type(
  { dataDistributions: t.readonlyArray(Anything), pagination: PaginationV1 },
  "SearchAnswerFrameV1",
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
