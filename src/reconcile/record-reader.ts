/**
 * Reads the input of a reconciliation into records: what each event makes due to the party, by the chosen readings and,
 * where it makes a difference, by the others; what was expected; the content of each message.
 *
 * Several record readers may share the events: each reads all changes of agreements, and of the other events its share.
 */
import type { EventError, ChangedObject } from "../predict/prediction-state.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { activatedBetween, startOf, step } from "../predict/changes.js";
import type { Remark } from "../documents/remarks.js";
import { occurredAtOf } from "../documents/event-document.js";
import { instantOf } from "../time/instant.js";
import type { DataReceived } from "../rules/distribution/situation.js";
import type { Granted } from "../rules/distribution/verdict.js";
import type { Instant } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptySet } from "../time/interval-set.js";
import type { ReconciledParticipant, LoggedChange } from "./nearest-refusal.js";
import { placesOf } from "./nearest-refusal.js";
import type { ExpectedDataRecord } from "./due.js";
import { dueDelivery, grantsTo, timesByPoint } from "./due.js";
import { EventClock } from "./event-clock.js";
import type { ReceivedMessage } from "./received-message.js";
import { objectsOf, pointPartition } from "./objects.js";
import { choiceName, isConcerned, otherReadings } from "./other-readings.js";
import type { Take, WitnessedEvent } from "./record.js";
import { takeDue, takeExpected, takeMessage } from "./record.js";
import { blocksByPoint } from "./unit-blocks.js";

/** A placeholder for the event that follows an activation, until all events are known. */
export const FOLLOWING_EVENT = -1;

/** The party of a record reader, and how it evaluates. */
export interface RecordReaderOptions extends ReconciledParticipant {
  readonly basis: "events" | "expectation";
  /** Whether the times of readings are compared. */
  readonly compareReadingTime?: boolean;
}

const isSame = (a: IntervalSet, b: IntervalSet): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]!.from && to === b[i]!.to);

type Content = Parameters<typeof blocksByPoint>[0];

/** Takes input in and gives records out. */
export class RecordReader {
  readonly clock = new EventClock();
  /** Every change of an agreement that could be, in order. */
  readonly log: LoggedChange[] = [];
  private set: AgreementSet;
  private until: Instant | undefined;
  private readonly others;

  /** `isFirst` of the record readers that share the events; only that one records changes by the passing of time. */
  constructor(
    private readonly options: RecordReaderOptions,
    private readonly take: Take,
    private readonly isFirst = true,
  ) {
    this.set = options.set;
    this.others = otherReadings(options.options.readings);
  }

  /** An event by its index; of one that is another's only the change it makes is looked at. */
  event(
    event: number,
    document: unknown,
    isOwn = true,
  ): { readonly remarks: readonly Remark[]; readonly error?: EventError } {
    const moment = occurredAtOf(document);
    if (moment._tag === "Right") {
      const { until: after } = this;
      const occurredAt = moment.right;
      const at = instantOf(occurredAt);
      this.clock.set(event, at);
      if (after !== undefined && at < after) {
        return { remarks: [], error: { tag: "OutOfOrder", event, occurredAt, after } };
      }
      this.passTo(at);
    }
    const { options: predict, parentOf } = this.options;
    const {
      objects,
      progress,
      remarks,
      error,
      event: read,
    } = step({ ...startOf(this.set, predict), count: event }, document);
    if (error !== undefined) return { remarks, error };
    if (read?.resourceType === "AGREEMENT") {
      this.log.push({ event, at: progress.until!, document });
      this.set = progress.set;
    }
    if (!isOwn) return { remarks: [] };
    for (const object of objects) {
      const of = witnessed(object, document);
      for (const [partition, place] of this.placesOf(object, parentOf))
        this.take(partition, { tag: "Witness", place, at: object.situation.now, of });
      this.takeObject(object);
    }
    return { remarks };
  }

  /** Ends the input: changes by the passing of time after the last event are recorded as well. */
  end(): void {
    if (this.until !== undefined) this.activate(this.until, Infinity);
  }

  expected(expected: ExpectedDataRecord): void {
    takeExpected(expected, this.options.parentOf, this.take);
  }

  message(message: ReceivedMessage): void {
    const isCompared = (resourceType: ResourceType): boolean =>
      this.options.basis === "events" || resourceType === "METERING_DATA";
    const { parentOf, compareReadingTime } = this.options;
    takeMessage(message, isCompared, parentOf, this.take, compareReadingTime);
  }

  // ---------------------------------------------------------------------------------------------------------- time

  private passTo(at: Instant): void {
    if (this.until !== undefined) this.activate(this.until, at);
    this.until = at;
  }

  private activate(from: Instant, to: Instant): void {
    if (!this.isFirst) return;
    const { options: predict, parentOf } = this.options;
    const progress = { ...startOf(this.set, predict), count: FOLLOWING_EVENT };
    for (const object of activatedBetween(progress, from, to)) {
      for (const [partition, place] of this.placesOf(object, parentOf)) {
        const of = { tag: "Activation" } as const;
        this.take(partition, { tag: "Witness", place, at: object.situation.now, of });
      }
      this.takeObject(object);
    }
  }

  // --------------------------------------------------------------------------------------------------------- object

  private *placesOf(
    object: ChangedObject,
    parentOf: ReconciledParticipant["parentOf"],
  ): Generator<readonly [string, string]> {
    const { situation, reason, content } = object;
    if (situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL") {
      const places = placesOf(object, parentOf);
      let i = 0;
      for (const meterEic of situation.coverage.keys())
        yield [pointPartition(meterEic, parentOf), places[i++]!];
      return;
    }
    for (const { partition, place } of objectsOf(situation.on, content([]), reason, parentOf))
      yield [partition, place];
  }

  private takeObject(object: ChangedObject): void {
    const { eic, parentOf, compareReadingTime } = this.options;
    const own = grantsTo(object.situation, eic);
    if (own.length > 0) takeDue(dueDelivery(object, own), parentOf, this.take, compareReadingTime);
    for (const { reading, choice, readings } of this.others) {
      if (!isConcerned(reading, object.resourceType)) continue;
      const situation = { ...object.situation, readings };
      const name = choiceName(reading, choice);
      if (situation.on === "METERING_DATA") {
        this.takeOtherData(object, situation, own, name);
        continue;
      }
      const grants = grantsTo(situation, eic);
      if (own.length > 0 !== grants.length > 0)
        this.takeOtherObject(object, own.length > 0 ? own : grants, name, grants.length > 0);
    }
  }

  private takeOtherObject(
    object: ChangedObject,
    grants: readonly Granted[],
    of: string,
    isDue: boolean,
  ): void {
    takeDue(dueDelivery(object, grants), this.options.parentOf, (partition, record) =>
      this.take(partition, record.tag === "DueObject" ? { ...record, reading: { of, isDue } } : record),
    );
  }

  /**
   * The data of each point for which another reading gives other times. That can only be one with points below it (MD-2),
   * so the others are not evaluated.
   */
  private takeOtherData(
    object: ChangedObject,
    situation: DataReceived,
    own: readonly Granted[],
    reading: string,
  ): void {
    const { eic, parentOf, compareReadingTime } = this.options;
    const above = [...situation.coverage].filter(
      ([meterEic]) => situation.set.pointsBelow(meterEic).length > 0,
    );
    if (above.length === 0) return;
    const coverage = new Map(above);
    const other = grantsTo({ ...situation, coverage }, eic);
    const chosen = timesByPoint(own);
    const others = timesByPoint(other);
    const differing = [...coverage.keys()].filter(
      (meterEic) => !isSame(chosen.get(meterEic) ?? emptySet, others.get(meterEic) ?? emptySet),
    );
    if (differing.length === 0) return;
    const { content, ...delivery } = dueDelivery(object, other);
    const blocks = blocksByPoint(content as Content, compareReadingTime);
    for (const meterEic of differing)
      this.take(pointPartition(meterEic, parentOf), {
        tag: "DueData",
        meterEic,
        delivery,
        blocks: blocks.get(meterEic) ?? [],
        reading,
      });
  }
}

/** The part of an event that is stored to evaluate it again. */
const witnessed = ({ situation, event, occurredAt }: ChangedObject, document: unknown): WitnessedEvent => {
  switch (situation.on) {
    case "METERING_DATA":
    case "NETWORK_BILL": {
      const { action, initiatorEic } = situation;
      return { tag: "Data", event, occurredAt, action, initiatorEic };
    }
    case "AGREEMENT":
      return { tag: "Change", event };
    default:
      return { tag: "Document", event, document };
  }
};
