/**
 * What a run of events knows so far, what one event changed, and why it may be invalid.
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
import { explainDecodeErrors } from "./event.js";

/** By which rule book a prediction is made. */
export interface PredictOptions {
  readonly edition: Edition;
  readonly readings: Readings;
  /** What is odd about an event is an error. */
  readonly strict?: boolean;
}

/** Where a run of events stands: the set after what happened, and the time until which it happened. */
export interface PredictionState {
  readonly set: AgreementSet;
  readonly options: PredictOptions;
  /** How many events came so far; the index of the next. */
  readonly count: number;
  /** When the last event occurred; undefined before the first. */
  readonly until: Instant | undefined;
}

/** One object that changed, what the rules look at, and what the message about it holds. */
export interface ChangedObject {
  readonly event: number;
  readonly occurredAt: string;
  readonly resourceType: ResourceType;
  readonly reason: string;
  readonly situation: Situation;
  readonly message?: UnitMessage;
  /** What the message is about, for sentences. */
  readonly about: () => string;
  /** The content for a recipient with these grants. */
  readonly content: (grants: readonly Granted[]) => unknown;
}

/** Why an event cannot be. */
export type EventError =
  | { readonly tag: "BadDocument"; readonly event: number; readonly errors: NonEmptyArray<DecodeError> }
  | {
      readonly tag: "OutOfOrder";
      readonly event: number;
      readonly occurredAt: string;
      readonly after: Instant;
    }
  | { readonly tag: "ImpossibleChange"; readonly event: number; readonly error: ChangeError };

/** What one event brings, and where the run stands after it. */
export interface Step {
  readonly objects: readonly ChangedObject[];
  readonly progress: PredictionState;
  readonly remarks: readonly Remark[];
  /** Set when the event itself cannot be; what time alone brought before it stands. */
  readonly error?: EventError;
}

/**
 * One line for a person.
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
