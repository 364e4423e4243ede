/** The action and the cause of a reason code, read from its text, so that codes not known today can be read too. */
import { actions } from "../documents/vocabulary.js";
import type { Action } from "../documents/vocabulary.js";

const actionByWord: ReadonlyMap<string, Action> = new Map(actions.map((action) => [action, action]));

/**
 * The action of a reason code: CREATE, UPDATE or DELETE, read from its first part, so that unknown codes can be applied
 * too. Surrounding white space and case are ignored. Undefined for a code that begins with another word, and for no code
 * (RSN-2, RSN-4).
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
 * The cause in a code with its action, as text; empty for a code without a cause.
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
