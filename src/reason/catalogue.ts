/** Which reasons each edition lists, and which reasons a message may have, by its resource type. */
import { actions } from "../documents/vocabulary.js";
import type { Action, AgreementType, ResourceType } from "../documents/vocabulary.js";
import { editions } from "../documents/editions.js";
import type { Edition } from "../documents/editions.js";
import { allReasons, simpleReason } from "./reason-code.js";
import type { Reason, ReasonCode } from "./reason-code.js";
import { formatReason } from "./format-reason.js";

// --- what the editions list ---

/** The well-formed codes that EN does not list: nothing but a deletion follows from the deletion of a GRID agreement (RSN-5). */
const unlistedInEnglish: readonly ReasonCode[] = ["CREATE_BC_GRID_DELETE", "UPDATE_BC_GRID_DELETE"];

/**
 * The complex codes that ET lists (RSN-7). Decision: its text gives GRID as the cause of the four BORDER_GRID codes;
 * that is an error in the document, and the code counts.
 */
const listedInEstonian: readonly ReasonCode[] = [
  "UPDATE_BC_SUPPLY_CREATE",
  "UPDATE_BC_GRID_UPDATE",
  "DELETE_BC_GRID_UPDATE",
  "DELETE_BC_GRID_DELETE",
  "CREATE_BC_PORTFOLIO_SUPPLIER_CREATE",
  "UPDATE_BC_PORTFOLIO_SUPPLIER_UPDATE",
  "DELETE_BC_PORTFOLIO_SUPPLIER_UPDATE",
  "DELETE_BC_PORTFOLIO_SUPPLIER_DELETE",
  "CREATE_BC_BORDER_GRID_CREATE",
  "UPDATE_BC_BORDER_GRID_UPDATE",
  "DELETE_BC_BORDER_GRID_UPDATE",
  "DELETE_BC_BORDER_GRID_DELETE",
];

/**
 * Whether an edition lists a reason. Decision: a well-formed reason that is not listed deserves a warning, never an
 * error, as both texts call their lists examples of what occurs (RSN-5, RSN-7, D-RSN-LISTED).
 *
 * @example
 * import { becauseOfCoordination, isListed } from "levik/reason";
 * isListed("en", becauseOfCoordination("UPDATE")); // true
 * isListed("et", becauseOfCoordination("UPDATE")); // false
 */
export const isListed = (edition: Edition, reason: Reason): boolean =>
  edition === "en"
    ? !unlistedInEnglish.includes(formatReason(reason))
    : reason.kind === "simple" || listedInEstonian.includes(formatReason(reason));

/**
 * Whether any edition lists a reason (RSN-5, RSN-7).
 *
 * @example
 * import { becauseOfAgreement, isListedAnywhere } from "levik/reason";
 * isListedAnywhere(becauseOfAgreement("CREATE", "GRID", "DELETE")); // false
 */
export const isListedAnywhere = (reason: Reason): boolean =>
  editions.some((edition) => isListed(edition, reason));

/**
 * The reasons that an edition lists, in the order of `allReasons`: 49 in `"en"`, 15 in `"et"`, including the three
 * simple ones (RSN-2, RSN-5, RSN-7).
 *
 * @example
 * import { catalogue } from "levik/reason";
 * catalogue("et").length; // 15
 */
export const catalogue = (edition: Edition): readonly Reason[] =>
  allReasons.filter((reason) => isListed(edition, reason));

/**
 * The reason of a change in the messages of an edition: the given one when the edition lists it, else the simple reason
 * with the same action. Decision: this holds for consequential changes of every agreement type (RSN-5, RSN-7).
 *
 * @example
 * import { becauseOfAgreement, predictedReason } from "levik/reason";
 * predictedReason("et", becauseOfAgreement("CREATE", "GRID", "CREATE")); // { kind: "simple", action: "CREATE" }
 */
export const predictedReason = (edition: Edition, reason: Reason): Reason =>
  isListed(edition, reason) ? reason : simpleReason(reason.action);

// --- which reasons a message may have ---

/**
 * The actions that occur in the messages of each resource type (RSN-2, RSN-3). Decision D-RSN-TYPES, as the texts exclude
 * only two (no deletion of a metering point, no update of a network bill): data that is sent again is UPDATE for
 * metering data and CREATE for a bill; an authorization is always new; a coordination is CREATE when it is made,
 * UPDATE when a candidate answers, DELETE when it is cancelled.
 */
const actionsOf: Readonly<Record<ResourceType, readonly Action[]>> = {
  METERING_POINT: ["CREATE", "UPDATE"],
  METERING_DATA: ["CREATE", "UPDATE"],
  NETWORK_BILL: ["CREATE"],
  CUSTOMER_DATA: ["CREATE", "UPDATE"],
  AGREEMENT: actions,
  PERMISSION: ["CREATE"],
  AGREEMENT_COORDINATION: actions,
};

/**
 * Whether a message of a resource type may have a reason: its action is one of the type's, and complex reasons occur
 * only in AGREEMENT messages (RSN-2, RSN-3). The actions of each type are a decision.
 *
 * @example
 * import { reasonAllowed, simpleReason } from "levik/reason";
 * reasonAllowed("NETWORK_BILL", simpleReason("CREATE")); // true
 * reasonAllowed("NETWORK_BILL", simpleReason("UPDATE")); // false
 */
export const reasonAllowed = (resourceType: ResourceType, reason: Reason): boolean =>
  typeof resourceType === "string" &&
  Object.hasOwn(actionsOf, resourceType) &&
  actionsOf[resourceType].includes(reason.action) &&
  (reason.kind === "simple" || resourceType === "AGREEMENT");

/**
 * Whether a message about an agreement of a type may have a reason. Decision: a GENERAL_SERVICE is only created and
 * deleted, never updated; CREATE_BC_AGREEMENT_COORDINATION is used for GENERAL_SERVICE; any other agreement may have any
 * other reason, as the texts relate none to a type (RSN-2, RSN-4, RSN-6).
 *
 * @example
 * import { reasonAllowedForAgreement, simpleReason } from "levik/reason";
 * reasonAllowedForAgreement("SUPPLY", simpleReason("UPDATE")); // true
 * reasonAllowedForAgreement("GENERAL_SERVICE", simpleReason("UPDATE")); // false
 */
export const reasonAllowedForAgreement = (agreementType: AgreementType, reason: Reason): boolean =>
  agreementType === "GENERAL_SERVICE"
    ? reason.action !== "UPDATE"
    : reason.kind !== "coordination" || reason.action !== "CREATE";

/**
 * The codes of the catalogues that the rules never predict: a GENERAL_SERVICE is never updated, an updated or deleted
 * SUPPLY updates no other one, and a deletion creates no BORDER_SUPPLY (CON-4 to CON-8).
 *
 * @example
 * import { neverPredicted } from "levik/reason";
 * neverPredicted.includes("UPDATE_BC_SUPPLY_DELETE"); // true
 */
export const neverPredicted: readonly ReasonCode[] = [
  "UPDATE_BC_GRID_CREATE",
  "UPDATE_BC_SUPPLY_UPDATE",
  "UPDATE_BC_SUPPLY_DELETE",
  "UPDATE_BC_NAMED_SUPPLIER_CREATE",
  "UPDATE_BC_NAMED_SUPPLIER_UPDATE",
  "UPDATE_BC_NAMED_SUPPLIER_DELETE",
  "CREATE_BC_BORDER_GRID_DELETE",
  "CREATE_BC_PORTFOLIO_SUPPLIER_DELETE",
];

/**
 * Whether the reason of a received message is significant: in `"et"` only AGREEMENT and METERING_POINT have a life cycle,
 * and the reason of the other types may be absent or always CREATE (RSN-1).
 *
 * @example
 * import { reasonIsSignificant } from "levik/reason";
 * reasonIsSignificant("et", "METERING_DATA"); // false
 * reasonIsSignificant("en", "METERING_DATA"); // true
 */
export const reasonIsSignificant = (edition: Edition, resourceType: ResourceType): boolean =>
  edition === "en" || resourceType === "AGREEMENT" || resourceType === "METERING_POINT";
