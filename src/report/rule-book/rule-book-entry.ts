/**
 * One line of the rule book, assembled from the facts about its statement.
 */
import type { Implementation } from "../../rulebook/implementations.js";
import type { DecisionId, Evidence } from "../../rulebook/decisions.js";
import type { Statement, StatementId } from "../../rulebook/statements.js";

/** The public texts that settle a decision, support the reading taken, or contradict it. */
export interface DecisionEvidence extends Evidence {
  readonly decision: DecisionId;
}

/** One line of the rule book. */
export interface RuleBookEntry {
  readonly id: StatementId;
  readonly source: string;
  readonly sentence: string;
  readonly decision?: string;
  /** The public texts that bear on the decisions. */
  readonly evidence?: readonly DecisionEvidence[];
  /** Identifiers of rules, names of functions, tables and codecs. */
  readonly carriedBy: readonly string[];
  readonly status: "tested" | "exception";
  readonly why?: string;
}

/** What the line of a statement is made of. */
interface EntryParts {
  /** The readings taken by the decisions about it. */
  readonly taken: readonly string[];
  readonly evidence?: readonly DecisionEvidence[];
  /** The identifiers of the rules that carry it out. */
  readonly rules: readonly string[];
  /** What implements it in addition to rules, or why nothing does. */
  readonly carrier: Implementation | undefined;
}

/** The line of a statement. One without rules, another implementation or a stated exception has "no implementation". */
export const entryOf = (
  id: StatementId,
  { source, sentence }: Statement,
  { taken, evidence = [], rules, carrier }: EntryParts,
): RuleBookEntry => {
  const carriedBy = [
    ...rules,
    ...(carrier !== undefined && "implementedBy" in carrier ? carrier.implementedBy : []),
  ];
  const why = carrier !== undefined && "exception" in carrier ? carrier.exception.en : "no implementation";
  return {
    id,
    source,
    sentence,
    ...(taken.length > 0 && { decision: taken.join(" ") }),
    ...(evidence.length > 0 && { evidence }),
    carriedBy,
    ...(carriedBy.length > 0 ? { status: "tested" } : { status: "exception", why }),
  };
};
