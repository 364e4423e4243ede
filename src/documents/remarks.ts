/**
 * What is odd but usable in a document that decodes: values and attributes outside the known ones, a check character that
 * does not fit, attributes that do not go together. Nothing is refused or changed because of it, unless it is asked to be
 * (strict).
 */
import { MOST_KINDS_OF_REMARKS } from "../common/input-limits.js";
import type { DecodeError, Origin } from "./decode-error.js";
import { originText } from "./error-text.js";

/** What can be odd, without its place. */
export type RemarkCause =
  /** A value outside the public ones; it is passed through. */
  | { readonly tag: "UnknownValue"; readonly actual: string; readonly known: readonly string[] }
  /** An attribute outside the public ones; it is kept. `nearest` is the known one that is spelled most like it. */
  | { readonly tag: "UnknownAttribute"; readonly nearest?: string }
  /** An EIC whose sixteenth character should be another. */
  | { readonly tag: "WrongCheckCharacter"; readonly actual: string; readonly expected: string }
  /** An authorization whose purpose does not belong to its role (OBJ-6). */
  | { readonly tag: "PurposeAgainstRole"; readonly actual: string; readonly expected: string }
  /** Net quantities that break a rule of the second version. */
  | { readonly tag: "NetQuantity"; readonly what: NetQuantityFault }
  /** A well-formed reason code that no edition lists. */
  | { readonly tag: "UnlistedReason"; readonly actual: string }
  /** A value that the tables of the documents do not have in this place, although they know it. */
  | { readonly tag: "Contradiction"; readonly actual: string; readonly expected: string }
  /** An attribute that is always there by the documents, and is not. */
  | { readonly tag: "AbsentAttribute"; readonly expected: string }
  /** Further kinds of remarks that are not listed. */
  | { readonly tag: "MoreRemarks" };

/** A remark on a decoded document. `path` is the first place, `times` how often the same holds in the document. */
export type Remark = RemarkCause & Origin & { readonly path: string; readonly times: number };

/** What can be wrong with a pair of net quantities. */
export type NetQuantityFault = "OneWithoutTheOther" | "BothPositive" | "NotZero" | "TooManyDecimals";

const netQuantityTexts: Readonly<Record<NetQuantityFault, string>> = {
  OneWithoutTheOther: "one net quantity without the other",
  BothPositive: "both net quantities are positive",
  NotZero: "a net quantity is not zero though nothing went in or out",
  TooManyDecimals: "a net quantity has more than three decimals",
};

const remarkText = (remark: Remark): string => {
  switch (remark.tag) {
    case "UnknownValue":
      return `unknown value ${remark.actual}, known are ${remark.known.join(", ")}`;
    case "UnknownAttribute":
      return `unknown attribute${remark.nearest === undefined ? "" : `, did you mean ${remark.nearest}?`}`;
    case "WrongCheckCharacter":
      return `the check character of ${remark.actual} should be ${remark.expected}`;
    case "PurposeAgainstRole":
      return `purpose ${remark.actual} does not belong to the role, ${remark.expected} does`;
    case "NetQuantity":
      return netQuantityTexts[remark.what];
    case "UnlistedReason":
      return `the reason ${remark.actual} is well-formed, but no edition lists it`;
    case "Contradiction":
      return `${remark.actual} contradicts the documents, expected ${remark.expected}`;
    case "AbsentAttribute":
      return `absent, expected ${remark.expected}`;
    case "MoreRemarks":
      return "remarks of other kinds";
  }
};

/**
 * A remark in one line: where, the path, what is odd, how often.
 *
 * @category Errors and remarks
 *
 * @example
 * import { explainRemark } from "levik/documents";
 * explainRemark({ tag: "UnknownAttribute", path: "$[0].note", times: 3 }); // "$[0].note: unknown attribute (3 times)"
 */
export const explainRemark = (remark: Remark): string =>
  `${originText(remark)}${remark.path}: ${remarkText(remark)}${remark.times > 1 ? ` (${remark.times} times)` : ""}`;

/**
 * A remark as an error, for those who refuse what is odd.
 *
 * @example
 * import { errorOfRemark } from "levik/documents";
 * errorOfRemark({ tag: "UnknownAttribute", path: "$.note", times: 1 }).expected; // "a known attribute"
 */
export const errorOfRemark = ({ file, line, path, ...remark }: Remark): DecodeError => {
  const place = { path, ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
  switch (remark.tag) {
    case "UnknownValue":
      return {
        tag: remark.tag,
        ...place,
        expected: `one of ${remark.known.join(", ")}`,
        actual: remark.actual,
      };
    case "UnknownAttribute":
      return {
        tag: remark.tag,
        ...place,
        expected: `a known attribute${remark.nearest === undefined ? "" : ` such as ${remark.nearest}`}`,
        actual: "an unknown one",
      };
    case "WrongCheckCharacter":
      return {
        tag: remark.tag,
        ...place,
        expected: `the check character ${remark.expected}`,
        actual: remark.actual,
      };
    case "PurposeAgainstRole":
      return { tag: remark.tag, ...place, expected: remark.expected, actual: remark.actual };
    case "NetQuantity":
      return {
        tag: remark.tag,
        ...place,
        expected: "net quantities that follow from in and out",
        actual: netQuantityTexts[remark.what],
      };
    case "UnlistedReason":
      return { tag: remark.tag, ...place, expected: "a reason that an edition lists", actual: remark.actual };
    case "Contradiction":
      return { tag: remark.tag, ...place, expected: remark.expected, actual: remark.actual };
    case "AbsentAttribute":
      return { tag: remark.tag, ...place, expected: remark.expected, actual: "nothing" };
    case "MoreRemarks":
      return { tag: remark.tag, ...place, expected: "fewer remarks", actual: `${remark.times} more` };
  }
};

/** The kind of a remark: its text and path, whatever the document and the position of an item in a list. */
export const kindOfRemark = ({ path, times: _times, file: _file, line: _line, ...cause }: Remark): string =>
  `${path.replace(/\[\d+\]/g, "[]")} ${JSON.stringify(cause)}`;

/** Further kinds of remarks that are not listed, as one. */
export const moreRemarks = (times: number, path = "$"): Remark => ({ tag: "MoreRemarks", path, times });

/**
 * Equal remarks of many documents as one, with the first place and their number; the position of an item in a list makes
 * no difference. Of very many kinds the last ones are a count.
 */
export class RemarkCollector {
  private readonly known = new Map<string, Remark & { times: number }>();
  private more = 0;

  /** Adds a remark, or counts it. */
  add(remark: Remark): void {
    const key = kindOfRemark(remark);
    const before = this.known.get(key);
    if (before !== undefined) before.times += remark.times;
    else if (this.known.size < MOST_KINDS_OF_REMARKS) this.known.set(key, { ...remark });
    else this.more += remark.times;
  }

  /** The remarks so far, each once. */
  all(): readonly Remark[] {
    const listed = [...this.known.values()];
    return this.more === 0 ? listed : [...listed, moreRemarks(this.more)];
  }
}
