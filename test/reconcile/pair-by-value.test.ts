import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderOfValues, pairByValue } from "../../src/reconcile/pair-by-value.js";

it("values are paired within the tolerance, each once, and as many as in any pairing of sorted values", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 1, max: 3 }), (due, received, tolerance) => {
      const sorted = (values: readonly number[]) => inOrderOfValues([...values.keys()], (i) => [values[i]!]);
      const pairs = pairByValue(sorted(due), sorted(received), tolerance);
      for (const [d, r] of pairs) expect(Math.abs(due[d]! - received[r]!)).toBeLessThanOrEqual(tolerance);
      expect(new Set(pairs.map(([d]) => d)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, r]) => r)).size).toBe(pairs.length);
      const left = [...received].sort((a, b) => a - b);
      let most = 0;
      for (const value of [...due].sort((a, b) => a - b)) {
        const at = left.findIndex((other) => Math.abs(other - value) <= tolerance);
        if (at >= 0) left.splice(at, 1);
        if (at >= 0) most++;
      }
      expect(pairs.length).toBe(most);
    }),
  );
});
