import { describe, expect, it } from "vitest";
import { keysOf } from "../../src/synthetic/fault-keys.js";

const meterEic = "38ZGO-1000000C-Y";
const bill = { periodStart: "2026-09-30T21:00Z", periodEnd: "2026-10-24T21:00Z" };

describe("keysOf", () => {
  it("contains each metering point of metering data, of either version", () => {
    expect(keysOf("METERING_DATA", [{ meterEic, periods: [] }, { meterEic: "b" }], "CREATE")).toEqual([
      { meterEic },
      { meterEic: "b" },
    ]);
    expect(keysOf("METERING_DATA", [{ meteringPointEic: meterEic }], "CREATE")).toEqual([{ meterEic }]);
  });

  it("contains the period of bills of either version", () => {
    expect(keysOf("NETWORK_BILL", [{ meterEic, networkBillPeriod: bill }], "CREATE")).toEqual([
      { meterEic, ...bill },
    ]);
    expect(keysOf("NETWORK_BILL", [{ meteringPointEic: meterEic, ...bill }], "CREATE")).toEqual([
      { meterEic, ...bill },
    ]);
  });

  it("contains the action of agreements, for any cause; without a point if there is none", () => {
    const agreement = { agreementType: "SUPPLY", meterEic, validFrom: "2026-10-24T21:00Z" };
    expect(keysOf("AGREEMENT", agreement, "DELETE_BC_GRID_UPDATE")).toEqual([
      { ...agreement, action: "DELETE" },
    ]);
    const invoice = { agreementType: "JOINT_INVOICE", validFrom: "2026-11-30T22:00Z" };
    expect(keysOf("AGREEMENT", [{ ...invoice, customerEic: "c" }], "CREATE")).toEqual([
      { ...invoice, action: "CREATE" },
    ]);
  });

  it("contains the identifying attributes of the other types", () => {
    expect(keysOf("METERING_POINT", { meterEic }, "UPDATE")).toEqual([{ meterEic }]);
    expect(keysOf("CUSTOMER_DATA", { customerEic: "c", customerMetadata: [] }, "UPDATE")).toEqual([
      { customerEic: "c" },
    ]);
    const permission = { mandateCustomerEic: "m", meteringPointEic: meterEic, validFrom: "v" };
    expect(keysOf("PERMISSION", { ...permission, status: "APPROVED" }, "CREATE")).toEqual([permission]);
    expect(keysOf("AGREEMENT_COORDINATION", { id: "7", change: "CREATED" }, "CREATE")).toEqual([{ id: "7" }]);
  });
});
