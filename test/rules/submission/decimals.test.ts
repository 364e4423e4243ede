import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsOf, exactDifference } from "../../../src/rules/submission/decimals.js";

describe("decimalsOf", () => {
  it("counts the digits after the point of every number written in thousandths or finer", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        let expected = decimals;
        for (let rest = digits; expected > 0 && rest % 10 === 0; rest /= 10) expected--;
        expect(decimalsOf(value)).toBe(expected);
      }),
    );
  });

  it.each([
    [0, 0],
    [-0, 0],
    [12.803, 3],
    [-12.8035, 4],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
    [1.5e300, 0],
    [0.1 + 0.2, 17],
  ])("of %d are %d", (value, decimals) => {
    expect(decimalsOf(value)).toBe(decimals);
  });
});

describe("exactDifference", () => {
  it("is the difference of whole thousandths", () => {
    const thousandths = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(thousandths, thousandths, (a, b) => {
        expect(exactDifference(Number(`${a}e-3`), Number(`${b}e-3`))).toBe(Number(`${a - b}e-3`));
      }),
    );
  });
});
