import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import {
  aggregation,
  aggregationPoint,
  at,
  borderGrid,
  eics,
  day,
  grid,
  meteringPointUpdated,
  noon,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { Market } from "./example-predictions.js";
import {
  linesOf,
  grantsOf,
  recipients,
  atPoint,
  portfolio,
  listedPoints,
  pointUpdated,
  justAfter,
} from "./example-predictions.js";

describe("MP-1: a metering point change is distributed while some agreement of the point is valid or future", () => {
  const below = [aggregationPoint, point];
  const keeps = (agreement: AgreementDocument): boolean =>
    grantsOf({ meteringPoints: below, agreements: [agreement, aggregation] }, pointUpdated).length > 0;

  it("an agreement that ends now does not count", () => {
    expect(keeps({ ...grid, validTo: noon })).toBe(false);
  });

  it("an agreement that ends a microsecond from now counts", () => {
    expect(keeps({ ...grid, validTo: justAfter })).toBe(true);
  });

  it("a GENERAL_SERVICE that starts now counts, one that starts a microsecond later does not", () => {
    expect(keeps(atPoint("GENERAL_SERVICE", eics.gridOperator, noon))).toBe(true);
    expect(keeps(atPoint("GENERAL_SERVICE", eics.gridOperator, justAfter))).toBe(false);
  });

  it("an agreement counts for other recipients although its own parties get nothing by it", () => {
    expect(keeps(atPoint("BORDER_SUPPLY", eics.supplierC, day.jul2025))).toBe(true);
  });

  it("an agreement of the aggregation point below does not count for the parent point", () => {
    expect(grantsOf({ meteringPoints: below, agreements: [aggregation] }, pointUpdated)).toEqual([]);
  });
});

describe("MP-2: the customer of a border point is a recipient", () => {
  const borderUpdated = meteringPointUpdated(eics.borderPoint);
  const borderGridTo = (validTo: string): Market => ({
    ...listedPoints,
    agreements: [{ ...borderGrid, validTo }],
  });

  it("until the end of its BORDER_GRID, not at that moment", () => {
    expect(recipients(borderGridTo(justAfter), borderUpdated)).toEqual(["neighbour"]);
    expect(recipients(borderGridTo(noon), borderUpdated)).toEqual([]);
  });

  it("with its portfolio providers, since its right comes from an agreement", () => {
    const agreements = [borderGrid, portfolio(eics.balanceA, eics.neighbour)];
    expect(grantsOf({ ...listedPoints, agreements }, borderUpdated)).toEqual([
      "balanceA GEN-5 PORTFOLIO_PROVIDER",
      "neighbour MP-2 CUSTOMER",
    ]);
  });

  it("at a point that is not listed but has a BORDER_GRID; the suppliers of that point are not recipients", () => {
    const agreements = [
      borderGrid,
      at(eics.borderPoint, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025),
    ];
    expect(recipients({ agreements }, borderUpdated)).toEqual(["neighbour"]);
  });

  it("only if the agreement names it", () => {
    expect(
      recipients({ ...listedPoints, agreements: [{ ...borderGrid, customerEic: null }] }, borderUpdated),
    ).toEqual([]);
  });
});

describe("MP-3: suppliers and aggregators of a point are recipients", () => {
  const market = (...agreements: readonly AgreementDocument[]): Market => ({
    ...listedPoints,
    agreements: [grid, ...agreements],
  });

  it("the suppliers of a SUPPLY that starts now and of one that starts later are both notified", () => {
    expect(recipients(market(atPoint("SUPPLY", eics.supplierA, noon)), pointUpdated)).toEqual(["supplierA"]);
    expect(recipients(market(atPoint("SUPPLY", eics.supplierA, justAfter)), pointUpdated)).toEqual([
      "supplierA",
    ]);
  });

  it("the supplier of a SUPPLY that ends now is not notified, of one that ends a microsecond later it is", () => {
    expect(recipients(market({ ...supplyA, validTo: noon }), pointUpdated)).toEqual([]);
    expect(recipients(market({ ...supplyA, validTo: justAfter }), pointUpdated)).toEqual(["supplierA"]);
  });

  it("where one SUPPLY ends and the next starts now, only the supplier of the second is notified", () => {
    const touching = [{ ...supplyA, validTo: noon }, atPoint("SUPPLY", eics.supplierB, noon)];
    expect(recipients(market(...touching), pointUpdated)).toEqual(["supplierB"]);
  });

  it("a named supplier's GENERAL_SERVICE counts at its start and not at its end", () => {
    const service = (from: string, to?: string): Market =>
      market(atPoint("GENERAL_SERVICE", eics.namedSupplier, from, to));
    expect(recipients(service(noon), pointUpdated)).toEqual(["namedSupplier"]);
    expect(recipients(service(justAfter), pointUpdated)).toEqual([]);
    expect(recipients(service(day.jan2025, noon), pointUpdated)).toEqual([]);
    expect(recipients(service(day.jan2025, justAfter), pointUpdated)).toEqual(["namedSupplier"]);
  });

  it("a party can be the named supplier of one point and the operator of another: its role depends on the point", () => {
    const second = { ...point, meterEic: "38Z-EX-POINT-2-6", operatorEic: eics.namedSupplier };
    const service = atPoint("GENERAL_SERVICE", eics.namedSupplier, day.jan2025);
    const both = {
      meteringPoints: [point, second],
      agreements: [service, { ...service, meterEic: second.meterEic }],
    };
    expect(grantsOf(both, pointUpdated)).toEqual(["namedSupplier MP-3 NAMED_SUPPLIER"]);
    expect(grantsOf(both, meteringPointUpdated(second.meterEic))).toEqual([]);
  });

  it("the provider of a GENERAL_SERVICE at a point whose operator is unknown counts as a named supplier", () => {
    const agreements = [atPoint("GENERAL_SERVICE", eics.gridOperator, day.jan2025)];
    expect(grantsOf({ agreements }, pointUpdated)).toEqual(["gridOperator MP-3 NAMED_SUPPLIER"]);
    expect(grantsOf({ agreements: [grid, ...agreements] }, pointUpdated)).toEqual([]);
  });

  it("an AGGREGATION of a point directly below counts, one of a point below that one does not", () => {
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
    expect(recipients(deep, pointUpdated)).toEqual([]);
    expect(recipients({ ...deep, agreements: [grid, aggregation] }, pointUpdated)).toEqual(["aggregator"]);
  });

  it("a change of an aggregation point goes to the aggregator of its own AGGREGATION", () => {
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
    expect(linesOf(listedPoints, meteringPointUpdated("38Z-EX-POINT-2-6"))).toEqual([]);
  });

  it("an agreement without a provider gives no recipient", () => {
    expect(grantsOf(market({ ...supplyA, serviceProviderEic: null }), pointUpdated)).toEqual([]);
  });
});
