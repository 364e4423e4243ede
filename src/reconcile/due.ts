/**
 * What was due to one party: known from events, as the deliveries predicted for it, or from expectation, as the times
 * of metering points whose data had to be there by a deadline.
 */
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../market/Eic.js";
import type { ResourceType } from "../market/vocabulary.js";
import type { ChangedObject, EventError, Progress } from "../predict/changes.js";
import { step } from "../predict/changes.js";
import type { EventWarning } from "../predict/Event.js";
import type { Delivery, PredictionOptions } from "../predict/predict.js";
import { isDelivery, linesOf, startPrediction } from "../predict/predict.js";
import type { MessageVersion } from "../split/split.js";
import type { Instant } from "../time/Instant.js";
import { instantOf } from "../time/Instant.js";
import type { IntervalSet } from "../time/IntervalSet.js";

// ---------------------------------------------------------------------------------------------------- from events

/** One message that was due to the party. */
export interface DueDelivery {
  /** Index of the event that caused it. */
  readonly event: number;
  readonly occurredAt: string;
  readonly at: Instant;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly content: unknown;
  /** The version of the content. */
  readonly version: MessageVersion;
  /** The first rule that gives it. */
  readonly rule: string | undefined;
}

/** A delivery without what it brought: what a finding tells of it. */
export type DueCarrier = Omit<DueDelivery, "content">;

const versionOf = (content: unknown): MessageVersion => {
  const first: unknown = Array.isArray(content) ? content[0] : content;
  return typeof first === "object" && first !== null && "meteringPointEic" in first ? "V2" : "V1";
};

/**
 * A predicted delivery as something due.
 *
 * @example
 * dueOf({ event: 0, occurredAt: "1970-01-01T00:00Z", recipientEic: "38X-EIN-OS-----J", resourceType: "METERING_POINT",
 *   reason: "UPDATE", content: { meterEic: "38ZGO-1000000C-Y" }, grounds: [] }).at // 0
 */
export const dueOf = ({
  event,
  occurredAt,
  resourceType,
  reason,
  content,
  grounds,
}: Delivery): DueDelivery => ({
  event,
  occurredAt,
  at: instantOf(occurredAt),
  resourceType,
  reason,
  content,
  version: versionOf(content),
  rule: grounds[0]?.rule,
});

/** What one event brings to the party, and every object it changed, received or not. */
export interface DueStep {
  readonly due: readonly DueDelivery[];
  readonly objects: readonly ChangedObject[];
  readonly progress: Progress;
  readonly warnings: readonly EventWarning[];
  readonly error?: EventError;
}

/** What the next event of a run brings to a party. */
export const nextDue = (progress: Progress, event: unknown, eic: Eic): DueStep => {
  const { objects, ...rest } = step(progress, event);
  const due: DueDelivery[] = [];
  for (const object of objects) {
    for (const line of linesOf(object)) {
      if (isDelivery(line) && line.recipientEic === eic) due.push(dueOf(line));
    }
  }
  return { ...rest, objects, due };
};

/** What a run of events brought to a party. */
export interface DueRun {
  readonly due: readonly DueDelivery[];
  readonly objects: readonly ChangedObject[];
  /** Why the run ended before the last event. */
  readonly error?: EventError;
}

/**
 * What events in order of `occurredAt` brought to a party. An event that cannot be ends the run, unless lenient.
 *
 * @example
 * import { agreementSet } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") dueFromEvents(built.right.set, [], "38X-EIN-OS-----J").due; // []
 */
export const dueFromEvents = (
  set: AgreementSet,
  events: Iterable<unknown>,
  eic: Eic,
  options: PredictionOptions = {},
): DueRun => {
  const due: DueDelivery[] = [];
  const objects: ChangedObject[] = [];
  let progress = startPrediction(set, options);
  for (const event of events) {
    const next = nextDue(progress, event, eic);
    due.push(...next.due);
    objects.push(...next.objects);
    progress = next.progress;
    if (next.error !== undefined && !(options.lenient === true && next.error.tag !== "OutOfOrder"))
      return { due, objects, error: next.error };
  }
  return { due, objects };
};

// ------------------------------------------------------------------------------------------------ from expectation

/** Metering data that had to be there by a deadline: which times of which metering point; quantities are not known. */
export interface ExpectedData {
  readonly meterEic: Eic;
  readonly times: IntervalSet;
  readonly deadline: Instant;
  /** The final data of a month, apart from the first data of its days. */
  readonly monthFinal?: boolean;
  readonly grounds?: readonly { readonly rule: string }[];
}
