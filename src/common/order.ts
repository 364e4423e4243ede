/**
 * Orders of texts.
 */
import type { Ord } from "fp-ts/lib/Ord.js";
import * as O from "fp-ts/lib/Ord.js";
import * as S from "fp-ts/lib/string.js";

/** Texts by their UTF-16 code units, whatever the language of the process. */
export const textOrder: Ord<string> = S.Ord;

/** The comparator of `textOrder`: -1, 0 or 1. */
export const compareText = textOrder.compare;

/** Texts in their order, after those that are absent. */
export const optionalTextOrder: Ord<string | undefined> = O.contramap((text?: string) => text ?? "")(
  textOrder,
);
