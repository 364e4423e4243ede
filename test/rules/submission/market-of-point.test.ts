import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { marketOfPoint } from "../../../src/rules/submission/market-of-point.js";

const meterEic = "38Z-EX-METERING5";
const marketIn = (point: object | undefined, ...commodities: readonly (string | undefined)[]): unknown => {
  const built = agreementSet({
    meteringPoints:
      point === undefined
        ? []
        : [{ meterEic, meteringPointType: "REGULAR", operatorEic: "38X-EX-OPERATOR3", ...point }],
    agreements: commodities.map((commodityType, i) => ({
      agreementType: "SUPPLY",
      meterEic,
      validFrom: `202${i}-01-01T00:00Z`,
      commodityType,
    })),
  });
  return built._tag === "Right" ? marketOfPoint(built.right.set, meterEic) : built.left;
};

describe("marketOfPoint", () => {
  it("is the commodity of the point, if stated", () => {
    expect(marketIn({ commodityType: "NATURAL_GAS" }, "ELECTRICITY")).toBe("NATURAL_GAS");
  });
  it("is otherwise the commodity of its agreements, if they have the same", () => {
    expect(marketIn({}, "ELECTRICITY", undefined, "ELECTRICITY")).toBe("ELECTRICITY");
    expect(marketIn(undefined, "NATURAL_GAS")).toBe("NATURAL_GAS");
  });
  it("is unknown if none or several are stated, or without a set", () => {
    expect(marketIn({}, "ELECTRICITY", "NATURAL_GAS")).toBeUndefined();
    expect(marketIn({})).toBeUndefined();
    expect(marketOfPoint(undefined, meterEic)).toBeUndefined();
  });
});
