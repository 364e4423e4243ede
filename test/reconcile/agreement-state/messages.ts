/** Received messages, as the services give them. */
import { readReceived } from "../../../src/reconcile/read-received.js";
import type { AgreementMessage } from "../../../src/reconcile/agreement-state/agreement-message.js";

/** A received value as messages; anything else is a mistake of the test. */
export const received = (...values: readonly unknown[]): readonly AgreementMessage[] =>
  values.flatMap((value) => {
    const read = readReceived(value);
    if (read._tag === "Left") throw new Error(read.left.expected);
    return read.right;
  });

/** A moment that grows with a number. */
export const momentOf = (n: number): string => new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString();

/** A message of the old service; it is made at a moment of its own. */
export const messageV1 = (id: number, reason: string, agreements: unknown, more: object = {}): unknown => ({
  id,
  createdTime: momentOf(id),
  resourceType: "AGREEMENT",
  reason,
  hasContent: true,
  content: JSON.stringify(agreements),
  ...more,
});

/** The id of a message of a new service. */
export const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A message of a new service. */
export const messageV2 = (n: number, reason: string, agreements: unknown, more: object = {}): unknown => ({
  id: uuidOf(n),
  createdTime: momentOf(n),
  reason,
  content: agreements,
  ...more,
});

export const pageV1 = (dataDistributions: readonly unknown[]): unknown => ({
  dataDistributions,
  pagination: { page: 0, totalPages: 1 },
});

export const pageV2 = (content: readonly unknown[]): unknown => ({
  content,
  page: { size: 100, number: 0, totalElements: content.length, totalPages: 1 },
});
