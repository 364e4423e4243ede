/**
 * Runs a reconciliation over its inputs, in memory or as they are read: one pass, and a second one only where another
 * reading of the rules could explain what does not match.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, map, right } from "fp-ts/lib/Either.js";
import { dataGrantsOf } from "../expect/entitlement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../market/Eic.js";
import type { EventError, PredictOptions, Progress } from "../predict/changes.js";
import { startOf } from "../predict/changes.js";
import type { EventWarning } from "../predict/Event.js";
import { completeOptions } from "../predict/predict.js";
import type { Edition } from "../rulebook/editions.js";
import type { Readings } from "../rulebook/readings.js";
import type { Ledger } from "../scan/ledger.js";
import type { Instant } from "../time/Instant.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { emptySet, union } from "../time/IntervalSet.js";
import { Witnesses } from "./closest.js";
import type { ExpectedData } from "./due.js";
import { nextDue } from "./due.js";
import type { NotReceived, ReceivedMessage } from "./normalise.js";
import { readReceived } from "./normalise.js";
import type { PartialReport } from "./partial.js";
import type { Partition } from "./partition.js";
import { parentIn, whole } from "./partition.js";
import type { ReadingFit } from "./readings.js";
import { fitOfReading, mayReadOtherwise, otherReadings } from "./readings.js";
import { Reconciliation } from "./Reconciliation.js";
import type { Report, ReportError } from "./report.js";
import { reportOf } from "./report.js";
import type { Settings } from "./Tally.js";

// -------------------------------------------------------------------------------------------------------- options

const HOUR = 3_600_000;

/** Of whom a reconciliation is, and by what it judges. */
export interface ReconcileOptions {
  readonly set: AgreementSet;
  readonly for: Eic;
  /** The present moment, for telling what is lost. */
  readonly at: Instant;
  readonly edition?: Edition;
  readonly readings?: Partial<Readings>;
  /** How far quantities may be apart and still match; 0 unless said. */
  readonly tolerance?: number;
  /** How long after its event a message may be made without being late, in milliseconds; an hour unless said. */
  readonly lateAfter?: number;
  readonly ledger?: Ledger;
  /** Skip events that cannot be. */
  readonly lenient?: boolean;
}

// ----------------------------------------------------------------------------------------------------------- lane

/** One reconciliation under one choice of readings, while its input comes in. */
class Lane {
  private progress: Progress;
  private readonly witnesses: Witnesses;
  private readonly reconciliation: Reconciliation;

  constructor(
    private readonly options: ReconcileOptions,
    basis: "events" | "expectation",
    predict: PredictOptions,
    partition: Partition,
  ) {
    const { set, for: eic, at, tolerance = 0, lateAfter = HOUR, ledger } = options;
    const settings: Settings = { edition: predict.edition, tolerance, lateAfter, ledger, at };
    const parentOf = parentIn(set);
    const witnesses = new Witnesses(eic, set, predict, parentOf);
    this.progress = startOf(set, predict);
    this.witnesses = witnesses;
    this.reconciliation = new Reconciliation(
      eic,
      basis,
      settings,
      {
        parentOf,
        closestForData: (meterEic, times, moment) => witnesses.forData(meterEic, times, moment),
        closestForObject: (object, moment) => witnesses.forObject(object, moment),
        entitled: (meterEic, times) => entitledTimes(set, eic, meterEic, times, predict.readings),
        unitOf: (meterEic) => (set.point(meterEic)?.commodityType === "NATURAL_GAS" ? HOUR : HOUR / 4),
      },
      partition,
    );
  }

  event(document: unknown): { readonly warnings: readonly EventWarning[]; readonly error?: EventError } {
    const { due, objects, progress, ...rest } = nextDue(this.progress, document, this.options.for);
    for (const delivery of due) this.reconciliation.addDue(delivery);
    if (progress.until !== undefined) this.witnesses.see(objects, progress.until, progress.set);
    this.progress = progress;
    return rest;
  }

  expected(data: ExpectedData): void {
    this.reconciliation.addExpected(data);
  }

  message(message: ReceivedMessage): void {
    this.reconciliation.addMessage(message);
  }

  finish(): PartialReport {
    return this.reconciliation.finish();
  }
}

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

/** Inputs that can be read from their beginning, and again where `isRepeatable`. */
export interface Sources<A extends Item> {
  /** Events in order of occurredAt; or expected data. */
  readonly due:
    | { readonly basis: "events"; readonly events: () => AsyncIterable<A> | Iterable<A> }
    | { readonly basis: "expectation"; readonly expected: () => Iterable<ExpectedData> };
  /** Pages and messages, in any order. */
  readonly received: () => AsyncIterable<A> | Iterable<A>;
  readonly isRepeatable: boolean;
}

/** What is told of the inputs while they are read. */
export interface Listener<A extends Item> {
  readonly eventWarnings?: (item: A, warnings: readonly EventWarning[]) => void;
  /** An event that cannot be and is skipped, when lenient. */
  readonly skipped?: (item: A, error: EventError) => void;
  readonly message?: (item: A, message: ReceivedMessage) => void;
}

export type ReconcileError<A extends Item> =
  | { readonly tag: "BadEvent"; readonly item: A; readonly error: EventError }
  | { readonly tag: "BadReceived"; readonly item: A; readonly error: NotReceived }
  | ReportError;

type Passed<A extends Item> = Either<ReconcileError<A>, readonly PartialReport[]>;

/** Reads all inputs once, for several choices of readings. */
const pass = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  choices: readonly PredictOptions[],
  listener: Listener<A>,
  partition: Partition,
): Promise<Passed<A>> => {
  const { due } = sources;
  const lanes = choices.map((predict) => new Lane(options, due.basis, predict, partition));
  if (due.basis === "expectation") {
    for (const data of due.expected()) for (const lane of lanes) lane.expected(data);
  } else {
    for await (const item of due.events()) {
      const [first] = lanes.map((lane) => lane.event(item.value));
      const { warnings, error } = first!;
      listener.eventWarnings?.(item, warnings);
      if (error === undefined) continue;
      if (options.lenient !== true || error.tag === "OutOfOrder")
        return left({ tag: "BadEvent", item, error });
      listener.skipped?.(item, error);
    }
  }
  for await (const item of sources.received()) {
    const read = readReceived(item.value);
    if (read._tag === "Left") return left({ tag: "BadReceived", item, error: read.left });
    for (const message of read.right) {
      listener.message?.(item, message);
      for (const lane of lanes) lane.message(message);
    }
  }
  return right(lanes.map((lane) => lane.finish()));
};

/**
 * What one part of the work finds, for merging with the others (mergeReports, reportOf). Other readings are not tried.
 * Left for an event that cannot be and for a value that is no message.
 */
export const reconcilePart = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  partition: Partition = whole,
  listener: Listener<A> = {},
): Promise<Either<ReconcileError<A>, PartialReport>> => {
  const passed = await pass(options, sources, [completeOptions(options)], listener, partition);
  return map((parts: readonly PartialReport[]) => parts[0]!)(passed);
};

/**
 * Compares what a party should have received with what it did. Where something does not match and the inputs can be read
 * again, other readings of the rules are tried as well. Left for an event that cannot be, a value that is no message and
 * a moment that is no instant.
 *
 * Statements: MD-3, NB-1, AGR-2, RSN-1, RSN-5, RSN-7, SCAN-11, RES-1 to RES-4, BEY-16.
 */
export const reconcileSources = async <A extends Item>(
  options: ReconcileOptions,
  sources: Sources<A>,
  listener: Listener<A> = {},
): Promise<Either<ReconcileError<A>, Report>> => {
  const chosen = completeOptions(options);
  const first = await pass(options, sources, [chosen], listener, whole);
  if (first._tag === "Left") return first;
  const own = first.right[0]!;
  const others =
    sources.isRepeatable && sources.due.basis === "events"
      ? otherReadings(chosen.readings).filter(({ reading }) => mayReadOtherwise(own, reading))
      : [];
  if (others.length === 0) return reportOf(own, options.at);
  const choices = others.map(({ readings }) => ({ ...chosen, readings }));
  const second = await pass(options, sources, choices, {}, whole);
  if (second._tag === "Left") return second;
  const fits = others.flatMap((other, i): readonly ReadingFit[] => {
    const fit = fitOfReading(other, own, second.right[i]!);
    return fit === undefined ? [] : [fit];
  });
  return reportOf(own, options.at, fits);
};

// ------------------------------------------------------------------------------------------------------- in memory

/** What was due, and what was received, as lists of documents. */
export interface Documents {
  readonly events?: Iterable<unknown>;
  /** Instead of events: what had to be there. */
  readonly expected?: Iterable<ExpectedData>;
  readonly received: Iterable<unknown>;
}

const itemsOf = (values: Iterable<unknown>): (() => Iterable<Item>) => {
  const items = [...values].map((value) => ({ value }));
  return () => items;
};

/** Documents as sources that can be read again. */
export const sourcesOf = ({ events, expected, received }: Documents): Sources<Item> => ({
  due:
    expected === undefined
      ? { basis: "events", events: itemsOf(events ?? []) }
      : { basis: "expectation", expected: () => expected },
  received: itemsOf(received),
  isRepeatable: true,
});

/**
 * Compares documents in memory: events or expected data, and received pages and messages.
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
