import { describe, expect, it } from "vitest";
import {
  consequenceExamplesOf,
  examplesOf,
  rulesWithExamples,
} from "../../../src/report/rule-book/rule-examples.js";
import { consequenceRules } from "../../../src/rules/consequences/index.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";

const ids = [...rules, ...consequenceRules].map(({ id }) => id);

describe("the list of examples", () => {
  it("has every rule once, in the order of the rules", () => {
    expect(rulesWithExamples()).toEqual(ids);
  });

  it("has separate examples for every rule", () => {
    const titles = ids.flatMap((id) => {
      const examples = [...examplesOf(id), ...consequenceExamplesOf(id)];
      expect(examples, id).not.toEqual([]);
      return examples.map(({ title }) => `${id}: ${title.en}`);
    });
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has no examples of unknown rules", () => {
    expect([...examplesOf("GEN-1"), ...consequenceExamplesOf("GEN-1")]).toEqual([]);
  });
});
