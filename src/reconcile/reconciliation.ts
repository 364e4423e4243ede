/**
 * One reconciliation, or one part of it: takes records in any order; when all are there, each place is compared.
 */
import { askForObject, askForData, dataPlace } from "./refusal-question.js";
import type { Eic } from "../documents/eic.js";
import { RETENTION } from "../scan/query-limits.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import { compareObject } from "./compare-object.js";
import type { Counting } from "./copies.js";
import { gapAround } from "./coverage.js";
import { addDifferingData, addDifferingObjects } from "./differing-copies.js";
import type { EventClock } from "./event-clock.js";
import type { FindingKey } from "./finding.js";
import { findingClasses, noCounts } from "./finding.js";
import { FOLLOWING_EVENT } from "./record-reader.js";
import { compareExpectedPoint } from "./expected-point.js";
import { comparePoint } from "./compare-metering-data.js";
import type { ContentlessMessage, UnreadableMessage } from "./received-message.js";
import { ObjectBucket } from "./object-bucket.js";
import type { OpenPart } from "./partial-report.js";
import { openPartOf } from "./partial-report.js";
import { PointBucket } from "./point-bucket.js";
import type { Shift } from "./other-readings.js";
import type { DueOfObject, Noted, Record, Witness } from "./record.js";
import type { Seen } from "./seen.js";
import type { Settings } from "./results.js";
import { Results } from "./results.js";

/** What a reconciliation asks of the market. */
export interface Market {
  /** Which of some times of a point's data the rules give to the party. */
  readonly entitled: (meterEic: Eic, times: IntervalSet) => IntervalSet;
  /** The assumed length of an account interval of a point, in milliseconds. */
  readonly unitOf: (meterEic: Eic) => number;
}

/** Facts about the copies of one message. */
interface Known {
  copies: number;
  isReadable: boolean;
  contentless: ContentlessMessage | undefined;
  unreadable: UnreadableMessage | undefined;
}

const firstByText = <A>(a: A | undefined, b: A): A =>
  a === undefined || JSON.stringify(b) < JSON.stringify(a) ? b : a;

/** The value at a key, made where there is none. */
const at = <A>(map: Map<string, A>, key: string, make: () => A): A => {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
};

/** In the order of the events: changes by the passing of time come before the event of the same moment. */
const compareWitnesses = (a: Witness, b: Witness): number => {
  const eventOf = ({ of }: Witness): number => (of.tag === "Activation" ? -1 : of.event);
  return a.at - b.at || eventOf(a) - eventOf(b);
};

const plus = (shift: Shift, more: Results, less: Results): Shift => {
  const sum: { -readonly [Type in keyof Shift]: Shift[Type] } = { ...shift };
  for (const [results, sign] of [
    [more, 1],
    [less, -1],
  ] as const)
    for (const [type, counts] of results.summary) {
      const total = { ...(sum[type] ?? noCounts()) };
      for (const of of findingClasses) total[of] += sign * counts[of];
      sum[type] = total;
    }
  return sum;
};

/** Takes the records of one part of the work and compares them. */
export class Reconciliation {
  private readonly points = new Map<Eic, PointBucket>();
  private readonly objects = new Map<string, ObjectBucket>();
  private readonly messages = new Map<string, Known>();
  private readonly witnesses = new Map<string, Witness[]>();
  /** Changes by the passing of time; their following events are known only when all events are. */
  private readonly activated: DueOfObject[] = [];
  private readonly results: Results;
  private readonly shifts = new Map<string, Shift>();

  /**
   * @param basis whether deliveries that are due follow from events or from an expectation; with an expectation only METERING_DATA is compared
   */
  constructor(
    private readonly basis: "events" | "expectation",
    private readonly settings: Settings,
    private readonly market: Market,
  ) {
    this.results = new Results(settings.language);
  }

  // --------------------------------------------------------------------------------------------------------- input

  /** One record, in any order. */
  add(record: Record): void {
    switch (record.tag) {
      case "DueData":
        return at(this.points, record.meterEic, () => new PointBucket()).addDue(record);
      case "ReceivedData":
        return at(this.points, record.meterEic, () => new PointBucket()).addReceived(record);
      case "Expected":
        return at(this.points, record.expected.meterEic, () => new PointBucket()).addExpected(
          record.expected,
        );
      case "DueObject":
        if (record.delivery.event === FOLLOWING_EVENT) this.activated.push(record);
        else at(this.objects, record.object.place, () => new ObjectBucket()).addDue(record);
        return;
      case "ReceivedObjects":
        return at(this.objects, record.objects[0]!.place, () => new ObjectBucket()).addReceived(record);
      case "Noted":
        return this.note(record);
      case "Witness":
        at(this.witnesses, record.place, (): Witness[] => []).push(record);
    }
  }

  private note({ message }: Noted): void {
    const { identity, tag } = message;
    let known = this.messages.get(identity);
    if (known === undefined) {
      known = { copies: 0, isReadable: false, contentless: undefined, unreadable: undefined };
      this.messages.set(identity, known);
      if (tag === "Readable" && message.resourceType !== "METERING_DATA" && this.basis === "expectation")
        this.results.leaveOut(message.resourceType);
    }
    known.copies++;
    if (tag === "Readable") known.isReadable = true;
    else if (tag === "Contentless") known.contentless = firstByText(known.contentless, message);
    else known.unreadable = firstByText(known.unreadable, message);
  }

  private follow(clock: EventClock): void {
    for (const due of this.activated) {
      const event = clock.following(due.delivery.at);
      if (event < 0) continue;
      const delivery = { ...due.delivery, event };
      at(this.objects, due.object.place, () => new ObjectBucket()).addActivated({ ...due, delivery });
    }
    for (const [place, witnesses] of this.witnesses) {
      const known = witnesses.filter(
        ({ of, at: moment }) => of.tag !== "Activation" || clock.following(moment) >= 0,
      );
      this.witnesses.set(place, known.sort(compareWitnesses));
    }
  }

  // -------------------------------------------------------------------------------------------------------- output

  /** Compares everything; to be called once, when all records are there and it is known what all were. */
  finish(clock: EventClock, { counting, incomplete }: Seen): OpenPart {
    this.follow(clock);
    const settings = { ...this.settings, incomplete };
    for (const [meterEic, bucket] of this.points) {
      this.comparePoint(meterEic, bucket, clock, counting, settings);
      for (const differing of bucket.differing(counting)) addDifferingData(meterEic, differing, this.results);
    }
    for (const [place, bucket] of this.objects) {
      this.compareObject(place, bucket, clock, counting, settings);
      for (const differing of bucket.differing(counting)) addDifferingObjects(differing, this.results);
    }
    for (const known of this.messages.values()) this.addFindings(known);
    return openPartOf(this.results, this.shifts, incomplete, this.receivedTimes(counting));
  }

  /** When data was received of the points of which something is missing: an agreement that makes it due existed until then. */
  private receivedTimes(counting: Counting): OpenPart["receivedTimes"] {
    const receivedTimes: { [meterEic: Eic]: Interval } = {};
    for (const { class: of, key } of this.results.findings) {
      const { meterEic } = key;
      if (of !== "missing" || typeof meterEic !== "string" || meterEic in receivedTimes) continue;
      const times = this.points.get(meterEic)?.receivedTimes(counting);
      if (times !== undefined) receivedTimes[meterEic] = times;
    }
    return receivedTimes;
  }

  private comparePoint(
    meterEic: Eic,
    bucket: PointBucket,
    clock: EventClock,
    counting: Counting,
    settings: Settings,
  ): void {
    const { market, basis } = this;
    const witnesses = this.witnesses.get(dataPlace("METERING_DATA", meterEic)) ?? [];
    const compare = (results: Results, reading?: string): void =>
      (basis === "events" ? comparePoint : compareExpectedPoint)(
        meterEic,
        bucket.data(settings.lateAfter, counting, reading),
        settings,
        results,
        {
          ask: (times, moment) => askForData(witnesses, meterEic, times, moment, clock),
          entitled: (times) => market.entitled(meterEic, times),
          unit: market.unitOf(meterEic),
        },
      );
    compare(this.results);
    this.shift(bucket.readings(), compare);
  }

  private compareObject(
    place: string,
    bucket: ObjectBucket,
    clock: EventClock,
    counting: Counting,
    settings: Settings,
  ): void {
    const compare = (results: Results, reading?: string): void =>
      compareObject(bucket.data(counting, reading), settings, results, ({ object, messageRef }) =>
        askForObject(this.witnessesOf(place, object.resourceType, object.key), object, messageRef.at, clock),
      );
    compare(this.results);
    this.shift(bucket.readings(), compare);
  }

  private witnessesOf(place: string, resourceType: string, key: FindingKey): readonly Witness[] {
    const witnessed =
      resourceType === "NETWORK_BILL" ? dataPlace("NETWORK_BILL", String(key["meterEic"])) : place;
    return this.witnesses.get(witnessed) ?? [];
  }

  /** What other readings change in the counts of one place. */
  private shift(readings: ReadonlySet<string>, compare: (results: Results, reading?: string) => void): void {
    if (readings.size === 0) return;
    const own = new Results();
    compare(own);
    for (const reading of readings) {
      const other = new Results();
      compare(other, reading);
      this.shifts.set(reading, plus(this.shifts.get(reading) ?? {}, other, own));
    }
  }

  /** A message none of whose copies can be compared, and how often one was read. */
  private addFindings({ copies, isReadable, contentless, unreadable }: Known): void {
    const { results, settings } = this;
    results.reread += copies - 1;
    if (isReadable) return;
    if (unreadable !== undefined) {
      const { id, resourceType, createdTime, place, errors } = unreadable;
      const finding = {
        class: "unreadable",
        resourceType,
        key: { messageId: id },
        units: 1,
        ...(id !== null &&
          createdTime !== undefined && { received: { messageId: id, createdTime, content: { errors } } }),
      } as const;
      results.addFinding(finding, { ...(place !== undefined && { place }), errors });
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
      ...(until > settings.at && { recoverableUntil: writeInstant(until) }),
    } as const;
    results.addGaps(resourceType, gapAround(at));
    const details = {
      lostSince: writeInstant(until),
      ...(contentMissingReason !== undefined && { contentMissingReason }),
    };
    results.addFinding(finding, details);
  }
}
