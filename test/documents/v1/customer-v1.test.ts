import { describe, expect, it } from "vitest";
import { decodeCustomerDataV1 } from "../../../src/documents/v1/customer-v1.js";
import { faults, reported } from "../outcomes.js";

const customer = { customerType: "PHYSICAL_PERSON", customerMetadata: [], customerEic: "38X-AVP-ZW6700C6" };

describe("a customer's metadata (OBJ-5)", () => {
  it("needs its three parts", () => {
    expect(faults(decodeCustomerDataV1({}))).toEqual([
      "MissingAttribute $.customerType",
      "MissingAttribute $.customerMetadata",
      "MissingAttribute $.customerEic",
    ]);
    expect(faults(decodeCustomerDataV1([customer]))).toEqual(["WrongKind $"]);
  });
  it("names errors within a piece", () => {
    const customerMetadata = [
      { metadataType: "PHONE", metadataValue: "1" },
      { metadataValue: 1, validFrom: "now" },
    ];
    expect(faults(decodeCustomerDataV1({ ...customer, customerMetadata }))).toEqual([
      "MissingAttribute $.customerMetadata[1].metadataType",
      "WrongKind $.customerMetadata[1].metadataValue",
      "NotAnInstant $.customerMetadata[1].validFrom",
    ]);
  });
  it("has a remark for an unknown type of customer", () => {
    expect(reported(decodeCustomerDataV1({ ...customer, customerType: "ROBOT" }))).toEqual([
      "UnknownValue $.customerType 1",
    ]);
  });
  it("has a remark for an unknown type, but none for one that begins with BILLING_", () => {
    const customerMetadata = ["BILLING_REFERENCE", "SHOE_SIZE"].map((metadataType) => ({
      metadataType,
      metadataValue: "",
      validTo: null,
    }));
    expect(reported(decodeCustomerDataV1({ ...customer, customerMetadata }))).toEqual([
      "UnknownValue $.customerMetadata[1].metadataType 1",
    ]);
  });
});
