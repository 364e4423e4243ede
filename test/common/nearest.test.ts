import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/common/nearest.js";

describe("the nearest name", () => {
  it.each([
    ["predcit", ["plan", "predict"], "predict"],
    ["PREDICT", ["plan", "predict"], "predict"],
    ["predict", ["predicts", "predict"], "predict"],
    ["ab", ["cd", "ac", "ad"], "ac"],
    ["ab", ["cd"], undefined],
    ["a", ["b", "ab"], undefined],
    ["", ["a"], undefined],
    ["nearer", [], undefined],
  ])("of %j among %j is %j", (name, known, nearest) => {
    expect(nearestName(name, known, 2)).toBe(nearest);
  });

  it("of a name with one mistake is the name, if the others are far", () => {
    const known = ["reconcile", "timeline", "completion"];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(), fc.constantFrom("", "x", "xy"), (name, at, put) => {
        const place = at % name.length;
        expect(nearestName(name.slice(0, place) + put + name.slice(place + 1), known, 2)).toBe(name);
      }),
    );
  });

  it("is not searched for a very long name", () => {
    expect(nearestName("a".repeat(61), ["a".repeat(60)], 2)).toBeUndefined();
    expect(nearestName("a".repeat(60), ["a".repeat(59)], 2)).toBe("a".repeat(59));
  });
});
