/**
 * Reading a reason code (RSN-2, RSN-4, RSN-6, D-RSN-PARTS):
 *
 *     reason                  = simple | because-of-agreement | because-of-coordination
 *     simple                  = action
 *     because-of-agreement    = action "_BC_" cause "_" action
 *     because-of-coordination = action "_BC_AGREEMENT_COORDINATION"
 *     action                  = "CREATE" | "UPDATE" | "DELETE"
 *     cause                   = "GRID" | "BORDER_GRID" | "SUPPLY" | "PORTFOLIO_SUPPLIER" | "NAMED_SUPPLIER"
 *
 * The grammar has 51 sentences, so a code is looked up among them; only a code that is not there is walked through the
 * grammar, to find where it leaves it (misfit.ts).
 */
import type { Either } from "fp-ts/lib/Either.js";
import { allReasons } from "./reason-code.js";
import type { Reason, ReasonCode } from "./reason-code.js";
import { formatReason } from "./format-reason.js";
import { misfitOf } from "./diagnose.js";
import type { ReasonError } from "./diagnose.js";

interface Known {
  readonly code: ReasonCode;
  readonly read: Either<never, Reason>;
}

/**
 * The place of a code in the table. Its length tells its cause, its first letter the action and its sixth letter from the
 * end the causing action, C, D and U being 3, 0 and 1 modulo 4; so every well-formed code has a place of its own. Three
 * characters are cheaper to look at than the whole text, which a Map would hash.
 */
const placeOf = (code: string): number =>
  16 * code.length + 4 * (code.charCodeAt(0) & 3) + (code.charCodeAt(code.length - 6) & 3);

const tableOf = (reasons: readonly Reason[]): readonly (Known | undefined)[] => {
  const known: (Known | undefined)[] = [];
  for (const reason of reasons) {
    const code = formatReason(reason);
    // A value of Either written out: the fp-ts module that makes them is many times the size of this entry in a browser.
    known[placeOf(code)] = { code, read: Object.freeze({ _tag: "Right", right: reason }) };
  }
  return known;
};

const table = tableOf(allReasons);

const knownAs = (code: string): Known | undefined => {
  if (typeof code !== "string") return undefined;
  const known = table[placeOf(code)];
  return known?.code === code ? known : undefined;
};

/**
 * The reason that a code stands for, or what is wrong with the code, where, and which well-formed code is nearest.
 * A code is taken as it is, nothing is trimmed and no letter changed. Never throws; a well-formed code costs no
 * allocation. Well-formed is more than listed: `isListed` answers that (RSN-2, RSN-4, RSN-6).
 *
 * @category Reason codes
 *
 * @example
 * import { parseReason } from "levik/reason";
 * parseReason("DELETE"); // { _tag: "Right", right: { kind: "simple", action: "DELETE" } }
 * parseReason("UPDATE_BC_GRID");
 * // { _tag: "Left", left: { tag: "MissingCauseAction", code: "UPDATE_BC_GRID", at: 14, found: "",
 * //   expected: ["_CREATE", "_UPDATE", "_DELETE"], nearest: "UPDATE_BC_GRID_CREATE" } }
 */
export const parseReason = (code: string): Either<ReasonError, Reason> =>
  knownAs(code)?.read ?? { _tag: "Left", left: misfitOf(code) };

/**
 * Whether a text is one of the 51 well-formed codes.
 *
 * @example
 * import { isReasonCode } from "levik/reason";
 * isReasonCode("CREATE_BC_SUPPLY_DELETE"); // true
 * isReasonCode("create"); // false
 */
export const isReasonCode = (text: string): text is ReasonCode => knownAs(text) !== undefined;
