/**
 * Which service of the Datahub has a resource type, and complete requests to it (API-3 to API-5, BEY-11,
 * BEY-18). Where public pages contradict each other the choice is a decision: D-BEY-11 and D-API-*.
 */
import { servicePeriodsOf, services } from "./service-list.js";
import type { ServiceId } from "./service-list.js";
import type { ScanRequest } from "./scan-request.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Eic } from "../documents/eic.js";
import type { CommodityType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import { left, right } from "fp-ts/lib/Either.js";
import { writeInstant } from "../time/write-instant.js";
import { countFault, eicFault, requestFault } from "./request-faults.js";
import type {
  MalformedEic,
  NotACount,
  NotAMoment,
  ReversedIds,
  SpanFault,
  UnknownResourceType,
} from "./request-faults.js";
import { isIdRequest, requestDocument } from "./plan.js";
import type { RequestDocument } from "./plan.js";

// -------------------------------------------------------------------------------------------------------- requests

/** The asking party, its role and commodity (BEY-18). */
export interface MarketParticipantContext {
  readonly marketParticipantIdentification: Eic;
  readonly marketParticipantRole: string;
  readonly commodityType: CommodityType;
}

/** The attributes of one request to the Datahub: an unused UUID, its page from 0, and the token if known. */
export interface Sending {
  readonly documentIdentification: string;
  readonly page?: number;
  readonly pageSize?: number;
  /** The largest page allowed, when it is not the one known of the service. */
  readonly largestPage?: number;
  /** The value of the Authorization header. */
  readonly authorization?: string;
}

/** When the message is made, as text, and whether the query's attributes are wrapped as public pages do (D-API-BODY). */
export interface SearchSending extends Sending {
  readonly documentDateTime: string;
  readonly layout?: "wrapped" | "flat";
}

type Headers = Readonly<Record<string, string>>;

/** The body of a query to the old service (REQ-1 to REQ-3, BEY-18). */
export type SearchBody = {
  readonly marketParticipantContext: MarketParticipantContext;
  readonly pagination: { readonly page: number; readonly pageSize: number };
} & (RequestDocument | { readonly dataDistributionAttributes: RequestDocument });

/** A request of the old service, ready to be sent. */
export interface SearchMessage {
  readonly method: "POST";
  readonly path: string;
  readonly headers: Headers;
  readonly body: SearchBody;
}

/** A request of a new service, ready to be sent. */
export interface DistributionMessage {
  readonly method: "GET";
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Path and query as they are in the request line. */
  readonly target: string;
  readonly headers: Headers;
}

/** Why a request cannot be made. */
export type SendingError =
  | MalformedEic
  | NotACount
  | NotAMoment
  | ReversedIds
  | SpanFault
  | UnknownResourceType
  | { readonly tag: "MalformedUuid"; readonly documentIdentification: string }
  | { readonly tag: "NotAnInstant"; readonly documentDateTime: string }
  | { readonly tag: "WrongKindOfService"; readonly service: ServiceId }
  /** The service has no messages of that type, or none created in that period. */
  | { readonly tag: "NotCarried"; readonly service: ServiceId; readonly request: ScanRequest }
  | { readonly tag: "IdsAreNotNumbers"; readonly service: ServiceId };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isUuid = (value: unknown): boolean => typeof value === "string" && UUID.test(value);

/** Whether a service has any message that a request asks for. */
const carries = (service: ServiceId, request: ScanRequest): boolean =>
  servicePeriodsOf(request.resourceType, {}).some(
    (period) =>
      period.service === service &&
      (isIdRequest(request) ||
        (request.createdTimeFrom < period.span.to && request.createdTimeTo > period.span.from)),
  );

/** Page and page size, and the headers that both kinds of services take. */
interface Prepared {
  readonly page: number;
  readonly size: number;
  readonly headers: Headers;
}

const prepare = (
  service: ServiceId,
  request: ScanRequest,
  context: MarketParticipantContext,
  sending: Sending,
): Either<SendingError, Prepared> => {
  const { documentIdentification, page = 0, authorization } = sending;
  const largest = sending.largestPage ?? services[service].largestPage;
  const size = sending.pageSize ?? largest;
  const fault =
    requestFault(request) ??
    eicFault(context.marketParticipantIdentification) ??
    countFault("page", page) ??
    countFault("pageSize", size, 1, largest);
  if (fault !== undefined) return left(fault);
  if (!carries(service, request)) return left({ tag: "NotCarried", service, request });
  if (!isUuid(documentIdentification)) return left({ tag: "MalformedUuid", documentIdentification });
  return right({
    page,
    size,
    headers: {
      "x-document-identification": documentIdentification,
      ...(authorization !== undefined && { Authorization: authorization }),
    },
  });
};

/**
 * A query ready for the old service: POST, who asks in the body (REQ-1 to REQ-3, API-4, BEY-18, D-API-BODY). Left for a
 * type or a period that the service does not have, a malformed EIC or UUID, a page or a page size out of bounds, and a
 * documentDateTime that is not a valid instant.
 *
 * @example
 * searchRequest({ resourceType: "PERMISSION", idFrom: 0, idTo: 10 },
 *   { marketParticipantIdentification: "38X-EIN-OS-----J", marketParticipantRole: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
 *   { documentIdentification: "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc", documentDateTime: "2024-11-27T07:56:53Z" })
 * // right({ method: "POST", path: "/api/v1/data-distribution/search", headers: {...}, body: {...} })
 */
export const searchRequest = (
  request: ScanRequest,
  context: MarketParticipantContext,
  sending: SearchSending,
): Either<SendingError, SearchMessage> => {
  const { documentDateTime, layout } = sending;
  const prepared = prepare("search", request, context, sending);
  if (prepared._tag === "Left") return prepared;
  if (Number.isNaN(instantOf(documentDateTime))) return left({ tag: "NotAnInstant", documentDateTime });
  const { page, size, headers } = prepared.right;
  const { method, path } = services.search;
  const { marketParticipantIdentification, marketParticipantRole, commodityType } = context;
  const attributes = requestDocument(request);
  return right({
    method,
    path,
    headers: { ...headers, "content-type": "application/json", "x-document-date-time": documentDateTime },
    body: {
      marketParticipantContext: { marketParticipantIdentification, marketParticipantRole, commodityType },
      ...(layout === "flat" ? attributes : { dataDistributionAttributes: attributes }),
      pagination: { page, pageSize: size },
    },
  });
};

/**
 * A query ready for one of the new services: GET, who asks in headers (API-3, BEY-18). Their message ids are UUIDs, so they
 * are asked by time only. Left as searchRequest, and for the old service or a range of ids.
 *
 * @example
 * distributionRequest("agreement", { resourceType: "AGREEMENT", createdTimeFrom: 1784500000000, createdTimeTo: 1784503600000 },
 *   { marketParticipantIdentification: "38X-EIN-OS-----J", marketParticipantRole: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
 *   { documentIdentification: "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc" })
 * // right({ method: "GET", path: "/api/v2/data-distributions/agreement", query: {...}, target: "...", headers: {...} })
 */
export const distributionRequest = (
  service: ServiceId,
  request: ScanRequest,
  context: MarketParticipantContext,
  sending: Sending,
): Either<SendingError, DistributionMessage> => {
  const { method, path } = services[service];
  if (method === "POST") return left({ tag: "WrongKindOfService", service });
  const prepared = prepare(service, request, context, sending);
  if (prepared._tag === "Left") return prepared;
  if (isIdRequest(request)) return left({ tag: "IdsAreNotNumbers", service });
  const { page, size, headers } = prepared.right;
  const query = {
    createdTimeFrom: writeInstant(request.createdTimeFrom),
    createdTimeTo: writeInstant(request.createdTimeTo),
    page: String(page),
    size: String(size),
  };
  return right({
    method,
    path,
    query,
    target: `${path}?${String(new URLSearchParams(query))}`,
    headers: {
      ...headers,
      "x-market-participant-eic": context.marketParticipantIdentification,
      "x-market-participant-role": context.marketParticipantRole,
      "x-commodity-type": context.commodityType,
    },
  });
};
