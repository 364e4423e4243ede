/** Submissions: accepted and distributed, or refused with the Datahub's codes. */
import { describe, expect, it } from "vitest";
import { handle } from "../../src/simulator/index.js";
import type { SimulatorRequest, SimulatorState } from "../../src/simulator/index.js";
import {
  answerOf,
  begin,
  contextOf,
  customer,
  found,
  foundIn,
  itemV1,
  itemV2,
  json,
  operator,
  other,
  point,
  post,
  refused,
  send,
  supplier,
  supply,
} from "./market.js";

const now = "2026-08-03T12:00Z";
const hour = ["2026-08-03T11:30Z", "2026-08-03T12:30Z"] as const;
const agreements = "/api/v2/data-distributions/agreement";

const after = (state: SimulatorState, request: SimulatorRequest, status: number): SimulatorState => {
  const [next, response] = handle(state, request, state.now);
  expect([response.status, response.body]).toEqual([status, expect.any(String)]);
  return next;
};
const remarkOf = (state: SimulatorState, request: SimulatorRequest) =>
  answerOf(state, request).headers["x-levik-remark"];

const next = {
  ...supply,
  agreementId: "supply-2",
  serviceProviderEic: other,
  validFrom: "2026-09-01T00:00+03:00",
};
/** The supplier that ends its SUPPLY of the point first, so that nothing overlaps. */
const ended = { ...supply, validTo: "2026-09-01T00:00+03:00" };

describe("agreements of the second generation", () => {
  const state = begin(now);

  it("are created, updated and deleted, and the parties are notified", () => {
    const [closed, response] = handle(
      begin(now),
      send("PUT", "/api/v2/agreements/supply-1", { validTo: ended.validTo }),
      state.now,
    );
    expect([response.status, json(response)]).toEqual([200, { id: expect.any(String) as string, ...ended }]);
    const { id: endedId } = json(response) as { id: string };
    expect(answerOf(closed, send("PUT", `/api/v2/agreements/${endedId}`, {})).status).toBe(200);
    const { meterEic: meteringPointEic, ...rest } = next;
    const [made, creation] = handle(
      closed,
      send("POST", "/api/v2/agreements", { meteringPointEic, ...rest }, other),
      state.now,
    );
    expect(creation.status).toBe(201);
    const { id, ...document } = json(creation) as { id: string };
    expect(document).toEqual(next);
    expect(
      foundIn(made, agreements, ...hour, operator).map(({ reason, content }) => [reason, content]),
    ).toEqual([
      ["UPDATE", [ended]],
      ["CREATE", [next]],
    ]);
    const deleted = after(
      made,
      send("DELETE", `/api/v2/agreements/${id.toUpperCase()}`, undefined, other),
      204,
    );
    expect(foundIn(deleted, agreements, ...hour, operator).at(-1)).toMatchObject({ reason: "DELETE" });
    expect(foundIn(deleted, agreements, ...hour, other)).toEqual([]);
  });

  it("are accepted in bulk: all of them or none", () => {
    const later = { ...next, validFrom: "2026-10-01T00:00+03:00", validTo: "2026-11-01T00:00+02:00" };
    const first = { ...next, validTo: "2026-10-01T00:00+03:00" };
    const closed = after(
      begin(now),
      send("PUT", "/api/v2/agreements/supply-1", { validTo: ended.validTo }),
      200,
    );
    const both = after(closed, send("POST", "/api/v2/agreements/bulk", [first, later], other), 201);
    expect(foundIn(both, agreements, ...hour, operator)).toHaveLength(3);
    const request = send("POST", "/api/v2/agreements/bulk", [later, later], other);
    const [none, response] = handle(closed, request, closed.now);
    expect(refused(response)).toEqual([422, "dd.error.business.overlapping-agreements"]);
    expect(none.progress.set).toBe(closed.progress.set);
    expect(refused(answerOf(closed, send("POST", "/api/v2/agreements/bulk", [], other)))).toEqual([
      400,
      "opp.error.validation.list-can-not-be-empty",
    ]);
  });

  it.each<[string, unknown, number, string]>([
    [
      "that start too soon",
      { ...next, validFrom: "2026-08-10T00:00+03:00" },
      422,
      "levik.error.business.starts-too-soon",
    ],
    ["that are there already", supply, 422, "dd.error.business.overlapping-agreements"],
    [
      "that the Datahub makes",
      { ...supply, agreementType: "GENERAL_SERVICE" },
      422,
      "opp.error.business.general-service-cannot-be-created-modified-or-deleted-manually",
    ],
    [
      "that the Datahub makes at a border",
      { ...supply, agreementType: "BORDER_SUPPLY" },
      422,
      "opp.error.business.border-supply-cannot-be-created-modified-or-deleted-manually",
    ],
    [
      "without a rule of the public list",
      { ...next, meterEic: "38ZT00000000200U" },
      422,
      "levik.error.business.without-grid",
    ],
    [
      "of another commodity",
      { ...next, commodityType: "NATURAL_GAS" },
      422,
      "opp.error.business.request-commodity-type-mismatch",
    ],
    ["without a start", { ...next, validFrom: undefined }, 400, "opp.error.validation.unparseable-object"],
    ["that are none", 7, 400, "opp.error.validation.unparseable-object"],
  ])("are refused %s", (_, body, status, code) => {
    expect(refused(answerOf(state, send("POST", "/api/v2/agreements", body, other)))).toEqual([status, code]);
  });

  it("are not found by another id", () => {
    for (const method of ["PUT", "DELETE"])
      expect(refused(answerOf(state, send(method, "/api/v2/agreements/1", {})))).toEqual([
        404,
        "opp.error.business.agreement-cannot-be-found",
      ]);
  });

  it("keep attributes that must not change", () => {
    const path = "/api/v2/agreements/supply-1";
    expect(refused(answerOf(state, send("PUT", path, { commodityType: "NATURAL_GAS" })))).toEqual([
      422,
      "levik.error.business.changed-attribute",
    ]);
    expect(refused(answerOf(state, send("PUT", path, [])))).toEqual([
      400,
      "opp.error.validation.unparseable-object",
    ]);
  });
});

describe("agreements of the first generation", () => {
  const state = begin("2026-01-05T12:00Z");
  const body = (agreement: unknown, eic = supplier) => ({
    marketParticipantContext: contextOf(eic),
    agreement,
  });

  it("are updated, deleted and created by their identity", () => {
    const closing = { ...supply, validTo: "2026-03-01T00:00+02:00" };
    const closed = after(state, { ...post("/api/v1/agreement", body(closing)), method: "PUT" }, 200);
    const made = after(
      closed,
      post("/api/v1/agreement", body({ ...next, validFrom: "2026-03-01T00:00+02:00" }, other), other),
      201,
    );
    const deleted = after(
      made,
      post("/api/v1/agreement/delete", body({ ...next, validFrom: "2026-03-01T00:00+02:00" }, other), other),
      200,
    );
    const read = foundIn(deleted, agreements, "2026-01-05T11:30Z", "2026-01-05T12:30Z", operator);
    expect(read.map(({ reason }) => reason)).toEqual(["UPDATE", "CREATE", "DELETE"]);
  });

  it("are missing, or unknown", () => {
    expect(refused(answerOf(state, post("/api/v1/agreement", body(undefined))))).toEqual([
      400,
      "opp.error.validation.missing",
    ]);
    expect(refused(answerOf(state, post("/api/v1/agreement/delete", body(next, other), other)))).toEqual([
      404,
      "opp.error.business.agreement-cannot-be-found",
    ]);
  });
});

describe("metering data", () => {
  const state = begin(now);
  const path = "/api/v2/metering-data/electricity";
  const early = begin("2026-07-01T12:00Z");
  const v1 = (items: unknown, eic = operator) =>
    post("/api/v1/meter-data", { marketParticipantContext: contextOf(eic), meterData: items }, eic);

  it("of the second version are distributed in it", () => {
    const item = itemV2("2026-08-02T00:00+03:00");
    const sent = after(state, send("POST", path, [item], operator), 202);
    expect(foundIn(sent, "/api/v2/data-distributions/metering-data/electricity", ...hour)).toMatchObject([
      { createdTime: now, reason: "CREATE", content: [item] },
    ]);
    expect(found(sent, "METERING_DATA", ...hour)).toEqual([]);
  });

  it("of the first version are distributed in it", () => {
    const item = itemV1("2026-06-30T00:00+03:00");
    const sent = after(early, v1([item]), 201);
    const [message] = found(sent, "METERING_DATA", "2026-07-01T11:30Z", "2026-07-01T12:30Z");
    expect(JSON.parse(String(message!["content"]))).toEqual([item]);
  });

  it.each<[string, unknown, number, string]>([
    ["too far ahead", itemV2("2026-12-01T00:00+02:00"), 422, "period-start-too-far-in-future"],
    [
      "off the quarter-hour",
      itemV2("2026-08-02T00:05+03:00"),
      422,
      "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
    ],
    [
      "with too many decimals",
      {
        meteringPointEic: point,
        periods: [{ pS: "2026-08-02T00:00Z", outQty: { rType: "M", kwh: 0.1234 } }],
      },
      400,
      "opp.error.validation.too-many-decimals",
    ],
    [
      "below zero",
      { meteringPointEic: point, periods: [{ pS: "2026-08-02T00:00Z", outQty: { rType: "M", kwh: -1 } }] },
      400,
      "opp.error.validation.field-value-cannot-be-negative",
    ],
    ["that do not decode", { meteringPointEic: point }, 400, "opp.error.validation.unparseable-object"],
  ])("%s are refused", (_, item, status, code) => {
    expect(refused(answerOf(state, send("POST", path, [item], operator)))).toEqual([status, code]);
  });

  it("of another operator's point are refused", () => {
    const request = send("POST", path, [itemV2("2026-08-02T00:00+03:00")], supplier);
    expect(refused(answerOf(state, request))).toEqual([
      422,
      "opp.error.business.market-participant-mismatch-error",
    ]);
  });

  it("that are missing or empty are refused", () => {
    expect(refused(answerOf(early, v1(undefined)))).toEqual([400, "opp.error.validation.missing"]);
    expect(refused(answerOf(state, send("POST", path, [], operator)))).toEqual([
      400,
      "opp.error.validation.list-can-not-be-empty",
    ]);
  });
});

describe("network bills", () => {
  const bill = {
    meteringPointEic: point,
    calculationTimestamp: "2026-08-02T10:00Z",
    periodStart: "2026-07-01T00:00+03:00",
    periodEnd: "2026-08-01T00:00+03:00",
    containsCalculatedValues: false,
    quantities: [{ direction: "OUT", unit: "KWH", day: 1, night: 2, total: 3 }],
  };
  const billV1 = {
    commodityType: "ELECTRICITY",
    meterEic: point,
    networkBillPeriod: {
      calculationTimestamp: "2026-08-02T10:00Z",
      containsCalculatedValues: false,
      measurements: [{ direction: "OUT", measurementUnit: "KWH", day: 1, night: 2, total: 3 }],
      periodStart: "2026-07-01T00:00+03:00",
      periodEnd: "2026-08-01T00:00+03:00",
    },
  };
  const state = begin(now);
  const v1 = (networkBillTimeSeries: unknown) =>
    post(
      "/api/v1/network-bill",
      { marketParticipantContext: contextOf(operator), networkBillTimeSeries },
      operator,
    );

  it("are distributed in the version in which they were sent, and not accepted twice", () => {
    const sent = after(state, send("POST", "/api/v2/network-bills", bill, operator), 201);
    expect(foundIn(sent, "/api/v2/data-distributions/network-bill", ...hour)).toMatchObject([
      { content: [bill] },
    ]);
    expect(refused(answerOf(sent, send("POST", "/api/v2/network-bills/", [bill], operator)))).toEqual([
      422,
      "levik.error.business.repeated-bill",
    ]);
    const old = after(state, v1(billV1), 201);
    expect(found(old, "NETWORK_BILL", ...hour)).toMatchObject([{ content: JSON.stringify([billV1]) }]);
  });

  it("outside the grid agreement are refused", () => {
    const early = { ...bill, periodStart: "2023-07-01T00:00+03:00", periodEnd: "2023-08-01T00:00+03:00" };
    expect(refused(answerOf(state, send("POST", "/api/v2/network-bills", early, operator)))).toEqual([
      400,
      "opp.error.validation.missing-agreement-for-period",
    ]);
    expect(refused(answerOf(state, v1(undefined)))).toEqual([400, "opp.error.validation.missing"]);
  });
});

describe("a service before or after its time", () => {
  const body = { marketParticipantContext: contextOf(customer), agreement: supply };

  it("gives a remark, or is refused when strict", () => {
    const request = post("/api/v1/agreement", body, customer);
    const early = begin("2026-03-30T00:00Z");
    expect(remarkOf(early, post("/api/v1/agreement", body, customer))).toBeUndefined();
    const strict = begin(now, [], { strict: true });
    expect(refused(answerOf(strict, request))).toEqual([404, "opp.error.technical.not-found.resource"]);
    const before = begin("2025-09-01T00:00Z", [], { strict: true });
    expect(refused(answerOf(before, send("POST", "/api/v2/agreements", supply)))).toEqual([
      404,
      "opp.error.technical.not-found.resource",
    ]);
  });

  it("gives a remark for grid operators that send metering data in the first version", () => {
    const asOperator = { ...contextOf(operator), marketParticipantRole: "GRID_OPERATOR" };
    const request = post(
      "/api/v1/meter-data",
      { marketParticipantContext: asOperator, meterData: [itemV1("2026-08-02T00:00+03:00")] },
      operator,
    );
    const response = answerOf(begin(now), request);
    expect([response.status, response.headers["x-levik-remark"]]).toEqual([
      201,
      "The role GRID_OPERATOR must send metering data in the second version.",
    ]);
    expect(refused(answerOf(begin(now, [], { strict: true }), request))).toEqual([
      422,
      "opp.error.business.metering-data-with-this-commodity-type-cannot-be-created-with-this-market-participant-role",
    ]);
  });
});
