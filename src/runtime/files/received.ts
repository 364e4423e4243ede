/**
 * Received messages from files: what is neither a page nor a message is an unreadable message with its place.
 */
import { MOST_MESSAGE_CHARACTERS } from "../../common/input-limits.js";
import { unreadableAt } from "../../reconcile/read-received.js";
import type { ReceivedPart, ReceiveOptions } from "../../reconcile/received-part.js";
import { receive } from "../../reconcile/received-part.js";
import type { Entry, FileFault } from "./entry-reader.js";
import { placeOf } from "./entry-reader.js";

/** The messages of a part of a received file, and the numbers of its page. */
export const receivedIn = (
  part: Entry | FileFault,
  options: ReceiveOptions = {},
  mostCharacters = MOST_MESSAGE_CHARACTERS,
): ReceivedPart => {
  const place = placeOf(part);
  if ("fault" in part) return { messages: [unreadableAt(place, part.fault)], remarks: [] };
  const { value, bytes = 0 } = part;
  // What has no more bytes than a message may have characters holds no message that is too large.
  return receive(value, place, options, bytes > mostCharacters ? mostCharacters : undefined);
};
