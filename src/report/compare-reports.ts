/**
 * The findings of a report compared with those of a previous report: new, gone, still there.
 */
import { append } from "../common/multimap.js";
import type { Finding } from "../reconcile/finding.js";
import type { Interval } from "../time/interval.js";
import { overlaps } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals, overlapsSet } from "../time/interval-set.js";
import { spanOf } from "./finding-runs.js";

/** How findings changed since a previous report. */
export interface ReportComparison {
  /** Findings of the report that the one before did not have. */
  readonly fresh: ReadonlySet<Finding>;
  /** Findings of the previous report that are no longer there. */
  readonly gone: readonly Finding[];
}

/** The subject of a finding with a span, without its times; other findings are distinguished by their events and messages as well. */
const subject = ({ class: of, resourceType, key, expected, received }: Finding, isSpan: boolean): string =>
  JSON.stringify([
    of,
    resourceType,
    resourceType === "METERING_DATA" && isSpan ? key["meterEic"] : key,
    ...(isSpan ? [] : [expected?.occurredAt, received?.messageId]),
  ]);

interface Known {
  readonly times: ReadonlyMap<string, IntervalSet>;
  readonly objects: ReadonlySet<string>;
}

const knownOf = (findings: readonly Finding[]): Known => {
  const spans = new Map<string, Interval[]>();
  const objects = new Set<string>();
  for (const finding of findings) {
    const span = spanOf(finding);
    if (span === undefined) objects.add(subject(finding, false));
    else append(spans, subject(finding, true), span);
  }
  return { times: new Map([...spans].map(([key, some]) => [key, fromIntervals(some)])), objects };
};

const isIn = (finding: Finding, { times, objects }: Known): boolean => {
  const span = spanOf(finding);
  if (span === undefined) return objects.has(subject(finding, false));
  const some = times.get(subject(finding, true)) ?? [];
  return some.length < 8 ? some.some((one) => overlaps(one, span)) : overlapsSet(some, [span]);
};

/**
 * Which findings are new and which are gone. A finding of a time is still there where the previous report has one of its
 * class and object in some of that time: runs that only grew or shrank are not new.
 *
 * @example
 * compareReports([], []).gone // []
 */
export const compareReports = (before: readonly Finding[], now: readonly Finding[]): ReportComparison => {
  const [then, today] = [knownOf(before), knownOf(now)];
  return {
    fresh: new Set(now.filter((finding) => !isIn(finding, then))),
    gone: before.filter((finding) => !isIn(finding, today)),
  };
};
