import type { Finding } from "../../src/reconcile/finding.js";
import type { Report } from "../../src/reconcile/report.js";

/** Units by class, resource type and key, as the oracle counts them; in one order. */
export const countsOf = ({
  summary,
  findings,
}: Pick<Report, "summary"> & { readonly findings: readonly Finding[] }): readonly (readonly [
  string,
  number,
])[] => {
  const counts = new Map<string, number>();
  const add = (name: string, units: number): void => {
    if (units > 0) counts.set(name, (counts.get(name) ?? 0) + units);
  };
  for (const [type, of] of Object.entries(summary))
    for (const name of ["matched", "superseded"] as const) add(JSON.stringify([name, type]), of[name]);
  for (const { class: of, resourceType, key, units } of findings)
    add(JSON.stringify([of, resourceType, key]), units);
  return inOrder(counts);
};

export const inOrder = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
