/** Small markets with exactly their verdicts. */
import type { PredictOptions } from "../../../src/predict/prediction-state.js";
import { describe, expect, it } from "vitest";
import { startOf, step } from "../../../src/predict/changes.js";
import { completeOptions } from "../../../src/predict/predict.js";
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  authorizationGiven,
  between,
  borderPoint,
  eics,
  coordination,
  customerChanged,
  day,
  grid,
  meteringPointUpdated,
  networkBill,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { Example } from "../../../src/rules/distribution/rule.js";
import type { Situation } from "../../../src/rules/distribution/situation.js";
import { verdictsOf } from "../../../src/rules/distribution/evaluate.js";
import { setOf } from "../../market/built.js";

const nameOf = (eic: string): string =>
  Object.entries(eics).find(([, known]) => known === eic)?.[0] ?? "somebody else";

/** The situations of an event, and each verdict of them as a line. */
const situationsOf = (
  set: object,
  event: Example["event"],
  options: Partial<PredictOptions> = {},
): readonly Situation[] => {
  const { objects, error } = step(
    startOf(setOf({ agreements: [], ...set }), completeOptions(options)),
    event,
  );
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return [...objects].map(({ situation }) => situation);
};
const linesOf = (situation: Situation): readonly string[] =>
  verdictsOf(situation)
    .map(
      ({ rule, role, eic, granted, cause }) =>
        `${rule} ${nameOf(eic)} ${role} ${granted ? "+" : "-"} ${cause.tag}`,
    )
    .sort();
const verdictsIn = (...world: Parameters<typeof situationsOf>): readonly string[] =>
  situationsOf(...world).flatMap(linesOf);

const portfolioOf = (customer: string) => between("PORTFOLIO_SUPPLIER", eics.balanceB, customer, day.jan2024);

describe("at the parent of an AGGREGATION", () => {
  const changed = agreementChanged("CREATE", aggregation);

  it("no party is considered if there is no parent", () => {
    const { parentMeterEic, ...loose } = aggregationPoint;
    expect(parentMeterEic).toBe(eics.point);
    const [situation] = situationsOf(
      { meteringPoints: [point, loose], agreements: [grid, supplyA, portfolioOf(eics.aggregator)] },
      changed,
    );
    expect(verdictsOf(situation!)).toMatchObject([
      {
        rule: "AGR-1",
        eic: eics.balanceB,
        granted: false,
        by: "AGR-3",
        cause: { tag: "NothingOverlapsAtParent", parentMeterEic: undefined },
      },
    ]);
  });

  it("its operator is not considered where nothing overlaps", () => {
    const ended = at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2024, day.jul2024);
    expect(
      verdictsIn({ meteringPoints: [point, aggregationPoint], agreements: [grid, ended] }, changed),
    ).toEqual(["AGR-11 supplierA OPEN_SUPPLIER - NoOverlapWithAggregation"]);
  });

  it("a GENERAL_SERVICE of the operator makes no party a named supplier", () => {
    const general = at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, day.jan2025);
    expect(
      verdictsIn({ meteringPoints: [point, aggregationPoint], agreements: [grid, general] }, changed),
    ).toEqual([
      "AGR-11 gridOperator METERING_POINT_OPERATOR + OperatesMeteringPoint",
      "AGR-11 gridOperator NAMED_SUPPLIER - ProviderIsOperator",
    ]);
  });

  it("an agreement of another market or one that has ended is refused, with that cause", () => {
    const gas = { ...supplyA, commodityType: "NATURAL_GAS" };
    const electricity = { ...aggregation, commodityType: "ELECTRICITY" };
    const { commodityType, ...plainPoint } = point;
    expect(commodityType).toBe("ELECTRICITY");
    const causesOf = (supply: object, aggregating: object): readonly unknown[] =>
      situationsOf(
        { meteringPoints: [plainPoint, aggregationPoint], agreements: [grid, supply] },
        agreementChanged("CREATE", { ...aggregation, ...aggregating }),
      ).flatMap((situation) =>
        verdictsOf(situation)
          .filter(({ role }) => role === "OPEN_SUPPLIER")
          .map(({ cause }) => cause),
      );
    expect(causesOf(gas, electricity)).toEqual([{ tag: "OtherMarket", market: "NATURAL_GAS" }]);
    const ended = at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025, day.jun2025);
    expect(causesOf(ended, {})).toEqual([{ tag: "Ended", at: Date.parse(day.jun2025) }]);
  });

  it("a BORDER_SUPPLY counts like a SUPPLY", () => {
    const below = { ...aggregationPoint, parentMeterEic: eics.borderPoint };
    const supply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.jan2024);
    expect(verdictsIn({ meteringPoints: [borderPoint, below], agreements: [supply] }, changed)).toEqual([
      "AGR-11 balanceA OPEN_SUPPLIER + OverlapsAggregation",
      "AGR-11 gridOperator METERING_POINT_OPERATOR + OperatesMeteringPoint",
    ]);
  });

  it("no party is notified of other agreements of a point below it", () => {
    const below = { ...point, meterEic: eics.borderPoint, parentMeterEic: eics.point };
    const supply = at(eics.borderPoint, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025);
    const gridBelow = { ...grid, meterEic: eics.borderPoint };
    const [primary] = situationsOf(
      { meteringPoints: [point, below], agreements: [grid, supplyA, gridBelow] },
      agreementChanged("CREATE", supply),
    );
    expect(linesOf(primary!)).toEqual(["AGR-9 gridOperator METERING_POINT_OPERATOR + OperatesMeteringPoint"]);
  });
});

describe("a GENERAL_SERVICE", () => {
  it("has no recipients for an update, which does not occur", () => {
    const general = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2025);
    const ofOperator = { ...general, serviceProviderEic: eics.gridOperator };
    for (const [agreement, provider] of [
      [general, eics.namedSupplier],
      [ofOperator, eics.gridOperator],
    ] as const) {
      const [created] = situationsOf(
        { meteringPoints: [point], agreements: [grid] },
        agreementChanged("CREATE", agreement),
      );
      expect(verdictsOf(created!).some(({ eic, granted }) => granted && eic === provider)).toBe(true);
      expect(linesOf({ ...created!, action: "UPDATE" })).toEqual([]);
    }
  });
});

describe("a SUPPLY that ends with its GRID", () => {
  it("goes to the operator of its metering point in that role (AGR-8)", () => {
    const [, shortened] = situationsOf(
      { meteringPoints: [point], agreements: [grid, supplyA] },
      agreementChanged("UPDATE", { ...grid, validTo: day.sep2025 }, eics.gridOperator),
    );
    expect(verdictsOf(shortened!)).toMatchObject([
      {
        eic: eics.supplierA,
        role: "OPEN_SUPPLIER",
        cause: { tag: "PartyOfChangedAgreement", as: "serviceProviderEic" },
      },
      {
        eic: eics.gridOperator,
        role: "METERING_POINT_OPERATOR",
        cause: { tag: "OperatesMeteringPoint", meterEic: eics.point },
      },
    ]);
  });
});

describe("a SUPPLY that is ended by another SUPPLY", () => {
  it("goes to the operator of its metering point in that role (AGR-10)", () => {
    const next = at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, day.jul2025);
    const [, ended] = situationsOf(
      { meteringPoints: [point], agreements: [grid, supplyA] },
      agreementChanged("CREATE", next, eics.supplierB),
    );
    expect(verdictsOf(ended!).filter(({ role }) => role === "METERING_POINT_OPERATOR")).toMatchObject([
      {
        eic: eics.gridOperator,
        granted: true,
        cause: { tag: "OperatesMeteringPoint", meterEic: eics.point },
      },
    ]);
  });
});

describe("a coordination", () => {
  it("is refused to all candidates in the Estonian edition, with that cause (COO-1)", () => {
    const [situation] = situationsOf({}, coordination("CREATED", eics.supplierC), { edition: "et" });
    const refused = verdictsOf(situation!);
    expect(refused).toHaveLength(2);
    for (const { granted, cause } of refused)
      expect([granted, cause]).toEqual([false, { tag: "NotInThisEdition", edition: "et" }]);
  });
});

describe("a portfolio provider is refused once, with one cause", () => {
  it("where the direct party is notified because of the object itself", () => {
    const agreements = [portfolioOf(eics.supplierB), portfolioOf(eics.supplierA)];
    expect(verdictsIn({ agreements }, authorizationGiven)).toEqual([
      "AUT-1 supplierB AUTHORIZATION_SUBJECT + SubjectOfAuthorization",
      "GEN-6 balanceB PORTFOLIO_PROVIDER - DirectPartyOnly",
    ]);
    expect(verdictsIn({ agreements }, coordination("CREATED", eics.supplierC))).toEqual([
      "COO-1 gridOperator COORDINATION_CANDIDATE + ListedAsCandidate",
      "COO-1 supplierA COORDINATION_CANDIDATE + ListedAsCandidate",
      "GEN-6 balanceB PORTFOLIO_PROVIDER - DirectPartyOnly",
    ]);
  });

  it("where the direct party only operates the metering point, or serves a customer", () => {
    const agreements = [grid, portfolioOf(eics.gridOperator)];
    const supply = at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jul2025);
    const [primary] = situationsOf(
      { meteringPoints: [point], agreements },
      agreementChanged("CREATE", supply),
    );
    expect(linesOf(primary!)).toEqual([
      "AGR-9 gridOperator METERING_POINT_OPERATOR + OperatesMeteringPoint",
      "BEY-6 balanceB PORTFOLIO_PROVIDER - OnlyOperatesMeteringPoint",
    ]);
    expect(
      verdictsIn(
        { meteringPoints: [point], agreements: [supplyA, portfolioOfA] },
        customerChanged(["FIRST_NAME"], null),
      ),
    ).toEqual([
      "CUS-2 supplierA SERVICE_PROVIDER + ValidNow",
      "GEN-6 balanceA PORTFOLIO_PROVIDER - DirectPartyOnly",
    ]);
  });

  it("except where it is the direct party itself, or unknown", () => {
    const { serviceProviderEic, ...nameless } = portfolioOf(eics.supplierB);
    expect(serviceProviderEic).toBe(eics.balanceB);
    const itself = between("PORTFOLIO_SUPPLIER", eics.supplierB, eics.supplierB, day.jan2024);
    expect(verdictsIn({ agreements: [itself, nameless] }, authorizationGiven)).toEqual([
      "AUT-1 supplierB AUTHORIZATION_SUBJECT + SubjectOfAuthorization",
    ]);
  });
});

describe("a change of customer metadata", () => {
  it("is refused where the GENERAL_SERVICE is the operator's or has not started", () => {
    const general = at(
      eics.point,
      "GENERAL_SERVICE",
      eics.gridOperator,
      eics.customerX,
      day.jan2025,
      day.jul2025,
    );
    const future = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jul2025);
    expect(
      verdictsIn(
        { meteringPoints: [point], agreements: [general, future] },
        customerChanged(["BILLING_EMAIL"], null),
      ).filter((line) => line.startsWith("CUS-1")),
    ).toEqual([
      "CUS-1 gridOperator NAMED_SUPPLIER - ProviderIsOperator",
      "CUS-1 namedSupplier NAMED_SUPPLIER - NotValidYet",
    ]);
  });
});

describe("a GENERAL_SERVICE of the last twelve months (CUS-1)", () => {
  it("counts until twelve months after its end, in Estonian local time, and the cause contains the limit", () => {
    const general = (to: string) =>
      at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024, to);
    const causeOf = (to: string) =>
      situationsOf(
        { meteringPoints: [point], agreements: [general(to)] },
        customerChanged(["BILLING_EMAIL"], null),
      ).flatMap((situation) =>
        verdictsOf(situation)
          .filter(({ rule }) => rule === "CUS-1")
          .map(({ cause }) => cause),
      );
    const since = Date.UTC(2024, 5, 10, 9);
    expect(causeOf("2024-06-10T09:00Z")).toEqual([{ tag: "EndedBeforeTwelveMonths", since, to: since }]);
    expect(causeOf("2024-06-10T09:00:01Z")).toEqual([
      { tag: "ValidWithinTwelveMonths", since, to: since + 1000 },
    ]);
  });
});

describe("roles", () => {
  it("a BORDER_GRID at a point listed as another type does not make its customer a recipient", () => {
    const agreement = at(eics.point, "BORDER_GRID", eics.gridOperator, eics.neighbour, day.jan2024);
    expect(
      verdictsIn(
        { meteringPoints: [point], agreements: [agreement, supplyA] },
        meteringPointUpdated(eics.point),
      ),
    ).toEqual(["MP-3 supplierA OPEN_SUPPLIER + ActiveOrFuture"]);
  });

  it("an operator that supplies its own metering point by a SUPPLY gets the bill as open supplier", () => {
    const own = at(eics.point, "SUPPLY", eics.gridOperator, eics.customerX, day.jan2025);
    const bill = { ...networkBill(day.mar2025, day.jun2025), initiatorEic: null };
    expect(verdictsIn({ meteringPoints: [point], agreements: [grid, own] }, bill)).toEqual([
      "NB-2 gridOperator OPEN_SUPPLIER + OverlapsData",
    ]);
  });

  it("an agreement without a provider has no verdicts", () => {
    const { serviceProviderEic, ...nameless } = supplyA;
    expect(serviceProviderEic).toBe(eics.supplierA);
    for (const agreement of [nameless, { ...nameless, validTo: day.mar2025 }])
      expect(verdictsIn({ agreements: [agreement] }, customerChanged(["FIRST_NAME"], null))).toEqual([]);
  });

  it("a right begins and ends with its agreement", () => {
    const supply = (from: string, to?: string) =>
      at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, from, to);
    const names = (agreement: object) =>
      verdictsIn({ agreements: [agreement] }, customerChanged(["FIRST_NAME"], null));
    const noon = "2025-06-10T09:00Z";
    expect(names(supply(day.jan2025, noon))).toEqual(["CUS-2 supplierA SERVICE_PROVIDER - Ended"]);
    expect(names(supply(noon))).toEqual(["CUS-2 supplierA SERVICE_PROVIDER + ValidNow"]);
    expect(names(supply("2025-06-10T09:00:01Z"))).toEqual(["CUS-2 supplierA SERVICE_PROVIDER - NotValidYet"]);
  });
});
