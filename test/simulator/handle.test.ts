/** The services: permissions, refusals with their codes, and the forms of answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePageV2 } from "../../src/documents/v2/page-v2.js";
import { decodeSearchAnswerV1 } from "../../src/documents/v1/envelope-v1.js";
import { handle } from "../../src/simulator/handle.js";
import type { SimulatorRequest } from "../../src/simulator/index.js";
import {
  answerOf,
  at,
  begin,
  contextOf,
  customer,
  dataEvent,
  get,
  json,
  operator,
  other,
  post,
  refused,
  search,
  supplier,
  update,
} from "./market.js";

const now = "2026-08-03T12:00Z";
const day = { createdTimeFrom: "2026-08-02T12:00Z", createdTimeTo: now };
const hour = { createdTimeFrom: "2026-08-03T11:00Z", createdTimeTo: now };
const points = { resourceType: "METERING_POINT", ...day };

const events = [
  update("2026-08-03T09:00Z"),
  dataEvent("2026-08-03T11:10Z", "V1"),
  dataEvent("2026-08-03T11:20Z", "V2"),
  update("2026-08-03T11:30Z"),
  update("2026-08-03T13:00Z"),
];
const state = begin(now, events);

describe("the old service", () => {
  it("returns messages with their content as JSON text", () => {
    const response = answerOf(state, search(points));
    expect(response.status).toBe(200);
    const body = json(response) as { dataDistributions: { content: string }[] };
    expect(body).toEqual({
      dataDistributions: [
        {
          id: 1,
          createdTime: "2026-08-03T09:00Z",
          resourceType: "METERING_POINT",
          reason: "UPDATE",
          hasContent: true,
          content: expect.any(String) as string,
        },
        expect.objectContaining({ id: 4, createdTime: "2026-08-03T11:30Z" }),
      ],
      pagination: { page: 0, totalPages: 1 },
    });
    expect(JSON.parse(body.dataDistributions[0]!.content)).toEqual({
      meteringPoint: {
        meterEic: "38ZT00000000100Y",
        meteringPointType: "REGULAR",
        operatorEic: operator,
        operatorRole: "GRID_OPERATOR",
        commodityType: "ELECTRICITY",
      },
    });
    const decoded = decodeSearchAnswerV1(body);
    expect(decoded._tag === "Right" && decoded.right.remarks).toEqual([]);
  });

  it("accepts the attributes directly in the body too", () => {
    const body = { marketParticipantContext: contextOf(supplier), ...points, pagination: { page: 0 } };
    const response = answerOf(state, post("/api/v1/data-distribution/search", body));
    expect((json(response) as { dataDistributions: unknown[] }).dataDistributions).toHaveLength(2);
  });

  it("counts pages from 0", () => {
    const pageAt = (page: number) => {
      const { dataDistributions, pagination } = json(
        answerOf(state, search(points, { page, pageSize: 1 })),
      ) as {
        dataDistributions: { id: number }[];
        pagination: unknown;
      };
      return [dataDistributions.map(({ id }) => id), pagination];
    };
    expect(pageAt(0)).toEqual([[1], { page: 0, totalPages: 2 }]);
    expect(pageAt(1)).toEqual([[4], { page: 1, totalPages: 2 }]);
    expect(pageAt(2)).toEqual([[], { page: 2, totalPages: 2 }]);
  });

  it("finds by id, both ends included", () => {
    const response = answerOf(state, search({ resourceType: "METERING_POINT", idFrom: 1, idTo: 4 }));
    expect((json(response) as { dataDistributions: unknown[] }).dataDistributions).toHaveLength(2);
    const fewer = answerOf(state, search({ resourceType: "METERING_POINT", idFrom: 2, idTo: 3 }));
    expect((json(fewer) as { dataDistributions: unknown[] }).dataDistributions).toEqual([]);
  });

  it("returns an empty page to a party without messages", () => {
    expect(json(answerOf(state, search(points, { page: 0 }, customer)))).toEqual({
      dataDistributions: [],
      pagination: { page: 0, totalPages: 1 },
    });
  });

  it.each<[string, object, unknown, number, string]>([
    [
      "an hour and a bit",
      { resourceType: "METERING_DATA", createdTimeFrom: "2026-08-03T10:59:59Z", createdTimeTo: now },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-created-time-period-max-one-hour",
    ],
    [
      "a day and a bit",
      { ...points, createdTimeFrom: "2026-08-02T11:59:59Z" },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-created-time-period-max-one-day",
    ],
    [
      "no span",
      { resourceType: "AGREEMENT" },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-id-range-or-time-interval-is-required",
    ],
    [
      "half a period",
      { resourceType: "AGREEMENT", createdTimeFrom: now },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-provide-from-and-to-params-together",
    ],
    [
      "half a range",
      { resourceType: "AGREEMENT", idTo: 3 },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-provide-from-and-to-params-together",
    ],
    [
      "reversed ids",
      { resourceType: "AGREEMENT", idFrom: 9, idTo: 8 },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-id-from-can-not-be-bigger-than-id-to",
    ],
    [
      "negative ids",
      { resourceType: "AGREEMENT", idFrom: -1, idTo: 8 },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-id-can-not-be-negative-number",
    ],
    [
      "too many ids",
      { resourceType: "AGREEMENT", idFrom: 0, idTo: 10_001 },
      { page: 0 },
      400,
      "dd.error.validation.data-distribution-id-range-exceeds-max-number",
    ],
    [
      "an empty period",
      { ...points, createdTimeFrom: now },
      { page: 0 },
      400,
      "opp.error.validation.from-field-cannot-be-equal-to-or-after-to-field",
    ],
    [
      "no instant",
      { ...points, createdTimeFrom: "yesterday" },
      { page: 0 },
      400,
      "opp.error.validation.unparseable",
    ],
    [
      "an id that is text",
      { resourceType: "AGREEMENT", idFrom: "1", idTo: 2 },
      { page: 0 },
      400,
      "opp.error.validation.unparseable",
    ],
    ["no resource type", day, { page: 0 }, 400, "opp.error.validation.missing"],
    [
      "an unknown resource type",
      { ...day, resourceType: "REPORT" },
      { page: 0 },
      400,
      "opp.error.validation.invalid-enum",
    ],
    [
      "coordination, which has a service of its own",
      { ...day, resourceType: "AGREEMENT_COORDINATION" },
      { page: 0 },
      400,
      "opp.error.validation.invalid-enum",
    ],
    ["no pagination", points, null, 400, "opp.error.validation.missing"],
    ["pagination of another kind", points, [], 400, "opp.error.validation.unparseable"],
    ["no page", points, {}, 400, "opp.error.validation.missing"],
    ["a page before the first", points, { page: -1 }, 400, "opp.error.validation.too-small"],
    ["an empty page size", points, { page: 0, pageSize: 0 }, 400, "opp.error.validation.too-small"],
    [
      "a page size beyond the largest",
      points,
      { page: 0, pageSize: 101 },
      400,
      "opp.error.validation.too-big",
    ],
  ])("refuses %s", (_, attributes, pagination, status, code) => {
    expect(refused(answerOf(state, search(attributes, pagination)))).toEqual([status, code]);
  });

  it("reports every broken limit of a query", () => {
    const response = answerOf(state, search({ resourceType: "AGREEMENT", idFrom: -2, idTo: 20_000 }));
    expect((json(response) as { problems: unknown[] }).problems).toHaveLength(2);
  });

  it("returns fewer messages, without a refusal, where a period begins before the retention", () => {
    const week = {
      resourceType: "METERING_POINT",
      createdTimeFrom: "2026-07-20T00:00Z",
      createdTimeTo: "2026-07-20T12:00Z",
    };
    expect(answerOf(state, search(week)).status).toBe(200);
  });
});

describe("the new services", () => {
  const path = "/api/v2/data-distributions/metering-data/electricity";

  it("return messages with their content as JSON", () => {
    const body = json(answerOf(state, get(path, hour)));
    expect(body).toEqual({
      content: [
        {
          id: "019fc75a-1f00-7000-8000-000000000003",
          createdTime: "2026-08-03T11:20Z",
          eventTime: "2026-08-03T11:20Z",
          reason: "CREATE",
          content: dataEvent("", "V2").content,
        },
      ],
      page: { size: 500, number: 0, totalElements: 1, totalPages: 1 },
    });
    const decoded = decodePageV2(body);
    expect(decoded._tag === "Right" && decoded.right.remarks).toEqual([]);
  });

  it("return an empty page to a party without messages", () => {
    expect(json(answerOf(state, get(path, { ...hour, page: "3", size: "7" }, other)))).toEqual({
      content: [],
      page: { size: 7, number: 3, totalElements: 0, totalPages: 0 },
    });
  });

  it.each([
    "/api/v2/data-distributions/agreement",
    "/api/v1/data-distributions/agreement",
    "/api/v1/data-distributions/agreement-coordination",
    "/api/v2/data-distributions/agreement-coordination",
    "/api/v2/data-distributions/network-bill",
  ])("are at %s, of a day", (service) => {
    expect(answerOf(state, get(service, day)).status).toBe(200);
    expect(refused(answerOf(state, get(service, { ...day, createdTimeFrom: "2026-08-02T11:00Z" })))).toEqual([
      400,
      "dd.error.validation.data-distribution-created-time-period-max-one-day",
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["no span", {}, "dd.error.validation.data-distribution-id-range-or-time-interval-is-required"],
    [
      "half a period",
      { createdTimeTo: now },
      "dd.error.validation.data-distribution-provide-from-and-to-params-together",
    ],
    ["more than an hour", day, "dd.error.validation.data-distribution-created-time-period-max-one-hour"],
    ["a page that is no number", { ...hour, page: "first" }, "opp.error.validation.unparseable"],
    ["a size that is no number", { ...hour, size: "1e2" }, "opp.error.validation.unparseable"],
    ["a negative page", { ...hour, page: "-1" }, "opp.error.validation.too-small"],
    ["a size beyond the largest", { ...hour, size: "501" }, "opp.error.validation.too-big"],
  ])("refuse %s", (_, query, code) => {
    expect(refused(answerOf(state, get(path, query)))).toEqual([400, code]);
  });
});

describe("the participant", () => {
  const without = (request: SimulatorRequest, name: string): SimulatorRequest => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([known]) => known !== name)),
  });
  const withHeader = (request: SimulatorRequest, name: string, value: string): SimulatorRequest => ({
    ...request,
    headers: { ...request.headers, [name]: value },
  });
  const path = "/api/v2/data-distributions/agreement";

  it.each<[string, (request: SimulatorRequest) => SimulatorRequest]>([
    ["no token", (request) => without(request, "authorization")],
    ["another scheme", (request) => withHeader(request, "authorization", "Basic abc")],
    ["an empty token", (request) => withHeader(request, "authorization", "Bearer ")],
    ["a token that is no EIC", (request) => withHeader(request, "authorization", "Bearer secret-4711")],
  ])("is 401 with %s, in both generations, and the token is not shown", (_, change) => {
    for (const request of [search(points), get(path, day)]) {
      const response = answerOf(state, change(request));
      expect(response.status).toBe(401);
      expect(JSON.stringify(response)).not.toContain("4711");
    }
  });

  it("is 403 when the context names another participant", () => {
    const inBody = withHeader(search(points), "authorization", `Bearer ${other}`);
    const inHeaders = withHeader(get(path, day), "authorization", `Bearer ${other}`);
    for (const request of [inBody, inHeaders])
      expect(refused(answerOf(state, request))).toEqual([403, "opp.error.validation.unauthorized-user"]);
  });

  it("is identified by the token when tokens are given, and unknown ones are 401", () => {
    const tokens = new Map([["key-1", supplier]]);
    const known = begin(now, events, { tokens });
    const asked = withHeader(search(points), "authorization", "bearer key-1");
    expect(answerOf(known, asked).status).toBe(200);
    expect(answerOf(known, search(points)).status).toBe(401);
    expect(JSON.stringify(answerOf(known, search(points, { page: 0 }, other)))).not.toContain("key-1");
  });

  it("must be stated in the context", () => {
    const body = (context: unknown) =>
      post("/api/v1/data-distribution/search", {
        marketParticipantContext: context,
        dataDistributionAttributes: points,
        pagination: { page: 0 },
      });
    expect(refused(answerOf(state, body(undefined)))).toEqual([400, "opp.error.validation.missing"]);
    expect(refused(answerOf(state, body({ ...contextOf(supplier), marketParticipantRole: null })))).toEqual([
      400,
      "opp.error.validation.missing",
    ]);
    const unprocessable = [400, "opp.error.technical.unprocessable-market-participant-context"];
    expect(refused(answerOf(state, body("me")))).toEqual(unprocessable);
    expect(
      refused(answerOf(state, body({ ...contextOf(supplier), marketParticipantIdentification: "me" }))),
    ).toEqual(unprocessable);
    expect(refused(answerOf(state, body({ ...contextOf(supplier), commodityType: "HEAT" })))).toEqual([
      400,
      "opp.error.validation.invalid-enum",
    ]);
    for (const name of ["x-market-participant-eic", "x-market-participant-role", "x-commodity-type"])
      expect(refused(answerOf(state, without(get(path, day), name)))).toEqual([
        400,
        "opp.error.technical.not-found.header",
      ]);
  });

  it("may have any role and commodity", () => {
    for (const role of ["GRID_OPERATOR", "AGGREGATOR", "STORAGE_OPERATOR", "SOMETHING_NEW"])
      for (const commodity of ["ELECTRICITY", "NATURAL_GAS"]) {
        const request = withHeader(get(path, day), "x-market-participant-role", role);
        expect(answerOf(state, withHeader(request, "x-commodity-type", commodity)).status).toBe(200);
      }
  });

  it("may omit the document headers, which is remarked, or refused when strict", () => {
    const request = without(search(points), "x-document-identification");
    const response = answerOf(state, request);
    expect([response.status, response.headers["x-levik-remark"]]).toEqual([
      200,
      "The header x-document-identification is missing.",
    ]);
    const strict = begin(now, events, { strict: true });
    expect(refused(answerOf(strict, request))).toEqual([400, "opp.error.technical.not-found.header"]);
    expect(answerOf(strict, search(points)).headers).not.toHaveProperty("x-levik-remark");
  });

  it("may not send malformed document headers", () => {
    const id = withHeader(get(path, day), "x-document-identification", "1");
    expect(refused(answerOf(state, id))).toEqual([400, "opp.error.validation.invalid-pattern"]);
    const moment = withHeader(search(points), "x-document-date-time", "now");
    expect(refused(answerOf(state, moment))).toEqual([400, "opp.error.validation.unparseable"]);
  });

  it("gets its own document identification back", () => {
    expect(answerOf(state, search(points)).headers).toMatchObject({
      "x-original-document-identification": "dc8bbc4c-c021-4dc5-a5be-ead707e1dcfc",
      "x-document-date-time": now,
    });
  });
});

describe("invalid requests", () => {
  it.each([
    "/",
    "/api",
    "/api/v2/data-distributions/agreement/1",
    "http://127.0.0.1/_control/state",
    "*",
    "",
  ])("get 404: %j", (target) => {
    expect(answerOf(state, { method: "GET", target, headers: {}, body: "" }).status).toBe(404);
  });

  it("get 405 with the supported methods", () => {
    const response = answerOf(state, { ...search(points), method: "GET" });
    expect([response.status, response.headers["allow"]]).toEqual([405, "POST"]);
  });

  it.each(["", "{", "null", "[]", '"text"'])("get 400 with a body that is not an object: %j", (body) => {
    expect(answerOf(state, { ...search(points), body }).status).toBe(400);
  });
});

describe("control requests", () => {
  const set = (moment: unknown): SimulatorRequest => ({
    method: "POST",
    target: "/_control/now",
    headers: {},
    body: JSON.stringify({ now: moment }),
  });
  const show: SimulatorRequest = { method: "GET", target: "/_control/state", headers: {}, body: "" };

  it("return the time and the number of messages", () => {
    expect(json(answerOf(state, show))).toEqual({ now, messages: 4 });
  });

  it("set the time forward, and the events until then have happened", () => {
    const [later, response] = handle(state, set("2026-08-03T16:00+03:00"), state.now);
    expect(json(response)).toEqual({ now: "2026-08-03T13:00Z", messages: 5 });
    expect(json(answerOf(later, show))).toEqual({ now: "2026-08-03T13:00Z", messages: 5 });
    expect(answerOf(later, set("2026-08-03T13:00Z")).status).toBe(200);
  });

  it("refuse to go back, and an invalid moment", () => {
    expect(refused(answerOf(state, set("2026-08-03T11:59Z")))).toEqual([
      400,
      "opp.error.validation.greater-or-equal",
    ]);
    for (const wrong of ["soon", 5, undefined, "9999999-01-01T00:00Z"])
      expect(refused(answerOf(state, set(wrong)))).toEqual([400, "opp.error.validation.unparseable"]);
    expect(answerOf(state, { ...set(now), body: "{" }).status).toBe(400);
  });

  it("are accepted from this machine only", () => {
    for (const request of [set("2026-08-04T00:00Z"), show])
      expect(answerOf(state, { ...request, isLocal: false }).status).toBe(403);
    expect(answerOf(state, { ...search(points), isLocal: false }).status).toBe(200);
  });
});

describe("any request at any time", () => {
  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const anyBody = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(nested(300), nested(100_000)),
    fc
      .record({
        context: fc.oneof(fc.constant(contextOf(supplier)), fc.jsonValue()),
        value: fc.oneof(fc.jsonValue(), fc.constant("DEEP")),
        name: fc.constantFrom(
          "agreement",
          "meterData",
          "networkBillTimeSeries",
          "dataDistributionAttributes",
        ),
        pagination: fc.oneof(fc.constant({ page: 0 }), fc.jsonValue()),
      })
      .map(({ context, value, name, pagination }) =>
        JSON.stringify({ marketParticipantContext: context, [name]: value, pagination }).replace(
          '"DEEP"',
          nested(50_000),
        ),
      ),
  );
  const anyRequest: fc.Arbitrary<SimulatorRequest> = fc.record({
    method: fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH"),
    target: fc.oneof(
      fc.string(),
      fc.constantFrom(
        "/api/v1/data-distribution/search",
        "/api/v2/data-distributions/agreement?createdTimeFrom=%",
        "/api/v1/agreement",
        "/api/v1/agreement/delete",
        "/api/v2/agreements",
        "/api/v2/agreements/%00",
        "/api/v1/meter-data",
        "/api/v2/metering-data/electricity",
        "/api/v1/network-bill",
        "/api/v2/network-bills",
        "/_control/now",
      ),
    ),
    headers: fc.oneof(
      fc.constant(get("/").headers),
      fc.dictionary(
        fc.constantFrom("authorization", "x-commodity-type", "x-document-date-time"),
        fc.string(),
      ),
    ),
    body: anyBody,
  });

  it("has a JSON or empty answer, the same for the same state", () => {
    fc.assert(
      fc.property(anyRequest, fc.double(), (request, moment) => {
        const [, response] = handle(state, request, moment);
        expect(response.status).toBeGreaterThanOrEqual(200);
        if (response.body !== "") JSON.parse(response.body);
        expect(handle(state, request, moment)[1]).toEqual(response);
      }),
      { numRuns: 300 },
    );
  });

  it("does not change the previous state", () => {
    const before = begin(now, events);
    const [later] = handle(before, search(points), at("2026-08-03T14:00Z"));
    expect([before.made, later.made]).toEqual([4, 5]);
    expect(json(answerOf(before, search(points)))).toEqual(
      json(answerOf(begin(now, events), search(points))),
    );
  });

  it("uses the state's moment when its own is earlier", () => {
    const [after] = handle(state, search(points), at("2020-01-01T00:00Z"));
    expect(after.now).toBe(state.now);
  });
});
