import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  aggregation,
  aggregationPoint,
  agreementChanged,
  at,
  between,
  borderGrid,
  eics,
  day,
  grid,
  meteringPointUpdated,
  noon,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { EventDocument } from "./example-predictions.js";
import {
  linesOf,
  deliveriesOf,
  grounds,
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

describe("AGR: changed agreements", () => {
  const later = atPoint("GENERAL_SERVICE", eics.namedSupplier, day.jul2025);

  it("AGR-3 is a condition of AGR-1 too: an AGGREGATION that overlaps nothing goes to no portfolio provider", () => {
    const agreements = [grid, portfolio(eics.balanceB, eics.aggregator)];
    expect(
      linesOf({ ...listedPoints, agreements }, agreementChanged("CREATE", aggregation, eics.aggregator)),
    ).toEqual([]);
    expect(
      grantsOf(
        { ...listedPoints, agreements: [...agreements, supplyA] },
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
      linesOf({ ...listedPoints, agreements: [grid, later] }, agreementChanged("CREATE", aggregation)),
    ).toEqual([]);
    expect(
      grantsOf(
        { ...listedPoints, agreements: [grid, supplyA, later] },
        agreementChanged("CREATE", aggregation),
      ),
    ).toEqual(["gridOperator AGR-11 METERING_POINT_OPERATOR", "supplierA AGR-11 OPEN_SUPPLIER"]);
  });

  it("AGR-3 is not fulfilled by a SUPPLY that starts when the AGGREGATION ends", () => {
    const touching = { ...supplyA, validFrom: day.sep2025 };
    expect(
      linesOf({ ...listedPoints, agreements: [grid, touching] }, agreementChanged("CREATE", aggregation)),
    ).toEqual([]);
  });

  it("AGR-3 considers the validity before and after a modification", () => {
    const future = { ...supplyA, validFrom: day.sep2025 };
    const longer = { ...aggregation, validTo: day.jan2026 };
    const expected = ["gridOperator AGR-11 METERING_POINT_OPERATOR", "supplierA AGR-11 OPEN_SUPPLIER"];
    expect(
      grantsOf(
        { ...listedPoints, agreements: [grid, future, aggregation] },
        agreementChanged("UPDATE", longer),
      ),
    ).toEqual(expected);
    expect(
      grantsOf(
        { ...listedPoints, agreements: [grid, future, longer] },
        agreementChanged("UPDATE", aggregation),
      ),
    ).toEqual(expected);
    expect(
      grantsOf(
        { ...listedPoints, agreements: [grid, future, aggregation] },
        agreementChanged("UPDATE", aggregation),
      ),
    ).toEqual([]);
  });

  it("AGR-3 is not fulfilled by a SUPPLY that has ended, although the AGGREGATION overlapped it", () => {
    const past = { ...supplyA, validTo: noon };
    expect(
      linesOf({ ...listedPoints, agreements: [grid, past] }, agreementChanged("CREATE", aggregation)),
    ).toEqual([]);
  });

  it("AGR-3 is fulfilled by the operator's own GENERAL_SERVICE, with the operator as the only recipient", () => {
    const service = atPoint("GENERAL_SERVICE", eics.gridOperator, day.jan2024);
    expect(
      grantsOf({ ...listedPoints, agreements: [grid, service] }, agreementChanged("CREATE", aggregation)),
    ).toEqual(["gridOperator AGR-11 METERING_POINT_OPERATOR"]);
  });

  it("AGR-3: an AGGREGATION of a point without a known parent goes to nobody", () => {
    expect(linesOf({ agreements: [grid, supplyA] }, agreementChanged("CREATE", aggregation))).toEqual([]);
    const loose = { ...aggregationPoint, parentMeterEic: null };
    expect(
      linesOf(
        { meteringPoints: [point, loose], agreements: [supplyA] },
        agreementChanged("CREATE", aggregation),
      ),
    ).toEqual([]);
  });

  it("a DELETE delivers the event's content, and uses the set's validity to find overlaps", () => {
    const future = { ...supplyA, validFrom: day.sep2025 };
    const longer = { ...aggregation, validTo: day.jan2026, agreementId: "in the set" };
    const event = agreementChanged("DELETE", { ...aggregation, agreementId: "in the event" });
    const deliveries = deliveriesOf({ ...listedPoints, agreements: [grid, future, longer] }, event);
    expect(grounds(deliveries).toSorted()).toEqual([
      "gridOperator AGR-11 METERING_POINT_OPERATOR",
      "supplierA AGR-11 OPEN_SUPPLIER",
    ]);
    expect(deliveries.map(({ content }) => content)).toEqual([event["agreement"], event["agreement"]]);
    const reversed = agreementChanged("DELETE", longer);
    expect(linesOf({ ...listedPoints, agreements: [grid, future, aggregation] }, reversed)).toEqual([]);
  });

  it("a DELETE uses the market of the agreement in the set, also if the event states none", () => {
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

  it("AGR-4: a GENERAL_SERVICE that starts now is distributed, one that starts later is not, nor to portfolio providers", () => {
    const agreements = [grid, portfolio(eics.balanceB, eics.namedSupplier)];
    const event = (from: string): EventDocument =>
      agreementChanged("CREATE", atPoint("GENERAL_SERVICE", eics.namedSupplier, from));
    expect(recipients({ ...listedPoints, agreements }, event(noon))).toEqual([
      "balanceB",
      "gridOperator",
      "namedSupplier",
    ]);
    expect(linesOf({ ...listedPoints, agreements }, event(justAfter))).toEqual([]);
    expect(
      linesOf({ ...listedPoints, agreements: [...agreements, later] }, agreementChanged("DELETE", later)),
    ).toEqual([]);
  });

  it("AGR-4: a GENERAL_SERVICE is distributed as a CREATE at its own start, before the next event", () => {
    const clock = { resourceType: "CLOCK", occurredAt: noon };
    const after = { ...meteringPointUpdated(eics.point), occurredAt: day.sep2025 };
    const agreements = [grid, later, portfolio(eics.balanceB, eics.namedSupplier, day.jul2025)];
    const deliveries = deliveriesOf({ ...listedPoints, agreements }, [clock, after]);
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
    expect(deliveriesOf({ ...listedPoints, agreements }, after)).toHaveLength(2);
  });

  it("an UPDATE of a GENERAL_SERVICE is distributed by AGR-1 only", () => {
    const service = atPoint("GENERAL_SERVICE", eics.namedSupplier, day.jan2025);
    const agreements = [grid, service, portfolio(eics.balanceB, eics.namedSupplier)];
    const event = agreementChanged("UPDATE", { ...service, validTo: day.jul2025 });
    expect(grantsOf({ ...listedPoints, agreements }, event)).toEqual(["balanceB AGR-1 PORTFOLIO_PROVIDER"]);
  });

  it("AGR-7: a changed GRID does not go to a supplier whose agreement ends now, nor to one of another market", () => {
    const gasSupply = atPoint("SUPPLY", eics.supplierC, day.jan2025);
    const agreements = [
      { ...grid, validTo: day.jan2026, commodityType: "ELECTRICITY" },
      { ...supplyA, validTo: noon },
      atPoint("SUPPLY", eics.supplierB, day.jul2025, day.sep2025),
      { ...gasSupply, commodityType: "NATURAL_GAS" },
    ];
    const event = agreementChanged(
      "UPDATE",
      { ...agreements[0]!, agreementId: "changed" },
      eics.gridOperator,
    );
    expect(grantsOfType("GRID", { ...listedPoints, agreements }, event)).toEqual([
      "supplierB AGR-7 OPEN_SUPPLIER",
    ]);
  });

  it("AGR-7: a created GRID is not delivered to suppliers and aggregators", () => {
    const agreements = [supplyA, aggregation];
    const deliveries = deliveriesOf(
      { ...listedPoints, agreements },
      agreementChanged("CREATE", { ...grid, validFrom: day.jan2025 }, eics.gridOperator),
    );
    expect(deliveries.map(({ content }) => (content as AgreementDocument).agreementType)).not.toContain(
      "GRID",
    );
  });

  it("AGR-7: a BORDER_GRID goes to the provider of the BORDER_SUPPLY, not to that of a SUPPLY", () => {
    const borderSupply = at(eics.borderPoint, "BORDER_SUPPLY", eics.balanceA, eics.neighbour, day.mar2025);
    const supply = at(eics.borderPoint, "SUPPLY", eics.supplierB, eics.neighbour, day.mar2025);
    const agreements = [
      borderGrid,
      borderSupply,
      supply,
      portfolio(eics.balanceA, eics.neighbour, day.mar2025),
    ];
    const primary = deliveriesOf(
      { ...listedPoints, agreements },
      agreementChanged("UPDATE", borderGrid, eics.gridOperator),
    );
    expect(grounds(primary)).toEqual(["balanceA AGR-7 OPEN_SUPPLIER"]);
  });

  it("AGR-8: edition et excludes the operator and uses the simple reason where its catalogue has no complex one", () => {
    const agreements = [grid, supplyA];
    const event = agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator);
    const ofSupply = (edition: "en" | "et"): readonly string[] =>
      deliveriesOf({ ...listedPoints, agreements }, event, { edition })
        .filter(({ content }) => (content as AgreementDocument).agreementType === "SUPPLY")
        .map(({ recipientEic, reason }) => `${nameOf(recipientEic)} ${reason}`)
        .sort();
    expect(ofSupply("en")).toEqual(["gridOperator UPDATE_BC_GRID_UPDATE", "supplierA UPDATE_BC_GRID_UPDATE"]);
    expect(ofSupply("et")).toEqual(["supplierA UPDATE_BC_GRID_UPDATE"]);
  });

  it("BEY-13 has the condition of AGR-3, and the aggregator's portfolio provider has two grounds", () => {
    const agreements = [grid, aggregation, portfolio(eics.balanceB, eics.aggregator)];
    const event = agreementChanged("UPDATE", { ...grid, validTo: day.jul2025 }, eics.gridOperator);
    const ofAggregation = (more: readonly AgreementDocument[]): readonly string[] =>
      grounds(
        deliveriesOf({ ...listedPoints, agreements: [...agreements, ...more] }, event).filter(
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

  it("BEY-1 to BEY-3 give no portfolio providers; those of the service provider receive by AGR-1", () => {
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
      const agreement = between(type, eics.supplierA, eics.gridOperator, day.jul2025);
      const agreements = [portfolioOfA, agreement];
      expect(grantsOf({ agreements }, agreementChanged("DELETE", agreement, eics.gridOperator))).toEqual([
        "balanceA AGR-1 PORTFOLIO_PROVIDER",
        `supplierA ${rule} ${role}`,
      ]);
    }
  });

  it("an agreement without a provider goes to no portfolio provider", () => {
    expect(
      grantsOf(listedPoints, agreementChanged("CREATE", { ...supplyA, serviceProviderEic: null })),
    ).toEqual(["gridOperator AGR-9 METERING_POINT_OPERATOR"]);
  });

  it("the operator of a point that is not listed is the provider of its valid GRID, unknown without one", () => {
    const event = agreementChanged("CREATE", supplyA, eics.supplierA);
    expect(grantsOf({ agreements: [grid] }, event)).toContain("gridOperator AGR-9 METERING_POINT_OPERATOR");
    expect(grantsOf({ agreements: [{ ...grid, validFrom: day.jul2025 }] }, event)).not.toContain(
      "gridOperator AGR-9 METERING_POINT_OPERATOR",
    );
  });

  it("a stored original end (originalValidTo) is not delivered", () => {
    const agreements = [grid, { ...supplyA, validTo: day.jul2025, originalValidTo: null }];
    for (const { content, grounds: own } of deliveriesOf({ ...listedPoints, agreements }, pointUpdated)) {
      expect(content).toEqual({ meterEic: eics.point });
      for (const { agreement } of own) expect(agreement).not.toHaveProperty("originalValidTo");
    }
    const deleted = agreementChanged("DELETE", agreements[1]!, eics.supplierA);
    expect(deliveriesOf({ ...listedPoints, agreements }, deleted).map(({ content }) => content)[0]).toEqual({
      ...supplyA,
      validTo: day.jul2025,
    });
  });
});
