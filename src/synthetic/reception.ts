/**
 * The messages received by the participant: all that are predicted for it, except for planted faults, and the periods
 * covered by its scans.
 */
import type { PredictionState } from "../predict/prediction-state.js";
import type { SampleMarket } from "./sample-market.js";
import { byMinute, minuteOf, dueIn, serviceOf, overlap, servicesByType } from "./due-messages.js";
import type { Due, FaultsDocument } from "./due-messages.js";
import { emptyLedger } from "../scan/ledger-model.js";
import type { LedgerEntry } from "../scan/ledger-model.js";
import { services } from "../scan/service-list.js";
import { startPrediction } from "../predict/predict.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { mergeLedgers } from "../scan/ledger.js";
import type { LedgerDocument } from "../scan/ledger-document.js";
import { ledgerDocument } from "../scan/ledger-document.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { difference, fromIntervals } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import { altered, canDiffer } from "./alterations.js";
import { concerningSet, concernsOf } from "./concerning.js";
import { eventsOf, rareEventsOf } from "./event-lines.js";
import { keysOf, keyText } from "./fault-keys.js";
import type { Key } from "./fault-keys.js";
import type { PendingMessage } from "./received-messages.js";
import { MessageQueue } from "./received-messages.js";
import type { FaultClass } from "./planting.js";
import { Planting } from "./planting.js";
import { Random } from "./random.js";
import type { Concerns } from "./sample-event.js";
import { HOUR, MINUTE } from "../time/durations.js";
import { UnexpectedMessages } from "./unexpected-messages.js";
import { ContentMissingReasonWord } from "../documents/open-enums.js";

// ------------------------------------------------------------------------------------------------------- reception

/** Receives everything once: `lines`, and afterwards the coverage and the faults. */
export class Reception {
  private readonly concerns: Concerns;
  private readonly start: PredictionState;
  private readonly random: Random;
  private readonly queue: MessageQueue;
  private readonly planting: Planting;
  private readonly unexpected: UnexpectedMessages;
  /** The number of due messages of each object; data without corrections is omitted, as it is due once. */
  private readonly counts = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly gaps = new Map<ResourceType, Interval[]>();
  /** The last minute so far in which messages of each type were due. */
  private readonly touched = new Map<ResourceType, Instant>();

  constructor(private readonly market: SampleMarket) {
    const { seed } = market;
    this.concerns = concernsOf(market);
    this.start = startPrediction(concerningSet(market, this.concerns));
    this.random = new Random(seed, "reception");
    this.queue = new MessageQueue(seed);
    this.planting = new Planting(seed);
    this.unexpected = new UnexpectedMessages(market, this.concerns);
  }

  /** The lines of received.ndjson. */
  *lines(): Generator<string> {
    const { market, concerns, start, queue } = this;
    for (const { resourceType, keys } of dueIn(market, start, rareEventsOf(market, concerns))) {
      for (const key of keys) {
        const text = keyText(resourceType, key);
        this.counts.set(text, (this.counts.get(text) ?? Number(resourceType === "METERING_DATA")) + 1);
      }
    }
    for (const row of byMinute(dueIn(market, start, eventsOf(market, concerns)))) {
      yield* queue.deliver(minuteOf(row[0]!.at));
      this.receive(row);
    }
    yield* queue.close();
  }

  /** The periods covered by scans (coverage.json). */
  coverage(): LedgerDocument {
    const { at, day } = this.market.season;
    const { from } = day(-1);
    const entries = servicesByType.map(([resourceType, service]): LedgerEntry => {
      const gaps = fromIntervals(this.gaps.get(resourceType) ?? []);
      const { version } = services[service];
      const newest = version === "V1" ? this.queue.newestId(resourceType) : undefined;
      return {
        resourceType,
        service,
        version,
        read: difference([{ from, to: at }], gaps),
        settled: difference([{ from, to: at - overlap }], gaps),
        ...(newest !== undefined && { ids: { read: [], newest } }),
      };
    });
    return ledgerDocument(mergeLedgers(emptyLedger, entries));
  }

  /** The faults that were planted (faults.json). */
  faults(): FaultsDocument {
    const { cast, season } = this.market;
    return { for: cast.participant, at: writeInstant(season.at), faults: this.planting.faults };
  }

  // ------------------------------------------------------------------------------------------------------- a minute

  /** The due messages of one type in one minute. */
  private receive(row: readonly Due[]): void {
    const { resourceType, at } = row[0]!;
    const end = minuteOf(at) + MINUTE;
    const canBeUnread = row.every((due) => this.isSound(due)) && !this.queue.awaits(resourceType, end);
    for (const [i, due] of row.entries()) {
      const chosen = this.planting.choose(resourceType, this.possible(due, i === 0 && canBeUnread));
      if (chosen === "unread") {
        this.skip(row, end);
        break;
      }
      this.receiveOne(due, chosen);
    }
    this.touched.set(resourceType, end);
  }

  /** Whether no other message about the same objects is due, and none has a fault. */
  private isSound({ resourceType, keys }: Due): boolean {
    return keys.every(
      (key) =>
        (this.counts.get(keyText(resourceType, key)) ?? 1) === 1 && this.planting.isFree(resourceType, key),
    );
  }

  private possible(due: Due, canBeUnread: boolean): readonly FaultClass[] {
    const isSound = this.isSound(due);
    const isOld = due.service === "search";
    return [
      ...(isSound ? (["missing", "duplicate", "late"] as const) : []),
      ...(isSound && canDiffer(due.resourceType) ? (["different"] as const) : []),
      ...(canBeUnread ? (["unread"] as const) : []),
      ...(isOld ? (["contentless", "unreadable"] as const) : []),
      "unexpected",
    ];
  }

  /** Leaves this minute out of the coverage, and possibly earlier ones in which nothing was due. */
  private skip(row: readonly Due[], to: Instant): void {
    const { resourceType } = row[0]!;
    const from = Math.max(
      to - MINUTE * (1 + this.random.below(40)),
      this.touched.get(resourceType) ?? -Infinity,
      minuteOf(this.queue.lastCreated(resourceType)) + MINUTE,
    );
    const known = this.gaps.get(resourceType) ?? [];
    this.gaps.set(resourceType, [...known, { from, to }]);
    for (const due of row) this.plantAll("unread", due);
  }

  private plantAll(of: FaultClass, { resourceType, keys }: Due): void {
    for (const key of keys) this.planting.plant(of, resourceType, key);
  }

  // ------------------------------------------------------------------------------------------------------ a message

  private receiveOne(due: Due, fault: FaultClass | undefined): void {
    const { random } = this;
    const soon = due.at + 2000 + random.below(40_000);
    const later = soon + MINUTE * (2 + random.below(10));
    const content = this.shown(due);
    const isReplaced = this.isReplaced(due);
    switch (fault) {
      case undefined:
        if (!isReplaced || random.chance(0.5)) this.post(due, soon, content);
        return;
      case "missing":
        this.plantAll(fault, due);
        return;
      case "late":
        this.plantAll(fault, due);
        this.post(due, soon + HOUR + MINUTE * (5 + random.below(300)), content);
        return;
      case "duplicate":
        this.plantAll(fault, due);
        this.post(due, soon, content);
        this.post(due, later, content);
        return;
      case "different": {
        const other = altered(due.resourceType, content, random);
        this.planting.plant(fault, due.resourceType, due.keys[other.index]!);
        this.post(due, soon, other.content);
        return;
      }
      case "contentless":
        this.postBroken(due, fault, soon, "", random.pick(ContentMissingReasonWord.known));
        this.post(due, later, content);
        return;
      case "unreadable": {
        const text = JSON.stringify(content);
        this.postBroken(due, fault, soon, random.pick(["{}", text.slice(0, text.length / 2)]));
        this.post(due, later, content);
        return;
      }
      default:
        this.post(due, soon, content);
        this.postStray(due, later);
    }
  }

  /** Whether all bills of a message are the first of several for their period: a later one replaces them. */
  private isReplaced({ resourceType, keys }: Due): boolean {
    if (resourceType !== "NETWORK_BILL") return false;
    const texts = keys.map((key) => keyText(resourceType, key));
    const isFirst = texts.every((text) => this.counts.get(text)! > 1 && !this.seen.has(text));
    for (const text of texts) this.seen.add(text);
    return isFirst;
  }

  /** The content in the form of the Datahub: parties may be withheld (AGR-2), a metering point has all attributes. */
  private shown(due: Due): unknown {
    const { resourceType, content } = due;
    if (resourceType === "AGREEMENT")
      return this.shownAgreement(content as AgreementDocument, this.isSound(due));
    if (resourceType !== "METERING_POINT") return content;
    const { meterEic } = content as { readonly meterEic: Eic };
    const { type, operatorEic, operatorRole, commodityType } = this.start.set.point(meterEic)!;
    return {
      meteringPoint: { meterEic, meteringPointType: type, operatorEic, operatorRole, commodityType },
      meterLocation: { county: "Tartu maakond", locality: "Tartu linn" },
    };
  }

  private shownAgreement(agreement: AgreementDocument, mayWithhold: boolean): readonly unknown[] {
    const { random } = this;
    const { meterEic, serviceProviderEic, customerEic, ...rest } = agreement;
    const withholds = mayWithhold && random.chance(0.2);
    const name = random.chance(0.5) ? "meterEic" : "meteringPointEic";
    return [
      {
        ...(meterEic !== undefined && { [name]: meterEic }),
        ...rest,
        ...(!withholds && { serviceProviderEic }),
        ...(!(withholds && random.chance(0.5)) && { customerEic }),
      },
    ];
  }

  private post(due: Due, createdAt: Instant, content: unknown): void {
    this.queue.add(this.pendingMessage(due, createdAt, JSON.stringify(content)));
  }

  private pendingMessage(
    { at, resourceType, service, reason }: Due,
    createdAt: Instant,
    content: string,
  ): PendingMessage {
    return { createdAt, occurredAt: at, resourceType, service, reason, content };
  }

  private postBroken(
    due: Due,
    fault: "contentless" | "unreadable",
    createdAt: Instant,
    content: string,
    contentMissingReason?: string,
  ): void {
    const record = this.planting.promise(fault, due.resourceType);
    this.queue.add({
      ...this.pendingMessage(due, createdAt, content),
      ...(contentMissingReason !== undefined && {
        reason: this.random.pick(["", due.reason]),
        contentMissingReason,
      }),
      numbered: (messageId) => record({ messageId }),
    });
  }

  private postStray({ resourceType }: Due, createdAt: Instant): void {
    const stray = this.unexpected.stray(resourceType, createdAt);
    if (stray === undefined) return;
    const { reason, content } = stray;
    const [key] = keysOf(resourceType, content, reason) as [Key];
    if (!this.planting.isFree(resourceType, key)) return;
    this.planting.plant("unexpected", resourceType, key);
    const service = serviceOf(resourceType, content);
    const shown = resourceType === "AGREEMENT" ? [content] : content;
    this.queue.add({
      createdAt,
      occurredAt: createdAt - 5000,
      resourceType,
      service,
      reason,
      content: JSON.stringify(shown),
    });
  }
}
