/**
 * Reports as documents: what `levik reconcile` prints.
 */
import type * as t from "io-ts";
import { AgreementDocument } from "./agreement-set-document.js";
import { closed, ResourceTypeName, tag } from "./closed.js";
import { PlanDocument } from "./plan-codec.js";
import { byType, CountsCodec, ReportedTypeName } from "./finding-codec.js";
import { FindingDocument } from "./finding-key.js";
import { EicText, InstantText, Text, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as total from "./total.js";

const Note = taggedBy("tag", "Note", {
  NoLedger: total.type({ tag: tag("NoLedger"), text: Text }, "NoLedger"),
  CoarserReasons: total.type(
    { tag: tag("CoarserReasons"), resourceType: ReportedTypeName, units: WholeNumber, text: Text },
    "CoarserReasons",
  ),
  IncompleteAnswer: total.type(
    {
      tag: tag("IncompleteAnswer"),
      resourceType: ResourceTypeName,
      pages: WholeNumber,
      totalPages: WholeNumber,
      from: InstantText,
      to: InstantText,
      text: Text,
    },
    "IncompleteAnswerNote",
  ),
  ReadMoreThanOnce: total.type(
    { tag: tag("ReadMoreThanOnce"), copies: WholeNumber, text: Text },
    "ReadMoreThanOnce",
  ),
  NotAskedFor: total.type({ tag: tag("NotAskedFor"), units: WholeNumber, text: Text }, "NotAskedFor"),
  NotCompared: total.type(
    { tag: tag("NotCompared"), resourceType: ReportedTypeName, messages: WholeNumber, text: Text },
    "NotCompared",
  ),
  OtherReading: total.type(
    {
      tag: tag("OtherReading"),
      reading: Text,
      choice: Text,
      matched: WholeNumber,
      unexpected: WholeNumber,
      missing: WholeNumber,
      text: Text,
    },
    "OtherReading",
  ),
  UnknownParty: total.type({ tag: tag("UnknownParty"), text: Text }, "UnknownParty"),
  ExplainedBy: total.intersection(
    [
      total.type({
        tag: tag("ExplainedBy"),
        change: closed("CauseChange", ["ADDED", "ENDED", "STARTED", "REMOVED"]),
        agreement: AgreementDocument,
        findings: WholeNumber,
        units: WholeNumber,
        text: Text,
      }),
      total.partial({ at: InstantText }),
    ],
    "ExplainedBy",
  ),
});

/** The codec of a report of `levik reconcile`. */
export const ReportDocument = total.codec(
  total.type(
    {
      for: EicText,
      summary: byType(CountsCodec),
      findings: total.readonlyArray(FindingDocument),
      refetch: PlanDocument,
      notes: total.readonlyArray(Note),
    },
    "ReportDocument",
  ),
);

/** A report of `levik reconcile`. */
export type ReportDocument = Readonly<t.TypeOf<typeof ReportDocument>>;
