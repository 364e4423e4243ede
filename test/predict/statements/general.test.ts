import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  agreementChanged,
  at,
  authorizationGiven,
  eics,
  coordination,
  customerChanged,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  networkBill,
  noon,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { partyNumber } from "../../market/eics.js";
import type { Market } from "./example-predictions.js";
import {
  linesOf,
  deliveriesOf,
  nameOf,
  grantsOf,
  recipients,
  grantsOfType,
  atPoint,
  portfolio,
  listedPoints,
  pointUpdated,
  justAfter,
} from "./example-predictions.js";

describe("GEN-4: a change is not sent back to the party that sent or made it", () => {
  it("a sender that has itself in its portfolio receives nothing, and no party receives twice", () => {
    const agreements = [grid, supplyA, portfolio(eics.supplierA, eics.supplierA), portfolioOfA];
    expect(
      grantsOf({ ...listedPoints, agreements }, meteringPointUpdated(eics.point, eics.supplierA)),
    ).toEqual(["balanceA GEN-5 PORTFOLIO_PROVIDER"]);
  });

  it("a sender that is the portfolio provider of a recipient receives nothing in that role either", () => {
    const agreements = [grid, supplyA, portfolioOfA];
    expect(
      recipients({ ...listedPoints, agreements }, meteringPointUpdated(eics.point, eics.balanceA)),
    ).toEqual(["supplierA"]);
  });

  it("a portfolio provider receives also when only the sender was entitled directly", () => {
    const agreements = [grid, supplyA, portfolioOfA];
    const [only, rest] = linesOf(
      { ...listedPoints, agreements },
      meteringData(eics.point, [day.jun2025], eics.supplierA),
    );
    expect(only).toMatchObject({ recipientEic: eics.balanceA, mode: "ONE_TO_ONE" });
    expect(rest).toBeUndefined();
  });

  it("AGR-1 gives the portfolio providers of a service provider that made the change itself", () => {
    expect(
      grantsOfType(
        "SUPPLY",
        { ...listedPoints, agreements: [grid, portfolioOfA] },
        agreementChanged("CREATE", supplyA, eics.supplierA),
      ),
    ).toEqual(["balanceA AGR-1 PORTFOLIO_PROVIDER", "gridOperator AGR-9 METERING_POINT_OPERATOR"]);
  });

  it("a consequence is made by the system: the party whose change caused it is notified of it, also of its own older agreement", () => {
    const again = atPoint("SUPPLY", eics.supplierA, day.jul2025);
    const event = agreementChanged("CREATE", again, eics.supplierA);
    const deliveries = deliveriesOf({ ...listedPoints, agreements: [supplyA] }, event);
    expect(deliveries.map(({ recipientEic, reason }) => [nameOf(recipientEic), reason])).toEqual(
      [
        ["gridOperator", "CREATE"],
        ["gridOperator", "UPDATE_BC_SUPPLY_CREATE"],
        ["supplierA", "UPDATE_BC_SUPPLY_CREATE"],
      ].sort(([, a], [, b]) => (a! < b! ? -1 : a! > b! ? 1 : 0)),
    );
  });

  it("an event of GENERAL_SERVICE or BORDER_SUPPLY counts as made by the system, whatever its initiator is", () => {
    const service = atPoint("GENERAL_SERVICE", eics.gridOperator, day.jan2025);
    expect(grantsOf(listedPoints, agreementChanged("CREATE", service, eics.gridOperator))).toEqual([
      "gridOperator AGR-6 GRID_OPERATOR",
    ]);
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    expect(grantsOf(listedPoints, agreementChanged("CREATE", borderSupply, eics.balanceA))).toEqual([
      "balanceA BEY-14 OPEN_SUPPLIER",
      "gridOperator BEY-14 METERING_POINT_OPERATOR",
    ]);
  });

  it("the subject of an authorization is not notified if it entered the authorization itself", () => {
    expect(linesOf({}, { ...authorizationGiven, initiatorEic: eics.supplierB })).toEqual([]);
  });
});

describe("GEN-5: portfolio providers of all levels are recipients, each with the chain that leads to it", () => {
  const base = [grid, supplyA];
  const chains = (...agreements: readonly AgreementDocument[]): readonly (readonly string[])[] =>
    deliveriesOf({ ...listedPoints, agreements: [...base, ...agreements] }, pointUpdated).flatMap(
      ({ grounds: own }) => own.flatMap(({ chain }) => (chain === undefined ? [] : [chain.map(nameOf)])),
    );

  it("a provider reached twice from one agreement has one ground, by the shorter chain", () => {
    expect(
      chains(portfolioOfA, portfolio(eics.balanceB, eics.balanceA), portfolio(eics.balanceB, eics.supplierA)),
    ).toEqual([
      ["supplierA", "balanceA"],
      ["supplierA", "balanceB"],
    ]);
  });

  it("of two equal chains the first by EIC is used", () => {
    const [first, second] = [eics.balanceA, eics.gasBalance].sort() as [string, string];
    expect(
      chains(
        portfolio(second, eics.supplierA),
        portfolio(first, eics.supplierA),
        portfolio(eics.supplierC, second),
        portfolio(eics.supplierC, first),
      ),
    ).toContainEqual(["supplierA", nameOf(first), "supplierC"]);
  });

  it("two agreements of one supplier give its portfolio provider two grounds", () => {
    const later = atPoint("SUPPLY", eics.supplierA, day.jul2025);
    const agreements = [grid, { ...supplyA, validTo: day.jul2025 }, later, portfolioOfA];
    expect(grantsOf({ ...listedPoints, agreements }, pointUpdated)).toEqual([
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "supplierA MP-3 OPEN_SUPPLIER",
      "supplierA MP-3 OPEN_SUPPLIER",
    ]);
  });

  it("a cycle of portfolio agreements ends without an error and does not add the direct party again", () => {
    expect(chains(portfolioOfA, portfolio(eics.supplierA, eics.balanceA))).toEqual([
      ["supplierA", "balanceA"],
    ]);
  });

  it("of a gas portfolio and an electricity portfolio only the one of the point's market counts", () => {
    const both = [
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { commodityType: "ELECTRICITY" }),
      portfolio(eics.gasBalance, eics.supplierA, day.jan2024, { commodityType: "NATURAL_GAS" }),
    ];
    expect(chains(...both)).toEqual([["supplierA", "balanceA"]]);
    const gasSupply = { ...supplyA, commodityType: "NATURAL_GAS" };
    expect(recipients({ ...listedPoints, agreements: [gasSupply, ...both] }, pointUpdated)).toEqual([
      "gasBalance",
      "supplierA",
    ]);
    const unknown = { agreements: [grid, supplyA, ...both] };
    expect(recipients(unknown, pointUpdated)).toEqual(["balanceA", "gasBalance", "supplierA"]);
  });

  it("one market applies along the whole chain: a gas portfolio above an electricity portfolio does not count", () => {
    expect(
      chains(
        portfolio(eics.balanceA, eics.supplierA),
        portfolio(eics.gasBalance, eics.balanceA, day.jan2024, { commodityType: "NATURAL_GAS" }),
      ),
    ).toEqual([["supplierA", "balanceA"]]);
  });

  it("each provider has one ground, also where thirty levels with two chains each give 2^30 chains", () => {
    const codes = [eics.supplierA as string, ...Array.from({ length: 90 }, (_, n) => partyNumber(n))];
    const diamonds = Array.from({ length: 30 }, (_, i) => {
      const [foot, left, right, top] = codes.slice(3 * i, 3 * i + 4) as [string, string, string, string];
      return [portfolio(left, foot), portfolio(right, foot), portfolio(top, left), portfolio(top, right)];
    }).flat();
    for (const event of [
      pointUpdated,
      meteringData(eics.point, [day.jun2025]),
      networkBill(day.mar2025, day.jun2025),
    ]) {
      const deliveries = deliveriesOf({ ...listedPoints, agreements: [...base, ...diamonds] }, event);
      expect(deliveries).toHaveLength(91);
      expect(deliveries.filter(({ grounds: own }) => own.length !== 1)).toEqual([]);
    }
  });

  it("for metering data a chain counts for the time in which all its agreements are valid", () => {
    const agreements = [
      ...base,
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { validTo: day.jun2025 }),
      portfolio(eics.balanceB, eics.balanceA, "2025-05-31T20:45Z"),
    ];
    const intervals = ["2025-05-31T20:30Z", "2025-05-31T20:45Z", day.jun2025];
    const deliveries = deliveriesOf({ ...listedPoints, agreements }, meteringData(eics.point, intervals));
    const startsOf = (eic: string): unknown =>
      deliveries.find(({ recipientEic }) => recipientEic === eic)?.content as unknown;
    const partOf = (starts: readonly string[]): unknown => [
      {
        meterEic: eics.point,
        periods: [{ r: "PT15M", aI: starts.map((pS) => expect.objectContaining({ pS }) as unknown) }],
      },
    ];
    expect(startsOf(eics.supplierA)).toEqual(partOf(intervals));
    expect(startsOf(eics.balanceA)).toEqual(partOf(intervals.slice(0, 2)));
    expect(startsOf(eics.balanceB)).toEqual(partOf(intervals.slice(1, 2)));
  });
});

describe("GEN-6: which portfolio agreements count, and which direct parties have portfolio providers", () => {
  const market = (validFrom: string, validTo?: string): Market => ({
    ...listedPoints,
    agreements: [
      grid,
      supplyA,
      portfolio(eics.balanceA, eics.supplierA, validFrom, { ...(validTo && { validTo }) }),
    ],
  });

  it("a portfolio that starts now counts, one that starts a microsecond later does not", () => {
    expect(recipients(market(noon), pointUpdated)).toEqual(["balanceA", "supplierA"]);
    expect(recipients(market(justAfter), pointUpdated)).toEqual(["supplierA"]);
  });

  it("a portfolio that ends now does not count, one that ends a microsecond later does", () => {
    expect(recipients(market(day.jan2024, noon), pointUpdated)).toEqual(["supplierA"]);
    expect(recipients(market(day.jan2024, justAfter), pointUpdated)).toEqual(["balanceA", "supplierA"]);
  });

  it("a portfolio valid now counts although the agreement itself has not started", () => {
    const future = atPoint("SUPPLY", eics.supplierA, day.jul2025);
    const agreements = [
      grid,
      future,
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { validTo: day.jul2025 }),
    ];
    expect(recipients({ ...listedPoints, agreements }, pointUpdated)).toEqual(["balanceA", "supplierA"]);
  });

  it("for metering data today's portfolio does not count for last year's data", () => {
    const agreements = [
      grid,
      { ...supplyA, validFrom: day.jan2024 },
      portfolio(eics.balanceA, eics.supplierA, day.jan2025),
    ];
    expect(recipients({ ...listedPoints, agreements }, meteringData(eics.point, [day.jul2024]))).toEqual([
      "supplierA",
    ]);
  });

  it("portfolio providers of a customer, of an authorization's subject or of a coordination candidate are not notified", () => {
    const agreements = [
      grid,
      supplyA,
      portfolioOfA,
      portfolio(eics.balanceB, eics.supplierB),
      portfolio(eics.gasBalance, eics.gridOperator),
    ];
    expect(recipients({ ...listedPoints, agreements }, customerChanged(["LAST_NAME"], null))).toEqual([
      "gridOperator",
      "supplierA",
    ]);
    expect(recipients({ ...listedPoints, agreements }, authorizationGiven)).toEqual(["supplierB"]);
    expect(recipients({ ...listedPoints, agreements }, coordination("CREATED", null))).toEqual([
      "gridOperator",
      "supplierA",
    ]);
  });

  it("portfolio providers of the operator are not notified, except where it is itself the service provider", () => {
    const service = atPoint("GENERAL_SERVICE", eics.gridOperator, day.jan2024);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.gridOperator)];
    expect(grantsOf({ ...listedPoints, agreements }, meteringData(eics.point, [day.jun2025], null))).toEqual([
      "balanceB GEN-5 PORTFOLIO_PROVIDER",
      "gridOperator MD-3 GRID_OPERATOR",
    ]);
    expect(recipients({ ...listedPoints, agreements }, networkBill(day.mar2025, day.jun2025))).toEqual([]);
    const followed = portfolio(eics.balanceB, eics.gridOperator);
    const created = agreementChanged("CREATE", supplyA, eics.supplierA);
    expect(grantsOfType("SUPPLY", { ...listedPoints, agreements: [grid, followed] }, created)).toEqual([
      "gridOperator AGR-9 METERING_POINT_OPERATOR",
    ]);
    // The operator's own general service, deleted and created, is an agreement where it is the service provider.
    expect(
      grantsOfType("GENERAL_SERVICE", { ...listedPoints, agreements: [grid, service, followed] }, created),
    ).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "gridOperator AGR-6 GRID_OPERATOR",
      "gridOperator AGR-6 GRID_OPERATOR",
    ]);
  });

  it("the portfolio provider of a deleted GENERAL_SERVICE's provider has grounds by AGR-1 and by GEN-5", () => {
    const service = atPoint("GENERAL_SERVICE", eics.namedSupplier, day.jan2024);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.namedSupplier)];
    expect(grantsOf({ ...listedPoints, agreements }, agreementChanged("DELETE", service))).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "balanceB GEN-5 PORTFOLIO_PROVIDER",
      "gridOperator AGR-5 GRID_OPERATOR",
      "namedSupplier AGR-5 NAMED_SUPPLIER",
    ]);
  });
});
