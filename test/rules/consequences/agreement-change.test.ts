import { describe, expect, it } from "vitest";
import { applied, creationOf, deletionOf, updateOf } from "../../../src/rules/consequences/index.js";
import { day, grid, point, supplyA } from "../../../src/rules/example-parties.js";
import { agreementOf, agreementsOf, setOf } from "./reading.js";

const set = setOf({ meteringPoints: [point], agreements: [grid] });

describe("a set after some effects", () => {
  it("is the very same set when there are none", () => {
    expect(applied(set, [])).toBe(set);
  });

  it("lists added agreements and changed ones in their new state, not removed ones; the set before is unchanged", () => {
    const both = applied(set, [creationOf(agreementOf(supplyA))]);
    expect(agreementsOf(both)).toEqual([grid, supplyA]);
    const ended = { ...grid, validTo: day.jul2025 };
    const after = applied(both, [
      updateOf(agreementOf(grid), agreementOf(ended)),
      deletionOf(agreementOf(supplyA)),
    ]);
    expect(agreementsOf(after)).toEqual([ended]);
    expect(agreementsOf(both)).toEqual([grid, supplyA]);
    expect(agreementsOf(set)).toEqual([grid]);
  });
});
