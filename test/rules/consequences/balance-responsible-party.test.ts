import { describe, expect, it } from "vitest";
import {
  balanceResponsibleParty,
  explainBalanceResponsibility,
} from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { between, eics, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const { supplierA, supplierB, balanceA, balanceB, gasBalance, neighbour: systemOperator } = eics;

const has = (provider: string, customer: string, from: string = day.jan2024, more = {}): AgreementDocument =>
  between("PORTFOLIO_SUPPLIER", provider, customer, from, more);

const textOf = (agreements: readonly AgreementDocument[], market?: string, operator?: string): string =>
  explainBalanceResponsibility(
    balanceResponsibleParty(setOf({ agreements }), supplierA, market, noon, operator),
  );

describe("the balance responsible party (BEY-4)", () => {
  it("is the party itself when it is in no portfolio now", () => {
    expect(textOf([])).toBe(`${supplierA}: in no portfolio now (${supplierA})`);
    expect(textOf([has(balanceA, supplierA, day.jul2025)])).toContain("in no portfolio now");
    const { serviceProviderEic: _, ...unknown } = has(balanceA, supplierA);
    expect(textOf([unknown])).toContain("in no portfolio now");
  });

  it("is the last party of the portfolio chain", () => {
    expect(
      balanceResponsibleParty(
        setOf({ agreements: [has(supplierB, supplierA), has(balanceB, supplierB)] }),
        supplierA,
        undefined,
        noon,
      ),
    ).toEqual({
      eic: balanceB,
      chain: [supplierA, supplierB, balanceB],
      cause: { tag: "InNobodysPortfolio" },
    });
  });

  it("is the last party below the system operator, if one is given", () => {
    const chain = [has(balanceA, supplierA), has(systemOperator, balanceA)];
    expect(textOf(chain, undefined, systemOperator)).toBe(
      `${balanceA}: the last below the system operator ${systemOperator} (${supplierA} -> ${balanceA})`,
    );
    expect(textOf(chain)).toContain(`${systemOperator}: in no portfolio now`);
    expect(textOf([has(systemOperator, supplierA)], undefined, systemOperator)).toContain(
      `${supplierA}: the last below`,
    );
  });

  it("is found through the portfolio with the later start, then the smaller code, for any order of the agreements", () => {
    const [early, late] = [has(balanceA, supplierA), has(balanceB, supplierA, day.jan2025)];
    for (const agreements of [
      [early, late],
      [late, early],
    ]) {
      expect(textOf(agreements)).toContain(`${balanceB}: in no portfolio now`);
    }
    const smaller = [balanceA, balanceB].sort()[0]!;
    for (const both of [
      [has(balanceA, supplierA), has(balanceB, supplierA)],
      [has(balanceB, supplierA), has(balanceA, supplierA)],
    ]) {
      expect(textOf(both)).toContain(`${smaller}: in no portfolio now`);
    }
  });

  it("is the one of the given market, or of the first agreement's market if none is given", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    const electric = { commodityType: "ELECTRICITY" };
    const both = [
      has(gasBalance, supplierA, day.jan2025, gas),
      has(balanceA, supplierA, day.jan2024, electric),
    ];
    expect(textOf(both, "ELECTRICITY")).toContain(`${balanceA}: in no portfolio now`);
    expect(textOf([...both, has(balanceB, gasBalance, day.jan2024, electric)])).toContain(
      `${gasBalance}: in no portfolio now`,
    );
  });

  it("does not exist where the portfolios form a cycle", () => {
    const circle = [has(supplierB, supplierA), has(balanceA, supplierB), has(supplierB, balanceA)];
    expect(textOf(circle)).toBe(
      `none: the portfolios form a cycle through ${supplierB} (${supplierA} -> ${supplierB} -> ${balanceA})`,
    );
  });
});
