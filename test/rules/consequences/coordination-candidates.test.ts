import { describe, expect, it } from "vitest";
import { coordinationCandidates, explainCandidacy } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  at,
  between,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { agreementOf, setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const asked = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025, day.jun2025);
const create = (more: object = {}) =>
  ({ action: "CREATE", agreement: agreementOf({ ...asked, ...more }) }) as const;
const service = (provider: string, from: string, to?: string): AgreementDocument =>
  at(eics.point, "GENERAL_SERVICE", provider, eics.customerX, from, to);

const candidateTexts = (agreements: readonly AgreementDocument[], more = {}): readonly string[] =>
  coordinationCandidates(
    setOf({ meteringPoints: [point], agreements }),
    create(more),
    eics.supplierB,
    noon,
  ).map(explainCandidacy);

const SUPPLIER_A = "its agreement from 2024-12-31T22:00Z to open";

describe("the candidates of a retroactive SUPPLY change (BEY-4)", () => {
  it("are the supplier of the customer and its balance responsible party", () => {
    expect(candidateTexts([grid, supplyA, portfolioOfA])).toEqual([
      `${eics.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
      `${eics.balanceA} as BALANCE_RESPONSIBLE_PARTY has to agree: is responsible for the balance of ${eics.supplierA}; ` +
        `${eics.balanceA}: in no portfolio now (${eics.supplierA} -> ${eics.balanceA})`,
    ]);
  });

  it("do not include a supplier twice that is its own balance responsible party", () => {
    expect(candidateTexts([grid, supplyA])[1]).toBe(
      `${eics.supplierA} as BALANCE_RESPONSIBLE_PARTY does not have to agree: no other party is responsible for its balance; ` +
        `${eics.supplierA}: in no portfolio now (${eics.supplierA})`,
    );
    const circle = [portfolioOfA, between("PORTFOLIO_SUPPLIER", eics.supplierA, eics.balanceA, day.jan2024)];
    expect(candidateTexts([supplyA, ...circle])).toEqual([
      `${eics.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
      `${eics.supplierA} as BALANCE_RESPONSIBLE_PARTY does not have to agree: no other party is responsible for its balance; ` +
        `none: the portfolios form a cycle through ${eics.supplierA} (${eics.supplierA} -> ${eics.balanceA})`,
    ]);
  });

  it("are the grid operator or the named supplier that provides general service then, each with its balance responsible party", () => {
    const found = coordinationCandidates(
      setOf({
        meteringPoints: [point],
        agreements: [
          service(eics.gridOperator, day.jan2025, day.jun2025),
          service(eics.namedSupplier, day.jun2025),
          between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.gridOperator, day.jan2024),
        ],
      }),
      create({ validTo: day.jul2025 }),
      eics.supplierB,
      noon,
    );
    expect(found.map(({ role, eic, granted }) => [role, eic, granted])).toEqual([
      ["GRID_OPERATOR", eics.gridOperator, true],
      ["BALANCE_RESPONSIBLE_PARTY", eics.balanceB, true],
      ["NAMED_SUPPLIER", eics.namedSupplier, true],
      ["BALANCE_RESPONSIBLE_PARTY", eics.namedSupplier, false],
    ]);
  });

  it("are not those of another customer, another time or another market, nor an unknown party", () => {
    const { serviceProviderEic: _, ...unknown } = supplyA;
    const { customerEic: __, ...withoutCustomer } = supplyA;
    expect(
      candidateTexts(
        [
          { ...supplyA, customerEic: eics.customerY },
          { ...withoutCustomer, validFrom: day.mar2025 },
          service(eics.gridOperator, day.jan2024, day.jan2025),
          service(eics.gridOperator, day.jul2025),
          {
            ...supplyA,
            serviceProviderEic: eics.supplierC,
            validFrom: day.jan2026,
            commodityType: "NATURAL_GAS",
          },
          unknown,
        ],
        { commodityType: "ELECTRICITY" },
      ),
    ).toEqual([
      `${eics.gridOperator} as GRID_OPERATOR does not have to agree: its agreement from 2023-12-31T22:00Z to 2024-12-31T22:00Z is not in the changed time`,
      `${eics.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is with ${eics.customerY}`,
      `${eics.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is with an unknown customer`,
      `${eics.gridOperator} as GRID_OPERATOR does not have to agree: its agreement from 2025-06-30T21:00Z to open is not in the changed time`,
      `${eics.supplierC} as OPEN_SUPPLIER does not have to agree: its agreement is of the market NATURAL_GAS`,
    ]);
  });

  it("are those of the market of the change, otherwise of the point's market", () => {
    const gas = { ...supplyA, commodityType: "NATURAL_GAS" };
    const ofGas = `${eics.supplierA} as OPEN_SUPPLIER does not have to agree: its agreement is of the market NATURAL_GAS`;
    expect(candidateTexts([gas])).toEqual([ofGas]);
    expect(candidateTexts([gas], { commodityType: "ELECTRICITY" })).toEqual([ofGas]);
    expect(candidateTexts([gas], { commodityType: "NATURAL_GAS" })[0]).toBe(
      `${eics.supplierA} as OPEN_SUPPLIER has to agree: ${SUPPLIER_A} is in the changed time`,
    );
  });

  it("have the balance responsible party of the market of the change, if their agreement states none", () => {
    const portfolio = (provider: string, from: string, commodityType: string): AgreementDocument =>
      between("PORTFOLIO_SUPPLIER", provider, eics.supplierA, from, { commodityType });
    const set = setOf({
      agreements: [
        supplyA,
        portfolio(eics.balanceA, day.jan2024, "ELECTRICITY"),
        portfolio(eics.gasBalance, day.jan2025, "NATURAL_GAS"),
      ],
    });
    const partyIn = (more: object): string | undefined =>
      coordinationCandidates(set, create(more), eics.supplierB, noon)[1]?.eic;
    expect(partyIn({ commodityType: "ELECTRICITY" })).toBe(eics.balanceA);
    expect(partyIn({ commodityType: "NATURAL_GAS" })).toBe(eics.gasBalance);
    expect(partyIn({})).toBe(eics.gasBalance); // of unknown market, the later start
  });

  it("are also found at points that are not listed", () => {
    const set = setOf({ agreements: [grid, supplyA] });
    expect(coordinationCandidates(set, create(), eics.supplierB, noon).map(({ role }) => role)).toEqual([
      "OPEN_SUPPLIER",
      "BALANCE_RESPONSIBLE_PARTY",
    ]);
  });

  const served = service(eics.gridOperator, day.jan2024, day.jan2025);
  const ownBalance = between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.gridOperator, day.jan2024);
  const roles = (
    agreements: readonly AgreementDocument[],
    change: Parameters<typeof coordinationCandidates>[1],
    initiator: string = eics.supplierA,
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
      ["OPEN_SUPPLIER", eics.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.balanceA, "BearsBalanceOf"],
      ["GRID_OPERATOR", eics.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.balanceB, "BearsBalanceOf"],
    ]);
  });

  it("are never the initiator, also not as provider of the new general service (EDH-6996)", () => {
    const named = between("NAMED_SUPPLIER", eics.supplierA, eics.gridOperator, day.jan2024);
    expect(roles([grid, supplyA, named], { action: "DELETE", agreement: agreementOf(supplyA) })).toEqual([
      ["OPEN_SUPPLIER", eics.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.supplierA, "IsItselfResponsible"],
      ["NAMED_SUPPLIER", eics.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.supplierA, "IsItselfResponsible"],
    ]);
    const inPortfolioOfB = between("PORTFOLIO_SUPPLIER", eics.supplierB, eics.supplierA, day.jan2024);
    expect(roles([grid, supplyA, inPortfolioOfB], create(), eics.supplierB)).toContainEqual([
      "BALANCE_RESPONSIBLE_PARTY",
      eics.supplierB,
      "IsInitiator",
    ]);
  });

  it("are only those of the added or removed time when the start or end moves", () => {
    const own = { ...supplyA, validFrom: day.mar2025 };
    const before = agreementOf(own);
    const agreements = [grid, own, service(eics.gridOperator, day.jan2024, day.mar2025)];
    const moved = { action: "UPDATE", before, agreement: agreementOf(supplyA) } as const;
    expect(roles(agreements, moved)).toEqual([
      ["GRID_OPERATOR", eics.gridOperator, "AgreementThen"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.gridOperator, "IsItselfResponsible"],
    ]);
    const ended = { action: "UPDATE", agreement: agreementOf({ ...own, validTo: day.jun2025 }) } as const;
    expect(roles(agreements, ended)).toEqual([
      ["OPEN_SUPPLIER", eics.supplierA, "IsInitiator"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.supplierA, "IsItselfResponsible"],
      ["GRID_OPERATOR", eics.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.gridOperator, "IsItselfResponsible"],
    ]);
    expect(roles(agreements, { action: "UPDATE", agreement: before })).toEqual([]);
  });

  it("include those for a SUPPLY that is not listed in the set", () => {
    expect(roles([grid, served], { action: "DELETE", agreement: agreementOf(supplyA) })).toEqual([
      ["GRID_OPERATOR", eics.gridOperator, "WouldComeToExist"],
      ["BALANCE_RESPONSIBLE_PARTY", eics.gridOperator, "IsItselfResponsible"],
    ]);
  });

  it("are explained in one line", () => {
    const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA] });
    const change = { action: "DELETE", agreement: agreementOf(supplyA) } as const;
    const lines = coordinationCandidates(set, change, eics.supplierA, noon).map(explainCandidacy);
    expect(lines[0]).toBe(
      `${eics.supplierA} as OPEN_SUPPLIER does not have to agree: it requested the change`,
    );
    expect(lines[2]).toBe(
      `${eics.gridOperator} as GRID_OPERATOR has to agree: its general service from 2023-12-31T22:00Z to open would be created by the change`,
    );
  });
});
