import { describe, expect, it } from "vitest";
import {
  AgreementV2,
  agreementMeterEicOf,
  decodeAgreementV2,
} from "../../../src/documents/v2/agreement-v2.js";
import { faults, reported } from "../outcomes.js";

const agreement = {
  agreementType: "GRID",
  validFrom: "2026-05-31T21:00Z",
  commodityType: "ELECTRICITY",
  preliminaryTerminationFee: false,
};
const point = "38ZGO-10000074-U";

describe("an agreement of the second version", () => {
  it("names its metering point by either name, or has none", () => {
    expect(agreementMeterEicOf({ ...agreement, meteringPointEic: point })).toBe(point);
    expect(agreementMeterEicOf({ ...agreement, meterEic: point })).toBe(point);
    expect(agreementMeterEicOf(agreement)).toBe(undefined);
    expect(AgreementV2.is({ ...agreement, meteringPointEic: point })).toBe(true);
  });
  it("names errors of its own and of the first version", () => {
    expect(faults(decodeAgreementV2([{ ...agreement, validFrom: "x", meteringPointEic: "38Z" }]))).toEqual([
      "NotAnInstant $[0].validFrom",
      "MalformedEic $[0].meteringPointEic",
    ]);
  });
  it("has an id of the Datahub's", () => {
    for (const id of [7, "a3f1c2f0-6d5c-4c4e-9a1e-0d5f7d3f1a11", null])
      expect(reported(decodeAgreementV2([{ ...agreement, id }]))).toEqual([]);
    expect(faults(decodeAgreementV2([{ ...agreement, id: {} }]))).toEqual(["WrongKind $[0].id"]);
  });
  it("keeps unknown attributes", () => {
    expect(reported(decodeAgreementV2([{ ...agreement, balanceArea: "EE" }]))).toEqual([
      "UnknownAttribute $[0].balanceArea 1",
    ]);
  });
});
