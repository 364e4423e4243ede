/** What a reason code says of the object of its message, also where the code is in no list that is known today. */
import { actions } from "../documents/vocabulary.js";
import type { Action } from "../documents/vocabulary.js";

const actionByWord: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action, action]));

/**
 * The action of a reason code: CREATE, UPDATE or DELETE, read from its first part, so that a code which nobody knows yet
 * is still applied. White space around the code and small letters make no difference. Undefined for a code that begins with
 * another word, and where there is none (RSN-2, RSN-4).
 *
 * @category Reason codes
 *
 * @example
 * import { actionOfReason } from "levik/reason";
 * actionOfReason("UPDATE_BC_GRID_SPLIT"); // "UPDATE"
 * actionOfReason("MERGE"); // undefined
 */
export const actionOfReason = (code: string | null | undefined): Action | undefined =>
  typeof code !== "string" ? undefined : actionByWord.get(code.trim().split("_", 1)[0]!.toUpperCase());

/**
 * What a code names as the cause, with its action; empty for a code that names none.
 *
 * @example
 * import { causeTextOf } from "levik/reason";
 * causeTextOf("DELETE_BC_SUPPLY_CREATE"); // "SUPPLY_CREATE"
 * causeTextOf("DELETE"); // ""
 */
export const causeTextOf = (code: string): string => {
  if (typeof code !== "string") return "";
  const at = code.indexOf("_BC_");
  return at < 0 ? "" : code.slice(at + "_BC_".length);
};
