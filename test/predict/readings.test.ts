import { describe, expect, it } from "vitest";
import type { AgreementDocument } from "../../src/documents/agreement-set-document.js";
import type { MeteringDataV1 } from "../../src/documents/v1/metering-data-v1.js";
import type { PredictionOptions } from "../../src/predict/predict.js";
import { explain } from "../../src/predict/explain.js";
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
  point,
  supplyA,
} from "../../src/rules/example-parties.js";
import { splitMeteringData } from "../../src/split/split.js";
import { setOf } from "../market/built.js";
import { eventsOf } from "./documents.js";

const listed = [point, aggregationPoint, borderPoint];

const grantsOf = (
  agreements: readonly AgreementDocument[],
  event: Readonly<Record<string, unknown>>,
  readings: PredictionOptions["readings"] = {},
): readonly string[] =>
  predict(setOf({ meteringPoints: listed, agreements }), eventsOf([event]), { readings })
    .lines.filter(isDelivery)
    .flatMap(({ recipientEic, grounds }) =>
      grounds.map(({ rule, chain }) => `${rule} ${(chain ?? [recipientEic]).map(nameOf).join(" ")}`),
    )
    .toSorted();

const nameOf = (eic: string): string => Object.entries(eics).find(([, known]) => known === eic)![0];

describe("GEN-6: valid-from-now-on", () => {
  const readings = { "GEN-6": "valid-from-now-on" } as const;
  const portfolio = (validFrom: string, validTo?: string): AgreementDocument =>
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, validFrom, { ...(validTo && { validTo }) });
  const updated = meteringPointUpdated(eics.point);

  it("notifies a provider whose portfolio starts later, which the chosen reading does not", () => {
    const agreements = [grid, supplyA, portfolio(day.jul2025)];
    expect(grantsOf(agreements, updated)).toEqual(["MP-3 supplierA"]);
    expect(grantsOf(agreements, updated, readings)).toEqual(["GEN-5 supplierA balanceA", "MP-3 supplierA"]);
  });

  it("does not notify one whose portfolio has ended, or starts when the agreement ends", () => {
    const ending = { ...supplyA, validTo: day.sep2025 };
    expect(grantsOf([grid, ending, portfolio(day.jan2025, day.jun2025)], updated, readings)).toEqual([
      "MP-3 supplierA",
    ]);
    expect(grantsOf([grid, ending, portfolio(day.sep2025)], updated, readings)).toEqual(["MP-3 supplierA"]);
  });

  it("does not notify one whose portfolio is valid now but ends before the agreement starts", () => {
    const future = { ...supplyA, validFrom: day.sep2025 };
    const agreements = [grid, future, portfolio(day.jan2025, day.sep2025)];
    expect(grantsOf(agreements, updated, readings)).toEqual(["MP-3 supplierA"]);
    expect(grantsOf(agreements, updated)).toEqual(["GEN-5 supplierA balanceA", "MP-3 supplierA"]);
  });

  it("applies to the agreement in the message too, in the set's state for a deletion", () => {
    const ending = { ...supplyA, validTo: day.jul2025 };
    const agreements = [portfolio(day.jul2025), supplyA];
    expect(
      grantsOf([portfolio(day.jul2025)], agreementChanged("CREATE", supplyA, eics.supplierA), readings),
    ).toContain("AGR-1 supplierA balanceA");
    expect(
      grantsOf([portfolio(day.jul2025)], agreementChanged("CREATE", ending, eics.supplierA), readings),
    ).not.toContain("AGR-1 supplierA balanceA");
    expect(grantsOf(agreements, agreementChanged("DELETE", ending, eics.supplierA), readings)).toContain(
      "AGR-1 supplierA balanceA",
    );
    const service = at(eics.point, "GENERAL_SERVICE", eics.supplierA, eics.customerX, day.jan2025);
    expect(
      grantsOf(
        [portfolio(day.jul2025), service],
        agreementChanged("DELETE", { ...service, validTo: day.jul2025 }),
        readings,
      ),
    ).toContain("GEN-5 supplierA balanceA");
  });
});

describe("MD-2: point-above-too", () => {
  const readings = { "MD-2": "point-above-too" } as const;

  it("gives the data of a point to the aggregator directly below, for the time of its agreement", () => {
    const event = meteringData(eics.point, ["2025-02-28T21:45Z", day.mar2025]);
    expect(grantsOf([grid, aggregation], event)).toEqual([]);
    expect(grantsOf([grid, aggregation], event, readings)).toEqual(["MD-3 aggregator"]);
    const set = setOf({ meteringPoints: listed, agreements: [grid, aggregation] });
    const split = splitMeteringData(set, event["content"] as MeteringDataV1, { now: 0, readings });
    expect(split._tag === "Right" && split.right.undistributed).toEqual([
      {
        meterEic: eics.point,
        periods: [{ r: "PT15M", aI: [{ pS: "2025-02-28T21:45Z", inQty: { rType: "M", kwh: 0.125 } }] }],
      },
    ]);
  });

  it("does not give it the data of a general service below, nor the point's data to a supplier below", () => {
    const below = { ...supplyA, meterEic: eics.aggregationPoint };
    expect(grantsOf([grid, below], meteringData(eics.point, [day.jun2025]), readings)).toEqual([]);
  });

  it("gives a portfolio provider one ground by one agreement, with the shortest chain, for data of both points", () => {
    const provider = (eic: string, customer: string, validFrom: string): AgreementDocument =>
      between("PORTFOLIO_SUPPLIER", eic, customer, validFrom);
    const agreements = [
      aggregation,
      provider(eics.balanceA, eics.aggregator, day.jan2024),
      provider(eics.balanceB, eics.balanceA, day.jan2024),
      provider(eics.balanceB, eics.aggregator, day.jul2025),
    ];
    const early = meteringData(eics.point, [day.jun2025]);
    const late = meteringData(eics.aggregationPoint, [day.jul2025]);
    const both = { ...early, content: [...(early["content"] as object[]), ...(late["content"] as object[])] };
    const grounds = ["GEN-5 aggregator balanceA", "GEN-5 aggregator balanceB", "MD-3 aggregator"];
    expect(grantsOf(agreements, both, readings)).toEqual(grounds);
    const turned = { ...both, content: [...both.content].reverse() };
    expect(grantsOf(agreements, turned, readings)).toEqual(grounds);
  });
});

describe("AGR-3: any-time", () => {
  const readings = { "AGR-3": "any-time" } as const;

  it("counts a past supply and a general service that is not active yet", () => {
    const past = { ...supplyA, validTo: day.jun2025 };
    const service = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jul2025);
    const event = agreementChanged("CREATE", aggregation, eics.aggregator);
    expect(grantsOf([grid, past, service], event)).toEqual([]);
    expect(grantsOf([grid, past, service], event, readings)).toEqual([
      "AGR-11 gridOperator",
      "AGR-11 namedSupplier",
      "AGR-11 supplierA",
    ]);
  });

  it("still requires an overlap and one market", () => {
    const touching = { ...supplyA, validTo: day.mar2025 };
    const gas = { ...supplyA, commodityType: "NATURAL_GAS" };
    const event = agreementChanged(
      "CREATE",
      { ...aggregation, commodityType: "ELECTRICITY" },
      eics.aggregator,
    );
    expect(grantsOf([grid, touching], event, readings)).toEqual([]);
    expect(grantsOf([grid, gas], event, readings)).toEqual([]);
  });
});

describe("GEN-6: everything", () => {
  const readings = { "GEN-6": "everything" } as const;
  const portfolio = (customer: string): AgreementDocument =>
    between("PORTFOLIO_SUPPLIER", eics.balanceB, customer, day.jan2024);
  const service = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.jan2024);

  it("notifies portfolio providers of customer data, authorizations and coordinations too", () => {
    const agreements = [grid, supplyA, portfolio(eics.supplierA)];
    expect(grantsOf(agreements, customerChanged(["LAST_NAME"]))).not.toContain("GEN-5 supplierA balanceB");
    expect(grantsOf(agreements, customerChanged(["LAST_NAME"]), readings)).toContain(
      "GEN-5 supplierA balanceB",
    );
    const subjects = [portfolio(eics.supplierB)];
    expect(grantsOf(subjects, authorizationGiven)).toEqual(["AUT-1 supplierB"]);
    expect(grantsOf(subjects, authorizationGiven, readings)).toEqual([
      "AUT-1 supplierB",
      "GEN-5 supplierB balanceB",
    ]);
    const asked = coordination("CREATED", eics.supplierC);
    expect(grantsOf(agreements, asked)).toEqual(["COO-1 gridOperator", "COO-1 supplierA"]);
    expect(grantsOf(agreements, asked, readings)).toContain("GEN-5 supplierA balanceB");
  });

  it("notifies the portfolio provider of a named supplier of everything the named supplier is notified of", () => {
    const set = setOf({ meteringPoints: listed, agreements: [grid, service, portfolio(eics.namedSupplier)] });
    const { lines } = predict(set, eventsOf([customerChanged(["BILLING_ADDRESS"])]), { readings });
    expect(
      lines.filter(isDelivery).map(({ recipientEic, content }) => [nameOf(recipientEic), content]),
    ).toEqual([
      ["balanceB", customerChanged(["BILLING_ADDRESS"])["content"]],
      ["namedSupplier", customerChanged(["BILLING_ADDRESS"])["content"]],
    ]);
  });

  it("does not affect metering points and agreements", () => {
    const agreements = [grid, supplyA, { ...portfolio(eics.supplierA), validFrom: day.jul2025 }];
    expect(grantsOf(agreements, meteringPointUpdated(eics.point), readings)).toEqual(["MP-3 supplierA"]);
  });
});

describe("NB-2: border-supply-too", () => {
  const agreements = [
    borderGrid,
    at(eics.borderPoint, "BORDER_SUPPLY", eics.supplierA, eics.neighbour, day.jan2024),
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2024),
  ];
  const bill = networkBill("2025-04-30T21:00Z", day.jun2025, eics.borderPoint);

  it("gives a bill at a border point to its open supplier, which the chosen reading does not (EDH-4037)", () => {
    expect(grantsOf(agreements, bill)).toEqual([]);
    expect(grantsOf(agreements, bill, { "NB-2": "border-supply-too" })).toEqual([
      "GEN-5 supplierA balanceA",
      "NB-2 supplierA",
    ]);
  });
});

describe("CON-9: own-supplier-too", () => {
  const agreements = [grid, supplyA];
  const ended = { ...supplyA, validTo: day.jun2025 };
  const applied = agreementChanged("UPDATE", ended, eics.supplierA, "AGREEMENT_COORDINATION");

  it("notifies the SUPPLY's own provider when the Datahub applies a coordinated change (EDH-6085)", () => {
    expect(grantsOf(agreements, applied)).not.toContain("AGR-9 supplierA");
    expect(grantsOf(agreements, applied, { "CON-9": "own-supplier-too" })).toContain("AGR-9 supplierA");
  });

  it("does not affect a change that a party makes", () => {
    const own = agreementChanged("UPDATE", ended, eics.supplierA);
    expect(grantsOf(agreements, own, { "CON-9": "own-supplier-too" })).toEqual(grantsOf(agreements, own));
  });

  it("excludes no initiator of a coordinated change, and the initiator of any other", () => {
    const reading = { "CON-9": "own-supplier-too" } as const;
    const byOperator = agreementChanged("UPDATE", ended, eics.gridOperator, "AGREEMENT_COORDINATION");
    expect(grantsOf(agreements, byOperator)).not.toContain("AGR-9 gridOperator");
    expect(grantsOf(agreements, byOperator, reading)).toContain("AGR-9 gridOperator");
    const ownChange = agreementChanged("UPDATE", ended, eics.gridOperator);
    expect(grantsOf(agreements, ownChange, reading)).not.toContain("AGR-9 gridOperator");
    expect(grantsOf(agreements, { ...ownChange, via: null } as never, reading)).not.toContain(
      "AGR-9 gridOperator",
    );
  });

  it("is mentioned by explain where the chosen reading does not notify it", () => {
    const { lines } = explain(
      setOf({ meteringPoints: listed, agreements }),
      eventsOf([applied]),
      eics.supplierA,
    );
    expect(lines.map(({ text }) => text.replace(/ Message: .*/, ""))).toContain(
      `AGR-9: ${eics.supplierA} does not receive as OPEN_SUPPLIER, because the sources do not mention it; with the reading CON-9: own-supplier-too it would receive.`,
    );
  });
});
