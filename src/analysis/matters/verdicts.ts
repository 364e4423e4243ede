/**
 * The verdicts on one changed object, and the recipients if one verdict changed.
 */
import type { ChangedObject } from "../../predict/prediction-state.js";
import { rules } from "../../rules/distribution/distribution-rules.js";
import { verdictsOf } from "../../rules/distribution/evaluate.js";
import type { ClosingRule, ExcludingRule, Rule } from "../../rules/distribution/rule.js";
import type { Situation } from "../../rules/distribution/situation.js";
import type { Granted, Refused } from "../../rules/distribution/verdict.js";

/** The verdicts on one object. */
export interface Judged {
  readonly situation: Situation;
  readonly grants: readonly Granted[];
  readonly refusals: readonly Refused[];
  /** The rule that excludes all parties. */
  readonly closedBy: string | undefined;
}

const all: readonly Rule[] = rules;
const closing = all.filter((rule) => rule.kind === "closing");
const excluding = all.filter((rule): rule is ExcludingRule => rule.kind === "excluding");

/** A closing rule is only called with the situations it names. */
const closesWay = (rule: ClosingRule<never>, situation: Situation): boolean =>
  rule.on.includes(situation.on) && (rule as unknown as ClosingRule).closes(situation) !== undefined;

/** The verdicts on an object, from the rules that apply. */
export const judgedOf = ({ situation }: ChangedObject): Judged => {
  const verdicts = verdictsOf(situation);
  return {
    situation,
    grants: verdicts.filter((verdict) => verdict.granted),
    refusals: verdicts.filter((verdict) => !verdict.granted),
    closedBy: closing.find((rule) => closesWay(rule, situation))?.id,
  };
};

/** Whether a refused party would be notified if only the sender were excluded. */
export const wouldBeAdded = (
  { situation, grants }: Judged,
  { eic, rule, role }: Refused,
  but?: string,
): boolean => {
  if (grants.some((grant) => grant.eic === eic)) return false;
  const granted: Granted = { rule, role, eic, granted: true, cause: { tag: "ListedAsCandidate" } };
  return excluding.every((other) => other.id === but || other.excludes(situation, granted) === undefined);
};
