/** Who may query a metering point and which periods of its data, by operating it, by agreement or by authorization. */
export * from "./access.js";
export * from "./AccessAnswer.js";
export { explainAccessError } from "./AccessError.js";
export type { AccessError } from "./AccessError.js";
export * from "./authorizations.js";
export * from "./record.js";
