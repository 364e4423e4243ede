/**
 * Orders of texts.
 */
import type { Ord } from "fp-ts/lib/Ord.js";
import { fromCompare } from "fp-ts/lib/Ord.js";
import * as S from "fp-ts/lib/string.js";

/** Texts by their UTF-16 code units, whatever the language of the process. */
export const textOrder: Ord<string> = S.Ord;

/** The comparator of `textOrder`: -1, 0 or 1. */
export const compareText = textOrder.compare;

/** Texts in their order, after those that are absent. */
export const optionalTextOrder: Ord<string | undefined> = fromCompare((a, b) =>
  a === b ? 0 : a === undefined ? -1 : b === undefined ? 1 : textOrder.compare(a, b),
);

/** The comparator of `optionalTextOrder`. */
export const compareOptionalText = optionalTextOrder.compare;
