/**
 * The state of a run of events, the change of one event, and why an event may be invalid.
 */
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { DecodeError } from "../documents/decode-error.js";
import type { Remark } from "../documents/remarks.js";
import type { ChangeError } from "../rules/consequences/index.js";
import { explainChangeError } from "../rules/consequences/index.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Edition } from "../documents/editions.js";
import type { Readings } from "../rulebook/readings.js";
import type { Situation } from "../rules/distribution/situation.js";
import type { Granted } from "../rules/distribution/verdict.js";
import type { UnitMessage } from "../split/units.js";
import type { Instant } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { Event } from "./event.js";
import { explainDecodeErrors } from "./event.js";

/** The rule book of a prediction. */
export interface PredictOptions {
  readonly edition: Edition;
  readonly readings: Readings;
  /** Remarks on an event are errors. */
  readonly strict?: boolean;
}

/** The state of a run of events: the set, and the time up to which events have been processed. */
export interface PredictionState {
  readonly set: AgreementSet;
  readonly options: PredictOptions;
  /** How many events were processed; the index of the next. */
  readonly count: number;
  /** When the last event occurred; undefined before the first. */
  readonly until: Instant | undefined;
}

/** One changed object, the situation for the rules, and the content of its message. */
export interface ChangedObject {
  readonly event: number;
  readonly occurredAt: string;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly situation: Situation;
  readonly message?: UnitMessage;
  /** The name of the message in sentences. */
  readonly about: () => string;
  /** The content for a recipient with these grants. */
  readonly content: (grants: readonly Granted[]) => unknown;
}

/** Why an event is invalid. */
export type EventError =
  | { readonly tag: "BadDocument"; readonly event: number; readonly errors: NonEmptyArray<DecodeError> }
  | {
      readonly tag: "OutOfOrder";
      readonly event: number;
      readonly occurredAt: string;
      readonly after: Instant;
    }
  | { readonly tag: "ImpossibleChange"; readonly event: number; readonly error: ChangeError };

/** The changes of one event, and the state of the run after it. */
export interface Step {
  /** In order; those of an event that concerns many metering points are made as they are taken, each time anew. */
  readonly objects: Iterable<ChangedObject>;
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  /** The decoded event; absent for an invalid one. */
  readonly event?: Event;
  /** Set when the event itself is invalid; the activations before it still count. */
  readonly error?: EventError;
}

/**
 * One line of text.
 *
 * @category Prediction
 */
export const explainEventError = (error: EventError): string => {
  switch (error.tag) {
    case "BadDocument":
      return explainDecodeErrors(error.errors);
    case "OutOfOrder":
      return `$.occurredAt: expected no earlier than ${writeInstant(error.after)} of the event before, got ${error.occurredAt}`;
    case "ImpossibleChange":
      return explainChangeError(error.error);
  }
};
