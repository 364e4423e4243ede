/**
 * A position in a document, written as `$[0].periods[1].aI[3].pS`; `$` is the whole document.
 */

import { terminalText } from "../common/terminal-text.js";
import { LONGEST_NAME_SHOWN } from "../common/input-limits.js";

/** One step into a document: an attribute's name or an item's position. */
export type PathStep = string | number;

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A text shortened to at most `longest` characters, with a mark in place of the rest.
 *
 * @example
 * import { shorten } from "levik/documents";
 * shorten("ELECTRICITY", 5); // "ELECT…"
 */
export const shorten = (text: string, longest: number): string =>
  typeof text === "string" && text.length > longest ? `${text.slice(0, longest)}…` : text;

/** A text in quotation marks on one line, safe on a terminal. */
export const quote = (text: string): string => terminalText(JSON.stringify(text));

const stepText = (step: PathStep): string => {
  if (typeof step === "number") return `[${step}]`;
  return plainName.test(step) && step.length <= LONGEST_NAME_SHOWN
    ? `.${step}`
    : `[${quote(shorten(step, LONGEST_NAME_SHOWN))}]`;
};

/**
 * The path of a sequence of steps from the whole document; a name that is not a plain word is in brackets and
 * quotation marks, a very long one is shortened.
 *
 * @example
 * import { pathOf } from "levik/documents";
 * pathOf([0, "periods", 1, "r"]); // "$[0].periods[1].r"
 */
export const pathOf = (steps: readonly PathStep[]): string => `$${steps.map(stepText).join("")}`;

/** The steps of a path that `pathOf` wrote. */
export const stepsIn = (path: string): readonly PathStep[] =>
  [...path.matchAll(/\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, name, item, quoted]) => name ?? (item === undefined ? (JSON.parse(quoted!) as string) : Number(item)),
  );
