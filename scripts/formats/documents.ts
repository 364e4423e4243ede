/**
 * The documents that docs/formats.md describes and docs/schema has a JSON Schema of: each with its codec and an example.
 */
import { readFileSync } from "node:fs";
import type * as t from "io-ts";
import * as documents from "../../src/documents/index.js";

/** A document that other programs read or write. */
export interface DocumentFormat {
  /** The name of its schema. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly codec: t.Mixed;
  readonly example: unknown;
}

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/fixtures/seeds/en/${name}.json`, import.meta.url), "utf8"));

const meterEic = "38ZGO-1000000C-Y";
const customerEic = "38X-AVP-ZW6700C6";
const agreement = {
  agreementType: "SUPPLY",
  meterEic,
  serviceProviderEic: "38X-EIN-OS-----J",
  customerEic,
  validFrom: "2024-05-31T21:00Z",
  validTo: null,
};
const meteringPoint = { meterEic, meteringPointType: "REGULAR", operatorEic: "38X-EIN-GO-----0" };
const uuid = "0deac018-c2b3-4206-b967-983d3e901001";
const dataV2 = [
  {
    meteringPointEic: meterEic,
    periods: [{ pS: "2026-08-01T21:00Z", inQty: { rType: "M", kwh: 0.25 }, netQtyIn: 0.25, netQtyOut: 0 }],
  },
];

export const documentFormats: readonly DocumentFormat[] = [
  {
    name: "agreement-set",
    title: "Agreement set",
    text: "The input `--set`: JSON as here, or NDJSON with one metering point or agreement a line. The same agreement twice (type, metering point, provider, customer, start), the same point twice, and a parent that is not listed are errors beyond the schema.",
    codec: documents.AgreementSetDocument,
    example: { meteringPoints: [meteringPoint], agreements: [agreement] },
  },
  {
    name: "agreement",
    title: "Agreement of a set or an event",
    text: "`meterEic` is required on GRID, BORDER_GRID, SUPPLY, BORDER_SUPPLY, GENERAL_SERVICE and AGGREGATION, and must be absent on PORTFOLIO_SUPPLIER, NAMED_SUPPLIER and JOINT_INVOICE. `validTo` is after `validFrom`. `originalValidTo`, which only levik writes, is the end before a GRID shortened the agreement (CON-1): null is an open end, unlike everywhere else not the same as absent.",
    codec: documents.AgreementDocument,
    example: agreement,
  },
  {
    name: "metering-point",
    title: "Metering point of a set",
    text: "`operatorRole` is GRID_OPERATOR where it is absent, AGGREGATOR for a point of type AGGREGATION.",
    codec: documents.MeteringPointDocument,
    example: meteringPoint,
  },
  {
    name: "event",
    title: "Event",
    text: "The input `--events`: a JSON array, or one event a line, in order of `occurredAt`. `content` of METERING_DATA and NETWORK_BILL is of the first version unless `version` is V2.",
    codec: documents.EventDocument,
    example: {
      resourceType: "AGREEMENT",
      action: "CREATE",
      occurredAt: "2024-05-22T09:30Z",
      initiatorEic: "38X-EIN-OS-----J",
      agreement,
    },
  },
  {
    name: "page-v1",
    title: "Page of messages, first version",
    text: "An answer of the old data-distribution service, an input `--received`. `content` is the JSON text of one of the contents below, or that JSON itself.",
    codec: documents.SearchAnswerV1,
    example: sample("search-answer"),
  },
  {
    name: "page-v2",
    title: "Page of messages, second version",
    text: "An answer of a new service, an input `--received`.",
    codec: documents.PageV2,
    example: {
      content: [
        { id: uuid, createdTime: "2026-08-02T09:30Z", reason: "CREATE", content: JSON.stringify(dataV2) },
      ],
      page: { size: 100, number: 0, totalElements: 1, totalPages: 1 },
    },
  },
  {
    name: "message-v1",
    title: "Message, first version",
    text: "One message of a page; it may also be alone on a line of `--received`.",
    codec: documents.DistributionMessageV1,
    example: {
      id: 4661,
      createdTime: "2024-05-22T09:30Z",
      resourceType: "AGREEMENT",
      reason: "CREATE",
      hasContent: true,
      content: JSON.stringify([agreement]),
    },
  },
  {
    name: "message-v2",
    title: "Message, second version",
    text: "One message of a page; it may also be alone on a line of `--received`.",
    codec: documents.DistributionMessageV2,
    example: { id: uuid, createdTime: "2026-08-02T09:30Z", reason: "CREATE", content: dataV2 },
  },
  {
    name: "search-request-v1",
    title: "Search request, first version",
    text: "By creation time or by id; bounds come in pairs. Its attributes are next to `pagination` or in `dataDistributionAttributes`.",
    codec: documents.SearchRequestV1,
    example: {
      resourceType: "METERING_DATA",
      createdTimeFrom: "2024-05-22T00:00Z",
      createdTimeTo: "2024-05-22T01:00Z",
      pagination: { page: 0 },
    },
  },
  {
    name: "agreement-content-v1",
    title: "Content of AGREEMENT, first version",
    text: "An array of agreements, or a single one.",
    codec: documents.AgreementContentV1,
    example: sample("agreement-general-service"),
  },
  {
    name: "agreement-content-v2",
    title: "Content of AGREEMENT, second version",
    text: "As in the first version; the metering point may be named `meteringPointEic`.",
    codec: documents.AgreementContentV2,
    example: [{ agreementType: "GRID", meteringPointEic: meterEic, validFrom: "2024-05-31T21:00Z" }],
  },
  {
    name: "metering-data-v1",
    title: "Content of METERING_DATA, first version",
    text: "An array of metering points, or a single one. A quantity has `kwh`, `m3` or both.",
    codec: documents.MeteringDataV1,
    example: sample("metering-data"),
  },
  {
    name: "metering-data-v2",
    title: "Content of METERING_DATA, second version",
    text: "An array of metering points, or a single one; periods are quarters of an hour.",
    codec: documents.MeteringDataV2,
    example: dataV2,
  },
  {
    name: "network-bill-v1",
    title: "Content of NETWORK_BILL, first version",
    text: "An array of bills, or a single one. `periodEnd` is after `periodStart`.",
    codec: documents.NetworkBillContentV1,
    example: sample("network-bill"),
  },
  {
    name: "network-bill-v2",
    title: "Content of NETWORK_BILL, second version",
    text: "An array of bills, or a single one. `periodEnd` is after `periodStart`.",
    codec: documents.NetworkBillContentV2,
    example: [
      {
        meteringPointEic: meterEic,
        calculationTimestamp: "2026-09-02T08:00Z",
        periodStart: "2026-07-31T21:00Z",
        periodEnd: "2026-08-31T21:00Z",
        quantities: [{ direction: "IN", unit: "KWH", total: 120.5 }],
      },
    ],
  },
  {
    name: "metering-point-content-v1",
    title: "Content of METERING_POINT",
    text: "Names its metering point in `meteringPoint` or `meterEic`.",
    codec: documents.MeteringPointV1,
    example: sample("metering-point"),
  },
  {
    name: "customer-data-v1",
    title: "Content of CUSTOMER_DATA",
    text: "The metadata of a customer.",
    codec: documents.CustomerDataV1,
    example: sample("customer-name"),
  },
  {
    name: "authorization-v1",
    title: "Content of PERMISSION, and input --authorizations",
    text: "A customer's authorization.",
    codec: documents.AuthorizationV1,
    example: sample("authorization"),
  },
  {
    name: "authorization-answer-v1",
    title: "Answer of customer-authorization/search",
    text: "The authorizations of the party that queries.",
    codec: documents.AuthorizationAnswerV1,
    example: { customerAuthorizations: [{ meterEic, subjectPeriodStart: "2024-01-01T00:00+02:00" }] },
  },
  {
    name: "coordination-v1",
    title: "Content of AGREEMENT_COORDINATION",
    text: "Its form is not public; these are the attributes that the rules need.",
    codec: documents.CoordinationV1,
    example: { id: "c0", meterEic, candidates: ["38X-EIN-OS-----J"], change: "CREATED" },
  },
  {
    name: "conformance-vector",
    title: "Conformance vector",
    text: "A line of `conformance/vectors` and of `levik conform --vectors` (docs/conformance.md). `set`, `events` and `deliveries` are documents of their own.",
    codec: documents.ConformanceVector,
    example: {
      id: "example-1-en",
      edition: "en",
      set: { meteringPoints: [meteringPoint], agreements: [agreement] },
      events: [],
      deliveries: [],
      statements: ["MP-3"],
      purpose: "Without an event nothing is delivered.",
    },
  },
  {
    name: "conformance-answer",
    title: "Answer of an implementation",
    text: "A line that a command of `levik conform` answers: deliveries, or that it does not support the events.",
    codec: documents.ConformanceAnswer,
    example: { id: "example-1-en", deliveries: [] },
  },
  {
    name: "ledger",
    title: "Ledger",
    text: "What was read, by service and resource type: `--ledger` and `--coverage`. Spans are half-open, in order, and do not touch; `settled` is a part of `read`; `ids` is present only with version V1. `for`, `since`, `lost` and `seen` are additional data of a scan.",
    codec: documents.ScanLedgerDocument,
    example: {
      format: "levik-ledger",
      formatVersion: 1,
      entries: [
        {
          resourceType: "AGREEMENT",
          service: "search",
          version: "V1",
          read: [{ from: "2024-11-12T22:00Z", to: "2024-11-13T22:00Z" }],
          settled: [{ from: "2024-11-12T22:00Z", to: "2024-11-13T21:00Z" }],
          ids: { read: [{ from: 4000, to: 4662 }], newest: 4661 },
        },
      ],
      for: { eic: "38X-EIN-OS-----J", role: "OPEN_SUPPLIER", commodityType: "ELECTRICITY" },
      since: [{ resourceType: "AGREEMENT", at: "2024-11-12T22:00Z" }],
      lost: [
        {
          resourceType: "AGREEMENT",
          service: "search",
          from: "2024-11-01T22:00Z",
          to: "2024-11-02T22:00Z",
        },
      ],
      seen: [{ resourceType: "AGREEMENT", service: "search", ids: [["4661", "2024-11-13T21:58Z"]] }],
    },
  },
  {
    name: "answer",
    title: "Answer that was read",
    text: "The input `--answers` of `levik plan`: JSON or NDJSON. `request` has both ends of a period of creation times, or both ids; a whole number may be a text.",
    codec: documents.AnswerDocument,
    example: {
      request: {
        resourceType: "AGREEMENT",
        createdTimeFrom: "2024-10-26T21:00Z",
        createdTimeTo: "2024-10-27T21:00Z",
      },
      service: "search",
      askedAt: "2024-10-28T10:00Z",
      pages: 1,
      totalPages: 1,
      newestId: 4661,
    },
  },
];
