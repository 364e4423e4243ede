/**
 * What a reconciliation counts and finds while it goes through its parts.
 */
import type { OpenFinding } from "../documents/outcome-codec.js";
import type { Ledger } from "../scan/ledger-model.js";
import type { Question } from "./refusal-question.js";
import type { Edition } from "../documents/editions.js";
import type { ResourceType } from "../documents/vocabulary.js";
import type { Language } from "../reason/describe-reason.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import type { Coverage } from "./coverage.js";
import type { Finding, FindingClass, ReportedType, FindingWithoutText } from "./finding.js";
import { noCounts } from "./finding.js";
import type { TextDetails } from "./finding-text.js";
import { findingText } from "./finding-text.js";
import type { IncompleteAnswer } from "./incomplete-answers.js";
import { unreadByPages } from "./incomplete-answers.js";

/** By what a reconciliation judges. */
export interface Settings {
  readonly edition: Edition;
  /** How far quantities may be apart and still match, in their unit. */
  readonly tolerance: number;
  /** How long after its event a message may be made without being late, in milliseconds. */
  readonly lateAfter: number;
  /** What the scans read; without it all time counts as read. */
  readonly ledger: Ledger | undefined;
  /** Answers with a page that was not read; messages that may be on it count as not read. */
  readonly incomplete?: readonly IncompleteAnswer[];
  /** The language of sentences; English by default. */
  readonly language?: Language;
  /** The present moment, which decides what is lost. */
  readonly at: Instant;
}

/** What was read of a resource type. */
export const coverageOf = ({ ledger, incomplete = [] }: Settings, resourceType: ResourceType): Coverage => ({
  ledger,
  pages: unreadByPages(incomplete, resourceType),
});

/** Counts by class, findings, and times to be read again. */
export class Results {
  constructor(private readonly language: Language = "en") {}

  readonly summary = new Map<ReportedType, Record<FindingClass, number>>();
  readonly findings: Finding[] = [];
  readonly open: OpenFinding[] = [];
  readonly coarser = new Map<ReportedType, number>();
  /** The requests as they were made, and how many there may be before they are joined, so that each is joined only a few times. */
  private readonly asked = new Map<ReportedType, { intervals: Interval[]; most: number }>();
  /** Units that the party is entitled to, but that are not part of the expectation. */
  beside = 0;
  /** How many messages were read more than once. */
  reread = 0;

  /** Messages of types that are not compared. */
  readonly notCompared = new Map<ReportedType, number>();

  count(resourceType: ReportedType, of: FindingClass, units: number): void {
    let counts = this.summary.get(resourceType);
    if (counts === undefined) {
      counts = noCounts();
      this.summary.set(resourceType, counts);
    }
    counts[of] += units;
  }

  countCoarser(resourceType: ReportedType, units: number): void {
    this.coarser.set(resourceType, (this.coarser.get(resourceType) ?? 0) + units);
  }

  leaveOut(resourceType: ReportedType): void {
    this.notCompared.set(resourceType, (this.notCompared.get(resourceType) ?? 0) + 1);
  }

  /** A finding with its sentence. */
  addFinding(finding: FindingWithoutText, details: TextDetails): void {
    this.add({ ...finding, text: findingText(finding, details, this.language) });
  }

  add(finding: Finding): void {
    this.count(finding.resourceType, finding.class, finding.units);
    this.findings.push(finding);
  }

  addUnexpected(finding: FindingWithoutText, question: Question): void {
    this.count(finding.resourceType, finding.class, finding.units);
    this.open.push({ finding, question });
  }

  addGaps(resourceType: ReportedType, gaps: IntervalSet): void {
    const { intervals, most } = this.asked.get(resourceType) ?? { intervals: [], most: 1024 };
    for (const gap of gaps) intervals.push(gap);
    if (intervals.length <= most) {
      this.asked.set(resourceType, { intervals, most });
      return;
    }
    const joined = [...fromIntervals(intervals)];
    this.asked.set(resourceType, { intervals: joined, most: 2 * joined.length + most });
  }

  /** The times to be read again, by resource type. */
  get gaps(): ReadonlyMap<ReportedType, IntervalSet> {
    return new Map(
      [...this.asked].map(([resourceType, { intervals }]) => [resourceType, fromIntervals(intervals)]),
    );
  }
}
