/**
 * What the page says of the classes, and how it writes numbers and names.
 */
import type { FindingClass } from "../../reconcile/finding.js";
import { escaped } from "../markup.js";

/** Classes a reader takes together: nothing to do, nothing came, something came that should not be as it is. */
export interface ClassGroup {
  readonly id: "settled" | "absent" | "amiss";
  readonly title: string;
  readonly classes: readonly FindingClass[];
}

/** All classes, from what is as it should be to what cannot even be read. */
export const classGroups: readonly ClassGroup[] = [
  { id: "settled", title: "As it should be", classes: ["matched", "superseded"] },
  { id: "absent", title: "Did not come", classes: ["missing", "unread"] },
  {
    id: "amiss",
    title: "Came, but not as due",
    classes: ["different", "late", "unexpected", "duplicate", "contentless", "unreadable", "contradictory"],
  },
];

/** Each class in one line for a person. */
export const classMeanings: Readonly<Record<FindingClass, string>> = {
  matched: "due and received, the content agrees",
  superseded: "due, but replaced by a later correction",
  missing: "due and not received, though its time counts as scanned",
  unread: "due, but its time was not scanned: it can be read for seven days, then it is lost",
  different: "due and received, with other content",
  late: "due and received as it should be, but too late",
  unexpected: "received, though no rule gives it to this party",
  duplicate: "the same content again under another id",
  contentless: "a message without its content, to be asked for again",
  unreadable: "a message that does not decode",
  contradictory: "a message that states an interval twice with different values, or whose copies differ",
};

/** Between the digits of a number, where no line may break. */
const THIN = "\u202f";

/**
 * A whole number for people, its thousands apart.
 *
 * @example
 * numberText(10921).length; // 6
 */
export const numberText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, THIN);

/**
 * So many of something.
 *
 * @example
 * counted(1, "finding"); // "1 finding"
 */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${numberText(n)} ${n === 1 ? one : many}`;

/** A name of the Datahub as markup: it may be broken after its underscores. */
export const nameMarkup = (name: string): string => escaped(name).replace(/_/g, "_<wbr>");
