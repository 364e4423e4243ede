/**
 * The rule book as data: every statement with its source, the decisions about it, and its implementation.
 */
import { implementations } from "../../rulebook/implementations.js";
import type { Decision, DecisionId } from "../../rulebook/decisions.js";
import { decisionIds, decisions } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import { statementIds, statements } from "../../rulebook/statements.js";
import { consequenceRules } from "../../rules/consequences/consequence-rules.js";
import { rules } from "../../rules/distribution/distribution-rules.js";
import type { Rule } from "../../rules/distribution/rule.js";
import type { DecisionEvidence, RuleBookEntry } from "./rule-book-entry.js";
import { entryOf } from "./rule-book-entry.js";

export type { RuleBookEntry } from "./rule-book-entry.js";

const decisionsAbout = (id: StatementId): readonly DecisionId[] =>
  decisionIds.filter((decision) =>
    ((decisions[decision] as Decision).statements as readonly string[]).includes(id),
  );

const evidenceOf = (id: DecisionId): readonly DecisionEvidence[] => {
  const { evidence }: Decision = decisions[id];
  return evidence === undefined ? [] : [{ decision: id, ...evidence }];
};

const rulesFor = (id: StatementId): readonly string[] =>
  [...(rules as readonly Rule[]), ...consequenceRules].flatMap((rule) =>
    (rule.statements as readonly string[]).includes(id) ? [rule.id] : [],
  );

/**
 * Every statement of the rule book in its order.
 *
 * @example
 * import { ruleBook } from "levik/book";
 * ruleBook().find(({ id }) => id === "GEN-4")?.carriedBy; // ["GEN-4"]
 */
export const ruleBook = (): readonly RuleBookEntry[] =>
  statementIds.map((id) =>
    entryOf(id, statements[id], {
      taken: decisionsAbout(id).map((decision) => decisions[decision].readings[0]),
      evidence: decisionsAbout(id).flatMap(evidenceOf),
      rules: rulesFor(id),
      carrier: implementations[id],
    }),
  );
