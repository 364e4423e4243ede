/** A reason as the JSON document that other programs read. */
import type { Action } from "../documents/vocabulary.js";
import { editions } from "../documents/editions.js";
import type { Edition } from "../documents/editions.js";
import type { Cause, Reason, ReasonCode } from "./reason-code.js";
import { isListed, neverPredicted } from "./catalogue.js";
import { describeReason } from "./describe-reason.js";
import { formatReason } from "./format-reason.js";

/** All that is known of a reason; `cause` and `causeAction` are of the kind `"agreement"` only. */
export interface ReasonRecord {
  readonly code: ReasonCode;
  readonly kind: Reason["kind"];
  readonly action: Action;
  readonly cause?: Cause;
  readonly causeAction?: Action;
  /** The editions that list it; none for a reason that is only well-formed. */
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
 * catalogue lists it, and its sentence in both languages
 * (RSN-2, RSN-4, RSN-5, RSN-6, RSN-7).
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
