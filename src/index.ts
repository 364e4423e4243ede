/**
 * levik: who receives which data-distribution message of the Estonian energy Datahub, which part of it, when, and why.
 *
 * This entry has what most programs need; every part is whole in an entry of its own.
 *
 * @packageDocumentation
 */

// --- an agreement set, and what is wrong or odd in documents ---
export { agreementSet, AgreementSet, AgreementSetBuilder } from "./market/AgreementSet.js";
export type { BuiltSet, DecodeOptions } from "./market/AgreementSet.js";
export type { Agreement } from "./market/Agreement.js";
export { AgreementDocument, MeteringPointDocument } from "./documents/agreement-set.js";
export type { AgreementSetDocument } from "./documents/agreement-set.js";
export type { EventDocument, EventDocuments } from "./documents/event.js";
export { explainDecodeError } from "./documents/errors.js";
export type { DecodeError } from "./documents/errors.js";
export { explainRemark } from "./documents/remarks.js";
export type { Remark } from "./documents/remarks.js";
export { checkEic } from "./documents/eic.js";
export type { Eic } from "./documents/eic.js";
export type { Action, AgreementType, ResourceType, Role } from "./documents/vocabulary.js";

// --- who receives what, and why ---
export { isDelivery, predict, predictNext, startPrediction } from "./predict/predict.js";
export type {
  Delivery,
  DeliveryContents,
  Ground,
  PredictedLine,
  Prediction,
  PredictionOptions,
  Undistributed,
} from "./predict/predict.js";
export { explain } from "./predict/explain.js";
export type { ExplainedVerdict } from "./predict/explain.js";
export { explainEventError } from "./predict/changes.js";
export type { EventError } from "./predict/changes.js";
export { editions } from "./rulebook/editions.js";
export type { Edition } from "./rulebook/editions.js";
export { chosenReadings } from "./rulebook/readings.js";
export type { Readings } from "./rulebook/readings.js";

// --- which part of a message ---
export { splitMeteringData, splitNetworkBills } from "./split/split.js";
export type { SplitOptions } from "./split/split.js";

// --- what an agreement change does to others, and what stands against it ---
export { consequencesOf } from "./consequences/consequencesOf.js";
export { explainChangeError } from "./consequences/ChangeError.js";
export { findingsOfChange } from "./consequences/findingsOfChange.js";
export { findingsOfSet } from "./consequences/findingsOfSet.js";
export { coordinationCandidates } from "./consequences/coordination-candidates.js";

// --- what was due, what may be queried, what a submission breaks, what messages told ---
export { expectedData } from "./expect/expectedData.js";
export { access } from "./access/access.js";
export { explainAccessError } from "./access/AccessError.js";
export { readAuthorizations } from "./access/authorizations.js";
export { checkMeteringData } from "./submission/metering-data.js";
export { checkNetworkBills } from "./submission/network-bills.js";
export { foldedSetDocument, foldMessages } from "./inbox/foldMessages.js";

// --- reason codes, queries, drawings ---
export { describeReason } from "./reason/describe.js";
export { formatReason } from "./reason/format.js";
export { parseReason } from "./reason/parse.js";
export { checkRequest } from "./scan/check.js";
export { planDays, planIds, planTime } from "./scan/plan.js";
export { timeline } from "./timeline/timeline.js";
export { timelineSvg } from "./timeline/svg.js";
export { timelineText } from "./timeline/text.js";

// --- time ---
export { explainInstantError, formatInstant, parseInstant } from "./time/Instant.js";
export type { Instant } from "./time/Instant.js";
export type { Interval } from "./time/Interval.js";
export { formatLocal } from "./time/Tallinn.js";

export { version } from "./version.js";
