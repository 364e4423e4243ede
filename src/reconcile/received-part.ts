/**
 * What one value of a received file brings: messages, remarks on the page around them, and which page it is.
 */
import type { Edition } from "../documents/editions.js";
import { remarksOnPage } from "../documents/received-page.js";
import type { Remark } from "../documents/remarks.js";
import type { PageRead } from "./incomplete-answers.js";
import { pageRead } from "./incomplete-answers.js";
import { notReceivedAt, readReceived } from "./read-received.js";
import type { ReceivedMessage } from "./received-message.js";
import { refusingRemarks } from "./strict.js";

/** What a part of a received file holds. */
export interface ReceivedPart {
  readonly messages: readonly ReceivedMessage[];
  /** What is odd about the page around them. */
  readonly remarks: readonly Remark[];
  /** Which page of an answer it is, where the answer has several. */
  readonly page?: PageRead;
}

/** How received values are read. */
export interface ReceiveOptions {
  readonly edition?: Edition | undefined;
  /** Messages with remarks are unreadable. */
  readonly strict?: boolean | undefined;
  /** The largest message, in characters of JSON; a larger one is unreadable. */
  readonly messageLimit?: number | undefined;
}

/** A value read at a place; one that is neither a page nor a message is an unreadable message there. */
export const receive = (
  value: unknown,
  place: string,
  { edition, strict: isStrict = false, messageLimit }: ReceiveOptions,
): ReceivedPart => {
  const read = readReceived(value, place, edition, messageLimit);
  if (read._tag === "Left") return { messages: [notReceivedAt(place, read.left)], remarks: [] };
  const remarks = remarksOnPage(value);
  const page = pageRead(value, read.right, place);
  const messages = isStrict ? read.right.map((message) => refusingRemarks(message, remarks)) : read.right;
  return { messages, remarks, ...(page && { page }) };
};
