import { describe, expect, it } from "vitest";
import { compare } from "../../src/analysis/compare.js";
import { invariants } from "../../src/analysis/invariants/all.js";
import { prove } from "../../src/analysis/prove.js";

/** Seconds of processor time that some work takes. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** The layouts that every invariant about events of its kind must be tried on. */
const named = ["one-point", "portfolio", "border-point", "aggregation-below"];

describe("within the default bounds", () => {
  it("the editions are compared in a minute, on ten thousand pairs at least", () => {
    const seconds = secondsOf(() => {
      const { pairs, relation, byRule } = compare({ edition: "en" }, { edition: "et" });
      expect(pairs).toBeGreaterThan(10_000);
      expect([relation, Object.keys(byRule)]).toEqual(["more", ["AGR-8"]]);
    });
    expect(seconds).toBeLessThan(120); // two cores, a minute each
  });

  it("every invariant holds on ten thousand pairs at least, all of them in five minutes", () => {
    const seconds = secondsOf(() => {
      for (const invariant of invariants) {
        const layouts = invariant.bound.map(({ layout }) => layout as string);
        expect(layouts).toEqual(expect.arrayContaining(named));
        const { holds, pairs } = prove(invariant);
        expect([invariant.name, holds]).toEqual([invariant.name, true]);
        expect(pairs).toBeGreaterThan(10_000);
      }
    });
    expect(seconds).toBeLessThan(600); // two cores, five minutes each
  });
});
