/**
 * The fold: the known agreements after one more message.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import { identityOf, agreementOf } from "../../market/agreement.js";
import { decodeAgreementDocument } from "../../documents/agreement-set-document.js";
import type { DecodeError } from "../../documents/decode-error.js";
import { below } from "../../documents/decode-error.js";
import { map } from "fp-ts/lib/NonEmptyArray.js";
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
import type { AgreementMessage } from "./agreement-message.js";
import type { Unmatched } from "./unmatched.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The decisions that the fold follows. */
export const decisionsOnFolding = ["D-OBJ-1"] as const satisfies readonly DecisionId[];

type Agreements = PersistentMap<readonly Agreement[]>;

/** The agreements that one recipient knows of. Each step shares everything it does not change with the previous one. */
export interface AgreementState {
  readonly recipientEic: Eic;
  /** The agreements there are, by type, metering point and start. */
  readonly present: Agreements;
  /** Those that a message deleted. */
  readonly gone: Agreements;
}

/** The result of one message: the state after it, and the agreements that do not fit. */
export interface Folded {
  readonly state: AgreementState;
  readonly unplaced: readonly Unmatched[];
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
 * A state before the first message: the agreements its recipient knows of from elsewhere.
 *
 * @example
 * [...agreementsIn(startAgreementState("38X-EIN-OS-----J", []))] // []
 */
export const startAgreementState = (recipientEic: Eic, base: Iterable<Agreement>): AgreementState => {
  let present: Agreements = emptyMap;
  for (const agreement of base) present = withOne(present, agreement);
  return { recipientEic, present, gone: emptyMap };
};

/** The agreements a state knows, in no order. */
export function* agreementsIn({ present }: AgreementState): Generator<Agreement> {
  for (const [, agreements] of entriesOf(present)) yield* agreements;
}

// ----------------------------------------------------------------------------------------------------- one agreement

type Match =
  | { readonly tag: "Placed"; readonly state: AgreementState }
  | { readonly tag: "UnknownAgreement" }
  | { readonly tag: "AmbiguousParties"; readonly candidates: readonly Agreement[] };

const replaced = (state: AgreementState, known: Agreement, present: Agreement): Match => ({
  tag: "Placed",
  state: { ...state, present: withOne(without(state.present, known), present) },
});

const added = (state: AgreementState, stated: Agreement): Match => ({
  tag: "Placed",
  state: { ...state, present: withOne(state.present, stated) },
});

/**
 * A new agreement, or one in a repeated message. At one metering point no two agreements of a type start together, so one that can be
 * a known one is it. Between two parties many start on the same day: only the very same parties are the same agreement.
 */
const created = (state: AgreementState, stated: Agreement, reason: Reason): Match => {
  const known = at(state.present, stated);
  const same = identicalTo(stated, known);
  if (same !== undefined) return replaced(state, same, afterMessage(same, stated, reason));
  if (stated.meterEic === undefined && isComplete(stated)) return added(state, stated);
  const candidates = matchesOf(stated, known, state.recipientEic);
  const [first] = candidates;
  if (first === undefined) return added(state, stated);
  return candidates.length === 1 && stated.meterEic !== undefined
    ? replaced(state, first, afterMessage(first, stated, reason))
    : { tag: "AmbiguousParties", candidates };
};

const updated = (state: AgreementState, stated: Agreement, reason: Reason): Match => {
  const candidates = matchesOf(stated, at(state.present, stated), state.recipientEic);
  const [first] = candidates;
  if (first === undefined) return { tag: "UnknownAgreement" };
  return candidates.length === 1
    ? replaced(state, first, afterMessage(first, stated, reason))
    : { tag: "AmbiguousParties", candidates };
};

/** A repeated deletion, with an id of its own, finds the agreement among the deleted ones. */
const deleted = (state: AgreementState, stated: Agreement): Match => {
  const candidates = matchesOf(stated, at(state.present, stated), state.recipientEic);
  const [first] = candidates;
  if (first === undefined) {
    const isGone = matchesOf(stated, at(state.gone, stated), state.recipientEic).length > 0;
    return isGone ? { tag: "Placed", state } : { tag: "UnknownAgreement" };
  }
  if (candidates.length > 1) return { tag: "AmbiguousParties", candidates };
  const present = without(state.present, first);
  return { tag: "Placed", state: { ...state, present, gone: withOne(state.gone, first) } };
};

const placed = (state: AgreementState, stated: Agreement, reason: Reason): Match => {
  switch (reason.action) {
    case "CREATE":
      return created(state, stated, reason);
    case "UPDATE":
      return updated(state, stated, reason);
    case "DELETE":
      return deleted(state, stated);
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
 * foldMessage(startAgreementState(supplier, set.agreements()), message).unplaced;
 * // [{ tag: "Contentless", messageId: 7, contentMissingReason: undefined }]
 */
export const foldMessage = (state: AgreementState, message: AgreementMessage): Folded => {
  const messageId = message.id;
  const alone = (unplaced: Unmatched): Folded => ({ state, unplaced: [unplaced] });
  if (message.tag === "Contentless") {
    const { contentMissingReason } = message;
    return alone({ tag: "Contentless", messageId, contentMissingReason });
  }
  if (message.tag === "Unreadable") return alone({ tag: "Unreadable", messageId, errors: message.errors });
  if (message.content.resourceType !== "AGREEMENT") return { state, unplaced: [] };
  const read = reasonOf(message.reason ?? "");
  if (read._tag === "Left") return alone({ tag: "UnusableReason", messageId, error: read.left });
  const reason = read.right;

  const unplaced: Unmatched[] = [];
  let now = state;
  for (const [i, agreement] of agreementsOf<AgreementV2>(message.content.value).entries()) {
    const decoded = decodeAgreementDocument(documentOf(agreement));
    if (decoded._tag === "Left") {
      const errors = map((error: DecodeError) => below(`.content[${i}]`, error))(decoded.left);
      unplaced.push({ tag: "UnusableAgreement", messageId, errors });
      continue;
    }
    const stated = agreementOf(decoded.right.value);
    const placing = placed(now, stated, reason);
    if (placing.tag === "Placed") now = placing.state;
    else unplaced.push({ ...placing, messageId, action: reason.action, agreement: stated });
  }
  return { state: now, unplaced };
};
