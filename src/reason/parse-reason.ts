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
 * The grammar has 51 sentences, so a code is looked up among them; only a code that is not found is parsed, to find
 * its error (diagnose.ts).
 */
import type { Either } from "fp-ts/lib/Either.js";
import { allReasons } from "./reason-code.js";
import type { Reason, ReasonCode } from "./reason-code.js";
import { formatReason } from "./format-reason.js";
import { diagnoseReason } from "./diagnose.js";
import type { ReasonError } from "./diagnose.js";

interface Known {
  readonly code: ReasonCode;
  readonly read: Either<never, Reason>;
}

/**
 * The index of a code in the table. The length determines the cause, the first letter the action and the sixth letter from
 * the end the causing action, as C, D and U are 3, 0 and 1 modulo 4; so the index is unique for every well-formed code.
 * Reading three characters is cheaper than hashing the whole text, as a Map would.
 */
const placeOf = (code: string): number =>
  16 * code.length + 4 * (code.charCodeAt(0) & 3) + (code.charCodeAt(code.length - 6) & 3);

const tableOf = (reasons: readonly Reason[]): readonly (Known | undefined)[] => {
  const known: (Known | undefined)[] = [];
  for (const reason of reasons) {
    const code = formatReason(reason);
    // An Either written out: importing its fp-ts constructors would make this entry many times larger in a browser.
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
 * The reason of a code, or what is wrong with the code, where, and which well-formed code is nearest. The code is not
 * trimmed, and case matters. Never throws; a well-formed code costs no allocation. A well-formed code is not necessarily
 * listed in an edition: see `isListed` (RSN-2, RSN-4, RSN-6).
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
  knownAs(code)?.read ?? { _tag: "Left", left: diagnoseReason(code) };

/**
 * Whether a text is one of the 51 well-formed codes.
 *
 * @example
 * import { isReasonCode } from "levik/reason";
 * isReasonCode("CREATE_BC_SUPPLY_DELETE"); // true
 * isReasonCode("create"); // false
 */
export const isReasonCode = (text: string): text is ReasonCode => knownAs(text) !== undefined;
