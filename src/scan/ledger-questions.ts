/**
 * What a ledger answers: what is unread, what is about to be lost, and where to resume.
 */
import { entryOf } from "./ledger-model.js";
import type { Ledger, Source } from "./ledger-model.js";
import { servicesFor, services } from "./service-list.js";
import type { ServicePeriod, About } from "./service-list.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference, emptySet, fromIntervals, intersect } from "../time/interval-set.js";
import { right } from "fp-ts/lib/Either.js";
import { numberOf, stretchOf } from "./request-faults.js";
import type { UnknownResourceType } from "./request-faults.js";
import { RETENTION, retentionEdge } from "./query-limits.js";

/**
 * The parts of a span that were never read from a source, neither early nor late.
 *
 * @example
 * unread(emptyLedger, { resourceType: "AGREEMENT", service: "search", version: "V1" }, { from: 0, to: 10 })
 * // [{ from: 0, to: 10 }]
 */
export const unread = (ledger: Ledger, source: Source, span: Interval): IntervalSet =>
  difference(stretchOf(span), entryOf(ledger, source)?.read ?? emptySet);

/**
 * The parts of a span in which a source may still hold messages that were not read: never read, or read too early.
 *
 * @example
 * unsettled(emptyLedger, { resourceType: "AGREEMENT", service: "search", version: "V1" }, { from: 0, to: 10 })
 * // [{ from: 0, to: 10 }]
 */
export const unsettled = (ledger: Ledger, source: Source, span: Interval): IntervalSet =>
  difference(stretchOf(span), entryOf(ledger, source)?.settled ?? emptySet);

/**
 * The gaps that several services leave together, given the gaps of each: a copy of another service closes
 * the gaps of that service, and need not be read itself.
 *
 * @example
 * gapsOver([{ service: "search", span: { from: 0, to: 10 } }], ({ span }) => [span]) // [{ from: 0, to: 10 }]
 */
export const gapsOver = (
  servicePeriods: readonly ServicePeriod[],
  gapsOf: (period: ServicePeriod) => IntervalSet,
): IntervalSet =>
  fromIntervals(
    servicePeriods
      .filter(({ copyOf }) => copyOf === undefined)
      .flatMap((period) =>
        servicePeriods
          .filter(({ copyOf }) => copyOf === period.service)
          .reduce((open, copy) => difference(open, difference([copy.span], gapsOf(copy))), gapsOf(period)),
      ),
  );

/**
 * The parts of a span whose messages of a resource type were not all read: unread from a service that has them
 * (servicesFor) and from its copies. Left for an unknown resource type.
 *
 * @example
 * unreadAnywhere(emptyLedger, "AGREEMENT", { from: 0, to: 10 }) // right([{ from: 0, to: 10 }])
 */
export const unreadAnywhere = (
  ledger: Ledger,
  resourceType: string,
  span: Interval,
  about: About = {},
): Either<UnknownResourceType, IntervalSet> => {
  const servicePeriods = servicesFor(resourceType, span, about);
  return servicePeriods._tag === "Left"
    ? servicePeriods
    : right(
        gapsOver(servicePeriods.right, ({ service, span: part }) =>
          unread(ledger, { resourceType, service, version: services[service].version }, part),
        ),
      );
};

/** A stretch that is not safely read, when its first messages are lost, and by when all of them are. */
export interface Endangered extends Interval {
  readonly lostFrom: Instant;
  readonly lostBy: Instant;
}

/**
 * What of a source is still readable at a moment, not safely read, and lost within a time (ms) from then (SCAN-11).
 *
 * @example
 * aboutToBeLost(emptyLedger, { resourceType: "AGREEMENT", service: "search", version: "V1" }, 604800000, 1000)
 * // [{ from: 0, to: 1000, lostFrom: 604800000, lostBy: 604801000 }]
 */
export const aboutToBeLost = (
  ledger: Ledger,
  source: Source,
  now: Instant,
  within: number,
): readonly Endangered[] => {
  const edge = retentionEdge(now);
  const until = Math.min(edge + numberOf(within), numberOf(now));
  return edge < until
    ? unsettled(ledger, source, { from: edge, to: until }).map(({ from, to }) => ({
        from,
        to,
        lostFrom: from + RETENTION,
        lostBy: to + RETENTION,
      }))
    : [];
};

/** Where reading resumes: the start, the gaps to query, and how much of them (ms) was read before. */
export interface Resumption {
  readonly from: Instant;
  readonly gaps: IntervalSet;
  readonly overlap: number;
}

/**
 * Where reading a source resumes at a moment: all that is not settled and can still be read, and what was lost since it
 * was last settled; planGaps makes the plan of it (SCAN-11). A `since` leaves out what is older.
 *
 * @example
 * resumption(emptyLedger, { resourceType: "AGREEMENT", service: "search", version: "V1" }, 604800000)
 * // { from: 0, gaps: [{ from: 0, to: 604800000 }], overlap: 0 }
 */
export const resumption = (
  ledger: Ledger,
  source: Source,
  now: Instant,
  since: Instant = -Infinity,
): Resumption => {
  const { read = emptySet, settled = emptySet } = entryOf(ledger, source) ?? {};
  const edge = retentionEdge(now);
  const lastSettled = settled.reduce(
    (last, { from, to }) => (from <= edge ? Math.min(to, edge) : last),
    edge,
  );
  const start = Math.max(numberOf(since), lastSettled);
  const open = difference(stretchOf({ from: start, to: now }), settled);
  const reread = difference(open, difference(open, read));
  return {
    from: open[0]?.from ?? now,
    gaps: open,
    overlap: reread.reduce((sum, { from, to }) => sum + to - from, 0),
  };
};

/**
 * The idFrom to go on with where ids are numbers: the first id not covered from `since` on, less `overlap` ids, which
 * are read again.
 *
 * @example
 * resumeIds(emptyLedger, { resourceType: "AGREEMENT", service: "search", version: "V1" }, { since: 500, overlap: 100 })
 * // 500
 */
export const resumeIds = (
  ledger: Ledger,
  source: Source,
  { since, overlap }: { readonly since: number; readonly overlap: number },
): number => {
  const covered = intersect(
    entryOf(ledger, source)?.ids?.read ?? emptySet,
    stretchOf({ from: since, to: Infinity }),
  );
  const first = covered[0];
  return first === undefined || first.from > since ? since : Math.max(since, first.to - numberOf(overlap));
};
