/**
 * The id of a rule, leading to its statement in the rule book where the page stands beside one.
 */
import type { Language } from "../../../src/reason/index.js";
import { h } from "../dom.js";

/** The folder of the rule book and the page of each statement in it; nothing where the page stands alone. */
declare const RULE_BOOK: { readonly folder: string; readonly pages: Readonly<Record<string, string>> } | null;

export const ruleLink = (rule: string, language: Language): HTMLElement => {
  const page = RULE_BOOK?.pages[rule.toLowerCase()];
  if (RULE_BOOK === null || page === undefined) return h("span", { class: "rule" }, rule);
  return h(
    "a",
    { class: "rule", href: `${RULE_BOOK.folder}${language}/${page}#${rule.toLowerCase()}` },
    rule,
  );
};
