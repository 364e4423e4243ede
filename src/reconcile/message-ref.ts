/**
 * Received messages as findings name them.
 */
import { compareText } from "../common/order.js";
import type { Instant } from "../time/instant.js";
import type { MessageId } from "./finding.js";

/** A message as findings name it. */
export interface MessageRef {
  readonly id: MessageId;
  readonly createdTime: string;
  readonly at: Instant;
  readonly reason: string | undefined;
}

/** Orders messages by when they were made, then by id, numbers first; no two messages have one id. */
export const compareMessageRefs = (a: MessageRef, b: MessageRef): number => {
  if (a.at !== b.at) return a.at - b.at;
  if (typeof a.id === "number" && typeof b.id === "number") return a.id - b.id;
  if (typeof a.id !== typeof b.id) return typeof a.id === "number" ? -1 : 1;
  return compareText(String(a.id), String(b.id));
};
