/**
 * The documents that commands print, which no codec reads.
 */
const output = (title: string, text: string, form: string): readonly string[] => [
  `### ${title}`,
  "",
  text,
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
    "`levik predict`: a line for each delivery, one for each event, changed object and recipient; then what no recipient got of metering data and network bills. `mode` is there for METERING_DATA and NETWORK_BILL only; `chain` leads from the followed party to the recipient.",
    `{"event": 0, "occurredAt": "...", "recipientEic": "...", "resourceType": "METERING_DATA", "reason": "CREATE",
 "mode": "ONE_TO_ONE" | "SPLIT", "content": ...,
 "grounds": [{"rule": "GEN-5", "role": "PORTFOLIO_PROVIDER", "category": "DIRECT" | "PORTFOLIO", "agreement": {...}, "chain": [...]}]}
{"event": 0, "undistributed": [...]}`,
  ),
  ...output(
    "Verdicts",
    "`levik explain`: a line for each verdict of a rule on the party.",
    `{"event", "rule", "role", "eic", "granted", "agreement"?, "chain"?, "cause": {"tag", ...}, "text"}`,
  ),
  ...output(
    "Report",
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
    "`levik plan`, and `refetch` of a report; instants are UTC.",
    `{"requests": [{"resourceType", "createdTimeFrom", "createdTimeTo"} | {"resourceType", "idFrom", "idTo"}],
 "lost": {"from", "to"} | null, "notYet": {"from", "to"} | null}`,
  ),
  ...output(
    "Folded set",
    "`levik set`: an agreement set, and what has no place in it.",
    `{"meteringPoints", "agreements", "unplaced": [{"messageId", "why", "text"}]}`,
  ),
  ...output(
    "Reason",
    "`levik reason`: an array.",
    `{"code", "kind": "simple" | "agreement" | "coordination", "action", "cause"?, "causeAction"?, "editions": [...], "en", "et"}`,
  ),
  ...output(
    "Rule book",
    "`levik rules`: an array; with an ID each line has its decisions.",
    `{"id", "source", "sentence", "decision"?, "carriedBy": [...], "status": "tested" | "exception", "why"?, "tests": [...],
 "decisions"?: [{"id", "question", "readings": [taken, ...others], "why", "choices"?: ["KEY=VALUE", ...], "open"?}]}`,
  ),
  ...output(
    "Faults of a sample",
    "`levik sample` writes faults.json: every finding that `levik reconcile --coverage` reports for that party.",
    `{"for", "at", "faults": [{"class", "resourceType", "key"}]}`,
  ),
];
