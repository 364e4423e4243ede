/**
 * Whether the recorded results still hold, as far as a smaller bound can show.
 */
import { invariants } from "../../src/analysis/invariants/all.js";
import { parts } from "../../src/analysis/necessity.js";
import type { Recorded } from "./record.js";
import { recordCounts, recordSmall } from "./record.js";

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is recorded and no longer so; `npm run analysis` records it again. */
export const staleParts = (recorded: Recorded): readonly string[] => {
  const stale: string[] = [];
  if (!isSame(recorded.counts, recordCounts())) stale.push("the counts of pairs");
  if (!isSame(recorded.small, recordSmall())) stale.push("what a smaller bound finds");
  if (
    !isSame(
      recorded.found.proofs.map(({ invariant }) => invariant),
      invariants.map(({ name }) => name),
    )
  )
    stale.push("the list of invariants");
  if (
    !isSame(
      recorded.necessity.map(({ kind, id }) => ({ kind, id })),
      parts,
    )
  )
    stale.push("the list of parts");
  return stale;
};
