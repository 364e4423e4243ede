/** The recorded results of `npm run analysis` within the default bounds, which takes minutes; docs:check runs a smaller bound again. */
import { describe, expect, it } from "vitest";
import recorded from "../../docs/analysis.json" with { type: "json" };
import { defaultBound } from "../../src/analysis/bound.js";
import { invariants } from "../../src/analysis/invariants/all.js";
import { casesIn } from "./counted.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("within the default bounds", () => {
  it("the editions were compared on every pair of both, at least ten thousand, in a minute on two cores", () => {
    const { pairs, relation, byRule } = recorded.found.comparison;
    expect(recorded.counts).toEqual(
      Object.fromEntries(defaultBound.map((space) => [space.layout, casesIn(space)])),
    );
    expect(pairs).toBeGreaterThan(10_000);
    expect([relation, Object.keys(byRule)]).toEqual(["more", ["AGR-8"]]);
    expect(recorded.seconds.comparison).toBeLessThan(120);
  });

  it("every invariant held, all of them in five minutes on two cores", () => {
    expect(recorded.found.proofs.map(({ invariant }) => invariant)).toEqual(
      invariants.map(({ name }) => name),
    );
    expect(recorded.found.proofs.filter(({ holds }) => !holds)).toEqual([]);
    expect(sum(recorded.seconds.proofs)).toBeLessThan(600);
  });

  it.each(invariants.map((invariant, i) => [invariant.name, invariant.bound, i] as const))(
    "%s was tried on at least ten thousand pairs, of every layout",
    (_, bound, i) => {
      const layouts = bound.map(({ layout }) => layout as string);
      expect(layouts).toEqual(
        expect.arrayContaining(["one-point", "portfolio", "border-point", "aggregation-below"]),
      );
      expect(recorded.found.proofs[i]!.pairs).toBeGreaterThan(10_000);
    },
  );
});
