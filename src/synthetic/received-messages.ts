/**
 * The messages read by the participant, in the order in which they were made, with their ids, as pages and as single
 * messages; some are read twice because scans overlap.
 */
import type { ServiceId } from "../scan/service-list.js";
import { services } from "../scan/service-list.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { Random } from "./random.js";
import { HOUR } from "../time/durations.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A message that can be read from a moment on. */
export interface PendingMessage {
  readonly createdAt: Instant;
  readonly occurredAt: Instant;
  readonly resourceType: ResourceType;
  readonly service: ServiceId;
  readonly reason: string;
  /** A JSON text; empty where the content is missing, in the first version only. */
  readonly content: string;
  readonly contentMissingReason?: string;
  /** Called with the id of the message. */
  readonly numbered?: (id: number | string) => void;
}

/** The messages of one source in one scan. */
interface Window {
  readonly service: ServiceId;
  readonly end: Instant;
  readonly messages: string[];
  size: number;
}

/** A scan ends early after this many characters, to limit the size of answers. */
const largestAnswer = 1_000_000;
const windowOf = (resourceType: ResourceType): number => (resourceType === "METERING_DATA" ? HOUR : 6 * HOUR);

// -------------------------------------------------------------------------------------------------------- queue

export class MessageQueue {
  private readonly pending: PendingMessage[] = [];
  private readonly windows = new Map<string, Window>();
  private readonly lastRead = new Map<string, string>();
  private readonly newest = new Map<ResourceType, { id: number; createdAt: Instant }>();
  private readonly random: Random;
  private id: number;

  constructor(seed: number) {
    this.random = new Random(seed, "mailbox");
    this.id = 1_000_000 + this.random.below(1_000_000);
  }

  /** Adds a message, made no earlier than those already delivered. */
  add(message: PendingMessage): void {
    const before = this.pending.findLastIndex(({ createdAt }) => createdAt <= message.createdAt);
    this.pending.splice(before + 1, 0, message);
  }

  /** Whether a message of a type is still to be made before a moment. */
  awaits(resourceType: ResourceType, before: Instant): boolean {
    return this.pending.some(
      (message) => message.resourceType === resourceType && message.createdAt < before,
    );
  }

  /** The time of the last delivered message of a type. */
  lastCreated(resourceType: ResourceType): Instant {
    return this.newest.get(resourceType)?.createdAt ?? -Infinity;
  }

  /** The largest id among the messages of a type; undefined without any of the old service. */
  newestId(resourceType: ResourceType): number | undefined {
    const id = this.newest.get(resourceType)?.id ?? 0;
    return id === 0 ? undefined : id;
  }

  /** Makes the messages before a moment; returns the lines of the scans completed by then. */
  *deliver(before: Instant): Generator<string> {
    const { pending } = this;
    while (pending.length > 0 && pending[0]!.createdAt < before) yield* this.make(pending.shift()!);
  }

  /** Makes all remaining messages; returns the lines of all scans. */
  *close(): Generator<string> {
    yield* this.deliver(Infinity);
    for (const window of this.windows.values()) yield* this.linesOf(window);
  }

  private *make(pending: PendingMessage): Generator<string> {
    const { resourceType, service, createdAt } = pending;
    const source = `${resourceType} ${service}`;
    let window = this.windows.get(source);
    if (window !== undefined && (window.end <= createdAt || window.size > largestAnswer)) {
      yield* this.linesOf(window);
      window = undefined;
    }
    if (window === undefined) {
      const length = windowOf(resourceType);
      window = { service, end: (Math.floor(createdAt / length) + 1) * length, messages: [], size: 0 };
      const before = this.lastRead.get(source);
      if (before !== undefined && this.random.chance(0.15)) window.messages.push(before);
      this.windows.set(source, window);
    }
    const message = this.messageText(pending);
    this.lastRead.set(source, message);
    window.messages.push(message);
    window.size += message.length;
  }

  // ------------------------------------------------------------------------------------------------------ messages

  private messageText(pending: PendingMessage): string {
    const { resourceType, service, createdAt, occurredAt, reason, content, contentMissingReason } = pending;
    const { random } = this;
    const isOld = services[service].version === "V1";
    this.id += 1 + random.below(40);
    const id = isOld ? this.id : random.uuid();
    pending.numbered?.(id);
    this.newest.set(resourceType, {
      id: isOld ? this.id : (this.newest.get(resourceType)?.id ?? 0),
      createdAt,
    });
    if (isOld) {
      return JSON.stringify({
        id,
        createdTime: writeInstant(createdAt),
        resourceType,
        reason,
        hasContent: contentMissingReason === undefined,
        content,
        ...(contentMissingReason !== undefined && { contentMissingReason }),
      });
    }
    const head = JSON.stringify({
      id,
      createdTime: writeInstant(createdAt),
      eventTime: writeInstant(occurredAt),
      reason,
    });
    const value = random.chance(0.8) ? JSON.stringify(content) : content;
    return `${head.slice(0, -1)},"content":${value}}`;
  }

  // --------------------------------------------------------------------------------------------------------- pages

  private *linesOf({ service, messages }: Window): Generator<string> {
    const { random } = this;
    if (random.chance(0.4)) {
      for (const message of messages) yield `${message}\n`;
      return;
    }
    const size = random.pick([5, 20, 100]);
    const totalPages = Math.ceil(messages.length / size);
    for (let number = 0; number < totalPages; number++) {
      const list = messages.slice(number * size, (number + 1) * size).join(",");
      const page = { size, number, totalElements: messages.length, totalPages };
      yield services[service].version === "V1"
        ? `{"dataDistributions":[${list}],"pagination":{"page":${number},"totalPages":${totalPages}}}\n`
        : `{"content":[${list}],"page":${JSON.stringify(page)}}\n`;
    }
  }
}
