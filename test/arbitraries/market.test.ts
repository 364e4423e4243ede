import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEic } from "../../src/documents/eic.js";
import { oraclePredict } from "../oracles/predict-oracle.js";
import { arbitraryMarket, arbitraryMarketWithEvents, eicOf, meters, parties } from "./market.js";

describe("the random markets", () => {
  it("have valid EICs only", () => {
    for (const eic of [...parties, ...meters]) expect([eic, checkEic(eic)]).toEqual([eic, { tag: "Valid" }]);
    expect(eicOf("38X-EIN-OS-----")).toBe("38X-EIN-OS-----J");
  });

  it("are read without errors", () => {
    fc.assert(
      fc.property(arbitraryMarket, (market) => {
        expect(agreementSet(market as AgreementSetDocument)._tag).toBe("Right");
      }),
      { numRuns: 300 },
    );
  });

  it("have valid events, each after the others, in order", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ maxEvents: 8 }), ({ market, events }) => {
        expect(oraclePredict(market, events, {}).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("have invalid events too, if requested, and continue after them", () => {
    const tags = new Set<string>();
    const market = arbitraryMarketWithEvents({ impossible: true, agreementsOnly: true });
    for (const { market: set, events } of fc.sample(market, 1000)) {
      const { error } = oraclePredict(set, events, {});
      if (error !== undefined) tags.add(error.what);
    }
    expect(tags).not.toContain("OutOfOrder");
    expect(tags).toEqual(
      new Set([
        "AgreementNotInSet",
        "AgreementAlreadyInSet",
        "CommodityChanged",
        "FeeChanged",
        "ViaNotOnSupply",
      ]),
    );
  });
});
