import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { examplesOf } from "../../../src/report/rule-book/rule-examples.js";
import { completeOptions } from "../../../src/predict/predict.js";
import { startOf, step } from "../../../src/predict/changes.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import { verdictsOf } from "../../../src/rules/distribution/evaluate.js";
import type { Example, Rule } from "../../../src/rules/distribution/rule.js";
import type { Verdict } from "../../../src/rules/distribution/verdict.js";

const verdictsIn = (example: Example): readonly Verdict[] => {
  const built = agreementSet({ agreements: [], ...example.set });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  const options = completeOptions(example.edition === undefined ? {} : { edition: example.edition });
  const { objects, error } = step(startOf(built.right.set, options), example.event);
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return [...objects].flatMap(({ situation }) => verdictsOf(situation));
};

/** Two rules grant no party: they state why portfolio providers are not recipients. */
const keepsFollowersOut = (rule: Rule): boolean => rule.id === "GEN-6" || rule.id === "BEY-6";

/** The verdicts of a rule: its own, or for an excluding rule those it let pass or removed. */
const answersFor = (rule: Rule, verdict: Verdict): boolean =>
  keepsFollowersOut(rule)
    ? verdict.granted || verdict.rule === rule.id
    : rule.kind === "entitling" || rule.kind === "following"
      ? verdict.rule === rule.id
      : verdict.granted || verdict.by === rule.id;

for (const rule of rules as readonly Rule[]) {
  const examples = examplesOf(rule.id);
  describe(`${rule.id}: ${rule.title.en}`, () => {
    it("has an example that grants and one that refuses", () => {
      expect(examples.flatMap(({ grants = [] }) => grants)).not.toEqual([]);
      expect(examples.flatMap(({ refuses = [] }) => refuses)).not.toEqual([]);
    });

    for (const example of examples) {
      it(example.title.en, () => {
        const verdicts = verdictsIn(example).filter((verdict) => answersFor(rule, verdict));
        const granted = verdicts.filter((verdict) => verdict.granted);
        for (const { eic, role } of example.grants ?? []) {
          expect(granted.filter((verdict) => verdict.eic === eic && verdict.role === role)).not.toEqual([]);
        }
        for (const { eic, role, cause } of example.refuses ?? []) {
          expect(granted.filter((verdict) => verdict.eic === eic && verdict.role === role)).toEqual([]);
          const causes = verdicts
            .filter((verdict) => !verdict.granted && verdict.eic === eic && verdict.role === role)
            .map((verdict) => verdict.cause.tag);
          if (cause !== undefined) expect(causes).toContain(cause);
        }
        if (rule.kind === "entitling") {
          // An entitling rule grants only the parties in the example.
          const named = new Set((example.grants ?? []).map(({ eic, role }) => `${eic} ${role}`));
          expect(new Set(granted.map(({ eic, role }) => `${eic} ${role}`))).toEqual(named);
        }
      });
    }
  });
}
