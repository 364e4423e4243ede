import type { ObjectType, Comparable } from "../../src/reconcile/comparable.js";
import { describe, expect, it } from "vitest";
import { customerPartition, objectsOf, ownPartition, pointPartition } from "../../src/reconcile/objects.js";
import fc from "fast-check";

const parentOf = (meterEic: string): string => (meterEic === "below" ? "above" : meterEic);
const read = (type: ObjectType, content: unknown, reason: string | undefined = "CREATE"): Comparable =>
  objectsOf(type, content, reason, parentOf)[0]!;

const newYear = "2024-01-01T00:00+02:00";
const newYearMs = 1_704_060_000_000;
const text = (shown: string, optional = true) => ({ kind: "text", value: shown, shown, optional });
const quantity = (shown: number, optional: boolean) => ({ kind: "quantity", value: shown, shown, optional });
const instant = (value: number, shown: string | null) => ({ kind: "instant", value, shown, optional: false });

const agreement = {
  agreementType: "SUPPLY",
  meterEic: "below",
  serviceProviderEic: "38XS",
  customerEic: "38XC",
  validFrom: newYear,
  validTo: null,
  share: 0.5,
  agreementId: null,
};

describe("an agreement", () => {
  it("is identified by type, point, start and action", () => {
    expect(read("AGREEMENT", agreement, "UPDATE_BC_GRID_DELETE")).toStrictEqual({
      resourceType: "AGREEMENT",
      partition: "point above",
      place: `point above AGREEMENT SUPPLY below ${newYearMs} UPDATE`,
      key: { agreementType: "SUPPLY", meterEic: "below", validFrom: newYear, action: "UPDATE" },
      attributes: new Map<string, unknown>([
        ["serviceProviderEic", text("38XS")],
        ["customerEic", text("38XC")],
        ["share", quantity(0.5, true)],
        ["validTo", instant(Infinity, null)],
      ]),
      identity: '[["customerEic","38XC"],["serviceProviderEic","38XS"],["share",0.5],["validTo",null]]',
      document: agreement,
    });
  });

  it("is the same with the point named as in the second version, and with an end", () => {
    const { meterEic: meteringPointEic, ...rest } = agreement;
    const second = read("AGREEMENT", { ...rest, meteringPointEic, validTo: "2025-01-01T00:00+02:00" });
    expect(second.place).toBe(`point above AGREEMENT SUPPLY below ${newYearMs} CREATE`);
    expect(second.key["meterEic"]).toBe("below");
    expect([...second.attributes.keys()]).toEqual(["serviceProviderEic", "customerEic", "share", "validTo"]);
    expect(second.attributes.get("validTo")).toEqual(instant(1_735_682_400_000, "2025-01-01T00:00+02:00"));
  });

  it("without a point has a partition of its own", () => {
    const portfolio = { agreementType: "PORTFOLIO_SUPPLIER", validFrom: newYear, validTo: null };
    const own = `own PORTFOLIO_SUPPLIER ${newYearMs}`;
    expect(read("AGREEMENT", portfolio)).toMatchObject({
      partition: own,
      place: `${own} AGREEMENT PORTFOLIO_SUPPLIER  ${newYearMs} CREATE`,
    });
    expect(read("AGREEMENT", portfolio).key).toStrictEqual({
      agreementType: "PORTFOLIO_SUPPLIER",
      validFrom: newYear,
      action: "CREATE",
    });
  });

  it("keeps attributes whose names merely contain the names of identifying ones", () => {
    const more = { theValidTo: "a", validFromOf: "b", myvalidFrom: "c" };
    expect([...read("AGREEMENT", { ...agreement, ...more }).attributes.keys()]).toEqual(
      expect.arrayContaining(Object.keys(more)),
    );
  });
});

const period = {
  calculationTimestamp: "2024-06-02T08:00Z",
  periodStart: "2024-04-30T21:00Z",
  periodEnd: "2024-05-31T21:00Z",
};
const periodMs = "1714510800000 1717189200000";

describe("a bill", () => {
  it("of the first version is identified by point and period", () => {
    const bill = {
      meterEic: "below",
      commodityType: "ELECTRICITY",
      networkBillPeriod: {
        ...period,
        containsCalculatedValues: true,
        measurements: [{ direction: "IN", measurementUnit: "KWH", day: 1, night: 2, total: 3 }],
      },
    };
    expect(read("NETWORK_BILL", bill)).toStrictEqual({
      resourceType: "NETWORK_BILL",
      partition: "point above",
      place: `point above NETWORK_BILL below ${periodMs}`,
      key: { meterEic: "below", periodStart: period.periodStart, periodEnd: period.periodEnd },
      period: { from: period.periodStart, to: period.periodEnd },
      attributes: new Map<string, unknown>([
        ["calculationTimestamp", instant(1_717_315_200_000, period.calculationTimestamp)],
        ["containsCalculatedValues", { kind: "text", value: "true", shown: true, optional: true }],
        ["commodityType", text("ELECTRICITY")],
        ["IN KWH day", quantity(1, false)],
        ["IN KWH night", quantity(2, false)],
        ["IN KWH total", quantity(3, false)],
      ]),
      identity:
        '[["IN KWH day",1],["IN KWH night",2],["IN KWH total",3],["calculationTimestamp",1717315200000],["commodityType","ELECTRICITY"],["containsCalculatedValues","true"]]',
      document: bill,
    });
  });

  it("of the second version has net quantities in addition to its quantities", () => {
    const bill = {
      meteringPointEic: "below",
      ...period,
      quantities: [{ direction: "OUT", unit: "M3", total: 5, day: null }],
      netQuantities: [{ direction: "IN", unit: "KWH", total: 2 }],
    };
    const { place, key, attributes } = read("NETWORK_BILL", bill);
    expect(place).toBe(`point above NETWORK_BILL below ${periodMs}`);
    expect(key["meterEic"]).toBe("below");
    expect([...attributes].slice(1)).toEqual([
      ["OUT M3 total", quantity(5, false)],
      ["net IN KWH total", quantity(2, true)],
    ]);
  });
});

describe("a bill of the second version without units", () => {
  it("is in kWh: it is the same with the unit KWH, null or absent anywhere", () => {
    const directions = fc.uniqueArray(fc.constantFrom("IN", "OUT"), { minLength: 1 });
    const units = fc.array(fc.constantFrom("KWH", null, undefined), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(directions, units, fc.integer({ min: 0, max: 9 }), (told, written, total) => {
        const billWith = (unitOf: (i: number) => unknown) => {
          const quantities = told.map((direction, i) => ({ direction, unit: unitOf(i), total }));
          const netQuantities = told.map((direction, i) => ({ direction, unit: unitOf(i + 2), total: 1 }));
          return read("NETWORK_BILL", { meteringPointEic: "below", ...period, quantities, netQuantities });
        };
        const bare = billWith((i) => written[i]);
        expect(bare.attributes).toEqual(billWith(() => "KWH").attributes);
        expect(bare.attributes).not.toEqual(billWith(() => "M3").attributes);
      }),
    );
  });
});

describe("a metering point", () => {
  it("is identified by its EIC, with any content", () => {
    const content = { type: "x", meteringPoint: { type: null, meterEic: "below" } };
    expect(read("METERING_POINT", content)).toStrictEqual({
      resourceType: "METERING_POINT",
      partition: "point above",
      place: "point above METERING_POINT below",
      key: { meterEic: "below" },
      attributes: new Map(),
      identity: '{"meteringPoint":{"meterEic":"below"},"type":"x"}',
      document: content,
    });
    expect(read("METERING_POINT", { meterEic: "38ZP" }).place).toBe("point 38ZP METERING_POINT 38ZP");
  });
});

describe("the data of a customer", () => {
  it("has the metadata of each type as one attribute, in a fixed order, with times as moments", () => {
    const first = { metadataType: "FIRST_NAME", metadataValue: "a" };
    const second = { metadataType: "FIRST_NAME", metadataValue: "b", validFrom: newYear, validTo: newYear };
    const last = { metadataType: "LAST_NAME", metadataValue: "c" };
    const content = {
      customerEic: "38XC",
      customerType: "PHYSICAL_PERSON",
      customerMetadata: [first, last, second],
    };
    expect(read("CUSTOMER_DATA", content)).toStrictEqual({
      resourceType: "CUSTOMER_DATA",
      partition: "customer 38XC",
      place: "customer 38XC CUSTOMER_DATA",
      key: { customerEic: "38XC" },
      attributes: new Map<string, unknown>([
        ["customerType", text("PHYSICAL_PERSON")],
        [
          "FIRST_NAME",
          {
            kind: "text",
            value: `{"from":${newYearMs},"to":${newYearMs},"value":"b"}\n{"value":"a"}`,
            shown: [first, second],
            optional: false,
          },
        ],
        ["LAST_NAME", { kind: "text", value: '{"value":"c"}', shown: [last], optional: false }],
      ]),
      identity: `[["FIRST_NAME","{\\"from\\":${newYearMs},\\"to\\":${newYearMs},\\"value\\":\\"b\\"}\\n{\\"value\\":\\"a\\"}"],["LAST_NAME","{\\"value\\":\\"c\\"}"],["customerType","PHYSICAL_PERSON"]]`,
      document: content,
    });
  });
});

describe("an authorization", () => {
  it("is identified by subject, point and start, and belongs to the partition of its owner", () => {
    const content = {
      mandateCustomerEic: "38XM",
      meteringPointEic: "38ZP",
      ownerCustomerEic: "38XO",
      validFrom: newYear,
      validTo: "2025-01-01T00:00+02:00",
      status: "APPROVED",
      validToOf: "x",
      myvalidFrom: "y",
    };
    expect(read("PERMISSION", content)).toMatchObject({
      resourceType: "PERMISSION",
      partition: "customer 38XO",
      place: `customer 38XO PERMISSION 38XM 38ZP ${newYearMs}`,
      key: { mandateCustomerEic: "38XM", meteringPointEic: "38ZP", validFrom: newYear },
      document: content,
    });
    expect([...read("PERMISSION", content).attributes]).toEqual([
      ["ownerCustomerEic", text("38XO")],
      ["status", text("APPROVED")],
      ["validToOf", text("x")],
      ["myvalidFrom", text("y")],
      ["validTo", instant(1_735_682_400_000, "2025-01-01T00:00+02:00")],
    ]);
  });
});

describe("a coordination", () => {
  it("is identified by its id, a number or a text, and belongs to the partition of its point if it has one", () => {
    const content = { id: 7, meterEic: "below", candidates: ["38XS"], change: "CREATED" };
    expect(read("AGREEMENT_COORDINATION", content)).toMatchObject({
      resourceType: "AGREEMENT_COORDINATION",
      partition: "point above",
      place: "point above AGREEMENT_COORDINATION 7",
      key: { id: 7 },
      document: content,
    });
    expect(Object.fromEntries(read("AGREEMENT_COORDINATION", content).attributes)).toEqual({
      meterEic: text("below"),
      candidates: { kind: "text", value: '["38XS"]', shown: ["38XS"], optional: true },
      change: text("CREATED"),
    });
    expect(read("AGREEMENT_COORDINATION", { id: "c" })).toMatchObject({
      partition: "own coordination c",
      place: "own coordination c AGREEMENT_COORDINATION c",
      key: { id: "c" },
    });
  });
});

describe("objects", () => {
  it("are those of a list, or a single one", () => {
    const eics = (content: unknown): readonly unknown[] =>
      objectsOf("METERING_POINT", content, "UPDATE", parentOf).map(({ key }) => key["meterEic"]);
    expect(eics([{ meterEic: "a" }, { meterEic: "b" }])).toEqual(["a", "b"]);
    expect(eics({ meterEic: "a" })).toEqual(["a"]);
  });

  it("belong to the partition of the parent point, of the customer, or of the object alone", () => {
    expect(pointPartition("below", parentOf)).toBe("point above");
    expect(customerPartition("38XC")).toBe("customer 38XC");
    expect(ownPartition("x")).toBe("own x");
  });
});
