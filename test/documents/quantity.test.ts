import { describe, expect, it } from "vitest";
import { Quantity, decoderOf } from "../../src/documents/index.js";
import { faults, reported } from "./outcomes.js";

const decode = decoderOf(Quantity);

describe("a quantity", () => {
  it.each([
    [{ rType: "E", kwh: 12.803 }],
    [{ rType: "M", m3: 0.001, rTime: "2024-03-21T09:45:58.146109Z" }],
    [{ rType: "M", m3: 1, kwh: 10.5, rTime: null }],
    [{ rType: "M", m3: 1, kwh: null }],
    [{ kwh: 1 }],
    [{ rType: null, kwh: 1 }],
  ])("%o is accepted", (quantity) => {
    expect(reported(decode(quantity))).toEqual([]);
  });
  it("states an amount", () => {
    expect(faults(decode({ rType: "E" }))).toEqual(["MissingAttribute $.kwh"]);
    expect(faults(decode({ rType: "E", kwh: null, m3: null }))).toEqual(["MissingAttribute $.kwh"]);
  });
  it("names every error", () => {
    expect(faults(decode({ rTime: "noon", kwh: "1", m3: JSON.parse("1e999") }))).toEqual([
      "NotAnInstant $.rTime",
      "WrongKind $.kwh",
      "NotFinite $.m3",
    ]);
  });
  it("has a remark for an unknown reading type", () => {
    expect(reported(decode({ rType: "Q", kwh: 1 }))).toEqual(["UnknownValue $.rType 1"]);
  });
});
