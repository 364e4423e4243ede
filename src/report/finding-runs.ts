/**
 * Findings that follow each other in time, put together: what a person reads as one.
 */
import type { Finding, FindingKey } from "../reconcile/finding.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";

/** How many findings of a run are kept as they are. */
const KEPT = 6;

/** Findings of one class, object and rule that follow each other without a gap, or one finding alone. */
export interface FindingRun {
  /** The first of them. */
  readonly first: Finding;
  /** The first six, in order of time. */
  readonly kept: readonly Finding[];
  /** How many findings they are. */
  readonly count: number;
  /** How many units they have in all. */
  readonly units: number;
  /** From the start of the first to the end of the last; absent where they are no span of time. */
  readonly span?: Interval;
}

type Growing = { -readonly [Name in keyof FindingRun]: FindingRun[Name] } & { kept: Finding[] };

const known = (text: string | undefined): Instant | undefined => {
  const t = text === undefined ? NaN : instantOf(text);
  return Number.isFinite(t) ? t : undefined;
};

/** The span of a finding in milliseconds since 1970; undefined where it has none. */
export const spanOf = ({ from, to }: Finding): Interval | undefined => {
  const [start, end] = [known(from), known(to)];
  return start !== undefined && end !== undefined && start < end ? { from: start, to: end } : undefined;
};

/** The attributes of a key that are not its period. */
const withoutPeriod = (key: FindingKey): readonly unknown[] =>
  Object.entries(key).filter(([name]) => !name.startsWith("period"));

/** What findings of one run have in common. */
const kindOf = ({ class: of, resourceType, key, rule, expected, recoverableUntil }: Finding): string =>
  JSON.stringify([
    of,
    resourceType,
    withoutPeriod(key),
    rule,
    expected?.deadline === undefined ? null : expected.content,
    recoverableUntil === undefined,
  ]);

/**
 * Findings as runs, in the order in which the runs begin: those of one class, object and rule whose spans touch or overlap
 * are one run. A finding without a span is a run of its own.
 *
 * @example
 * const day = (from: string, to: string) =>
 *   ({ class: "missing", resourceType: "METERING_DATA", key: { meterEic: "38ZGO-1000000C-Y" }, from, to, units: 96, text: "" }) as const;
 * runsOf([day("2024-11-12T22:00Z", "2024-11-13T22:00Z"), day("2024-11-13T22:00Z", "2024-11-14T22:00Z")])[0]?.units // 192
 */
export const runsOf = (findings: readonly Finding[]): readonly FindingRun[] => {
  const runs: Growing[] = [];
  const last = new Map<string, Growing>();
  for (const finding of findings) {
    const span = spanOf(finding);
    const kind = span === undefined ? "" : kindOf(finding);
    const before = span === undefined ? undefined : last.get(kind);
    if (before?.span !== undefined && before.span.from <= span!.from && span!.from <= before.span.to) {
      before.count += 1;
      before.units += finding.units;
      before.span = { from: before.span.from, to: Math.max(before.span.to, span!.to) };
      if (before.kept.length < KEPT) before.kept.push(finding);
      continue;
    }
    const run: Growing = { first: finding, kept: [finding], count: 1, units: finding.units };
    if (span !== undefined) {
      run.span = span;
      last.set(kind, run);
    }
    runs.push(run);
  }
  return runs;
};

/** The runs with the most units, at most so many, in the order in which they were. */
export const largestRuns = (runs: readonly FindingRun[], most: number): readonly FindingRun[] => {
  if (runs.length <= most) return runs;
  const order = [...runs.keys()].sort((a, b) => runs[b]!.units - runs[a]!.units || a - b).slice(0, most);
  return order.sort((a, b) => a - b).map((i) => runs[i]!);
};
