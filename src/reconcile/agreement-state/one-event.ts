/**
 * Which messages are about one event, and their order within it: a deletion comes before the creation that replaces the deleted agreement
 * (BEY-5), whatever the order or the millisecond in which the messages were made.
 */
import type { AgreementV2 } from "../../documents/v2/agreement-v2.js";
import { agreementMeterEicOf } from "../../documents/v2/agreement-v2.js";
import { agreementsOf } from "../../documents/v1/agreement-v1.js";
import { actionOfReason, causeTextOf } from "../../reason/action.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { AgreementMessage, ReadableAgreementMessage } from "./agreement-message.js";

/** Messages of the old service, which do not have the time of the event, belong to one event when made within a second. */
const second = 1000;

const pointsIn = ({ content }: ReadableAgreementMessage): string => {
  if (content.resourceType !== "AGREEMENT") return "";
  const points = agreementsOf<AgreementV2>(content.value).map(
    (agreement) => agreementMeterEicOf(agreement) ?? "",
  );
  return [...new Set(points)].sort().join();
};

const isDeletion = (message: AgreementMessage): boolean =>
  message.tag === "Readable" && actionOfReason(message.reason ?? "") === "DELETE";

interface EventMessages {
  readonly from: Instant;
  readonly messages: AgreementMessage[];
}

/**
 * Messages in order of createdTime, those of one event together where its first one is, its deletions first. One event:
 * in the second version equal eventTime; where there is none, the same point and cause, made within a second of the first.
 *
 * Statements: BEY-5.
 */
export const eventsTogether = (messages: readonly AgreementMessage[]): readonly AgreementMessage[] => {
  const events: EventMessages[] = [];
  const latest = new Map<string, EventMessages>();
  for (const message of messages) {
    const from = message.createdTime === undefined ? Infinity : instantOf(message.createdTime);
    if (message.tag !== "Readable") {
      events.push({ from, messages: [message] });
      continue;
    }
    const { eventTime, reason = "" } = message;
    const key =
      eventTime === undefined ? `${causeTextOf(reason)} ${pointsIn(message)}` : `at ${instantOf(eventTime)}`;
    const known = latest.get(key);
    if (known !== undefined && (eventTime !== undefined || from - known.from < second)) {
      known.messages.push(message);
    } else {
      const event = { from, messages: [message] };
      events.push(event);
      latest.set(key, event);
    }
  }
  return events.flatMap((event) => [
    ...event.messages.filter(isDeletion),
    ...event.messages.filter((message) => !isDeletion(message)),
  ]);
};
