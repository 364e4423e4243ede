import { describe, expect, it } from "vitest";
import { MeteringDataItemV2, decodeMeteringDataV2 } from "../../../src/documents/v2/metering-data-v2.js";
import { faults, reported } from "../outcomes.js";

const meteringPointEic = "38ZGO-1000000C-Y";
const pS = "2026-03-21T00:00Z";
const item = (...periods: readonly unknown[]) => [{ meteringPointEic, periods }];
const quantity = (kwh: number) => ({ rType: "M", kwh });

describe("metering data of the second version", () => {
  it("name every error with its path", () => {
    const wrong = [
      { meteringPointEic: 1 },
      ...item(
        { pS: "x", rTime: "y", inQty: 1, outQty: { rType: "M" } },
        { pS, netQtyIn: "1", netQtyOut: JSON.parse("1e999") },
        [],
      ),
    ];
    expect(faults(decodeMeteringDataV2(wrong))).toEqual([
      "WrongKind $[0].meteringPointEic",
      "MissingAttribute $[0].periods",
      "NotAnInstant $[1].periods[0].pS",
      "NotAnInstant $[1].periods[0].rTime",
      "WrongKind $[1].periods[0].inQty",
      "MissingAttribute $[1].periods[0].outQty.kwh",
      "WrongKind $[1].periods[1].netQtyIn",
      "NotFinite $[1].periods[1].netQtyOut",
      "WrongKind $[1].periods[2]",
    ]);
    expect(faults(decodeMeteringDataV2([{ meteringPointEic: "38Z", periods: [] }]))).toEqual([
      "MalformedEic $[0].meteringPointEic",
    ]);
  });

  it.each([
    ["neither", {}, []],
    ["both null", { netQtyIn: null, netQtyOut: null }, []],
    ["one positive", { netQtyIn: 0.753, netQtyOut: 0 }, []],
    ["the other spelling", { netInQty: 0, netOutQty: 1.5 }, []],
    ["one without the other", { netQtyIn: 1 }, ["OneWithoutTheOther"]],
    ["the other alone", { netOutQty: 1, netInQty: null }, ["OneWithoutTheOther"]],
    ["both positive", { netQtyIn: 1, netOutQty: 1 }, ["BothPositive"]],
    ["four decimals", { netQtyIn: 0.0001, netQtyOut: 0 }, ["TooManyDecimals"]],
    ["nothing flowed", { inQty: quantity(0), outQty: quantity(0), netQtyIn: 0, netQtyOut: 0 }, []],
    [
      "nothing flowed, yet in",
      { inQty: quantity(0), outQty: quantity(0), netQtyIn: 1, netQtyOut: 0 },
      ["NotZero"],
    ],
    [
      "nothing flowed, yet out",
      { inQty: quantity(0), outQty: quantity(0), netInQty: 0, netOutQty: 1 },
      ["NotZero"],
    ],
    ["something flowed", { inQty: quantity(1), outQty: quantity(0), netQtyIn: 1, netQtyOut: 0 }, []],
  ])("have valid or invalid net quantities: %s", (_, attributes, faultsOfNet) => {
    const result = decodeMeteringDataV2(item({ pS, ...attributes }));
    expect(result).toMatchObject({
      right: { remarks: faultsOfNet.map((what) => ({ tag: "NetQuantity", path: "$[0].periods[0]", what })) },
    });
    expect(reported(result)?.length).toBe(faultsOfNet.length);
  });

  it("of one metering point may be a single object, with null for optional attributes", () => {
    const alone = { meteringPointEic, periods: [{ pS, rTime: null, inQty: null, outQty: null }] };
    expect(MeteringDataItemV2.is(alone)).toBe(true);
    expect(reported(decodeMeteringDataV2(alone))).toEqual([]);
  });

  it("have remarks for unknown values and a wrong check character", () => {
    const odd = [
      { meteringPointEic: "38ZGO-1000000C-X", periods: [{ pS, inQty: { rType: "Q", kwh: 1 }, flag: 1 }] },
    ];
    expect(reported(decodeMeteringDataV2(odd))).toEqual([
      "WrongCheckCharacter $[0].meteringPointEic 1",
      "UnknownValue $[0].periods[0].inQty.rType 1",
      "UnknownAttribute $[0].periods[0].flag 1",
    ]);
  });
});
