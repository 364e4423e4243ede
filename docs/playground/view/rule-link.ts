/**
 * The id of a rule or a decision, leading to its place in the rule book where the page stands beside one.
 */
import type { Language } from "../../../src/reason/index.js";
import { h } from "../dom.js";

/** The folder of the rule book and the page of each statement and decision in it; nothing where the page stands alone. */
declare const RULE_BOOK: { readonly folder: string; readonly pages: Readonly<Record<string, string>> } | null;

export const ruleLink = (id: string, language: Language): HTMLElement => {
  const anchor = id.toLowerCase();
  const page = RULE_BOOK?.pages[anchor];
  if (RULE_BOOK === null || page === undefined) return h("span", { class: "rule" }, id);
  return h("a", { class: "rule", href: `${RULE_BOOK.folder}${language}/${page}#${anchor}` }, id);
};
