/**
 * One reconciliation, or one part of it, while its input comes in: what is due and what was received may come in any
 * order and mixture; when all of it is there, each is compared.
 */
import type { Eic } from "../market/Eic.js";
import { formatInstant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import type { Instant } from "../time/Instant.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { RETENTION } from "../scan/limits.js";
import type { MeteringDataV1 } from "../wire/v1/MeteringData.js";
import type { MeteringDataV2 } from "../wire/v2/MeteringData.js";
import type { Route } from "./AccountIntervals.js";
import { addMeteringData } from "./AccountIntervals.js";
import type { Closest } from "./closest.js";
import { compareObject } from "./compareObject.js";
import { gapAround } from "./coverage.js";
import type { DueDelivery, ExpectedData } from "./due.js";
import { findingText } from "./findingText.js";
import { compareExpectedPoint, comparePoint } from "./meteringData.js";
import type { ContentlessMessage, ReadableMessage, ReceivedMessage, UnreadableMessage } from "./normalise.js";
import { ObjectBucket } from "./ObjectBucket.js";
import type { Comparable, ObjectType, ParentOf } from "./objects.js";
import { objectsOf, pointPartition } from "./objects.js";
import type { PartialReport } from "./partial.js";
import { partOf } from "./partial.js";
import type { Partition } from "./partition.js";
import { belongsTo, messageKey, whole } from "./partition.js";
import { PointBucket } from "./PointBucket.js";
import type { Settings } from "./Tally.js";
import { Tally } from "./Tally.js";

/** What a reconciliation asks of the market. */
export interface Market {
  readonly parentOf: ParentOf;
  readonly closestForData: (meterEic: Eic, times: Interval, at: Instant) => Closest;
  readonly closestForObject: (object: Comparable, at: Instant) => Closest;
  /** Which of some times of a point's data the rules give to the party. */
  readonly entitled: (meterEic: Eic, times: IntervalSet) => IntervalSet;
  /** How long an account interval of a point is taken to be, in milliseconds. */
  readonly unitOf: (meterEic: Eic) => number;
}

/** What is known of the copies of one message. */
interface Known {
  copies: number;
  isReadable: boolean;
  contentless: ContentlessMessage | undefined;
  unreadable: UnreadableMessage | undefined;
}

const firstByText = <A>(a: A | undefined, b: A): A =>
  a === undefined || JSON.stringify(b) < JSON.stringify(a) ? b : a;

type MeteringData = MeteringDataV1 | MeteringDataV2;

/** Takes the input of one part of the work and compares it. */
export class Reconciliation {
  private readonly points = new Map<Eic, PointBucket>();
  private readonly others = new Map<string, ObjectBucket>();
  private readonly messages = new Map<string, Known>();
  private readonly tally = new Tally();

  /**
   * @param basis whether what is due is known from events, or from expectation; then METERING_DATA alone is compared
   */
  constructor(
    private readonly eic: Eic,
    private readonly basis: "events" | "expectation",
    private readonly settings: Settings,
    private readonly market: Market,
    private readonly partition: Partition = whole,
  ) {}

  // --------------------------------------------------------------------------------------------------------- input

  /** One delivery that was due; deliveries come in the order of their events. */
  addDue(delivery: DueDelivery): void {
    const { resourceType, content, reason } = delivery;
    if (resourceType === "METERING_DATA") {
      const owners = new Map<PointBucket, number>();
      addMeteringData(content as MeteringData, (meterEic) => {
        const bucket = this.pointBucket(meterEic);
        if (bucket === undefined) return undefined;
        const owner = owners.get(bucket) ?? bucket.addDelivery(delivery);
        owners.set(bucket, owner);
        return { rows: bucket.due, owner };
      });
      return;
    }
    for (const object of objectsOf(resourceType, content, reason, this.market.parentOf))
      this.objectBucket(object)?.addDue(delivery, object);
  }

  /** Metering data that was expected. */
  addExpected(expected: ExpectedData): void {
    this.pointBucket(expected.meterEic)?.expected.push(expected);
  }

  /** One message, in any order; copies of it are one message. */
  addMessage(message: ReceivedMessage): void {
    if (belongsTo(this.partition, messageKey(message.identity))) this.note(message);
    if (message.tag !== "Readable") return;
    if (message.resourceType === "METERING_DATA")
      this.addData(message, message.content.value as MeteringData);
    else if (this.basis === "events") this.addObjects(message, message.resourceType);
  }

  private note(message: ReceivedMessage): void {
    const { identity, tag } = message;
    let known = this.messages.get(identity);
    if (known === undefined) {
      known = { copies: 0, isReadable: false, contentless: undefined, unreadable: undefined };
      this.messages.set(identity, known);
      if (tag === "Readable" && message.resourceType !== "METERING_DATA" && this.basis === "expectation")
        this.tally.leaveOut(message.resourceType);
    }
    known.copies++;
    if (tag === "Readable") known.isReadable = true;
    else if (tag === "Contentless") known.contentless = firstByText(known.contentless, message);
    else known.unreadable = firstByText(known.unreadable, message);
  }

  private addData(message: ReadableMessage, content: MeteringData): void {
    const owners = new Map<PointBucket, number>();
    const route: Route = (meterEic) => {
      const bucket = this.pointBucket(meterEic);
      if (bucket === undefined) return undefined;
      const owner = owners.get(bucket) ?? bucket.beginMessage(message);
      owners.set(bucket, owner);
      return { rows: bucket.received, owner };
    };
    addMeteringData(content, route);
    for (const [bucket, owner] of owners) bucket.endMessage(owner, message.identity);
  }

  private addObjects(message: ReadableMessage, resourceType: ObjectType): void {
    const byPlace = new Map<ObjectBucket, Comparable[]>();
    const { content, reason } = message;
    for (const object of objectsOf(resourceType, content.value, reason, this.market.parentOf)) {
      const bucket = this.objectBucket(object);
      if (bucket === undefined) continue;
      const known = byPlace.get(bucket);
      if (known === undefined) byPlace.set(bucket, [object]);
      else known.push(object);
    }
    for (const [bucket, objects] of byPlace) bucket.addMessage(message, objects);
  }

  private pointBucket(meterEic: Eic): PointBucket | undefined {
    const known = this.points.get(meterEic);
    if (known !== undefined) return known;
    if (!belongsTo(this.partition, pointPartition(meterEic, this.market.parentOf))) return undefined;
    const bucket = new PointBucket();
    this.points.set(meterEic, bucket);
    return bucket;
  }

  private objectBucket({ place, partition }: Comparable): ObjectBucket | undefined {
    const known = this.others.get(place);
    if (known !== undefined) return known;
    if (!belongsTo(this.partition, partition)) return undefined;
    const bucket = new ObjectBucket();
    this.others.set(place, bucket);
    return bucket;
  }

  // -------------------------------------------------------------------------------------------------------- output

  /** Compares everything; to be called once, when all input is there. */
  finish(): PartialReport {
    const { eic, settings, tally, market, partition } = this;
    for (const [meterEic, bucket] of this.points) {
      const compare = this.basis === "events" ? comparePoint : compareExpectedPoint;
      compare(meterEic, bucket, settings, tally, {
        closest: (times, at) => market.closestForData(meterEic, times, at),
        entitled: (times) => market.entitled(meterEic, times),
        unit: market.unitOf(meterEic),
      });
    }
    for (const bucket of this.others.values())
      compareObject(bucket, settings, tally, ({ object, carrier }) =>
        market.closestForObject(object, carrier.at),
      );
    for (const known of this.messages.values()) this.tell(known);
    return {
      for: eic,
      count: partition.count,
      isCovered: settings.ledger !== undefined,
      parts: { [partition.index]: partOf(tally) },
    };
  }

  /** A message none of whose copies can be compared, and how often one was read. */
  private tell({ copies, isReadable, contentless, unreadable }: Known): void {
    const { tally, settings } = this;
    tally.reread += copies - 1;
    if (isReadable) return;
    if (unreadable !== undefined) {
      const { id, resourceType, createdTime, errors } = unreadable;
      const finding = {
        class: "unreadable",
        resourceType,
        key: { messageId: id },
        units: 1,
        ...(id !== null &&
          createdTime !== undefined && { received: { messageId: id, createdTime, content: { errors } } }),
      } as const;
      tally.find({ ...finding, text: findingText(finding, { errors }) });
      return;
    }
    const { id, resourceType, createdTime, at, contentMissingReason } = contentless!;
    const until = at + RETENTION;
    const finding = {
      class: "contentless",
      resourceType,
      key: { messageId: id },
      units: 1,
      received: {
        messageId: id,
        createdTime,
        ...(contentMissingReason !== undefined && { content: { contentMissingReason } }),
      },
      ...(until > settings.at && { recoverableUntil: formatInstant(until) }),
    } as const;
    tally.ask(resourceType, gapAround(at));
    tally.find({
      ...finding,
      text: findingText(finding, contentMissingReason === undefined ? {} : { contentMissingReason }),
    });
  }
}
