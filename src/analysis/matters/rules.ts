import type { ChangedObject } from "../../predict/prediction-state.js";
import { rules } from "../../rules/distribution/distribution-rules.js";
import type { Granted } from "../../rules/distribution/verdict.js";
import type { Judged } from "./verdicts.js";
import { judgedOf, wouldBeAdded } from "./verdicts.js";

/** Every rule that can be disabled. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

const granting = new Set<string>(
  rules.flatMap(({ kind, id }) => (kind === "entitling" || id === "AGR-1" || id === "GEN-5" ? [id] : [])),
);

/** Whether a grant depends on a rule: its own grants, and those of the followers of a party that it grants. */
const fallsWithout = ({ rule, follows }: Granted, id: string): boolean => rule === id || follows === id;

const losesSomebody = ({ grants }: Judged, id: string): boolean => {
  const without = new Set(grants.filter((grant) => !fallsWithout(grant, id)).map(({ eic }) => eic));
  return grants.some(({ eic }) => !without.has(eic));
};

/** Whether a party refused by the rule would be notified without it: it overrules a grant, or the rule only refuses. */
const keepsSomebodyOut = (judged: Judged, id: string): boolean =>
  judged.refusals.some((refusal) => {
    const isOwn = refusal.by === id || (refusal.by === undefined && refusal.rule === id && !granting.has(id));
    if (!isOwn || (judged.closedBy !== undefined && judged.closedBy !== id)) return false;
    return wouldBeAdded(judged, refusal, id);
  });

/** The rules without which these objects would have other recipients. */
export const rulesThatMatter = (objects: readonly ChangedObject[]): readonly string[] => {
  const found = new Set<string>();
  for (const object of objects) {
    const judged = judgedOf(object);
    const named = new Set([
      ...judged.grants.flatMap(({ rule, follows }) => [rule, follows]),
      ...judged.refusals.flatMap(({ rule, by }) => [rule, by]),
    ]);
    for (const id of named)
      if (id !== undefined && !found.has(id) && (losesSomebody(judged, id) || keepsSomebodyOut(judged, id)))
        found.add(id);
  }
  return [...found];
};
