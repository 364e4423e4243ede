/** What one agreement change, or the passing of time, does to other agreements. */
export * from "./AgreementChange.js";
export { describeAgreement, explainChangeError } from "./ChangeError.js";
export type { ChangeError } from "./ChangeError.js";
export * from "./ConsequenceRule.js";
export * from "./all.js";
export * from "./consequencesOf.js";
export { activations } from "./general-service-activates.js";
export * from "./Finding.js";
export { findingsOfSet } from "./findingsOfSet.js";
export { findingsOfChange } from "./findingsOfChange.js";
export * from "./balance-responsible-party.js";
export * from "./coordination-candidates.js";
