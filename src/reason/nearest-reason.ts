/** The well-formed code that an invalid one was probably meant to be. */
import type { ReasonCode } from "./reason-code.js";
import { allReasonCodes } from "./format-reason.js";

/** Twice the longest code; characters beyond it are not compared, which bounds the cost for long texts. */
const comparedLength = 70;

/**
 * The well-formed code with the smallest edit distance to a text; of several, the first in the order of `allReasons`.
 * Only the first 70 characters of the text are compared.
 *
 * @example
 * import { nearestCode } from "levik/reason";
 * nearestCode("UPDATE_BC_GIRD_DELETE"); // "UPDATE_BC_GRID_DELETE"
 */
export const nearestCode = (text: string): ReasonCode => {
  const compared = typeof text === "string" ? text.slice(0, comparedLength) : "";
  let nearest: ReasonCode = "CREATE";
  let fewest = Infinity;
  for (const code of allReasonCodes) {
    const changes = editDistance(compared, code, fewest);
    if (changes < fewest) {
      nearest = code;
      fewest = changes;
    }
  }
  return nearest;
};

/**
 * Levenshtein distance, or the limit when it is not below that. Only one row of the distance table is kept; row minima
 * never decrease, so the computation ends at a row whose minimum reaches the limit.
 */
const editDistance = (from: string, to: string, limit: number): number => {
  const row: number[] = [];
  for (let j = 1; j <= to.length; j++) row.push(j);
  let last = to.length;
  for (let i = 0; i < from.length; i++) {
    const letter = from.charCodeAt(i);
    let diagonal = i;
    last = i + 1;
    let least = last;
    for (let j = 0; j < row.length; j++) {
      const replaced = letter === to.charCodeAt(j) ? diagonal : diagonal + 1;
      diagonal = row[j]!;
      last = Math.min(replaced, diagonal + 1, last + 1);
      row[j] = last;
      if (last < least) least = last;
    }
    if (least >= limit) return limit;
  }
  return last;
};
