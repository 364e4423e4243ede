import { describe, expect, it } from "vitest";
import {
  MeteringPointV1,
  decodeMeteringPointV1,
  meterEicOf,
} from "../../../src/documents/v1/metering-point-v1.js";
import { faults, reported } from "../outcomes.js";
import { sample } from "../samples.js";

const meterEic = "38ZGO-10000018-5";

describe("metering point data (OBJ-2)", () => {
  it("name their point, in full or in the short form", () => {
    const full = sample("metering-point");
    expect(MeteringPointV1.is(full) && meterEicOf(full)).toBe(meterEic);
    expect(reported(decodeMeteringPointV1({ meterEic }))).toEqual([]);
    expect(meterEicOf({ meterEic })).toBe(meterEic);
    expect(meterEicOf({})).toBe(undefined);
  });
  it("are an error if no point is named", () => {
    for (const content of [{}, { meteringPoint: null }, { meterLocation: {} }])
      expect(faults(decodeMeteringPointV1(content))).toEqual(["MissingAttribute $.meteringPoint"]);
    expect(faults(decodeMeteringPointV1({ meteringPoint: {} }))).toEqual([
      "MissingAttribute $.meteringPoint.meterEic",
    ]);
  });
  it("name every error with its path", () => {
    const wrong = {
      meteringPoint: { meterEic, operatorRole: 1 },
      meterLocation: { adrId: "3182855", coordinates: { latitude: "north" } },
      electricityCharacteristics: { production: "yes", transmissionNetworkEic: "38A" },
    };
    expect(faults(decodeMeteringPointV1(wrong))).toEqual([
      "WrongKind $.meteringPoint.operatorRole",
      "WrongKind $.meterLocation.adrId",
      "WrongKind $.meterLocation.coordinates.latitude",
      "WrongKind $.electricityCharacteristics.production",
      "MalformedEic $.electricityCharacteristics.transmissionNetworkEic",
    ]);
  });
  it("have remarks for unknown values", () => {
    const meteringPoint = { meterEic, meteringPointType: "VIRTUAL", commodityType: "HEAT" };
    expect(reported(decodeMeteringPointV1({ meteringPoint, gasCharacteristics: {} }))).toEqual([
      "UnknownValue $.meteringPoint.meteringPointType 1",
      "UnknownValue $.meteringPoint.commodityType 1",
      "UnknownAttribute $.gasCharacteristics 1",
    ]);
  });
});
