/**
 * Whether two results for an event are the same.
 */
import type { Notification } from "../pair-outcome.js";

const textOf = ({ object, recipientEic, reason }: Notification): string =>
  `${object} ${recipientEic} ${reason}`;

/** The same objects to the same recipients for the same reasons, whatever the order of recipients. */
export const isSameOutcome = (a: readonly Notification[], b: readonly Notification[]): boolean => {
  const texts = new Set(a.map(textOf));
  return texts.size === new Set(b.map(textOf)).size && b.every((one) => texts.has(textOf(one)));
};
