/**
 * What is worth telling about a message that does decode: values and attributes outside the known ones, a check
 * character that does not fit, attributes that do not go together. Nothing of it is refused or changed.
 */

/** A remark on a decoded message. `path` is the first place, `times` how often the same holds in the message. */
export type Remark =
  /** A value outside the public ones; it is passed through. */
  | {
      readonly tag: "UnknownValue";
      readonly path: string;
      readonly actual: string;
      readonly known: readonly string[];
      readonly times: number;
    }
  /** An attribute outside the public ones; it is kept. */
  | { readonly tag: "UnknownAttribute"; readonly path: string; readonly times: number }
  /** An EIC whose sixteenth character should be another. */
  | {
      readonly tag: "WrongCheckCharacter";
      readonly path: string;
      readonly actual: string;
      readonly expected: string;
      readonly times: number;
    }
  /** An authorization whose purpose does not belong to its role (OBJ-6). */
  | {
      readonly tag: "PurposeAgainstRole";
      readonly path: string;
      readonly actual: string;
      readonly expected: string;
      readonly times: number;
    }
  /** Net quantities that break a rule of the second version. */
  | {
      readonly tag: "NetQuantity";
      readonly path: string;
      readonly what: NetQuantityFault;
      readonly times: number;
    };

/** What can be wrong with a pair of net quantities. */
export type NetQuantityFault = "OneWithoutTheOther" | "BothPositive" | "NotZero" | "TooManyDecimals";

type WithoutPlace<A> = A extends Remark ? Omit<A, "path" | "times"> : never;

/** A remark before its place is known. */
export type UnplacedRemark = WithoutPlace<Remark>;

const netQuantityTexts: Readonly<Record<NetQuantityFault, string>> = {
  OneWithoutTheOther: "one net quantity stands without the other",
  BothPositive: "both net quantities are positive",
  NotZero: "a net quantity is not zero though nothing went in or out",
  TooManyDecimals: "a net quantity has more than three decimals",
};

const remarkText = (report: Remark): string => {
  switch (report.tag) {
    case "UnknownValue":
      return `unknown value ${report.actual}, known are ${report.known.join(", ")}`;
    case "UnknownAttribute":
      return "unknown attribute";
    case "WrongCheckCharacter":
      return `${report.actual} has a wrong check character, ${report.expected} would fit`;
    case "PurposeAgainstRole":
      return `purpose ${report.actual} does not belong to the role, ${report.expected} does`;
    case "NetQuantity":
      return netQuantityTexts[report.what];
  }
};

/**
 * A remark in one line: the path, the remark, how often.
 *
 * @example
 * import { renderReport } from "levik/wire";
 * renderReport({ tag: "UnknownAttribute", path: "$[0].note", times: 3 }); // "$[0].note: unknown attribute (3 times)"
 */
export const renderReport = (report: Remark): string =>
  `${report.path}: ${remarkText(report)}${report.times > 1 ? ` (${report.times} times)` : ""}`;
