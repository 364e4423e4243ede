export { rules } from "./distribution-rules.js";
export { grantsOf, verdictsOf } from "./evaluate.js";
export * from "./rule.js";
export * from "./situation.js";
export * from "./verdict.js";
