/**
 * The words of the page in its two languages: what the page says itself, and what its program says.
 */
import type { Language } from "../../reason/describe-reason.js";
import type { FindingClass } from "../../reconcile/finding.js";
import { english } from "./words-in-english.js";
import { estonian } from "./words-in-estonian.js";
import type { PageWords } from "./words-of-page.js";

/** Classes a reader takes together: nothing to do, nothing came, something came that should not be as it is. */
export interface ClassGroup {
  readonly id: "settled" | "absent" | "amiss";
  readonly classes: readonly FindingClass[];
}

/** All classes, from what is as it should be to what cannot even be read. */
export const classGroups: readonly ClassGroup[] = [
  { id: "settled", classes: ["matched", "superseded"] },
  { id: "absent", classes: ["missing", "unread"] },
  {
    id: "amiss",
    classes: ["different", "late", "unexpected", "duplicate", "contentless", "unreadable", "contradictory"],
  },
];

/** The words of a language. */
export const pageWords = (language: Language): PageWords => (language === "et" ? estonian : english);
