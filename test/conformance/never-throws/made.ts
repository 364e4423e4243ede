/** Values that only the library makes, made by it of the repository's documents; each is a few examples. */
import type { Either } from "fp-ts/lib/Either.js";
import * as book from "../../../src/report/rule-book/index.js";
import * as docs from "../../../src/documents/index.js";
import * as market from "../../../src/market/index.js";
import * as predict from "../../../src/predict/index.js";
import * as reason from "../../../src/reason/index.js";
import * as reconcile from "../../../src/entries/reconcile-entry.js";
import * as rules from "../../../src/entries/rules-entry.js";
import * as scan from "../../../src/scan/index.js";
import * as split from "../../../src/split/index.js";
import * as time from "../../../src/time/index.js";
import * as timeline from "../../../src/report/timeline/index.js";
import { secondVersion } from "../../documents/samples.js";
import { documents } from "./hostile.js";

const rightOf = <A>(either: Either<unknown, A>): A => {
  if (either._tag === "Left") throw new Error(`expected a Right, got ${JSON.stringify(either.left)}`);
  return either.right;
};

const leftOf = <E>(either: Either<E, unknown>): readonly E[] => (either._tag === "Left" ? [either.left] : []);

const demoSet = documents.sets[0] as docs.AgreementSetDocument;
const demoEvents = documents.runs[0]!.events as docs.EventDocument[];
const sample = (name: string): unknown =>
  documents.messages.find((message) => JSON.stringify(message).includes(name));

export const sets = documents.sets
  .slice(0, 5)
  .map((document) => rightOf(market.agreementSet(document as docs.AgreementSetDocument)).set);
const set = sets[0]!;
export const agreements = sets.flatMap((one) => [...one.agreements()].slice(0, 10));
const supplies = agreements.filter(({ type }) => type === "SUPPLY");
export const points = (demoSet.meteringPoints ?? []).map(market.meteringPointOf);
export const reasons = reason.allReasons;
export const reasonErrors = ["", "CREAT", "UPDATE_BC_GRID"].flatMap((code) =>
  leftOf(reason.parseReason(code)),
);
export const intervals: readonly time.Interval[] = [
  time.always,
  { from: 0, to: 3_600_000 },
  { from: Date.UTC(2024, 0), to: Date.UTC(2024, 1) },
];
export const intervalSets = [time.emptySet, time.fromIntervals(intervals.slice(1)), [time.always]];
export const localResolutions = [
  time.resolveLocal({ year: 2024, month: 3, day: 31, hour: 3, minute: 30, second: 0, ms: 0 }),
  time.resolveLocal({ year: 2024, month: 10, day: 27, hour: 3, minute: 30, second: 0, ms: 0 }),
  time.resolveLocal({ year: 2024, month: 5, day: 27, hour: 3, minute: 30, second: 0, ms: 0 }),
];
export const decodeErrors = leftOf(docs.decodeAgreementDocument({ agreementType: 1 })).flat();
export const remarks = rightOf(
  docs.decodeAgreementDocument({ agreementType: "JOINT_INVOICE", validFrom: "2024-05-31T21:00Z", valdTo: 1 }),
).remarks;
export const ioTsErrors = leftOf(docs.AgreementDocument.decode({}));
export const codecs = Object.values(docs as Record<string, unknown>).filter(
  (value): value is typeof docs.Anything => typeof value === "object" && value !== null && "decode" in value,
);
export const v1Data = documents.messages.filter((one) => docs.decodeMeteringDataV1(one)._tag === "Right");
export const v1Bills = documents.messages.filter((one) => docs.decodeNetworkBillV1(one)._tag === "Right");
export const v2Data = [secondVersion["metering-data"]];
export const v2Bills = [secondVersion["network-bill"]];
export const v1Points = [rightOf(docs.decodeMeteringPointV1(sample('"meteringPoint"'))).value];
export const v1Agreements = documents.messages.filter((one) => docs.decodeAgreementV1(one)._tag === "Right");
export const units = [
  ...v1Data.map((one) => split.unitsOfMeteringDataV1(one as docs.MeteringDataV1)),
  ...v2Bills.map((one) => split.unitsOfNetworkBillsV2(one as docs.NetworkBillContentV2)),
];

// --- predictions ---

export const progress = [
  predict.startPrediction(set),
  predict.startPrediction(set, { strict: true, edition: "et" }),
];
const steps = documents.runs.slice(0, 8).flatMap(({ set: document, events }) => {
  let state = predict.startPrediction(
    rightOf(market.agreementSet(document as docs.AgreementSetDocument)).set,
  );
  return events.map((event) => {
    const next = predict.step(state, event);
    state = next.progress;
    return next;
  });
});
export const changedObjects = steps.flatMap(({ objects }) => [...objects]);
export const situations = changedObjects.map(({ situation }) => situation);
export const dataSituations = situations.filter((one) => one.on === "METERING_DATA");
export const verdicts = situations.flatMap(rules.verdictsOf).slice(0, 60);
export const grants = situations.map(rules.grantsOf).filter(({ length }) => length > 0);
export const predictedLines = changedObjects.flatMap(predict.linesOf).slice(0, 20);
export const eventErrors = [
  ...steps.flatMap(({ error }) => error ?? []),
  ...[{}, { ...demoEvents[0], occurredAt: 1 }].flatMap(
    (event) => predict.step(progress[0]!, event).error ?? [],
  ),
];
export const readings = [rules.chosenReadings];
const now = Date.UTC(2024, 5);
export const changes = agreements.flatMap((agreement) =>
  (["CREATE", "UPDATE", "DELETE"] as const).map((action) => ({ action, agreement })),
);
export const primaryChanges = sets.flatMap((one) => {
  const agreement = [...one.agreements()][0]!;
  return [{ action: "DELETE" as const, agreement, set: one, before: agreement, judged: agreement, now }];
});
export const triggers = rules.consequenceRules.flatMap((rule) => ("on" in rule ? [rule.on] : []));
export const effects = agreements.slice(0, 3).map(rules.deletionOf);
export const changeErrors = changes.flatMap((change) => leftOf(rules.consequencesOf(set, change, now)));
export const responsibilities = agreements
  .slice(0, 5)
  .map((one) => rules.balanceResponsibleParty(set, one.serviceProviderEic ?? "", undefined, now));
export const candidacies = supplies
  .slice(0, 5)
  .flatMap((agreement) => rules.coordinationCandidates(set, { action: "DELETE", agreement }, "", now));
const asked = {
  set,
  authorizations: [],
  eic: supplies[0]!.serviceProviderEic!,
  meterEic: supplies[0]!.meterEic!,
  now,
};
export const accessAnswers = [rightOf(rules.access({ ...asked, span: intervals[2]! }))];
export const accessErrors = leftOf(rules.access({ ...asked, eic: "x", span: { from: 1, to: 0 } }));
export const submissionErrors = leftOf(rules.checkMeteringData({}, { now }));
export const expected = rules
  .expectedData(set, supplies[0]!.serviceProviderEic!, {
    from: Date.UTC(2024, 4),
    to: Date.UTC(2024, 5, 3),
    at: now,
  })
  .slice(0, 5);

export const checks = demoEvents
  .slice(0, 3)
  .map((event) => rules.checkNext(rules.startChecking(set), event).progress);

// --- messages ---

export const received = [
  ...documents.messages.flatMap((message) => {
    const read = reconcile.readReceived(message);
    return read._tag === "Right" ? read.right : [];
  }),
  reconcile.readMessage({ id: 1 }),
];
export const inboxes = [rules.startAgreementState(supplies[0]!.serviceProviderEic!, agreements.slice(0, 5))];
export const inboxMessages = received as readonly rules.AgreementMessage[];
export const unplaced = rules.foldMessages("38X-EIN-OS-----J", [], inboxMessages).unplaced;

// --- scans ---

export const plans = [
  rightOf(scan.planTime("METERING_DATA", { from: now - 5 * 3_600_000, to: now + 1 }, { now })),
  rightOf(scan.planIds("AGREEMENT", 1, 20_001)),
];
export const requests = plans.flatMap(({ requests: some }): readonly scan.ScanRequest[] => some);
export const answers = [
  {
    service: "search",
    version: "V1" as const,
    request: requests[0]!,
    askedAt: now,
    endedAt: now,
    pages: 1,
    totalPages: 1,
    newestId: 12,
  },
];
export const ledgers = [scan.emptyLedger, rightOf(scan.foldAnswer(scan.emptyLedger, answers[0]!, 60_000))];
export const servicePeriods = rightOf(scan.servicesFor("METERING_DATA", intervals[2]!));
export const ledgerDocuments = ledgers.map(scan.ledgerDocument);
export const answerDocuments = requests.slice(0, 3).map((request) => ({
  request: scan.requestDocument(request),
  service: "search",
  askedAt: "2024-11-12T22:00Z",
  pages: 1,
  totalPages: 1,
  newestId: 12,
}));

// --- drawings ---

export const timelines = points.slice(0, 3).flatMap(({ meterEic }) => {
  const drawn = timeline.timeline(set, meterEic, { now });
  return drawn._tag === "Right" ? [drawn.right] : [];
});
export const timelineErrors = leftOf(timeline.timeline(set, "x", { now }));

// --- reconciliations ---

const options = { set, for: supplies[0]!.serviceProviderEic!, at: Date.UTC(2026, 0), lenient: true };
const receivedDocuments = documents.messages.filter(
  (message) => reconcile.readReceived(message)._tag === "Right",
);
const inputs = { events: demoEvents, received: receivedDocuments };
export const reconcileOptions = [options];
export const reports = [rightOf(await reconcile.reconcile(options, inputs))];
export const parts = [rightOf(await reconcile.reconcilePart(options, reconcile.sourcesOf(inputs)))];
export const findings = reports.flatMap(({ findings: some }) => some);
const shiftsOf = parts.flatMap((part) => Object.values(part.parts).map((one) => one.shifts));
export const shifts = shiftsOf.map((one) =>
  Object.fromEntries(Object.entries(one).map(([name, shift]) => [name, [shift]])),
);
export const fits = [
  { reading: "MD-2", choice: "whole", matched: 1, unexpected: 2, missing: 0 },
  ...shifts.flatMap((shift) => reconcile.fittingReadings(shift)),
];
export const resultsOfParts = [
  {
    summary: new Map(),
    findings: [],
    coarser: new Map(),
    gaps: new Map(),
    reread: 0,
    beside: 0,
    notCompared: new Map(),
    open: [],
  },
];
export const dues = reconcile.dueFromEvents(set, demoEvents, options.for).due;
export const participants = [reconcile.reconciledParticipant(options)];
export const statements = book.statementIds;
