/**
 * A small example of each document that a command prints.
 */

export const agreement = {
  agreementType: "SUPPLY",
  meterEic: "38ZGO-1000000C-Y",
  serviceProviderEic: "38X-EIN-OS-----J",
  customerEic: "38X-AVP-ZW6700C6",
  validFrom: "2024-05-31T21:00Z",
};
const { meterEic, serviceProviderEic: eic } = agreement;
const at = "2024-05-22T09:30Z";
const span = { from: at, to: "2024-05-22T10:30Z" };

const finding = { class: "missing", resourceType: "METERING_POINT", key: { meterEic }, units: 1, text: "" };
const plan = { requests: [], lost: null, notYet: null };
const delivery = {
  event: 0,
  occurredAt: at,
  recipientEic: eic,
  resourceType: "METERING_POINT",
  reason: "UPDATE",
  content: { meterEic },
  grounds: [{ rule: "MP-3", role: "OPEN_SUPPLIER", category: "DIRECT", agreement }],
};
const market = { set: { agreements: [agreement] }, events: [{ resourceType: "CLOCK", occurredAt: at }] };
const counts = { passed: 1, failed: 1, noAnswer: 0, unsupported: 0 };

/** By the name of its schema. */
export const outputExamples = {
  "predicted-line": delivery,
  verdict: {
    ...{ event: 0, rule: "AGR-7", role: "OPEN_SUPPLIER", eic, granted: true },
    ...{ cause: { tag: "Valid" }, text: "" },
  },
  report: { for: eic, summary: {}, findings: [finding], refetch: plan, notes: [] },
  finding,
  plan: { ...plan, requests: [{ resourceType: "AGREEMENT", idFrom: 1, idTo: 5 }] },
  "folded-set": { meteringPoints: [], agreements: [agreement], unplaced: [] },
  reason: {
    code: "CREATE",
    kind: "simple",
    action: "CREATE",
    editions: ["en"],
    en: "Created.",
    et: "Loodi.",
  },
  statement: {
    ...{ id: "MP-3", source: "page 06", sentence: "", carriedBy: [], status: "tested", tests: [] },
  },
  faults: { for: eic, at, faults: [{ class: "missing", resourceType: "METERING_POINT", key: { meterEic } }] },
  "scan-summary": { read: 1, again: 0, lost: [{ type: "AGREEMENT", ...span }], open: [] },
  expectation: {
    ...{ for: eic, ...span, at },
    expected: [{ meterEic, deadline: at, monthFinal: false, periods: [span], grounds: [] }],
  },
  access: {
    ...{ for: eic, meterEic, now: at, meteringPoint: false, periods: [], grounds: [] },
    refused: [{ statements: [], decisions: [], cause: { tag: "NoAgreement", meterEic }, text: "" }],
    needed: [],
  },
  "event-finding": { event: 0, finding: "STARTS_TOO_SOON", text: "", source: "BEY-7" },
  comparison: {
    ...{ relation: "more", pairs: 1, differing: 1, differingInRecipients: 1 },
    ...{ byResourceType: { AGREEMENT: 1 }, byRule: { "AGR-8": 1 }, notCompared: [] },
    witness: { ...market, left: [delivery], right: [] },
  },
  proof: { invariant: "locality", statement: "", pairs: 1, holds: false, counterexample: market },
  "ruled-out": {
    ...{ edition: "en", readings: { "MD-2": "own-point" }, status: "refuted" },
    witness: { ...market, finding, expected: [delivery] },
  },
  "conformance-report": {
    ...{ ...counts, ignoredLines: 0, byStatement: { "MP-3": counts } },
    failures: [{ id: "a", edition: "en", statements: ["MP-3"], missing: [{ event: 0 }], unexpected: [] }],
  },
} as const;
