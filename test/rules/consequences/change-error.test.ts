import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangeError } from "../../../src/rules/consequences/index.js";
import {
  consequencesOf,
  describeAgreement,
  explainChangeError,
} from "../../../src/rules/consequences/index.js";
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
import { arbitraryMarketWithEvents } from "../../arbitraries/market.js";
import { oraclePredict } from "../../oracles/predict-oracle.js";
import { agreementOf, changeOf, momentOf, setOf, consequencesIn } from "./reading.js";

const now = Date.UTC(2025, 5, 10);
const supplyB = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.mar2025);
const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA, supplyB, portfolioOfA] });

const errorOf = (
  action: "CREATE" | "UPDATE" | "DELETE",
  document: AgreementDocument,
  via?: "AGREEMENT_COORDINATION",
  within = set,
): ChangeError => {
  const change = { action, agreement: agreementOf(document), ...(via === undefined ? {} : { via }) };
  const result = consequencesOf(within, change, now);
  if (result._tag === "Right") throw new Error("possible after all");
  return result.left;
};

const closestTo = (document: AgreementDocument): AgreementDocument | undefined => {
  const error = errorOf("UPDATE", document);
  return error.tag === "UnknownAgreement" ? error.closest?.document : undefined;
};

describe("an invalid change", () => {
  it("has the error the oracle has, at the event the oracle stops at, and leaves the set as it was", () => {
    const tags: Readonly<Record<string, ChangeError["tag"]>> = {
      AgreementNotInSet: "UnknownAgreement",
      AgreementAlreadyInSet: "AgreementExists",
      CommodityChanged: "ChangedAttribute",
      FeeChanged: "ChangedAttribute",
      ViaNotOnSupply: "ViaNotOnSupply",
    };
    fc.assert(
      fc.property(
        arbitraryMarketWithEvents({ agreementsOnly: true, impossible: true }),
        ({ market, events }) => {
          const { error } = oraclePredict(market, events, {});
          let current = setOf(market);
          for (const [index, event] of events.entries()) {
            if (event["resourceType"] === "CLOCK") continue;
            const before = JSON.stringify(current.toDocument());
            const result = consequencesOf(current, changeOf(event), momentOf(event));
            if (result._tag === "Left") {
              expect({ event: index, tag: result.left.tag }).toEqual({
                event: error?.event,
                tag: tags[error?.what ?? ""],
              });
              expect(JSON.stringify(current.toDocument())).toBe(before);
              expect(explainChangeError(result.left)).not.toContain("undefined");
              return;
            }
            current = result.right.after;
          }
          expect(error).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it("names the agreement that is not in the set, and the closest one of the type and point", () => {
    expect(explainChangeError(errorOf("UPDATE", { ...supplyA, validFrom: day.jul2025 }))).toBe(
      `UPDATE: the set has no SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, 2025-06-30T21:00Z to open; ` +
        `the closest one is SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, 2024-12-31T22:00Z to open`,
    );
    expect(closestTo({ ...supplyB, customerEic: eics.customerY })).toBe(supplyB);
    expect(closestTo({ ...supplyA, serviceProviderEic: eics.supplierC, validFrom: day.jul2025 })).toBe(
      supplyB,
    );
    expect(closestTo({ ...supplyA, serviceProviderEic: eics.supplierC, validFrom: day.jul2024 })).toBe(
      supplyA,
    );
  });

  it("counts provider, customer and start equally, and for the same number of differences takes the closer start", () => {
    const asked = { ...supplyA, validFrom: day.jul2025 };
    const closestOf = (...supplies: readonly AgreementDocument[]): AgreementDocument | undefined => {
      const error = errorOf(
        "UPDATE",
        asked,
        undefined,
        setOf({ meteringPoints: [point], agreements: supplies }),
      );
      return error.tag === "UnknownAgreement" ? error.closest?.document : undefined;
    };
    const provider = { ...asked, serviceProviderEic: eics.supplierB };
    const customer = { ...asked, customerEic: eics.customerY };
    const start = { ...asked, validFrom: day.jan2025 };
    const providerAndCustomer = { ...provider, customerEic: eics.customerY };
    const providerAndStart = { ...provider, validFrom: day.jun2025 };
    const customerAndStart = { ...customer, validFrom: day.jun2025 };
    const all = { ...providerAndCustomer, validFrom: day.sep2025 };
    expect(closestOf(start, customerAndStart)).toBe(start);
    expect(closestOf(start, providerAndStart)).toBe(start);
    expect(closestOf(start, providerAndCustomer)).toBe(start);
    expect(closestOf(provider, providerAndCustomer)).toBe(provider);
    expect(closestOf(customer, providerAndCustomer)).toBe(customer);
    expect(closestOf(provider, providerAndStart)).toBe(provider);
    expect(closestOf(providerAndStart, providerAndCustomer)).toBe(providerAndCustomer);
    expect(closestOf(customerAndStart, providerAndCustomer)).toBe(providerAndCustomer);
    expect(closestOf(all, providerAndStart)).toBe(providerAndStart);
    expect(closestOf(all)).toBe(all);
  });

  it("takes the earlier of two equally distant starts", () => {
    const atHour = (hour: number): AgreementDocument => ({
      ...supplyA,
      validFrom: `2025-06-15T${String(hour)}:00Z`,
    });
    const around = setOf({ meteringPoints: [point], agreements: [atHour(20), atHour(10)] });
    expect(errorOf("UPDATE", atHour(15), undefined, around)).toMatchObject({
      tag: "UnknownAgreement",
      closest: { document: atHour(10) },
    });
  });

  it("finds the closest between parties by the customer, if it is known", () => {
    expect(closestTo({ ...portfolioOfA, serviceProviderEic: eics.balanceB })).toBe(portfolioOfA);
    expect(closestTo(between("NAMED_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2024))).toBeUndefined();
    const { customerEic: _, ...unknownCustomer } = portfolioOfA;
    expect(explainChangeError(errorOf("DELETE", unknownCustomer))).toBe(
      `DELETE: the set has no PORTFOLIO_SUPPLIER of ${eics.balanceA} for unknown, 2023-12-31T22:00Z to open`,
    );
  });

  it("is a creation of an existing agreement", () => {
    expect(explainChangeError(errorOf("CREATE", { ...supplyA, validTo: day.jul2025 }))).toBe(
      `CREATE: the set already has SUPPLY at ${eics.point} of ${eics.supplierA} for ${eics.customerX}, 2024-12-31T22:00Z to open`,
    );
  });

  it("is an update of the commodity or the fee", () => {
    expect(explainChangeError(errorOf("UPDATE", { ...grid, commodityType: "NATURAL_GAS" }))).toContain(
      "UPDATE: only validTo and agreementId may change, but commodityType changed from absent to NATURAL_GAS in GRID",
    );
    expect(errorOf("UPDATE", { ...grid, preliminaryTerminationFee: true })).toMatchObject({
      tag: "ChangedAttribute",
      attribute: "preliminaryTerminationFee",
      before: undefined,
      after: true,
    });
    const withFee = setOf({ agreements: [{ ...grid, preliminaryTerminationFee: true }] });
    const result = consequencesOf(withFee, { action: "UPDATE", agreement: agreementOf(grid) }, now);
    expect(result._tag === "Left" && explainChangeError(result.left)).toContain(
      "changed from true to absent in GRID",
    );
  });

  it("is a coordination of anything but a SUPPLY", () => {
    expect(explainChangeError(errorOf("UPDATE", grid, "AGREEMENT_COORDINATION"))).toBe(
      `via AGREEMENT_COORDINATION: expected on SUPPLY only, got ${describeAgreement(agreementOf(grid))}`,
    );
  });
});

describe("a valid change", () => {
  it("contains the same agreement object, if that has no original end", () => {
    const agreement = agreementOf({ ...supplyA, validTo: day.jul2025 });
    const result = consequencesOf(set, { action: "UPDATE", agreement }, now);
    expect(result._tag === "Right" && result.right.primary.agreement).toBe(agreement);
  });

  it("has, for a deletion, the market in the set, not that of the event", () => {
    const named = between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, day.jan2025, {
      commodityType: "ELECTRICITY",
    });
    const service = (provider: string, validFrom: string, validTo?: string): AgreementDocument => ({
      meterEic: eics.point,
      agreementType: "GENERAL_SERVICE",
      preliminaryTerminationFee: false,
      commodityType: "ELECTRICITY",
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
      serviceProviderEic: provider,
      customerEic: eics.customerX,
    });
    const served = [
      service(eics.gridOperator, day.jan2024, day.jan2025),
      service(eics.namedSupplier, day.jan2025),
    ] as const;
    const market = setOf({ meteringPoints: [point], agreements: [grid, named, ...served] });
    expect(consequencesIn(market, "DELETE", { ...named, commodityType: "NATURAL_GAS" }, now)).toEqual([
      ["DELETE", served[0]],
      ["DELETE", served[1]],
      ["CREATE", service(eics.gridOperator, day.jan2024)],
    ]);
  });
});
