/**
 * The state of a simulated Datahub and its changes over time: events happen, general services start, messages are made.
 */
import { MINUTE } from "../time/durations.js";
import { isObject } from "../common/attributes.js";
import { explainEventError } from "../predict/prediction-state.js";
import { isInstant, instantOf } from "../time/instant.js";
import { checkNext } from "../predict/check-events.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { MessageVersion } from "../documents/content.js";
import { explainDecodeError } from "../documents/error-text.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementSet } from "../market/agreement-set.js";
import { emptyMap } from "../market/persistent-map.js";
import { readOccurredAt } from "../predict/event.js";
import type { PredictedLine, PredictionOptions } from "../predict/predict.js";
import { isDelivery, predictNext, startPrediction } from "../predict/predict.js";
import type { CheckProgress } from "../predict/check-events.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import { servicesOfMessage } from "./message-services.js";
import type { Faults } from "./faults.js";
import { bitsFor, noFaults, strikes } from "./faults.js";
import type { SimulatorResponse } from "./http.js";
import type { Mailboxes } from "./mailboxes.js";
import { kept } from "./mailboxes.js";
import type { MadeMessage } from "./messages.js";
import { contentOf } from "./messages.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Options of a simulated Datahub. */
export interface SimulatorOptions {
  readonly set: AgreementSet;
  /** Events in order of occurredAt; those up to `now` have happened at the start. */
  readonly events: readonly unknown[];
  /** The moment at which its time starts. */
  readonly now: Instant;
  /** Maps tokens to the EICs of their participants; without it every EIC is its own token. */
  readonly tokens?: ReadonlyMap<string, Eic>;
  /** The delay of a message after its event, in milliseconds; 0 by default. */
  readonly delay?: number;
  readonly faults?: Faults;
  /** Skip invalid events before `now` instead of refusing to start. */
  readonly lenient?: boolean;
  /** Refuse requests with oddities, such as a missing document identification. */
  readonly strict?: boolean;
  readonly prediction?: PredictionOptions;
}

/** An event that is invalid when it is due. */
export interface InvalidEvent {
  /** Its index in the given events. */
  readonly event: number;
  readonly text: string;
}

/** A simulated Datahub at one moment; an immutable value. */
export interface SimulatorState {
  readonly now: Instant;
  readonly tokens: ReadonlyMap<string, Eic> | undefined;
  readonly delay: number;
  readonly faults: Faults;
  readonly strict: boolean;
  readonly progress: CheckProgress;
  readonly events: readonly unknown[];
  /** The number of events that have happened. */
  readonly happened: number;
  readonly mailboxes: Mailboxes;
  /** The number of messages made, copies included; also the number of the last one. */
  readonly made: number;
  /** When the messages will be made that are still delayed. */
  readonly waiting: readonly Instant[];
  /** The number of answered requests. */
  readonly requests: number;
  /** Events found invalid during the last request. */
  readonly invalid: readonly InvalidEvent[];
}

/** The state after a request, and the answer. */
export type SimulatorStep = readonly [SimulatorState, SimulatorResponse];

// ------------------------------------------------------------------------------------------------------- messages

/** The longest delay after which a late message can be read. */
const LATEST = 5 * MINUTE;

/** The version in which the data or bills of an event were sent. */
const versionOf = (document: unknown): MessageVersion =>
  isObject(document) && document["version"] === "V2" ? "V2" : "V1";

/** The state with the messages of some lines of a prediction. */
const withMessages = (
  state: SimulatorState,
  lines: readonly PredictedLine[],
  document: unknown,
): SimulatorState => {
  const { delay, faults, progress } = state;
  const sentAs = versionOf(document);
  const messages: MadeMessage[] = [];
  let { made } = state;
  for (const line of lines) {
    if (!isDelivery(line)) continue;
    const { recipientEic, resourceType, reason, occurredAt } = line;
    const createdAt = instantOf(occurredAt) + delay;
    const copies = strikes(faults, "duplicate", made + 1) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      made += 1;
      const late = strikes(faults, "late", made) ? 1 + (bitsFor(faults, "lateness", made) % LATEST) : 0;
      messages.push({
        number: made,
        createdAt,
        visibleAt: createdAt + late,
        occurredAt,
        resourceType,
        reason,
        content: contentOf(progress.set, line),
        recipientEic,
        services: servicesOfMessage(progress.set, line, sentAs, createdAt),
      });
    }
  }
  return {
    ...state,
    made,
    mailboxes: kept(state.mailboxes, messages, state.now),
    waiting: delay === 0 ? [] : state.waiting.concat(messages.map(({ createdAt }) => createdAt)),
  };
};

/** The state after one event; if it is invalid, after the activations before it. */
export const happen = (
  state: SimulatorState,
  document: unknown,
): SimulatorState & { readonly error?: string } => {
  const { progress, lines, error } = predictNext(state.progress, document);
  const isBill = isObject(document) && document["resourceType"] === "NETWORK_BILL";
  const { bills } = isBill ? checkNext(state.progress, document).progress : state.progress;
  const after = withMessages({ ...state, progress: { ...progress, bills } }, lines, document);
  return error === undefined ? after : { ...after, error: explainEventError(error) };
};

// ------------------------------------------------------------------------------------------------------------ time

const occurredAt = (document: unknown): Instant => {
  const moment = readOccurredAt(document);
  return moment._tag === "Right" ? moment.right : NaN;
};

/** General services start at their time, with or without a later event (CON-10). */
const withActivations = (state: SimulatorState): SimulatorState => {
  const { set, until } = state.progress;
  if (until !== undefined && set.generalServicesStarting(until, state.now).length === 0) return state;
  const { error: _never, ...after } = happen(state, {
    resourceType: "CLOCK",
    occurredAt: writeInstant(state.now),
  });
  return after;
};

/**
 * The state at a moment, which is not before its own moment: the events until then have happened, invalid ones are
 * listed and skipped.
 */
export const advance = (state: SimulatorState, to: Instant): SimulatorState => {
  const now = Math.max(state.now, to);
  let after: SimulatorState = { ...state, now };
  const invalid: InvalidEvent[] = [];
  let next = state.happened;
  for (; next < state.events.length; next++) {
    const document = state.events[next];
    if (occurredAt(document) > now) break;
    const { error, ...happened } = happen(after, document);
    after = happened;
    if (error !== undefined) invalid.push({ event: next, text: error });
  }
  const { waiting, ...rest } = withActivations({ ...after, happened: next });
  return {
    ...rest,
    waiting: waiting.filter((createdAt) => createdAt > now),
    invalid: state.invalid.concat(invalid),
  };
};

/** The number of messages, without those still delayed. */
export const messageCount = ({ made, waiting }: SimulatorState): number => made - waiting.length;

// ----------------------------------------------------------------------------------------------------------- start

/** The first event without a moment, or with an earlier moment than the previous event. */
const disorder = (events: readonly unknown[]): InvalidEvent | undefined => {
  let last = -Infinity;
  for (const [event, document] of events.entries()) {
    const moment = readOccurredAt(document);
    if (moment._tag === "Left") return { event, text: moment.left.map(explainDecodeError).join("; ") };
    if (moment.right < last)
      return {
        event,
        text: `$.occurredAt: expected no earlier than ${writeInstant(last)} of the event before`,
      };
    last = moment.right;
  }
  return undefined;
};

/**
 * A simulated Datahub at its start: the events up to `now` have happened. Left for the first event that is invalid or out
 * of order; with `lenient` an invalid one is skipped, and listed in `invalid` of the state.
 *
 * @category Simulator
 *
 * @example
 * import { agreementSet } from "levik";
 * import { startSimulator } from "levik/simulator";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") startSimulator({ set: built.right.set, events: [], now: Date.UTC(2026, 9, 1) }); // Right
 */
export const startSimulator = (options: SimulatorOptions): Either<InvalidEvent, SimulatorState> => {
  const { set, events, now, tokens, delay = 0, faults = noFaults, strict = false, prediction } = options;
  if (!isInstant(now)) return left({ event: 0, text: "now: expected an instant of the years 0000 to 9999" });
  const wrong = disorder(events);
  if (wrong !== undefined) return left(wrong);
  const state = advance(
    {
      now,
      tokens,
      delay,
      faults,
      strict,
      progress: { ...startPrediction(set, prediction), bills: emptyMap },
      events,
      happened: 0,
      mailboxes: emptyMap,
      made: 0,
      waiting: [],
      requests: 0,
      invalid: [],
    },
    now,
  );
  const [first] = state.invalid;
  return first === undefined || options.lenient === true ? right(state) : left(first);
};
