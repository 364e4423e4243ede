import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/common/hash.js";
import { pointNumber } from "./eics.js";

describe("the hash of a text", () => {
  it("is a whole number of 32 bits", () => {
    for (const text of ["", "a", "38X-EIN-OS-----J", "Õ", "\u{1f50c}"]) {
      expect(hashOf(text)).toBe(hashOf(text) >>> 0);
    }
  });

  it("distributes consecutive codes evenly over a table", () => {
    const places = new Set(Array.from({ length: 4096 }, (_, n) => hashOf(pointNumber(n)) % 4096));
    // Chance alone fills 1 - 1/e of the places, some 2,589.
    expect(places.size).toBeGreaterThan(2450);
  });
});
