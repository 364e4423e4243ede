/** The fewest queries that read a span (SCAN-10, D-SCAN-ENDS), and what to do after an answer in pages or none. */
import type { IdRequest, PeriodRequest, ScanRequest } from "./scan-request.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { PlanDocument, RequestDocument } from "../documents/plan-codec.js";
import type { SpanDocument } from "../documents/ledger-codec.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { addDays, formatLocalDate } from "../time/local-date.js";
import type { LocalDate } from "../time/local-date.js";
import { dayStart } from "../time/tallinn.js";
import { left, right } from "fp-ts/lib/Either.js";
import { writeInstant } from "../time/write-instant.js";
import { countFault, idsFault, numberOf, momentFault, spanFault, typeFault } from "./request-faults.js";
import type { NotACount, NotAMoment, ReversedIds, SpanFault, UnknownResourceType } from "./request-faults.js";
import {
  LARGEST_ID_RANGE,
  longestPeriod,
  MOST_REQUESTS,
  retentionEdge,
  SHORTEST_PERIOD,
  SMALLEST_ID_RANGE,
} from "./query-limits.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The order of the requests; oldest first, so that what expires first is read first. */
export type Order = "oldest-first" | "newest-first";

/**
 * The requests, and the parts of the span that cannot be asked for: what is older than the retention, and what lies
 * after now. Of several parts each is the time from the first to the last.
 */
export interface Plan<Request extends ScanRequest = ScanRequest> {
  readonly requests: readonly Request[];
  readonly lost: Interval | null;
  readonly notYet: Interval | null;
}

/** When the plan is made (instant), and the order of its requests. */
export interface PlanOptions {
  readonly now: Instant;
  readonly order?: Order;
}

/** Why a plan cannot be made. */
export type PlanError =
  | SpanFault
  | NotACount
  | NotAMoment
  | ReversedIds
  | UnknownResourceType
  | { readonly tag: "NotALocalDate"; readonly date: LocalDate }
  | { readonly tag: "ReversedDays"; readonly from: LocalDate; readonly to: LocalDate };

/** A request too small to be halved: its period in milliseconds or its range of ids, and the smallest half allowed. */
export interface HalvingError {
  readonly tag: "CannotBeHalved";
  readonly request: ScanRequest;
  readonly smallest: number;
}

// ------------------------------------------------------------------------------------------------------- planning

const ordered = <Request>(requests: Request[], order: Order | undefined): readonly Request[] =>
  order === "newest-first" ? requests.reverse() : requests;

/**
 * The fewest requests that cover each of several separate parts of time exactly, and no more than them (SCAN-7,
 * SCAN-8, SCAN-10, SCAN-11). Errors as those of planTime.
 *
 * @example
 * planGaps("AGREEMENT", [{ from: 0, to: 1000 }, { from: 5000, to: 6000 }], { now: 9000 })
 * // right: a plan of two requests
 */
export const planGaps = (
  resourceType: string,
  gaps: IntervalSet,
  { now, order }: PlanOptions,
): Either<PlanError, Plan<PeriodRequest>> => {
  const fault = typeFault(resourceType) ?? momentFault("now", now);
  if (fault !== undefined) return left(fault);
  const edge = retentionEdge(now);
  const longest = longestPeriod(resourceType);
  const requests: PeriodRequest[] = [];
  let lost: Interval | null = null;
  let notYet: Interval | null = null;
  for (const gap of gaps) {
    const wrong = spanFault(gap);
    if (wrong !== undefined) return left(wrong);
    const { from, to } = gap;
    if (from < edge) lost = { from: lost === null ? from : lost.from, to: Math.min(to, edge) };
    if (to > now) notYet = { from: notYet === null ? Math.max(from, now) : notYet.from, to };
    const end = Math.min(to, now);
    for (let start = Math.max(from, edge); start < end; start += longest)
      requests.push({
        resourceType: resourceType as ResourceType,
        createdTimeFrom: start,
        createdTimeTo: Math.min(start + longest, end),
      });
  }
  return right({ requests: ordered(requests, order), lost, notYet });
};

/**
 * The fewest requests that cover a span exactly (SCAN-7, SCAN-8, SCAN-10, SCAN-11): each as long as allowed and the
 * last the rest, neighbours sharing their boundary instant. What is older than seven days is not asked for but lost: the
 * first request then starts at that very moment, and a span that is all lost has no request. What lies after now is not yet.
 * Left for an unknown resource type, a span that is empty, reversed or open, and a now that is not a valid instant.
 *
 * @category Queries
 *
 * @example
 * planTime("METERING_DATA", { from: 1731448800000, to: 1731456000000 }, { now: 1731456000000 })
 * // right: a plan of two requests of one hour
 */
export const planTime = (
  resourceType: string,
  span: Interval,
  options: PlanOptions,
): Either<PlanError, Plan<PeriodRequest>> => planGaps(resourceType, [span], options);

/**
 * The plan of Estonian days, both included (SCAN-8, SCAN-10): the day of the autumn change has 25 hours and takes two
 * requests of a type that is read by 24 hours. Left as planTime, and for a date that does not exist or an order reversed.
 *
 * @category Queries
 *
 * @example
 * const day = { year: 2024, month: 10, day: 27 };
 * planDays("AGREEMENT", day, day, { now: 1730066400000 }) // right: a plan of two requests, of 24 hours and of one
 */
export const planDays = (
  resourceType: string,
  from: LocalDate,
  to: LocalDate,
  options: PlanOptions,
): Either<PlanError, Plan<PeriodRequest>> => {
  for (const date of [from, to])
    if (Number.isNaN(instantOf(`${formatLocalDate(date)}T00:00Z`)))
      return left({ tag: "NotALocalDate", date });
  const start = dayStart(from);
  const end = dayStart(addDays(to, 1));
  return start < end
    ? planTime(resourceType, { from: start, to: end }, options)
    : left({ tag: "ReversedDays", from, to });
};

/**
 * The fewest requests that cover a range of message ids, both ends included (SCAN-9, SCAN-10): neighbours share an id,
 * as they share an instant. Nothing is reported as lost or still to come, as ids have no time. Left for an unknown resource type,
 * ids that are negative, not whole or reversed, and more than 100,000 requests.
 *
 * @category Queries
 *
 * @example
 * planIds("PERMISSION", 0, 15000) // right: a plan of 0 to 10000 and 10000 to 15000
 */
export const planIds = (
  resourceType: string,
  idFrom: number,
  idTo: number,
  order?: Order,
): Either<PlanError, Plan<IdRequest>> => {
  const wrong = typeFault(resourceType) ?? idsFault(idFrom, idTo);
  if (wrong !== undefined) return left(wrong);
  const count = Math.max(1, Math.ceil((idTo - idFrom) / LARGEST_ID_RANGE));
  const fault = countFault("requests", count, 1, MOST_REQUESTS);
  if (fault !== undefined) return left(fault);
  const requests: IdRequest[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = idFrom + i * LARGEST_ID_RANGE;
    requests.push({
      resourceType: resourceType as ResourceType,
      idFrom: start,
      idTo: Math.min(start + LARGEST_ID_RANGE, idTo),
    });
  }
  return right({ requests: ordered(requests, order), lost: null, notYet: null });
};

// -------------------------------------------------------------------------------------------------- after an answer

/**
 * The pages (from 0) still to be asked for after one was answered (SCAN-2, REQ-3). Ask again after every page: what
 * becomes visible during reading can add a page. Left for invalid numbers, and more than 100,000 pages.
 *
 * @example
 * remainingPages({ page: 0, totalPages: 3 }) // right([1, 2])
 */
export const remainingPages = ({
  page,
  totalPages,
}: {
  readonly page: number;
  readonly totalPages: number;
}): Either<NotACount, readonly number[]> => {
  const fault = countFault("page", page) ?? countFault("totalPages", totalPages, 0, MOST_REQUESTS);
  if (fault !== undefined) return left(fault);
  const pages: number[] = [];
  for (let next = page + 1; next < totalPages; next += 1) pages.push(next);
  return right(pages);
};

/**
 * Whether a request asks by message id.
 *
 * @example
 * isIdRequest({ resourceType: "PERMISSION", idFrom: 0, idTo: 10 }) // true
 */
export const isIdRequest = (request: ScanRequest): request is IdRequest => "idFrom" in request;

/**
 * The two halves of a request whose answer was cut or failed; they share their boundary and cover what it covered.
 * Left when a half would be shorter than a second, or smaller than two neighbouring ids.
 *
 * @example
 * halve({ resourceType: "PERMISSION", idFrom: 0, idTo: 10 })
 * // right: the requests 0 to 5 and 5 to 10
 */
export const halve = (request: ScanRequest): Either<HalvingError, readonly [ScanRequest, ScanRequest]> => {
  const [from, to, smallest] = isIdRequest(request)
    ? [numberOf(request.idFrom), numberOf(request.idTo), SMALLEST_ID_RANGE]
    : [numberOf(request.createdTimeFrom), numberOf(request.createdTimeTo), SHORTEST_PERIOD];
  // Written so that NaN is too small as well.
  if (!(to - from >= 2 * smallest)) return left({ tag: "CannotBeHalved", request, smallest });
  const middle = from + Math.floor((to - from) / 2);
  return right(
    isIdRequest(request)
      ? [
          { ...request, idTo: middle },
          { ...request, idFrom: middle },
        ]
      : [
          { ...request, createdTimeTo: middle },
          { ...request, createdTimeFrom: middle },
        ],
  );
};

// -------------------------------------------------------------------------------------------------------- document

export type { SpanDocument } from "../documents/ledger-codec.js";

export type { RequestDocument } from "../documents/plan-codec.js";

/**
 * A part of time as a JSON value, its instants in UTC.
 *
 * @example
 * spanDocument({ from: 0, to: 1731448800000 }) // { from: "1970-01-01T00:00Z", to: "2024-11-12T22:00Z" }
 */
export const spanDocument = ({ from, to }: Interval): SpanDocument => ({
  from: writeInstant(from),
  to: writeInstant(to),
});

/**
 * A request as its attributes are sent, instants in UTC (REQ-1, REQ-2).
 *
 * @example
 * requestDocument({ resourceType: "AGREEMENT", createdTimeFrom: 0, createdTimeTo: 60000 })
 * // { resourceType: "AGREEMENT", createdTimeFrom: "1970-01-01T00:00Z", createdTimeTo: "1970-01-01T00:01Z" }
 */
export const requestDocument = (request: ScanRequest): RequestDocument =>
  isIdRequest(request)
    ? { resourceType: request.resourceType, idFrom: request.idFrom, idTo: request.idTo }
    : {
        resourceType: request.resourceType,
        createdTimeFrom: writeInstant(request.createdTimeFrom),
        createdTimeTo: writeInstant(request.createdTimeTo),
      };

/**
 * A plan as a JSON value, instants in UTC.
 *
 * @example
 * planDocument({ requests: [], lost: null, notYet: { from: 0, to: 60000 } })
 * // { requests: [], lost: null, notYet: { from: "1970-01-01T00:00Z", to: "1970-01-01T00:01Z" } }
 */
export const planDocument = ({ requests, lost, notYet }: Plan): PlanDocument => ({
  requests: requests.map(requestDocument),
  lost: lost && spanDocument(lost),
  notYet: notYet && spanDocument(notYet),
});
