/**
 * What was due to one party: known from events, as the deliveries predicted for it, or from expectation, as the times
 * of metering points whose data had to be there by a deadline.
 */
import type { EventError, ChangedObject } from "../predict/prediction-state.js";
import { groundsOf } from "../rules/distribution/grounds.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { step } from "../predict/changes.js";
import type { PredictionOptions } from "../predict/predict.js";
import { startPrediction } from "../predict/predict.js";
import { grantsOf } from "../rules/distribution/evaluate.js";
import type { Situation } from "../rules/distribution/situation.js";
import type { Granted } from "../rules/distribution/verdict.js";
import type { MessageVersion } from "../documents/content.js";
import { versionOfContent } from "../documents/content-type.js";
import type { Ranges, UnitMessage } from "../split/units.js";
import { chosenIn } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptySet, union } from "../time/interval-set.js";

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

/** A delivery without its content: what a finding shows of it. */
export type DueDeliveryRef = Omit<DueDelivery, "content">;

/** The times of each metering point that grants of data or bills cover. */
export const timesByPoint = (grants: readonly Granted[]): ReadonlyMap<Eic, IntervalSet> => {
  const times = new Map<Eic, IntervalSet>();
  for (const { of } of grants) {
    const { meterEic, times: some } = of!;
    times.set(meterEic, union(times.get(meterEic) ?? emptySet, some));
  }
  return times;
};

/** The part of a message of units that lies in some times of its metering points. */
const partIn = ({ leaves, part }: UnitMessage, times: ReadonlyMap<Eic, IntervalSet>): readonly unknown[] => {
  const chosen: [leaf: number, ranges: Ranges][] = [];
  leaves.forEach((leaf, index) => {
    const ranges = chosenIn(leaf, times.get(leaf.meterEic) ?? emptySet);
    if (ranges.length > 0) chosen.push([index, ranges]);
  });
  return part(chosen);
};

/** The grants of one party. */
export const grantsTo = (situation: Situation, eic: Eic): readonly Granted[] =>
  grantsOf(situation).filter((grant) => grant.eic === eic);

/** The content of a changed object for a party with these grants, which are not empty. */
export const dueDelivery = (object: ChangedObject, grants: readonly Granted[]): DueDelivery => {
  const { event, occurredAt, resourceType, reason, message } = object;
  const content = message === undefined ? object.content(grants) : partIn(message, timesByPoint(grants));
  return {
    event,
    occurredAt,
    at: instantOf(occurredAt),
    resourceType,
    reason,
    content,
    version: versionOfContent(content),
    rule: groundsOf(grants)[0]?.rule,
  };
};

/** The deliveries of a run of events to a party. */
export interface DueRun {
  readonly due: readonly DueDelivery[];
  readonly objects: readonly ChangedObject[];
  /** Why the run ended before the last event. */
  readonly error?: EventError;
}

/**
 * The deliveries to a party of events in order of `occurredAt`. An invalid event ends the run, unless lenient.
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
    const next = step(progress, event);
    for (const object of next.objects) {
      objects.push(object);
      const grants = grantsTo(object.situation, eic);
      if (grants.length > 0) due.push(dueDelivery(object, grants));
    }
    progress = next.progress;
    if (next.error !== undefined && !(options.lenient === true && next.error.tag !== "OutOfOrder"))
      return { due, objects, error: next.error };
  }
  return { due, objects };
};

// ------------------------------------------------------------------------------------------------ from expectation

/** Metering data due by a deadline: which times of which metering point; quantities are not known. */
export interface ExpectedDataRecord {
  readonly meterEic: Eic;
  readonly times: IntervalSet;
  readonly deadline: Instant;
  /** The final data of a month, apart from the first data of its days. */
  readonly monthFinal?: boolean;
  readonly grounds?: readonly { readonly rule: string }[];
}
