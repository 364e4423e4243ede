/**
 * Whether two accounts of an event tell the same.
 */
import type { Told } from "../pair-outcome.js";

const textOf = ({ object, recipientEic, reason }: Told): string => `${object} ${recipientEic} ${reason}`;

/** The same objects to the same recipients for the same reasons, whatever the order of recipients. */
export const isSameTold = (a: readonly Told[], b: readonly Told[]): boolean => {
  const texts = new Set(a.map(textOf));
  return texts.size === new Set(b.map(textOf)).size && b.every((told) => texts.has(textOf(told)));
};
