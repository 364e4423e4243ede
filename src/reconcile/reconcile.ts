/**
 * Runs a reconciliation over its inputs, in memory or as they are read, in one pass.
 */
import { HOUR } from "../time/durations.js";
import type { EventError } from "../predict/prediction-state.js";
import type { ReconcileOptions } from "./reconcile-options.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { dataGrantsOf } from "../rules/deadlines/data-entitlement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { Remark } from "../documents/remarks.js";
import { completeOptions } from "../predict/predict.js";
import type { Readings } from "../rulebook/readings.js";
import { numberOf } from "../scan/request-faults.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptySet, union } from "../time/interval-set.js";
import type { ReconciledParticipant } from "./nearest-refusal.js";
import { answersTo } from "./nearest-refusal.js";
import type { ExpectedDataRecord } from "./due.js";
import { Fingerprint, fingerprintOf } from "./fingerprint.js";
import { RecordReader } from "./record-reader.js";
import type { ReceivedMessage } from "./received-message.js";
import type { ReceivedPart } from "./received-part.js";
import { receive } from "./received-part.js";
import type { PartialReport } from "./partial-report.js";
import { closedParts, questionsOf } from "./partial-report.js";
import type { Partition } from "./partition.js";
import { belongsTo, parentIn, whole } from "./partition.js";
import type { Market } from "./reconciliation.js";
import { Reconciliation } from "./reconciliation.js";
import type { Report, ReportError } from "./report.js";
import { reportOf } from "./report.js";
import type { CauseNote } from "./causes/cause.js";
import { causesOf, withCauses } from "./causes/causes-of.js";
import { Seeing } from "./seen.js";
import type { Settings } from "./results.js";

// -------------------------------------------------------------------------------------------------------- options

/** A party, the set before the first event, and the rules by which questions are answered. */
export const reconciledParticipant = (options: ReconcileOptions): ReconciledParticipant => ({
  eic: typeof options.for === "string" ? options.for : "",
  set: options.set,
  options: completeOptions(options),
  parentOf: parentIn(options.set),
  language: options.language ?? "en",
});

/** By what is compared. */
export const settingsOf = ({
  at,
  edition = "en",
  tolerance = 0,
  lateAfter = HOUR,
  ledger,
  language = "en",
}: ReconcileOptions): Settings => ({
  edition,
  tolerance: numberOf(tolerance),
  lateAfter: numberOf(lateAfter),
  ledger,
  language,
  at: numberOf(at),
});

/** What a reconciliation asks of a set. */
export const marketForParty = ({ eic, set, options }: ReconciledParticipant): Market => ({
  entitled: (meterEic, times) => entitledTimes(set, eic, meterEic, times, options.readings),
  unitOf: (meterEic) => (set.point(meterEic)?.commodityType === "NATURAL_GAS" ? HOUR : HOUR / 4),
});

const entitledTimes = (
  set: AgreementSet,
  eic: Eic,
  meterEic: Eic,
  times: IntervalSet,
  readings: Readings,
): IntervalSet => {
  const span = { from: times[0]!.from, to: times.at(-1)!.to };
  return dataGrantsOf(set, eic, meterEic, span, readings).reduce<IntervalSet>(
    (all, { of }) => union(all, of.times),
    emptySet,
  );
};

// ---------------------------------------------------------------------------------------------------- as it is read

/** A value of an input, such as a line of a file; errors name the item. */
export interface Item {
  readonly value: unknown;
}

/** Inputs as they are read, each once. */
export interface Sources<A extends Item> {
  /** Events in order of occurredAt; or expected data. */
  readonly due:
    | {
        readonly basis: "events";
        /** The events, from the first. */
        readonly events: () => AsyncIterable<A> | Iterable<A>;
      }
    | {
        readonly basis: "expectation";
        /** The data that had to be there. */
        readonly expected: () => Iterable<ExpectedDataRecord>;
      };
  /** Pages and messages, in any order. */
  readonly received: () => AsyncIterable<A> | Iterable<A>;
  /** What a received item brings; its value is read as it is where this is not given. */
  readonly read?: (item: A) => ReceivedPart;
}

/** Callbacks about the inputs while they are read. */
export interface Listener<A extends Item> {
  /** What is odd about an event. */
  readonly eventRemarks?: (item: A, remarks: readonly Remark[]) => void;
  /** An event that cannot be and is skipped, when lenient. */
  readonly skipped?: (item: A, error: EventError) => void;
  /** A message that was read. */
  readonly message?: (item: A, message: ReceivedMessage) => void;
}

/** Why a reconciliation ends without a report. */
export type ReconcileError<A extends Item> =
  { readonly tag: "BadEvent"; readonly item: A; readonly error: EventError } | ReportError;

/** Reads all inputs into a record reader. */
const takeIn = async <A extends Item>(
  reader: RecordReader,
  { due, received, read }: Sources<A>,
  options: ReconcileOptions,
  listener: Listener<A>,
  seeing: Seeing,
  inputs: Fingerprint | undefined,
): Promise<ReconcileError<A> | undefined> => {
  if (due.basis === "expectation")
    for (const data of due.expected()) {
      inputs?.add(`expected ${JSON.stringify(data)}`);
      reader.expected(data);
    }
  else {
    let event = 0;
    for await (const item of due.events()) {
      const { remarks, error } = reader.event(event, item.value);
      if (error === undefined) inputs?.add(`event ${event} ${JSON.stringify(item.value)}`);
      event++;
      listener.eventRemarks?.(item, remarks);
      if (error === undefined) continue;
      if (options.lenient !== true || error.tag === "OutOfOrder") return { tag: "BadEvent", item, error };
      listener.skipped?.(item, error);
    }
    reader.end();
  }
  let count = 0;
  for await (const item of received()) {
    const place = `received[${count++}]`;
    const { messages, page } = read?.(item) ?? receive(item.value, place, options);
    seeing.page(page);
    for (const message of messages) {
      inputs?.add(`message ${message.tag === "Unreadable" ? message.identity : JSON.stringify(message)}`);
      listener.message?.(item, message);
      reader.message(message);
    }
  }
  return undefined;
};

/**
 * What one part of the work finds, for merging with the others (mergeReports, reportOf). Left for an event that cannot
 * be.
 */
export const reconcilePart = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  partition: Partition = whole,
  listener: Listener<A> = {},
): Promise<Either<ReconcileError<A>, PartialReport>> => {
  const made = await partOf(options, sources, partition, listener, new Fingerprint());
  return made._tag === "Left" ? made : right(made.right.partial);
};

/** A part, and the possible causes of its findings where there is no other part. */
interface MadePart {
  readonly partial: PartialReport;
  readonly causes: () => readonly CauseNote[];
}

/** Without `inputs` the part is not for merging. */
const partOf = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  partition: Partition,
  listener: Listener<A>,
  inputs?: Fingerprint,
): Promise<Either<ReconcileError<A>, MadePart>> => {
  const participant = reconciledParticipant(options);
  const { basis } = sources.due;
  const reconciliation = new Reconciliation(basis, settingsOf(options), marketForParty(participant));
  const seeing = new Seeing();
  const { compareReadingTime = false } = options;
  const reader = new RecordReader({ ...participant, basis, compareReadingTime }, (key, record) => {
    seeing.record(record);
    if (belongsTo(partition, key)) reconciliation.add(record);
  });
  const error = await takeIn(reader, sources, options, listener, seeing, inputs);
  if (error !== undefined) return left(error);
  const open = [reconciliation.finish(reader.clock, seeing.seen())];
  const [part] = closedParts(
    open,
    answersTo(questionsOf(open), reader.log, participant),
    participant.language,
  );
  return right({
    partial: {
      for: options.for,
      fingerprint: inputs === undefined ? "" : fingerprintOf(options, basis, inputs),
      count: partition.count,
      isCovered: options.ledger !== undefined,
      parts: { [partition.index]: part! },
    },
    causes: () => causesOf(open, { basis, participant, log: reader.log }),
  });
};

/**
 * Compares what a party should have received with what it did, and reports where another reading of the rules would fit
 * better. A value that is not a message is an unreadable one. Left for an invalid event and for a moment that is not a valid instant.
 *
 * Statements: MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 */
export const reconcileSources = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  listener: Listener<A> = {},
): Promise<Either<ReconcileError<A>, Report>> => {
  const part = await partOf(options, sources, whole, listener);
  if (part._tag === "Left") return part;
  const report = reportOf(part.right.partial, options.at);
  return report._tag === "Left" ? report : right(withCauses(report.right, part.right.causes()));
};

// ------------------------------------------------------------------------------------------------------- in memory

/** What was due, and what was received, as lists of documents. */
export interface Documents {
  /** The events in order. */
  readonly events?: Iterable<unknown>;
  /** Instead of events: what had to be there. */
  readonly expected?: Iterable<ExpectedDataRecord>;
  readonly received: Iterable<unknown>;
}

const itemsOf = (values: Iterable<unknown>): (() => Iterable<Item>) => {
  const items = [...values].map((value) => ({ value }));
  return () => items;
};

/** Documents as sources. */
export const sourcesOf = ({ events, expected, received }: Documents): Sources<Item> => ({
  due:
    expected === undefined
      ? { basis: "events", events: itemsOf(events ?? []) }
      : { basis: "expectation", expected: () => expected },
  received: itemsOf(received),
});

/**
 * Compares documents in memory: events or expected data, and received pages and messages. A received value that is neither
 * is an unreadable message without an id, as it is in a file.
 *
 * Statements: MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 *
 * @example
 * import { agreementSet } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") await reconcile({ set: built.right.set, for: "38X-EIN-OS-----J", at: 0 }, { events: [], received: [] });
 */
export const reconcile = (
  options: ReconcileOptions,
  documents: Documents,
): Promise<Either<ReconcileError<Item>, Report>> => reconcileSources(options, sourcesOf(documents));
