import { describe, expect, it } from "vitest";
import { AgreementV1, agreementsOf, decodeAgreementV1 } from "../../../src/documents/v1/agreement-v1.js";
import { faults, reported } from "../outcomes.js";

const agreement = {
  agreementType: "SUPPLY",
  validFrom: "2024-05-22T21:00Z",
  commodityType: "ELECTRICITY",
  preliminaryTerminationFee: false,
};

describe("an agreement (OBJ-1)", () => {
  it("needs a type and a start", () => {
    expect(faults(decodeAgreementV1([{}]))).toEqual([
      "MissingAttribute $[0].agreementType",
      "MissingAttribute $[0].validFrom",
    ]);
  });
  it("may have null for optional attributes", () => {
    const nulls = { agreementId: null, meterEic: null, serviceProviderEic: null, customerEic: null };
    expect(reported(decodeAgreementV1({ ...agreement, ...nulls, validTo: null }))).toEqual([]);
  });
  it("has a remark if it lacks attributes that messages always have", () => {
    const { commodityType: _, preliminaryTerminationFee: __, ...rest } = agreement;
    for (const more of [{}, { commodityType: null, preliminaryTerminationFee: null }])
      expect(reported(decodeAgreementV1([{ ...rest, ...more }, agreement]))).toEqual([
        "AbsentAttribute $[0].commodityType 1",
        "AbsentAttribute $[0].preliminaryTerminationFee 1",
      ]);
  });
  it("names every error with its path", () => {
    const wrong = { ...agreement, agreementType: 1, validTo: "later", meterEic: "38Z", customerEic: 7 };
    expect(faults(decodeAgreementV1([agreement, wrong]))).toEqual([
      "WrongKind $[1].agreementType",
      "MalformedEic $[1].meterEic",
      "WrongKind $[1].customerEic",
      "NotAnInstant $[1].validTo",
    ]);
  });
  it("may be of an unknown type or commodity", () => {
    const unknown = { ...agreement, agreementType: "STORAGE", commodityType: "HEAT" };
    expect(reported(decodeAgreementV1(unknown))).toEqual([
      "UnknownValue $.agreementType 1",
      "UnknownValue $.commodityType 1",
    ]);
  });
  it("may be a single object or in an array", () => {
    expect(agreementsOf(agreement)).toEqual([agreement]);
    expect(agreementsOf([agreement, agreement]).length).toBe(2);
    expect(AgreementV1.is(agreement)).toBe(true);
  });
});
