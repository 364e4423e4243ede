/**
 * Received files as messages: pages of the old service, pages of the new ones, and single messages of either.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { guarded } from "../time/guarded.js";
import { isDense, unfit } from "../documents/nesting.js";
import { resourceTypes } from "../documents/vocabulary.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { parseReason } from "../reason/parse.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { MessageVersion } from "../documents/content.js";
import type { Content } from "../documents/content.js";
import { decodeContent } from "../documents/content.js";
import { below, describeValue, explainDecodeError } from "../documents/errors.js";
import type { DecodeError } from "../documents/errors.js";
import type { Remark } from "../documents/remarks.js";
import { errorOfRemark } from "../documents/remarks.js";
import { decodeMessageV1 } from "../documents/v1/envelope.js";
import { decodeMessageV2 } from "../documents/v2/page.js";
import type { MessageId, ReportedType } from "./Finding.js";

// ---------------------------------------------------------------------------------------------------------- model

interface Envelope {
  /** Null where the message has no usable id. */
  readonly id: MessageId | null;
  /** A text that copies of one message share, and no other message. */
  readonly identity: string;
  readonly resourceType: ReportedType;
  /** Where the message tells it. */
  readonly createdTime?: string;
}

/** A message that can be compared. */
export interface ReadableMessage extends Envelope {
  readonly tag: "Readable";
  readonly id: MessageId;
  readonly resourceType: ResourceType;
  readonly createdTime: string;
  readonly at: Instant;
  /** As it came; absent where the older edition has none (RSN-1). */
  readonly reason: string | undefined;
  readonly content: Content;
  readonly remarks: readonly Remark[];
}

/** A message whose content is missing (RES-2, RES-3). */
export interface ContentlessMessage extends Envelope {
  readonly tag: "Contentless";
  readonly id: MessageId;
  readonly createdTime: string;
  readonly at: Instant;
  readonly contentMissingReason?: string;
}

/** A message that does not decode, with one line for each error. */
export interface UnreadableMessage extends Envelope {
  readonly tag: "Unreadable";
  /** Where it was read, `received.ndjson:3` for example. */
  readonly place?: string;
  readonly errors: readonly string[];
}

/** A received message, readable or not. */
export type ReceivedMessage = ReadableMessage | ContentlessMessage | UnreadableMessage;

/** A value that is neither a page nor a message. */
export interface NotReceived {
  readonly tag: "NotReceived";
  readonly expected: string;
  readonly actual: string;
}

// ---------------------------------------------------------------------------------------------------------- parts

type Attributes = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isResourceType = (value: unknown): value is ResourceType =>
  (resourceTypes as readonly unknown[]).includes(value);

const isId = (value: unknown): value is MessageId => typeof value === "string" || Number.isSafeInteger(value);

/** By which attributes the contents of the new services, which do not say their type, are told apart. */
const marks: readonly (readonly [attribute: string, resourceType: ResourceType])[] = [
  ["agreementType", "AGREEMENT"],
  ["periods", "METERING_DATA"],
  ["calculationTimestamp", "NETWORK_BILL"],
  ["networkBillPeriod", "NETWORK_BILL"],
  ["customerMetadata", "CUSTOMER_DATA"],
  ["mandateCustomerEic", "PERMISSION"],
  ["meteringPoint", "METERING_POINT"],
  ["candidates", "AGREEMENT_COORDINATION"],
  ["change", "AGREEMENT_COORDINATION"],
];

const firstItem = (content: unknown): Attributes | undefined => {
  const item: unknown = Array.isArray(content) ? content[0] : content;
  return isObject(item) ? item : undefined;
};

const typeByContent = (content: unknown): ReportedType => {
  const item = firstItem(content);
  return (item && marks.find(([attribute]) => attribute in item)?.[1]) ?? "UNKNOWN";
};

/** Content of the second version names the metering point in its own way, whatever service it came from. */
export const versionOf = (content: unknown): MessageVersion => {
  const item = firstItem(content);
  return item !== undefined && "meteringPointEic" in item && !("meterEic" in item) ? "V2" : "V1";
};

/** The JSON value of a content that is a JSON text; other content as it is. */
const contentValue = (content: unknown): unknown => {
  if (typeof content !== "string") return content;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return content;
  }
};

const lines = (errors: readonly DecodeError[], before = ""): readonly string[] =>
  errors.map((error) => `${before}${explainDecodeError(error).slice(before === "" ? 0 : 1)}`);

// ------------------------------------------------------------------------------------------------------- messages

/** What copies of a message without an id share: their text, or their place where a text cannot be made. */
const identityOf = (value: unknown, place: string): string =>
  `without an id: ${unfit(value) === undefined ? JSON.stringify(value) : place}`;

const unreadable = (
  value: unknown,
  place: string,
  errors: readonly string[],
  resourceType: ReportedType = "UNKNOWN",
): UnreadableMessage => {
  const source: Attributes = isObject(value) ? value : {};
  const id = isId(source["id"]) ? source["id"] : null;
  const { createdTime } = source;
  return {
    tag: "Unreadable",
    id,
    identity: id === null ? identityOf(value, place) : String(id),
    resourceType: isResourceType(source["resourceType"]) ? source["resourceType"] : resourceType,
    ...(typeof createdTime === "string" &&
      !Number.isNaN(instantOf(createdTime)) && {
        createdTime,
      }),
    ...(place !== "" && { place }),
    errors,
  };
};

const readable = (
  value: unknown,
  place: string,
  envelope: {
    readonly id: MessageId;
    readonly createdTime: string;
    readonly reason?: string | null | undefined;
  },
  type: string,
  content: unknown,
  parsed = contentValue(content),
): ReadableMessage | UnreadableMessage => {
  const resourceType = isResourceType(type) ? type : "UNKNOWN";
  const decoded = decodeContent(type, versionOf(parsed), typeof parsed === "string" ? content : parsed);
  if (decoded._tag === "Left")
    return unreadable(value, place, lines(decoded.left, "$.content"), resourceType);
  const { id, createdTime } = envelope;
  const reason = envelope.reason === "" ? undefined : (envelope.reason ?? undefined);
  if (resourceType === "AGREEMENT" && parseReason(reason ?? "")._tag === "Left") {
    const actual = describeValue(reason);
    return unreadable(
      value,
      place,
      [`$.reason: expected a reason code such as CREATE, got ${actual}`],
      resourceType,
    );
  }
  return {
    tag: "Readable",
    id,
    identity: String(id),
    resourceType: decoded.right.value.resourceType,
    createdTime,
    at: instantOf(createdTime),
    reason,
    content: decoded.right.value,
    remarks: decoded.right.remarks,
  };
};

const readMessageV1 = (value: Attributes, place: string): ReceivedMessage => {
  const decoded = decodeMessageV1(value);
  if (decoded._tag === "Left") return unreadable(value, place, lines(decoded.left));
  const message = decoded.right.value;
  const resourceType = isResourceType(message.resourceType) ? message.resourceType : "UNKNOWN";
  if (message.hasContent) return readable(value, place, message, message.resourceType, message.content);
  const { id, createdTime, contentMissingReason } = message;
  return {
    tag: "Contentless",
    id,
    identity: String(id),
    resourceType,
    createdTime,
    at: instantOf(createdTime),
    ...(typeof contentMissingReason === "string" && { contentMissingReason }),
  };
};

const readMessageV2 = (value: Attributes, place: string): ReceivedMessage => {
  const decoded = decodeMessageV2(value);
  if (decoded._tag === "Left") return unreadable(value, place, lines(decoded.left));
  const message = decoded.right.value;
  const told = value["resourceType"];
  const parsed = contentValue(message.content);
  const resourceType = isResourceType(told) ? told : typeByContent(parsed);
  if (resourceType === "UNKNOWN") {
    const actual = describeValue(parsed);
    return unreadable(value, place, [
      `$.content: expected content that states its resource type, got ${actual}`,
    ]);
  }
  return readable(value, place, message, resourceType, message.content, parsed);
};

/** A message of the new services has a text for an id, and says nothing of whether it has content. */
const isOfNewService = (value: Attributes): boolean =>
  typeof value["id"] === "string" && !("hasContent" in value);

/**
 * One message of either version. It always gives a message: what does not decode is an unreadable one, with
 * the place where it was read, `received.ndjson:3` for example, when that is given.
 *
 * Statements: RES-1, RES-2, RES-3, RSN-1.
 *
 * @example
 * readMessage({ id: 7 }).tag // "Unreadable"
 */
export const readMessage = (value: unknown, place = ""): ReceivedMessage =>
  guarded(
    () =>
      !isObject(value)
        ? unreadable(value, place, [`$: expected a message, got ${describeValue(value)}`])
        : isOfNewService(value)
          ? readMessageV2(value, place)
          : readMessageV1(value, place),
    () => ({
      tag: "Unreadable",
      id: null,
      identity: `without an id: ${place}`,
      resourceType: "UNKNOWN",
      ...(place !== "" && { place }),
      errors: ["$: expected a message, got an object that throws when it is read"],
    }),
  );

/** A message about which something is odd as one that does not decode, for those who refuse what is odd (strict). */
export const refusingRemarks = (message: ReceivedMessage): ReceivedMessage => {
  if (message.tag !== "Readable" || message.remarks.length === 0) return message;
  const { id, identity, resourceType, createdTime, remarks } = message;
  const errors = remarks.map((remark) => explainDecodeError(errorOfRemark(below(".content", remark))));
  return { tag: "Unreadable", id, identity, resourceType, createdTime, errors };
};

const hasAny = (value: Attributes, ...names: readonly string[]): boolean =>
  names.some((name) => name in value);

/**
 * The messages of one value of a received file: an answer of the old service, a page of a new one, or a message. Left
 * for a value that is none of them; how many pages there are plays no part.
 *
 * Statements: RES-1, RES-2, REQ-3.
 *
 * @example
 * readReceived({ dataDistributions: [], pagination: { page: 0, totalPages: 0 } }) // right([])
 */
export const readReceived = (value: unknown, place = ""): Either<NotReceived, readonly ReceivedMessage[]> => {
  const read = (message: unknown): ReceivedMessage => readMessage(message, place);
  const messages = guarded(
    () => messagesIn(value)?.map(read),
    () => undefined,
  );
  return messages === undefined
    ? left({
        tag: "NotReceived",
        expected: "a page (dataDistributions, or content and page) or a message (id, createdTime, content)",
        actual: isObject(value) ? "an object without them" : describeValue(value),
      })
    : right(messages);
};

const isListed = (value: unknown): value is readonly unknown[] => Array.isArray(value) && isDense(value);

/** The messages of a page, or the only one. */
const messagesIn = (value: unknown): readonly unknown[] | undefined => {
  if (!isObject(value)) return undefined;
  const { dataDistributions, content, page } = value;
  if (isListed(dataDistributions)) return dataDistributions;
  if (isListed(content) && isObject(page)) return content;
  return hasAny(value, "id", "createdTime", "hasContent", "reason") ? [value] : undefined;
};
