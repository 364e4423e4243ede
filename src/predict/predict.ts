/**
 * Prediction: from a set of agreements and events to deliveries, each with its grounds.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { WithDates } from "../documents/with-dates.js";
import type { CoordinationDocument } from "../documents/event-types.js";
import type { EventError } from "./prediction-state.js";
import type { ChangedObject } from "./prediction-state.js";
import type { PredictionState } from "./prediction-state.js";
import type { PredictOptions } from "./prediction-state.js";
import { groundsOf } from "../rules/distribution/grounds.js";
import type { Ground } from "../rules/distribution/grounds.js";
import { compareText } from "../common/order.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Eic } from "../documents/eic.js";
import type { AuthorizationV1 } from "../documents/v1/authorization-v1.js";
import type { CustomerDataV1 } from "../documents/v1/customer-v1.js";
import type { MeteringDataItemV1 } from "../documents/v1/metering-data-v1.js";
import type { NetworkBillV1 } from "../documents/v1/network-bill-v1.js";
import type { MeteringDataItemV2 } from "../documents/v2/metering-data-v2.js";
import type { NetworkBillV2 } from "../documents/v2/network-bill-v2.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Edition } from "../documents/editions.js";
import { editions } from "../documents/editions.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";
import { grantsOf } from "../rules/distribution/evaluate.js";
import type { Granted } from "../rules/distribution/verdict.js";
import { distribute } from "../split/distribute.js";
import { startOf, step } from "./changes.js";
import type { Remark } from "../documents/remarks.js";
import { groupBy } from "../common/multimap.js";

/** The content of messages, by resource type. */
export interface DeliveryContents {
  readonly METERING_POINT: { readonly meterEic: Eic };
  readonly AGREEMENT: AgreementDocument;
  /** The recipient's part, in the version of the submitted message. */
  readonly METERING_DATA: readonly (MeteringDataItemV1 | MeteringDataItemV2)[];
  readonly NETWORK_BILL: readonly (NetworkBillV1 | NetworkBillV2)[];
  readonly CUSTOMER_DATA: CustomerDataV1;
  readonly PERMISSION: AuthorizationV1;
  readonly AGREEMENT_COORDINATION: CoordinationDocument;
}

/** A message to one recipient about an object of a resource type. */
export interface DeliveryOf<R extends ResourceType> {
  /** Index of the event that caused it. */
  readonly event: number;
  readonly occurredAt: string;
  readonly recipientEic: Eic;
  readonly resourceType: R;
  readonly reason: string;
  /** For METERING_DATA and NETWORK_BILL only. */
  readonly mode?: "ONE_TO_ONE" | "SPLIT";
  readonly content: DeliveryContents[R];
  readonly grounds: readonly Ground[];
}

/** One message to one recipient; the type of its content follows from `resourceType`. */
export type Delivery = { readonly [R in ResourceType]: DeliveryOf<R> }[ResourceType];

/** The part of a METERING_DATA or NETWORK_BILL message that is delivered to no recipient. */
export interface Undistributed {
  readonly event: number;
  readonly undistributed: DeliveryContents["METERING_DATA"] | DeliveryContents["NETWORK_BILL"];
}

/** A delivery, or the undistributed part of a message. */
export type PredictedLine = Delivery | Undistributed;

/** Options of a prediction. */
export interface PredictionOptions {
  /** The edition of the rule book; `"en"` by default, and for a value that is no edition. */
  readonly edition?: Edition;
  /** Readings that differ from the register of decisions. */
  readonly readings?: Partial<Readings>;
  /** Skip invalid events instead of ending the run. */
  readonly lenient?: boolean;
  /** Remarks on an event, such as an unknown attribute, are errors. */
  readonly strict?: boolean;
}

/** The result of a prediction. */
export interface Prediction {
  readonly lines: readonly PredictedLine[];
  /** The set after all events. */
  readonly set: AgreementSet;
  /** Why the run ended before the last event. */
  readonly error?: EventError;
  /** Skipped events, with `lenient`. */
  readonly skipped: readonly EventError[];
  readonly remarks: readonly { readonly event: number; readonly remark: Remark }[];
}

/** Options with all defaults filled in. */
export const completeOptions = (options: PredictionOptions = {}): PredictOptions => ({
  edition: editions.find((edition) => edition === options.edition) ?? "en",
  readings: { ...chosenReadings, ...options.readings },
  ...(options.strict === true && { strict: true }),
});

const byRecipient = (grants: readonly Granted[]): readonly (readonly [Eic, readonly Granted[]])[] =>
  [...groupBy(grants, ({ eic }) => eic)].sort(([a], [b]) => compareText(a, b));

/** The content of a message has the form of its resource type; the types of the rules do not express this. */
const deliveryOf = (delivery: Omit<Delivery, "content"> & { readonly content: unknown }): Delivery =>
  delivery as Delivery;

/** The deliveries of one changed object, by recipient, and its undistributed part. */
export const linesOf = (object: ChangedObject): readonly PredictedLine[] => {
  const { event, occurredAt, resourceType, reason, situation, message } = object;
  if (message === undefined || (situation.on !== "METERING_DATA" && situation.on !== "NETWORK_BILL")) {
    return byRecipient(grantsOf(situation)).map(([recipientEic, grants]) => {
      const content = object.content(grants);
      const grounds = groundsOf(grants);
      return deliveryOf({ event, occurredAt, recipientEic, resourceType, reason, content, grounds });
    });
  }
  const { mode, parts, undistributed } = distribute(message, situation);
  const lines: PredictedLine[] = parts.map(({ recipientEic, content, grants }) => {
    const grounds = groundsOf(grants);
    return deliveryOf({ event, occurredAt, recipientEic, resourceType, reason, mode, content, grounds });
  });
  if (undistributed.length === 0) return lines;
  return [...lines, { event, undistributed: undistributed as Undistributed["undistributed"] }];
};

/** The lines of changed objects, made as they are taken. */
export const linesOfAll = function* (objects: Iterable<ChangedObject>): Generator<PredictedLine> {
  for (const object of objects) yield* linesOf(object);
};

/** Whether a line is a delivery and not an undistributed part. */
export const isDelivery = (line: PredictedLine): line is Delivery => "recipientEic" in line;

/** A run that takes events one at a time; each step is pure. */
export interface PredictionStep {
  readonly lines: readonly PredictedLine[];
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  readonly error?: EventError;
}

/**
 * The state before the first event of a run.
 *
 * @category Prediction
 */
export const startPrediction = (set: AgreementSet, options?: PredictionOptions): PredictionState =>
  startOf(set, completeOptions(options));

/**
 * The deliveries of the next event, and the state of the run after it.
 *
 * @category Prediction
 */
export const predictNext = (progress: PredictionState, event: unknown): PredictionStep => {
  const { objects, event: _, ...rest } = step(progress, event);
  return { ...rest, lines: [...linesOfAll(objects)] };
};

/**
 * Predicts the deliveries of a sequence of events: for each changed object and recipient one delivery with its
 * content and grounds. Events are documents in order of `occurredAt`; an invalid event ends the run, and what was
 * predicted before it is returned.
 *
 * Statements: GEN-1 to GEN-6, MP-1 to MP-3, AGR-1 to AGR-11, MD-1 to MD-3, NB-1, NB-2, CUS-1, CUS-2, AUT-1, AUT-2,
 * COO-1 to COO-3, CON-1 to CON-10, BEY-1 to BEY-3, BEY-5, BEY-6, BEY-13, BEY-14.
 *
 * @category Prediction
 *
 * @example
 * import { agreementSet, predict } from "levik";
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2024-01-01T00:00+02:00" },
 *   ],
 * });
 * if (built._tag === "Right") {
 *   const event = { resourceType: "METERING_POINT", action: "UPDATE", occurredAt: "2024-05-23T10:08Z", meterEic: "38ZGO-1000000C-Y" };
 *   predict(built.right.set, [event]).lines; // one delivery to 38X-EIN-OS-----J, ground MP-3
 * }
 */
export const predict = (
  set: AgreementSet,
  events: Iterable<WithDates<EventDocument>>,
  options: PredictionOptions = {},
): Prediction => {
  const run = predicting(set, events, options);
  const lines: PredictedLine[] = [];
  for (const line of run.lines) lines.push(line);
  return { ...run, lines };
};

/** A prediction under way: the rest is what is known of the lines that were taken, and complete after the last. */
export interface Predicting extends Omit<Prediction, "lines"> {
  /** The lines, which are made as they are taken, once. */
  readonly lines: Iterable<PredictedLine>;
}

interface RunningPrediction extends Omit<Prediction, "lines"> {
  lines: Iterable<PredictedLine>;
  set: AgreementSet;
  error?: EventError;
  readonly skipped: EventError[];
  readonly remarks: { event: number; remark: Remark }[];
}

/** The lines of a run, which keeps what becomes known of it. */
const linesOfRun = function* (
  run: RunningPrediction,
  start: PredictionState,
  events: Iterable<unknown>,
  lenient: boolean,
): Generator<PredictedLine> {
  let progress = start;
  for (const event of events) {
    const next = step(progress, event);
    yield* linesOfAll(next.objects);
    for (const remark of next.remarks) run.remarks.push({ event: progress.count, remark });
    progress = next.progress;
    run.set = progress.set;
    if (next.error === undefined) continue;
    if (lenient && next.error.tag !== "OutOfOrder") {
      run.skipped.push(next.error);
      continue;
    }
    run.error = next.error;
    return;
  }
};

/**
 * Predicts as {@link predict} does, one line at a time: an event is taken when all lines before it were, and no line is kept, so
 * that neither the events nor what comes of them need fit into memory. `set`, `error`, `skipped` and `remarks` are read after the
 * lines.
 *
 * @category Prediction
 *
 * @example
 * import { agreementSet, predicting } from "levik";
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2024-01-01T00:00+02:00" },
 *   ],
 * });
 * function* events() {
 *   for (const minute of ["08", "09"])
 *     yield { resourceType: "METERING_POINT", action: "UPDATE", occurredAt: `2024-05-23T10:${minute}Z`, meterEic: "38ZGO-1000000C-Y" } as const;
 * }
 * if (built._tag === "Right") {
 *   const run = predicting(built.right.set, events());
 *   for (const line of run.lines) line.event; // 0, then 1
 *   run.error; // undefined: all events were valid
 * }
 */
export const predicting = (
  set: AgreementSet,
  events: Iterable<WithDates<EventDocument>>,
  options: PredictionOptions = {},
): Predicting => {
  const run: RunningPrediction = { lines: [], set, skipped: [], remarks: [] };
  run.lines = linesOfRun(run, startPrediction(set, options), events, options.lenient === true);
  return run;
};
