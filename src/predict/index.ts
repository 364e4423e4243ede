export * from "./changes.js";
export * from "./Event.js";
export * from "./explain.js";
export * from "./findings.js";
export * from "./predict.js";
export * from "./text.js";
