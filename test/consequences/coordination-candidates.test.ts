import { describe, expect, it } from "vitest";
import { coordinationCandidates, explainCandidacy } from "../../src/consequences/index.js";
import type { AgreementDocument } from "../../src/documents/agreement-set.js";
import { at, between, cast, day, grid, point, portfolioOfA, supplyA } from "../../src/rules/cast.js";
import { instantOf } from "../../src/time/Instant.js";
import { setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const change = {
  meterEic: cast.point,
  customerEic: cast.customerX,
  from: instantOf(day.mar2025),
  to: instantOf(day.jun2025),
};
const service = (provider: string, from: string, to?: string): AgreementDocument =>
  at(cast.point, "GENERAL_SERVICE", provider, cast.customerX, from, to);

const told = (agreements: readonly AgreementDocument[], more = {}): readonly string[] =>
  coordinationCandidates(setOf({ meteringPoints: [point], agreements }), { ...change, ...more }, noon).map(
    explainCandidacy,
  );

const SUPPLIER_A = "its agreement of 2024-12-31T22:00Z to open";

describe("the candidates of a retroactive SUPPLY change (BEY-4)", () => {
  it("are the supplier of the customer and its balance responsible party", () => {
    expect(told([grid, supplyA, portfolioOfA])).toEqual([
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} lies in the changed time`,
      `${cast.balanceA} as BALANCE_RESPONSIBLE_PARTY has to agree: bears the balance of ${cast.supplierA}; ` +
        `${cast.balanceA}: in nobody's portfolio now (${cast.supplierA} -> ${cast.balanceA})`,
    ]);
  });

  it("are no second time a supplier that bears its own balance", () => {
    expect(told([grid, supplyA])[1]).toBe(
      `${cast.supplierA} as BALANCE_RESPONSIBLE_PARTY has not to agree: no other party bears its balance; ` +
        `${cast.supplierA}: in nobody's portfolio now (${cast.supplierA})`,
    );
    const circle = [portfolioOfA, between("PORTFOLIO_SUPPLIER", cast.supplierA, cast.balanceA, day.jan2024)];
    expect(told([supplyA, ...circle])).toEqual([
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} lies in the changed time`,
      `${cast.supplierA} as BALANCE_RESPONSIBLE_PARTY has not to agree: no other party bears its balance; ` +
        `nobody: the portfolios lead back to ${cast.supplierA} (${cast.supplierA} -> ${cast.balanceA})`,
    ]);
  });

  it("are the grid operator or the named supplier that gives general service then, each with its party", () => {
    const found = coordinationCandidates(
      setOf({
        meteringPoints: [point],
        agreements: [
          service(cast.gridOperator, day.jan2025, day.jun2025),
          service(cast.namedSupplier, day.jun2025),
          between("PORTFOLIO_SUPPLIER", cast.balanceB, cast.gridOperator, day.jan2024),
        ],
      }),
      { ...change, to: instantOf(day.jul2025) },
      noon,
    );
    expect(found.map(({ role, eic, granted }) => [role, eic, granted])).toEqual([
      ["GRID_OPERATOR", cast.gridOperator, true],
      ["BALANCE_RESPONSIBLE_PARTY", cast.balanceB, true],
      ["NAMED_SUPPLIER", cast.namedSupplier, true],
      ["BALANCE_RESPONSIBLE_PARTY", cast.namedSupplier, false],
    ]);
  });

  it("are not those of another customer, another time or another market, nor an unknown party", () => {
    const { serviceProviderEic: _, ...unknown } = supplyA;
    const { customerEic: __, ...withoutCustomer } = supplyA;
    expect(
      told(
        [
          { ...supplyA, customerEic: cast.customerY },
          { ...withoutCustomer, validFrom: day.mar2025 },
          service(cast.gridOperator, day.jan2024, day.jan2025),
          service(cast.gridOperator, day.jul2025),
          {
            ...supplyA,
            serviceProviderEic: cast.supplierC,
            validFrom: day.jan2026,
            commodityType: "NATURAL_GAS",
          },
          unknown,
        ],
        { commodityType: "ELECTRICITY" },
      ),
    ).toEqual([
      `${cast.gridOperator} as GRID_OPERATOR has not to agree: its agreement of 2023-12-31T22:00Z to 2024-12-31T22:00Z does not lie in the changed time`,
      `${cast.supplierA} as OPEN_SUPPLIER has not to agree: its agreement is with ${cast.customerY}`,
      `${cast.supplierA} as OPEN_SUPPLIER has not to agree: its agreement is with an unknown customer`,
      `${cast.gridOperator} as GRID_OPERATOR has not to agree: its agreement of 2025-06-30T21:00Z to open does not lie in the changed time`,
      `${cast.supplierC} as OPEN_SUPPLIER has not to agree: its agreement is of the market NATURAL_GAS`,
    ]);
  });

  it("are of the market of the change, else of the point's", () => {
    const gas = { ...supplyA, commodityType: "NATURAL_GAS" };
    const ofGas = `${cast.supplierA} as OPEN_SUPPLIER has not to agree: its agreement is of the market NATURAL_GAS`;
    expect(told([gas])).toEqual([ofGas]);
    expect(told([gas], { commodityType: "ELECTRICITY" })).toEqual([ofGas]);
    expect(told([gas], { commodityType: "NATURAL_GAS" })[0]).toBe(
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} lies in the changed time`,
    );
  });

  it("have the balance responsible party of the market of the change, where their agreement says none", () => {
    const portfolio = (provider: string, from: string, commodityType: string): AgreementDocument =>
      between("PORTFOLIO_SUPPLIER", provider, cast.supplierA, from, { commodityType });
    const set = setOf({
      agreements: [
        supplyA,
        portfolio(cast.balanceA, day.jan2024, "ELECTRICITY"),
        portfolio(cast.gasBalance, day.jan2025, "NATURAL_GAS"),
      ],
    });
    const partyIn = (more: object): string | undefined =>
      coordinationCandidates(set, { ...change, ...more }, noon)[1]?.eic;
    expect(partyIn({ commodityType: "ELECTRICITY" })).toBe(cast.balanceA);
    expect(partyIn({ commodityType: "NATURAL_GAS" })).toBe(cast.gasBalance);
    expect(partyIn({})).toBe(cast.gasBalance); // of unknown market, the later start
  });

  it("are found at points that are not listed as well", () => {
    const set = setOf({ agreements: [grid, supplyA] });
    expect(coordinationCandidates(set, change, noon).map(({ role }) => role)).toEqual([
      "OPEN_SUPPLIER",
      "BALANCE_RESPONSIBLE_PARTY",
    ]);
  });
});
