/** The consequences of one agreement change, or of the passing of time, for other agreements. */
export { applied, creationOf, deletionOf, updateOf } from "./agreement-change.js";
export type {
  AgreementChange,
  AppliedChange,
  ConsequenceId,
  Consequences,
  ConsequencesAsTaken,
  Effect,
  PrimaryChange,
} from "./agreement-change.js";
export { describeAgreement, explainChangeError } from "./change-error.js";
export type { ChangeError } from "./change-error.js";
export * from "./consequence-rule.js";
export * from "./consequence-rules.js";
export * from "./consequences-of.js";
export { activations } from "./general-service-activates.js";
export * from "./agreement-finding.js";
export { findingsOfSet } from "./findings-of-set.js";
export { findingsOfChange } from "./findings-of-change.js";
export * from "./balance-responsible-party.js";
export * from "./coordination-candidates.js";
