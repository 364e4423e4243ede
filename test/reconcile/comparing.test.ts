import type { ObjectType, Comparable } from "../../src/reconcile/comparable.js";
import { describe, expect, it } from "vitest";
import { attributesOf, differingNames, shownAttributes, versionText } from "../../src/reconcile/comparing.js";
import { objectsOf } from "../../src/reconcile/objects.js";

const parentOf = (meterEic: string): string => (meterEic === "below" ? "above" : meterEic);
const read = (type: ObjectType, content: unknown, reason: string | undefined = "CREATE"): Comparable =>
  objectsOf(type, content, reason, parentOf)[0]!;

const newYear = "2024-01-01T00:00+02:00";
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

const period = {
  calculationTimestamp: "2024-06-02T08:00Z",
  periodStart: "2024-04-30T21:00Z",
  periodEnd: "2024-05-31T21:00Z",
};

describe("due and received content of one object", () => {
  const compare = (expected: object, received: object, tolerance = 0) =>
    differingNames(
      read("AGREEMENT", { ...agreement, ...expected }),
      read("AGREEMENT", { ...agreement, ...received }),
      tolerance,
    );
  const billed = (...measurements: readonly object[]) =>
    read("NETWORK_BILL", {
      meterEic: "38ZP",
      networkBillPeriod: {
        ...period,
        measurements: [{ direction: "IN", measurementUnit: "KWH" }, ...measurements],
      },
    });
  const total = (value: number, direction = "IN") => ({ direction, measurementUnit: "KWH", total: value });

  it("is equal if all attributes are, instants as moments and quantities within the tolerance", () => {
    expect(compare({}, {})).toEqual([]);
    expect(compare({ validTo: "2025-01-01T00:00+02:00" }, { validTo: "2024-12-31T22:00:00Z" })).toEqual([]);
    expect(compare({}, { share: 0.6 }, 0.1)).toEqual([]);
  });

  it("differs in the names of the attributes that differ, in a fixed order", () => {
    expect(compare({}, { share: 0.6, customerEic: "other", validTo: newYear })).toEqual([
      "customerEic",
      "share",
      "validTo",
    ]);
    expect(compare({ share: 1 }, { share: "1" }, 5)).toEqual(["share"]);
    expect(compare({ share: "1" }, { share: 1 }, 5)).toEqual(["share"]);
  });

  it("does not differ in an attribute that only one side has, if it may be left out", () => {
    expect(compare({ agreementId: "A" }, { customerEic: null })).toEqual([]);
    expect(compare({ customerEic: null }, { agreementId: "A" })).toEqual([]);
  });

  it("differs in an attribute that only one side has, if it may not be left out", () => {
    expect(differingNames(billed(total(1)), billed(), 0)).toEqual(["IN KWH total"]);
    expect(differingNames(billed(), billed(total(1)), 0)).toEqual(["IN KWH total"]);
    expect(differingNames(billed(total(1), total(2, "OUT")), billed(total(1), total(3, "A")), 0)).toEqual([
      "A KWH total",
      "OUT KWH total",
    ]);
  });

  it("differs in one of several quantities of a kind, in any order", () => {
    const two = billed(total(1), total(20));
    expect(differingNames(two, billed(total(20), total(1)), 0)).toEqual([]);
    expect(differingNames(two, billed(total(20), total(2)), 0)).toEqual(["IN KWH total"]);
    expect(differingNames(two, billed(total(1)), 0)).toEqual(["IN KWH total (2)"]);
    const apart = billed({ ...total(1), day: 5 }, { direction: "IN", measurementUnit: "KWH", night: 6 });
    expect(differingNames(apart, billed({ ...total(1), day: 5, night: 6 }), 0)).toEqual([]);
  });

  it("is shown as it was written", () => {
    expect(shownAttributes(read("AGREEMENT", agreement), ["share", "validTo", "agreementId"])).toEqual({
      share: 0.5,
      validTo: null,
      agreementId: null,
    });
  });
});

describe("an object for pairing", () => {
  const supply = read("AGREEMENT", { ...agreement, agreementId: "A" });

  it("is distinguished by the attributes that always count and by the chosen optional ones", () => {
    const { optional, text, quantities } = attributesOf(supply);
    expect(optional).toEqual(["agreementId", "customerEic", "serviceProviderEic", "share"]);
    const other = attributesOf(read("AGREEMENT", { ...agreement, customerEic: "38XD", share: 2 }));
    expect(other.text([])).toBe(text([]));
    expect(other.text(["serviceProviderEic", "share"])).toBe(text(["serviceProviderEic", "share"]));
    expect(other.text(["customerEic"])).not.toBe(text(["customerEic"]));
    expect(quantities(["customerEic", "share"])).toEqual([0.5]);
    expect(quantities([])).toEqual([]);
  });

  it("has a version: validTo and agreementId, calculationTimestamp, or change", () => {
    expect(versionText(read("AGREEMENT", { ...agreement, agreementId: "A", share: 3 }))).toBe(
      versionText(supply),
    );
    expect(versionText(read("AGREEMENT", agreement))).not.toBe(versionText(supply));
    const bill = (calculationTimestamp: string, containsCalculatedValues: boolean): string =>
      versionText(
        read("NETWORK_BILL", {
          meterEic: "38ZP",
          networkBillPeriod: { ...period, calculationTimestamp, containsCalculatedValues, measurements: [] },
        }),
      );
    expect(bill("2024-02-05T08:00Z", true)).toBe(bill("2024-02-05T10:00+02:00", false));
    expect(bill("2024-02-05T08:00Z", true)).not.toBe(bill("2024-02-06T08:00Z", true));
    const step = (change: string): string => versionText(read("AGREEMENT_COORDINATION", { id: 1, change }));
    expect(step("CREATED")).not.toBe(step("APPROVED"));
  });
});
