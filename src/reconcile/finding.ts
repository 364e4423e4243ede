/**
 * What a reconciliation can say of what was due and what was received, and the shape of a finding (docs/formats.md).
 */
import { resourceTypes } from "../documents/vocabulary.js";
import type { ResourceType } from "../documents/vocabulary.js";

/** The classes, in the order in which a report lists them. `matched` and `superseded` are counted, not found. */
export const findingClasses = [
  "matched",
  "missing",
  "unread",
  "unexpected",
  "different",
  "duplicate",
  "superseded",
  "late",
  "contentless",
  "unreadable",
  "contradictory",
] as const;
/** What a finding says of a delivery or a message. */
export type FindingClass = (typeof findingClasses)[number];

/** A resource type, or UNKNOWN for a message that does not even tell its own. */
export const reportedTypes = [...resourceTypes, "UNKNOWN"] as const;
/** The resource type of a finding; UNKNOWN where a message does not state it. */
export type ReportedType = ResourceType | "UNKNOWN";

/** A message's id: a number of the old service, a UUID of the new ones. */
export type MessageId = string | number;

/** What was due: by which event, or by which deadline; `content` the object, or the values that differ. */
export interface Expected {
  readonly event?: number;
  readonly occurredAt?: string;
  readonly deadline?: string;
  readonly reason?: string;
  readonly content?: unknown;
}

/** What was received: in which message; `content` the object, or the values that differ. */
export interface Received {
  readonly messageId: MessageId;
  readonly createdTime: string;
  readonly reason?: string;
  readonly content?: unknown;
}

/** What a finding is about, by the attributes that tell objects of its resource type apart. */
export type FindingKey = Readonly<Record<string, string | number | null>>;

/** One difference between what was due and what was received. Instants made here are UTC, others as they came. */
export interface Finding {
  readonly class: FindingClass;
  readonly resourceType: ReportedType;
  readonly key: FindingKey;
  /** The times of metering data, or the period of a bill. */
  readonly from?: string;
  readonly to?: string;
  /** Account intervals of a direction, or objects. */
  readonly units: number;
  readonly expected?: Expected;
  readonly received?: Received;
  /** The rule that makes it due; of something unexpected the one that came closest. */
  readonly rule?: string;
  /** Until when it can still be read; absent once it is lost, and where nothing says that it was not read. */
  readonly recoverableUntil?: string;
  readonly text: string;
}

/** A finding before its text is made. */
export type Untold = Omit<Finding, "text">;

/** How many units of a resource type are of each class. */
export type Counts = Readonly<Record<FindingClass, number>>;
/** How many units there are of each class, by resource type. */
export type Summary = Readonly<Partial<Record<ReportedType, Counts>>>;

/**
 * Counts of nothing.
 *
 * @example
 * noCounts().matched // 0
 */
export const noCounts = (): Record<FindingClass, number> => ({
  matched: 0,
  missing: 0,
  unread: 0,
  unexpected: 0,
  different: 0,
  duplicate: 0,
  superseded: 0,
  late: 0,
  contentless: 0,
  unreadable: 0,
  contradictory: 0,
});

/** A value for each resource type. */
export type ByType<A> = Readonly<Partial<Record<ReportedType, A>>>;
