/**
 * Received messages, as far as an agreement set can be folded from them, and the order in which they are.
 */
import { compareText } from "../../common/order.js";
import { actionOfReason } from "../../reason/action.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { Content } from "../../documents/content.js";

// ---------------------------------------------------------------------------------------------------------- model

interface Envelope {
  /** As in the message: a number in the old service, a text in the new ones; null when there is none. */
  readonly id: number | string | null;
  /** A text that copies of one message share, and no other message. */
  readonly identity: string;
  readonly resourceType: string;
}

/** A message that decodes. */
export interface ReadableAgreementMessage extends Envelope {
  readonly tag: "Readable";
  readonly createdTime: string;
  /** When the event occurred; messages of the old service do not have it. */
  readonly eventTime?: string;
  /** The reason code; absent where the message has none. */
  readonly reason: string | undefined;
  readonly content: Content;
}

/** A message whose content the Datahub does not have (RES-2, RES-3). */
export interface ContentlessAgreementMessage extends Envelope {
  readonly tag: "Contentless";
  readonly createdTime: string;
  readonly contentMissingReason?: string;
}

/** A message that cannot be decoded, with one line for each error. */
export interface UnreadableAgreementMessage extends Envelope {
  readonly tag: "Unreadable";
  readonly createdTime?: string;
  readonly errors: readonly string[];
}

/** A received message, as far as a set can be folded from it. */
export type AgreementMessage =
  ReadableAgreementMessage | ContentlessAgreementMessage | UnreadableAgreementMessage;

// ------------------------------------------------------------------------------------------------------- selection

/** Whether a message is, or may be, about agreements: the type of a message that cannot be decoded may be unknown. */
export const mayConcernAgreements = ({ tag, resourceType }: AgreementMessage): boolean =>
  resourceType === "AGREEMENT" || (tag === "Unreadable" && resourceType === "UNKNOWN");

const usefulness = { Readable: 0, Contentless: 1, Unreadable: 2 };

/** The copy of a message to use, of two: with content rather than without, whichever was read first. */
const betterCopy = (a: AgreementMessage, b: AgreementMessage): AgreementMessage => {
  const order = usefulness[a.tag] - usefulness[b.tag] || compareText(JSON.stringify(a), JSON.stringify(b));
  return order <= 0 ? a : b;
};

// ----------------------------------------------------------------------------------------------------------- order

/** A deletion comes before the creation that replaces the deleted agreement (BEY-5). */
const ranks: Readonly<Record<Action, number>> = { DELETE: 0, UPDATE: 1, CREATE: 2 };

const rankOf = (message: AgreementMessage): number => {
  const code = message.tag === "Readable" ? message.reason : undefined;
  const action = actionOfReason(code ?? "");
  return action === undefined ? 3 : ranks[action];
};

const momentOf = ({ createdTime }: AgreementMessage): Instant =>
  createdTime === undefined ? Infinity : instantOf(createdTime);

/** Ids that are numbers grow with time (RES-4), the others do not. */
const byId = (a: AgreementMessage, b: AgreementMessage): number => {
  const numbers = [typeof a.id === "number", typeof b.id === "number"] as const;
  if (numbers[0] && numbers[1]) return Number(a.id) - Number(b.id);
  return (
    Number(numbers[1]) - Number(numbers[0]) || rankOf(a) - rankOf(b) || compareText(a.identity, b.identity)
  );
};

const byTime = (a: AgreementMessage, b: AgreementMessage): number => {
  const [earlier, later] = [momentOf(a), momentOf(b)];
  return earlier < later ? -1 : earlier > later ? 1 : byId(a, b);
};

/**
 * The messages about agreements, each once however often it was read, in the order in which they were made: by
 * createdTime; of the same time by id in the old service, in the new ones deletions first. The order in which they come
 * plays no part, nor which copy of a message comes first.
 *
 * Statements: RES-4, BEY-5.
 *
 * @example
 * agreementMessagesInOrder([]) // []
 */
export const agreementMessagesInOrder = (
  messages: Iterable<AgreementMessage>,
): readonly AgreementMessage[] => {
  const copies = new Map<string, AgreementMessage>();
  for (const message of messages) {
    if (!mayConcernAgreements(message)) continue;
    const known = copies.get(message.identity);
    copies.set(message.identity, known === undefined ? message : betterCopy(known, message));
  }
  return [...copies.values()].sort(byTime);
};
