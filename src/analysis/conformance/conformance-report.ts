/** What running an implementation on vectors gives: how many passed, by statement, and every failure. */
import type {
  ConformanceCounts,
  ConformanceFailure,
  ConformanceReport,
} from "../../documents/analysis-codec.js";
import type { ConformanceVector } from "../../documents/conformance-vector.js";
import type { Difference } from "./compare-deliveries.js";

/** What became of one vector. */
export type ConformanceOutcome =
  | { readonly tag: "passed" }
  | { readonly tag: "unsupported" }
  | { readonly tag: "failed"; readonly difference: Difference }
  /** The implementation did not answer: it was too slow, ended, or its answer could not be read. */
  | { readonly tag: "noAnswer"; readonly why: string };

export type {
  ConformanceCounts,
  ConformanceFailure,
  ConformanceReport,
} from "../../documents/analysis-codec.js";

const none: ConformanceCounts = { passed: 0, failed: 0, noAnswer: 0, unsupported: 0 };

const failureOf = (
  { id, edition, statements, purpose }: ConformanceVector,
  outcome: ConformanceOutcome,
): readonly ConformanceFailure[] => {
  if (outcome.tag === "passed" || outcome.tag === "unsupported") return [];
  return [
    {
      id,
      edition,
      statements: statements ?? [],
      ...(typeof purpose === "string" && { purpose }),
      ...(outcome.tag === "noAnswer" ? { noAnswer: outcome.why } : outcome.difference),
    },
  ];
};

/**
 * The report of vectors and their outcomes, in the order of the vectors.
 *
 * @example
 * import { conformanceReport } from "levik/analysis";
 * conformanceReport([]).passed; // 0
 */
export const conformanceReport = (
  results: readonly (readonly [ConformanceVector, ConformanceOutcome])[],
  ignoredLines = 0,
): ConformanceReport => {
  const all: Record<keyof ConformanceCounts, number> = { ...none };
  const byStatement = new Map<string, Record<keyof ConformanceCounts, number>>();
  for (const [{ statements }, { tag }] of results) {
    all[tag]++;
    for (const statement of statements ?? []) {
      const counts = byStatement.get(statement) ?? { ...none };
      counts[tag]++;
      byStatement.set(statement, counts);
    }
  }
  return {
    ...all,
    ignoredLines,
    byStatement: Object.fromEntries(byStatement),
    failures: results.flatMap(([vector, outcome]) => failureOf(vector, outcome)),
  };
};
