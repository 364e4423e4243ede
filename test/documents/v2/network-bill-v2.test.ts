import { describe, expect, it } from "vitest";
import { NetworkBillV2, decodeNetworkBillV2 } from "../../../src/documents/v2/network-bill-v2.js";
import { faults, reported } from "../outcomes.js";
import { secondVersion } from "../samples.js";

const [bill] = secondVersion["network-bill"];

describe("a network bill of the second version", () => {
  it("may be a single object or in an array, with or without net quantities", () => {
    expect(NetworkBillV2.is(bill)).toBe(true);
    expect(reported(decodeNetworkBillV2(bill))).toEqual([]);
    expect(reported(decodeNetworkBillV2([{ ...bill, netQuantities: null }]))).toEqual([]);
  });
  it("whose period does not run forward is an error", () => {
    expect(faults(decodeNetworkBillV2([{ ...bill, periodEnd: bill.periodStart }]))).toEqual([
      "ReversedPeriod $[0].periodEnd",
    ]);
  });
  it("names every error with its path", () => {
    const wrong = {
      ...bill,
      meteringPointEic: "38Z",
      quantities: [{ unit: 1 }],
      netQuantities: {},
      calculationTimestamp: null,
    };
    expect(faults(decodeNetworkBillV2([wrong]))).toEqual([
      "MalformedEic $[0].meteringPointEic",
      "WrongKind $[0].calculationTimestamp",
      "MissingAttribute $[0].quantities[0].direction",
      "WrongKind $[0].quantities[0].unit",
      "WrongKind $[0].netQuantities",
    ]);
  });
  it("has a remark for an unknown unit", () => {
    const quantities = [{ direction: "IN", unit: "MJ", total: 1 }];
    expect(reported(decodeNetworkBillV2({ ...bill, quantities }))).toEqual([
      "UnknownValue $.quantities[0].unit 1",
    ]);
  });
});
