/** From events and a set to deliveries, and the explanation of each. */
export * from "./changes.js";
export * from "./event.js";
export * from "./explain.js";
export { findingsOfEvent } from "./findings-of-event.js";
export * from "./predict.js";
export { verdictText } from "./verdict-text.js";
export type { Ground } from "../rules/distribution/grounds.js";
export { groundsOf } from "../rules/distribution/grounds.js";
export * from "./check-events.js";
export * from "./prediction-state.js";
