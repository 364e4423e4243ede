import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findingsOfSet } from "../../../src/rules/consequences/index.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  aggregation,
  aggregationPoint,
  at,
  between,
  borderGrid,
  borderPoint,
  eics,
  day,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { setOf } from "./reading.js";

const noon = instantOf("2025-06-10T09:00Z");
const second = { ...aggregationPoint, meterEic: "38Z-EX-AGGR-P2-B" };
const otherPoint = { ...point, meterEic: "38Z-EX-POINT-2-7" };
const anyMarket = { ...point, commodityType: null };

type Findings = readonly (readonly [string, ...AgreementDocument[]])[];

const findingsIn = (
  meteringPoints: readonly object[],
  ...agreements: readonly AgreementDocument[]
): Findings =>
  findingsOfSet(setOf({ meteringPoints, agreements }), noon).map(({ id, agreements: about }) => [
    id,
    ...about.map(({ document }) => document),
  ]);

describe("the GRID an agreement belongs to", () => {
  it("is one of its own customer, also if other customers have one at the point", () => {
    const ofX = { ...supplyA, validTo: day.jul2025 };
    const ofY = at(eics.point, "SUPPLY", eics.supplierB, eics.customerY, day.jul2025);
    const gridOfY = { ...grid, customerEic: eics.customerY, validFrom: day.jul2025 };
    expect(findingsIn([point], grid, ofX, ofY)).toEqual([["WITHOUT_GRID", ofY]]);
    expect(findingsIn([point], gridOfY, ofX, ofY)).toEqual([["WITHOUT_GRID", ofX]]);
    expect(findingsIn([point], { ...grid, validTo: day.jul2025 }, gridOfY, ofX, ofY)).toEqual([]);
  });

  it("is one of its own market, also if the customer has others at the point", () => {
    const electric = { ...supplyA, commodityType: "ELECTRICITY" };
    const gas = {
      ...at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, "2025-03-01T05:00Z"),
      commodityType: "NATURAL_GAS",
    };
    const electricGrid = { ...grid, commodityType: "ELECTRICITY" };
    const gasGrid = { ...grid, commodityType: "NATURAL_GAS", validFrom: "2024-01-01T05:00Z" };
    expect(findingsIn([anyMarket], electricGrid, electric, gas)).toEqual([["WITHOUT_GRID", gas]]);
    expect(findingsIn([anyMarket], gasGrid, electric, gas)).toEqual([["WITHOUT_GRID", electric]]);
    expect(findingsIn([anyMarket], electricGrid, gasGrid, electric, gas)).toEqual([]);
    expect(findingsIn([anyMarket], gasGrid, supplyA)).toEqual([]);
  });

  it("is not one of unknown market where the market is given as an empty text", () => {
    const electricGrid = { ...grid, commodityType: "ELECTRICITY" };
    const first = { ...supplyA, validTo: day.jul2025 };
    const next = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025);
    const [emptyFirst, emptyNext] = [first, next].map((supply) => ({ ...supply, commodityType: "" }));
    expect(findingsIn([anyMarket], electricGrid, first, emptyNext!)).toEqual([["WITHOUT_GRID", emptyNext]]);
    expect(findingsIn([anyMarket], electricGrid, emptyFirst!, next)).toEqual([["WITHOUT_GRID", emptyFirst]]);
  });

  it("may be a later one, when the earlier has ended", () => {
    const first = { ...grid, validTo: day.mar2025 };
    const next = { ...grid, serviceProviderEic: eics.neighbour, validFrom: day.mar2025 };
    expect(findingsIn([point], first, next, { ...supplyA, validFrom: day.mar2025 })).toEqual([]);
    expect(findingsIn([point], first, next, { ...supplyA, validFrom: day.jun2025 })).toEqual([]);
  });

  it("is the one that started later, of two with the same end", () => {
    const first = { ...grid, validTo: day.sep2025 };
    const next = { ...first, validFrom: day.jul2024 };
    expect(findingsIn([point], first, next, supplyA)).toEqual([
      ["OVERLAPPING_GRID", next, first],
      ["BEYOND_GRID", supplyA, next],
    ]);
  });

  it("does not exist for an unknown customer, also when that of a GRID is unknown", () => {
    const { customerEic: _, ...ownerless } = grid;
    const { customerEic: __, ...unknown } = supplyA;
    expect(findingsIn([point], ownerless, unknown)).toEqual([["WITHOUT_GRID", unknown]]);
  });

  it("contains an agreement that starts with it, not one that starts when it ends", () => {
    const ended = { ...grid, validTo: day.jul2025 };
    const within = { ...supplyA, validTo: day.jul2025 };
    expect(findingsIn([point], { ...ended, validFrom: day.jan2025 }, within)).toEqual([]);
    const after = { ...supplyA, validFrom: day.jul2025 };
    expect(findingsIn([point], ended, after)).toEqual([["WITHOUT_GRID", after]]);
  });
});

describe("findings about a party", () => {
  it("are about its agreements without a metering point that have not ended", () => {
    const untidy = "2025-09-01T10:00Z";
    const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.neighbour, day.jan2025);
    const ended = { ...portfolio, validFrom: "2024-01-01T10:00Z", validTo: "2025-01-01T10:00Z" };
    const border = { ...borderGrid, validTo: untidy };
    expect(findingsIn([borderPoint], border, portfolio, ended)).toEqual([["DAY_BOUNDARY", border]]);
    expect(findingsIn([borderPoint], border, { ...portfolio, validTo: untidy }, ended)).toEqual([
      ["DAY_BOUNDARY", border],
      ["MONTH_BOUNDARY", { ...portfolio, validTo: untidy }],
    ]);
  });

  it("are not reported for an agreement that has ended", () => {
    const untidy = { ...portfolioOfA, validTo: "2025-06-10T09:00Z" };
    expect(findingsIn([], untidy)).toEqual([]);
    const longer = { ...untidy, validTo: "2025-06-10T09:01Z" };
    expect(findingsIn([], longer)).toEqual([["MONTH_BOUNDARY", longer]]);
  });

  it("name each overlap once, but none between agreements of different types", () => {
    const later = { ...portfolioOfA, validFrom: day.jan2026 };
    expect(findingsIn([], portfolioOfA, later)).toEqual([["OVERLAPPING_PARTIES", later, portfolioOfA]]);
    const kinds = (["PORTFOLIO_SUPPLIER", "NAMED_SUPPLIER", "JOINT_INVOICE"] as const).map((type) =>
      between(type, eics.supplierA, eics.gridOperator, day.jan2025),
    );
    expect(findingsIn([], ...kinds)).toEqual([]);
  });
});

describe("the order of findings", () => {
  const untidy = "2025-09-01T10:00Z";
  const meteringPoints = [otherPoint, point, aggregationPoint, second];
  const inSecond = { ...aggregation, meterEic: second.meterEic, validTo: untidy };
  const inFirst = { ...aggregation, validTo: untidy };
  const ofOther = { ...supplyA, meterEic: otherPoint.meterEic };
  const portfolioOfB = { ...portfolioOfA, customerEic: eics.supplierB, validTo: untidy };
  const portfolio = { ...portfolioOfA, validTo: untidy };

  const agreements = [portfolioOfB, ofOther, portfolio, inFirst, supplyA, inSecond];
  const inOrder: Findings = [
    ["WITHOUT_GRID", supplyA],
    ["WITHOUT_GRID", inSecond],
    ["WITHOUT_GRID", inFirst],
    ["DAY_BOUNDARY", inSecond],
    ["DAY_BOUNDARY", inFirst],
    ["WITHOUT_GRID", ofOther],
    ["MONTH_BOUNDARY", portfolio],
    ["MONTH_BOUNDARY", portfolioOfB],
  ];

  it("is by metering point, then by customer, each by EIC", () => {
    expect(findingsIn(meteringPoints, ...agreements)).toEqual(inOrder);
  });

  it("is the same for any order of points and agreements in the set", () => {
    const shuffled = <A>(list: readonly A[]): fc.Arbitrary<A[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(shuffled(meteringPoints), shuffled(agreements), (points, listed) => {
        expect(findingsIn(points, ...listed)).toEqual(inOrder);
      }),
    );
  });
});
