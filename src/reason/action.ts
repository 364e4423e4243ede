/** The action that any reason code begins with, also one that is in no catalogue. */
import { actions } from "../documents/vocabulary.js";
import type { Action } from "../documents/vocabulary.js";

/**
 * What happened to the object of a message by the first part of its reason code; undefined where that is no action.
 *
 * @example
 * actionOf("CREATE_BC_TOMORROW"); // "CREATE"
 */
export const actionOf = (code: string): Action | undefined => {
  const [first] = code.split("_", 1);
  return actions.find((action) => action === first);
};
