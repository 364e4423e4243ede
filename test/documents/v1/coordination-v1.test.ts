import { describe, expect, it } from "vitest";
import { decodeCoordinationV1 } from "../../../src/documents/v1/coordination-v1.js";
import { faults, reported } from "../outcomes.js";

describe("an agreement coordination", () => {
  it("is kept unchanged", () => {
    expect(decodeCoordinationV1({ state: { open: true } })).toMatchObject({
      right: { value: { state: { open: true } } },
    });
  });
  it("has a number or a text for an id", () => {
    for (const id of [7, "7", Number.MAX_SAFE_INTEGER, null])
      expect(reported(decodeCoordinationV1({ id }))).toEqual([]);
    for (const id of [true, {}]) expect(faults(decodeCoordinationV1({ id }))).toEqual(["WrongKind $.id"]);
  });
  it("reports faults of the known attributes", () => {
    const wrong = {
      id: 2 ** 53,
      meterEic: "38Z",
      candidates: ["38X-EIN-OS-----J", "nobody"],
      change: "MOVED",
    };
    expect(faults(decodeCoordinationV1(wrong))).toEqual([
      "NotAWholeNumber $.id",
      "MalformedEic $.meterEic",
      "MalformedEic $.candidates[1]",
    ]);
    expect(faults(decodeCoordinationV1({ candidates: {} }))).toEqual(["WrongKind $.candidates"]);
    expect(reported(decodeCoordinationV1({ change: "MOVED" }))).toEqual(["UnknownValue $.change 1"]);
  });
});
