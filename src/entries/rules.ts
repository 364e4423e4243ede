/**
 * The package's `rules` entry: every rule and decision by itself, what an agreement change does to others, who may query
 * what, what is wrong with a submission, what is due by a moment, and the agreement set folded from messages.
 */
export * from "../rulebook/index.js";
export * from "../rules/distribution/index.js";
export * from "../rules/consequences/index.js";
export * from "../rules/access/index.js";
export * from "../rules/submission/index.js";
export * from "../rules/deadlines/index.js";
export * from "../reconcile/agreement-state/index.js";
