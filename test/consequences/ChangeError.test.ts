import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangeError } from "../../src/consequences/index.js";
import { consequencesOf, describeAgreement, explainChangeError } from "../../src/consequences/index.js";
import type { AgreementDocument } from "../../src/market/Agreement.js";
import { at, between, cast, day, grid, point, portfolioOfA, supplyA } from "../../src/rules/cast.js";
import { arbitraryMarketWithEvents } from "../arbitraries/market.js";
import { oraclePredict } from "../oracles/predict-oracle.js";
import { agreementOf, changeOf, momentOf, setOf } from "./reading.js";

const now = Date.UTC(2025, 5, 10);
const supplyB = at(cast.point, "SUPPLY", cast.supplierB, cast.customerX, day.mar2025);
const set = setOf({ meteringPoints: [point], agreements: [grid, supplyA, supplyB, portfolioOfA] });

const errorOf = (
  action: "CREATE" | "UPDATE" | "DELETE",
  document: AgreementDocument,
  via?: "AGREEMENT_COORDINATION",
): ChangeError => {
  const change = { action, agreement: agreementOf(document), ...(via === undefined ? {} : { via }) };
  const result = consequencesOf(set, change, now);
  if (result._tag === "Right") throw new Error("possible after all");
  return result.left;
};

const closestTo = (document: AgreementDocument): AgreementDocument | undefined => {
  const error = errorOf("UPDATE", document);
  return error.tag === "UnknownAgreement" ? error.closest?.document : undefined;
};

describe("an impossible change", () => {
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

  it("names what the set does not have, and the closest it has of the type and point", () => {
    expect(explainChangeError(errorOf("UPDATE", { ...supplyA, validFrom: day.jul2025 }))).toBe(
      `UPDATE: the set has no SUPPLY at ${cast.point} of ${cast.supplierA} for ${cast.customerX}, 2025-06-30T21:00Z to open; ` +
        `the closest one there is SUPPLY at ${cast.point} of ${cast.supplierA} for ${cast.customerX}, 2024-12-31T22:00Z to open`,
    );
    expect(closestTo({ ...supplyB, customerEic: cast.customerY })).toBe(supplyB);
    expect(closestTo({ ...supplyA, serviceProviderEic: cast.supplierC, validFrom: day.jul2025 })).toBe(
      supplyB,
    );
    expect(closestTo({ ...supplyA, serviceProviderEic: cast.supplierC, validFrom: day.jul2024 })).toBe(
      supplyA,
    );
  });

  it("looks for the closest between parties by the customer, where it is known", () => {
    expect(closestTo({ ...portfolioOfA, serviceProviderEic: cast.balanceB })).toBe(portfolioOfA);
    expect(closestTo(between("NAMED_SUPPLIER", cast.balanceA, cast.supplierA, day.jan2024))).toBeUndefined();
    const { customerEic: _, ...unknownCustomer } = portfolioOfA;
    expect(explainChangeError(errorOf("DELETE", unknownCustomer))).toBe(
      `DELETE: the set has no PORTFOLIO_SUPPLIER of ${cast.balanceA} for unknown, 2023-12-31T22:00Z to open`,
    );
  });

  it("is a creation of what is there", () => {
    expect(explainChangeError(errorOf("CREATE", { ...supplyA, validTo: day.jul2025 }))).toBe(
      `CREATE: the set already has SUPPLY at ${cast.point} of ${cast.supplierA} for ${cast.customerX}, 2024-12-31T22:00Z to open`,
    );
  });

  it("is an update of the commodity or the fee", () => {
    expect(explainChangeError(errorOf("UPDATE", { ...grid, commodityType: "NATURAL_GAS" }))).toContain(
      "UPDATE: only validTo and agreementId may change, but commodityType went from absent to NATURAL_GAS in GRID",
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
      "went from true to absent in GRID",
    );
  });

  it("is a coordination of anything but a SUPPLY", () => {
    expect(explainChangeError(errorOf("UPDATE", grid, "AGREEMENT_COORDINATION"))).toBe(
      `via AGREEMENT_COORDINATION: expected on SUPPLY only, got ${describeAgreement(agreementOf(grid))}`,
    );
  });
});
