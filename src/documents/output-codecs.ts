/**
 * What commands print, as documents: folded sets, expected data, findings of events, reasons, statements and the rest. Deliveries
 * are in delivery-codec, plans in plan-codec, reports in report-codec, answers about access in access-codec, the analysis in analysis-codec.
 * Their JSON Schemas are in docs/schema beside those of what is read.
 */
import type * as t from "io-ts";
import { AgreementDocument, MeteringPointDocument } from "./agreement-set-document.js";
import { closed, ResourceTypeName } from "./closed.js";
import { maybe } from "./combinators.js";
import { GroundDocument } from "./delivery-codec.js";
import { editions } from "./editions.js";
import { findingClasses, KeyCodec, ReportedTypeName } from "./finding-codec.js";
import { keyFitsType } from "./finding-key.js";
import { EicText, IdText, InstantText, Text, Truth, WholeNumber } from "./scalars.js";
import * as total from "./total.js";
import { actions } from "./vocabulary.js";

const Action = closed("Action", actions);
const Edition = closed("Edition", editions);
const Texts = total.readonlyArray(Text);

// --- agreement sets from messages ---

/** The codec of what `levik set` prints. */
export const FoldedSetCodec = total.codec(
  total.type(
    {
      meteringPoints: total.readonlyArray(MeteringPointDocument),
      agreements: total.readonlyArray(AgreementDocument),
      unplaced: total.readonlyArray(
        total.type(
          {
            messageId: maybe(IdText),
            why: closed("WhyUnplaced", ["contentless", "unreadable", "unknown", "ambiguous"]),
            text: Text,
          },
          "Unplaced",
        ),
      ),
    },
    "FoldedSetDocument",
  ),
);

// --- expected data ---

const ExpectedData = total.type(
  {
    meterEic: EicText,
    deadline: InstantText,
    /** The final data of the month; otherwise the initial data of a day. */
    monthFinal: Truth,
    /** The times whose data is due, [from, to). */
    periods: total.readonlyArray(total.type({ from: InstantText, to: InstantText }, "Period")),
    grounds: total.readonlyArray(GroundDocument),
  },
  "ExpectedData",
);

/** Data of one metering point with the same deadline. */
export type ExpectedDataDocument = Readonly<t.TypeOf<typeof ExpectedData>>;

/** The codec of what `levik expect` prints. */
export const ExpectationDocument = total.codec(
  total.type(
    {
      for: EicText,
      from: InstantText,
      to: InstantText,
      at: InstantText,
      expected: total.readonlyArray(ExpectedData),
    },
    "ExpectationDocument",
  ),
);

/** What `levik expect` prints. */
export type ExpectationDocument = Readonly<t.TypeOf<typeof ExpectationDocument>>;

// --- findings of events ---

/** The codec of an item of what `levik check` prints. */
export const EventFindingDocument = total.codec(
  total.intersection(
    [
      total.type({
        /** Index of the event. */
        event: WholeNumber,
        /** The kind: the id of an agreement finding (STARTS_TOO_SOON) or the tag of a SubmissionFault (WrongResolution). */
        finding: Text,
        text: Text,
        /** The statement, and where its rule is published. */
        source: Text,
      }),
      total.partial({
        /** The Datahub's own error code, where one is public. */
        code: Text,
        /** The path in the event. */
        path: Text,
      }),
    ],
    "EventFindingDocument",
  ),
);

/** One finding of an event, in the form of `levik check`. */
export type EventFinding = Readonly<t.TypeOf<typeof EventFindingDocument>>;

// --- reasons and statements ---

/** The codec of an item of what `levik reason` prints. */
export const ReasonDocument = total.codec(
  total.intersection(
    [
      total.type({
        code: Text,
        kind: closed("KindOfReason", ["simple", "agreement", "coordination"]),
        action: Action,
        editions: total.readonlyArray(Edition),
        en: Text,
        et: Text,
      }),
      total.partial({ cause: Text, causeAction: Action, neverPredicted: Truth }),
    ],
    "ReasonDocument",
  ),
);

/** An item of what `levik reason` prints. */
export type ReasonDocument = Readonly<t.TypeOf<typeof ReasonDocument>>;

const DecisionAbout = total.intersection(
  [
    total.type({ id: Text, question: Text, readings: Texts, why: Text }),
    total.partial({ choices: Texts, open: Truth }),
  ],
  "DecisionAbout",
);

/** The codec of an item of what `levik rules` prints. */
export const StatementDocument = total.codec(
  total.intersection(
    [
      total.type({
        id: Text,
        source: Text,
        sentence: Text,
        carriedBy: Texts,
        status: closed("StatusOfStatement", ["tested", "exception"]),
        tests: Texts,
      }),
      total.partial({
        decision: Text,
        evidence: total.readonlyArray(total.type({ decision: Text }, "EvidenceOfDecision")),
        why: Text,
        decisions: total.readonlyArray(DecisionAbout),
      }),
    ],
    "StatementDocument",
  ),
);

/** An item of what `levik rules` prints. */
export type StatementDocument = Readonly<t.TypeOf<typeof StatementDocument>>;

// --- samples and scans ---

/** The codec of faults.json of `levik sample`. */
export const FaultsDocument = total.codec(
  total.type(
    {
      for: EicText,
      at: InstantText,
      faults: total.readonlyArray(
        total.intersection(
          [
            total.type({
              class: closed("FindingClass", findingClasses),
              resourceType: ReportedTypeName,
              key: KeyCodec,
            }),
            keyFitsType,
          ],
          "PlantedFault",
        ),
      ),
    },
    "FaultsDocument",
  ),
);

/** The file faults.json of `levik sample`. */
export type FaultsDocument = Readonly<t.TypeOf<typeof FaultsDocument>>;

const TypeSpans = total.readonlyArray(
  total.type({ type: ResourceTypeName, from: InstantText, to: InstantText }, "TypeSpan"),
);

/** The codec of what `levik scan` prints. */
export const ScanSummaryDocument = total.codec(
  total.type(
    { read: WholeNumber, again: WholeNumber, lost: TypeSpans, open: TypeSpans },
    "ScanSummaryDocument",
  ),
);

/** What `levik scan` prints. */
export type ScanSummaryDocument = Readonly<t.TypeOf<typeof ScanSummaryDocument>>;
