import { describe, expect, it } from "vitest";
import type { CustomerDataV1 } from "../../src/documents/v1/customer-v1.js";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { MeteringPointDocument } from "../../src/documents/agreement-set-document.js";
import type { Delivery, PredictedLine, PredictionOptions } from "../../src/predict/predict.js";
import { isDelivery, predict } from "../../src/predict/predict.js";
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  authorizationGiven,
  between,
  borderGrid,
  borderPoint,
  eics,
  coordination,
  customerChanged,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  networkBill,
  noon,
  point,
  portfolioOfA,
  supplyA,
} from "../../src/rules/example-parties.js";
import { setOf } from "../market/built.js";
import { partyNumber } from "../market/eics.js";
import { eventsOf } from "./documents.js";

type EventDocument = Readonly<Record<string, unknown>>;

interface Market {
  readonly meteringPoints?: readonly MeteringPointDocument[];
  readonly agreements?: readonly AgreementDocument[];
}

const linesOf = (
  market: Market,
  events: EventDocument | readonly EventDocument[],
  options: PredictionOptions = {},
): readonly PredictedLine[] => {
  const list = Array.isArray(events) ? (events as readonly EventDocument[]) : [events as EventDocument];
  const { lines, error } = predict(setOf({ agreements: [], ...market }), eventsOf(list), options);
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return lines;
};

const deliveriesOf = (...args: Parameters<typeof linesOf>): readonly Delivery[] =>
  linesOf(...args).filter(isDelivery);

/** Recipient, rule and role of each ground, in order. */
const grounds = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ recipientEic, grounds: own }) =>
    own.map(({ rule, role }) => `${nameOf(recipientEic)} ${rule} ${role}`),
  );

const nameOf = (eic: string): string => Object.entries(eics).find(([, known]) => known === eic)?.[0] ?? eic;

const grantsOf = (...args: Parameters<typeof linesOf>): readonly string[] =>
  grounds(deliveriesOf(...args)).toSorted();
const recipients = (...args: Parameters<typeof linesOf>): readonly string[] =>
  [...new Set(deliveriesOf(...args).map(({ recipientEic }) => nameOf(recipientEic)))].sort();

/** The deliveries about agreements of one type; consequences for others are omitted. */
const toldOf = (agreementType: string, ...args: Parameters<typeof linesOf>): readonly string[] =>
  grounds(
    deliveriesOf(...args).filter(
      ({ content }) => (content as AgreementDocument).agreementType === agreementType,
    ),
  ).toSorted();

const at1 = (
  type: Parameters<typeof at>[1],
  provider: string,
  validFrom: string,
  validTo?: string,
): AgreementDocument => at(eics.point, type, provider, eics.customerX, validFrom, validTo);
const portfolio = (
  provider: string,
  customer: string,
  validFrom: string = day.jan2024,
  more: Parameters<typeof between>[4] = {},
): AgreementDocument => between("PORTFOLIO_SUPPLIER", provider, customer, validFrom, more);
const listed = { meteringPoints: [point, aggregationPoint, borderPoint] };
const updated = meteringPointUpdated(eics.point);
const justBefore = "2025-06-10T08:59:59.999999Z";
const justAfter = "2025-06-10T09:00:00.000001Z";

describe("MP-1: some agreement of the point is valid or future", () => {
  const below = [aggregationPoint, point];
  const keeps = (agreement: AgreementDocument): boolean =>
    grantsOf({ meteringPoints: below, agreements: [agreement, aggregation] }, updated).length > 0;

  it("an agreement that ends now does not keep the point in distribution", () => {
    expect(keeps({ ...grid, validTo: noon })).toBe(false);
  });

  it("an agreement that ends a microsecond from now keeps it", () => {
    expect(keeps({ ...grid, validTo: justAfter })).toBe(true);
  });

  it("a GENERAL_SERVICE that starts now keeps it, one that starts a microsecond later does not", () => {
    expect(keeps(at1("GENERAL_SERVICE", eics.gridOperator, noon))).toBe(true);
    expect(keeps(at1("GENERAL_SERVICE", eics.gridOperator, justAfter))).toBe(false);
  });

  it("an agreement of a type that grants nobody keeps it, for others", () => {
    expect(keeps(at1("BORDER_SUPPLY", eics.supplierC, day.jul2025))).toBe(true);
  });

  it("an agreement on the aggregation point below does not keep the parent", () => {
    expect(grantsOf({ meteringPoints: below, agreements: [aggregation] }, updated)).toEqual([]);
  });
});

describe("MP-2: the customer of a border point", () => {
  const borderUpdated = meteringPointUpdated(eics.borderPoint);
  const borderGridTo = (validTo: string): Market => ({ ...listed, agreements: [{ ...borderGrid, validTo }] });

  it("is notified until the end of its BORDER_GRID, not at it", () => {
    expect(recipients(borderGridTo(justAfter), borderUpdated)).toEqual(["neighbour"]);
    expect(recipients(borderGridTo(noon), borderUpdated)).toEqual([]);
  });

  it("has followers, as its right comes from an agreement", () => {
    const agreements = [borderGrid, portfolio(eics.balanceA, eics.neighbour)];
    expect(grantsOf({ ...listed, agreements }, borderUpdated)).toEqual([
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "neighbour MP-2 CUSTOMER",
    ]);
  });

  it("is notified of a point that is not listed and has a BORDER_GRID, its suppliers are not", () => {
    const agreements = [
      borderGrid,
      at(eics.borderPoint, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025),
    ];
    expect(recipients({ agreements }, borderUpdated)).toEqual(["neighbour"]);
  });

  it("that is unknown makes no recipient", () => {
    expect(
      recipients({ ...listed, agreements: [{ ...borderGrid, customerEic: null }] }, borderUpdated),
    ).toEqual([]);
  });
});

describe("MP-3: suppliers and aggregators of a point", () => {
  const market = (...agreements: readonly AgreementDocument[]): Market => ({
    ...listed,
    agreements: [grid, ...agreements],
  });

  it("the suppliers of a SUPPLY that starts now and of one that starts later are both notified", () => {
    expect(recipients(market(at1("SUPPLY", eics.supplierA, noon)), updated)).toEqual(["supplierA"]);
    expect(recipients(market(at1("SUPPLY", eics.supplierA, justAfter)), updated)).toEqual(["supplierA"]);
  });

  it("the supplier of a SUPPLY that ends now is not notified, of one that ends a microsecond later it is", () => {
    expect(recipients(market({ ...supplyA, validTo: noon }), updated)).toEqual([]);
    expect(recipients(market({ ...supplyA, validTo: justAfter }), updated)).toEqual(["supplierA"]);
  });

  it("of two SUPPLY that touch now only the supplier of the later is notified", () => {
    const touching = [{ ...supplyA, validTo: noon }, at1("SUPPLY", eics.supplierB, noon)];
    expect(recipients(market(...touching), updated)).toEqual(["supplierB"]);
  });

  it("a named supplier's GENERAL_SERVICE counts from its start and not at its end", () => {
    const service = (from: string, to?: string): Market =>
      market(at1("GENERAL_SERVICE", eics.namedSupplier, from, to));
    expect(recipients(service(noon), updated)).toEqual(["namedSupplier"]);
    expect(recipients(service(justAfter), updated)).toEqual([]);
    expect(recipients(service(day.jan2025, noon), updated)).toEqual([]);
    expect(recipients(service(day.jan2025, justAfter), updated)).toEqual(["namedSupplier"]);
  });

  it("a supplier named at one point is the operator elsewhere: its role depends on the point", () => {
    const second = { ...point, meterEic: "38Z-EX-POINT-2-6", operatorEic: eics.namedSupplier };
    const service = at1("GENERAL_SERVICE", eics.namedSupplier, day.jan2025);
    const both = {
      meteringPoints: [point, second],
      agreements: [service, { ...service, meterEic: second.meterEic }],
    };
    expect(grantsOf(both, updated)).toEqual(["namedSupplier MP-3 NAMED_SUPPLIER"]);
    expect(grantsOf(both, meteringPointUpdated(second.meterEic))).toEqual([]);
  });

  it("a GENERAL_SERVICE at a point whose operator is unknown is a named supplier's", () => {
    const agreements = [at1("GENERAL_SERVICE", eics.gridOperator, day.jan2025)];
    expect(grantsOf({ agreements }, updated)).toEqual(["gridOperator MP-3 NAMED_SUPPLIER"]);
    expect(grantsOf({ agreements: [grid, ...agreements] }, updated)).toEqual([]);
  });

  it("an aggregation directly below counts, one below that does not", () => {
    const lower = {
      ...aggregationPoint,
      meterEic: "38Z-EX-POINT-2-6",
      parentMeterEic: eics.aggregationPoint,
    };
    const agreements = [
      grid,
      { ...aggregation, meterEic: lower.meterEic, serviceProviderEic: eics.supplierC },
    ];
    const deep = { meteringPoints: [point, aggregationPoint, lower], agreements };
    expect(recipients(deep, updated)).toEqual([]);
    expect(recipients({ ...deep, agreements: [grid, aggregation] }, updated)).toEqual(["aggregator"]);
  });

  it("the agreements of the aggregation point itself make its own aggregator a recipient", () => {
    expect(grantsOf(market(aggregation), meteringPointUpdated(eics.aggregationPoint))).toEqual([
      "aggregator MP-3 AGGREGATOR",
    ]);
  });

  it("an aggregation point that is its own parent gives its aggregator one ground", () => {
    const own = { ...aggregationPoint, parentMeterEic: eics.aggregationPoint };
    const event = meteringPointUpdated(eics.aggregationPoint);
    expect(grantsOf({ meteringPoints: [own], agreements: [aggregation] }, event)).toEqual([
      "aggregator MP-3 AGGREGATOR",
    ]);
  });

  it("an unknown point has no recipients", () => {
    expect(linesOf(listed, meteringPointUpdated("38Z-EX-POINT-2-6"))).toEqual([]);
  });

  it("an unknown provider is no recipient", () => {
    expect(grantsOf(market({ ...supplyA, serviceProviderEic: null }), updated)).toEqual([]);
  });
});

describe("GEN-4: a change is not reflected", () => {
  it("a sender that has itself in its portfolio receives nothing, and no party receives twice", () => {
    const agreements = [grid, supplyA, portfolio(eics.supplierA, eics.supplierA), portfolioOfA];
    expect(grantsOf({ ...listed, agreements }, meteringPointUpdated(eics.point, eics.supplierA))).toEqual([
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
    ]);
  });

  it("a sender that follows its own supplier gets nothing in that role either", () => {
    const agreements = [grid, supplyA, portfolioOfA];
    expect(recipients({ ...listed, agreements }, meteringPointUpdated(eics.point, eics.balanceA))).toEqual([
      "supplierA",
    ]);
  });

  it("a portfolio provider receives when only the sender was entitled directly", () => {
    const agreements = [grid, supplyA, portfolioOfA];
    const [only, rest] = linesOf(
      { ...listed, agreements },
      meteringData(eics.point, [day.jun2025], eics.supplierA),
    );
    expect(only).toMatchObject({ recipientEic: eics.balanceA, mode: "ONE_TO_ONE" });
    expect(rest).toBeUndefined();
  });

  it("AGR-1 brings the followers of a provider that made the change itself", () => {
    expect(
      toldOf(
        "SUPPLY",
        { ...listed, agreements: [grid, portfolioOfA] },
        agreementChanged("CREATE", supplyA, eics.supplierA),
      ),
    ).toEqual(["balanceA AGR-1 PORTFOLIO_PROVIDER", "gridOperator AGR-9 METERING_POINT_OPERATOR"]);
  });

  it("a consequence is made by the system: the party that caused it is notified of it, also of its own older agreement", () => {
    const again = at1("SUPPLY", eics.supplierA, day.jul2025);
    const event = agreementChanged("CREATE", again, eics.supplierA);
    const deliveries = deliveriesOf({ ...listed, agreements: [supplyA] }, event);
    expect(deliveries.map(({ recipientEic, reason }) => [nameOf(recipientEic), reason])).toEqual(
      [
        ["gridOperator", "CREATE"],
        ["gridOperator", "UPDATE_BC_SUPPLY_CREATE"],
        ["supplierA", "UPDATE_BC_SUPPLY_CREATE"],
      ].sort(([, a], [, b]) => (a! < b! ? -1 : a! > b! ? 1 : 0)),
    );
  });

  it("an event of GENERAL_SERVICE or BORDER_SUPPLY is made by the system, for any initiator", () => {
    const service = at1("GENERAL_SERVICE", eics.gridOperator, day.jan2025);
    expect(grantsOf(listed, agreementChanged("CREATE", service, eics.gridOperator))).toEqual([
      "gridOperator AGR-6 GRID_OPERATOR",
    ]);
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    expect(grantsOf(listed, agreementChanged("CREATE", borderSupply, eics.balanceA))).toEqual([
      "balanceA BEY-14 OPEN_SUPPLIER",
      "gridOperator BEY-14 METERING_POINT_OPERATOR",
    ]);
  });

  it("an authorization's subject that entered it itself is not notified", () => {
    expect(linesOf({}, { ...authorizationGiven, initiatorEic: eics.supplierB })).toEqual([]);
  });
});

describe("GEN-5: portfolio chains", () => {
  const base = [grid, supplyA];
  const chains = (...agreements: readonly AgreementDocument[]): readonly (readonly string[])[] =>
    deliveriesOf({ ...listed, agreements: [...base, ...agreements] }, updated).flatMap(({ grounds: own }) =>
      own.flatMap(({ chain }) => (chain === undefined ? [] : [chain.map(nameOf)])),
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

  it("two grounding agreements of one supplier make two grounds", () => {
    const later = at1("SUPPLY", eics.supplierA, day.jul2025);
    const agreements = [grid, { ...supplyA, validTo: day.jul2025 }, later, portfolioOfA];
    expect(grantsOf({ ...listed, agreements }, updated)).toEqual([
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "supplierA MP-3 OPEN_SUPPLIER",
      "supplierA MP-3 OPEN_SUPPLIER",
    ]);
  });

  it("a cycle ends silently, without the followed party", () => {
    expect(chains(portfolioOfA, portfolio(eics.supplierA, eics.balanceA))).toEqual([
      ["supplierA", "balanceA"],
    ]);
  });

  it("a gas portfolio and an electricity one: only that of the point's market follows", () => {
    const both = [
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { commodityType: "ELECTRICITY" }),
      portfolio(eics.gasBalance, eics.supplierA, day.jan2024, { commodityType: "NATURAL_GAS" }),
    ];
    expect(chains(...both)).toEqual([["supplierA", "balanceA"]]);
    const gasSupply = { ...supplyA, commodityType: "NATURAL_GAS" };
    expect(recipients({ ...listed, agreements: [gasSupply, ...both] }, updated)).toEqual([
      "gasBalance",
      "supplierA",
    ]);
    const unknown = { agreements: [grid, supplyA, ...both] };
    expect(recipients(unknown, updated)).toEqual(["balanceA", "gasBalance", "supplierA"]);
  });

  it("one market applies along the whole chain: gas above electricity does not follow", () => {
    expect(
      chains(
        portfolio(eics.balanceA, eics.supplierA),
        portfolio(eics.gasBalance, eics.balanceA, day.jan2024, { commodityType: "NATURAL_GAS" }),
      ),
    ).toEqual([["supplierA", "balanceA"]]);
  });

  it("thirty diamonds on top of each other give each provider one ground", () => {
    const codes = [eics.supplierA as string, ...Array.from({ length: 90 }, (_, n) => partyNumber(n))];
    const diamonds = Array.from({ length: 30 }, (_, i) => {
      const [foot, left, right, top] = codes.slice(3 * i, 3 * i + 4) as [string, string, string, string];
      return [portfolio(left, foot), portfolio(right, foot), portfolio(top, left), portfolio(top, right)];
    }).flat();
    for (const event of [
      updated,
      meteringData(eics.point, [day.jun2025]),
      networkBill(day.mar2025, day.jun2025),
    ]) {
      const deliveries = deliveriesOf({ ...listed, agreements: [...base, ...diamonds] }, event);
      expect(deliveries).toHaveLength(91);
      expect(deliveries.filter(({ grounds: own }) => own.length !== 1)).toEqual([]);
    }
  });

  it("for data a chain counts for the interval that all of it is valid in", () => {
    const agreements = [
      ...base,
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { validTo: day.jun2025 }),
      portfolio(eics.balanceB, eics.balanceA, "2025-05-31T20:45Z"),
    ];
    const intervals = ["2025-05-31T20:30Z", "2025-05-31T20:45Z", day.jun2025];
    const deliveries = deliveriesOf({ ...listed, agreements }, meteringData(eics.point, intervals));
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

describe("GEN-6: which portfolio agreements count, and who is followed", () => {
  const market = (validFrom: string, validTo?: string): Market => ({
    ...listed,
    agreements: [
      grid,
      supplyA,
      portfolio(eics.balanceA, eics.supplierA, validFrom, { ...(validTo && { validTo }) }),
    ],
  });

  it("a portfolio that starts now follows, one that starts a microsecond later does not", () => {
    expect(recipients(market(noon), updated)).toEqual(["balanceA", "supplierA"]);
    expect(recipients(market(justAfter), updated)).toEqual(["supplierA"]);
  });

  it("a portfolio that ends now does not follow, one that ends a microsecond later does", () => {
    expect(recipients(market(day.jan2024, noon), updated)).toEqual(["supplierA"]);
    expect(recipients(market(day.jan2024, justAfter), updated)).toEqual(["balanceA", "supplierA"]);
  });

  it("a portfolio valid now counts although the agreement itself has not started", () => {
    const future = at1("SUPPLY", eics.supplierA, day.jul2025);
    const agreements = [
      grid,
      future,
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { validTo: day.jul2025 }),
    ];
    expect(recipients({ ...listed, agreements }, updated)).toEqual(["balanceA", "supplierA"]);
  });

  it("for metering data today's portfolio does not count for last year's data", () => {
    const agreements = [
      grid,
      { ...supplyA, validFrom: day.jan2024 },
      portfolio(eics.balanceA, eics.supplierA, day.jan2025),
    ];
    expect(recipients({ ...listed, agreements }, meteringData(eics.point, [day.jul2024]))).toEqual([
      "supplierA",
    ]);
  });

  it("a customer, a subject or a candidate notified directly has no followers", () => {
    const agreements = [
      grid,
      supplyA,
      portfolioOfA,
      portfolio(eics.balanceB, eics.supplierB),
      portfolio(eics.gasBalance, eics.gridOperator),
    ];
    expect(recipients({ ...listed, agreements }, customerChanged(["LAST_NAME"], null))).toEqual([
      "gridOperator",
      "supplierA",
    ]);
    expect(recipients({ ...listed, agreements }, authorizationGiven)).toEqual(["supplierB"]);
    expect(recipients({ ...listed, agreements }, coordination("CREATED", null))).toEqual([
      "gridOperator",
      "supplierA",
    ]);
  });

  it("the operator has no followers, but the operator that provides the general service in metering data", () => {
    const service = at1("GENERAL_SERVICE", eics.gridOperator, day.jan2024);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.gridOperator)];
    expect(grantsOf({ ...listed, agreements }, meteringData(eics.point, [day.jun2025], null))).toEqual([
      "balanceB GEN-5 PORTFOLIO_PROVIDER",
      "gridOperator MD-3 GRID_OPERATOR",
    ]);
    expect(recipients({ ...listed, agreements }, networkBill(day.mar2025, day.jun2025))).toEqual([]);
    const followed = portfolio(eics.balanceB, eics.gridOperator);
    const created = agreementChanged("CREATE", supplyA, eics.supplierA);
    expect(toldOf("SUPPLY", { ...listed, agreements: [grid, followed] }, created)).toEqual([
      "gridOperator AGR-9 METERING_POINT_OPERATOR",
    ]);
    // The operator's own general service, deleted and created, is an agreement where it is the service provider.
    expect(toldOf("GENERAL_SERVICE", { ...listed, agreements: [grid, service, followed] }, created)).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "gridOperator AGR-6 GRID_OPERATOR",
      "gridOperator AGR-6 GRID_OPERATOR",
    ]);
  });

  it("the provider of a deleted GENERAL_SERVICE is followed as provider and as direct party", () => {
    const service = at1("GENERAL_SERVICE", eics.namedSupplier, day.jan2024);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.namedSupplier)];
    expect(grantsOf({ ...listed, agreements }, agreementChanged("DELETE", service))).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "balanceB GEN-5 PORTFOLIO_PROVIDER",
      "gridOperator AGR-5 GRID_OPERATOR",
      "namedSupplier AGR-5 NAMED_SUPPLIER",
    ]);
  });
});

describe("AGR: changed agreements", () => {
  const later = at1("GENERAL_SERVICE", eics.namedSupplier, day.jul2025);

  it("AGR-3 gates AGR-1 too: an AGGREGATION that overlaps nothing goes to no follower", () => {
    const agreements = [grid, portfolio(eics.balanceB, eics.aggregator)];
    expect(
      linesOf({ ...listed, agreements }, agreementChanged("CREATE", aggregation, eics.aggregator)),
    ).toEqual([]);
    expect(
      grantsOf(
        { ...listed, agreements: [...agreements, supplyA] },
        agreementChanged("CREATE", aggregation, eics.aggregator),
      ),
    ).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "gridOperator AGR-11 METERING_POINT_OPERATOR",
      "supplierA AGR-11 OPEN_SUPPLIER",
    ]);
  });

  it("AGR-3 and AGR-11 do not count a GENERAL_SERVICE of the parent that is not active yet", () => {
    expect(
      linesOf({ ...listed, agreements: [grid, later] }, agreementChanged("CREATE", aggregation)),
    ).toEqual([]);
    expect(
      grantsOf({ ...listed, agreements: [grid, supplyA, later] }, agreementChanged("CREATE", aggregation)),
    ).toEqual(["gridOperator AGR-11 METERING_POINT_OPERATOR", "supplierA AGR-11 OPEN_SUPPLIER"]);
  });

  it("AGR-3 does not count an aggregation that only touches the supply", () => {
    const touching = { ...supplyA, validFrom: day.sep2025 };
    expect(
      linesOf({ ...listed, agreements: [grid, touching] }, agreementChanged("CREATE", aggregation)),
    ).toEqual([]);
  });

  it("AGR-3 looks at the validity before and after a modification", () => {
    const future = { ...supplyA, validFrom: day.sep2025 };
    const longer = { ...aggregation, validTo: day.jan2026 };
    const told11 = ["gridOperator AGR-11 METERING_POINT_OPERATOR", "supplierA AGR-11 OPEN_SUPPLIER"];
    expect(
      grantsOf({ ...listed, agreements: [grid, future, aggregation] }, agreementChanged("UPDATE", longer)),
    ).toEqual(told11);
    expect(
      grantsOf({ ...listed, agreements: [grid, future, longer] }, agreementChanged("UPDATE", aggregation)),
    ).toEqual(told11);
    expect(
      grantsOf(
        { ...listed, agreements: [grid, future, aggregation] },
        agreementChanged("UPDATE", aggregation),
      ),
    ).toEqual([]);
  });

  it("AGR-3 does not count a past supply, although the past aggregation overlapped it", () => {
    const past = { ...supplyA, validTo: noon };
    expect(linesOf({ ...listed, agreements: [grid, past] }, agreementChanged("CREATE", aggregation))).toEqual(
      [],
    );
  });

  it("AGR-3: the operator's own GENERAL_SERVICE is an overlap that gives the operator only", () => {
    const service = at1("GENERAL_SERVICE", eics.gridOperator, day.jan2024);
    expect(
      grantsOf({ ...listed, agreements: [grid, service] }, agreementChanged("CREATE", aggregation)),
    ).toEqual(["gridOperator AGR-11 METERING_POINT_OPERATOR"]);
  });

  it("AGR-3: an aggregation point without a known parent goes to nobody", () => {
    expect(linesOf({ agreements: [grid, supplyA] }, agreementChanged("CREATE", aggregation))).toEqual([]);
    const loose = { ...aggregationPoint, parentMeterEic: null };
    expect(
      linesOf(
        { meteringPoints: [point, loose], agreements: [supplyA] },
        agreementChanged("CREATE", aggregation),
      ),
    ).toEqual([]);
  });

  it("DELETE: the content is the event's, overlaps are judged by the set's validity", () => {
    const future = { ...supplyA, validFrom: day.sep2025 };
    const longer = { ...aggregation, validTo: day.jan2026, agreementId: "in the set" };
    const event = agreementChanged("DELETE", { ...aggregation, agreementId: "in the event" });
    const deliveries = deliveriesOf({ ...listed, agreements: [grid, future, longer] }, event);
    expect(grounds(deliveries).toSorted()).toEqual([
      "gridOperator AGR-11 METERING_POINT_OPERATOR",
      "supplierA AGR-11 OPEN_SUPPLIER",
    ]);
    expect(deliveries.map(({ content }) => content)).toEqual([event["agreement"], event["agreement"]]);
    const reversed = agreementChanged("DELETE", longer);
    expect(linesOf({ ...listed, agreements: [grid, future, aggregation] }, reversed)).toEqual([]);
  });

  it("DELETE: the market is the set's too, also if the event has none", () => {
    const gasSupply = { ...supplyA, commodityType: "NATURAL_GAS" };
    const agreements = [
      gasSupply,
      portfolio(eics.balanceA, eics.supplierA, day.jan2024, { commodityType: "ELECTRICITY" }),
      portfolio(eics.gasBalance, eics.supplierA, day.jan2024, { commodityType: "NATURAL_GAS" }),
    ];
    expect(recipients({ agreements }, agreementChanged("DELETE", supplyA))).toEqual(["gasBalance"]);
    const aggregations = [gasSupply, { ...aggregation, commodityType: "ELECTRICITY" }];
    const market = {
      meteringPoints: [{ ...point, commodityType: null }, aggregationPoint],
      agreements: aggregations,
    };
    expect(linesOf(market, agreementChanged("DELETE", aggregation))).toEqual([]);
  });

  it("AGR-4: a GENERAL_SERVICE that starts now is distributed, one that starts later is not, also not to followers", () => {
    const agreements = [grid, portfolio(eics.balanceB, eics.namedSupplier)];
    const event = (from: string): EventDocument =>
      agreementChanged("CREATE", at1("GENERAL_SERVICE", eics.namedSupplier, from));
    expect(recipients({ ...listed, agreements }, event(noon))).toEqual([
      "balanceB",
      "gridOperator",
      "namedSupplier",
    ]);
    expect(linesOf({ ...listed, agreements }, event(justAfter))).toEqual([]);
    expect(
      linesOf({ ...listed, agreements: [...agreements, later] }, agreementChanged("DELETE", later)),
    ).toEqual([]);
  });

  it("AGR-4: it is distributed as a CREATE when it becomes active, at its own start, before the event that follows", () => {
    const clock = { resourceType: "CLOCK", occurredAt: noon };
    const after = { ...meteringPointUpdated(eics.point), occurredAt: day.sep2025 };
    const agreements = [grid, later, portfolio(eics.balanceB, eics.namedSupplier, day.jul2025)];
    const deliveries = deliveriesOf({ ...listed, agreements }, [clock, after]);
    expect(
      deliveries.map(({ event, occurredAt, resourceType, reason }) => [
        event,
        occurredAt,
        resourceType,
        reason,
      ]),
    ).toEqual([
      ...Array.from({ length: 3 }, () => [1, day.jul2025, "AGREEMENT", "CREATE"]),
      [1, day.sep2025, "METERING_POINT", "UPDATE"],
      [1, day.sep2025, "METERING_POINT", "UPDATE"],
    ]);
    expect(deliveriesOf({ ...listed, agreements }, after)).toHaveLength(2);
  });

  it("an UPDATE of a GENERAL_SERVICE has AGR-1 only", () => {
    const service = at1("GENERAL_SERVICE", eics.namedSupplier, day.jan2025);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.namedSupplier)];
    const event = agreementChanged("UPDATE", { ...service, validTo: day.jul2025 });
    expect(grantsOf({ ...listed, agreements }, event)).toEqual(["balanceB AGR-1 PORTFOLIO_PROVIDER"]);
  });

  it("AGR-7: a changed GRID does not go to a supplier whose agreement ends now, nor to one of another market", () => {
    const gasSupply = at1("SUPPLY", eics.supplierC, day.jan2025);
    const agreements = [
      { ...grid, validTo: day.jan2026, commodityType: "ELECTRICITY" },
      { ...supplyA, validTo: noon },
      at1("SUPPLY", eics.supplierB, day.jul2025, day.sep2025),
      { ...gasSupply, commodityType: "NATURAL_GAS" },
    ];
    const event = agreementChanged(
      "UPDATE",
      { ...agreements[0]!, agreementId: "changed" },
      eics.gridOperator,
    );
    expect(toldOf("GRID", { ...listed, agreements }, event)).toEqual(["supplierB AGR-7 OPEN_SUPPLIER"]);
  });

  it("AGR-7: a created GRID goes to followers only", () => {
    const agreements = [supplyA, aggregation];
    const deliveries = deliveriesOf(
      { ...listed, agreements },
      agreementChanged("CREATE", { ...grid, validFrom: day.jan2025 }, eics.gridOperator),
    );
    expect(deliveries.map(({ content }) => (content as AgreementDocument).agreementType)).not.toContain(
      "GRID",
    );
  });

  it("AGR-7: BORDER_GRID goes to BORDER_SUPPLY and GRID to SUPPLY, not across", () => {
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    const supply = at(eics.borderPoint, "SUPPLY", eics.supplierB, eics.neighbour, day.mar2025);
    const agreements = [
      borderGrid,
      borderSupply,
      supply,
      portfolio(eics.balanceA, eics.neighbour, day.mar2025),
    ];
    const primary = deliveriesOf(
      { ...listed, agreements },
      agreementChanged("UPDATE", borderGrid, eics.gridOperator),
    );
    expect(grounds(primary)).toEqual(["balanceA AGR-7 OPEN_SUPPLIER"]);
  });

  it("AGR-8: edition et excludes the operator and uses the simple reason where its catalogue has no complex one", () => {
    const agreements = [grid, supplyA];
    const event = agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator);
    const ofSupply = (edition: "en" | "et"): readonly string[] =>
      deliveriesOf({ ...listed, agreements }, event, { edition })
        .filter(({ content }) => (content as AgreementDocument).agreementType === "SUPPLY")
        .map(({ recipientEic, reason }) => `${nameOf(recipientEic)} ${reason}`)
        .sort();
    expect(ofSupply("en")).toEqual(["gridOperator UPDATE_BC_GRID_UPDATE", "supplierA UPDATE_BC_GRID_UPDATE"]);
    expect(ofSupply("et")).toEqual(["supplierA UPDATE_BC_GRID_UPDATE"]);
  });

  it("BEY-13 has the condition of AGR-3, and its aggregator is followed twice over", () => {
    const agreements = [grid, aggregation, portfolio(eics.balanceB, eics.aggregator)];
    const event = agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator);
    const ofAggregation = (more: readonly AgreementDocument[]): readonly string[] =>
      grounds(
        deliveriesOf({ ...listed, agreements: [...agreements, ...more] }, event).filter(
          ({ content }) => (content as AgreementDocument).agreementType === "AGGREGATION",
        ),
      ).toSorted();
    expect(ofAggregation([])).toEqual([]);
    expect(ofAggregation([supplyA])).toEqual([
      "aggregator BEY-13 AGGREGATOR",
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "balanceB GEN-5 PORTFOLIO_PROVIDER",
      "gridOperator AGR-11 METERING_POINT_OPERATOR",
      "supplierA AGR-11 OPEN_SUPPLIER",
    ]);
  });

  it("BEY-1 to BEY-3: they have no followers, the provider's own followers receive by AGR-1", () => {
    const upper = portfolio(eics.balanceB, eics.balanceA);
    const ofCustomer = portfolio(eics.gasBalance, eics.supplierA);
    const created = agreementChanged("CREATE", portfolioOfA, eics.balanceA);
    expect(grantsOf({ agreements: [upper, ofCustomer] }, created)).toEqual([
      "balanceB AGR-1 PORTFOLIO_PROVIDER",
      "supplierA BEY-1 CUSTOMER",
    ]);
    for (const [type, rule, role] of [
      ["JOINT_INVOICE", "BEY-2", "OPEN_SUPPLIER"],
      ["NAMED_SUPPLIER", "BEY-3", "NAMED_SUPPLIER"],
    ] as const) {
      const between3 = between(type, eics.supplierA, eics.gridOperator, day.jul2025);
      const agreements = [portfolioOfA, between3];
      expect(grantsOf({ agreements }, agreementChanged("DELETE", between3, eics.gridOperator))).toEqual([
        "balanceA AGR-1 PORTFOLIO_PROVIDER",
        `supplierA ${rule} ${role}`,
      ]);
    }
  });

  it("an agreement whose provider is unknown has no followers", () => {
    expect(grantsOf(listed, agreementChanged("CREATE", { ...supplyA, serviceProviderEic: null }))).toEqual([
      "gridOperator AGR-9 METERING_POINT_OPERATOR",
    ]);
  });

  it("the operator of a point that is not listed is the provider of its valid GRID, unknown without one", () => {
    const event = agreementChanged("CREATE", supplyA, eics.supplierA);
    expect(grantsOf({ agreements: [grid] }, event)).toContain("gridOperator AGR-9 METERING_POINT_OPERATOR");
    expect(grantsOf({ agreements: [{ ...grid, validFrom: day.jul2025 }] }, event)).not.toContain(
      "gridOperator AGR-9 METERING_POINT_OPERATOR",
    );
  });

  it("a remembered end is not delivered", () => {
    const agreements = [grid, { ...supplyA, validTo: day.jul2025, originalValidTo: null }];
    for (const { content, grounds: own } of deliveriesOf({ ...listed, agreements }, updated)) {
      expect(content).toEqual({ meterEic: eics.point });
      for (const { agreement } of own) expect(agreement).not.toHaveProperty("originalValidTo");
    }
    const deleted = agreementChanged("DELETE", agreements[1]!, eics.supplierA);
    expect(deliveriesOf({ ...listed, agreements }, deleted).map(({ content }) => content)[0]).toEqual({
      ...supplyA,
      validTo: day.jul2025,
    });
  });
});

describe("MD and NB: data and its time", () => {
  it("MD-3: a GENERAL_SERVICE that is not active yet counts for data of its time", () => {
    const agreements = [grid, at1("GENERAL_SERVICE", eics.namedSupplier, day.jul2025)];
    expect(recipients({ ...listed, agreements }, meteringData(eics.point, [day.jul2025]))).toEqual([
      "namedSupplier",
    ]);
    expect(recipients({ ...listed, agreements }, networkBill(day.jul2025, day.sep2025))).toEqual([
      "namedSupplier",
    ]);
  });

  it("MD-2: the data of a point does not reach the aggregator below", () => {
    expect(
      recipients({ ...listed, agreements: [grid, aggregation] }, meteringData(eics.point, [day.jun2025])),
    ).toEqual([]);
    expect(
      recipients(
        { ...listed, agreements: [grid, aggregation] },
        meteringData(eics.aggregationPoint, [day.jun2025]),
      ),
    ).toEqual(["aggregator"]);
  });

  it("MD-3: BORDER_SUPPLY counts, GRID, BORDER_GRID and agreements between parties do not", () => {
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    const agreements = [
      borderGrid,
      borderSupply,
      between("JOINT_INVOICE", eics.supplierC, eics.neighbour, day.jan2024),
    ];
    expect(grantsOf({ ...listed, agreements }, meteringData(eics.borderPoint, [day.jun2025]))).toEqual([
      "balanceA MD-3 OPEN_SUPPLIER",
    ]);
  });

  it("MD-3: a day of 25 hours belongs also to the supplier of its last hour", () => {
    const switchAt = "2024-10-27T21:00Z";
    const agreements = [
      { ...supplyA, validFrom: day.jan2024, validTo: switchAt },
      at1("SUPPLY", eics.supplierB, switchAt, "2024-10-27T22:00Z"),
      at1("SUPPLY", eics.supplierC, "2024-10-27T22:00Z"),
    ];
    const event = {
      ...meteringData(eics.point, []),
      content: [{ meterEic: eics.point, periods: [{ r: "P1D", aI: [{ pS: "2024-10-26T21:00Z" }] }] }],
    };
    expect(recipients({ ...listed, agreements }, event)).toEqual(["supplierA", "supplierB"]);
  });

  it("MD-1: ONE_TO_ONE passes the message unchanged, empty periods included", () => {
    const content = [
      {
        meterEic: eics.point,
        periods: [
          { r: "PT15M", aI: [] },
          { r: "PT1H", aI: [{ pS: day.jun2025 }] },
        ],
      },
      { meterEic: eics.borderPoint, periods: [] },
    ];
    const lines = linesOf({ ...listed, agreements: [supplyA] }, { ...meteringData(eics.point, []), content });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ mode: "ONE_TO_ONE", content });
  });

  it("MD-1: one verdict for the message: SPLIT for all although one receives everything", () => {
    const agreements = [supplyA, at1("SUPPLY", eics.supplierB, day.jun2025)];
    const deliveries = deliveriesOf(
      { ...listed, agreements },
      meteringData(eics.point, ["2025-05-31T20:45Z", day.jun2025]),
    );
    expect(deliveries.map(({ mode }) => mode)).toEqual(["SPLIT", "SPLIT"]);
  });

  it("the undistributed part is the last line, and absent when nothing is left", () => {
    const lines = linesOf(
      { ...listed, agreements: [supplyA] },
      meteringData(eics.point, ["2024-12-31T21:45Z", day.jan2025]),
    );
    expect(lines.map((line) => isDelivery(line))).toEqual([true, false]);
    expect(lines[1]).toEqual({
      event: 0,
      undistributed: [
        {
          meterEic: eics.point,
          periods: [{ r: "PT15M", aI: [{ pS: "2024-12-31T21:45Z", inQty: { rType: "M", kwh: 0.125 } }] }],
        },
      ],
    });
  });

  it("NB-2: a bill that only touches an agreement does not go to it", () => {
    const agreements = [{ ...supplyA, validTo: day.mar2025 }, at1("SUPPLY", eics.supplierB, day.jun2025)];
    expect(recipients({ ...listed, agreements }, networkBill(day.mar2025, day.jun2025))).toEqual([]);
  });
});

describe("CUS: customer metadata", () => {
  const service = (from: string, to?: string, provider: string = eics.namedSupplier): Market => ({
    ...listed,
    agreements: [at1("GENERAL_SERVICE", provider, from, to)],
  });
  const billing = customerChanged(["BILLING_ADDRESS"]);
  const on = (occurredAt: string, event: EventDocument = billing): EventDocument => ({
    ...event,
    occurredAt,
  });

  it("CUS-1: a service that ended 12 months ago to the moment does not count, one a millisecond later does", () => {
    // Noon of 10 June 2024 in Tallinn was 09:00 UTC.
    expect(recipients(service(day.jan2024, "2024-06-10T09:00Z"), billing)).toEqual([]);
    expect(recipients(service(day.jan2024, "2024-06-10T09:00:00.001Z"), billing)).toEqual(["namedSupplier"]);
  });

  it("CUS-1: 12 months are of local time, also across a change of clocks", () => {
    // 31 March 2025 is summer time, 31 March 2024 at 12:00 as well; 30 March 2024 was winter time.
    const event = on("2025-03-30T09:00Z");
    expect(recipients(service(day.jan2024, "2024-03-30T10:00Z"), event)).toEqual([]);
    expect(recipients(service(day.jan2024, "2024-03-30T10:00:00.001Z"), event)).toEqual(["namedSupplier"]);
  });

  it("CUS-1: 12 months before 29 February is 28 February", () => {
    const event = on("2024-02-29T10:00Z");
    expect(recipients(service("2022-12-31T22:00Z", "2023-02-28T10:00Z"), event)).toEqual([]);
    expect(recipients(service("2022-12-31T22:00Z", "2023-02-28T10:00:00.001Z"), event)).toEqual([
      "namedSupplier",
    ]);
  });

  it("CUS-1: a service that starts now counts, one that starts a microsecond later does not", () => {
    expect(recipients(service(noon), billing)).toEqual(["namedSupplier"]);
    expect(recipients(service(justAfter), billing)).toEqual([]);
  });

  it("CUS-1: the operator's own service does not count, the sender is left out", () => {
    expect(
      recipients(
        service(day.jan2024, undefined, eics.gridOperator),
        customerChanged(["BILLING_METHOD"], null),
      ),
    ).toEqual([]);
    expect(recipients(service(day.jan2024), customerChanged(["BILLING_METHOD"], eics.namedSupplier))).toEqual(
      [],
    );
  });

  it("CUS-2: any agreement with the customer valid now counts, at its start and not at its end", () => {
    const named = customerChanged(["COMPANY_NAME"], null);
    const market = (from: string, to?: string): Market => ({
      agreements: [
        between("JOINT_INVOICE", eics.supplierC, eics.customerX, from, { ...(to && { validTo: to }) }),
      ],
    });
    expect(grantsOf(market(noon), named)).toEqual(["supplierC CUS-2 SERVICE_PROVIDER"]);
    expect(grantsOf(market(justAfter), named)).toEqual([]);
    expect(grantsOf(market(day.jan2024, noon), named)).toEqual([]);
    expect(grantsOf(market(day.jan2024, justBefore), named)).toEqual([]);
  });

  it("CUS-1 delivers everything, CUS-2 the names only, both for one event", () => {
    const types = ["BILLING_METHOD", "FIRST_NAME", "ORGANIZATION_NAME", "PHONE"];
    const event = customerChanged(types, null);
    const market = { ...service(day.jan2024), agreements: [...service(day.jan2024).agreements!, supplyA] };
    const given = Object.fromEntries(
      deliveriesOf(market, event).map(({ recipientEic, content }) => [
        nameOf(recipientEic),
        (content as CustomerDataV1).customerMetadata.map(({ metadataType }) => metadataType),
      ]),
    );
    expect(given).toEqual({ namedSupplier: types, supplierA: ["FIRST_NAME", "ORGANIZATION_NAME"] });
    expect(grantsOf(market, event)).toEqual([
      "namedSupplier CUS-1 NAMED_SUPPLIER",
      "namedSupplier CUS-2 SERVICE_PROVIDER",
      "supplierA CUS-2 SERVICE_PROVIDER",
    ]);
  });

  it("telephone and e-mail alone, and nothing at all, trigger nothing", () => {
    const market = { ...service(day.jan2024), agreements: [...service(day.jan2024).agreements!, supplyA] };
    for (const changed of [["PHONE", "MOBILE_PHONE", "EMAIL"], []]) {
      expect(linesOf(market, customerChanged(changed, null))).toEqual([]);
    }
  });
});

describe("AUT and COO", () => {
  it("AUT-2: an authorization does not change rights to other messages", () => {
    const market = { ...listed, agreements: [grid, supplyA] };
    const rest = [updated, meteringData(eics.point, [day.jun2025]), networkBill(day.mar2025, day.jun2025)];
    const without = linesOf(market, rest).map((line) => ({ ...line, event: 0 }));
    const withIt = linesOf(market, [authorizationGiven, ...rest])
      .slice(1)
      .map((line) => ({ ...line, event: 0 }));
    expect(withIt).toEqual(without);
  });

  it("COO: a candidate listed twice is notified once", () => {
    const event = coordination("DENIED", eics.gridOperator);
    const twice = {
      ...event,
      coordination: {
        ...(event["coordination"] as object),
        candidates: [eics.supplierA, eics.gridOperator, eics.supplierA],
      },
    };
    const deliveries = deliveriesOf({}, twice);
    expect(grounds(deliveries)).toEqual(["supplierA COO-3 COORDINATION_CANDIDATE"]);
    expect(deliveries[0]).toMatchObject({ reason: "UPDATE", content: twice.coordination });
  });

  it("COO: edition et has no coordination messages", () => {
    for (const change of ["CREATED", "CANCELLED", "APPROVED", "DENIED"] as const) {
      expect(linesOf({}, coordination(change, null), { edition: "et" })).toEqual([]);
      expect(linesOf({}, coordination(change, null))).toHaveLength(2);
    }
  });
});

describe("the order of lines and grounds", () => {
  it("is activations, primary change, consequences; within each recipients by EIC", () => {
    const service = at1("GENERAL_SERVICE", eics.gridOperator, "2025-06-10T08:00Z");
    const event = agreementChanged("CREATE", at1("SUPPLY", eics.supplierB, day.jul2025), eics.supplierC);
    const clock = { resourceType: "CLOCK", occurredAt: day.jun2025 };
    const deliveries = deliveriesOf(
      {
        ...listed,
        agreements: [
          supplyA,
          at1("SUPPLY", eics.supplierA, day.sep2025),
          service,
          portfolio(eics.balanceB, eics.supplierB),
        ],
      },
      [clock, event],
    );
    const objects = deliveries.map(({ occurredAt, reason }) => `${occurredAt} ${reason}`);
    expect([...new Set(objects)]).toEqual([
      "2025-06-10T08:00Z CREATE",
      `${noon} CREATE`,
      `${noon} UPDATE_BC_SUPPLY_CREATE`,
      `${noon} DELETE_BC_SUPPLY_CREATE`,
    ]);
    for (const object of new Set(objects)) {
      const received = deliveries
        .filter((_, i) => objects[i] === object)
        .map(({ recipientEic }) => recipientEic);
      expect(received).toEqual(received.toSorted());
    }
  });

  it("of grounds is by rule, role, then agreement, an absent one first; categories by role", () => {
    const agreements = [
      { ...supplyA, validTo: day.jul2025 },
      at1("SUPPLY", eics.supplierA, day.jul2025),
      { ...aggregation, serviceProviderEic: eics.supplierA },
      portfolio(eics.supplierA, eics.supplierB),
      at1("SUPPLY", eics.supplierB, day.jul2025),
    ];
    const [, own] = deliveriesOf({ ...listed, agreements }, updated).map(({ grounds: each }) => each);
    const [first] = deliveriesOf({ ...listed, agreements }, updated)
      .filter(({ recipientEic }) => recipientEic === eics.supplierA)
      .map(({ grounds: each }) => each);
    expect(own).toBeDefined();
    expect(
      first!.map(({ rule, role, category, agreement }) => [
        rule,
        role,
        category,
        agreement?.agreementType,
        agreement?.validFrom,
      ]),
    ).toEqual([
      ["GEN-5", "PORTFOLIO_PROVIDER", "PORTFOLIO", "SUPPLY", day.jul2025],
      ["MP-3", "AGGREGATOR", "DIRECT", "AGGREGATION", day.mar2025],
      ["MP-3", "OPEN_SUPPLIER", "DIRECT", "SUPPLY", day.jan2025],
      ["MP-3", "OPEN_SUPPLIER", "DIRECT", "SUPPLY", day.jul2025],
    ]);
  });

  it("the ground of an updated agreement shows its new state, those of others their state before", () => {
    const ended = { ...aggregation, validTo: day.jul2025 };
    const agreements = [supplyA, aggregation, portfolio(eics.balanceB, eics.aggregator)];
    const deliveries = deliveriesOf({ ...listed, agreements }, agreementChanged("UPDATE", ended));
    const agreementsOf = (eic: string): readonly unknown[] =>
      deliveries
        .filter(({ recipientEic }) => recipientEic === eic)
        .flatMap(({ grounds: own }) => own.map(({ agreement }) => agreement));
    expect(agreementsOf(eics.balanceB)).toEqual([ended]);
    expect(agreementsOf(eics.supplierA)).toEqual([supplyA]);
    expect(agreementsOf(eics.gridOperator)).toEqual([undefined]);
  });
});
