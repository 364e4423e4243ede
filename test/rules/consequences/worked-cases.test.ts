import { describe, expect, it } from "vitest";
import { consequenceExamplesOf } from "../../../src/report/rule-book/rule-examples.js";
import { workedCases } from "../../../src/rules/consequences/worked-cases.js";
import { activations, consequenceRules, consequencesOf } from "../../../src/rules/consequences/index.js";
import type { WorkedCase } from "../../../src/rules/consequences/worked-case.js";
import { formatReason } from "../../../src/reason/format-reason.js";
import { changeOf, momentOf, setOf } from "./reading.js";

const runs = ({ set: document, steps }: WorkedCase): void => {
  let set = setOf({ meteringPoints: [], agreements: [], ...document });
  let previous: number | undefined;
  for (const { event, consequences, activated = [] } of steps) {
    const now = momentOf(event);
    const active = previous === undefined ? [] : activations(set, previous, now);
    expect(active.map(({ document: made }) => made)).toEqual(activated);
    previous = now;
    if (event.resourceType === "CLOCK") continue;
    const result = consequencesOf(set, changeOf(event as unknown as Record<string, unknown>), now);
    if (result._tag === "Left") throw new Error(result.left.tag);
    expect(
      result.right.consequences.map(({ reason, agreement }) => ({
        reason: formatReason(reason),
        agreement: agreement.document,
      })),
    ).toEqual(consequences);
    set = result.right.after;
  }
};

describe("the worked cases of the specification", () => {
  it("are nine", () => {
    expect([...new Set(workedCases.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  for (const worked of workedCases) it(`${worked.number}: ${worked.title.en}`, () => runs(worked));
});

describe("the examples of every rule", () => {
  it("cover every statement about consequences, in order", () => {
    expect(consequenceRules.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, i) => `CON-${i + 1}`),
    );
  });
  for (const { id, statements } of consequenceRules) {
    const examples = consequenceExamplesOf(id);
    it(`${id} implements its own statement and has examples`, () => {
      expect(statements).toContain(id);
      expect(examples.length).toBeGreaterThan(0);
    });
    for (const example of examples) it(`${id}: ${example.title.en}`, () => runs(example));
  }
});
