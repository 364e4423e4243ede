import { describe, expect, it } from "vitest";
import { coordinationCandidates, explainCandidacy } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  at,
  between,
  cast,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const asked = at(cast.point, "SUPPLY", cast.supplierB, cast.customerX, day.mar2025, day.jun2025);
const create = (more: object = {}) =>
  ({ action: "CREATE", agreement: agreementOf({ ...asked, ...more }) }) as const;
const service = (provider: string, from: string, to?: string): AgreementDocument =>
  at(cast.point, "GENERAL_SERVICE", provider, cast.customerX, from, to);

const candidateTexts = (agreements: readonly AgreementDocument[], more = {}): readonly string[] =>
  coordinationCandidates(
    setOf({ meteringPoints: [point], agreements }),
    create(more),
    cast.supplierB,
    noon,
  ).map(explainCandidacy);

const SUPPLIER_A = "its agreement from 2024-12-31T22:00Z to open";

describe("the candidates of a retroactive SUPPLY change (BEY-4)", () => {
  it("are the supplier of the customer and its balance responsible party", () => {
    expect(candidateTexts([grid, supplyA, portfolioOfA])).toEqual([
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
      `${cast.balanceA} as BALANCE_RESPONSIBLE_PARTY has to agree: is responsible for the balance of ${cast.supplierA}; ` +
        `${cast.balanceA}: in no portfolio now (${cast.supplierA} -> ${cast.balanceA})`,
    ]);
  });

  it("do not include a supplier twice that is its own balance responsible party", () => {
    expect(candidateTexts([grid, supplyA])[1]).toBe(
      `${cast.supplierA} as BALANCE_RESPONSIBLE_PARTY does not have to agree: no other party is responsible for its balance; ` +
        `${cast.supplierA}: in no portfolio now (${cast.supplierA})`,
    );
    const circle = [portfolioOfA, between("PORTFOLIO_SUPPLIER", cast.supplierA, cast.balanceA, day.jan2024)];
    expect(candidateTexts([supplyA, ...circle])).toEqual([
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
      `${cast.supplierA} as BALANCE_RESPONSIBLE_PARTY does not have to agree: no other party is responsible for its balance; ` +
        `none: the portfolios form a cycle through ${cast.supplierA} (${cast.supplierA} -> ${cast.balanceA})`,
    ]);
  });

  it("are the grid operator or the named supplier that provides general service then, each with its balance responsible party", () => {
    const found = coordinationCandidates(
      setOf({
        meteringPoints: [point],
        agreements: [
          service(cast.gridOperator, day.jan2025, day.jun2025),
          service(cast.namedSupplier, day.jun2025),
          between("PORTFOLIO_SUPPLIER", cast.balanceB, cast.gridOperator, day.jan2024),
        ],
      }),
      create({ validTo: day.jul2025 }),
      cast.supplierB,
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
      candidateTexts(
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
      `${cast.gridOperator} as GRID_OPERATOR does not have to agree: its agreement from 2023-12-31T22:00Z to 2024-12-31T22:00Z is not in the changed time`,
      `${cast.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is with ${cast.customerY}`,
      `${cast.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is with an unknown customer`,
      `${cast.gridOperator} as GRID_OPERATOR does not have to agree: its agreement from 2025-06-30T21:00Z to open is not in the changed time`,
      `${cast.supplierC} as OPEN_SUPPLIER does not have to agree: its agreement is of the market NATURAL_GAS`,
    ]);
  });

  it("are of the market of the change, else of the point's", () => {
    const gas = { ...supplyA, commodityType: "NATURAL_GAS" };
    const ofGas = `${cast.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is of the market NATURAL_GAS`;
    expect(candidateTexts([gas])).toEqual([ofGas]);
    expect(candidateTexts([gas], { commodityType: "ELECTRICITY" })).toEqual([ofGas]);
    expect(candidateTexts([gas], { commodityType: "NATURAL_GAS" })[0]).toBe(
      `${cast.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
    );
  });

  it("have the balance responsible party of the market of the change, if their agreement states none", () => {
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
      coordinationCandidates(set, create(more), cast.supplierB, noon)[1]?.eic;
    expect(partyIn({ commodityType: "ELECTRICITY" })).toBe(cast.balanceA);
    expect(partyIn({ commodityType: "NATURAL_GAS" })).toBe(cast.gasBalance);
    expect(partyIn({})).toBe(cast.gasBalance); // of unknown market, the later start
  });

  it("are found at points that are not listed as well", () => {
    const set = setOf({ agreements: [grid, supplyA] });
    expect(coordinationCandidates(set, create(), cast.supplierB, noon).map(({ role }) => role)).toEqual([
      "OPEN_SUPPLIER",
      "BALANCE_RESPONSIBLE_PARTY",
    ]);
  });

  const served = service(cast.gridOperator, day.jan2024, day.jan2025);
  const ownBalance = between("PORTFOLIO_SUPPLIER", cast.balanceB, cast.gridOperator, day.jan2024);
  const roles = (
    agreements: readonly AgreementDocument[],
    change: Parameters<typeof coordinationCandidates>[1],
    initiator: string = cast.supplierA,
  ): readonly unknown[] =>
    coordinationCandidates(setOf({ meteringPoints: [point], agreements }), change, initiator, noon)
      .filter(({ cause }) => cause.tag !== "NotThen")
      .map(({ role, eic, cause }) => [role, eic, cause.tag]);

  it("are, when a SUPPLY is deleted, the provider of the new general service and its balance responsible party (EDH-6901)", () => {
    expect(
      roles([grid, supplyA, served, portfolioOfA, ownBalance], {
        action: "DELETE",
        agreement: agreementOf(supplyA),
      }),
    ).toEqual([
      ["OPEN_SUPPLIER", cast.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.balanceA, "BearsBalanceOf"],
      ["GRID_OPERATOR", cast.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.balanceB, "BearsBalanceOf"],
    ]);
  });

  it("are never the initiator, also not as provider of the new general service (EDH-6996)", () => {
    const named = between("NAMED_SUPPLIER", cast.supplierA, cast.gridOperator, day.jan2024);
    expect(roles([grid, supplyA, named], { action: "DELETE", agreement: agreementOf(supplyA) })).toEqual([
      ["OPEN_SUPPLIER", cast.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.supplierA, "IsItselfResponsible"],
      ["NAMED_SUPPLIER", cast.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.supplierA, "IsItselfResponsible"],
    ]);
    const inPortfolioOfB = between("PORTFOLIO_SUPPLIER", cast.supplierB, cast.supplierA, day.jan2024);
    expect(roles([grid, supplyA, inPortfolioOfB], create(), cast.supplierB)).toContainEqual([
      "BALANCE_RESPONSIBLE_PARTY",
      cast.supplierB,
      "IsInitiator",
    ]);
  });

  it("are, when start or end moves, those of the time gained or lost only", () => {
    const own = { ...supplyA, validFrom: day.mar2025 };
    const before = agreementOf(own);
    const agreements = [grid, own, service(cast.gridOperator, day.jan2024, day.mar2025)];
    const moved = { action: "UPDATE", before, agreement: agreementOf(supplyA) } as const;
    expect(roles(agreements, moved)).toEqual([
      ["GRID_OPERATOR", cast.gridOperator, "AgreementThen"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.gridOperator, "IsItselfResponsible"],
    ]);
    const ended = { action: "UPDATE", agreement: agreementOf({ ...own, validTo: day.jun2025 }) } as const;
    expect(roles(agreements, ended)).toEqual([
      ["OPEN_SUPPLIER", cast.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.supplierA, "IsItselfResponsible"],
      ["GRID_OPERATOR", cast.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.gridOperator, "IsItselfResponsible"],
    ]);
    expect(roles(agreements, { action: "UPDATE", agreement: before })).toEqual([]);
  });

  it("are those of a SUPPLY that the set does not list as well", () => {
    expect(roles([grid, served], { action: "DELETE", agreement: agreementOf(supplyA) })).toEqual([
      ["GRID_OPERATOR", cast.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", cast.gridOperator, "IsItselfResponsible"],
    ]);
  });

  it("are explained in one line", () => {
    const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
    const change = { action: "DELETE", agreement: agreementOf(supplyA) } as const;
    const lines = coordinationCandidates(set, change, cast.supplierA, noon).map(explainCandidacy);
    expect(lines[0]).toBe(
      `${cast.supplierA} as OPEN_SUPPLIER does not have to agree: it requested the change`,
    );
    expect(lines[2]).toBe(
      `${cast.gridOperator} as GRID_OPERATOR has to agree: its general service from 2023-12-31T22:00Z to open would be created by the change`,
    );
  });
});
