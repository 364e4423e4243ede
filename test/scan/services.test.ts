import { servicesFor } from "../../src/scan/service-list.js";
import type { ServicePeriod } from "../../src/scan/service-list.js";
import { serviceNotes } from "../../src/scan/service-list.js";
import type { About } from "../../src/scan/service-list.js";
import { NET_QUANTITIES_STARTED } from "../../src/scan/service-list.js";
import { SECOND_BILLS_STARTED } from "../../src/scan/service-list.js";
import { AGREEMENTS_MOVED } from "../../src/scan/service-list.js";
import { AGREEMENTS_DOUBLED } from "../../src/scan/service-list.js";
import type { ServiceId } from "../../src/scan/service-list.js";
import { services } from "../../src/scan/service-list.js";
import type { ScanRequest } from "../../src/scan/scan-request.js";
import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { describe, expect, it } from "vitest";
import { resourceTypes } from "../../src/documents/vocabulary.js";
import { distributionRequest, searchRequest } from "../../src/scan/services.js";
import type { MarketParticipantContext } from "../../src/scan/services.js";
import { decodeSearchRequestV1 } from "../../src/documents/v1/search-request-v1.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const periods = (type: string, from: string, to: string, about?: About): readonly ServicePeriod[] => {
  const found = servicesFor(type, { from: Date.parse(from), to: Date.parse(to) }, about);
  return found._tag === "Right" ? found.right : [];
};
const names = (type: string, from: string, to: string, about?: About): readonly ServiceId[] =>
  periods(type, from, to, about).map(({ service }) => service);

// -------------------------------------------------------------------------------------------------------- services

describe("the services", () => {
  it("are those of the source and of the public list (API-1, API-3, API-5)", () => {
    expect(Object.entries(services).map(([id, { method, path }]) => [id, `${method} ${path}`])).toEqual([
      ["search", "POST /api/v1/data-distribution/search"],
      ["agreement", "GET /api/v2/data-distributions/agreement"],
      ["agreement-coordination", "GET /api/v1/data-distributions/agreement-coordination"],
      ["metering-data-electricity", "GET /api/v2/data-distributions/metering-data/electricity"],
      ["network-bill", "GET /api/v2/data-distributions/network-bill"],
    ]);
  });

  it("have the querying party in the body when old, and in headers when new (API-2, BEY-18)", () => {
    for (const { method, version, identity, largestPage } of Object.values(services))
      expect([version, identity, largestPage]).toEqual(
        method === "POST" ? ["V1", "body", 100] : ["V2", "headers", 500],
      );
  });
});

describe("the services that distribute a resource type", () => {
  it("are in 2025 the old one for all but coordination (API-4, SCAN-6, AUT-5)", () => {
    for (const type of resourceTypes)
      expect(names(type, "2025-11-01T00:00Z", "2025-11-08T00:00Z")).toEqual([
        ...(type === "AGREEMENT_COORDINATION" ? ["agreement-coordination"] : ["search"]),
        ...(type === "AGREEMENT" ? ["agreement"] : []),
      ]);
  });

  it("have agreements twice from 17 September 2025 until 31 March 2026: the new one as a copy (BEY-11)", () => {
    const [from, to] = ["2025-09-16T00:00Z", "2026-04-01T00:00Z"];
    const [doubled, moved] = ["2025-09-16T21:00Z", "2026-03-30T21:00Z"].map((t) => Date.parse(t));
    expect(periods("AGREEMENT", from, to)).toEqual([
      { service: "search", span: { from: Date.parse(from), to: moved } },
      { service: "agreement", span: { from: doubled, to: moved }, copyOf: "search" },
      { service: "agreement", span: { from: moved, to: Date.parse(to) } },
    ]);
  });

  it("have data of other roles in both versions from 20 July 2026 at 11:00 until 1 February 2027 (BEY-11)", () => {
    const [started, ended] = ["2026-07-20T08:00Z", "2027-01-31T22:00Z"].map((t) => Date.parse(t));
    const [from, to] = ["2026-07-01T00:00Z", "2027-03-01T00:00Z"];
    const span = { from: Date.parse(from), to: Date.parse(to) };
    for (const senderRole of ["LINE_OPERATOR", "AGGREGATOR", "PRODUCER_OPERATOR", undefined]) {
      const about: About = { commodityType: "ELECTRICITY", ...(senderRole && { senderRole }) };
      expect(periods("METERING_DATA", from, to, about)).toEqual([
        { service: "search", span: { from: span.from, to: ended } },
        { service: "metering-data-electricity", span: { from: started, to: span.to } },
      ]);
    }
    for (const senderRole of ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"]) {
      expect(periods("METERING_DATA", from, to, { commodityType: "ELECTRICITY", senderRole })).toEqual([
        { service: "search", span: { from: span.from, to: started } },
        { service: "metering-data-electricity", span: { from: started, to: span.to } },
      ]);
    }
    const sent = (sentAs: "V1" | "V2") =>
      names("METERING_DATA", from, to, { commodityType: "ELECTRICITY", sentAs });
    expect([sent("V1"), sent("V2")]).toEqual([["search"], ["metering-data-electricity"]]);
  });

  it("have gas in the old one, with a note from when it may be sent in the second version (BEY-11)", () => {
    const gas = (from: string, to: string) =>
      periods("METERING_DATA", from, to, { commodityType: "NATURAL_GAS" }).map(({ service, note }) => [
        service,
        note,
      ]);
    expect(gas("2026-11-16T00:00Z", "2026-11-16T22:00Z")).toEqual([["search", undefined]]);
    expect(gas("2026-11-16T00:00Z", "2026-11-16T22:01Z")).toEqual([["search", "second-gas"]]);
    expect(gas("2027-03-01T00:00Z", "2027-03-02T00:00Z")).toEqual([["search", "second-gas"]]);
    expect(serviceNotes["second-gas"]).toContain("17 November 2026");
  });

  it("are from August 2026 the new ones for agreements, and both for metering data and bills", () => {
    expect(resourceTypes.map((type) => names(type, "2026-08-01T00:00Z", "2026-08-08T00:00Z"))).toEqual([
      ["search"],
      ["search", "metering-data-electricity"],
      ["search", "network-bill"],
      ["search"],
      ["agreement"],
      ["search"],
      ["agreement-coordination"],
    ]);
  });

  it("change at midnight in Estonia on 31 March, and for data at 11:00 on 20 July 2026 (BEY-11)", () => {
    expect(AGREEMENTS_MOVED).toBe(Date.parse("2026-03-30T21:00Z"));
    expect(SECOND_BILLS_STARTED).toBe(Date.parse("2026-07-19T21:00Z"));
    expect(NET_QUANTITIES_STARTED).toBe(Date.parse("2026-07-20T08:00Z"));
    expect(periods("NETWORK_BILL", "2026-07-19T00:00Z", "2026-07-21T00:00Z")).toEqual([
      {
        service: "search",
        span: { from: Date.parse("2026-07-19T00:00Z"), to: Date.parse("2026-07-21T00:00Z") },
      },
      {
        service: "network-bill",
        span: { from: SECOND_BILLS_STARTED, to: Date.parse("2026-07-21T00:00Z") },
      },
    ]);
  });

  it("depend on who sent the metering data, and on the commodity", () => {
    const around = (about: About) => names("METERING_DATA", "2026-07-19T00:00Z", "2026-07-21T00:00Z", about);
    const later = (about: About) => names("METERING_DATA", "2026-08-19T00:00Z", "2026-08-21T00:00Z", about);
    for (const senderRole of ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"]) {
      expect(around({ senderRole })).toEqual(["search", "metering-data-electricity"]);
      expect(later({ senderRole, commodityType: "ELECTRICITY" })).toEqual(["metering-data-electricity"]);
      expect(later({ senderRole, commodityType: "NATURAL_GAS" })).toEqual(["search"]);
    }
    for (const senderRole of ["LINE_OPERATOR", "AGGREGATOR"])
      expect(later({ senderRole })).toEqual(["search", "metering-data-electricity"]);
    expect(later({ commodityType: "NATURAL_GAS" })).toEqual(["search"]);
    expect(later({ commodityType: "ELECTRICITY" })).toEqual(["search", "metering-data-electricity"]);
  });

  it("depend on the version a bill was sent in; before there was a second there is no service for it (API-2, BEY-11)", () => {
    const bills = (from: string, to: string, sentAs: "V1" | "V2") =>
      names("NETWORK_BILL", from, to, { sentAs });
    expect(bills("2026-08-01T00:00Z", "2026-08-02T00:00Z", "V1")).toEqual(["search"]);
    expect(bills("2026-08-01T00:00Z", "2026-08-02T00:00Z", "V2")).toEqual(["network-bill"]);
    expect(bills("2026-06-01T00:00Z", "2026-06-02T00:00Z", "V2")).toEqual([]);
  });

  it("together cover every moment of a span, and for AGREEMENT each moment once except for copies", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resourceTypes),
        fc.integer({ min: Date.UTC(2026, 1), max: Date.UTC(2026, 8) }),
        fc.integer({ min: 1, max: 200 * DAY }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (type, from, length, share) => {
          const found = servicesFor(type, { from, to: from + length });
          const parts = found._tag === "Right" ? found.right : [];
          const moment = from + Math.floor(share * length);
          const holding = parts.filter(({ span }) => span.from <= moment && moment < span.to);
          expect(holding.length).toBeGreaterThan(0);
          if (type === "AGREEMENT") {
            expect(holding.filter(({ copyOf }) => copyOf === undefined)).toHaveLength(1);
          }
          for (const { span } of parts) {
            expect(span.from).toBeGreaterThanOrEqual(from);
            expect(span.to).toBeLessThanOrEqual(from + length);
          }
        },
      ),
    );
  });

  it("are refused for an unknown resource type", () => {
    expect(servicesFor("BILL", { from: 0, to: 1 })).toEqual(
      left({ tag: "UnknownResourceType", resourceType: "BILL" }),
    );
  });
});

// -------------------------------------------------------------------------------------------------------- requests

const context: MarketParticipantContext = {
  marketParticipantIdentification: "38X-EIN-OS-----J",
  marketParticipantRole: "OPEN_SUPPLIER",
  commodityType: "ELECTRICITY",
};
const documentIdentification = "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc";
const documentDateTime = "2024-11-27T07:56:53.075377+00:00";
const sending = { documentIdentification, documentDateTime };
const from = Date.parse("2026-08-01T00:00Z");
const data: ScanRequest = {
  resourceType: "METERING_DATA",
  createdTimeFrom: from,
  createdTimeTo: from + HOUR,
};
const agreements: ScanRequest = {
  resourceType: "AGREEMENT",
  createdTimeFrom: from,
  createdTimeTo: from + DAY,
};

describe("a query to the old service", () => {
  it("is a POST with party, query and page in the body (SCAN-3, BEY-18)", () => {
    expect(
      searchRequest(data, context, { ...sending, page: 2, pageSize: 50, authorization: "Bearer x" }),
    ).toEqual(
      right({
        method: "POST",
        path: "/api/v1/data-distribution/search",
        headers: {
          "content-type": "application/json",
          "x-document-identification": documentIdentification,
          "x-document-date-time": documentDateTime,
          Authorization: "Bearer x",
        },
        body: {
          marketParticipantContext: context,
          dataDistributionAttributes: {
            resourceType: "METERING_DATA",
            createdTimeFrom: "2026-08-01T00:00Z",
            createdTimeTo: "2026-08-01T01:00Z",
          },
          pagination: { page: 2, pageSize: 50 },
        },
      }),
    );
  });

  it("can have its attributes directly in the body, where the codec reads them", () => {
    for (const request of [data, { resourceType: "PERMISSION", idFrom: 0, idTo: 10 } as const]) {
      const message = searchRequest(request, context, { ...sending, layout: "flat" });
      const body: unknown = message._tag === "Right" ? message.right.body : undefined;
      expect(decodeSearchRequestV1(body)).toMatchObject({ _tag: "Right" });
      expect(body).toMatchObject({
        marketParticipantContext: context,
        pagination: { page: 0, pageSize: 100 },
      });
    }
  });

  it("has pages as large as the service allows, or as given", () => {
    const sizeOf = (more: object): unknown => {
      const message = searchRequest(data, context, { ...sending, ...more });
      return message._tag === "Right" ? message.right.body.pagination.pageSize : message.left;
    };
    expect([sizeOf({}), sizeOf({ largestPage: 250 }), sizeOf({ largestPage: 250, pageSize: 200 })]).toEqual([
      100, 250, 200,
    ]);
    expect(sizeOf({ pageSize: 101 })).toEqual({
      tag: "NotACount",
      what: "pageSize",
      value: 101,
      least: 1,
      most: 100,
    });
  });

  it("is refused if the service does not distribute the type or the time", () => {
    expect(searchRequest(agreements, context, sending)).toEqual(
      left({ tag: "NotCarried", service: "search", request: agreements }),
    );
    const last = {
      ...agreements,
      createdTimeFrom: AGREEMENTS_MOVED - 1,
      createdTimeTo: AGREEMENTS_MOVED + 1,
    };
    expect(searchRequest(last, context, sending)._tag).toBe("Right");
    const first = { ...last, createdTimeFrom: AGREEMENTS_MOVED };
    expect(searchRequest(first, context, sending)).toMatchObject(left({ tag: "NotCarried" }));
    expect(searchRequest({ resourceType: "AGREEMENT", idFrom: 0, idTo: 1 }, context, sending)._tag).toBe(
      "Right",
    );
    const coordination = { resourceType: "AGREEMENT_COORDINATION", idFrom: 0, idTo: 1 } as const;
    expect(searchRequest(coordination, context, sending)).toEqual(
      left({ tag: "NotCarried", service: "search", request: coordination }),
    );
  });

  it("is refused for a malformed EIC, UUID, instant, page or request", () => {
    expect(
      searchRequest(data, { ...context, marketParticipantIdentification: "38X" }, sending),
    ).toMatchObject(left({ tag: "MalformedEic", eic: "38X" }));
    const hostile = { toString: () => documentIdentification } as unknown as string;
    for (const text of ["", "dc8bbc4c", `${documentIdentification}0`, hostile])
      expect(searchRequest(data, context, { ...sending, documentIdentification: text })).toEqual(
        left({ tag: "MalformedUuid", documentIdentification: text }),
      );
    expect(searchRequest(data, context, { ...sending, documentDateTime: "today" })).toEqual(
      left({ tag: "NotAnInstant", documentDateTime: "today" }),
    );
    expect(searchRequest(data, context, { ...sending, page: -1 })).toMatchObject(
      left({ tag: "NotACount", what: "page" }),
    );
    expect(searchRequest({ ...data, createdTimeTo: from }, context, sending)).toEqual(
      left({ tag: "EmptyInterval", at: from }),
    );
  });
});

describe("a query to a new service", () => {
  it("is a GET with the party in the headers, and query and page in the address (SCAN-3, API-3, BEY-18)", () => {
    expect(
      distributionRequest("metering-data-electricity", data, context, {
        documentIdentification,
        page: 1,
        pageSize: 20,
        authorization: "Bearer x",
      }),
    ).toEqual(
      right({
        method: "GET",
        path: "/api/v2/data-distributions/metering-data/electricity",
        query: {
          createdTimeFrom: "2026-08-01T00:00Z",
          createdTimeTo: "2026-08-01T01:00Z",
          page: "1",
          size: "20",
        },
        target:
          "/api/v2/data-distributions/metering-data/electricity?createdTimeFrom=2026-08-01T00%3A00Z&createdTimeTo=2026-08-01T01%3A00Z&page=1&size=20",
        headers: {
          "x-document-identification": documentIdentification,
          "x-market-participant-eic": "38X-EIN-OS-----J",
          "x-market-participant-role": "OPEN_SUPPLIER",
          "x-commodity-type": "ELECTRICITY",
          Authorization: "Bearer x",
        },
      }),
    );
  });

  it("has the first and largest page when none is given, and no token when none is known", () => {
    const message = distributionRequest("agreement", agreements, context, { documentIdentification });
    expect(message).toMatchObject(right({ query: { page: "0", size: "500" } }));
    expect(message._tag === "Right" && Object.keys(message.right.headers)).not.toContain("Authorization");
  });

  it("is refused for the old service, ids, types it does not have, and malformed values", () => {
    expect(distributionRequest("search", data, context, sending)).toEqual(
      left({ tag: "WrongKindOfService", service: "search" }),
    );
    expect(
      distributionRequest("agreement", { resourceType: "AGREEMENT", idFrom: 0, idTo: 1 }, context, sending),
    ).toEqual(left({ tag: "IdsAreNotNumbers", service: "agreement" }));
    expect(distributionRequest("network-bill", data, context, sending)).toEqual(
      left({ tag: "NotCarried", service: "network-bill", request: data }),
    );
    const doubled = { ...agreements, createdTimeFrom: AGREEMENTS_DOUBLED, createdTimeTo: AGREEMENTS_MOVED };
    expect(distributionRequest("agreement", doubled, context, sending)).toMatchObject({ _tag: "Right" });
    const early = {
      ...agreements,
      createdTimeFrom: AGREEMENTS_DOUBLED - DAY,
      createdTimeTo: AGREEMENTS_DOUBLED,
    };
    expect(distributionRequest("agreement", early, context, sending)).toMatchObject(
      left({ tag: "NotCarried" }),
    );
    expect(
      distributionRequest("agreement", agreements, context, { documentIdentification, pageSize: 501 }),
    ).toMatchObject(left({ tag: "NotACount", what: "pageSize" }));
  });
});
