/**
 * The findings of a reconciliation, which compares what was due with what was received, and their shape (docs/formats.md).
 */
import type { FindingClass } from "../documents/finding-codec.js";

export { findingClasses, reportedTypes } from "../documents/finding-codec.js";
export type {
  ByType,
  Counts,
  Expected,
  Finding,
  FindingClass,
  FindingKey,
  MessageId,
  Received,
  ReportedType,
  Summary,
  FindingWithoutText,
} from "../documents/finding-codec.js";

/**
 * Counts of nothing.
 *
 * @example
 * noCounts().matched // 0
 */
export const noCounts = (): Record<FindingClass, number> => ({
  matched: 0,
  missing: 0,
  unread: 0,
  unexpected: 0,
  different: 0,
  duplicate: 0,
  superseded: 0,
  late: 0,
  contentless: 0,
  unreadable: 0,
  contradictory: 0,
});
