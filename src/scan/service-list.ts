/**
 * The services of the Datahub that distribute messages, and which of them has which messages when (BEY-11).
 */
import type { MessageVersion } from "../documents/content.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { CommodityType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { intersect } from "../time/interval-set.js";
import { left, right } from "fp-ts/lib/Either.js";
import { stretchOf, typeFault } from "./request-faults.js";
import type { UnknownResourceType } from "./request-faults.js";

/** A service messages are read from. */
export interface Service {
  readonly method: "POST" | "GET";
  readonly path: string;
  readonly version: MessageVersion;
  /** Where the asking party is named: as marketParticipantContext in the body, or in x- headers. */
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

// --------------------------------------------------------------------------------------------------------- service by date

/** The start of agreements in the new service; until AGREEMENTS_MOVED each is in both (BEY-11, D-BEY-11). */
export const AGREEMENTS_DOUBLED: Instant = instantOf("2025-09-17T00:00+03:00");

/** The end of agreement messages in the old service (BEY-11, D-BEY-11). */
export const AGREEMENTS_MOVED: Instant = instantOf("2026-03-31T00:00+03:00");

/** The start of bills in the second version (BEY-11, D-BEY-11). */
export const SECOND_BILLS_STARTED: Instant = instantOf("2026-07-20T00:00+03:00");

/** From then on grid operators send electricity data in the second version only, and others may (BEY-11, D-BEY-11). */
export const NET_QUANTITIES_STARTED: Instant = instantOf("2026-07-20T11:00+03:00");

/** The end of electricity data in the first version (BEY-11, D-BEY-11). */
export const FIRST_DATA_ENDED: Instant = instantOf("2027-02-01T00:00+02:00");

/** The start of gas data in the second version; no public service distributes it yet (BEY-11, D-BEY-11). */
export const SECOND_GAS_STARTED: Instant = instantOf("2026-11-17T00:00+02:00");

/** What is known of a message beyond its resource type; an absent attribute can have any value. */
export interface About {
  readonly commodityType?: CommodityType;
  /** Who sent the metering data to the Datahub. */
  readonly senderRole?: string;
  /** In which version metering data or a bill was sent to the Datahub. */
  readonly sentAs?: MessageVersion;
}

/** A note about a service that has messages, in a sentence. */
export const serviceNotes = {
  "second-gas":
    "Gas data may be sent in the second version from 17 November 2026; no public service distributes that version yet, so the old service is read.",
} as const;
/** The id of such a note. */
export type ServiceNote = keyof typeof serviceNotes;

/** A service, and the creation times of the messages that are to be read from it. */
export interface ServicePeriod {
  readonly service: ServiceId;
  readonly span: Interval;
  /** The service that has the same messages: reading one of the two is enough. */
  readonly copyOf?: ServiceId;
  readonly note?: ServiceNote;
}

const ALWAYS: Interval = { from: -Infinity, to: Infinity };
const before = (to: Instant): Interval => ({ from: -Infinity, to });
const since = (from: Instant): Interval => ({ from, to: Infinity });

const rolesOfGrids: readonly string[] = ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"];

const servicePeriodsOfData = ({ commodityType, senderRole, sentAs }: About): readonly ServicePeriod[] => {
  if (commodityType === "NATURAL_GAS") return [{ service: "search", span: ALWAYS, note: "second-gas" }];
  const isOfGrid = senderRole !== undefined && rolesOfGrids.includes(senderRole);
  const first = before(isOfGrid ? NET_QUANTITIES_STARTED : FIRST_DATA_ENDED);
  // What may be gas stays in the old service.
  const search: ServicePeriod =
    commodityType === undefined
      ? { service: "search", span: ALWAYS, note: "second-gas" }
      : { service: "search", span: first };
  const electricity: ServicePeriod = {
    service: "metering-data-electricity",
    span: since(NET_QUANTITIES_STARTED),
  };
  switch (sentAs) {
    case "V1":
      return [search];
    case "V2":
      return [electricity];
    default:
      return [search, electricity];
  }
};

/** The services that have messages of a resource type, and when. */
export const servicePeriodsOf = (resourceType: string, about: About): readonly ServicePeriod[] => {
  const search: ServicePeriod = { service: "search", span: ALWAYS };
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
      return servicePeriodsOfData(about);
    case "NETWORK_BILL": {
      const bills: ServicePeriod = { service: "network-bill", span: since(SECOND_BILLS_STARTED) };
      const { sentAs } = about;
      return sentAs === undefined ? [search, bills] : [sentAs === "V1" ? search : bills];
    }
    default:
      return [search];
  }
};

/** A part of a service period; its note about gas is kept only where gas data has started. */
const within = ({ note, ...period }: ServicePeriod, span: Interval): ServicePeriod => ({
  ...period,
  span,
  ...(note !== undefined && span.to > SECOND_GAS_STARTED ? { note } : {}),
});

/**
 * The services that have messages of a resource type created within a span, each with its part of the span: all of
 * them must be read, and no message is in two, except where one service is a copy of another (API-3, API-4, SCAN-6, BEY-11,
 * D-BEY-11, D-API-BILL-VERSION). `about` excludes services that cannot have the messages. Empty where no service has them, as for bills sent in the second
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
): Either<UnknownResourceType, readonly ServicePeriod[]> => {
  const fault = typeFault(resourceType);
  return fault === undefined
    ? right(
        servicePeriodsOf(resourceType, about).flatMap((period) =>
          intersect([period.span], stretchOf(span)).map((part) => within(period, part)),
        ),
      )
    : left(fault);
};
