import { describe, expect, it } from "vitest";
import {
  MeteringDataItemV1,
  ResolutionV1,
  decodeMeteringDataV1,
} from "../../../src/documents/v1/metering-data-v1.js";
import { itemsOf } from "../../../src/documents/combinators.js";
import { faults, reported } from "../outcomes.js";

const meterEic = "38ZGO-1000000C-Y";
const aI = (...intervals: readonly unknown[]) => [{ meterEic, periods: [{ r: "PT15M", aI: intervals }] }];
const inQty = { rType: "M", kwh: 1.5 };

describe("metering data (OBJ-3)", () => {
  it("may have one direction only, cubic metres, and no interval at all", () => {
    expect(reported(decodeMeteringDataV1(aI({ pS: "2024-03-21T00:00Z", inQty })))).toEqual([]);
    expect(
      reported(decodeMeteringDataV1(aI({ pS: "2024-03-21T00:00Z", outQty: { rType: "M", m3: 0 } }))),
    ).toEqual([]);
    expect(reported(decodeMeteringDataV1(aI()))).toEqual([]);
    expect(reported(decodeMeteringDataV1([]))).toEqual([]);
  });

  it("of one metering point may be a single object", () => {
    const alone = { meterEic, periods: [] };
    expect(reported(decodeMeteringDataV1(alone))).toEqual([]);
    expect(MeteringDataItemV1.is(alone)).toBe(true);
    expect(itemsOf<MeteringDataItemV1>(alone)).toEqual([alone]);
  });

  it.each(["PT15M", "PT1H", "P1D"])("has the resolution %s", (r) => {
    expect(ResolutionV1.is(r)).toBe(true);
    expect(reported(decodeMeteringDataV1([{ meterEic, periods: [{ r, aI: [] }] }]))).toEqual([]);
  });

  it.each(["PT30M", "P1M", "pt1h", "", "__proto__"])("is an error with the resolution %j", (r) => {
    expect(faults(decodeMeteringDataV1([{ meterEic, periods: [{ r, aI: [] }] }]))).toEqual([
      "UnknownResolution $[0].periods[0].r",
    ]);
  });

  it("names every error with its path", () => {
    const wrong = [
      { meterEic: "38Z", periods: {} },
      {
        meterEic,
        periods: [
          7,
          {
            r: 15,
            aI: [
              { pS: "2024-03-21T00:00Z" },
              { pS: "now", inQty: [], outQty: { rType: "E" } },
              { pS: 5, inQty: "1" },
              null,
            ],
          },
        ],
      },
    ];
    expect(faults(decodeMeteringDataV1(wrong))).toEqual([
      "MalformedEic $[0].meterEic",
      "WrongKind $[0].periods",
      "WrongKind $[1].periods[0]",
      "WrongKind $[1].periods[1].r",
      "NotAnInstant $[1].periods[1].aI[1].pS",
      "WrongKind $[1].periods[1].aI[1].inQty",
      "MissingAttribute $[1].periods[1].aI[1].outQty.kwh",
      "WrongKind $[1].periods[1].aI[2].pS",
      "WrongKind $[1].periods[1].aI[2].inQty",
      "WrongKind $[1].periods[1].aI[3]",
    ]);
  });

  it("refuses a missing start, also if the previous point lacks it at the same place", () => {
    const [point] = aI({ pS: "2024-03-21T00:00Z" });
    const [other] = aI({ pS: "2024-03-21T00:00Z" }, { inQty });
    expect(faults(decodeMeteringDataV1([point, other]))).toEqual([
      "MissingAttribute $[1].periods[0].aI[1].pS",
    ]);
  });

  it("has one remark for the same unknown value of many intervals", () => {
    const intervals = ["00:00", "00:15", "00:30"].map((time) => ({
      pS: `2024-03-21T${time}Z`,
      inQty: { rType: "Q", kwh: 1, source: "remote" },
      quality: 3,
    }));
    expect(
      reported(decodeMeteringDataV1([...aI(...intervals), { meterEic: "38ZGO-1000000C-X", periods: [] }])),
    ).toEqual([
      "UnknownValue $[0].periods[0].aI[0].inQty.rType 3",
      "UnknownAttribute $[0].periods[0].aI[0].inQty.source 3",
      "UnknownAttribute $[0].periods[0].aI[0].quality 3",
      "WrongCheckCharacter $[1].meterEic 1",
    ]);
  });
});
