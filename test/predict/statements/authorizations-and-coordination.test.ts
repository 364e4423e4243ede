import { describe, expect, it } from "vitest";
import {
  authorizationGiven,
  eics,
  coordination,
  day,
  grid,
  meteringData,
  networkBill,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { linesOf, deliveriesOf, grounds, listedPoints, pointUpdated } from "./example-predictions.js";

describe("AUT and COO: authorizations and agreement coordination", () => {
  it("AUT-2: an authorization does not change rights to other messages", () => {
    const market = { ...listedPoints, agreements: [grid, supplyA] };
    const rest = [
      pointUpdated,
      meteringData(eics.point, [day.jun2025]),
      networkBill(day.mar2025, day.jun2025),
    ];
    const without = linesOf(market, rest).map((line) => ({ ...line, event: 0 }));
    const withAuthorization = linesOf(market, [authorizationGiven, ...rest])
      .slice(1)
      .map((line) => ({ ...line, event: 0 }));
    expect(withAuthorization).toEqual(without);
  });

  it("COO: a candidate listed twice is notified once", () => {
    const event = coordination("DENIED", eics.gridOperator);
    const twice = {
      ...event,
      coordination: {
        ...(event["coordination"] as object),
        candidates: [eics.supplierA, eics.gridOperator, eics.supplierA],
      },
    };
    const deliveries = deliveriesOf({}, twice);
    expect(grounds(deliveries)).toEqual(["supplierA COO-3 COORDINATION_CANDIDATE"]);
    expect(deliveries[0]).toMatchObject({ reason: "UPDATE", content: twice.coordination });
  });

  it("COO: edition et has no coordination messages", () => {
    for (const change of ["CREATED", "CANCELLED", "APPROVED", "DENIED"] as const) {
      expect(linesOf({}, coordination(change, null), { edition: "et" })).toEqual([]);
      expect(linesOf({}, coordination(change, null))).toHaveLength(2);
    }
  });
});
