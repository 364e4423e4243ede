/**
 * The documents that commands print, each with its codec.
 */
import type * as t from "io-ts";
import { FindingDocument } from "../../src/documents/finding-key.js";
import { AccessDocument } from "../../src/documents/access-codec.js";
import * as analysis from "../../src/documents/analysis-codec.js";
import * as deliveries from "../../src/documents/delivery-codec.js";
import * as codecs from "../../src/documents/output-codecs.js";
import { PlanDocument } from "../../src/documents/plan-codec.js";
import { ReportDocument } from "../../src/documents/report-codec.js";

/** A document that a command prints. */
export interface OutputFormat {
  /** The name of its schema. */
  readonly name: string;
  readonly title: string;
  readonly codec: t.Mixed;
}

export const outputFormats: readonly OutputFormat[] = [
  { name: "predicted-line", title: "Predicted delivery", codec: deliveries.PredictedLineDocument },
  { name: "verdict", title: "Verdict", codec: deliveries.VerdictDocument },
  { name: "report", title: "Report", codec: ReportDocument },
  { name: "finding", title: "Finding", codec: FindingDocument },
  { name: "plan", title: "Plan", codec: PlanDocument },
  { name: "folded-set", title: "Folded set", codec: codecs.FoldedSetCodec },
  { name: "reason", title: "Reason", codec: codecs.ReasonDocument },
  { name: "statement", title: "Statement of the rule book", codec: codecs.StatementDocument },
  { name: "faults", title: "Faults of a sample", codec: codecs.FaultsDocument },
  { name: "scan-summary", title: "Summary of a scan", codec: codecs.ScanSummaryDocument },
  { name: "expectation", title: "Expected metering data", codec: codecs.ExpectationDocument },
  { name: "access", title: "Access to a metering point", codec: AccessDocument },
  { name: "event-finding", title: "Finding of an event", codec: codecs.EventFindingDocument },
  { name: "comparison", title: "Compared rule books", codec: analysis.ComparisonDocument },
  { name: "proof", title: "Proof", codec: analysis.ProofDocument },
  { name: "ruled-out", title: "Rule book against received messages", codec: analysis.RuledOutDocument },
  { name: "conformance-report", title: "Conformance report", codec: analysis.ConformanceReportDocument },
];

const output = (title: string, names: readonly string[], text: string, form: string): readonly string[] => [
  `### ${title}`,
  "",
  `${text} Schema: ${names.map((name) => `[${name}.json](schema/${name}.json)`).join(", ")}.`,
  "",
  "```text",
  form,
  "```",
  "",
];

export const outputs: readonly string[] = [
  "## Output of commands",
  "",
  ...output(
    "Predicted deliveries",
    ["predicted-line"],
    "`levik predict`: a line for each delivery, one for each event, changed object and recipient; then what no recipient got of metering data and network bills. `mode` is there for METERING_DATA and NETWORK_BILL only; `chain` leads from the followed party to the recipient.",
    `{"event": 0, "occurredAt": "...", "recipientEic": "...", "resourceType": "METERING_DATA", "reason": "CREATE",
 "mode": "ONE_TO_ONE" | "SPLIT", "content": ...,
 "grounds": [{"rule": "GEN-5", "role": "PORTFOLIO_PROVIDER", "category": "DIRECT" | "PORTFOLIO", "agreement": {...}, "chain": [...]}]}
{"event": 0, "undistributed": [...]}`,
  ),
  ...output(
    "Verdicts",
    ["verdict"],
    "`levik explain`: a line for each verdict of a rule on the party.",
    `{"event", "rule", "role", "eic", "granted", "agreement"?, "chain"?, "cause": {"tag", ...}, "text"}`,
  ),
  ...output(
    "Report",
    ["report", "finding"],
    "`levik reconcile`: how many objects of each class, the findings, and what to ask for again.",
    `{"for", "summary": {resourceType: {class: count}}, "findings": [finding...], "refetch": a plan}
finding = {"class", "resourceType", "key": {...}, "from"?, "to"?, "units", "expected"?, "received"?, "rule"?, "recoverableUntil"?, "text"}
key: METERING_DATA {meterEic}; NETWORK_BILL {meterEic, periodStart, periodEnd}; AGREEMENT {agreementType, meterEic?, validFrom, action};
     METERING_POINT {meterEic}; CUSTOMER_DATA {customerEic}; PERMISSION {mandateCustomerEic, meteringPointEic, validFrom};
     AGREEMENT_COORDINATION {id}; unreadable and contentless {messageId}
"notes": [{"tag", ..., "text"}...], among them {"tag": "UnknownParty"} where the set does not know the party, and
     {"tag": "ExplainedBy", "change": "ADDED" | "ENDED" | "STARTED" | "REMOVED", "agreement": {...}, "at"?, "findings", "units", "text"}:
     a change of the set under which so many findings would not be there, confirmed by the rules with the changed set`,
  ),
  ...output(
    "Plan",
    ["plan"],
    "`levik plan`, and `refetch` of a report; instants are UTC.",
    `{"requests": [{"resourceType", "createdTimeFrom", "createdTimeTo"} | {"resourceType", "idFrom", "idTo"}],
 "lost": {"from", "to"} | null, "notYet": {"from", "to"} | null}`,
  ),
  ...output(
    "Folded set",
    ["folded-set"],
    "`levik set`: an agreement set, and what has no place in it.",
    `{"meteringPoints", "agreements", "unplaced": [{"messageId", "why", "text"}]}`,
  ),
  ...output(
    "Reason",
    ["reason"],
    "`levik reason`: an array of these.",
    `{"code", "kind": "simple" | "agreement" | "coordination", "action", "cause"?, "causeAction"?, "editions": [...], "neverPredicted"?, "en", "et"}`,
  ),
  ...output(
    "Rule book",
    ["statement"],
    "`levik rules`: an array of these; with an ID each has its decisions.",
    `{"id", "source", "sentence", "decision"?, "carriedBy": [...], "status": "tested" | "exception", "why"?, "tests": [...],
 "decisions"?: [{"id", "question", "readings": [taken, ...others], "why", "choices"?: ["KEY=VALUE", ...], "open"?}]}`,
  ),
  ...output(
    "Faults of a sample",
    ["faults"],
    "`levik sample` writes faults.json: every finding that `levik reconcile --coverage` reports for that party.",
    `{"for", "at", "faults": [{"class", "resourceType", "key"}]}`,
  ),
  ...output(
    "Summary of a scan",
    ["scan-summary"],
    "`levik scan`: messages that were written, those that were read before, and by type what is lost and what is open.",
    `{"read", "again", "lost": [{"type", "from", "to"}], "open": [{"type", "from", "to"}]}`,
  ),
  ...output(
    "Expected metering data",
    ["expectation"],
    "`levik expect`: by metering point and deadline; `monthFinal` is the final data of a month. Instants are UTC, grounds as of deliveries.",
    `{"for", "from", "to", "at", "expected": [{"meterEic", "deadline", "monthFinal", "periods": [{"from", "to"}], "grounds": [...]}]}`,
  ),
  ...output(
    "Access to a metering point",
    ["access"],
    "`levik access`: whether the metering point may be queried, which periods of its data, on what grounds, what was refused and why, and what would open the rest. Instants are UTC, null is an open end; the values of a cause and of a way depend on its tag.",
    `{"for", "meterEic", "now", "meteringPoint": true | false, "periods": [{"from", "to"}],
 "grounds": [{"statements": [...], "decisions": [...], "role"?, "agreement"?, "authorization"?, "chain"?, "purpose"?, "cause": {"tag", ...}, "text", "periods": [...]}],
 "refused": [as grounds, without periods],
 "needed": [{"from", "to", "ways": [{"tag": "Authorization" | "SupplyValidNow" | "AgreementOfThatTime" | "Wait", ...}], "text"}]}`,
  ),
  ...output(
    "Findings of events",
    ["event-finding"],
    "`levik check`: an array of these, or one a line; `code` is the Datahub's own where one is public, `path` is in the event.",
    `{"event", "finding", "code"?, "path"?, "text", "source"}`,
  ),
  ...output(
    "Compared rule books",
    ["comparison"],
    "`levik compare`: how many markets with an event were tried and differ, and the smallest one where they do. `interrupted` is set where the comparison was ended early.",
    `{"relation": "equivalent" | "more" | "less" | "different", "pairs", "differing", "differingInRecipients",
 "byResourceType": {resourceType: count}, "byRule": {rule: count}, "notCompared": [resourceType...],
 "witness"?: {"set", "events", "left": [delivery...], "right": [delivery...]}, "interrupted"?: true}`,
  ),
  ...output(
    "Proofs",
    ["proof"],
    "`levik prove`: an array of these.",
    `{"invariant", "statement", "pairs", "holds", "counterexample"?: {"set", "events"}, "interrupted"?: true}`,
  ),
  ...output(
    "Rule books against received messages",
    ["ruled-out"],
    "`levik rule-out`: an array of these, one for each edition with each combination of readings.",
    `{"edition", "readings": {key: value}, "status": "refuted" | "consistent",
 "witness"?: {"finding", "set", "events", "expected": [delivery...], "instead"?: [delivery...]}}`,
  ),
  ...output(
    "Conformance report",
    ["conformance-report"],
    "`levik conform`: numbers of vectors, by statement, and those that did not pass.",
    `{"passed", "failed", "noAnswer", "unsupported", "ignoredLines", "byStatement": {id: {"passed", "failed", "noAnswer", "unsupported"}},
 "failures": [{"id", "edition", "statements": [...], "purpose"?, "noAnswer"?, "missing"?: [...], "unexpected"?: [...], "createdBeforeDeleted"?}]}`,
  ),
];
