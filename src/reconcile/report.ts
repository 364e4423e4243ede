/**
 * The report of a reconciliation: counts, findings, what to ask for again, and notes on how far it can be relied on.
 * It has all that any rendering shows.
 */
import type { ByType, Counts, Finding, ReportedType, Summary } from "./finding.js";
import type { PeriodRequest } from "../scan/scan-request.js";
import { compareText } from "../common/order.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Eic } from "../documents/eic.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { PlanDocument } from "../documents/plan-codec.js";
import type { Plan, PlanError } from "../scan/plan.js";
import { planDocument, planGaps } from "../scan/plan.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { fromIntervals } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import { findingClasses, noCounts, reportedTypes } from "./finding.js";
import type { CauseNote } from "./causes/cause.js";
import { incompleteText } from "./incomplete-answers.js";
import type { ClosedPart, PartialReport } from "./partial-report.js";
import type { ReadingFit, Shift } from "./other-readings.js";
import { fittingReadings, readingText } from "./other-readings.js";

// ---------------------------------------------------------------------------------------------------------- model

/** Notes in addition to the findings. */
export type Note =
  | { readonly tag: "NoLedger"; readonly text: string }
  | {
      readonly tag: "CoarserReasons";
      readonly resourceType: ReportedType;
      readonly units: number;
      readonly text: string;
    }
  | {
      readonly tag: "IncompleteAnswer";
      readonly resourceType: ResourceType;
      readonly pages: number;
      readonly totalPages: number;
      /** When the first and the last message of it that was read were made. */
      readonly from: string;
      readonly to: string;
      readonly text: string;
    }
  | { readonly tag: "ReadMoreThanOnce"; readonly copies: number; readonly text: string }
  | { readonly tag: "NotAskedFor"; readonly units: number; readonly text: string }
  | {
      readonly tag: "NotCompared";
      readonly resourceType: ReportedType;
      readonly messages: number;
      readonly text: string;
    }
  | (ReadingFit & { readonly tag: "OtherReading"; readonly text: string })
  | CauseNote;

/** What a party should have received against what it did. */
export interface Report {
  readonly for: Eic;
  /** Units by resource type and class; types without units are left out. */
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  /** The queries that would recover what was not read, or received without content, and is not yet lost. */
  readonly refetch: PlanDocument;
  readonly notes: readonly Note[];
}

/** Why there is no report. */
export type ReportError =
  { readonly tag: "PartsMissing"; readonly missing: readonly number[]; readonly count: number } | PlanError;

// ---------------------------------------------------------------------------------------------------------- parts

const ranked = <A>(all: readonly A[]): ReadonlyMap<A, number> => new Map(all.map((one, rank) => [one, rank]));
const typeRank = ranked(reportedTypes);
const classRank = ranked(findingClasses);

const startOf = ({ from, expected, received }: Finding): Instant =>
  instantOf(from ?? expected?.occurredAt ?? received?.createdTime ?? "1970-01-01T00:00Z");

/** Orders findings: by resource type, key, time and class; where these are equal, by text. */
export const compareFindings = (a: Finding, b: Finding): number =>
  typeRank.get(a.resourceType)! - typeRank.get(b.resourceType)! ||
  compareText(JSON.stringify(a.key), JSON.stringify(b.key)) ||
  startOf(a) - startOf(b) ||
  classRank.get(a.class)! - classRank.get(b.class)! ||
  compareText(JSON.stringify(a), JSON.stringify(b));

/** The values that parts have under each resource type, put together, in the order of the types. */
const gathered = <A, B>(
  parts: readonly ClosedPart[],
  of: (part: ClosedPart) => ByType<A>,
  together: (values: readonly A[]) => B,
): readonly (readonly [ReportedType, B])[] =>
  reportedTypes.flatMap((type) => {
    const values = parts.flatMap((part) => of(part)[type] ?? []) as readonly A[];
    return values.length === 0 ? [] : [[type, together(values)] as const];
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const addCounts = (all: readonly Counts[]): Counts => {
  const total = noCounts();
  for (const counts of all) for (const of of findingClasses) total[of] += counts[of];
  return total;
};

const hull = (spans: readonly (Interval | null)[]): Interval | null => {
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  return known.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }));
};

/** One plan for the gaps of all resource types, oldest first. */
const planOf = (parts: readonly ClosedPart[], now: Instant): Either<PlanError, Plan> => {
  const plans: Plan<PeriodRequest>[] = [];
  const gaps = reportedTypes.map(
    (type) => [type, parts.flatMap((part): readonly Interval[] => part.gaps[type] ?? [])] as const,
  );
  for (const [type, intervals] of gaps) {
    if (type === "UNKNOWN") continue;
    const plan = planGaps(type, fromIntervals(intervals), { now });
    if (plan._tag === "Left") return plan;
    plans.push(plan.right);
  }
  return right({
    requests: plans.flatMap(({ requests }) => requests).sort((a, b) => a.createdTimeFrom - b.createdTimeFrom),
    lost: hull(plans.map(({ lost }) => lost)),
    notYet: hull(plans.map(({ notYet }) => notYet)),
  });
};

const shiftsOf = (parts: readonly ClosedPart[]): Readonly<Record<string, readonly Shift[]>> => {
  const shifts: Record<string, Shift[]> = {};
  for (const part of parts)
    for (const [reading, shift] of Object.entries(part.shifts)) (shifts[reading] ??= []).push(shift);
  return shifts;
};

const notesOf = (
  parts: readonly ClosedPart[],
  isCovered: boolean,
  readings: readonly ReadingFit[],
): readonly Note[] => {
  const reread = sum(parts.map((part) => part.reread));
  const beside = sum(parts.map((part) => part.beside));
  const notes: Note[] = [];
  if (!isCovered) {
    const text =
      "No coverage ledger was given: all time counts as read, so what was not read counts as missing.";
    notes.push({ tag: "NoLedger", text });
  }
  for (const answer of parts[0]?.incomplete ?? []) {
    const { resourceType, pages, totalPages, made } = answer;
    const [from, to] = [writeInstant(made.from), writeInstant(made.to)];
    const text = `${incompleteText(answer)}, and what may be on the other pages is counted as unread, not as missing.`;
    notes.push({ tag: "IncompleteAnswer", resourceType, pages, totalPages, from, to, text });
  }
  for (const [resourceType, units] of gathered(parts, ({ coarser }) => coarser, sum)) {
    const text = `${units} of ${resourceType} match, although their reason code is less or more specific than the one predicted.`;
    notes.push({ tag: "CoarserReasons", resourceType, units, text });
  }
  if (reread > 0) {
    const text = `${reread} copies of messages were read again and count once.`;
    notes.push({ tag: "ReadMoreThanOnce", copies: reread, text });
  }
  if (beside > 0) {
    const text = `${beside} units of METERING_DATA are due by the rules, but are not part of the expectation.`;
    notes.push({ tag: "NotAskedFor", units: beside, text });
  }
  for (const [resourceType, messages] of gathered(parts, ({ notCompared }) => notCompared, sum)) {
    const text = `${messages} messages of ${resourceType} were not compared: an expectation covers METERING_DATA only.`;
    notes.push({ tag: "NotCompared", resourceType, messages, text });
  }
  for (const fit of readings) notes.push({ tag: "OtherReading", ...fit, text: readingText(fit) });
  return notes;
};

// --------------------------------------------------------------------------------------------------------- report

/**
 * The report of all parts together; the same for any grouping of the work. Left while parts are missing, and for
 * a moment that is not a valid instant.
 *
 * Statements: SCAN-11.
 *
 * @example
 * reportOf({ for: "38X-EIN-OS-----J", count: 1, isCovered: true, parts: {} }, 0)
 * // left({ tag: "PartsMissing", missing: [0], count: 1 })
 */
export const reportOf = (
  { for: eic, count, isCovered, parts: byIndex }: PartialReport,
  at: Instant,
): Either<ReportError, Report> => {
  const indices = Array.from({ length: count }, (_, index) => index);
  const missing = indices.filter((index) => byIndex[index] === undefined);
  if (missing.length > 0) return left({ tag: "PartsMissing", missing, count });
  const parts = indices.map((index) => byIndex[index]!);
  const plan = planOf(parts, at);
  if (plan._tag === "Left") return plan;
  return right({
    for: eic,
    summary: Object.fromEntries(gathered(parts, ({ summary }) => summary, addCounts)),
    findings: parts.flatMap(({ findings }) => findings).sort(compareFindings),
    refetch: planDocument(plan.right),
    notes: notesOf(parts, isCovered, fittingReadings(shiftsOf(parts))),
  });
};

/**
 * Whether what was received differs from what was due. A message without content is a finding, to be requested again, but no
 * difference by itself: the data that was due with it and was not received is missing.
 *
 * @example
 * hasDifferences({ for: "", summary: {}, findings: [], refetch: { requests: [], lost: null, notYet: null }, notes: [] }) // false
 */
export const hasDifferences = ({ findings }: Report): boolean =>
  findings.some((finding) => finding.class !== "contentless");
