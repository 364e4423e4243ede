/**
 * Findings of a report as JSON (docs/formats.md), as they are read again to be compared with those of a later one.
 */
import * as t from "./total.js";
import { decoderOf } from "./decode.js";
import { Anything, FiniteNumber, IdText, Text } from "./scalars.js";

const Side = t.intersection([
  t.type({}),
  t.partial({ event: FiniteNumber, occurredAt: Text, deadline: Text, reason: Text, content: Anything }),
]);

const ReceivedSide = t.intersection([
  t.type({ messageId: IdText, createdTime: Text }),
  t.partial({ reason: Text, content: Anything }),
]);

/** A finding of a report. */
export const FindingDocument = t.intersection([
  t.type({ class: Text, resourceType: Text, key: t.UnknownRecord, units: FiniteNumber, text: Text }),
  t.partial({
    from: Text,
    to: Text,
    expected: Side,
    received: ReceivedSide,
    rule: Text,
    recoverableUntil: Text,
  }),
]);

/** A report: whose it is, and its findings. */
export const ReportFindings = t.intersection([
  t.type({ for: Text, findings: t.readonlyArray(FindingDocument) }),
  t.partial({ summary: Anything, refetch: Anything, notes: Anything }),
]);

/** The last line of a report in lines: whose it is. */
export const ReportRest = t.intersection([
  t.type({ for: Text, summary: Anything }),
  t.partial({ refetch: Anything, notes: Anything }),
]);

export const decodeFinding = decoderOf(FindingDocument);
export const decodeReportFindings = decoderOf(ReportFindings);
export const decodeReportRest = decoderOf(ReportRest);
