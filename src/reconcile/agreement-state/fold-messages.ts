/**
 * An agreement set out of all messages one party has read.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument, MeteringPointDocument } from "../../documents/agreement-set-document.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import { agreementsIn, foldMessage, startAgreementState } from "./fold.js";
import type { AgreementMessage } from "./agreement-message.js";
import { agreementMessagesInOrder } from "./agreement-message.js";
import { eventsTogether } from "./one-event.js";
import type { Unmatched, UnmatchedDocument } from "./unmatched.js";
import { unmatchedDocument } from "./unmatched.js";

/** The agreements that follow from messages, and the messages that do not fit, in the order of messages. */
export interface FoldedMessages {
  readonly agreements: readonly Agreement[];
  readonly unplaced: readonly Unmatched[];
}

/** An agreement set as a document (docs/formats.md), and what could not be placed in it. */
export interface FoldedSetDocument {
  readonly meteringPoints: readonly MeteringPointDocument[];
  readonly agreements: readonly AgreementDocument[];
  readonly unplaced: readonly UnmatchedDocument[];
}

/**
 * The agreements that follow from what one recipient read, starting from a base. The order of messages
 * and repetitions make no difference; of one event, deletions come first. The result is ordered by type, metering point, provider, customer and start.
 *
 * Statements: AGR-2, OBJ-1, RES-4, BEY-5.
 *
 * @category Messages
 *
 * @example
 * foldMessages("38X-EIN-OS-----J", [], []) // { agreements: [], unplaced: [] }
 */
export const foldMessages = (
  recipientEic: Eic,
  base: Iterable<Agreement>,
  messages: Iterable<AgreementMessage>,
): FoldedMessages => {
  const unplaced: Unmatched[] = [];
  let state = startAgreementState(recipientEic, base);
  for (const message of eventsTogether(agreementMessagesInOrder(messages))) {
    const folded = foldMessage(state, message);
    state = folded.state;
    for (const one of folded.unplaced) unplaced.push(one);
  }
  return { agreements: [...agreementsIn(state)].sort(compareAgreements), unplaced };
};

/**
 * The same as a document that is an agreement set: with the metering points of the base, which messages do not have.
 *
 * @category Messages
 *
 * @example
 * foldedSetDocument("38X-EIN-OS-----J", undefined, []) // { meteringPoints: [], agreements: [], unplaced: [] }
 */
export const foldedSetDocument = (
  recipientEic: Eic,
  base: AgreementSet | undefined,
  messages: Iterable<AgreementMessage>,
): FoldedSetDocument => {
  const { agreements, unplaced } = foldMessages(recipientEic, base?.agreements() ?? [], messages);
  return {
    meteringPoints: base?.toDocument().meteringPoints ?? [],
    agreements: agreements.map(({ document }) => document),
    unplaced: unplaced.map(unmatchedDocument),
  };
};
