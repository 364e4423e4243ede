/** A reason as the JSON record of `levik reason`. */
import type { Action } from "../documents/vocabulary.js";
import { editions } from "../documents/editions.js";
import type { Edition } from "../documents/editions.js";
import type { Cause, Reason, ReasonCode } from "./reason-code.js";
import { isListed, neverPredicted } from "./catalogue.js";
import { describeReason } from "./describe-reason.js";
import { formatReason } from "./format-reason.js";

/** A reason with its parts, editions and sentences; `cause` and `causeAction` only for the kind `"agreement"`. */
export interface ReasonRecord {
  readonly code: ReasonCode;
  readonly kind: Reason["kind"];
  readonly action: Action;
  readonly cause?: Cause;
  readonly causeAction?: Action;
  /** The editions that list it; empty for a reason that is well-formed and not listed. */
  readonly editions: readonly Edition[];
  /** The catalogue lists it, but the rules never predict it. */
  readonly neverPredicted?: true;
  /** The sentence in English. */
  readonly en: string;
  /** The sentence in Estonian. */
  readonly et: string;
}

/**
 * The record of a reason: its code, its parts, the editions that list it, whether the rules never predict it although a
 * catalogue lists it, and its sentence in both languages (RSN-2, RSN-4, RSN-5, RSN-6, RSN-7).
 *
 * @example
 * import { reasonRecord, simpleReason } from "levik/reason";
 * reasonRecord(simpleReason("CREATE"));
 * // { code: "CREATE", kind: "simple", action: "CREATE", editions: ["en", "et"],
 * //   en: "The object in the message was created.", et: "Sõnumis olev andmeobjekt loodi." }
 */
export const reasonRecord = (reason: Reason): ReasonRecord => ({
  code: formatReason(reason),
  ...reason,
  editions: editions.filter((edition) => isListed(edition, reason)),
  ...(neverPredicted.includes(formatReason(reason)) && { neverPredicted: true as const }),
  en: describeReason(reason, "en"),
  et: describeReason(reason, "et"),
});
