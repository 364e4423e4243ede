import { describe, expect, it } from "vitest";
import { between, borderGrid, borderPoint, eics, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf, consequencesIn } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");

describe("a portfolio with a grid operator", () => {
  const electricity = { commodityType: "ELECTRICITY" };
  const portfolio = (provider: string, commodityType: string): Record<string, unknown> => ({
    ...between("PORTFOLIO_SUPPLIER", provider, eics.neighbour, day.jan2025, { commodityType }),
  });
  const set = setOf({
    meteringPoints: [borderPoint],
    agreements: [{ ...borderGrid, ...electricity }, portfolio(eics.balanceA, "ELECTRICITY")],
  });
  const made = (provider: string): object => ({
    meterEic: eics.borderPoint,
    agreementType: "BORDER_SUPPLY",
    preliminaryTerminationFee: false,
    commodityType: "ELECTRICITY",
    validFrom: day.jan2025,
    serviceProviderEic: provider,
    customerEic: eics.neighbour,
  });

  it("affects only the border points of its market, with any BORDER_SUPPLY", () => {
    expect(consequencesIn(set, "CREATE", portfolio(eics.balanceB, "NATURAL_GAS"), now)).toEqual([]);
    expect(consequencesIn(set, "CREATE", portfolio(eics.balanceB, "ELECTRICITY"), now)).toEqual([
      ["CREATE", made(eics.balanceB)],
    ]);
  });
});
