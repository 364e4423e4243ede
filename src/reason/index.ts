/** The package's `reason` entry: why a data-distribution message was made. */
export * from "./reason-code.js";
export * from "./action.js";
export * from "./reason-analysis.js";
export * from "./catalogue.js";
export * from "./describe-reason.js";
export * from "./explain-reason-error.js";
export * from "./format-reason.js";
export type { GrammarError, ReasonError } from "./diagnose.js";
export { nearestCode } from "./nearest-reason.js";
export * from "./parse-reason.js";
export * from "./reason-record.js";
export { editions } from "../documents/editions.js";
export type { Edition } from "../documents/editions.js";
