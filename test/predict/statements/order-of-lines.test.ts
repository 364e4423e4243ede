import { describe, expect, it } from "vitest";
import {
  aggregation,
  agreementChanged,
  eics,
  day,
  noon,
  supplyA,
} from "../../../src/rules/example-parties.js";
import {
  deliveriesOf,
  atPoint,
  portfolio,
  listedPoints,
  pointUpdated,
  nameOf,
} from "./example-predictions.js";

describe("the order of lines and grounds", () => {
  it("is activations, primary change, consequences; within each of them recipients by EIC", () => {
    const service = atPoint("GENERAL_SERVICE", eics.gridOperator, "2025-06-10T08:00Z");
    const event = agreementChanged("CREATE", atPoint("SUPPLY", eics.supplierB, day.jul2025), eics.supplierC);
    const clock = { resourceType: "CLOCK", occurredAt: day.jun2025 };
    const deliveries = deliveriesOf(
      {
        ...listedPoints,
        agreements: [
          supplyA,
          atPoint("SUPPLY", eics.supplierA, day.sep2025),
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

  it("of grounds is by rule, role and agreement", () => {
    const agreements = [
      { ...supplyA, validTo: day.jul2025 },
      atPoint("SUPPLY", eics.supplierA, day.jul2025),
      { ...aggregation, serviceProviderEic: eics.supplierA },
      portfolio(eics.supplierA, eics.supplierB),
      atPoint("SUPPLY", eics.supplierB, day.jul2025),
    ];
    const deliveries = deliveriesOf({ ...listedPoints, agreements }, pointUpdated);
    expect(deliveries.map(({ recipientEic }) => nameOf(recipientEic))).toEqual(["supplierA", "supplierB"]);
    const ofSupplierA = deliveries[0]!.grounds;
    expect(
      ofSupplierA.map(({ rule, role, category, agreement }) => [
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
    const deliveries = deliveriesOf({ ...listedPoints, agreements }, agreementChanged("UPDATE", ended));
    const agreementsOf = (eic: string): readonly unknown[] =>
      deliveries
        .filter(({ recipientEic }) => recipientEic === eic)
        .flatMap(({ grounds: own }) => own.map(({ agreement }) => agreement));
    expect(agreementsOf(eics.balanceB)).toEqual([ended]);
    expect(agreementsOf(eics.supplierA)).toEqual([supplyA]);
    expect(agreementsOf(eics.gridOperator)).toEqual([undefined]);
  });
});
