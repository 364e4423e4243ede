import { describe, expect, it } from "vitest";
import {
  balanceResponsibleParty,
  explainBalanceResponsibility,
} from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { between, cast, day } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const { supplierA, supplierB, balanceA, balanceB, gasBalance, neighbour: systemOperator } = cast;

const has = (provider: string, customer: string, from: string = day.jan2024, more = {}): AgreementDocument =>
  between("PORTFOLIO_SUPPLIER", provider, customer, from, more);

const told = (agreements: readonly AgreementDocument[], market?: string, operator?: string): string =>
  explainBalanceResponsibility(
    balanceResponsibleParty(setOf({ agreements }), supplierA, market, noon, operator),
  );

describe("the balance responsible party (BEY-4)", () => {
  it("is the party itself when nobody has it in a portfolio now", () => {
    expect(told([])).toBe(`${supplierA}: in nobody's portfolio now (${supplierA})`);
    expect(told([has(balanceA, supplierA, day.jul2025)])).toContain("in nobody's portfolio now");
    const { serviceProviderEic: _, ...unknown } = has(balanceA, supplierA);
    expect(told([unknown])).toContain("in nobody's portfolio now");
  });

  it("is the top of the chain", () => {
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

  it("is below the system operator, where one is named", () => {
    const chain = [has(balanceA, supplierA), has(systemOperator, balanceA)];
    expect(told(chain, undefined, systemOperator)).toBe(
      `${balanceA}: the last below the system operator ${systemOperator} (${supplierA} -> ${balanceA})`,
    );
    expect(told(chain)).toContain(`${systemOperator}: in nobody's portfolio now`);
    expect(told([has(systemOperator, supplierA)], undefined, systemOperator)).toContain(
      `${supplierA}: the last below`,
    );
  });

  it("comes by the later start, then the smaller code, whatever the order of the document", () => {
    const [early, late] = [has(balanceA, supplierA), has(balanceB, supplierA, day.jan2025)];
    for (const agreements of [
      [early, late],
      [late, early],
    ]) {
      expect(told(agreements)).toContain(`${balanceB}: in nobody's`);
    }
    const smaller = [balanceA, balanceB].sort()[0]!;
    for (const both of [
      [has(balanceA, supplierA), has(balanceB, supplierA)],
      [has(balanceB, supplierA), has(balanceA, supplierA)],
    ]) {
      expect(told(both)).toContain(`${smaller}: in nobody's`);
    }
  });

  it("is of the market asked about, which the first agreement decides where it is unknown", () => {
    const gas = { commodityType: "NATURAL_GAS" };
    const electric = { commodityType: "ELECTRICITY" };
    const both = [
      has(gasBalance, supplierA, day.jan2025, gas),
      has(balanceA, supplierA, day.jan2024, electric),
    ];
    expect(told(both, "ELECTRICITY")).toContain(`${balanceA}: in nobody's`);
    expect(told([...both, has(balanceB, gasBalance, day.jan2024, electric)])).toContain(
      `${gasBalance}: in nobody's`,
    );
  });

  it("is nobody where the portfolios run in a circle", () => {
    const circle = [has(supplierB, supplierA), has(balanceA, supplierB), has(supplierB, balanceA)];
    expect(told(circle)).toBe(
      `nobody: the portfolios lead back to ${supplierB} (${supplierA} -> ${supplierB} -> ${balanceA})`,
    );
  });
});
