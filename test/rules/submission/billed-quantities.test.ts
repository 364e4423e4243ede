import { describe, expect, it } from "vitest";
import type { NetworkBillV1 } from "../../../src/documents/v1/network-bill-v1.js";
import type { BillQuantityV2, NetworkBillV2 } from "../../../src/documents/v2/network-bill-v2.js";
import { quantityFaults } from "../../../src/rules/submission/billed-quantities.js";

const frame = {
  calculationTimestamp: "2026-07-02T10:00Z",
  periodStart: "2026-05-31T21:00Z",
  periodEnd: "2026-06-30T21:00Z",
};
const meterEic = "38ZGO-1000000C-Y";
const billV1 = (...measurements: NetworkBillV1["networkBillPeriod"]["measurements"]): NetworkBillV1 => ({
  meterEic,
  networkBillPeriod: { ...frame, measurements },
});
const billV2 = (
  quantities: readonly BillQuantityV2[],
  netQuantities?: readonly BillQuantityV2[] | null,
): NetworkBillV2 => ({ meteringPointEic: meterEic, ...frame, quantities, netQuantities });

const IN = { direction: "IN", unit: "KWH" } as const;
const OUT = { direction: "OUT", unit: "KWH" } as const;

describe("the values of a billed quantity (BEY-9)", () => {
  it("may be zero or absent", () => {
    expect(quantityFaults(billV2([{ ...IN, day: 0, night: null }, OUT]), "ELECTRICITY")).toEqual([]);
    expect(
      quantityFaults(
        billV1(
          { direction: "IN", measurementUnit: "KWH", total: 0 },
          { direction: "OUT", measurementUnit: "KWH" },
        ),
        "ELECTRICITY",
      ),
    ).toEqual([]);
  });

  it("are reported by day, night and total, with the value", () => {
    expect(quantityFaults(billV2([{ ...IN, total: -3, night: -2, day: -0.001 }]), "ELECTRICITY")).toEqual([
      { at: ["quantities", 0, "day"], fault: { tag: "NegativeQuantity", value: -0.001 } },
      { at: ["quantities", 0, "night"], fault: { tag: "NegativeQuantity", value: -2 } },
      { at: ["quantities", 0, "total"], fault: { tag: "NegativeQuantity", value: -3 } },
    ]);
  });

  it("are reported in net quantities as well", () => {
    expect(quantityFaults(billV2([IN], [{ ...OUT, total: -1 }]), "ELECTRICITY")).toEqual([
      { at: ["netQuantities", 0, "total"], fault: { tag: "NegativeQuantity", value: -1 } },
    ]);
  });
});

describe("the unit of a billed quantity (BEY-9)", () => {
  it("is kilowatt-hours where it is absent, so another quantity in kilowatt-hours repeats it", () => {
    const absent = { direction: "IN", total: 1 };
    for (const first of [absent, { ...absent, unit: null }]) {
      expect(quantityFaults(billV2([first, IN]), "ELECTRICITY")).toEqual([
        { at: ["quantities", 1], fault: { tag: "DuplicateMeasurementUnit", unit: "KWH", direction: "IN" } },
      ]);
      expect(quantityFaults(billV2([IN, first]), "ELECTRICITY")).toEqual([
        { at: ["quantities", 1], fault: { tag: "DuplicateMeasurementUnit", unit: "KWH", direction: "IN" } },
      ]);
      expect(quantityFaults(billV2([first, OUT]), "ELECTRICITY")).toEqual([]);
      expect(quantityFaults(billV2([first, { ...IN, unit: "M3" }]), "NATURAL_GAS")).toEqual([]);
    }
  });

  it("is not cubic metres of electricity; it may be of gas and of an unknown market", () => {
    const cubic = billV1({ direction: "IN", measurementUnit: "M3", total: 1 });
    expect(quantityFaults(cubic, "ELECTRICITY")).toEqual([
      {
        at: ["networkBillPeriod", "measurements", 0, "measurementUnit"],
        fault: { tag: "InvalidMeasurementType", market: "ELECTRICITY", unit: "M3" },
      },
    ]);
    expect(quantityFaults(cubic, "NATURAL_GAS")).toEqual([]);
    expect(quantityFaults(cubic, undefined)).toEqual([]);
  });

  it("is the same three times: the second and third are reported", () => {
    expect(quantityFaults(billV2([IN, OUT, IN, IN]), "ELECTRICITY").map(({ at }) => at)).toEqual([
      ["quantities", 2],
      ["quantities", 3],
    ]);
  });
});

describe("the list of quantities (BEY-9)", () => {
  it("is not empty, but may contain net quantities alone", () => {
    const fault = { tag: "NoQuantities" };
    expect(quantityFaults(billV1(), "ELECTRICITY")).toEqual([
      { at: ["networkBillPeriod", "measurements"], fault },
    ]);
    for (const nets of [undefined, null, []])
      expect(quantityFaults(billV2([], nets), "ELECTRICITY")).toEqual([{ at: ["quantities"], fault }]);
    expect(quantityFaults(billV2([], [IN]), "ELECTRICITY")).toEqual([]);
  });
});
