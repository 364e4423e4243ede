/**
 * Why a data-distribution message was made: a closed union of the 51 well-formed reasons (RSN-2, RSN-4, RSN-6).
 */
import { actions } from "../documents/vocabulary.js";
import type { Action } from "../documents/vocabulary.js";

// --- the parts ---

/** The agreement types that can be the cause of another agreement's change (RSN-4), in the order of the EN catalogue. */
export const causes = ["GRID", "BORDER_GRID", "SUPPLY", "PORTFOLIO_SUPPLIER", "NAMED_SUPPLIER"] as const;
/** The type of the agreement whose change caused another agreement's change. */
export type Cause = (typeof causes)[number];

/** The object itself was changed (RSN-2). */
export interface SimpleReason {
  readonly kind: "simple";
  readonly action: Action;
}

/** The agreement of the message changed because another agreement, of the type `cause`, underwent `causeAction` (RSN-4). */
export interface AgreementReason {
  readonly kind: "agreement";
  readonly action: Action;
  readonly cause: Cause;
  readonly causeAction: Action;
}

/** The agreement of the message changed because of an agreement coordination; the causing action is not stated (RSN-6). */
export interface CoordinationReason {
  readonly kind: "coordination";
  readonly action: Action;
}

// --- the union ---

/** Why a message was made; match it on `kind`. */
export type Reason = SimpleReason | AgreementReason | CoordinationReason;

/** The text of a reason as messages carry it: one of 51 string literals. */
export type ReasonCode = Action | `${Action}_BC_${Cause}_${Action}` | `${Action}_BC_AGREEMENT_COORDINATION`;

// --- constructors ---

/**
 * The reason of an object that was itself created, updated or deleted (RSN-2).
 *
 * @example
 * import { simpleReason } from "levik/reason";
 * simpleReason("CREATE"); // { kind: "simple", action: "CREATE" }
 */
export const simpleReason = (action: Action): SimpleReason => ({ kind: "simple", action });

/**
 * The reason of an agreement that changed because another agreement did (RSN-4).
 *
 * @example
 * import { becauseOfAgreement } from "levik/reason";
 * becauseOfAgreement("UPDATE", "GRID", "CREATE");
 * // { kind: "agreement", action: "UPDATE", cause: "GRID", causeAction: "CREATE" }
 */
export const becauseOfAgreement = (action: Action, cause: Cause, causeAction: Action): AgreementReason => ({
  kind: "agreement",
  action,
  cause,
  causeAction,
});

/**
 * The reason of an agreement that changed because of an agreement coordination (RSN-6).
 *
 * @example
 * import { becauseOfCoordination } from "levik/reason";
 * becauseOfCoordination("DELETE"); // { kind: "coordination", action: "DELETE" }
 */
export const becauseOfCoordination = (action: Action): CoordinationReason => ({
  kind: "coordination",
  action,
});

// --- all of them ---

const everyReason = (): readonly Reason[] =>
  [
    ...actions.map(simpleReason),
    ...causes.flatMap((cause): Reason[] => [
      ...actions.flatMap((causeAction) =>
        actions.map((action) => becauseOfAgreement(action, cause, causeAction)),
      ),
      ...(cause === "SUPPLY" ? actions.map(becauseOfCoordination) : []),
    ]),
  ].map((reason) => Object.freeze(reason));

/**
 * The 51 well-formed reasons, in the order of the EN catalogue: the simple ones, then by cause, the coordination
 * ones after those of SUPPLY. The objects are shared and frozen.
 *
 * @example
 * import { allReasons } from "levik/reason";
 * allReasons.length; // 51
 */
export const allReasons: readonly Reason[] = everyReason();
