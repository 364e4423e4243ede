/**
 * Partial reports: the findings of one part of the work, and how parts are merged. They are plain JSON values, so that
 * any engine can transport them. Merging is associative, commutative and idempotent: a part counts once, however often it
 * ran.
 */
import type { Question } from "./refusal-question.js";
import type { ClosedPart, OpenPart } from "../documents/outcome-codec.js";
import type { ByType, Finding, FindingClass, ReportedType } from "./finding.js";
import { compareText } from "../common/order.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Eic } from "../documents/eic.js";
import type { Language } from "../reason/describe-reason.js";
import type { Interval } from "../time/interval.js";
import type { Closest } from "./nearest-refusal.js";
import { findingText } from "./finding-text.js";
import type { IncompleteAnswer } from "./incomplete-answers.js";
import type { Shift } from "./other-readings.js";
import type { Results } from "./results.js";

// ---------------------------------------------------------------------------------------------------------- model

export type { ClosedPart, OpenPart } from "../documents/outcome-codec.js";

/** Parts of one reconciliation, by index. */
export interface PartialReport {
  readonly for: Eic;
  /** The identity of this reconciliation: its set, inputs, edition, readings, settings, moment and version. */
  readonly fingerprint: string;
  /** How many parts there are in all. */
  readonly count: number;
  /** Whether there was a ledger of what was read. */
  readonly isCovered: boolean;
  readonly parts: Readonly<Record<string, ClosedPart>>;
}

/** Why parts do not belong together. */
export type MergeError =
  | { readonly tag: "OtherParty"; readonly one: Eic; readonly other: Eic }
  | { readonly tag: "OtherCount"; readonly one: number; readonly other: number }
  | { readonly tag: "OtherCoverage" }
  /** Another set, other inputs, another edition, other readings or settings, another moment or version. */
  | { readonly tag: "OtherReconciliation" };

const recordOf = <A>(map: ReadonlyMap<ReportedType, A>): ByType<A> => Object.fromEntries(map);

/** The part with some results. */
export const openPartOf = (
  results: Results,
  shifts: ReadonlyMap<string, Shift>,
  incomplete: readonly IncompleteAnswer[],
  receivedTimes: Readonly<Record<Eic, Interval>> = {},
): OpenPart => ({
  part: {
    summary: recordOf<Record<FindingClass, number>>(results.summary),
    findings: results.findings,
    coarser: recordOf(results.coarser),
    gaps: recordOf(results.gaps),
    reread: results.reread,
    beside: results.beside,
    notCompared: recordOf(results.notCompared),
    incomplete,
    shifts: Object.fromEntries(shifts),
  },
  open: results.open,
  receivedTimes,
});

/** What has to be asked before the parts are complete. */
export const questionsOf = (parts: readonly OpenPart[]): readonly Question[] =>
  parts.flatMap(({ open }) => open.map(({ question }) => question));

/** The parts with the answers to their questions, in one order of findings. */
export const closedParts = (
  parts: readonly OpenPart[],
  answers: readonly Closest[],
  language: Language = "en",
): readonly ClosedPart[] => {
  let next = 0;
  return parts.map(({ part, open }) => {
    const unexpected = open.map(({ finding }): Finding => {
      const { rule, text } = answers[next++]!;
      const withRule = { ...finding, ...(rule !== undefined && { rule }) };
      return { ...withRule, text: findingText(withRule, { closest: text }, language) };
    });
    return { ...part, findings: [...part.findings, ...unexpected].sort(byText) };
  });
};

// ---------------------------------------------------------------------------------------------------------- order

/** Any order of findings that depends on nothing but them. */
const byText = (a: Finding, b: Finding): number => compareText(JSON.stringify(a), JSON.stringify(b));

// -------------------------------------------------------------------------------------------------------- merging

/** Of two results of one part, which should be equal, the one whose text comes first. */
const eitherOf = (a: ClosedPart, b: ClosedPart): ClosedPart =>
  JSON.stringify(a) <= JSON.stringify(b) ? a : b;

/**
 * Two partial reports as one. Left where they are not of one reconciliation.
 *
 * @example
 * const empty = { for: "38X-EIN-OS-----J", fingerprint: "1", count: 2, isCovered: true, parts: {} };
 * mergeReports(empty, empty) // right(empty)
 */
export const mergeReports = (a: PartialReport, b: PartialReport): Either<MergeError, PartialReport> => {
  if (a.for !== b.for) return left({ tag: "OtherParty", one: a.for, other: b.for });
  if (a.count !== b.count) return left({ tag: "OtherCount", one: a.count, other: b.count });
  if (a.isCovered !== b.isCovered) return left({ tag: "OtherCoverage" });
  if (a.fingerprint !== b.fingerprint) return left({ tag: "OtherReconciliation" });
  const parts = { ...a.parts };
  for (const [index, part] of Object.entries(b.parts)) {
    const known = parts[index];
    parts[index] = known === undefined ? part : eitherOf(known, part);
  }
  return right({ ...a, parts });
};
