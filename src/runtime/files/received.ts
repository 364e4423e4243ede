/**
 * Received messages from files: a value that is neither a page nor a message is an unreadable message with its place.
 */
import { MOST_MESSAGE_CHARACTERS } from "../../common/input-limits.js";
import { unreadableAt } from "../../reconcile/read-received.js";
import type { ReceivedPart, ReceiveOptions } from "../../reconcile/received-part.js";
import { receive } from "../../reconcile/received-part.js";
import type { Entry, FileFault } from "./entry-reader.js";
import { placeOf } from "./entry-reader.js";

/** The messages of a part of a received file, and the numbers of its page; MOST_MESSAGE_CHARACTERS unless another limit is given. */
export const receivedIn = (part: Entry | FileFault, options: ReceiveOptions = {}): ReceivedPart => {
  const place = placeOf(part);
  if ("fault" in part) return { messages: [unreadableAt(place, part.fault)], remarks: [] };
  const { value, bytes = 0 } = part;
  // A text with no more bytes than a message may have characters contains no message that is too large.
  const messageLimit = options.messageLimit ?? MOST_MESSAGE_CHARACTERS;
  return receive(value, place, { ...options, messageLimit: bytes > messageLimit ? messageLimit : undefined });
};
