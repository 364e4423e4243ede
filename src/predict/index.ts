export * from "./changes.js";
export * from "./event.js";
export * from "./explain.js";
export * from "./findings-of-event.js";
export * from "./predict.js";
export * from "./verdict-text.js";
