import { describe, expect, it } from "vitest";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { FindingDocument } from "../../src/documents/finding-key.js";

const finding = (resourceType: string, key: unknown, of = "missing") => ({
  class: of,
  resourceType,
  key,
  units: 1,
  text: "",
});

const errorsOf = (value: unknown): readonly string[] => {
  const decoded = FindingDocument.decode(value);
  expect(FindingDocument.is(value)).toBe(decoded._tag === "Right");
  return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(explainDecodeError) : [];
};

describe("the key of a finding", () => {
  it.each([
    ["METERING_POINT", ["meterEic"]],
    ["METERING_DATA", ["meterEic"]],
    ["NETWORK_BILL", ["meterEic", "periodStart", "periodEnd"]],
    ["CUSTOMER_DATA", ["customerEic"]],
    ["AGREEMENT", ["agreementType", "validFrom", "action"]],
    ["PERMISSION", ["mandateCustomerEic", "meteringPointEic", "validFrom"]],
    ["AGREEMENT_COORDINATION", ["id"]],
  ])("of %s has %s", (type, names) => {
    const key = Object.fromEntries(names.map((name) => [name, null]));
    expect(errorsOf(finding(type, key))).toEqual([]);
    expect(errorsOf(finding(type, { ...key, more: 1 }))).toEqual([]);
    for (const name of names) {
      const { [name]: _, ...less } = key;
      expect(errorsOf(finding(type, less))).toEqual([
        `$.key: expected a key with ${names.join(", ")}, got an object`,
      ]);
    }
  });

  it.each(["contentless", "unreadable"])("has the id of the message if it is %s", (of) => {
    expect(errorsOf(finding("AGREEMENT", { messageId: 7 }, of))).toEqual([]);
    expect(errorsOf(finding("UNKNOWN", { messageId: "x" }, of))).toEqual([]);
    expect(errorsOf(finding("AGREEMENT", { id: 7 }, of))).toEqual([
      "$.key: expected a key with messageId, got an object",
    ]);
  });

  it("may be any if the resource type is not known, and is an object", () => {
    expect(errorsOf(finding("UNKNOWN", {}, "unexpected"))).toEqual([]);
    expect(errorsOf(finding("AGREEMENT", 7))).toEqual(["$.key: expected an object, got 7"]);
  });
});
