/**
 * LEVIK_RUNS=0.1 makes every property run with a tenth of its cases, LEVIK_RUNS=10 with ten times as many: fewer for
 * further process time zones, where the whole number would say nothing more, more for a long look at one test.
 */
import type FastCheck from "fast-check";
import { vi } from "vitest";

const share = Number(process.env["LEVIK_RUNS"] ?? 1);

if (share !== 1) {
  vi.doMock("fast-check", async (importOriginal) => {
    const original = await importOriginal<{ readonly default: typeof FastCheck }>();
    const assert = (
      property: FastCheck.IRawProperty<unknown>,
      parameters: FastCheck.Parameters<unknown> = {},
    ): unknown => {
      const { numRuns = 100, examples = [] } = parameters;
      const runs = Math.max(examples.length + 1, Math.ceil(numRuns * share));
      return original.default.assert(property, { ...parameters, numRuns: runs });
    };
    return { ...original, default: { ...original.default, assert }, assert };
  });
}
