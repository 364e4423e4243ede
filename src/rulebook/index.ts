/** What computing needs of the rule book; its texts are in the entry `levik/book`. */
export type { Decision, DecisionId } from "./decisions.js";
export * from "../documents/editions.js";
export * from "./readings.js";
export type { Statement, StatementId } from "./statements.js";
