/**
 * A received message, in one shape for both versions: readable, without content, or unreadable.
 */
import type { Content } from "../documents/content.js";
import type { Remark } from "../documents/remarks.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { MessageId, ReportedType } from "./finding.js";

interface Envelope {
  /** Null where the message has no usable id. */
  readonly id: MessageId | null;
  /** A text that copies of one message share, and no other message. */
  readonly identity: string;
  readonly resourceType: ReportedType;
  /** Where the message has it. */
  readonly createdTime?: string;
}

/** A message that can be compared. */
export interface ReadableMessage extends Envelope {
  readonly tag: "Readable";
  readonly id: MessageId;
  readonly resourceType: ResourceType;
  readonly createdTime: string;
  readonly at: Instant;
  /** When the event occurred; in the second version only. */
  readonly eventTime?: string;
  /** As received; absent where the older edition has none (RSN-1). */
  readonly reason: string | undefined;
  readonly content: Content;
  /** Its remarks, with paths from the message. */
  readonly remarks: readonly Remark[];
}

/** A message without content, or whose content is a list without items (RES-2, RES-3). */
export interface ContentlessMessage extends Envelope {
  readonly tag: "Contentless";
  readonly id: MessageId;
  readonly createdTime: string;
  readonly at: Instant;
  readonly contentMissingReason?: string;
  /** Its remarks; absent where there are none. */
  readonly remarks?: readonly Remark[];
}

/** A message that cannot be decoded, with one line for each error. */
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
