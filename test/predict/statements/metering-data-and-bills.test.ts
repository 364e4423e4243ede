import { describe, expect, it } from "vitest";
import { isDelivery } from "../../../src/predict/predict.js";
import {
  aggregation,
  at,
  between,
  borderGrid,
  eics,
  day,
  grid,
  meteringData,
  networkBill,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { linesOf, deliveriesOf, grantsOf, recipients, atPoint, listedPoints } from "./example-predictions.js";

describe("MD and NB: recipients by the time of the data", () => {
  it("MD-3: a GENERAL_SERVICE that is not active yet counts for data of its validity", () => {
    const agreements = [grid, atPoint("GENERAL_SERVICE", eics.namedSupplier, day.jul2025)];
    expect(recipients({ ...listedPoints, agreements }, meteringData(eics.point, [day.jul2025]))).toEqual([
      "namedSupplier",
    ]);
    expect(recipients({ ...listedPoints, agreements }, networkBill(day.jul2025, day.sep2025))).toEqual([
      "namedSupplier",
    ]);
  });

  it("MD-2: the data of a point does not reach the aggregator below", () => {
    expect(
      recipients(
        { ...listedPoints, agreements: [grid, aggregation] },
        meteringData(eics.point, [day.jun2025]),
      ),
    ).toEqual([]);
    expect(
      recipients(
        { ...listedPoints, agreements: [grid, aggregation] },
        meteringData(eics.aggregationPoint, [day.jun2025]),
      ),
    ).toEqual(["aggregator"]);
  });

  it("MD-3: BORDER_SUPPLY counts, GRID, BORDER_GRID and agreements between parties do not", () => {
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    const agreements = [
      borderGrid,
      borderSupply,
      between("JOINT_INVOICE", eics.supplierC, eics.neighbour, day.jan2024),
    ];
    expect(grantsOf({ ...listedPoints, agreements }, meteringData(eics.borderPoint, [day.jun2025]))).toEqual([
      "balanceA MD-3 OPEN_SUPPLIER",
    ]);
  });

  it("MD-3: a local day of 25 hours overlaps also the SUPPLY of its last hour", () => {
    const switchAt = "2024-10-27T21:00Z";
    const agreements = [
      { ...supplyA, validFrom: day.jan2024, validTo: switchAt },
      atPoint("SUPPLY", eics.supplierB, switchAt, "2024-10-27T22:00Z"),
      atPoint("SUPPLY", eics.supplierC, "2024-10-27T22:00Z"),
    ];
    const event = {
      ...meteringData(eics.point, []),
      content: [{ meterEic: eics.point, periods: [{ r: "P1D", aI: [{ pS: "2024-10-26T21:00Z" }] }] }],
    };
    expect(recipients({ ...listedPoints, agreements }, event)).toEqual(["supplierA", "supplierB"]);
  });

  it("MD-1: ONE_TO_ONE passes the message unchanged, empty periods included", () => {
    const content = [
      {
        meterEic: eics.point,
        periods: [
          { r: "PT15M", aI: [] },
          { r: "PT1H", aI: [{ pS: day.jun2025 }] },
        ],
      },
      { meterEic: eics.borderPoint, periods: [] },
    ];
    const lines = linesOf(
      { ...listedPoints, agreements: [supplyA] },
      { ...meteringData(eics.point, []), content },
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ mode: "ONE_TO_ONE", content });
  });

  it("MD-1: the mode is one for the message: SPLIT for all recipients although one receives everything", () => {
    const agreements = [supplyA, atPoint("SUPPLY", eics.supplierB, day.jun2025)];
    const deliveries = deliveriesOf(
      { ...listedPoints, agreements },
      meteringData(eics.point, ["2025-05-31T20:45Z", day.jun2025]),
    );
    expect(deliveries.map(({ mode }) => mode)).toEqual(["SPLIT", "SPLIT"]);
  });

  it("the undistributed part is the last line", () => {
    const lines = linesOf(
      { ...listedPoints, agreements: [supplyA] },
      meteringData(eics.point, ["2024-12-31T21:45Z", day.jan2025]),
    );
    expect(lines.map((line) => isDelivery(line))).toEqual([true, false]);
    expect(lines[1]).toEqual({
      event: 0,
      undistributed: [
        {
          meterEic: eics.point,
          periods: [{ r: "PT15M", aI: [{ pS: "2024-12-31T21:45Z", inQty: { rType: "M", kwh: 0.125 } }] }],
        },
      ],
    });
  });

  it("NB-2: a bill does not go to the suppliers before its start and after its end", () => {
    const agreements = [{ ...supplyA, validTo: day.mar2025 }, atPoint("SUPPLY", eics.supplierB, day.jun2025)];
    expect(recipients({ ...listedPoints, agreements }, networkBill(day.mar2025, day.jun2025))).toEqual([]);
  });
});
