import { agreementSet } from "../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { boundOf } from "../../src/analysis/bound.js";
import { boundOfParts, keptThoughRedundant, necessity, parts } from "../../src/analysis/necessity.js";
import { consequenceRules } from "../../src/rules/consequences/consequence-rules.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import type { chosenReadings } from "../../src/rulebook/readings.js";
import { readingChoices } from "../../src/rulebook/readings.js";
import { rules } from "../../src/rules/distribution/distribution-rules.js";

const idsOf = (kind: string): readonly string[] =>
  parts.filter((part) => part.kind === kind).map(({ id }) => id);

describe("necessity", () => {
  const found = necessity(boundOfParts.filter(({ layout }) => layout !== "unlisted-point"));
  const of = (kind: string, id: string) => found.find((part) => part.kind === kind && part.id === id)!;

  it("covers every rule, every rule about consequences, every cause of a refusal and every other reading", () => {
    expect(idsOf("rule")).toEqual(rules.map(({ id }) => id));
    expect(idsOf("consequence")).toEqual(consequenceRules.map(({ id }) => id));
    expect(idsOf("cause")).toHaveLength(18);
    expect(idsOf("reading")).toHaveLength(
      Object.values(readingChoices).reduce((sum, choices) => sum + choices.length - 1, 0),
    );
    expect(found.map(({ kind, id }) => [kind, id])).toEqual(parts.map(({ kind, id }) => [kind, id]));
  });

  it("has a market for each, except for those kept for a stated reason", () => {
    const redundant = found.filter(({ status }) => status === "redundant");
    expect(redundant.filter(({ why }) => why === undefined)).toEqual([]);
    expect(redundant.map(({ kind, id }) => `${kind} ${id}`)).toEqual(Object.keys(keptThoughRedundant));
  });

  const deliveriesOf = (witness: (typeof found)[number]["witness"], readings = {}) => {
    const built = agreementSet(witness!.set);
    if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
    return predict(built.right.set, witness!.events, { readings }).lines.filter(isDelivery);
  };

  it("has markets where a rule grants, or another reading has other recipients", () => {
    for (const id of ["AGR-9", "MD-3", "CUS-1", "BEY-13", "AGR-8"]) {
      const granted = deliveriesOf(of("rule", id).witness).flatMap(({ grounds }) => grounds);
      expect(granted.map(({ rule }) => rule)).toContain(id);
    }
    for (const text of idsOf("reading")) {
      const [id, choice] = text.split("=") as [keyof typeof chosenReadings, string];
      const { witness } = of("reading", text);
      const recipients = (readings: object): readonly string[] =>
        deliveriesOf(witness, readings).map((delivery) => `${delivery.recipientEic} ${delivery.reason}`);
      expect(recipients({ [id]: choice })).not.toEqual(recipients({}));
    }
  });

  it("has the smallest markets: a rule about a new SUPPLY needs no agreement, one about its GRID needs two", () => {
    expect(of("rule", "AGR-9").witness!.set.agreements).toEqual([]);
    expect(of("rule", "AGR-8").witness!.set.agreements).toHaveLength(2);
    expect(of("rule", "BEY-13").witness!.set.agreements).toHaveLength(3);
  });

  it("reports parts as redundant, without a reason, when the bound is too small for them", () => {
    const part = necessity(boundOf({ agreements: 0, instants: 1 })).find(({ id }) => id === "AGR-8");
    expect(part).toEqual({ kind: "rule", id: "AGR-8", status: "redundant" });
  });
});
