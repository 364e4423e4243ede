import { describe, expect, it } from "vitest";
import { findingsOfSet } from "../../../src/rules/consequences/index.js";
import { between, eics, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");
const PORTFOLIO = `PORTFOLIO_SUPPLIER of ${eics.balanceA} for ${eics.supplierA}`;

const boundariesMissed = (
  commodityType: string | undefined,
  validFrom: string,
  validTo?: string,
): readonly string[] => {
  const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, validFrom, {
    ...(commodityType === undefined ? {} : { commodityType }),
    ...(validTo === undefined ? {} : { validTo }),
  });
  return findingsOfSet(setOf({ agreements: [portfolio] }), now).map(({ text }) => text);
};

describe("the boundary of a month (D-BEY-10)", () => {
  const gasJanuary = "2025-01-01T05:00Z";

  it("is midnight of the first for electricity", () => {
    expect(boundariesMissed("ELECTRICITY", day.jan2025)).toEqual([]);
    expect(boundariesMissed("ELECTRICITY", gasJanuary)).toEqual([
      `${PORTFOLIO}, 2025-01-01T05:00Z to open: 2025-01-01 07:00 +02:00 is not the boundary of a month`,
    ]);
  });

  it("is 07:00 of the first for gas", () => {
    expect(boundariesMissed("NATURAL_GAS", gasJanuary)).toEqual([]);
    expect(boundariesMissed("NATURAL_GAS", day.jan2025)).toEqual([
      `${PORTFOLIO}, 2024-12-31T22:00Z to open: 2025-01-01 00:00 +02:00 is not the boundary of a month`,
    ]);
    expect(boundariesMissed("NATURAL_GAS", gasJanuary, "2025-07-02T04:00Z")).toEqual([
      `${PORTFOLIO}, 2025-01-01T05:00Z to 2025-07-02T04:00Z: 2025-07-02 07:00 +03:00 is not the boundary of a month`,
    ]);
  });

  it("is either where the market is unknown, start and end each by itself", () => {
    expect(boundariesMissed(undefined, day.jan2025, "2025-07-01T04:00Z")).toEqual([]);
    expect(boundariesMissed(undefined, "2025-01-01T22:00Z", "2025-07-01T05:00Z")).toEqual([
      `${PORTFOLIO}, 2025-01-01T22:00Z to 2025-07-01T05:00Z: 2025-01-02 00:00 +02:00 is not the boundary of a month`,
      `${PORTFOLIO}, 2025-01-01T22:00Z to 2025-07-01T05:00Z: 2025-07-01 08:00 +03:00 is not the boundary of a month`,
    ]);
  });
});
