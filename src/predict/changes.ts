/**
 * From events to changed objects: the changes made by an event, by the passing of time before it and by its consequences,
 * each with the situation for the rules. Prediction and explanation both start here.
 */
import type { Step } from "./prediction-state.js";
import type { EventError } from "./prediction-state.js";
import type { ChangedObject } from "./prediction-state.js";
import type { PredictionState } from "./prediction-state.js";
import type { PredictOptions } from "./prediction-state.js";
import { joined, mapped } from "../common/iterable.js";
import { meteringPointAt } from "../market/point-in-set.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { ChangeError } from "../rules/consequences/index.js";
import { consequencesAsTaken, describeAgreement } from "../rules/consequences/index.js";
import { generalServiceActivates } from "../rules/consequences/general-service-activates.js";
import type { AppliedChange } from "../rules/consequences/index.js";
import type { Agreement } from "../market/agreement.js";
import { deliveredDocument } from "../market/agreement.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { MeteringPoint } from "../market/metering-point.js";
import { formatReason, predictedReason } from "../reason/index.js";
import { metadataFor } from "../rules/distribution/customer/named-supplier-of-the-last-twelve-months.js";
import type { DataReceived } from "../rules/distribution/situation.js";
import { coverageOf } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { occurredAtOf } from "../documents/event-document.js";
import type { Event } from "./event.js";
import { readEvent } from "./event.js";

/** The state before the first event. */
export const startOf = (set: AgreementSet, options: PredictOptions): PredictionState => ({
  set,
  options,
  count: 0,
  until: undefined,
});

/** Whether the system makes this change of the agreement, whatever initiator the event has (D-CON-SYSTEM). */
const isMadeBySystem = ({ type }: Agreement): boolean =>
  type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY";

const pointOf = (
  set: AgreementSet,
  agreement: Agreement,
  now: Instant,
  primary: Agreement,
  after: AgreementSet,
): MeteringPoint | undefined =>
  agreement.meterEic === undefined
    ? undefined
    : meteringPointAt(set, agreement.meterEic, now, primary, after);

/** CON-10: each general service that starts after one moment and not after another, at its own start. */
export const activatedBetween = (
  { set, options, count }: PredictionState,
  from: Instant,
  to: Instant,
): readonly ChangedObject[] =>
  generalServiceActivates.activated(set, from, to).map((agreement) => ({
    event: count,
    occurredAt: agreement.document.validFrom,
    resourceType: "AGREEMENT",
    reason: "CREATE",
    situation: {
      on: "AGREEMENT",
      set,
      now: agreement.from,
      initiatorEic: undefined,
      action: "CREATE",
      ...options,
      agreement,
      before: undefined,
      judged: agreement,
      point: meteringPointAt(set, agreement.meterEic!, agreement.from),
      because: undefined,
    },
    about: () => describeAgreement(agreement),
    content: () => deliveredDocument(agreement),
  }));

const agreementObjects = (
  progress: PredictionState,
  event: Event & { readonly resourceType: "AGREEMENT" },
): Either<ChangeError, { readonly objects: Iterable<ChangedObject>; readonly set: AgreementSet }> => {
  const { set, options, count } = progress;
  const { agreement, action, at: now, occurredAt } = event;
  const change = { action, agreement, ...(event.via && { via: "AGREEMENT_COORDINATION" as const }) };
  const made = consequencesAsTaken(set, change, now);
  if (made._tag === "Left") return made;
  const { primary, consequences, afterParties, after } = made.right;
  // By this reading the Datahub makes a coordinated change, so no party is excluded as its initiator (D-CON-9).
  const isApplied = change.via !== undefined && options.readings["CON-9"] === "own-supplier-too";
  const objectOf = (applied: AppliedChange, isPrimary: boolean): ChangedObject => ({
    event: count,
    occurredAt,
    resourceType: "AGREEMENT",
    reason: formatReason(predictedReason(options.edition, applied.reason)),
    situation: {
      on: "AGREEMENT",
      set,
      now,
      initiatorEic: isPrimary && !isMadeBySystem(agreement) && !isApplied ? event.initiatorEic : undefined,
      via: isPrimary ? change.via : undefined,
      action: applied.action,
      ...options,
      agreement: applied.agreement,
      before: applied.before,
      judged: applied.action === "DELETE" ? applied.before! : applied.agreement,
      // What the Datahub makes itself determines no point.
      point: pointOf(set, applied.agreement, now, agreement, afterParties),
      because: isPrimary ? undefined : { agreement, action },
    },
    about: () => describeAgreement(applied.agreement),
    content: () => deliveredDocument(applied.agreement),
  });
  return {
    _tag: "Right",
    right: {
      objects: joined(
        [objectOf(primary, true)],
        mapped(consequences, (consequence) => objectOf(consequence, false)),
      ),
      set: after,
    },
  };
};

const mostPointsNamed = 2;

const pointsText = (meters: readonly string[]): string => {
  const more = meters.length - mostPointsNamed;
  const named = meters.slice(0, mostPointsNamed).join(", ") || "no metering point";
  return more > 0 ? `${named} and ${more} more` : named;
};

/** The changed objects of an event that changes no agreement. */
const otherObjects = (
  { set, options, count }: PredictionState,
  event: Exclude<Event, { readonly resourceType: "AGREEMENT" }>,
): readonly ChangedObject[] => {
  if (event.resourceType === "CLOCK") return [];
  const { resourceType, occurredAt, action, initiatorEic, at: now } = event;
  const frame = { event: count, occurredAt, resourceType, reason: action };
  const change = { set, now, initiatorEic, action, ...options };
  switch (event.resourceType) {
    case "METERING_POINT": {
      const { meterEic } = event;
      const point = meteringPointAt(set, meterEic, now);
      return [
        {
          ...frame,
          situation: { on: "METERING_POINT", ...change, point },
          about: () => meterEic,
          content: () => ({ meterEic }),
        },
      ];
    }
    case "METERING_DATA":
    case "NETWORK_BILL": {
      const { message } = event;
      const situation: DataReceived = {
        on: event.resourceType,
        ...change,
        coverage: coverageOf(message),
      };
      const about = (): string => pointsText([...situation.coverage.keys()]);
      return [{ ...frame, situation, message, about, content: () => message.content }];
    }
    case "CUSTOMER_DATA": {
      const { customerEic, changed, content } = event;
      return [
        {
          ...frame,
          situation: { on: "CUSTOMER_DATA", ...change, customerEic, changed },
          about: () => customerEic,
          content: (grants) => metadataFor(grants, content),
        },
      ];
    }
    case "PERMISSION": {
      const { mandateCustomerEic, content } = event;
      return [
        {
          ...frame,
          situation: { on: "PERMISSION", ...change, mandateCustomerEic },
          about: () => content.meteringPointEic,
          content: () => content,
        },
      ];
    }
    case "AGREEMENT_COORDINATION": {
      const { candidates, coordination } = event;
      return [
        {
          ...frame,
          situation: { on: "AGREEMENT_COORDINATION", ...change, candidates },
          about: () => String(coordination.id),
          content: () => coordination,
        },
      ];
    }
  }
};

/**
 * Processes one event: first the general services that became active before it, then the event's own object, then its
 * consequences. An invalid event leaves the set unchanged.
 */
export const step = (progress: PredictionState, document: unknown): Step => {
  const { count, until } = progress;
  const nothing = { objects: [], progress: { ...progress, count: count + 1 }, remarks: [] };
  const moment = occurredAtOf(document);
  if (moment._tag === "Left") {
    return { ...nothing, error: { tag: "BadDocument", event: count, errors: moment.left } };
  }
  const occurredAt = moment.right;
  const now = instantOf(occurredAt);
  if (until !== undefined && now < until) {
    return { ...nothing, error: { tag: "OutOfOrder", event: count, occurredAt, after: until } };
  }
  const before = until === undefined ? [] : activatedBetween(progress, until, now);
  const passed: PredictionState = { ...progress, count: count + 1, until: now };
  const read = readEvent(document, progress.options.strict);
  if (read._tag === "Left") {
    const error: EventError = { tag: "BadDocument", event: count, errors: read.left };
    return { objects: before, progress: passed, remarks: [], error };
  }
  const { event, remarks } = read.right;
  if (event.resourceType !== "AGREEMENT") {
    return { objects: [...before, ...otherObjects(progress, event)], progress: passed, remarks, event };
  }
  const changed = agreementObjects(progress, event);
  if (changed._tag === "Left") {
    const error: EventError = { tag: "ImpossibleChange", event: count, error: changed.left };
    return { objects: before, progress: passed, remarks, error };
  }
  const { objects, set } = changed.right;
  return { objects: joined(before, objects), progress: { ...passed, set }, remarks, event };
};
