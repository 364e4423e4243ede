/**
 * Received messages from files: whatever stands there and is none is an unreadable message with its place.
 */
import type { ReceivedMessage } from "../reconcile/normalise.js";
import { readReceived, unreadableAt } from "../reconcile/normalise.js";
import type { Entry, FileFault } from "./input.js";
import { placeOf } from "./input.js";

/** The messages of a part of a received file. */
export const messagesIn = (part: Entry | FileFault): readonly ReceivedMessage[] => {
  const place = placeOf(part);
  if ("fault" in part) return [unreadableAt(place, part.fault)];
  const read = readReceived(part.value, place);
  if (read._tag === "Right") return read.right;
  const { expected, actual } = read.left;
  return [unreadableAt(place, `expected ${expected}, got ${actual}`)];
};
