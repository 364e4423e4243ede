/**
 * Received values as messages: pages of the old service, pages of the new ones, and single messages of either.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import { hashOf } from "../common/hash.js";
import type { MessageVersion } from "../documents/content.js";
import { decodeContent } from "../documents/content.js";
import { contentValue, typeOfContent, typeOfEmpty, versionOfContent } from "../documents/content-type.js";
import type { DecodeError } from "../documents/decode-error.js";
import { below, describeValue } from "../documents/decode-error.js";
import { explainDecodeError } from "../documents/error-text.js";
import { broughtBy } from "../documents/missing-content.js";
import { isPlainList, unfit } from "../documents/nesting.js";
import { guarded } from "../time/guarded.js";
import { pageOf, typeOfPage, versionOfMessage } from "../documents/received-page.js";
import { reasonNotices, reasonOf, remarksInEdition } from "../documents/reasons.js";
import type { Remark } from "../documents/remarks.js";
import type { DistributionMessageV1 } from "../documents/v1/envelope-v1.js";
import { decodeMessageV1 } from "../documents/v1/envelope-v1.js";
import { decodeMessageV2 } from "../documents/v2/page-v2.js";
import type { DistributionMessageV2 } from "../documents/v2/page-v2.js";
import { isResourceType, resourceTypes } from "../documents/vocabulary.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Edition } from "../documents/editions.js";
import { instantOf } from "../time/instant.js";
import type { MessageId, ReportedType } from "./finding.js";
import type {
  ContentlessMessage,
  NotReceived,
  ReadableMessage,
  ReceivedMessage,
  UnreadableMessage,
} from "./received-message.js";
import type { Attributes } from "../common/attributes.js";
import { isObject } from "../common/attributes.js";

const hasAny = (value: Attributes, ...names: readonly string[]): boolean =>
  names.some((name) => name in value);

const isId = (value: unknown): value is MessageId => typeof value === "string" || Number.isSafeInteger(value);

const lines = (errors: readonly DecodeError[], place = ""): readonly string[] =>
  errors.map((error) => explainDecodeError(below(place, error)));

// ------------------------------------------------------------------------------------------------------- messages

/** Where a message was read, in which edition, and on what page. */
interface Origin {
  readonly place: string;
  readonly edition: Edition;
  /** The version of its page; absent for a message outside a page. */
  readonly page?: MessageVersion;
  /** The resource type of the other messages of its page, where they all have one: a new service has one type only. */
  readonly others?: ResourceType | undefined;
  /** How many characters it may have; absent where it certainly has fewer. */
  readonly most?: number | undefined;
}

/** What copies of a message share: UUIDs do whatever their case, and a number of a new service is none of the old one. */
const identityOf = (id: MessageId, version: MessageVersion): string =>
  typeof id === "string" ? id.toLowerCase() : version === "V2" ? `V2 ${id}` : String(id);

/** A longer text is identified by two hashes. */
const LONG = 1000;

/** What copies of a message without an id share: their text, or their place where a text cannot be made. */
const identityWithoutId = (value: unknown, place: string): string => {
  const text = unfit(value) === undefined ? JSON.stringify(value) : place;
  return `without an id: ${text.length <= LONG ? text : `${text.length} ${hashOf(`a${text}`)} ${hashOf(`b${text}`)}`}`;
};

const unreadable = (
  value: unknown,
  { place, page }: Origin,
  errors: readonly string[],
  resourceType: ReportedType = "UNKNOWN",
): UnreadableMessage => {
  const source: Attributes = isObject(value) ? value : {};
  const id = isId(source["id"]) ? source["id"] : null;
  const { createdTime } = source;
  return {
    tag: "Unreadable",
    id,
    identity: id === null ? identityWithoutId(value, place) : identityOf(id, versionOfMessage(source, page)),
    resourceType: isResourceType(source["resourceType"]) ? source["resourceType"] : resourceType,
    ...(typeof createdTime === "string" &&
      !Number.isNaN(instantOf(createdTime)) && {
        createdTime,
      }),
    ...(place !== "" && { place }),
    errors,
  };
};

/** The part of a message around its content, decoded. */
interface Opened {
  readonly message: DistributionMessageV1 | DistributionMessageV2;
  readonly version: MessageVersion;
  readonly remarks: readonly Remark[];
}

const contentless = (
  { message, version, remarks }: Opened,
  resourceType: ReportedType,
  contentMissingReason: string | null | undefined,
): ContentlessMessage => ({
  tag: "Contentless",
  id: message.id,
  identity: identityOf(message.id, version),
  resourceType,
  createdTime: message.createdTime,
  at: instantOf(message.createdTime),
  ...(typeof contentMissingReason === "string" && { contentMissingReason }),
  ...(remarks.length > 0 && { remarks }),
});

/**
 * A value among received messages that is not one, such as a stored error page: an unreadable message without an id.
 *
 * @example
 * unreadableAt("received.ndjson:3", "expected JSON, got a page of HTML").tag // "Unreadable"
 */
export const unreadableAt = (place: string, error: string): UnreadableMessage => ({
  tag: "Unreadable",
  id: null,
  identity: `at ${place}`,
  resourceType: "UNKNOWN",
  ...(place !== "" && { place }),
  errors: [error],
});

/** A value that is neither a page nor a message, as an unreadable message without an id. */
export const notReceivedAt = (place: string, { expected, actual }: NotReceived): UnreadableMessage =>
  unreadableAt(place, `expected ${expected}, got ${actual}`);

const readable = (
  value: unknown,
  from: Origin,
  { message, version, remarks }: Opened,
  resourceType: ResourceType,
  parsed: unknown,
): ReadableMessage | UnreadableMessage => {
  const source = typeof parsed === "string" ? message.content : parsed;
  const decoded = decodeContent(resourceType, versionOfContent(parsed), source);
  if (decoded._tag === "Left") return unreadable(value, from, lines(decoded.left, ".content"), resourceType);
  const reason = reasonOf(message.reason);
  if (resourceType === "AGREEMENT" && reason === undefined) {
    const error = `$.reason: expected a reason code such as CREATE, got ${describeValue(reason)}`;
    return unreadable(value, from, [error], resourceType);
  }
  return {
    tag: "Readable",
    id: message.id,
    identity: identityOf(message.id, version),
    resourceType,
    createdTime: message.createdTime,
    at: instantOf(message.createdTime),
    ...("eventTime" in message && typeof message.eventTime === "string" && { eventTime: message.eventTime }),
    reason,
    content: decoded.right.value,
    remarks: [
      ...remarksInEdition(from.edition, resourceType, remarks),
      ...decoded.right.remarks.map((remark) => below(".content", remark)),
    ],
  };
};

const NO_ITEMS = "no items";

const readMessageV1 = (value: Attributes, from: Origin): ReceivedMessage => {
  const decoded = decodeMessageV1(value);
  if (decoded._tag === "Left") return unreadable(value, from, lines(decoded.left));
  const message = decoded.right.value;
  const opened: Opened = { message, version: "V1", remarks: decoded.right.remarks };
  const resourceType = isResourceType(message.resourceType) ? message.resourceType : undefined;
  const parsed = contentValue(message.content);
  const brought = broughtBy({ hasContent: message.hasContent, content: parsed });
  if (brought !== "content") {
    const why = message.contentMissingReason ?? (brought === "no items" ? NO_ITEMS : undefined);
    return contentless(opened, resourceType ?? "UNKNOWN", why);
  }
  if (resourceType !== undefined) return readable(value, from, opened, resourceType, parsed);
  const actual = describeValue(message.resourceType);
  return unreadable(value, from, [
    `$.resourceType: expected one of ${resourceTypes.join(", ")}, got ${actual}`,
  ]);
};

const readMessageV2 = (value: Attributes, from: Origin): ReceivedMessage => {
  const decoded = decodeMessageV2(value);
  if (decoded._tag === "Left") return unreadable(value, from, lines(decoded.left));
  const message = decoded.right.value;
  const stated = isResourceType(message.resourceType) ? message.resourceType : undefined;
  const parsed = contentValue(message.content);
  const type = stated ?? typeOfContent(parsed);
  const isInferred = stated === undefined && type !== undefined;
  const notices = isInferred ? reasonNotices(message.reason, type) : [];
  const contradictions = notices.flatMap(({ remark }): Remark[] =>
    remark.tag === "Contradiction" ? [{ ...remark, path: "$.reason", times: 1 }] : [],
  );
  const opened: Opened = {
    message,
    version: "V2",
    remarks: [...decoded.right.remarks, ...contradictions],
  };
  const brought = broughtBy({ content: parsed });
  if (brought !== "content") {
    const resourceType = type ?? from.others ?? typeOfEmpty(message.reason, message.eventTime) ?? "UNKNOWN";
    return contentless(opened, resourceType, brought === "no items" ? NO_ITEMS : undefined);
  }
  if (type !== undefined) return readable(value, from, opened, type, parsed);
  const actual = describeValue(parsed);
  return unreadable(value, from, [
    `$.content: expected content that states its resource type, got ${actual}`,
  ]);
};

/** Why a message is too large to be read; undefined where it is not. */
const tooLarge = (value: unknown, most: number | undefined): string | undefined => {
  if (most === undefined || unfit(value) !== undefined) return undefined;
  const { length } = JSON.stringify(value);
  return length > most ? `$: expected a message of at most ${most} characters, got ${length}` : undefined;
};

const read = (value: unknown, from: Origin): ReceivedMessage => {
  const why = isObject(value)
    ? tooLarge(value, from.most)
    : `$: expected a message, got ${describeValue(value)}`;
  return why === undefined ? readObject(value as Attributes, from) : unreadable(value, from, [why]);
};

const readObject = (value: Attributes, from: Origin): ReceivedMessage =>
  versionOfMessage(value, from.page) === "V2" ? readMessageV2(value, from) : readMessageV1(value, from);

/**
 * One message of either version. The result is always a message: a value that cannot be decoded is an unreadable one, with
 * the place where it was read, `received.ndjson:3` for example, when that is given.
 *
 * Statements: RES-1, RES-2, RES-3, RSN-1.
 *
 * @example
 * readMessage({ id: 7 }).tag // "Unreadable"
 */
export const readMessage = (value: unknown, place = "", edition: Edition = "en"): ReceivedMessage =>
  guarded(
    () => read(value, { place, edition }),
    () => unreadableAt(place, "$: expected a message, got an object that throws when it is read"),
  );

// ---------------------------------------------------------------------------------------------------------- pages

const isEmpty = (message: unknown): boolean => isObject(message) && broughtBy(message) !== "content";

/** The messages of a page, or the only one; undefined for any other value. */
const messagesIn = (value: unknown, from: Origin): readonly ReceivedMessage[] | undefined => {
  const page = pageOf(value);
  if (page !== undefined && isPlainList(page.messages)) {
    const others = page.messages.some(isEmpty) ? typeOfPage(page.messages) : undefined;
    return page.messages.map((message) => read(message, { ...from, page: page.version, others }));
  }
  return isObject(value) && hasAny(value, "id", "createdTime", "hasContent", "reason")
    ? [read(value, from)]
    : undefined;
};

/** What a value is that is neither a page nor a message. */
const notReceived = (value: unknown): NotReceived => ({
  tag: "NotReceived",
  expected: "a page (dataDistributions, or content and page) or a message (id, createdTime, content)",
  actual: guarded(
    () => (isObject(value) ? "an object without them" : describeValue(value)),
    () => "an object that throws when it is read",
  ),
});

/**
 * The messages of one value of a received file: an answer of the old service, a page of a new one, or a message; left for
 * another value. A message of more than `most` characters of JSON is unreadable. Statements: RES-1, RES-2, REQ-3.
 *
 * @example
 * readReceived({ dataDistributions: [], pagination: { page: 0, totalPages: 0 } }) // right([])
 */
export const readReceived = (
  value: unknown,
  place = "",
  edition: Edition = "en",
  most?: number,
): Either<NotReceived, readonly ReceivedMessage[]> => {
  const messages = guarded(
    () => messagesIn(value, { place, edition, most }),
    () => undefined,
  );
  return messages === undefined ? left(notReceived(value)) : right(messages);
};
