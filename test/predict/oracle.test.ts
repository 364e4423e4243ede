import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { predict } from "../../src/predict/predict.js";
import { arbitraryMarketWithEvents } from "../arbitraries/market.js";
import { oraclePredict } from "../oracles/predict-oracle.js";
import { eventsOf } from "./documents.js";

const setOf = (document: unknown) => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** Attributes in one order; the order of lists stays. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, canonical(inner)]));
};
const text = (value: unknown): string => JSON.stringify(canonical(value));

/** A deletion whose document names another commodity than the set: the set's agreement is what counts. */
const deletionOfAnotherCommodity = (() => {
  const operator = "38XT00000000002P";
  const meterEic = "38ZT00000000100Y";
  const named = {
    agreementType: "NAMED_SUPPLIER",
    serviceProviderEic: "38XT00000000013K",
    customerEic: operator,
    validFrom: "2024-02-29T22:00Z",
  };
  const grid = {
    agreementType: "GRID",
    meterEic,
    serviceProviderEic: operator,
    customerEic: "38XT00000000031I",
    validFrom: "2024-02-29T22:00Z",
  };
  const market = {
    meteringPoints: [
      { meterEic, meteringPointType: "REGULAR", operatorEic: operator, commodityType: "ELECTRICITY" },
    ],
    agreements: [grid, { ...grid, agreementType: "SUPPLY", serviceProviderEic: "38XT00000000011O" }, named],
  };
  const event = { resourceType: "AGREEMENT", action: "DELETE", occurredAt: "2024-03-01T10:00Z" };
  const follower = {
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: "38XT00000000012M",
    customerEic: operator,
    commodityType: "ELECTRICITY",
    validFrom: "2024-02-29T22:00Z",
  };
  const unknownMarket = { meteringPoints: [], agreements: [grid, follower] };
  return [
    { market, agreement: named },
    { market, agreement: grid },
    { market: unknownMarket, agreement: grid },
  ].map(({ market, agreement }) => ({
    market,
    events: [{ ...event, agreement: { ...agreement, commodityType: "OTHER" } }],
  }));
})();

describe("predict returns exactly what the oracle returns, including order and grounds", () => {
  for (const edition of ["en", "et"] as const) {
    it(`on random markets in edition ${edition}, lenient`, () => {
      fc.assert(
        fc.property(arbitraryMarketWithEvents({ impossible: true }), ({ market, events }) => {
          const expected = oraclePredict(market, events, { edition, lenient: true });
          const actual = predict(setOf(market), eventsOf(events), { edition, lenient: true });
          expect(actual.lines.map(text)).toEqual(expected.deliveries.map(text));
          expect(actual.skipped.map(({ event }) => event)).toEqual(expected.skipped);
          expect(actual.error?.event).toBe(expected.error?.event);
          expect(actual.set.toDocument().agreements.map(text).sort()).toEqual(
            expected.set.agreements.map(text).sort(),
          );
        }),
        {
          numRuns: 2_000,
          examples: deletionOfAnotherCommodity.map((example): [typeof example] => [example]),
        },
      );
    });
  }

  it("and on the event at which a run that is not lenient ends", () => {
    fc.assert(
      fc.property(arbitraryMarketWithEvents({ impossible: true }), ({ market, events }) => {
        const expected = oraclePredict(market, events, {});
        const actual = predict(setOf(market), eventsOf(events));
        expect(actual.error?.event).toBe(expected.error?.event);
        expect(actual.lines.map(text)).toEqual(expected.deliveries.map(text));
      }),
      { numRuns: 500 },
    );
  });
});
