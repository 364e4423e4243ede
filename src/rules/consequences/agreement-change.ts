/**
 * The change of one agreement, and what was applied because of it.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Reason } from "../../reason/reason-code.js";
import type { Instant } from "../../time/instant.js";

/** What somebody does to one agreement: its new state, or for DELETE the agreement as the event gives it. */
export interface AgreementChange {
  readonly action: Action;
  readonly agreement: Agreement;
  /** The change was agreed in an agreement coordination (CON-9); on a SUPPLY only. */
  readonly via?: "AGREEMENT_COORDINATION";
}

/** A change that is possible, beside the set it meets. */
export interface PrimaryChange extends AgreementChange {
  /** The set before the change. */
  readonly set: AgreementSet;
  /** The agreement as the set knew it; undefined for a new one. */
  readonly before: Agreement | undefined;
  /** The agreement whose market counts: for a deletion the set's, else the new state. */
  readonly judged: Agreement;
  /** The moment of the change. */
  readonly now: Instant;
}

/** What a rule does to one agreement: a deletion has the deleted state as `agreement`. */
export interface Effect {
  readonly action: Action;
  readonly agreement: Agreement;
  readonly before: Agreement | undefined;
}

/** The rules of this room, by the statement each carries out. */
export type ConsequenceId =
  "CON-1" | "CON-2" | "CON-3" | "CON-4" | "CON-5" | "CON-6" | "CON-7" | "CON-8" | "CON-9" | "CON-10";

/** One changed agreement, with the reason its message carries where the catalogue of the edition lists it. */
export interface AppliedChange extends Effect {
  readonly reason: Reason;
  /** The rule that made the change; undefined for the primary one. */
  readonly rule: ConsequenceId | undefined;
  /** The primary change behind it; absent from the primary one. */
  readonly because?: { readonly agreement: Agreement; readonly action: Action };
}

/** A primary change, what follows from it in the order it is told, and the set after all of it. */
export interface Consequences {
  readonly primary: AppliedChange;
  readonly consequences: readonly AppliedChange[];
  readonly after: AgreementSet;
}

/** An agreement that goes. */
export const deletionOf = (agreement: Agreement): Effect => ({
  action: "DELETE",
  agreement,
  before: agreement,
});

/** An agreement that comes. */
export const creationOf = (agreement: Agreement): Effect => ({
  action: "CREATE",
  agreement,
  before: undefined,
});

/** An agreement that goes on in another state. */
export const updateOf = (before: Agreement, agreement: Agreement): Effect => ({
  action: "UPDATE",
  agreement,
  before,
});

/** Whether a set has the agreement that an effect deletes, in the state in which it is deleted. */
const isPresent = (set: AgreementSet, { agreement, before = agreement }: Effect): boolean =>
  set.find(before)?.to === before.to;

/**
 * The set after some effects; all they do not touch is shared. A deletion of what the set does not list (D-CON-PARTIAL)
 * leaves it as it is.
 */
export const applied = (set: AgreementSet, effects: readonly Effect[]): AgreementSet => {
  if (effects.length === 0) return set;
  const removed = effects.filter((effect) => effect.action === "DELETE" && isPresent(set, effect));
  const present = effects.filter(({ action }) => action !== "DELETE");
  return set.with(
    removed.map(({ agreement }) => agreement),
    present.map(({ agreement }) => agreement),
  );
};
