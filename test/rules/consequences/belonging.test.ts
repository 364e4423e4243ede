import { describe, expect, it } from "vitest";
import {
  aggregation,
  aggregationPoint,
  day,
  grid,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf, consequencesIn } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");
const second = { ...aggregationPoint, meterEic: "38Z-EX-AGGR-P2-B" };
const meteringPoints = [point, aggregationPoint, second];

describe("the agreements that belong to a GRID", () => {
  it("do not include agreements of an unknown customer, also when that of the GRID is unknown", () => {
    const { customerEic: _, ...ownerless } = grid;
    const { customerEic: __, ...unknown } = supplyA;
    const set = setOf({ meteringPoints, agreements: [ownerless, unknown] });
    expect(
      consequencesIn(set, "DELETE", ownerless, now).map(([, { agreementType }]) => agreementType),
    ).toEqual(["GENERAL_SERVICE"]);
  });

  it("are ordered by metering point, then start, for any order of the points", () => {
    const inSecond = { ...aggregation, meterEic: second.meterEic };
    const inJune = { ...inSecond, validFrom: day.jun2025 };
    const whole = { ...supplyA, validFrom: day.jan2024 };
    const set = setOf({ meteringPoints, agreements: [aggregation, inJune, inSecond, whole, grid] });
    expect(consequencesIn(set, "DELETE", grid, now)).toEqual([
      ["DELETE", whole],
      ["DELETE", inSecond],
      ["DELETE", inJune],
      ["DELETE", aggregation],
    ]);
  });
});
