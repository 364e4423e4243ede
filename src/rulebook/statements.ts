/**
 * Every statement that levik implements, by the identifiers used in code, tests and explanations, in English and in
 * Estonian.
 */
import { marketStatements } from "./statements/market-statements.js";
import { recipientStatements } from "./statements/recipient-statements.js";
import { serviceStatements } from "./statements/service-statements.js";

export type { Statement } from "./statement.js";

/** Every statement of the rule book. */
export const statements = { ...recipientStatements, ...serviceStatements, ...marketStatements } as const;

/** The id of a statement. */
export type StatementId = keyof typeof statements;
/** The ids of all statements. */
export const statementIds = Object.keys(statements) as readonly StatementId[];
