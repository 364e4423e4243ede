import { describe, expect, it } from "vitest";
import { NetworkBillV1, decodeNetworkBillV1 } from "../../../src/documents/v1/network-bill-v1.js";
import { faults, reported } from "../outcomes.js";

const networkBillPeriod = {
  calculationTimestamp: "2024-05-02T17:23:07.648663+03:00",
  periodStart: "2024-03-24T00:00+02:00",
  periodEnd: "2024-03-25T00:00+02:00",
  measurements: [],
};
const bill = { meterEic: "38ZGO-10000013-K", networkBillPeriod };

describe("a network bill (OBJ-4)", () => {
  it("may be a single object or in an array", () => {
    expect(NetworkBillV1.is(bill)).toBe(true);
    expect(reported(decodeNetworkBillV1(bill))).toEqual([]);
    expect(reported(decodeNetworkBillV1([bill, bill]))).toEqual([]);
  });
  it("whose period does not run forward is an error, in addition to all others", () => {
    const backward = {
      ...networkBillPeriod,
      periodEnd: "2024-03-23T22:00Z",
      measurements: [{ direction: "IN" }],
    };
    expect(faults(decodeNetworkBillV1([bill, { ...bill, networkBillPeriod: backward }]))).toEqual([
      "MissingAttribute $[1].networkBillPeriod.measurements[0].measurementUnit",
      "ReversedPeriod $[1].networkBillPeriod.periodEnd",
    ]);
  });
  it("names every error with its path", () => {
    expect(
      faults(decodeNetworkBillV1([{ networkBillPeriod: { periodEnd: 1, measurements: [{ total: "1" }] } }])),
    ).toEqual([
      "MissingAttribute $[0].meterEic",
      "MissingAttribute $[0].networkBillPeriod.calculationTimestamp",
      "MissingAttribute $[0].networkBillPeriod.periodStart",
      "WrongKind $[0].networkBillPeriod.periodEnd",
      "MissingAttribute $[0].networkBillPeriod.measurements[0].direction",
      "MissingAttribute $[0].networkBillPeriod.measurements[0].measurementUnit",
      "WrongKind $[0].networkBillPeriod.measurements[0].total",
    ]);
  });
  it("has remarks for unknown directions and units", () => {
    const measurements = [{ direction: "UP", measurementUnit: "MJ", total: 1 }];
    expect(
      reported(decodeNetworkBillV1([{ ...bill, networkBillPeriod: { ...networkBillPeriod, measurements } }])),
    ).toEqual([
      "UnknownValue $[0].networkBillPeriod.measurements[0].direction 1",
      "UnknownValue $[0].networkBillPeriod.measurements[0].measurementUnit 1",
    ]);
  });
});
