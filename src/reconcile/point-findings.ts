/**
 * What findings about metering data of one point share, known from events or from expectation.
 */
import type { Question } from "./refusal-question.js";
import type { MessageRef } from "./message-ref.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import type { AccountIntervals } from "./account-intervals.js";
import { directionName, quantityRecord } from "./account-intervals.js";
import type { Absence } from "./coverage.js";
import type { Received, FindingWithoutText } from "./finding.js";
import type { Settings, Results } from "./results.js";

/** What the rules return for unexpected data of a metering point. */
export interface PointRules {
  /** Asks for the nearest rule that refused it, at the moment the message was made. */
  readonly ask: (times: Interval, at: Instant) => Question;
  /** Which of some times the rules grant to the party, whichever party sent the data; used with expectation only. */
  readonly entitled: (times: IntervalSet) => IntervalSet;
  /** The assumed length of an account interval of the point where none was received, in milliseconds. */
  readonly unit: number;
}

/** A message as findings name it. */
export const receivedOf = ({ id, createdTime, reason }: MessageRef): Received => ({
  messageId: id,
  createdTime,
  ...(reason !== undefined && { reason }),
});

/** One unit as a finding shows it. */
export const unitRecord = (rows: AccountIntervals, row: number): Readonly<Record<string, unknown>> => ({
  from: writeInstant(rows.from[row]!),
  to: writeInstant(rows.to[row]!),
  direction: directionName(rows, row),
  ...quantityRecord(rows, row),
});

/** Finds due messages that were not received, and notes the times to request again. */
export const addAbsence = (
  finding: FindingWithoutText,
  absence: Absence,
  { at }: Settings,
  results: Results,
): void => {
  if (absence.class === "missing") {
    results.addFinding(finding, {});
    return;
  }
  results.addGaps(finding.resourceType, absence.gaps);
  const until = writeInstant(absence.until);
  results.addFinding(absence.until > at ? { ...finding, recoverableUntil: until } : finding, {
    lostSince: until,
  });
};
