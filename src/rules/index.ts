export { rules } from "./all.js";
export * from "./judge.js";
export * from "./Rule.js";
export * from "./Situation.js";
export * from "./Verdict.js";
