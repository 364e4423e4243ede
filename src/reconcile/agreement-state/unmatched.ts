/**
 * What of the received messages has no place in the set, and why.
 */
import { describeAgreement } from "../../rules/consequences/change-error.js";
import type { Agreement } from "../../market/agreement.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { DecodeError } from "../../documents/decode-error.js";
import { explainDecodeError } from "../../documents/error-text.js";
import type { Action } from "../../documents/vocabulary.js";
import type { ReasonError } from "../../reason/diagnose.js";
import { explainReasonError } from "../../reason/explain-reason-error.js";
import type { AgreementMessage } from "./agreement-message.js";

type MessageId = AgreementMessage["id"];

/** A message, or one agreement of it, that could not be placed. */
export type Unmatched = { readonly messageId: MessageId } & (
  | { readonly tag: "Contentless"; readonly contentMissingReason: string | undefined }
  | { readonly tag: "Unreadable"; readonly errors: readonly string[] }
  | { readonly tag: "UnusableReason"; readonly error: ReasonError }
  | { readonly tag: "UnusableAgreement"; readonly errors: NonEmptyArray<DecodeError> }
  /** UPDATE or DELETE of an unknown agreement. */
  | { readonly tag: "UnknownAgreement"; readonly action: Action; readonly agreement: Agreement }
  /** Several known agreements can be the one meant, as the message leaves parties out. */
  | {
      readonly tag: "AmbiguousParties";
      readonly action: Action;
      readonly agreement: Agreement;
      readonly candidates: readonly Agreement[];
    }
);

/** The same as a document. */
export interface UnmatchedDocument {
  readonly messageId: MessageId;
  readonly why: "contentless" | "unreadable" | "unknown" | "ambiguous";
  readonly text: string;
}

const whys: Readonly<Record<Unmatched["tag"], UnmatchedDocument["why"]>> = {
  Contentless: "contentless",
  Unreadable: "unreadable",
  UnusableReason: "unreadable",
  UnusableAgreement: "unreadable",
  UnknownAgreement: "unknown",
  AmbiguousParties: "ambiguous",
};

const mostCandidates = 3;

/**
 * One line for a person: what could not be placed and why.
 *
 * @example
 * explainUnmatched({ tag: "Contentless", messageId: 4661, contentMissingReason: undefined })
 * // "the message has no content, and no reason is given"
 */
export const explainUnmatched = (unplaced: Unmatched): string => {
  switch (unplaced.tag) {
    case "Contentless":
      return unplaced.contentMissingReason === undefined
        ? "the message has no content, and no reason is given"
        : `the message has no content: ${unplaced.contentMissingReason}`;
    case "Unreadable":
      return unplaced.errors.join("; ");
    case "UnusableReason":
      return explainReasonError(unplaced.error);
    case "UnusableAgreement":
      return unplaced.errors.map(explainDecodeError).join("; ");
    case "UnknownAgreement":
      return `${unplaced.action}: no earlier message about ${describeAgreement(unplaced.agreement)}`;
    case "AmbiguousParties": {
      const { action, agreement, candidates } = unplaced;
      const more = candidates.length - mostCandidates;
      const named = candidates.slice(0, mostCandidates).map(describeAgreement);
      const all = more > 0 ? [...named, `${more} more`] : named;
      return `${action}: ${describeAgreement(agreement)} leaves parties out and can be any of ${candidates.length}: ${all.join("; ")}`;
    }
  }
};

/**
 * What could not be placed as a document.
 *
 * @example
 * unmatchedDocument({ tag: "Unreadable", messageId: 7, errors: ["$.content: expected JSON text, got \"?\""] }).why // "unreadable"
 */
export const unmatchedDocument = (unplaced: Unmatched): UnmatchedDocument => ({
  messageId: unplaced.messageId,
  why: whys[unplaced.tag],
  text: explainUnmatched(unplaced),
});
