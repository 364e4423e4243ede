import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEic } from "../../src/documents/eic.js";
import { eicOf } from "../../src/synthetic/eics.js";

const numbers = fc.integer({ min: 0, max: 10 ** 12 - 1 });

describe("eicOf", () => {
  it("makes codes with the right check character, which is never a dash", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom("38X-OS-", "38Z-EL-"), (number, prefix) => {
        const eic = eicOf(prefix, number);
        expect(checkEic(eic)).toEqual({ tag: "Valid" });
        expect(eic.startsWith(prefix)).toBe(true);
        expect(eic.endsWith("-")).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it("makes different codes from different numbers", () => {
    const made = new Set(Array.from({ length: 5000 }, (_, i) => eicOf("38Z-EL-", 77_000_000 + i)));
    expect(made.size).toBe(5000);
  });
});
