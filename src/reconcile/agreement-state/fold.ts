/**
 * The fold: what is known of agreements, one message further.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { identityOf } from "../../market/agreement.js";
import { decodeAgreementDocument } from "../../documents/agreement-set-document.js";
import type { DecodeError } from "../../documents/decode-error.js";
import { below } from "../../documents/decode-error.js";
import { map } from "fp-ts/lib/NonEmptyArray.js";
import { agreementOf } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";
import type { PersistentMap } from "../../market/persistent-map.js";
import { emptyMap, entriesOf, getIn, setIn } from "../../market/persistent-map.js";
import type { Either } from "fp-ts/lib/Either.js";
import { right } from "fp-ts/lib/Either.js";
import { actionOfReason } from "../../reason/action.js";
import type { ReasonError } from "../../reason/diagnose.js";
import { parseReason } from "../../reason/parse-reason.js";
import type { Reason } from "../../reason/reason-code.js";
import { simpleReason } from "../../reason/reason-code.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import { agreementsOf } from "../../documents/v1/agreement-v1.js";
import type { AgreementV2 } from "../../documents/v2/agreement-v2.js";
import { agreementMeterEicOf } from "../../documents/v2/agreement-v2.js";
import { identicalTo, isComplete, matchesOf, placeOf } from "./match.js";
import { afterMessage } from "./merge.js";
import type { InboxMessage } from "./agreement-message.js";
import type { Unplaced } from "./unmatched.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The decisions that the fold follows. */
export const decisionsOnFolding = ["D-OBJ-1"] as const satisfies readonly DecisionId[];

type Agreements = PersistentMap<readonly Agreement[]>;

/** What one recipient knows of agreements. Each step shares what it does not change with the one before. */
export interface Inbox {
  readonly recipientEic: Eic;
  /** The agreements there are, by type, metering point and start. */
  readonly present: Agreements;
  /** Those that a message deleted. */
  readonly gone: Agreements;
}

/** The result of one message: the inbox after it, and the agreements that do not fit. */
export interface Folded {
  readonly inbox: Inbox;
  readonly unplaced: readonly Unplaced[];
}

const at = (agreements: Agreements, place: Agreement): readonly Agreement[] =>
  getIn(agreements, placeOf(place)) ?? [];

const without = (agreements: Agreements, agreement: Agreement): Agreements =>
  setIn(
    agreements,
    placeOf(agreement),
    at(agreements, agreement).filter((known) => identityOf(known) !== identityOf(agreement)),
  );

const withOne = (agreements: Agreements, agreement: Agreement): Agreements => {
  const others = without(agreements, agreement);
  return setIn(others, placeOf(agreement), [...at(others, agreement), agreement]);
};

/**
 * An inbox before the first message: what its recipient knows from elsewhere.
 *
 * @example
 * [...agreementsIn(startInbox("38X-EIN-OS-----J", []))] // []
 */
export const startInbox = (recipientEic: Eic, base: Iterable<Agreement>): Inbox => {
  let present: Agreements = emptyMap;
  for (const agreement of base) present = withOne(present, agreement);
  return { recipientEic, present, gone: emptyMap };
};

/** The agreements an inbox knows, in no order. */
export function* agreementsIn({ present }: Inbox): Generator<Agreement> {
  for (const [, agreements] of entriesOf(present)) yield* agreements;
}

// ----------------------------------------------------------------------------------------------------- one agreement

type Placing =
  | { readonly tag: "Placed"; readonly inbox: Inbox }
  | { readonly tag: "UnknownAgreement" }
  | { readonly tag: "AmbiguousParties"; readonly candidates: readonly Agreement[] };

const replaced = (inbox: Inbox, known: Agreement, present: Agreement): Placing => ({
  tag: "Placed",
  inbox: { ...inbox, present: withOne(without(inbox.present, known), present) },
});

const added = (inbox: Inbox, stated: Agreement): Placing => ({
  tag: "Placed",
  inbox: { ...inbox, present: withOne(inbox.present, stated) },
});

/**
 * A new agreement, or one in a repeated message. At one metering point no two agreements of a type start together, so one that can be
 * a known one is it. Between two parties many start on the same day: only the very same parties are the same agreement.
 */
const created = (inbox: Inbox, stated: Agreement, reason: Reason): Placing => {
  const known = at(inbox.present, stated);
  const same = identicalTo(stated, known);
  if (same !== undefined) return replaced(inbox, same, afterMessage(same, stated, reason));
  if (stated.meterEic === undefined && isComplete(stated)) return added(inbox, stated);
  const candidates = matchesOf(stated, known, inbox.recipientEic);
  const [first] = candidates;
  if (first === undefined) return added(inbox, stated);
  return candidates.length === 1 && stated.meterEic !== undefined
    ? replaced(inbox, first, afterMessage(first, stated, reason))
    : { tag: "AmbiguousParties", candidates };
};

const updated = (inbox: Inbox, stated: Agreement, reason: Reason): Placing => {
  const candidates = matchesOf(stated, at(inbox.present, stated), inbox.recipientEic);
  const [first] = candidates;
  if (first === undefined) return { tag: "UnknownAgreement" };
  return candidates.length === 1
    ? replaced(inbox, first, afterMessage(first, stated, reason))
    : { tag: "AmbiguousParties", candidates };
};

/** A repeated deletion, with an id of its own, finds the agreement among the deleted ones. */
const deleted = (inbox: Inbox, stated: Agreement): Placing => {
  const candidates = matchesOf(stated, at(inbox.present, stated), inbox.recipientEic);
  const [first] = candidates;
  if (first === undefined) {
    const isGone = matchesOf(stated, at(inbox.gone, stated), inbox.recipientEic).length > 0;
    return isGone ? { tag: "Placed", inbox } : { tag: "UnknownAgreement" };
  }
  if (candidates.length > 1) return { tag: "AmbiguousParties", candidates };
  const present = without(inbox.present, first);
  return { tag: "Placed", inbox: { ...inbox, present, gone: withOne(inbox.gone, first) } };
};

const placed = (inbox: Inbox, stated: Agreement, reason: Reason): Placing => {
  switch (reason.action) {
    case "CREATE":
      return created(inbox, stated, reason);
    case "UPDATE":
      return updated(inbox, stated, reason);
    case "DELETE":
      return deleted(inbox, stated);
  }
};

// ------------------------------------------------------------------------------------------------------- one message

/** The reason of a code; one that is not known counts by its action alone. */
const reasonOf = (code: string): Either<ReasonError, Reason> => {
  const read = parseReason(code);
  const action = read._tag === "Left" ? actionOfReason(code) : undefined;
  return action === undefined ? read : right(simpleReason(action));
};

/** An agreement of either version as sets have it: the metering point by its one name, nothing that is ours. */
const documentOf = (agreement: AgreementV2): AgreementDocument => {
  const { meteringPointEic: _otherName, ...other } = agreement;
  const { originalValidTo: _ours, ...rest } = other as AgreementDocument;
  const meterEic = agreementMeterEicOf(agreement);
  return (meterEic === undefined ? rest : { ...rest, meterEic }) as AgreementDocument;
};

/**
 * The state after one more message. Messages are in the order of `agreementMessagesInOrder`; a message about
 * another resource type changes nothing.
 *
 * CREATE, UPDATE and DELETE count, whatever their cause, of an unknown code its action; an agreement of the message is found by type, metering point
 * and start, and by its parties where they are named on both sides.
 *
 * Statements: AGR-2, OBJ-1, RSN-2, RSN-3.
 *
 * @example
 * const message = { tag: "Contentless", id: 7, identity: "7", resourceType: "AGREEMENT", createdTime: "2024-05-23T10:08Z" } as const;
 * foldMessage(startInbox(supplier, set.agreements()), message).unplaced;
 * // [{ tag: "Contentless", messageId: 7, contentMissingReason: undefined }]
 */
export const foldMessage = (inbox: Inbox, message: InboxMessage): Folded => {
  const messageId = message.id;
  const alone = (unplaced: Unplaced): Folded => ({ inbox, unplaced: [unplaced] });
  if (message.tag === "Contentless") {
    const { contentMissingReason } = message;
    return alone({ tag: "Contentless", messageId, contentMissingReason });
  }
  if (message.tag === "Unreadable") return alone({ tag: "Unreadable", messageId, errors: message.errors });
  if (message.content.resourceType !== "AGREEMENT") return { inbox, unplaced: [] };
  const read = reasonOf(message.reason ?? "");
  if (read._tag === "Left") return alone({ tag: "UnusableReason", messageId, error: read.left });
  const reason = read.right;

  const unplaced: Unplaced[] = [];
  let now = inbox;
  for (const [i, agreement] of agreementsOf<AgreementV2>(message.content.value).entries()) {
    const decoded = decodeAgreementDocument(documentOf(agreement));
    if (decoded._tag === "Left") {
      const errors = map((error: DecodeError) => below(`.content[${i}]`, error))(decoded.left);
      unplaced.push({ tag: "UnusableAgreement", messageId, errors });
      continue;
    }
    const stated = agreementOf(decoded.right.value);
    const placing = placed(now, stated, reason);
    if (placing.tag === "Placed") now = placing.inbox;
    else unplaced.push({ ...placing, messageId, action: reason.action, agreement: stated });
  }
  return { inbox: now, unplaced };
};
