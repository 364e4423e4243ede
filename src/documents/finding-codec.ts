/**
 * Findings of a reconciliation as documents: in reports, and in the outcomes of its tasks.
 */
import * as t from "io-ts";
import * as total from "./total.js";
import { decoderOf } from "./decode.js";
import { scalar, wrongKind } from "./scalar.js";
import { closed } from "./closed.js";
import { FiniteNumber, IdText, oneOf, Text } from "./scalars.js";
import { resourceTypes } from "./vocabulary.js";
import type { ResourceType } from "./vocabulary.js";

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
/** The part of a finding about a delivery or a message. */
export type FindingClass = (typeof findingClasses)[number];

/** A resource type, or UNKNOWN for a message without one. */
export const reportedTypes = [...resourceTypes, "UNKNOWN"] as const;
/** The resource type of a finding; UNKNOWN where a message does not state it. */
export type ReportedType = ResourceType | "UNKNOWN";

/** What a finding is about, by its name. */
export const ReportedTypeName = closed<ReportedType>("ReportedType", reportedTypes);

/** A message's id: a number of the old service, a UUID of the new ones. */
export type MessageId = string | number;

/** What was received: in which message; `content` the object, or the values that differ. */
export interface Received {
  readonly messageId: MessageId;
  readonly createdTime: string;
  readonly reason?: string;
  readonly content?: unknown;
}

/** The subject of a finding, by the attributes that identify an object of its resource type. */
export type FindingKey = Readonly<Record<string, string | number | null>>;

/** How many units of a resource type are of each class. */
export type Counts = Readonly<Record<FindingClass, number>>;
/** How many units there are of each class, by resource type. */
export type Summary = Readonly<Partial<Record<ReportedType, Counts>>>;

/** A value for each resource type. */
export type ByType<A> = Readonly<Partial<Record<ReportedType, A>>>;

// --- codecs ---

/** The codec of a value for each resource type that has one. */
export const byType = <A>(value: t.Type<A>): t.Type<ByType<A>> =>
  total.partial(total.sameFor(reportedTypes, value));

/** The codec of how many units there are of each class. */
export const CountsCodec: t.Type<Counts> = total.type(total.sameFor(findingClasses, FiniteNumber), "Counts");

const keyTypes: readonly unknown[] = ["string", "number"];

const KeyValue = scalar<string | number | null>(
  "KeyValue",
  { type: ["string", "number", "null"] },
  (value) =>
    value === null || keyTypes.includes(typeof value) ? undefined : wrongKind("a text, a number or null"),
);

/** The codec of the subject of a finding. */
export const KeyCodec: total.Codec<FindingKey> = total.codec(t.record(t.string, KeyValue));

const expectedCodec = total.partial(
  { event: FiniteNumber, occurredAt: Text, deadline: Text, reason: Text, content: t.unknown },
  "Expected",
);

/** What was due: by which event, or by which deadline; `content` the object, or the values that differ. */
export interface Expected extends Readonly<t.TypeOf<typeof expectedCodec>> {}

const Expected: t.Type<Expected> = expectedCodec;

const Received: t.Type<Received> = total.intersection(
  [total.type({ messageId: IdText, createdTime: Text }), total.partial({ reason: Text, content: t.unknown })],
  "Received",
);

const findingWithoutTextCodec = total.intersection([
  total.type({
    class: oneOf<FindingClass>("FindingClass", "UnknownValue", findingClasses),
    resourceType: ReportedTypeName,
    key: KeyCodec,
    /** Account intervals of a direction, or objects. */
    units: FiniteNumber,
  }),
  total.partial({
    /** The times of metering data, or the period of a bill. */
    from: Text,
    to: Text,
    expected: Expected,
    received: Received,
    /** The rule that makes it due; of an unexpected delivery the nearest rule that refused it. */
    rule: Text,
    /** Until when it can still be read; absent once it is lost, and where it is not known to be unread. */
    recoverableUntil: Text,
  }),
]);

/** A finding before its text is made. */
export interface FindingWithoutText extends Readonly<t.TypeOf<typeof findingWithoutTextCodec>> {}

/** The codec of a finding before its text is made. */
export const FindingWithoutTextCodec: total.Codec<FindingWithoutText> = total.codec(findingWithoutTextCodec);

/** One difference between what was due and what was received. Instants made here are UTC, others as in the input. */
export interface Finding extends FindingWithoutText {
  readonly text: string;
}

/** The codec of a finding. */
export const FindingCodec: total.Codec<Finding> = total.codec(
  total.intersection([findingWithoutTextCodec, total.type({ text: Text })], "Finding"),
);

// --- reports in files ---

const anyRest = total.partial({ summary: t.unknown, refetch: t.unknown, notes: t.unknown });

/** Decodes a finding of a report, as one line of NDJSON has it. */
export const decodeFinding = decoderOf(FindingCodec);

/** Decodes a report: its party and its findings. */
export const decodeReportFindings = decoderOf(
  total.intersection([total.type({ for: Text, findings: total.readonlyArray(FindingCodec) }), anyRest]),
);

/** Decodes the last line of a report in NDJSON: its party. */
export const decodeReportRest = decoderOf(total.intersection([total.type({ for: Text }), anyRest]));
