/**
 * Whether the reason of a received message agrees with the one that was due: the older edition has less specific codes.
 */
import type { ResourceType } from "../documents/vocabulary.js";
import { actionOfReason } from "../reason/action.js";
import { receivedReasonAgrees } from "../reason/reason-analysis.js";
import { parseReason } from "../reason/parse-reason.js";
import type { Edition } from "../documents/editions.js";

export type ReasonFit = "same" | "coarser" | "other";

/**
 * Compares the reason of a message with the due one: the same, a less or more specific code of the same event (or one that
 * is undefined in the edition), or another. A code that is in no catalogue is treated as a code of its action.
 *
 * Statements: RSN-1, RSN-5, RSN-7.
 *
 * @example
 * reasonFit("en", "AGREEMENT", "DELETE_BC_GRID_UPDATE", "DELETE") // "coarser"
 */
export const reasonFit = (
  edition: Edition,
  resourceType: ResourceType,
  due: string,
  received: string | undefined,
): ReasonFit => {
  if (due === received) return "same";
  const expected = parseReason(due);
  const actual = received === undefined ? undefined : parseReason(received);
  if (expected._tag === "Left" || actual?._tag === "Left") {
    const action = actionOfReason(due);
    return action !== undefined && received !== undefined && actionOfReason(received) === action
      ? "coarser"
      : "other";
  }
  return receivedReasonAgrees(edition, resourceType, expected.right, actual?.right) ? "coarser" : "other";
};
