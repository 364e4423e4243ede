/**
 * The languages of the page.
 */
import type { Language } from "../../src/reason/index.js";

/** The first language of a list that the page has; English when there is none. */
export const preferredOf = (tags: readonly string[]): Language => {
  for (const tag of tags) {
    const [language] = tag.toLowerCase().split("-");
    if (language === "en" || language === "et") return language;
  }
  return "en";
};
