/**
 * The events of a market one after another, each with its result and the market before and after it.
 */
import { explainEventError } from "../../src/predict/prediction-state.js";
import type { PredictionState } from "../../src/predict/prediction-state.js";
import type { RuleBook } from "../../src/analysis/compared-rule-book.js";
import { optionsOf } from "../../src/analysis/compared-rule-book.js";
import type { AgreementSet } from "../../src/market/agreement-set.js";
import { explainNext } from "../../src/predict/explain.js";
import type { ExplainedVerdict } from "../../src/predict/explain.js";
import { isDelivery, predictNext, startPrediction } from "../../src/predict/predict.js";
import type { Delivery, Undistributed } from "../../src/predict/predict.js";
import type { Readings } from "../../src/rulebook/readings.js";
import type { Edition } from "../../src/documents/editions.js";
import type { Language } from "../../src/reason/index.js";
import { explainRemark } from "../../src/documents/remarks.js";

/** One event: its deliveries, the parts without a recipient, and the market before and after it. */
export interface Step {
  readonly index: number;
  readonly event: unknown;
  readonly before: PredictionState;
  readonly after: PredictionState;
  readonly deliveries: readonly Delivery[];
  readonly undistributed: readonly Undistributed[];
  readonly remarks: readonly string[];
  /** Why the event cannot be; it is the last step then. */
  readonly error?: string;
}

/** Runs the events up to the first that cannot be. */
export const runEvents = (
  set: AgreementSet,
  events: readonly unknown[],
  edition: Edition,
  readings: Partial<Readings> = {},
): readonly Step[] => runUnder(set, events, { edition, readings });

/** Runs the events under a rule book: an edition with readings. */
export const runUnder = (
  set: AgreementSet,
  events: readonly unknown[],
  book: RuleBook,
): readonly Step[] => {
  const steps: Step[] = [];
  let before = startPrediction(set, optionsOf(book));
  for (const [index, event] of events.entries()) {
    const { lines, progress, remarks, error } = predictNext(before, event);
    steps.push({
      index,
      event,
      before,
      after: progress,
      deliveries: lines.filter(isDelivery),
      undistributed: lines.filter((line): line is Undistributed => !isDelivery(line)),
      remarks: remarks.map(explainRemark),
      ...(error && { error: explainEventError(error) }),
    });
    if (error !== undefined) break;
    before = progress;
  }
  return steps;
};

/** The verdict of every rule that considered a party at one step, in sentences of a language. */
export const verdictsAt = (
  { before, event }: Step,
  eic: string,
  language: Language,
): readonly ExplainedVerdict[] => [...explainNext(before, event, eic, language).lines];
