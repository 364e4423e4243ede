/** The vectors of conformance/: their expected deliveries are correct, and together they detect every missing rule. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { compareDeliveries } from "../../../src/analysis/conformance/compare-deliveries.js";
import type { ConformanceVector } from "../../../src/documents/conformance-vector.js";
import { decodeConformanceVector } from "../../../src/documents/conformance-vector.js";
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { explain } from "../../../src/predict/explain.js";
import { predict } from "../../../src/predict/predict.js";
import { consequenceRules } from "../../../src/rules/consequences/consequence-rules.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import { oraclePredict } from "../../oracles/predict-oracle.js";

const vectorsOf = (name: string): readonly ConformanceVector[] =>
  readFileSync(fileURLToPath(new URL(`../../../conformance/vectors/${name}.ndjson`, import.meta.url)), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const decoded = decodeConformanceVector(JSON.parse(line));
      if (decoded._tag === "Left") throw new Error(JSON.stringify(decoded.left));
      expect(decoded.right.remarks).toEqual([]);
      return decoded.right.value;
    });

const minimal = vectorsOf("minimal");
const all = [...minimal, ...vectorsOf("random")];

const setOf = ({ set }: ConformanceVector) => {
  const built = agreementSet(set as never);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};
const predicted = (vector: ConformanceVector): readonly unknown[] =>
  predict(setOf(vector), vector.events as never, { edition: vector.edition }).lines;

describe("conformance vectors", () => {
  it("are a few hundred, each with an id of its own", () => {
    expect(minimal.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it.each(all.map((vector) => [vector.id, vector] as const))("%s agrees with the oracle", (_, vector) => {
    const { set, events, edition, deliveries } = vector;
    expect(compareDeliveries(deliveries, predicted(vector))).toBeUndefined();
    const oracle = oraclePredict(set as never, events as never, { edition });
    expect(oracle.error).toBeUndefined();
    expect(compareDeliveries(deliveries, oracle.deliveries)).toBeUndefined();
  });

  it("include, for each rule about recipients, one in which it grants or refuses", () => {
    const seen = new Set<string>();
    for (const vector of minimal) {
      const parties = new Set(JSON.stringify([vector.set, vector.events]).match(/38X-EX-[A-Z0-9-]{9}/g));
      for (const eic of parties)
        for (const line of explain(setOf(vector), vector.events as never, eic, { edition: vector.edition })
          .lines) {
          seen.add(`${line.rule} ${line.granted ? "granted" : "refused"}`);
        }
    }
    for (const { id, kind } of rules) {
      if (kind !== "entitling") continue;
      expect([...seen]).toContain(`${id} granted`);
      expect([...seen]).toContain(`${id} refused`);
    }
  });

  /** The results of the functions of a rule without effect. */
  const nothing: Readonly<Record<string, unknown>> = {
    judge: undefined,
    closes: undefined,
    follow: undefined,
    leaders: undefined,
    excludes: undefined,
    // A list of effects for party agreements, effects by point for those of the Datahub.
    effects: Object.assign([], { points: [], at: () => [] }),
    reason: undefined,
    activated: [],
  };

  /** Rules without a function, which take effect by their data: tested below. */
  const byData = ["GEN-6", "BEY-6"];
  const byFunction = [...rules, ...consequenceRules].filter(({ id }) => !byData.includes(id));

  it.each(byFunction.map((rule) => [rule.id, rule] as const))("detect a missing %s", (_, rule) => {
    const names = Object.entries(rule)
      .filter(([name, value]) => name in nothing && typeof value === "function")
      .map(([name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      vi.spyOn(rule as unknown as Record<string, () => unknown>, name).mockImplementation(
        () => nothing[name],
      );
    const failing = minimal.filter(
      (vector) => compareDeliveries(vector.deliveries, predicted(vector)) !== undefined,
    );
    expect(failing.length).toBeGreaterThan(0);
  });

  it("detect an implementation that notifies portfolio providers of everything (GEN-6)", () => {
    const readings = { "GEN-6": "everything" } as const;
    const failing = minimal.filter((vector) => {
      const { lines } = predict(setOf(vector), vector.events as never, { edition: vector.edition, readings });
      return compareDeliveries(vector.deliveries, lines) !== undefined;
    });
    expect(failing.length).toBeGreaterThan(0);
  });

  it("include a portfolio provider of an operator that receives nothing (BEY-6)", () => {
    const { set, deliveries } = minimal.find(({ id }) => id === "rule-BEY-6-en")!;
    const lines = deliveries as readonly { recipientEic: string; grounds: readonly { role: string }[] }[];
    const operators = lines
      .filter(({ grounds }) => grounds.every(({ role }) => role === "METERING_POINT_OPERATOR"))
      .map(({ recipientEic }) => recipientEic);
    const followers = (set as { agreements: readonly Record<string, string>[] }).agreements
      .filter((agreement) => agreement["agreementType"] === "PORTFOLIO_SUPPLIER")
      .filter((agreement) => operators.includes(agreement["customerEic"]!))
      .map((agreement) => agreement["serviceProviderEic"]);
    expect(followers.length).toBeGreaterThan(0);
    expect(lines.filter(({ recipientEic }) => followers.includes(recipientEic))).toEqual([]);
  });
});
