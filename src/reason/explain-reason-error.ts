/** The error of a reason code as one line of text. */
import type { ReasonError } from "./diagnose.js";

/**
 * One line with the error in a code, its character position (from 1), what would be valid there, and the
 * nearest well-formed code. A long text is shortened, control characters are escaped or shown as �.
 *
 * @example
 * import { isLeft } from "fp-ts/lib/Either.js";
 * import { explainReasonError, parseReason } from "levik/reason";
 * const read = parseReason("UPDATE_BC_GRID_END");
 * isLeft(read) && explainReasonError(read.left);
 * // 'reason "UPDATE_BC_GRID_END": unknown cause action "END" at character 16; '
 * // + 'expected CREATE, UPDATE or DELETE; nearest code UPDATE_BC_GRID_CREATE'
 */
export const explainReasonError = ({ tag, code, at, found, expected, nearest }: ReasonError): string => {
  const problem = tag.replace(/\B[A-Z]/g, " $&").toLowerCase();
  const what = found === "" ? problem : `${problem} ${quoted(found)}`;
  const mayEnd = expected.length === 0 || tag === "TrailingText";
  const continuation = anyOf(mayEnd ? [...expected, "the end of the code"] : expected);
  return `reason ${quoted(code)}: ${what} at character ${at + 1}; expected ${continuation}; nearest code ${nearest}`;
};

const anyOf = (words: readonly string[]): string => words.join(", ").replace(/, (?=[^,]*$)/, " or ");

const shownLength = 60;

const quoted = (text: string): string =>
  JSON.stringify(text.length > shownLength ? `${text.slice(0, shownLength)}…` : text).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    "�",
  );
