/**
 * levik: who receives which data-distribution message of the Estonian energy Datahub, which part of it, when, and why.
 *
 * This entry has what most programs need; every part is whole in an entry of its own.
 *
 * @packageDocumentation
 */

// --- an agreement set, and what is wrong or odd in documents ---
export { AgreementSet } from "./market/agreement-set.js";
export { agreementSet, AgreementSetBuilder } from "./market/build-agreement-set.js";
export type { BuiltSet, DecodeOptions } from "./market/build-agreement-set.js";
export type { Agreement } from "./market/agreement.js";
export {
  AgreementDocument,
  AgreementSetDocument,
  MeteringPointDocument,
} from "./documents/agreement-set-document.js";
export type { WithDates } from "./documents/with-dates.js";
export { EventDocument } from "./documents/event-codec.js";
export type { EventDocuments } from "./documents/event-types.js";
export { explainDecodeError } from "./documents/error-text.js";
export type { DecodeError } from "./documents/decode-error.js";
export { explainRemark } from "./documents/remarks.js";
export type { Remark } from "./documents/remarks.js";
export { checkEic } from "./documents/eic.js";
export type { Eic } from "./documents/eic.js";
export type { Action, AgreementType, ResourceType, Role } from "./documents/vocabulary.js";

// --- who receives what, and why ---
export { isDelivery, predict, predicting, predictNext, startPrediction } from "./predict/predict.js";
export type { Ground } from "./rules/distribution/grounds.js";
export type {
  Delivery,
  DeliveryContents,
  PredictedLine,
  Predicting,
  Prediction,
  PredictionOptions,
  Undistributed,
} from "./predict/predict.js";
export { explain, explaining } from "./predict/explain.js";
export type { ExplainedVerdict, Explaining } from "./predict/explain.js";
export { explainEventError } from "./predict/prediction-state.js";
export type { EventError } from "./predict/prediction-state.js";
export { editions } from "./documents/editions.js";
export type { Edition } from "./documents/editions.js";
export { chosenReadings } from "./rulebook/readings.js";
export type { Readings } from "./rulebook/readings.js";

// --- which part of a message ---
export { splitMeteringData, splitNetworkBills } from "./split/split.js";
export type { SplitOptions } from "./split/split.js";

// --- the consequences of an agreement change, and objections to it ---
export { consequencesOf } from "./rules/consequences/consequences-of.js";
export { explainChangeError } from "./rules/consequences/change-error.js";
export { findingsOfChange } from "./rules/consequences/findings-of-change.js";
export { findingsOfSet } from "./rules/consequences/findings-of-set.js";
export { coordinationCandidates } from "./rules/consequences/coordination-candidates.js";

// --- what was due, what may be queried, what a submission breaks, what messages told ---
export { expectedData } from "./rules/deadlines/expected-data.js";
export { access } from "./rules/access/access.js";
export { explainAccessError } from "./rules/access/access-error.js";
export { readAuthorizations } from "./rules/access/authorizations.js";
export { checkMeteringData } from "./rules/submission/check-metering-data.js";
export { checkNetworkBills } from "./rules/submission/check-network-bills.js";
export { foldedSetDocument, foldMessages } from "./reconcile/agreement-state/fold-messages.js";

// --- reason codes, queries, drawings ---
export { describeReason } from "./reason/describe-reason.js";
export { formatReason } from "./reason/format-reason.js";
export { parseReason } from "./reason/parse-reason.js";
export { checkRequest } from "./scan/check-request.js";
export { planDays, planIds, planTime } from "./scan/plan.js";
export { timeline } from "./report/timeline/timeline.js";
export { timelineSvg } from "./report/timeline/timeline-svg.js";
export { timelineText } from "./report/timeline/timeline-text.js";

// --- time ---
export { explainInstantError, formatInstant, parseInstant } from "./time/instant.js";
export type { Instant } from "./time/instant.js";
export type { Interval } from "./time/interval.js";
export { formatLocal } from "./time/tallinn.js";

export { version } from "./version.js";
