/** Followers are the same with and without the cache. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import { followersOf } from "../../../src/market/portfolio.js";
import { startOf, step } from "../../../src/predict/changes.js";
import { completeOptions } from "../../../src/predict/predict.js";
import { at, between, eics, day, meteringData, point } from "../../../src/rules/example-parties.js";
import { followersRemembered } from "../../../src/rules/distribution/following.js";
import { grantsOf } from "../../../src/rules/distribution/evaluate.js";
import type { IntervalSet } from "../../../src/time/interval-set.js";
import { writeInstant } from "../../../src/time/write-instant.js";
import { setOf } from "../../market/built.js";

const candidates = [eics.supplierA, eics.supplierB, eics.balanceA, eics.balanceB];
const market = fc.constantFrom(undefined, undefined, "ELECTRICITY", "NATURAL_GAS");

const portfolio: fc.Arbitrary<AgreementDocument> = fc
  .tuple(fc.constantFrom(...candidates), fc.constantFrom(...candidates), fc.nat({ max: 6 }), market)
  .map(([provider, customer, from, commodityType]) =>
    between("PORTFOLIO_SUPPLIER", provider, customer, writeInstant(from), {
      validTo: writeInstant(from + 4),
      ...(commodityType !== undefined && { commodityType }),
    }),
  );

const portfolios = fc.uniqueArray(portfolio, {
  maxLength: 8,
  selector: ({ serviceProviderEic, customerEic, validFrom }) =>
    `${serviceProviderEic} ${customerEic} ${validFrom}`,
});

/** Few times, so that they are repeated; some have the same first and last instant. */
const times = fc.constantFrom<IntervalSet>(
  [],
  [{ from: 0, to: 6 }],
  [
    { from: 0, to: 2 },
    { from: 4, to: 6 },
  ],
  [
    { from: 0, to: 1 },
    { from: 5, to: 6 },
  ],
  [{ from: 3, to: 5 }],
);

describe("followersRemembered", () => {
  it("returns the same portfolio providers as followersOf, for many calls", () => {
    fc.assert(
      fc.property(
        portfolios,
        fc.array(fc.tuple(fc.constantFrom(...candidates), market, times), { minLength: 10, maxLength: 40 }),
        (agreements, questions) => {
          const set = setOf({ agreements });
          const remembered = followersRemembered(set);
          for (const question of questions)
            expect(remembered(...question)).toEqual(followersOf(set, ...question));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("distinguishes the markets of one party", () => {
    const set = setOf({
      agreements: [
        between("PORTFOLIO_SUPPLIER", eics.gasBalance, eics.supplierA, day.jan2024, {
          commodityType: "NATURAL_GAS",
        }),
      ],
    });
    const remembered = followersRemembered(set);
    const always = [{ from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 2) }];
    expect(remembered(eics.supplierA, "ELECTRICITY", always)).toEqual([]);
    expect(remembered(eics.supplierA, "NATURAL_GAS", always)).toHaveLength(1);
    expect(remembered(eics.supplierA, "ELECTRICITY", [])).toEqual([]);
  });
});

describe("one message of an electricity and a gas point with one supplier (GEN-5, D-MARKET)", () => {
  it("goes to the gas portfolio for the gas point alone", () => {
    const gas = { ...point, meterEic: eics.borderPoint, commodityType: "NATURAL_GAS" };
    const set = setOf({
      meteringPoints: [point, gas],
      agreements: [
        at(point.meterEic, "SUPPLY", eics.supplierA, eics.customerX, day.jan2024),
        at(gas.meterEic, "SUPPLY", eics.supplierA, eics.customerX, day.jan2024),
        between("PORTFOLIO_SUPPLIER", eics.gasBalance, eics.supplierA, day.jan2024, {
          commodityType: "NATURAL_GAS",
        }),
      ],
    });
    const of = (meterEic: string) => meteringData(meterEic, [day.mar2025]).content as readonly object[];
    for (const content of [
      [...of(point.meterEic), ...of(gas.meterEic)],
      [...of(gas.meterEic), ...of(point.meterEic)],
    ]) {
      const { objects } = step(startOf(set, completeOptions({})), {
        ...meteringData(point.meterEic, []),
        content,
      });
      const followed = grantsOf([...objects][0]!.situation).filter(({ eic }) => eic === eics.gasBalance);
      expect(followed.map((grant) => grant.of?.meterEic)).toEqual([gas.meterEic]);
    }
  });
});
