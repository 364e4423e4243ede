/**
 * The words of the page and of its program, in both languages.
 */
import type { Language } from "../../reason/describe-reason.js";
import type { FindingClass } from "../../reconcile/finding.js";
import { english } from "./words-in-english.js";
import { estonian } from "./words-in-estonian.js";
import type { PageWords } from "./words-in-english.js";

/** Groups of classes: nothing to do, not received, received but not as due. */
export interface ClassGroup {
  readonly id: "settled" | "absent" | "amiss";
  readonly classes: readonly FindingClass[];
}

/** All classes, from matching messages to unreadable ones. */
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
