/**
 * Every function that an entry exports, with what it is called with (long, as it has a row for each):
 *
 * - `anything`, `nearly(documents)`: what comes from outside is any value at all, or a real document changed in a few places;
 * - `literal({...})`: an object that the caller writes in its program, with any value at all in each attribute that comes
 *   from outside. That the object itself is one is the programmer's affair;
 * - `one(of)`: what only the library makes, made by it;
 * - `programmersAffair(reason, one(of))`: what the library does not make, and where another value is a programmer's error.
 */
import { boundOf, conformanceReport, enumerate, invariants, ruleBooks } from "../../../src/analysis/index.js";
import { startSimulator } from "../../../src/simulator/index.js";
import fc from "fast-check";
import * as time from "../../../src/time/index.js";
import { anything, documents, inTime, late, nearly } from "./hostile.js";
import * as made from "./made.js";

export interface Row {
  readonly arguments: readonly fc.Arbitrary<unknown>[];
  /** How it is called, where it is not a plain function; also takes what is lazy in the result. */
  readonly call: (exported: never, ...args: never[]) => unknown;
}

type Call = (...args: unknown[]) => unknown;

const calledPlainly = (f: Call, ...args: unknown[]): unknown => f(...args);

const row = (...args: readonly fc.Arbitrary<unknown>[]): Row => ({ arguments: args, call: calledPlainly });

/** A row that says how the call is made. */
const calling = (call: Row["call"], ...args: readonly fc.Arbitrary<unknown>[]): Row => ({
  arguments: args,
  call,
});

const one = (of: readonly unknown[]): fc.Arbitrary<unknown> => {
  if (of.length === 0) throw new Error("expected an example at least");
  return fc.constantFrom(...of).map((example) => late(() => example));
};

const some = (of: readonly unknown[]): fc.Arbitrary<unknown> => fc.array(one(of), { maxLength: 4 });

const literal = (
  attributes: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  required: readonly string[] = [],
) => fc.record(attributes, { requiredKeys: [...required] });

/** Where another value is a programmer's error; the reason stands first. */
const programmersAffair = (reason: string, valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  if (reason === "") throw new Error("expected a reason");
  return valid;
};

// --- from outside ---

// What is gone through is an array of the caller's; its items are anything.
const list = fc.array(anything, { maxLength: 3 });
const setDocument = nearly(documents.sets.slice(0, 6));
const event = nearly(documents.events);
const message = nearly(documents.messages);
const content = nearly([...documents.messages, ...made.v2Data, ...made.v2Bills]);
const agreementDocument = nearly(made.agreements.map((agreement) => agreement.document));
const ledgerDocument = nearly(made.ledgerDocuments);
const someEvents = fc.array(event, { maxLength: 3 });
const someMessages = fc.array(message, { maxLength: 3 });
const eic = fc.oneof(
  anything,
  one(made.agreements.flatMap(({ serviceProviderEic, meterEic }) => [serviceProviderEic, meterEic])),
);
const instant = fc.oneof(anything, fc.constantFrom(0, Date.UTC(2024, 4, 22), Date.UTC(2026, 0)));
const resourceType = fc.oneof(anything, fc.constantFrom("METERING_DATA", "AGREEMENT"));
const action = fc.oneof(anything, fc.constantFrom("CREATE", "UPDATE", "DELETE"));
const date = fc.oneof(anything, literal({ year: anything, month: anything, day: anything }));
const localDateTime = fc.oneof(
  anything,
  literal({
    year: fc.constant(2024),
    month: fc.constant(3),
    day: fc.constant(31),
    hour: anything,
    minute: anything,
    second: anything,
    ms: anything,
  }),
);

// --- written by the caller, with values from outside ---

const span = literal({ from: instant, to: instant }, ["from", "to"]);
/** Without the decades of days from 1970 on, which take their time. */
const month = fc.oneof(
  one([made.intervals[2], { from: NaN, to: NaN }, time.always]),
  literal({ from: anything, to: fc.constant(0) }, ["from", "to"]),
);
const readings = literal({ "GEN-6": anything, "MD-2": anything });
const predictionOptions = literal({ edition: anything, readings, lenient: anything, strict: anything });
const splitOptions = literal({ version: anything, senderEic: eic, now: instant, readings });
const planOptions = literal({ now: instant, order: anything });
const source = literal({ resourceType: anything, service: anything, version: anything }, [
  "resourceType",
  "service",
  "version",
]);
const about = literal({ commodityType: anything, senderRole: anything, sentAs: anything });
const request = fc.oneof(
  one(made.requests),
  literal({ resourceType, createdTimeFrom: anything, createdTimeTo: anything }),
  literal({ resourceType, idFrom: anything, idTo: anything }),
);
const context = literal({
  marketParticipantIdentification: eic,
  marketParticipantRole: anything,
  commodityType: anything,
});
const sending = literal({
  documentIdentification: anything,
  page: anything,
  pageSize: anything,
  largestPage: anything,
  authorization: anything,
  documentDateTime: anything,
  layout: anything,
});
const expectation = literal({
  from: instant,
  to: instant,
  at: instant,
  holidays: fc.array(date, { maxLength: 3 }),
  readings,
});
const reconcileOptions = literal({
  for: eic,
  at: instant,
  edition: anything,
  readings,
  tolerance: anything,
  lateAfter: anything,
  lenient: anything,
  strict: anything,
}).map((written) => ({ ...made.reconcileOptions[0], ...written }));
const expectedRecord = one(made.expected);
const reconcileDocuments = literal(
  { events: someEvents, expected: fc.array(expectedRecord, { maxLength: 2 }), received: someMessages },
  ["received"],
);
const item = literal({ value: fc.oneof(event, message) }, ["value"]);
const workingDays = programmersAffair(
  "a function of the caller's",
  fc.constant(() => true),
);

// --- made by the library ---

const set = one(made.sets);
const agreement = one(made.agreements);
const agreements = some(made.agreements);
const point = one(made.points);
const reason = one(made.reasons);
const interval = fc.oneof(one(made.intervals), span, anything);
const madeSet = one(made.intervalSets);
const intervalSet = fc.oneof(one(made.intervalSets), fc.array(span, { maxLength: 3 }), list, anything);
const localResolution = one(made.localResolutions);
const codec = one(made.codecs);
const units = one(made.units);
const progress = one(made.progress);
const changedObject = one(made.changedObjects);
const situation = one(made.situations);
const verdict = one(made.verdicts);
const grants = one(made.grants);
const ledger = one(made.ledgers);
const inbox = one(made.inboxes);
const inboxMessage = one(made.inboxMessages);
const received = one(made.received);
const report = one(made.reports);
const change = one(made.changes);
const plan = one(made.plans);
const key = programmersAffair("a key that partitionKeysOf gives", fc.string());
const place = programmersAffair("where the caller read it, for its own errors", fc.string());

// --- the functions ---

const timeRows: Readonly<Record<string, Row>> = {
  isInstant: row(anything),
  instantOf: row(anything),
  parseInstant: row(anything),
  explainInstantError: row(
    literal({ text: fc.string(), at: fc.nat(), expected: fc.string() }, ["text", "at", "expected"]),
  ),
  isWithoutZone: row(
    literal({ text: fc.string(), at: fc.nat(), expected: fc.string() }, ["text", "at", "expected"]),
  ),
  formatInstant: row(anything),
  inUtc: row(anything),
  interval: row(anything, anything),
  overlaps: row(interval, interval),
  containsInstant: row(interval, anything),
  covers: row(interval, interval),
  intersection: row(interval, interval),
  fromIntervals: row(intervalSet),
  union: row(intervalSet, intervalSet),
  intersect: row(intervalSet, intervalSet),
  difference: row(intervalSet, intervalSet),
  insert: row(intervalSet, interval),
  gaps: row(intervalSet, interval),
  overlapsSet: row(intervalSet, intervalSet),
  hasInstant: row(intervalSet, anything),
  equals: row(intervalSet, intervalSet),
  totalLength: row(intervalSet),
  parseLocalDate: row(anything),
  formatLocalDate: row(date),
  addDays: row(date, anything),
  addMonths: row(date, anything),
  isWeekend: row(date),
  compatible: row(localResolution),
  earlier: row(localResolution),
  later: row(localResolution),
  reject: row(localResolution),
  offsetAt: row(anything),
  localDateTimeOf: row(anything),
  resolveLocal: row(localDateTime),
  formatLocal: row(anything),
  localDateOf: row(anything),
  instantAtHour: row(date, anything),
  dayStart: row(date),
  dayInterval: row(date),
  dayOf: row(anything),
  nextLocalDay: row(anything),
  monthInterval: row(anything, anything),
  monthOf: row(anything),
  monthsBack: row(anything, anything),
  gasDayInterval: row(date),
  gasDayOf: row(anything),
};

const reasonRows: Readonly<Record<string, Row>> = {
  nearestCode: row(anything),
  parseReason: row(anything),
  isReasonCode: row(anything),
  formatReason: row(reason),
  describeReason: row(reason, anything, fc.option(fc.constantFrom("SUPPLY", "GRID"), { nil: undefined })),
  explainReasonError: row(one(made.reasonErrors)),
  simpleReason: row(action),
  actionOfReason: row(anything),
  causeTextOf: row(anything),
  isListedAnywhere: row(reason),
  becauseOfAgreement: row(action, anything, action),
  becauseOfCoordination: row(action),
  categoryOfReason: row(reason),
  decomposeReason: row(reason),
  groupByCategory: row(
    some(made.reasons),
    programmersAffair(
      "a function of the caller's",
      fc.constant((it: unknown) => it),
    ),
  ),
  isCoarserWording: row(reason, reason),
  sameEvent: row(reason, reason),
  receivedReasonAgrees: row(anything, anything, reason, fc.option(reason, { nil: undefined })),
  isListed: row(anything, reason),
  catalogue: row(anything),
  predictedReason: row(anything, reason),
  reasonAllowed: row(anything, reason),
  reasonAllowedForAgreement: row(anything, reason),
  reasonIsSignificant: row(anything, anything),
  reasonRecord: row(reason),
};

const documentRows: Readonly<Record<string, Row>> = {
  decodeErrorsOf: row(one(made.ioTsErrors)),
  describeValue: row(anything),
  explainDecodeError: row(one(made.decodeErrors)),
  explainDecodeErrorInEstonian: row(one(made.decodeErrors)),
  explainRemark: row(one(made.remarks)),
  errorOfRemark: row(one(made.remarks)),
  decodeEvent: row(event),
  decodeAnswer: row(nearly(made.answerDocuments)),
  pathOf: row(fc.array(fc.oneof(fc.string(), fc.nat()))),
  shorten: row(anything, programmersAffair("a number in the caller's program", fc.nat())),
  checkEic: row(anything),
  isEic: row(anything),
  decodeAgreementDocument: row(agreementDocument),
  decodeConformanceAnswer: row(anything),
  decodeConformanceVector: row(anything),
  decodeMeteringPointDocument: row(
    nearly(
      (documents.sets as readonly { meteringPoints: unknown[] }[]).flatMap(({ meteringPoints }) =>
        meteringPoints.slice(0, 5),
      ),
    ),
  ),
  decodeContent: row(resourceType, fc.oneof(anything, fc.constantFrom("V1", "V2")), content),
  decoderOf: calling(
    (decoderOf: (of: unknown) => Call, of: unknown, value: unknown) => decoderOf(of)(value),
    codec,
    content,
  ),
  unknownAttribute: row(fc.string(), fc.constant(new Map([["validTo", 1]]))),
  remarksOf: calling(
    (remarksOf: Call, of: never, value: unknown) => {
      const { decode } = of as { decode: (value: unknown) => { _tag: string } };
      return decode(value)._tag === "Right" && remarksOf(of, value);
    },
    codec,
    content,
  ),
  oneOf: calling(
    (oneOf: (...args: unknown[]) => { decode: Call }, value: unknown) =>
      oneOf("Word", "UnknownValue", ["A", "B"]).decode(value),
    anything,
  ),
  word: calling(
    (word: (...args: unknown[]) => { decode: Call }, value: unknown) =>
      word("Word", ["A", "B"]).decode(value),
    anything,
  ),
  maybe: calling(
    (maybe: (of: unknown) => { decode: Call }, of: unknown, value: unknown) => maybe(of).decode(value),
    codec,
    content,
  ),
  oneOrMore: calling(
    (oneOrMore: (of: unknown) => { decode: Call }, of: unknown, value: unknown) =>
      oneOrMore(of).decode(value),
    codec,
    content,
  ),
  mustHold: calling(
    (mustHold: (...args: unknown[]) => { decode: Call }, value: unknown) =>
      mustHold("Held", () => []).decode(value),
    content,
  ),
  shouldHold: calling(
    (shouldHold: (...args: unknown[]) => { decode: Call }, value: unknown) =>
      shouldHold("Held", () => []).decode(value),
    content,
  ),
  EicType: calling((Type: new () => { decode: Call }, value: unknown) => new Type().decode(value), anything),
  WordType: calling(
    (Type: new (...args: unknown[]) => { decode: Call }, value: unknown) =>
      new Type("Word", ["A"], () => true).decode(value),
    anything,
  ),
  MaybeType: calling(
    (Type: new (of: unknown) => { decode: Call }, of: unknown, value: unknown) => new Type(of).decode(value),
    codec,
    content,
  ),
  jsonSchemaOf: row(codec, fc.constant({ id: "x", title: "x" })),
  EitherFormType: calling(
    (Type: new (...args: unknown[]) => { decode: Call }, of: unknown, value: unknown) =>
      new Type(of, of, "query").decode(value),
    codec,
    content,
  ),
  OneOrMoreType: calling(
    (Type: new (of: unknown) => { decode: Call }, of: unknown, value: unknown) => new Type(of).decode(value),
    codec,
    content,
  ),
  TogetherType: calling(
    (Type: new (...args: unknown[]) => { decode: Call }, value: unknown) =>
      new Type(
        "Held",
        () => [],
        () => [],
      ).decode(value),
    content,
  ),
  RemarkCollector: calling((Collector: new () => { add: Call; all: Call }, remarks: unknown[]) => {
    const collector = new Collector();
    remarks.forEach((remark) => collector.add(remark));
    return collector.all();
  }, some(made.remarks)),
  itemsOf: row(one(made.v1Data)),
  agreementsOf: row(one(made.v1Agreements)),
  meterEicOf: row(one(made.v1Points)),
  agreementMeterEicOf: row(one(made.agreements.map((one) => one.document))),
  decodeAgreementV1: row(content),
  decodeAuthorizationV1: row(content),
  decodeAuthorizationAnswerV1: row(content),
  decodeCoordinationV1: row(content),
  decodeCustomerDataV1: row(content),
  decodeMessageV1: row(message),
  decodeSearchAnswerV1: row(message),
  decodeSearchAnswerFrameV1: row(message),
  decodeMeteringDataV1: row(content),
  decodeMeteringPointV1: row(content),
  decodeNetworkBillV1: row(content),
  decodeSearchRequestV1: row(content),
  decodeAgreementV2: row(content),
  decodeMeteringDataV2: row(content),
  decodeNetworkBillV2: row(content),
  decodeMessageV2: row(message),
  decodePageV2: row(message),
  decodePageFrameV2: row(message),
};

type SetMethods = Readonly<Record<string, Call>>;

const market: Readonly<Record<string, Row>> = {
  agreementOf: row(one(made.agreements.map((one) => one.document))),
  isValidAt: row(agreement, anything),
  isActiveOrFuture: row(agreement, anything),
  identityOf: row(agreement),
  compareAgreements: row(agreement, agreement),
  deliveredDocument: row(agreement),
  AgreementSet: calling(
    (_: unknown, known: SetMethods, asked: unknown, other: unknown, of: unknown) => [
      known["point"]!(asked),
      known["pointsBelow"]!(asked),
      known["agreementsOf"]!(asked),
      known["agreementsWithCustomer"]!(asked),
      known["portfoliosWith"]!(asked),
      known["namedSuppliersOf"]!(asked),
      known["borderAgreementsOf"]!(asked),
      known["pointsOperatedBy"]!(asked),
      known["unlistedPointsOf"]!(asked),
      known["generalServicesStarting"]!(asked, other),
      known["find"]!(of),
      known["with"]!([of], [of]),
      known["toDocument"]!(),
    ],
    set,
    fc.oneof(instant, eic),
    instant,
    agreement,
  ),
  AgreementSetBuilder: calling(
    (
      Builder: new () => Record<string, Call>,
      pointDocument: unknown,
      document: unknown,
      options: unknown,
    ) => {
      const builder = new Builder();
      builder["addMeteringPoint"]!(pointDocument, { path: "" });
      builder["addAgreement"]!(document, 0);
      builder["addAgreement"]!(document, { path: ".agreements[1]", file: "set.ndjson", line: 2 });
      return builder["build"]!(options);
    },
    anything,
    agreementDocument,
    literal({ strict: anything }),
  ),
  agreementSet: row(setDocument, literal({ strict: anything })),
  meteringPointOf: row(
    one(
      (documents.sets as readonly { meteringPoints: unknown[] }[]).flatMap(({ meteringPoints }) =>
        meteringPoints.slice(0, 5),
      ),
    ),
  ),
  meteringPointAt: row(set, eic, instant),
  isNamedSupplier: row(agreement, point),
  marketOf: row(set, agreement),
  isSameMarket: row(anything, anything),
  shareMarket: row(set, agreement, agreement),
  atInstant: row(anything),
  whileValid: row(madeSet, one(made.intervals)),
  followersOf: row(set, eic, anything, madeSet),
};

const rules: Readonly<Record<string, Row>> = {
  grantsOf: row(situation),
  verdictsOf: row(situation),
  categoryOf: row(anything),
  describeAgreement: row(agreement),
  explainChangeError: row(one(made.changeErrors)),
  activations: row(set, instant, instant),
  findingsOfSet: row(set, instant),
  findingsOfChange: row(set, literal({ action, agreement, via: anything }, ["action", "agreement"]), instant),
  deletionOf: row(agreement),
  creationOf: row(agreement),
  updateOf: row(agreement, agreement),
  applied: row(set, some(made.effects)),
  follows: row(one(made.triggers), one(made.primaryChanges)),
  consequencesOf: row(set, literal({ action, agreement, via: anything }, ["action", "agreement"]), instant),
  consequencesAsTaken: calling(
    (
      f: (...args: unknown[]) => { _tag: string; right: { consequences: Iterable<unknown> } },
      ...args: unknown[]
    ) => {
      const made = f(...args);
      return made._tag === "Left" ? made : [...made.right.consequences];
    },
    set,
    literal({ action, agreement, via: anything }, ["action", "agreement"]),
    instant,
  ),
  finding: row(
    fc.constantFrom("WITHOUT_GRID", "DAY_BOUNDARY"),
    agreement,
    fc.option(agreement, { nil: undefined }),
    instant,
  ),
  balanceResponsibleParty: row(set, eic, anything, instant, anything),
  explainBalanceResponsibility: row(one(made.responsibilities)),
  coordinationCandidates: row(set, change, eic, instant, anything),
  explainCandidacy: row(one(made.candidacies)),
  explainAccessError: row(one(made.accessErrors)),
  access: row(
    literal(
      {
        set,
        authorizations: fc.constant([]),
        eic,
        meterEic: eic,
        span,
        now: instant,
        role: anything,
        purpose: anything,
      },
      ["set", "authorizations", "span"],
    ),
  ),
  readAuthorizations: row(message, fc.oneof(fc.constant(undefined), literal({ eic, role: anything }))),
  accessRecord: row(one(made.accessAnswers)),
  netQuantityOf: row(one(made.v2Data.flatMap(([first]) => first.periods)), anything),
  explainSubmissionError: row(one(made.submissionErrors)),
  checkMeteringData: row(
    content,
    literal({ version: fc.oneof(anything, fc.constant("V2")), now: instant, set, commodityType: anything }),
  ),
  billStanding: row(one(made.v2Bills.flat()), some(made.v2Bills.flat())),
  startChecking: row(set),
  checkNext: row(one(made.checks), event),
  checkEvents: row(set, someEvents),
  checkNetworkBills: row(
    content,
    literal({ version: fc.oneof(anything, fc.constant("V2")), set, before: some(made.v2Bills.flat()) }),
  ),
  sameData: row(one(made.v1Data), one(made.v2Data)),
  timetableOf: row(anything),
  dueBy: row(fc.constantFrom("ELECTRICITY", "NATURAL_GAS"), month, instant, workingDays),
  expectedDataDocument: row(one(made.expected)),
  dataGrantsOf: row(set, eic, eic, one(made.intervals), one(made.readings)),
  eachExpectedData: row(set, eic, expectation),
  expectedData: row(set, eic, expectation),
  workingDaysWithout: calling(
    (without: (holidays: unknown) => Call, holidays: unknown, day: unknown) => without(holidays)(day),
    fc.array(date, { maxLength: 3 }),
    date,
  ),
  firstWorkingDayAfter: row(date, workingDays),
  agreementsIn: row(inbox),
  startAgreementState: row(eic, agreements),
  foldMessage: row(inbox, inboxMessage),
  foldMessages: row(eic, agreements, some(made.inboxMessages)),
  foldedSetDocument: row(eic, fc.option(set, { nil: undefined }), some(made.inboxMessages)),
  placeOf: row(agreement),
  isComplete: row(agreement),
  canBeOne: row(agreement, agreement),
  matchesOf: row(agreement, agreements, eic),
  identicalTo: row(agreement, agreements),
  afterMessage: row(agreement, agreement, reason),
  mayConcernAgreements: row(inboxMessage),
  agreementMessagesInOrder: row(some(made.inboxMessages)),
  explainUnmatched: row(one(made.unplaced)),
  unmatchedDocument: row(one(made.unplaced)),
};

const splitRows: Readonly<Record<string, Row>> = {
  distribute: row(units, situation),
  unitsOfMeteringDataV1: row(one(made.v1Data)),
  unitsOfMeteringDataV2: row(one(made.v2Data)),
  unitsOfNetworkBillsV1: row(one(made.v1Bills)),
  unitsOfNetworkBillsV2: row(one(made.v2Bills)),
  unitsOf: row(fc.constant("METERING_DATA"), fc.constant("V1"), one(made.v1Data)),
  readUnits: row(resourceType, anything, content),
  splitMeteringData: row(set, content, splitOptions),
  splitNetworkBills: row(set, content, splitOptions),
  chosenIn: row(one(made.units.flatMap(({ leaves }) => leaves)), madeSet),
  coverageOf: row(units),
  endOf: row(instant, anything),
  timesOf: row(fc.array(fc.constant({ pS: "2024-05-22T21:00Z" })), fc.constantFrom("PT15M", "PT1H", "P1D")),
};

const predict: Readonly<Record<string, Row>> = {
  explainEventError: row(one(made.eventErrors)),
  startOf: row(set, fc.constant({ edition: "en", readings: made.readings[0] })),
  activatedBetween: row(progress, instant, instant),
  step: row(progress, event),
  readOccurredAt: row(event),
  readEvent: row(event, anything),
  explainDecodeErrors: row(fc.constant(made.decodeErrors)),
  explainedVerdict: row(fc.record({ event: anything, name: fc.string() }), verdict),
  verdictsOn: calling(
    (f: (...args: unknown[]) => Iterable<unknown>, ...args: unknown[]) => [...f(...args)],
    eic,
    fc.array(changedObject, { maxLength: 2 }),
  ),
  explainNext: calling(
    (f: (...args: unknown[]) => { lines: Iterable<unknown> }, ...args: unknown[]) => [...f(...args).lines],
    progress,
    event,
    eic,
  ),
  linesOfAll: calling(
    (f: (...args: unknown[]) => Iterable<unknown>, ...args: unknown[]) => [...f(...args)],
    fc.array(changedObject, { maxLength: 2 }),
  ),
  explain: row(set, someEvents, eic, predictionOptions),
  explaining: calling(
    (f: (...args: unknown[]) => { lines: Iterable<unknown> }, ...args: unknown[]) => [...f(...args).lines],
    set,
    someEvents,
    eic,
    predictionOptions,
  ),
  findingsOfEvent: row(progress, event),
  completeOptions: row(predictionOptions),
  groundsOf: row(grants),
  linesOf: row(changedObject),
  isDelivery: row(one(made.predictedLines)),
  startPrediction: row(set, predictionOptions),
  predictNext: row(progress, event),
  predict: calling(
    (f: (...args: unknown[]) => { lines: Iterable<unknown> }, ...args: unknown[]) => [...f(...args).lines],
    set,
    someEvents,
    predictionOptions,
  ),
  predicting: calling(
    (f: (...args: unknown[]) => { lines: Iterable<unknown> }, ...args: unknown[]) => [...f(...args).lines],
    set,
    someEvents,
    predictionOptions,
  ),
  verdictText: row(verdict),
};

const scan: Readonly<Record<string, Row>> = {
  ledgerDocument: row(ledger),
  writeLedger: row(ledger),
  ledgerOf: row(ledgerDocument),
  readLedger: row(
    fc.oneof(anything, fc.constantFrom(...made.ledgerDocuments.map((one) => JSON.stringify(one)))),
  ),
  mergeLedgers: row(ledger, ledger),
  foldAnswer: row(
    ledger,
    literal(
      {
        service: anything,
        version: anything,
        request,
        askedAt: instant,
        endedAt: instant,
        pages: anything,
        totalPages: anything,
        newestId: anything,
      },
      ["request"],
    ),
    anything,
  ),
  unread: row(ledger, source, span),
  unsettled: row(ledger, source, span),
  gapsOver: row(
    some(made.servicePeriods),
    programmersAffair(
      "a function of the caller's",
      fc.constant(({ span: all }: { span: unknown }) => [all]),
    ),
  ),
  unreadAnywhere: row(ledger, resourceType, span, about),
  aboutToBeLost: row(ledger, source, instant, anything),
  resumption: row(ledger, source, instant, instant),
  resumeIds: row(ledger, source, literal({ since: anything, overlap: anything })),
  scan: calling(
    async (
      f: (options: unknown) => AsyncIterable<unknown>,
      options: object,
      document: unknown,
      body: string,
    ): Promise<void> => {
      const events = f({
        ...options,
        transport: () => Promise.resolve({ status: 200, headers: {}, body }),
        store: { load: () => Promise.resolve(document), save: () => Promise.resolve() },
        now: () => Date.UTC(2026, 0),
        sleep: () => Promise.resolve(),
      });
      for await (const _ of events);
    },
    literal(
      {
        as: literal(
          {
            eic: fc.oneof(anything, fc.constant("38X-EIN-OS-----J")),
            role: fc.oneof(anything, fc.constant("OPEN_SUPPLIER")),
            commodityType: fc.oneof(anything, fc.constant("ELECTRICITY")),
          },
          ["eic", "role", "commodityType"],
        ),
        types: fc.oneof(list, fc.constant(["AGREEMENT"])),
        since: instant,
        overlap: anything,
        pageSize: anything,
        concurrency: anything,
      },
      ["as", "types"],
    ),
    fc.oneof(ledgerDocument, fc.constant(undefined)),
    fc.oneof(fc.string(), fc.constant('{"content": [7, null, {"id": {}}], "page": {}}')),
  ),
  explainScanError: row(
    one([
      { tag: "NoResourceTypes" },
      { tag: "OtherParticipant", of: {}, as: {} },
      { tag: "ClockOff", now: NaN, datahub: 0 },
      { tag: "StillFailing", attempts: 8, reason: "status 500" },
    ]),
  ),
  fetchTransport: row(literal({ url: anything, timeout: anything })),
  memoryStore: row(anything),
  sleep: row(programmersAffair("a number of the caller's", fc.constantFrom(0, 1, -1, NaN))),
  isResourceType: row(anything),
  checkRequest: row(
    fc.oneof(
      anything,
      literal({
        resourceType,
        createdTimeFrom: anything,
        createdTimeTo: anything,
        idFrom: anything,
        idTo: anything,
        pagination: fc.oneof(anything, literal({ page: anything, pageSize: anything })),
      }),
    ),
    instant,
    anything,
  ),
  longestPeriod: row(anything),
  retentionEdge: row(anything),
  isMoment: row(anything),
  isCount: row(anything),
  planGaps: row(resourceType, fc.array(span, { maxLength: 3 }), planOptions),
  planTime: row(resourceType, span, planOptions),
  planDays: row(resourceType, date, date, planOptions),
  planIds: row(resourceType, anything, anything, anything),
  remainingPages: row(literal({ page: anything, totalPages: anything })),
  isIdRequest: row(request),
  halve: row(request),
  spanDocument: row(one(made.intervals)),
  requestDocument: row(one(made.requests)),
  planDocument: row(plan),
  paceOf: row(anything),
  nextScans: row(resourceType, eic, literal({ after: instant, count: anything, timesADay: anything })),
  servicesFor: row(resourceType, span, about),
  searchRequest: row(request, context, sending),
  distributionRequest: row(fc.constantFrom("search", "agreement", "network-bill"), request, context, sending),
};

const timeline: Readonly<Record<string, Row>> = {
  explainTimelineError: row(one(made.timelineErrors)),
  timeline: row(set, eic, literal({ from: instant, to: instant, now: instant })),
  timelineText: row(one(made.timelines), anything, literal({ language: anything })),
  timelineSvg: row(one(made.timelines), literal({ width: anything, id: anything, language: anything })),
};

const reconcile: Readonly<Record<string, Row>> = {
  reportText: row(report),
  reportLines: row(report),
  reportDocument: row(report),
  htmlReport: row(report),
  junitPieces: row(report),
  junitReport: row(report),
  reportJson: row(report),
  hasDifferences: row(report),
  reconciledParticipant: row(reconcileOptions),
  settingsOf: row(reconcileOptions),
  marketForParty: row(one(made.participants)),
  reconcilePart: row(
    reconcileOptions,
    fc.record({
      due: fc.record({
        basis: fc.constant("events"),
        events: fc.array(item, { maxLength: 2 }).map((items) => () => inTime(items)),
      }),
      received: fc.array(item, { maxLength: 2 }).map((items) => () => inTime(items)),
    }),
  ),
  reconcileSources: row(
    reconcileOptions,
    fc.record({
      due: fc.record({
        basis: fc.constant("events"),
        events: fc.array(item, { maxLength: 2 }).map((items) => () => inTime(items)),
      }),
      received: fc.array(item, { maxLength: 2 }).map((items) => () => inTime(items)),
    }),
  ),
  sourcesOf: row(reconcileDocuments),
  reconcile: row(reconcileOptions, reconcileDocuments),
  timesByPoint: row(one(made.dataSituations.map(() => []))),
  grantsTo: row(situation, eic),
  dueDelivery: row(changedObject, fc.constant([])),
  dueFromEvents: row(set, someEvents, eic, predictionOptions),
  noCounts: row(),
  unreadableAt: row(fc.string(), fc.string()),
  readMessage: row(message, place),
  readReceived: row(message, place),
  openPartOf: row(one(made.resultsOfParts), fc.constant(new Map())),
  questionsOf: row(fc.constant([])),
  closedParts: row(fc.constant([]), fc.constant([])),
  mergeReports: row(one(made.parts), one(made.parts)),
  parentIn: calling(
    (parentIn: (of: unknown) => Call, of: unknown, asked: unknown) => parentIn(of)(asked),
    set,
    eic,
  ),
  messageKey: row(key),
  partitionKeysOf: row(
    fc.oneof(
      fc.record({ tag: fc.constant("MeteringPoint"), meterEic: eic }),
      fc.record({ tag: fc.constant("Received"), message: received }),
      fc.record({ tag: fc.constant("Changed"), object: changedObject }),
    ),
    fc.constant(() => undefined),
  ),
  partitionOf: row(key, fc.integer({ min: 1 })),
  belongsTo: row(
    one([
      { index: 0, count: 2 },
      { index: 0, count: 1 },
    ]),
    key,
  ),
  otherReadings: row(one(made.readings)),
  isConcerned: row(fc.constantFrom("GEN-6", "MD-2"), anything),
  choiceName: row(fc.constantFrom("GEN-6", "MD-2"), fc.string()),
  fittingReadings: row(one(made.shifts)),
  readingText: row(one(made.fits)),
  compareFindings: row(one(made.findings), one(made.findings)),
  reportOf: row(one(made.parts), instant),
};

const simulated = startSimulator({ set: made.sets[0]!, events: [], now: Date.UTC(2026, 9, 1) });
const simulatorState = fc.constant(simulated._tag === "Right" ? simulated.right : undefined);

const simulator: Readonly<Record<string, Row>> = {
  parseFault: row(anything),
  startSimulator: row(fc.record({ set, events: list, now: instant })),
  handle: row(
    simulatorState,
    fc.record({
      method: fc.constantFrom("GET", "POST", "PUT", "?"),
      target: fc.oneof(
        fc.string(),
        fc.constantFrom(
          "/api/v1/data-distribution/search",
          "/_control/now",
          "/api/v2/data-distributions/agreement?x",
        ),
      ),
      headers: fc.dictionary(fc.string(), fc.string()),
      body: fc.oneof(fc.string(), fc.json()),
    }),
    instant,
  ),
  // The port of a server that cannot listen; one that can is tested with its command.
  serveSimulator: row(
    simulatorState,
    programmersAffair(
      "how it is served is given by a program",
      fc.constant({ speed: 0, realTime: () => 0, host: "256.0.0.1" }),
    ),
  ),
};

/** A conformance vector without anything. */
const vectorOfNothing = { id: "1", edition: "en", set: {}, events: [], deliveries: [] };

const smallBound = programmersAffair(
  "bounds from outside are read by readBound",
  fc.constant(boundOf({ points: 1, agreements: 1, instants: 1, parties: 2 })),
);
const ruleBook = programmersAffair(
  "rule books are chosen by a program",
  fc.constantFrom(...ruleBooks.slice(0, 3)),
);
const invariant = one(invariants);
const [someCase] = enumerate(boundOf({ points: 1, agreements: 1, instants: 1, parties: 2 }));

const conformanceResults = programmersAffair(
  "vectors come from decodeConformanceVector and outcomes from compareDeliveries",
  fc.constantFrom(
    [],
    [[vectorOfNothing, { tag: "passed" }]],
    [[vectorOfNothing, { tag: "noAnswer", why: "slow" }]],
  ),
);

const analysis: Readonly<Record<string, Row>> = {
  compareDeliveries: row(anything, anything),
  conformanceReport: row(conformanceResults, anything),
  conformanceJunit: row(
    programmersAffair("reports come from conformanceReport", fc.constant(conformanceReport([]))),
  ),
  conformanceHtml: row(
    programmersAffair("reports come from conformanceReport", fc.constant(conformanceReport([]))),
    anything,
  ),
  boundOf: row(
    literal({ points: fc.nat(2), agreements: fc.nat(2), instants: fc.nat(2), parties: fc.nat(3) }),
  ),
  readBound: row(anything),
  enumerate: row(smallBound),
  compare: row(ruleBook, ruleBook, smallBound),
  comparing: row(ruleBook, ruleBook, smallBound),
  prove: row(invariant, smallBound, ruleBook),
  proving: row(invariant, smallBound, ruleBook),
  necessities: row(smallBound),
  // Looks at every part of the rule book; the tests of the room run it.
  necessity: calling((f) => f, fc.constant(undefined)),
  Observed: calling(
    (Type: new (...args: unknown[]) => unknown) =>
      new Type(someCase, made.sets[0], { edition: "en", readings: made.readings[0] }),
    fc.constant(undefined),
  ),
  marketSvg: row(programmersAffair("a market that was enumerated", fc.constant(someCase))),
  ruleOut: row(
    setDocument,
    someEvents,
    fc.array(message, { maxLength: 1 }),
    fc.record({ for: eic, at: instant }),
  ),
  finished: row(fc.constant((function* () {})())),
};

const cluster: Readonly<Record<string, Row>> = {
  explainClusterError: row(fc.constant({ tag: "RunRemoved", directory: "runs" })),
  reconcileOnCluster: row(
    literal({ set: anything, due: anything, received: list, coverage: anything, for: eic, at: instant }),
    literal({ redis: anything, directory: anything, shares: anything, redisTimeout: anything }),
  ),
  runWorker: row(
    literal(
      {
        redis: anything,
        stop: fc.constant(AbortSignal.abort()),
        grace: anything,
        concurrency: anything,
        lostAfter: anything,
        redisTimeout: anything,
      },
      ["stop"],
    ),
  ),
};

const book: Readonly<Record<string, Row>> = {
  consequenceExamplesOf: row(anything),
  examplesOf: row(anything),
  ruleBook: row(),
};

export const table: Readonly<Record<string, Row>> = {
  ...timeRows,
  ...reasonRows,
  ...documentRows,
  ...market,
  ...rules,
  ...splitRows,
  ...predict,
  ...scan,
  ...timeline,
  ...reconcile,
  ...cluster,
  ...analysis,
  ...simulator,
  ...book,
};
