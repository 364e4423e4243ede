/**
 * What has been read: for each resource type, service and version the creation times, and where ids are numbers the ids,
 * that complete answers covered.
 *
 * A message may become visible later than its createdTime says (D-SCAN-LATE). So each stretch is kept twice: as read once,
 * and as *settled* where it was read so long after its own time that nothing can be added any more. What is not settled
 * is read again; messages read twice are told apart by their id.
 */
import type { ScanRequest } from "./scan-request.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference, emptySet, fromIntervals, intersect, union } from "../time/interval-set.js";
import { left, right } from "fp-ts/lib/Either.js";
import { countFault, momentFault, numberOf, requestFault, stretchOf } from "./request-faults.js";
import type { NotACount, NotAMoment, ReversedIds, SpanFault, UnknownResourceType } from "./request-faults.js";
import { RETENTION, retentionEdge } from "./limits.js";
import { isIdRequest } from "./plan.js";
import { services, servicesFor } from "./services.js";
import type { MessageVersion } from "../documents/content.js";
import type { About, Carriage, ServiceId } from "./services.js";

// ---------------------------------------------------------------------------------------------------------- model

/** What is read: one resource type from one service in one version. */
export interface Source {
  readonly resourceType: string;
  readonly service: string;
  readonly version: MessageVersion;
}

/** The ids that answers covered, as half-open intervals of whole numbers, and the largest id seen. */
export interface ReadIds {
  readonly read: IntervalSet;
  readonly newest: number;
}

/** What has been read from one source; `settled` is a part of `read`. `ids` only where ids are numbers. */
export interface LedgerEntry extends Source {
  readonly read: IntervalSet;
  readonly settled: IntervalSet;
  readonly ids?: ReadIds;
}

/** What has been read, one entry for each source, sorted by source. */
export type Ledger = readonly LedgerEntry[];

/**
 * The ledger of a reader that has read nothing.
 *
 * @example
 * writeLedger(emptyLedger) // '{"format":"levik-ledger","formatVersion":1,"entries":[]}'
 */
export const emptyLedger: Ledger = [];

/** A text of its own for each source, by which entries are found and sorted. */
const keyOf = ({ resourceType, service, version }: Source): string => `${resourceType} ${service} ${version}`;

const entryOf = (ledger: Ledger, source: Source): LedgerEntry | undefined =>
  ledger.find(
    ({ resourceType, service, version }) =>
      resourceType === source.resourceType && service === source.service && version === source.version,
  );

// ------------------------------------------------------------------------------------------------------- merging

const mergeIds = (a: ReadIds | undefined, b: ReadIds | undefined): ReadIds | undefined =>
  a === undefined || b === undefined
    ? (a ?? b)
    : { read: union(a.read, b.read), newest: Math.max(a.newest, b.newest) };

const mergeEntries = (a: LedgerEntry, b: LedgerEntry): LedgerEntry => {
  const ids = mergeIds(a.ids, b.ids);
  return {
    resourceType: a.resourceType,
    service: a.service,
    version: a.version,
    read: union(a.read, b.read),
    settled: union(a.settled, b.settled),
    ...(ids && { ids }),
  };
};

/**
 * What two ledgers hold together; the order of merging and repeating it make no difference.
 *
 * @example
 * mergeLedgers(emptyLedger, emptyLedger) // []
 */
export const mergeLedgers = (a: Ledger, b: Ledger): Ledger => {
  const merged = a.map((entry) => {
    const other = entryOf(b, entry);
    return other === undefined ? entry : mergeEntries(entry, other);
  });
  const others = b.filter((entry) => entryOf(a, entry) === undefined);
  return [...merged, ...others].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
};

// ------------------------------------------------------------------------------------------------------- folding in

/** An answer that was read: whence, to which request, when, and how much of it. */
export interface Answer {
  readonly service: string;
  readonly version: MessageVersion;
  readonly request: ScanRequest;
  /** When its first page was asked for, by the reader's clock. */
  readonly askedAt: Instant;
  /** When its last page was asked for. */
  readonly endedAt: Instant;
  /** How many pages were read, from the first on. */
  readonly pages: number;
  /** How many there are, by the page read last. */
  readonly totalPages: number;
  /** The largest id among its messages, where ids are numbers and there were any. */
  readonly newestId?: number;
}

/** Why an answer says nothing of what was read. */
export type FoldError =
  | SpanFault
  | NotACount
  | NotAMoment
  | ReversedIds
  | UnknownResourceType
  | { readonly tag: "Incomplete"; readonly pages: number; readonly totalPages: number }
  /** Messages were dropped between two pages, and those after them may have moved to a page that was read before. */
  | { readonly tag: "ExpiredWhileReading"; readonly from: Instant; readonly edge: Instant }
  | { readonly tag: "IdsAreNotNumbers"; readonly version: MessageVersion }
  /** A service that does not exist. */
  | { readonly tag: "UnknownService"; readonly service: string }
  /** A service that never carries messages of the resource type, or not in that version. */
  | {
      readonly tag: "NotCarried";
      readonly service: string;
      readonly version: string;
      readonly resourceType: string;
    };

/** Whether a service carries a resource type at any time (API-3 to API-5), in the version that it speaks. */
const carriageFault = (service: string, version: string, resourceType: string): FoldError | undefined => {
  if (!Object.hasOwn(services, service)) return { tag: "UnknownService", service };
  const carriages = servicesFor(resourceType, { from: -Infinity, to: Infinity });
  const isCarried =
    carriages._tag === "Right" && carriages.right.some((carriage) => carriage.service === service);
  return isCarried && services[service as ServiceId].version === version
    ? undefined
    : { tag: "NotCarried", service, version, resourceType };
};

const upTo = (from: number, to: number): IntervalSet => (from < to ? [{ from, to }] : emptySet);

/**
 * The ledger with one complete answer more. `overlap` is the longest time (whole ms) that a message takes to become visible,
 * the difference of the clocks included: what was asked for within that time of its creation is read but not settled.
 * Ids count as read up to the largest one known, since later ones are still to be given (RES-4). Left for an answer with
 * pages unread, one that outlived the retention between two pages, ids of a version that has no numbers, a service that does
 * not exist or does not carry the resource type, and numbers out of place.
 *
 * @example
 * foldAnswer(emptyLedger, { service: "search", version: "V1", request: { resourceType: "AGREEMENT", createdTimeFrom: 0,
 *   createdTimeTo: 3600000 }, askedAt: 3600000, endedAt: 3600000, pages: 1, totalPages: 1 }, 600000)
 * // right: an entry read from 0 to 3600000 and settled to 3000000
 */
export const foldAnswer = (ledger: Ledger, answer: Answer, overlap: number): Either<FoldError, Ledger> => {
  const { service, version, request, askedAt, endedAt, pages, totalPages, newestId } = answer;
  const fault =
    requestFault(request) ??
    momentFault("askedAt", askedAt) ??
    momentFault("endedAt", endedAt) ??
    countFault("overlap", overlap) ??
    countFault("pages", pages) ??
    countFault("totalPages", totalPages) ??
    (newestId === undefined ? undefined : countFault("newestId", newestId));
  if (fault !== undefined) return left(fault);
  const carriage = carriageFault(service, version, request.resourceType);
  if (carriage !== undefined) return left(carriage);
  if (askedAt > endedAt) return left({ tag: "ReversedInterval", from: askedAt, to: endedAt });
  if (pages === 0 || pages < totalPages) return left({ tag: "Incomplete", pages, totalPages });
  if (version !== "V1" && (newestId !== undefined || isIdRequest(request)))
    return left({ tag: "IdsAreNotNumbers", version });
  const source = { resourceType: request.resourceType, service, version };
  const known = entryOf(ledger, source)?.ids;
  const newest = Math.max(newestId ?? -1, known?.newest ?? -1);
  let read = emptySet;
  let settled = emptySet;
  let ids: ReadIds | undefined = newest < 0 ? undefined : { read: emptySet, newest };
  if (isIdRequest(request)) {
    if (ids !== undefined) ids = { read: upTo(request.idFrom, Math.min(request.idTo, newest) + 1), newest };
  } else {
    const { createdTimeFrom: from, createdTimeTo: to } = request;
    const edge = retentionEdge(endedAt);
    if (pages > 1 && from < edge) return left({ tag: "ExpiredWhileReading", from, edge });
    const start = Math.max(from, retentionEdge(askedAt));
    read = upTo(start, Math.min(to, askedAt));
    settled = upTo(start, Math.min(to, askedAt - overlap));
  }
  return right(mergeLedgers(ledger, [{ ...source, read, settled, ...(ids && { ids }) }]));
};

// -------------------------------------------------------------------------------------------------------- questions

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
 * What some services that carry messages leave open, by what each leaves open alone: a copy of another service closes
 * what is open there, and need not be read itself.
 *
 * @example
 * gapsOver([{ service: "search", span: { from: 0, to: 10 } }], ({ span }) => [span]) // [{ from: 0, to: 10 }]
 */
export const gapsOver = (
  carriages: readonly Carriage[],
  gapsOf: (carriage: Carriage) => IntervalSet,
): IntervalSet =>
  fromIntervals(
    carriages
      .filter(({ copyOf }) => copyOf === undefined)
      .flatMap((carriage) =>
        carriages
          .filter(({ copyOf }) => copyOf === carriage.service)
          .reduce((open, copy) => difference(open, difference([copy.span], gapsOf(copy))), gapsOf(carriage)),
      ),
  );

/**
 * The parts of a span whose messages of a resource type were not all read: unread from a service that carries them
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
  const carriages = servicesFor(resourceType, span, about);
  return carriages._tag === "Left"
    ? carriages
    : right(
        gapsOver(carriages.right, ({ service, span: part }) =>
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

/** Where reading goes on: from when, what is to be asked for, and how much of it (ms) was read before. */
export interface Resumption {
  readonly from: Instant;
  readonly gaps: IntervalSet;
  readonly overlap: number;
}

/**
 * Where reading a source goes on at a moment: all that is not settled and can still be read, and what was lost since it
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
