/**
 * What has been read: for each resource type, service and version the creation times, and where ids are numbers the ids,
 * that complete answers covered.
 *
 * A message may become visible later than its createdTime (D-SCAN-LATE). So each span is kept twice: as read once,
 * and as *settled* where it was read so long after its own time that nothing can be added any more. What is not settled
 * is read again; messages that are read twice are recognised by their id.
 */
import { entryOf, keyOf } from "./ledger-model.js";
import type { Ledger, LedgerEntry, ReadIds } from "./ledger-model.js";
import { servicesFor, services } from "./service-list.js";
import type { ServiceId } from "./service-list.js";
import type { ScanRequest } from "./scan-request.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Instant } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptySet, union } from "../time/interval-set.js";
import { left, right } from "fp-ts/lib/Either.js";
import { countFault, momentFault, requestFault } from "./request-faults.js";
import type { NotACount, NotAMoment, ReversedIds, SpanFault, UnknownResourceType } from "./request-faults.js";
import { retentionEdge } from "./query-limits.js";
import { isIdRequest } from "./plan.js";
import type { MessageVersion } from "../documents/content.js";

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

/** An answer that was read: the source, the request, the time, and the number of pages. */
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

/** Why an answer is not added to the ledger. */
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
  /** A service that never has messages of the resource type, or not in that version. */
  | {
      readonly tag: "NotCarried";
      readonly service: string;
      readonly version: string;
      readonly resourceType: string;
    };

/** Whether a service ever has messages of a resource type (API-3 to API-5), in the version that it uses. */
const serviceFault = (service: string, version: string, resourceType: string): FoldError | undefined => {
  if (!Object.hasOwn(services, service)) return { tag: "UnknownService", service };
  const servicePeriods = servicesFor(resourceType, { from: -Infinity, to: Infinity });
  const isCarried =
    servicePeriods._tag === "Right" && servicePeriods.right.some((period) => period.service === service);
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
 * not exist or does not have the resource type, and invalid numbers.
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
  const wrongService = serviceFault(service, version, request.resourceType);
  if (wrongService !== undefined) return left(wrongService);
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
