export { rules } from "./distribution-rules.js";
export * from "./evaluate.js";
export * from "./rule.js";
export * from "./situation.js";
export * from "./verdict.js";
