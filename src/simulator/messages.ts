/**
 * Messages in the form of the services: the first version with its content as JSON text, the second with the JSON itself.
 */
import { isObject } from "../common/attributes.js";
import type { ServiceId } from "../scan/service-list.js";
import type { Eic } from "../documents/eic.js";
import { ContentMissingReasonWord } from "../documents/open-enums.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Delivery } from "../predict/predict.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { Faults } from "./faults.js";
import { bitsFor, strikes } from "./faults.js";

/** A message kept for its recipient. */
export interface KeptMessage {
  /** Grows with createdAt over all messages; the id in the first version. */
  readonly number: number;
  readonly createdAt: Instant;
  /** The moment from which it can be read. */
  readonly visibleAt: Instant;
  /** The time of the event that caused it, as written. */
  readonly occurredAt: string;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly content: unknown;
}

/** A message with its recipients and services. */
export interface MadeMessage extends KeptMessage {
  readonly recipientEic: Eic;
  readonly services: readonly ServiceId[];
}

// --------------------------------------------------------------------------------------------------------- content

/** A metering point as the content of a message: all that the set contains. */
const pointContent = (set: AgreementSet, meterEic: Eic): unknown => {
  const point = set.point(meterEic);
  if (point === undefined) return { meteringPoint: { meterEic } };
  const { type: meteringPointType, operatorEic, operatorRole, parentMeterEic, commodityType } = point;
  return {
    meteringPoint: {
      meterEic,
      meteringPointType,
      ...(operatorEic !== undefined && { operatorEic }),
      operatorRole,
      ...(parentMeterEic !== undefined && { parentMeterEic }),
      ...(commodityType !== undefined && { commodityType }),
    },
  };
};

/** The content of a delivery as messages have it: agreements in an array, a metering point in full. */
export const contentOf = (set: AgreementSet, delivery: Delivery): unknown => {
  switch (delivery.resourceType) {
    case "AGREEMENT":
      return [delivery.content];
    case "METERING_POINT":
      return pointContent(set, delivery.content.meterEic);
    default:
      return delivery.content;
  }
};

/** A content without any rTime (EDH-3844, EDH-10005). */
const withoutReadingTimes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutReadingTimes);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === "rTime" ? [] : [[name, withoutReadingTimes(each)]],
    ),
  );
};

const shownContent = (faults: Faults, { number, resourceType, content }: KeptMessage): unknown =>
  resourceType === "METERING_DATA" && strikes(faults, "missing-rtime", number)
    ? withoutReadingTimes(content)
    : content;

// -------------------------------------------------------------------------------------------------------- messages

const missingReasons = ContentMissingReasonWord.known;

const hex = (value: number, digits: number): string =>
  value.toString(16).padStart(digits, "0").slice(-digits);

/**
 * A UUID of the seventh version: it increases with the moment and, within a millisecond, with the number.
 *
 * @example
 * uuidOf(1731448800000, 7) // "01932264-0300-7000-8000-000000000007"
 */
export const uuidOf = (at: Instant, number: number): string => {
  const time = hex(Math.floor(at), 12);
  const high = Math.floor(number / 0x1000000000000) & 0xfff;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(high, 3)}-8000-${hex(number % 0x1000000000000, 12)}`;
};

/** A message of the first version (RES-1 to RES-4). */
export const messageV1 = (faults: Faults, message: KeptMessage): unknown => {
  const { number, createdAt, resourceType, reason } = message;
  const head = { id: number, createdTime: writeInstant(createdAt), resourceType };
  if (!strikes(faults, "contentless", number))
    return { ...head, reason, hasContent: true, content: JSON.stringify(shownContent(faults, message)) };
  const bits = bitsFor(faults, "contentless reason", number);
  return {
    ...head,
    reason: bits % 2 === 0 ? "" : reason,
    hasContent: false,
    content: "",
    contentMissingReason: missingReasons[(bits >>> 1) % missingReasons.length],
  };
};

/** A message of the second version; without content it has null, an empty text or no attribute. */
export const messageV2 = (faults: Faults, message: KeptMessage): unknown => {
  const { number, createdAt, occurredAt, reason } = message;
  const head = {
    id: uuidOf(createdAt, number),
    createdTime: writeInstant(createdAt),
    eventTime: occurredAt,
    reason,
  };
  if (!strikes(faults, "contentless", number)) return { ...head, content: shownContent(faults, message) };
  const missing = bitsFor(faults, "contentless reason", number) % 3;
  return missing === 2 ? head : { ...head, content: missing === 0 ? null : "" };
};
