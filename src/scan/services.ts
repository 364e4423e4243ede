/**
 * Which service of the Datahub carries a resource type, and the requests ready to be sent to it (API-3 to API-5, BEY-11,
 * BEY-18). Where public pages contradict each other the choice is a decision: D-BEY-11 and D-API-*.
 */
import type { ScanRequest } from "./scan-request.js";
import type { MessageVersion } from "../documents/content.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Eic } from "../documents/eic.js";
import type { CommodityType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { intersect } from "../time/interval-set.js";
import { left, right } from "fp-ts/lib/Either.js";
import { writeInstant } from "../time/write-instant.js";
import { countFault, eicFault, requestFault, stretchOf, typeFault } from "./request-faults.js";
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

// -------------------------------------------------------------------------------------------------------- services

/** A service messages are read from. */
export interface Service {
  readonly method: "POST" | "GET";
  readonly path: string;
  readonly version: MessageVersion;
  /** Where it is said who asks: as marketParticipantContext in the body, or in x- headers. */
  readonly identity: "body" | "headers";
  /** The largest page it is known to give (D-API-PAGE). */
  readonly largestPage: number;
}

const distribution = (path: string): Service => ({
  method: "GET",
  path,
  version: "V2",
  identity: "headers",
  largestPage: 500,
});

/** The services, by names of ours (API-5, D-API-AGREEMENT, D-API-BILL-METHOD, D-API-PAGE). */
export const services = {
  search: {
    method: "POST",
    path: "/api/v1/data-distribution/search",
    version: "V1",
    identity: "body",
    largestPage: 100,
  },
  agreement: distribution("/api/v2/data-distributions/agreement"),
  "agreement-coordination": distribution("/api/v1/data-distributions/agreement-coordination"),
  "metering-data-electricity": distribution("/api/v2/data-distributions/metering-data/electricity"),
  "network-bill": distribution("/api/v2/data-distributions/network-bill"),
} as const satisfies Readonly<Record<string, Service>>;
/** The name of a distribution service. */
export type ServiceId = keyof typeof services;

// -------------------------------------------------------------------------------------------------------- carriage

/** From which on agreements are in the new service; until AGREEMENTS_MOVED each is in both (BEY-11, D-BEY-11). */
export const AGREEMENTS_DOUBLED: Instant = instantOf("2025-09-17T00:00+03:00");

/** From which on the old service makes no agreement messages (BEY-11, D-BEY-11). */
export const AGREEMENTS_MOVED: Instant = instantOf("2026-03-31T00:00+03:00");

/** From which on bills can be sent in the second version (BEY-11, D-BEY-11). */
export const SECOND_BILLS_STARTED: Instant = instantOf("2026-07-20T00:00+03:00");

/** From which on grid operators send electricity data in the second version only, and others may (BEY-11, D-BEY-11). */
export const NET_QUANTITIES_STARTED: Instant = instantOf("2026-07-20T11:00+03:00");

/** From which on nobody sends electricity data in the first version (BEY-11, D-BEY-11). */
export const FIRST_DATA_ENDED: Instant = instantOf("2027-02-01T00:00+02:00");

/** From which on gas data may be sent in the second version; no public service distributes it yet (BEY-11, D-BEY-11). */
export const SECOND_GAS_STARTED: Instant = instantOf("2026-11-17T00:00+02:00");

/** Whatever is known of a message beyond its resource type; what is left out may be anything. */
export interface About {
  readonly commodityType?: CommodityType;
  /** Who sent the metering data to the Datahub. */
  readonly senderRole?: string;
  /** In which version metering data or a bill was sent to the Datahub. */
  readonly sentAs?: MessageVersion;
}

/** What is worth knowing of a carriage, in a sentence. */
export const carriageNotes = {
  "second-gas":
    "Gas data may be sent in the second version from 17 November 2026; no public service distributes that version yet, so the old service is read.",
} as const;
/** The id of a note about a carriage. */
export type CarriageNote = keyof typeof carriageNotes;

/** A service, and the creation times of the messages that are to be read from it. */
export interface Carriage {
  readonly service: ServiceId;
  readonly span: Interval;
  /** The service that has the same messages: reading one of the two is enough. */
  readonly copyOf?: ServiceId;
  readonly note?: CarriageNote;
}

const ALWAYS: Interval = { from: -Infinity, to: Infinity };
const before = (to: Instant): Interval => ({ from: -Infinity, to });
const since = (from: Instant): Interval => ({ from, to: Infinity });

const rolesOfGrids: readonly string[] = ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"];

const carriagesOfData = ({ commodityType, senderRole, sentAs }: About): readonly Carriage[] => {
  if (commodityType === "NATURAL_GAS") return [{ service: "search", span: ALWAYS, note: "second-gas" }];
  const isOfGrid = senderRole !== undefined && rolesOfGrids.includes(senderRole);
  const first = before(isOfGrid ? NET_QUANTITIES_STARTED : FIRST_DATA_ENDED);
  // What may be gas stays in the old service.
  const search: Carriage =
    commodityType === undefined
      ? { service: "search", span: ALWAYS, note: "second-gas" }
      : { service: "search", span: first };
  const electricity: Carriage = { service: "metering-data-electricity", span: since(NET_QUANTITIES_STARTED) };
  switch (sentAs) {
    case "V1":
      return [search];
    case "V2":
      return [electricity];
    default:
      return [search, electricity];
  }
};

/** Which services carry a resource type when. */
const carriagesOf = (resourceType: string, about: About): readonly Carriage[] => {
  const search: Carriage = { service: "search", span: ALWAYS };
  switch (resourceType) {
    case "AGREEMENT":
      return [
        { service: "search", span: before(AGREEMENTS_MOVED) },
        {
          service: "agreement",
          span: { from: AGREEMENTS_DOUBLED, to: AGREEMENTS_MOVED },
          copyOf: "search",
        },
        { service: "agreement", span: since(AGREEMENTS_MOVED) },
      ];
    case "AGREEMENT_COORDINATION":
      return [{ service: "agreement-coordination", span: ALWAYS }];
    case "METERING_DATA":
      return carriagesOfData(about);
    case "NETWORK_BILL": {
      const bills: Carriage = { service: "network-bill", span: since(SECOND_BILLS_STARTED) };
      const { sentAs } = about;
      return sentAs === undefined ? [search, bills] : [sentAs === "V1" ? search : bills];
    }
    default:
      return [search];
  }
};

/** A carriage within a part of its time; what it says of gas is worth saying only where that has started. */
const within = ({ note, ...carriage }: Carriage, span: Interval): Carriage => ({
  ...carriage,
  span,
  ...(note !== undefined && span.to > SECOND_GAS_STARTED ? { note } : {}),
});

/**
 * The services in which messages of a resource type created within a span are, each with its part of the span: all of
 * them must be read, and no message is in two, save where a carriage is a copy of another (API-3, API-4, SCAN-6, BEY-11,
 * D-BEY-11, D-API-BILL-VERSION). What is known of the messages leaves out services that cannot hold them. Nothing where there is none, as for bills sent in the second
 * version before it existed. Left for an unknown resource type.
 *
 * @example
 * servicesFor("METERING_DATA", { from: 1784500000000, to: 1784600000000 })
 * // right([{ service: "search", span: { from: 1784500000000, to: 1784600000000 } },
 * //        { service: "metering-data-electricity", span: { from: 1784500000000, to: 1784600000000 } }])
 */
export const servicesFor = (
  resourceType: string,
  span: Interval,
  about: About = {},
): Either<UnknownResourceType, readonly Carriage[]> => {
  const fault = typeFault(resourceType);
  return fault === undefined
    ? right(
        carriagesOf(resourceType, about).flatMap((carriage) =>
          intersect([carriage.span], stretchOf(span)).map((part) => within(carriage, part)),
        ),
      )
    : left(fault);
};

// -------------------------------------------------------------------------------------------------------- requests

/** Who asks, and as what (BEY-18). */
export interface Asker {
  readonly marketParticipantIdentification: Eic;
  readonly marketParticipantRole: string;
  readonly commodityType: CommodityType;
}

/** What one message to the Datahub has of its own: a UUID never used before, its page from 0, and the token if known. */
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
  readonly marketParticipantContext: Asker;
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
  /** Path and query as they stand in the request line. */
  readonly target: string;
  readonly headers: Headers;
}

/** Why a request cannot be made ready. */
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

/** Whether a service has any message that a request asks for. */
const carries = (service: ServiceId, request: ScanRequest): boolean =>
  carriagesOf(request.resourceType, {}).some(
    (carriage) =>
      carriage.service === service &&
      (isIdRequest(request) ||
        (request.createdTimeFrom < carriage.span.to && request.createdTimeTo > carriage.span.from)),
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
  asker: Asker,
  sending: Sending,
): Either<SendingError, Prepared> => {
  const { documentIdentification, page = 0, authorization } = sending;
  const largest = sending.largestPage ?? services[service].largestPage;
  const size = sending.pageSize ?? largest;
  const fault =
    requestFault(request) ??
    eicFault(asker.marketParticipantIdentification) ??
    countFault("page", page) ??
    countFault("pageSize", size, 1, largest);
  if (fault !== undefined) return left(fault);
  if (!carries(service, request)) return left({ tag: "NotCarried", service, request });
  if (!UUID.test(documentIdentification)) return left({ tag: "MalformedUuid", documentIdentification });
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
 * type or a period the service does not carry, a malformed EIC or UUID, a page or a page size out of bounds, and a
 * documentDateTime that is no instant.
 *
 * @example
 * searchRequest({ resourceType: "PERMISSION", idFrom: 0, idTo: 10 },
 *   { marketParticipantIdentification: "38X-EIN-OS-----J", marketParticipantRole: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
 *   { documentIdentification: "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc", documentDateTime: "2024-11-27T07:56:53Z" })
 * // right({ method: "POST", path: "/api/v1/data-distribution/search", headers: {...}, body: {...} })
 */
export const searchRequest = (
  request: ScanRequest,
  asker: Asker,
  sending: SearchSending,
): Either<SendingError, SearchMessage> => {
  const { documentDateTime, layout } = sending;
  const prepared = prepare("search", request, asker, sending);
  if (prepared._tag === "Left") return prepared;
  if (Number.isNaN(instantOf(documentDateTime))) return left({ tag: "NotAnInstant", documentDateTime });
  const { page, size, headers } = prepared.right;
  const { method, path } = services.search;
  const { marketParticipantIdentification, marketParticipantRole, commodityType } = asker;
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
  asker: Asker,
  sending: Sending,
): Either<SendingError, DistributionMessage> => {
  const { method, path } = services[service];
  if (method === "POST") return left({ tag: "WrongKindOfService", service });
  const prepared = prepare(service, request, asker, sending);
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
      "x-market-participant-eic": asker.marketParticipantIdentification,
      "x-market-participant-role": asker.marketParticipantRole,
      "x-commodity-type": asker.commodityType,
    },
  });
};
