/**
 * The change of one agreement, and what was applied because of it.
 */
import { iterable } from "../../common/iterable.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Reason } from "../../reason/reason-code.js";
import type { Instant } from "../../time/instant.js";

/** A requested change of one agreement: its new state, or for DELETE the agreement as the event gives it. */
export interface AgreementChange {
  readonly action: Action;
  readonly agreement: Agreement;
  /** The change was agreed in an agreement coordination (CON-9); on a SUPPLY only. */
  readonly via?: "AGREEMENT_COORDINATION";
}

/** A valid change, with the set it applies to. */
export interface PrimaryChange extends AgreementChange {
  /** The set before the change. */
  readonly set: AgreementSet;
  /** The agreement in the set; undefined for a new one. */
  readonly before: Agreement | undefined;
  /** The agreement whose market counts: the set's for a deletion, else the new state. */
  readonly judged: Agreement;
  /** The moment of the change. */
  readonly now: Instant;
}

/** A change that a rule makes to one agreement; for a deletion `agreement` is the deleted state. */
export interface Effect {
  readonly action: Action;
  readonly agreement: Agreement;
  readonly before: Agreement | undefined;
}

/** The rules of this room, by the statement each implements. */
export type ConsequenceId =
  "CON-1" | "CON-2" | "CON-3" | "CON-4" | "CON-5" | "CON-6" | "CON-7" | "CON-8" | "CON-9" | "CON-10";

/** One changed agreement, with the reason of its message if the edition lists that reason. */
export interface AppliedChange extends Effect {
  readonly reason: Reason;
  /** The rule that made the change; undefined for the primary one. */
  readonly rule: ConsequenceId | undefined;
  /** The primary change that caused it; absent for the primary one. */
  readonly because?: { readonly agreement: Agreement; readonly action: Action };
}

/** A primary change, its consequences in the order of delivery, and the set after all of them. */
export interface Consequences {
  readonly primary: AppliedChange;
  readonly consequences: readonly AppliedChange[];
  readonly after: AgreementSet;
}

/** The same where there may be more consequences than fit into memory: they are made as they are taken, each time anew. */
export interface ConsequencesAsTaken {
  readonly primary: AppliedChange;
  readonly consequences: Iterable<AppliedChange>;
  /** The set after the change of agreements made by parties. */
  readonly afterParties: AgreementSet;
  /** The set after all of them, made when it is first asked. */
  readonly after: AgreementSet;
}

/** The deletion of an agreement. */
export const deletionOf = (agreement: Agreement): Effect => ({
  action: "DELETE",
  agreement,
  before: agreement,
});

/** The creation of an agreement. */
export const creationOf = (agreement: Agreement): Effect => ({
  action: "CREATE",
  agreement,
  before: undefined,
});

/** The update of an agreement to another state. */
export const updateOf = (before: Agreement, agreement: Agreement): Effect => ({
  action: "UPDATE",
  agreement,
  before,
});

/** Whether a set has the agreement that an effect deletes, in the state in which it is deleted. */
const isPresent = (set: AgreementSet, { agreement, before = agreement }: Effect): boolean =>
  set.find(before)?.to === before.to;

const removedBy = function* (set: AgreementSet, effects: Iterable<Effect>): Generator<Agreement> {
  for (const effect of effects)
    if (effect.action === "DELETE" && isPresent(set, effect)) yield effect.agreement;
};

const addedBy = function* (effects: Iterable<Effect>): Generator<Agreement> {
  for (const { action, agreement } of effects) if (action !== "DELETE") yield agreement;
};

/** The agreements that effects remove from a set, and those that they add. */
const changesOf = (
  set: AgreementSet,
  effects: Iterable<Effect>,
): { readonly removed: Iterable<Agreement>; readonly added: Iterable<Agreement> } => ({
  removed: iterable(() => removedBy(set, effects)),
  added: iterable(() => addedBy(effects)),
});

/**
 * The set after some effects; unchanged parts are shared. The deletion of an agreement that the set does not list
 * (D-CON-PARTIAL) has no effect.
 */
export const applied = (set: AgreementSet, effects: readonly Effect[]): AgreementSet => {
  if (effects.length === 0) return set;
  const { removed, added } = changesOf(set, effects);
  return set.with(removed, added);
};

/** The same, made when the set is first asked. */
export const appliedLater = (set: AgreementSet, effects: Iterable<Effect>): AgreementSet => {
  const { removed, added } = changesOf(set, effects);
  return set.withLater(removed, added);
};
