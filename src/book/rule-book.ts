/**
 * The rule book as data: every statement with its source, the decisions about it, and what carries it out.
 */
import type { Carrier } from "../rulebook/carriers.js";
import { carriers } from "../rulebook/carriers.js";
import type { Decision, DecisionId } from "../rulebook/decisions.js";
import { decisionIds, decisions } from "../rulebook/decisions.js";
import type { Statement, StatementId } from "../rulebook/statements.js";
import { statementIds, statements } from "../rulebook/statements.js";
import { consequenceRules } from "../consequences/index.js";
import { rules } from "../rules/all.js";
import type { Rule } from "../rules/Rule.js";

/** One line of the rule book. */
export interface RuleBookEntry {
  readonly id: StatementId;
  readonly source: string;
  readonly sentence: string;
  readonly decision?: string;
  /** Identifiers of rules, names of functions, tables and codecs. */
  readonly carriedBy: readonly string[];
  readonly status: "tested" | "exception";
  readonly why?: string;
}

const decisionsAbout = (id: StatementId): readonly DecisionId[] =>
  decisionIds.filter((decision) =>
    ((decisions[decision] as Decision).statements as readonly string[]).includes(id),
  );

/**
 * Every statement of the rule book in its order.
 *
 * @example
 * import { ruleBook } from "levik";
 * ruleBook().find(({ id }) => id === "GEN-4")?.carriedBy; // ["GEN-4"]
 */
export const ruleBook = (): readonly RuleBookEntry[] =>
  statementIds.map((id): RuleBookEntry => {
    const { source, sentence }: Statement = statements[id];
    const carrier: Carrier | undefined = carriers[id];
    const byRule = [...(rules as readonly Rule[]), ...consequenceRules].flatMap((rule) =>
      (rule.statements as readonly string[]).includes(id) ? [rule.id] : [],
    );
    const carriedBy = [
      ...byRule,
      ...(carrier !== undefined && "carriedBy" in carrier ? carrier.carriedBy : []),
    ];
    const taken = decisionsAbout(id).map((decision) => decisions[decision].readings[0]);
    return {
      id,
      source,
      sentence,
      ...(taken.length > 0 && { decision: taken.join(" ") }),
      carriedBy,
      ...(carriedBy.length > 0
        ? { status: "tested" as const }
        : {
            status: "exception" as const,
            why: carrier !== undefined && "exception" in carrier ? carrier.exception : "not carried out yet",
          }),
    };
  });
