/** An agreement set folded from the messages one party has read. */
export * from "./fold.js";
export * from "./foldMessages.js";
export * from "./match.js";
export * from "./merge.js";
export * from "./Message.js";
export * from "./Unplaced.js";
