/**
 * Received messages from files: what is neither a page nor a message is an unreadable message with its place.
 */
import { MOST_MESSAGE_CHARACTERS } from "../../common/input-limits.js";
import { notReceivedAt, readReceived, unreadableAt } from "../../reconcile/read-received.js";
import { remarksOnPage } from "../../documents/received-page.js";
import type { Remark } from "../../documents/remarks.js";
import type { ReceivedMessage } from "../../reconcile/received-message.js";
import type { PageRead } from "../../reconcile/incomplete-answers.js";
import { pageRead } from "../../reconcile/incomplete-answers.js";
import type { Edition } from "../../documents/editions.js";
import type { Entry, FileFault } from "./read-entries.js";
import { placeOf } from "./read-entries.js";

/** What a part of a received file holds. */
interface ReceivedPart {
  readonly messages: readonly ReceivedMessage[];
  /** What is odd about the page around them. */
  readonly remarks: readonly Remark[];
  /** Which page of an answer it is, where the answer has several. */
  readonly page?: PageRead;
}

/** The messages of a part of a received file, and the numbers of its page. */
export const receivedIn = (
  part: Entry | FileFault,
  edition?: Edition,
  mostCharacters = MOST_MESSAGE_CHARACTERS,
): ReceivedPart => {
  const place = placeOf(part);
  if ("fault" in part) return { messages: [unreadableAt(place, part.fault)], remarks: [] };
  const { value, bytes = 0 } = part;
  // What has no more bytes than a message may have characters holds no message that is too large.
  const most = bytes > mostCharacters ? mostCharacters : undefined;
  const read = readReceived(value, place, edition, most);
  if (read._tag === "Left") return { messages: [notReceivedAt(place, read.left)], remarks: [] };
  const page = pageRead(value, read.right, place);
  return { messages: read.right, remarks: remarksOnPage(value), ...(page && { page }) };
};
