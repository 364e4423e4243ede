/** Who may query a metering point and which periods of its data, by operating it, by agreement or by authorization. */
export * from "./access.js";
export * from "./access-answer.js";
export { explainAccessError } from "./access-error.js";
export type { AccessError } from "./access-error.js";
export * from "./authorizations.js";
export * from "./access-record.js";
