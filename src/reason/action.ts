/** The parts of a reason code that can be read although the code is not well-formed: a later Datahub may have more codes. */
import { actions } from "../documents/vocabulary.js";
import type { Action } from "../documents/vocabulary.js";

/**
 * The action that a code begins with, also where nothing else of it is known; undefined when it begins with none.
 *
 * @example
 * import { actionOf } from "levik/reason";
 * actionOf("UPDATE_BC_STORAGE_CREATE"); // "UPDATE"
 * actionOf("REMOVE"); // undefined
 */
export const actionOf = (code: string): Action | undefined => {
  const [first] = code.split("_", 1);
  return actions.find((action) => action === first);
};

/**
 * What a code names as the cause, with its action; empty for a code that names none.
 *
 * @example
 * import { causeTextOf } from "levik/reason";
 * causeTextOf("DELETE_BC_SUPPLY_CREATE"); // "SUPPLY_CREATE"
 * causeTextOf("DELETE"); // ""
 */
export const causeTextOf = (code: string): string => {
  const at = code.indexOf("_BC_");
  return at < 0 ? "" : code.slice(at + "_BC_".length);
};
