/**
 * How properties run. LEVIK_RUNS=0.1 makes every property run with a tenth of its cases, LEVIK_RUNS=10 with ten times as many:
 * fewer for other process time zones, where more cases add nothing, more for an extensive run of one test.
 *
 * The cases of a property are the same in every run, so that a commit that passes will pass again. LEVIK_SEED=2 takes
 * others, LEVIK_SEED=random others each time; a failure states its seed.
 */
import type FastCheck from "fast-check";
import { vi } from "vitest";

const share = Number(process.env["LEVIK_RUNS"] ?? 1);
const chosen = process.env["LEVIK_SEED"] ?? "1";
const seeds: FastCheck.Parameters<unknown> = chosen === "random" ? {} : { seed: Number(chosen) };

vi.doMock("fast-check", async (importOriginal) => {
  const original = await importOriginal<{ readonly default: typeof FastCheck }>();
  const assert = (
    property: FastCheck.IRawProperty<unknown>,
    parameters: FastCheck.Parameters<unknown> = {},
  ): unknown => {
    const { numRuns = 100, examples = [] } = parameters;
    const runs = Math.max(examples.length + 1, Math.ceil(numRuns * share));
    return original.default.assert(property, { ...seeds, ...parameters, numRuns: runs });
  };
  return { ...original, default: { ...original.default, assert }, assert };
});
