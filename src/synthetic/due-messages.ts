/**
 * The messages due to the participant of a sample, by minute.
 */
import type { PredictionState } from "../predict/prediction-state.js";
import type { SampleEvent } from "./sample-event.js";
import { HOUR, MINUTE } from "../time/durations.js";
import type { Key } from "./fault-keys.js";
import type { SampleMarket } from "./sample-market.js";
import type { ServiceId } from "../scan/service-list.js";
import { isDelivery, predictNext } from "../predict/predict.js";
import type { Delivery } from "../predict/predict.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { keysOf } from "./fault-keys.js";
import type { Fault } from "./planting.js";
import { groupBy } from "../common/multimap.js";

/** The document of faults.json: exactly one entry for each finding that a reconciliation must report. */
export interface FaultsDocument {
  readonly for: Eic;
  /** The moment of reading; a reconciliation at any other moment finds the same classes. */
  readonly at: string;
  readonly faults: readonly Fault[];
}

/** One message that was due to the participant. */
export interface Due {
  readonly at: Instant;
  readonly resourceType: ResourceType;
  readonly service: ServiceId;
  readonly reason: string;
  readonly content: unknown;
  readonly keys: readonly Key[];
}

/** The services of each resource type (BEY-11). */
export const servicesByType: readonly (readonly [ResourceType, ServiceId])[] = [
  ["METERING_POINT", "search"],
  ["METERING_DATA", "search"],
  ["METERING_DATA", "metering-data-electricity"],
  ["NETWORK_BILL", "search"],
  ["NETWORK_BILL", "network-bill"],
  ["CUSTOMER_DATA", "search"],
  ["AGREEMENT", "agreement"],
  ["PERMISSION", "search"],
  ["AGREEMENT_COORDINATION", "agreement-coordination"],
];

/** The longest delay after which a message may become visible. */
export const overlap = 10 * MINUTE;

// ------------------------------------------------------------------------------------------------------------- due

const isOfV2 = (content: unknown): boolean =>
  Array.isArray(content) && "meteringPointEic" in (content[0] as object);

export const serviceOf = (resourceType: ResourceType, content: unknown): ServiceId => {
  const [first, second] = servicesByType
    .filter(([type]) => type === resourceType)
    .map(([, service]) => service);
  return second !== undefined && isOfV2(content) ? second : first!;
};

const dueOf = ({ occurredAt, resourceType, reason, content }: Delivery): Due => ({
  at: instantOf(occurredAt),
  resourceType,
  service: serviceOf(resourceType, content),
  reason,
  content,
  keys: keysOf(resourceType, content, reason),
});

/**
 * The deliveries of events to the participant, by time. Of events that do not concern it only the hour counts: general
 * service begins at whole hours, so its activation is predicted in time.
 */
export function* dueIn(
  market: SampleMarket,
  start: PredictionState,
  events: Iterable<SampleEvent>,
): Generator<Due> {
  const { participant } = market.cast;
  let progress = start;
  let hour = -Infinity;
  for (const { at, concerning } of events) {
    const event = concerning();
    if (event === undefined && Math.floor(at / HOUR) === hour) continue;
    hour = Math.floor(at / HOUR);
    const next = predictNext(progress, event ?? { resourceType: "CLOCK", occurredAt: writeInstant(at) });
    progress = next.progress;
    for (const line of next.lines)
      if (isDelivery(line) && line.recipientEic === participant) yield dueOf(line);
  }
}

export const minuteOf = (t: Instant): Instant => Math.floor(t / MINUTE) * MINUTE;

/** The due messages of one minute and type. */
export function* byMinute(due: Iterable<Due>): Generator<readonly Due[]> {
  let minute: Due[] = [];
  const rows = (): readonly (readonly Due[])[] => {
    const byType = groupBy(minute, ({ resourceType }) => resourceType);
    minute = [];
    return [...byType.values()];
  };
  for (const one of due) {
    if (minute.length > 0 && minuteOf(minute[0]!.at) !== minuteOf(one.at)) yield* rows();
    minute.push(one);
  }
  yield* rows();
}
