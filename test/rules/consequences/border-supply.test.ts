import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { between, borderGrid, borderPoint, eics, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf, consequencesIn } from "./reading.js";

const now = instantOf("2025-06-10T09:00Z");

const portfolio = (from: string, more = {}): AgreementDocument =>
  between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.neighbour, from, more);

/** An agreement made by the Datahub, with only the given attributes. */
const made = (validFrom: string, more: object = {}): object => ({
  meterEic: eics.borderPoint,
  agreementType: "BORDER_SUPPLY",
  preliminaryTerminationFee: false,
  validFrom,
  serviceProviderEic: eics.balanceB,
  customerEic: eics.neighbour,
  ...more,
});

describe("border supply", () => {
  it("omits a market that neither point nor BORDER_GRID states, and an open end", () => {
    const set = setOf({ meteringPoints: [borderPoint], agreements: [borderGrid] });
    expect(consequencesIn(set, "CREATE", portfolio(day.jan2025), now)).toStrictEqual([
      ["CREATE", made(day.jan2025)],
    ]);
  });

  it("whose end becomes open has no end attribute", () => {
    const untilJuly = { validTo: day.jul2025 };
    const set = setOf({
      meteringPoints: [borderPoint],
      agreements: [borderGrid, portfolio(day.jan2025, untilJuly), made(day.jan2025, untilJuly)],
    });
    expect(consequencesIn(set, "UPDATE", portfolio(day.jan2025), now)).toStrictEqual([
      ["UPDATE", made(day.jan2025)],
    ]);
    expect(
      consequencesIn(set, "UPDATE", portfolio(day.jan2025, { validTo: day.sep2025 }), now),
    ).toStrictEqual([["UPDATE", made(day.jan2025, { validTo: day.sep2025 })]]);
  });

  it("has the boundaries of the portfolio to the nanosecond", () => {
    const start = "2025-01-01T00:00:00.000000001Z";
    const end = "2025-07-01T00:00:00.1234567Z";
    const set = setOf({ meteringPoints: [borderPoint], agreements: [borderGrid] });
    expect(consequencesIn(set, "CREATE", portfolio(start, { validTo: end }), now)).toStrictEqual([
      ["CREATE", made(start, { validTo: end })],
    ]);
  });

  it("is made at border points only", () => {
    const at = (meteringPointType: string): unknown =>
      consequencesIn(
        setOf({
          meteringPoints: [{ ...borderPoint, meteringPointType }],
          agreements: [portfolio(day.jan2025)],
        }),
        "CREATE",
        borderGrid,
        now,
      );
    expect(at("REGULAR")).toEqual([]);
    expect(at("INTERNAL")).toEqual([]);
    expect(at("BORDER")).toEqual([["CREATE", made(day.jan2025)]]);
  });

  it("has the market of the earlier BORDER_GRID, where a later one and a later portfolio begin together", () => {
    const electric = { ...borderGrid, commodityType: "ELECTRICITY" };
    const set = setOf({
      meteringPoints: [borderPoint],
      agreements: [electric, { ...borderGrid, validFrom: day.jan2025 }],
    });
    expect(consequencesIn(set, "CREATE", portfolio(day.jan2025), now)).toStrictEqual([
      ["CREATE", made(day.jan2025, { commodityType: "ELECTRICITY" })],
    ]);
  });
});
