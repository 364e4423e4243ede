/**
 * levik: who receives which data-distribution message of the Estonian energy Datahub, which part of it, when, and why.
 *
 * @packageDocumentation
 */
export * from "./access/index.js";
export * from "./consequences/index.js";
export * from "./expect/index.js";
export * from "./inbox/index.js";
export * from "./market/index.js";
export {
  explain,
  explainEventError,
  explainNext,
  findingsOfEvent,
  isDelivery,
  predict,
  predictNext,
  startPrediction,
  verdictText,
} from "./predict/index.js";
export type {
  ChangedObject,
  Delivery,
  Event,
  EventError,
  ExplainedVerdict,
  Ground,
  PredictedLine,
  Prediction,
  PredictionOptions,
  PredictionStep,
  PredictionState,
  Undistributed,
} from "./predict/index.js";
export * from "./reason/index.js";
export * from "./rulebook/index.js";
export * from "./rules/index.js";
export * from "./scan/index.js";
export * from "./split/index.js";
export * from "./submission/index.js";
export * from "./timeline/index.js";
export { explainInstantError, formatInstant, instantOf, isInstant, parseInstant } from "./time/Instant.js";
export type { Instant, InstantError } from "./time/Instant.js";
export { always, containsInstant, covers, intersection, interval, overlaps } from "./time/Interval.js";
export type { Interval, IntervalError } from "./time/Interval.js";
export { intervalSet } from "./time/IntervalSet.js";
export type { IntervalSet } from "./time/IntervalSet.js";
export * from "./time/LocalDate.js";
export * from "./time/LocalResolution.js";
export * from "./time/Tallinn.js";
export { version } from "./version.js";
export * from "./documents/index.js";
