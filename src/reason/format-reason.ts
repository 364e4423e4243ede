/** A reason as the text that messages carry, and equality of reasons by that text. */
import type { Eq } from "fp-ts/lib/Eq.js";
import { allReasons } from "./reason-code.js";
import type { Reason, ReasonCode } from "./reason-code.js";

/**
 * The code of a reason; total, and the inverse of `parseReason` (RSN-2, RSN-4, RSN-6).
 *
 * @category Reason codes
 *
 * @example
 * import { becauseOfAgreement, formatReason } from "levik/reason";
 * formatReason(becauseOfAgreement("UPDATE", "GRID", "CREATE")); // "UPDATE_BC_GRID_CREATE"
 */
export const formatReason = (reason: Reason): ReasonCode => {
  switch (reason.kind) {
    case "simple":
      return reason.action;
    case "agreement":
      return `${reason.action}_BC_${reason.cause}_${reason.causeAction}`;
    case "coordination":
      return `${reason.action}_BC_AGREEMENT_COORDINATION`;
  }
};

/**
 * The 51 well-formed codes, in the order of `allReasons`.
 *
 * @example
 * import { allReasonCodes } from "levik/reason";
 * allReasonCodes[3]; // "CREATE_BC_GRID_CREATE"
 */
export const allReasonCodes: readonly ReasonCode[] = allReasons.map(formatReason);

/**
 * Two reasons are equal when their codes are.
 *
 * @example
 * import { reasonEq, simpleReason } from "levik/reason";
 * reasonEq.equals(simpleReason("CREATE"), simpleReason("CREATE")); // true
 */
export const reasonEq: Eq<Reason> = { equals: (a, b) => formatReason(a) === formatReason(b) };
