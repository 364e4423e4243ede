/**
 * The package's `rules` entry: every rule and decision by itself, what an agreement change does to others, who may query
 * what, what is wrong with a submission, what is due by a moment, and the agreement set folded from messages.
 */
export * from "../rulebook/index.js";
export * from "../rules/index.js";
export * from "../reconcile/agreement-state/index.js";
export * from "../predict/check-events.js";
