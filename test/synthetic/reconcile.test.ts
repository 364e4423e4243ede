import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconcileSources, sourcesOf } from "../../src/reconcile/reconcile.js";
import type { Report } from "../../src/reconcile/report.js";
import { ledgerOf } from "../../src/scan/ledger-document.js";
import { instantOf } from "../../src/time/instant.js";
import { sampled } from "./sampled.js";
import type { Sampled } from "./sampled.js";

const DAY = 24 * 3_600_000;

const reportOf = async (sample: Sampled, later = 0): Promise<Report> => {
  const set = agreementSet(sample.set as AgreementSetDocument);
  const ledger = ledgerOf(sample.coverage);
  if (set._tag === "Left" || ledger._tag === "Left") throw new Error("a sample that cannot be read");
  const { for: eic, at } = sample.faults;
  const report = await reconcileSources(
    { set: set.right.set, for: eic, at: instantOf(at) + later, ledger: ledger.right },
    sourcesOf(sample),
  );
  if (report._tag === "Left") throw new Error(JSON.stringify(report.left));
  return report.right;
};

interface Fault {
  readonly class: string;
  readonly resourceType: string;
  readonly key: unknown;
}
const keysOf = (list: readonly Fault[]): readonly string[] =>
  list.map(({ class: of, resourceType, key }) => `${of} ${resourceType} ${JSON.stringify(key)}`).sort();

const isFound = async (points: number, seed: number): Promise<void> => {
  const sample = sampled(points, seed);
  const { findings } = await reportOf(sample);
  expect(keysOf(findings)).toEqual(keysOf(sample.faults.faults));
};

describe("reconciling a sample", () => {
  it("finds every planted fault in its class with its key, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.oneof(fc.nat({ max: 10_000 }), fc.maxSafeNat()),
        isFound,
      ),
      { numRuns: 80 },
    );
  });

  it("does so in markets in which every class occurs", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 50, max: 70 }), fc.maxSafeNat(), isFound), {
      numRuns: 15,
    });
  });

  it("does so in a larger market", async () => {
    await isFound(1200, 3);
  });

  it("finds the same much later, when nothing can be read any more", async () => {
    const sample = sampled(50, 9);
    const [soon, late] = [await reportOf(sample), await reportOf(sample, 400 * DAY)];
    expect(keysOf(late.findings)).toEqual(keysOf(soon.findings));
    expect(soon.refetch.requests.length).toBeGreaterThan(0);
    expect(late.refetch.requests).toEqual([]);
  });
});
