/** An agreement set folded from the messages one party has read. */
export * from "./fold.js";
export * from "./fold-messages.js";
export * from "./match.js";
export * from "./merge.js";
export * from "./agreement-message.js";
export * from "./unmatched.js";
