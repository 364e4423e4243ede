/** Reasons as data to count and compare: their parts, their categories, and wordings of the same event. */
import type { Action, ResourceType } from "../documents/vocabulary.js";
import type { Edition } from "../documents/editions.js";
import { causes } from "./reason-code.js";
import type { Cause, Reason, ReasonCode } from "./reason-code.js";
import { reasonIsSignificant } from "./catalogue.js";
import { formatReason, reasonEq } from "./format-reason.js";

// --- parts ---

/** SIMPLE, or the type of the causing agreement. */
export const reasonCategories = ["SIMPLE", ...causes] as const;
/** The category of a reason, by the form of its code. */
export type ReasonCategory = (typeof reasonCategories)[number];

/** The columns of a table of reasons; null for parts that a reason does not have. */
export interface ReasonParts {
  readonly code: ReasonCode;
  readonly category: ReasonCategory;
  /** What happened to the object of the message. */
  readonly happened: Action;
  /** Why: the object itself changed, another agreement changed, or an agreement coordination was completed. */
  readonly why: "OWN_CHANGE" | "OTHER_AGREEMENT" | "AGREEMENT_COORDINATION";
  /** The type of the causing agreement. */
  readonly by: Cause | null;
  /** What happened to the causing agreement. */
  readonly byAction: Action | null;
}

/**
 * The category of a reason as the EN catalogue has it: the causing agreement type, which for a coordination is SUPPLY
 * (RSN-5, RSN-6).
 *
 * @example
 * import { becauseOfCoordination, categoryOfReason } from "levik/reason";
 * categoryOfReason(becauseOfCoordination("CREATE")); // "SUPPLY"
 */
export const categoryOfReason = (reason: Reason): ReasonCategory => causeOf(reason) ?? "SIMPLE";

/**
 * What happened, why, and by which agreement, as one flat record. A coordination is caused by a SUPPLY agreement that it
 * created or updated; the code does not state which (RSN-4, RSN-6).
 *
 * @example
 * import { decomposeReason, simpleReason } from "levik/reason";
 * decomposeReason(simpleReason("CREATE"));
 * // { code: "CREATE", category: "SIMPLE", happened: "CREATE", why: "OWN_CHANGE", by: null, byAction: null }
 */
export const decomposeReason = (reason: Reason): ReasonParts => ({
  code: formatReason(reason),
  category: categoryOfReason(reason),
  happened: reason.action,
  why: whyOf[reason.kind],
  by: causeOf(reason),
  byAction: reason.kind === "agreement" ? reason.causeAction : null,
});

const whyOf = {
  simple: "OWN_CHANGE",
  agreement: "OTHER_AGREEMENT",
  coordination: "AGREEMENT_COORDINATION",
} as const satisfies Record<Reason["kind"], ReasonParts["why"]>;

const causeOf = (reason: Reason): Cause | null => {
  switch (reason.kind) {
    case "simple":
      return null;
    case "agreement":
      return reason.cause;
    case "coordination":
      return "SUPPLY";
  }
};

/**
 * Groups values by the category of their reason: categories in the order of `reasonCategories`, without empty ones;
 * within a category in the given order (RSN-5).
 *
 * @example
 * import { groupByCategory, simpleReason } from "levik/reason";
 * groupByCategory([{ id: 7, reason: simpleReason("CREATE") }], (message) => message.reason);
 * // Map { "SIMPLE" => [{ id: 7, reason: { kind: "simple", action: "CREATE" } }] }
 */
export const groupByCategory = <A>(
  things: Iterable<A>,
  reasonOf: (thing: A) => Reason,
): ReadonlyMap<ReasonCategory, readonly A[]> => {
  const groups = new Map(reasonCategories.map((category): [ReasonCategory, A[]] => [category, []]));
  for (const thing of things) groups.get(categoryOfReason(reasonOf(thing)))!.push(thing);
  return new Map([...groups].filter(([, members]) => members.length > 0));
};

// --- wordings of the same event ---

/**
 * Whether the first reason is a coarser wording of the second: simple where the second is complex, with the same action.
 * An older edition uses the coarser wording for the same event. A strict partial order. Decision: a coordination and
 * its SUPPLY cause are two different wordings, neither coarser than the other (RSN-5, RSN-7).
 *
 * @example
 * import { becauseOfAgreement, isCoarserWording, simpleReason } from "levik/reason";
 * isCoarserWording(simpleReason("CREATE"), becauseOfAgreement("CREATE", "GRID", "UPDATE")); // true
 */
export const isCoarserWording = (coarse: Reason, fine: Reason): boolean =>
  coarse.kind === "simple" && fine.kind !== "simple" && coarse.action === fine.action;

/**
 * Whether two reasons can describe the same event: equal, or one a coarser wording of the other. Reflexive and symmetric
 * but not transitive, as different complex reasons have the same simple one (RSN-5, RSN-7).
 *
 * @example
 * import { becauseOfAgreement, sameEvent, simpleReason } from "levik/reason";
 * sameEvent(becauseOfAgreement("CREATE", "GRID", "UPDATE"), simpleReason("CREATE")); // true
 * sameEvent(becauseOfAgreement("CREATE", "GRID", "UPDATE"), becauseOfAgreement("CREATE", "GRID", "CREATE")); // false
 */
export const sameEvent = (a: Reason, b: Reason): boolean =>
  reasonEq.equals(a, b) || isCoarserWording(a, b) || isCoarserWording(b, a);

/**
 * Whether a received reason agrees with the predicted one: both can describe the same event, or the reason of this resource
 * type is not significant in the edition and is absent (undefined) or CREATE (RSN-1, RSN-7, D-RSN-ABSENT).
 *
 * @example
 * import { receivedReasonAgrees, simpleReason } from "levik/reason";
 * receivedReasonAgrees("et", "METERING_DATA", simpleReason("UPDATE"), undefined); // true
 * receivedReasonAgrees("en", "METERING_DATA", simpleReason("UPDATE"), undefined); // false
 */
export const receivedReasonAgrees = (
  edition: Edition,
  resourceType: ResourceType,
  predicted: Reason,
  received: Reason | undefined,
): boolean => {
  const isSignificant = reasonIsSignificant(edition, resourceType);
  if (received === undefined) return !isSignificant;
  return sameEvent(predicted, received) || (!isSignificant && formatReason(received) === "CREATE");
};
