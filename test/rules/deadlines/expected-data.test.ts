import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { describe, expect, it } from "vitest";
import { expectedDataDocument } from "../../../src/rules/deadlines/expected-data-document.js";
import type { Expectation } from "../../../src/rules/deadlines/expected-data.js";
import { eachExpectedData, expectedData } from "../../../src/rules/deadlines/expected-data.js";
import type { AgreementDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import type { MeteringPointDocument } from "../../../src/documents/agreement-set-document.js";
import {
  aggregation,
  aggregationPoint,
  at,
  between,
  eics,
  grid,
  point,
  supplyA,
} from "../../../src/rules/example-parties.js";
import { formatLocal } from "../../../src/time/tallinn.js";
import { instantOfWall } from "./calendar-oracle.js";

const setOf = (
  meteringPoints: readonly MeteringPointDocument[],
  agreements: readonly AgreementDocument[],
): AgreementSet => {
  const built = agreementSet({ meteringPoints, agreements });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** A local hour as an instant in a document. */
const local = (date: string, hour = 0): string => new Date(instantOfWall(date, hour)).toISOString();

const asked = (from: string, to: string, by: string, more: Partial<Expectation> = {}): Expectation => ({
  from: instantOfWall(from, 0),
  to: instantOfWall(to, 0),
  at: instantOfWall(by, 0),
  ...more,
});

/** "point, initial by deadline: from to to", one for each interval. */
const textsOf = (set: AgreementSet, eic: string, expectation: Expectation): readonly string[] =>
  expectedData(set, eic, expectation).flatMap(({ meterEic, times, deadline, monthFinal }) =>
    times.map(({ from, to }) =>
      [
        meterEic === eics.point ? "" : `${meterEic} `,
        `${monthFinal ? "final" : "initial"} by ${formatLocal(deadline)}: `,
        `${formatLocal(from)} to ${formatLocal(to)}`,
      ].join(""),
    ),
  );

const chainsOf = (set: AgreementSet, eic: string, expectation: Expectation): readonly string[] =>
  expectedData(set, eic, expectation).map(({ deadline, grounds }) =>
    [formatLocal(deadline), ...grounds.map(({ rule, chain }) => `${rule} ${chain?.join(">") ?? ""}`)].join(
      " ",
    ),
  );

const open = (agreement: AgreementDocument): AgreementDocument => ({
  ...agreement,
  validFrom: local("2024-01-01"),
});
const supplied = setOf([point], [open(grid), open(supplyA)]);

describe("expected data", () => {
  it("is empty where no agreement entitles the party, and without agreements", () => {
    const week = asked("2025-10-20", "2025-10-27", "2025-12-01");
    expect(textsOf(supplied, eics.supplierB, week)).toEqual([]);
    expect(textsOf(setOf([], []), eics.supplierA, week)).toEqual([]);
    expect([...eachExpectedData(supplied, eics.supplierA, { ...week, from: 1, to: 1 })]).toEqual([]);
    expect(textsOf(supplied, eics.supplierA, asked("2023-10-20", "2023-10-27", "2025-12-01"))).toEqual([]);
  });

  it("of a week with the autumn clock change has five deadlines, that of the weekend on Monday (BEY-16)", () => {
    expect(textsOf(supplied, eics.supplierA, asked("2025-10-22", "2025-10-28", "2025-11-06"))).toEqual([
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 00:00 +03:00 to 2025-10-23 00:00 +03:00",
      "initial by 2025-10-24 10:00 +03:00: 2025-10-23 00:00 +03:00 to 2025-10-24 00:00 +03:00",
      "initial by 2025-10-27 10:00 +02:00: 2025-10-24 00:00 +03:00 to 2025-10-27 00:00 +02:00",
      "initial by 2025-10-28 10:00 +02:00: 2025-10-27 00:00 +02:00 to 2025-10-28 00:00 +02:00",
      "final by 2025-11-06 00:00 +02:00: 2025-10-22 00:00 +03:00 to 2025-10-28 00:00 +02:00",
    ]);
  });

  it("is due after holidays", () => {
    const holidays = [{ year: 2025, month: 6, day: 23 }];
    const before = asked("2025-06-20", "2025-06-21", "2025-06-24");
    expect(textsOf(supplied, eics.supplierA, before)).toHaveLength(1);
    expect(textsOf(supplied, eics.supplierA, { ...before, holidays })).toEqual([]);
  });

  it("is divided where the supplier changes, also within a day", () => {
    const change = local("2025-10-22", 15);
    const set = setOf(
      [point],
      [
        open(grid),
        { ...open(supplyA), validTo: change },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, change),
      ],
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(textsOf(set, eics.supplierA, day)).toEqual([
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 00:00 +03:00 to 2025-10-22 15:00 +03:00",
    ]);
    expect(textsOf(set, eics.supplierB, day)).toEqual([
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 15:00 +03:00 to 2025-10-23 00:00 +03:00",
    ]);
  });

  it("of a portfolio provider is divided where the portfolio changes within a day, with the chain of each deadline", () => {
    const change = local("2025-10-22", 15);
    const portfolio = (provider: string, customer: string, from: string, to?: string): AgreementDocument =>
      between("PORTFOLIO_SUPPLIER", provider, customer, from, to === undefined ? {} : { validTo: to });
    const start = local("2025-01-01");
    // The operator is that of the list, and the agreements of operators do not divide its data.
    const gridChange = local("2025-10-22", 9);
    const set = setOf(
      [point],
      [
        { ...open(grid), validTo: gridChange },
        at(eics.point, "GRID", eics.neighbour, eics.customerX, gridChange),
        open(supplyA),
        // Not in the order of time.
        portfolio(eics.balanceB, eics.supplierA, local("2025-10-23")),
        portfolio(eics.balanceB, eics.balanceA, start),
        portfolio(eics.supplierC, eics.supplierA, change),
        portfolio(eics.balanceA, eics.supplierA, start, change),
      ],
    );
    const days = asked("2025-10-21", "2025-10-24", "2025-11-10");
    expect(textsOf(set, eics.balanceA, days)).toEqual([
      "initial by 2025-10-22 10:00 +03:00: 2025-10-21 00:00 +03:00 to 2025-10-22 00:00 +03:00",
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 00:00 +03:00 to 2025-10-22 15:00 +03:00",
      "final by 2025-11-06 00:00 +02:00: 2025-10-21 00:00 +03:00 to 2025-10-22 15:00 +03:00",
    ]);
    expect(chainsOf(set, eics.balanceB, days)).toEqual([
      `2025-10-22 10:00 +03:00 GEN-5 ${eics.supplierA}>${eics.balanceA}>${eics.balanceB}`,
      `2025-10-23 10:00 +03:00 GEN-5 ${eics.supplierA}>${eics.balanceA}>${eics.balanceB}`,
      `2025-10-24 10:00 +03:00 GEN-5 ${eics.supplierA}>${eics.balanceB}`,
      `2025-11-06 00:00 +02:00 GEN-5 ${eics.supplierA}>${eics.balanceB}`,
    ]);
  });

  it("of an unlisted point is divided by the agreements of its operators only", () => {
    const portfolio = (provider: string, customer: string, from: string): AgreementDocument =>
      between("PORTFOLIO_SUPPLIER", provider, customer, local(from));
    const set = setOf(
      [],
      [
        open(grid),
        open(supplyA),
        at(eics.point, "GENERAL_SERVICE", eics.neighbour, eics.customerX, local("2025-10-22", 12)),
        portfolio(eics.balanceA, eics.supplierA, "2025-01-01"),
        portfolio(eics.balanceB, eics.balanceA, "2025-01-01"),
        portfolio(eics.balanceB, eics.supplierA, "2025-10-23"),
      ],
    );
    expect(chainsOf(set, eics.balanceB, asked("2025-10-21", "2025-10-24", "2025-11-10")).at(-1)).toBe(
      `2025-11-06 00:00 +02:00 GEN-5 ${eics.supplierA}>${eics.balanceB}`,
    );
  });

  it("has no part for a deadline whose data the party is not entitled to", () => {
    const set = setOf(
      [point],
      [
        open(grid),
        { ...open(supplyA), validTo: local("2025-10-22") },
        at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, local("2025-10-22")),
      ],
    );
    const days = asked("2025-10-21", "2025-10-24", "2025-10-25");
    expect(expectedData(set, eics.supplierA, days).map(({ deadline }) => formatLocal(deadline))).toEqual([
      "2025-10-22 10:00 +03:00",
    ]);
    expect(expectedData(set, eics.supplierB, days).map(({ deadline }) => formatLocal(deadline))).toEqual([
      "2025-10-23 10:00 +03:00",
      "2025-10-24 10:00 +03:00",
    ]);
  });

  it("is in order of the EICs of metering points", () => {
    const set = setOf(
      [point, aggregationPoint],
      [eics.point, eics.aggregationPoint, eics.neighbour].flatMap((meterEic) => [
        at(meterEic, "SUPPLY", eics.supplierA, eics.customerX, local("2024-01-01")),
      ]),
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    const found = expectedData(set, eics.supplierA, day).map(({ meterEic }) => meterEic);
    expect(found).toEqual([eics.point, eics.aggregationPoint, eics.neighbour].sort());
    expect(found).not.toEqual([eics.point, eics.aggregationPoint, eics.neighbour]);
  });

  it("is empty where the requested times are empty or reversed, within a day or across days", () => {
    const { from, at: moment } = asked("2025-10-22", "2025-10-23", "2025-12-01");
    for (const to of [from, from - 1, from - 3_600_000, from - 3 * 86_400_000])
      expect(expectedData(supplied, eics.supplierA, { from, to, at: moment })).toEqual([]);
  });

  it.each(["from", "to", "at"] as const)("is empty where %s is no instant", (name) => {
    const set = setOf([point], [open(grid), { ...open(supplyA), validTo: local("2025-10-25") }]);
    for (const wrong of [NaN, Infinity, -Infinity]) {
      const week = asked("2025-10-20", "2025-10-27", "2025-12-01", { [name]: wrong });
      expect(textsOf(set, eics.supplierA, week)).toEqual([]);
    }
  });

  it("of gas is by gas days, according to the market of the agreement, otherwise of the point", () => {
    const commodityType = "NATURAL_GAS";
    const days = asked("2025-10-24", "2025-10-26", "2025-11-09");
    const byPoint = setOf([{ ...point, commodityType }], [open(supplyA)]);
    const byAgreement = setOf([point], [{ ...open(supplyA), commodityType }]);
    const expected = [
      "initial by 2025-10-24 13:00 +03:00: 2025-10-24 00:00 +03:00 to 2025-10-24 07:00 +03:00",
      "initial by 2025-10-27 13:00 +02:00: 2025-10-24 07:00 +03:00 to 2025-10-26 00:00 +03:00",
      "final by 2025-11-08 00:00 +02:00: 2025-10-24 00:00 +03:00 to 2025-10-26 00:00 +03:00",
    ];
    expect(textsOf(byPoint, eics.supplierA, days)).toEqual(expected);
    expect(textsOf(byAgreement, eics.supplierA, days)).toEqual(expected);
  });

  it("of both markets at one point is in order of deadlines", () => {
    const gas = { ...open(supplyA), customerEic: eics.customerY, commodityType: "NATURAL_GAS" };
    const set = setOf([point], [gas, open(supplyA)]);
    const found = expectedData(set, eics.supplierA, asked("2025-10-22", "2025-10-23", "2025-11-10"));
    expect(found.map(({ deadline }) => formatLocal(deadline))).toEqual([
      "2025-10-22 13:00 +03:00",
      "2025-10-23 10:00 +03:00",
      "2025-10-23 13:00 +03:00",
      "2025-11-06 00:00 +02:00",
      "2025-11-08 00:00 +02:00",
    ]);
    expect(found.map(({ grounds }) => grounds.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it("by two agreements of one party is joined, with the agreements that count as grounds", () => {
    const change = local("2025-10-23");
    const set = setOf(
      [point],
      [
        { ...open(supplyA), validTo: change },
        { ...supplyA, customerEic: eics.customerY, validFrom: change },
      ],
    );
    const found = expectedData(set, eics.supplierA, asked("2025-10-22", "2025-10-24", "2025-11-06"));
    expect(found.map(({ times }) => times.length)).toEqual([1, 1, 1]);
    expect(found.map(({ grounds }) => grounds.map(({ agreement }) => agreement?.customerEic))).toEqual([
      [eics.customerX],
      [eics.customerY],
      [eics.customerX, eics.customerY],
    ]);
  });

  it("of a party that supplies twice has two intervals", () => {
    const set = setOf(
      [point],
      [
        { ...open(supplyA), validTo: local("2025-10-22") },
        { ...supplyA, validFrom: local("2025-10-23") },
      ],
    );
    const days = asked("2025-10-21", "2025-10-24", "2025-11-06");
    expect(textsOf(set, eics.supplierA, days).filter((text) => text.startsWith("final"))).toEqual([
      "final by 2025-11-06 00:00 +02:00: 2025-10-21 00:00 +03:00 to 2025-10-22 00:00 +03:00",
      "final by 2025-11-06 00:00 +02:00: 2025-10-23 00:00 +03:00 to 2025-10-24 00:00 +03:00",
    ]);
  });

  it("does not go to the operator that sends it, but to its portfolio providers", () => {
    const set = setOf(
      [point],
      [
        at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, local("2024-01-01")),
        between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.gridOperator, local("2024-01-01")),
      ],
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(textsOf(set, eics.gridOperator, day)).toEqual([]);
    expect(textsOf(set, eics.balanceA, day)).toHaveLength(1);
  });

  it("of an unlisted point goes to the operator as long as another party operates it", () => {
    const change = local("2025-10-22", 12);
    const set = setOf(
      [],
      [
        { ...open(grid), validTo: change },
        at(eics.point, "GRID", eics.supplierB, eics.customerX, change),
        open({ ...supplyA, serviceProviderEic: eics.supplierB }),
      ],
    );
    expect(textsOf(set, eics.supplierB, asked("2025-10-22", "2025-10-23", "2025-10-24"))).toEqual([
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 00:00 +03:00 to 2025-10-22 12:00 +03:00",
    ]);
  });

  it("of an aggregation point does not go to the aggregator, listed or not, but to its portfolio providers", () => {
    const portfolio = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.aggregator, local("2024-01-01"));
    const running = { ...aggregation, validFrom: local("2024-01-01"), validTo: null };
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    const listed = setOf([point, aggregationPoint], [running, portfolio]);
    const unlisted = setOf([], [running, portfolio]);
    for (const set of [listed, unlisted]) {
      expect(textsOf(set, eics.aggregator, day)).toEqual([]);
      expect(textsOf(set, eics.balanceA, day)).toHaveLength(1);
    }
  });

  it("of an unlisted aggregation point is expected by any other aggregator there", () => {
    const start = local("2024-01-01");
    const set = setOf(
      [],
      [
        at(
          eics.aggregationPoint,
          "AGGREGATION",
          eics.supplierA,
          eics.customerX,
          start,
          local("2025-10-22", 6),
        ),
        at(eics.aggregationPoint, "SUPPLY", eics.supplierB, eics.customerX, start),
      ],
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(textsOf(set, eics.supplierA, day)).toEqual([]);
    expect(textsOf(set, eics.supplierB, day)).toHaveLength(1);
  });

  it("of an unlisted aggregation point is sent by the aggregator of the time", () => {
    const [start, change] = [local("2024-01-01"), local("2025-10-22", 12)];
    const aggregator = (eic: string, from: string, to?: string): AgreementDocument =>
      at(eics.aggregationPoint, "AGGREGATION", eic, eics.customerX, from, to);
    const set = setOf(
      [],
      [
        aggregator(eics.supplierA, start, change),
        aggregator(eics.supplierB, change),
        at(eics.aggregationPoint, "SUPPLY", eics.supplierB, eics.customerX, start),
      ],
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(textsOf(set, eics.supplierA, day)).toEqual([]);
    expect(textsOf(set, eics.supplierB, day).map((text) => text.split(": ")[1])).toEqual([
      "2025-10-22 00:00 +03:00 to 2025-10-22 12:00 +03:00",
    ]);
  });

  it("of an unlisted border point without a valid BORDER_GRID has no known sender", () => {
    const start = local("2024-01-01");
    const set = setOf(
      [],
      [
        at(eics.point, "BORDER_GRID", eics.gridOperator, eics.neighbour, start, local("2025-10-01")),
        at(eics.point, "AGGREGATION", eics.supplierA, eics.customerX, start),
        at(eics.point, "BORDER_SUPPLY", eics.supplierA, eics.customerX, start),
      ],
    );
    expect(textsOf(set, eics.supplierA, asked("2025-10-22", "2025-10-23", "2025-10-24"))).toHaveLength(1);
  });

  it("of an aggregation point is due once at each deadline, by agreements of both markets", () => {
    const start = local("2024-01-01");
    const supplied = (commodityType: string, customerEic: string): AgreementDocument => ({
      ...at(eics.aggregationPoint, "SUPPLY", eics.supplierB, customerEic, start),
      commodityType,
    });
    const supplies = [supplied("ELECTRICITY", eics.customerX), supplied("NATURAL_GAS", eics.aggregator)];
    const set = setOf([point, aggregationPoint], supplies);
    const days = asked("2025-10-22", "2025-10-24", "2025-10-25");
    const due = expectedData(set, eics.supplierB, days);
    expect(due.map(({ deadline }) => formatLocal(deadline))).toEqual([
      "2025-10-22 10:00 +03:00",
      "2025-10-23 10:00 +03:00",
      "2025-10-24 10:00 +03:00",
    ]);
    const marketsOf = due.map(({ grounds }) => grounds.map(({ agreement }) => agreement?.commodityType));
    expect(marketsOf.map((markets) => markets.sort())).toEqual([
      ["NATURAL_GAS"],
      ["ELECTRICITY", "NATURAL_GAS"],
      ["ELECTRICITY", "NATURAL_GAS"],
    ]);
  });

  it("of the parent goes to the aggregator below if that reading is chosen", () => {
    const set = setOf(
      [point, aggregationPoint],
      [{ ...aggregation, validFrom: local("2024-01-01"), validTo: null }],
    );
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(textsOf(set, eics.aggregator, { ...day, readings: { "MD-2": "point-above-too" } })).toEqual([
      "initial by 2025-10-23 10:00 +03:00: 2025-10-22 00:00 +03:00 to 2025-10-23 00:00 +03:00",
    ]);
    expect(textsOf(set, eics.aggregator, day)).toEqual([]);
  });

  it("uses the operator of an unlisted point at the time at which the data was measured", () => {
    const ownedBy = (operator: string, from: string, to?: string): AgreementDocument =>
      at(eics.point, "GRID", operator, eics.customerX, local(from), to && local(to));
    const set = setOf(
      [],
      [
        ownedBy(eics.neighbour, "2024-01-01", "2025-10-22"),
        ownedBy(eics.gridOperator, "2025-10-22"),
        at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, local("2024-01-01")),
      ],
    );
    const days = asked("2025-10-21", "2025-10-23", "2025-10-24");
    // The day after, it sends the data itself.
    expect(textsOf(set, eics.gridOperator, days)).toEqual([
      "initial by 2025-10-22 10:00 +03:00: 2025-10-21 00:00 +03:00 to 2025-10-22 00:00 +03:00",
    ]);
    const roles = expectedData(set, eics.gridOperator, days).flatMap(({ grounds }) =>
      grounds.map(({ role }) => role),
    );
    expect(roles).toEqual(["NAMED_SUPPLIER"]);
  });

  it("as a document has its instants in UTC", () => {
    const day = asked("2025-10-22", "2025-10-23", "2025-10-24");
    expect(expectedData(supplied, eics.supplierA, day).map(expectedDataDocument)).toEqual([
      {
        meterEic: eics.point,
        deadline: "2025-10-23T07:00Z",
        monthFinal: false,
        periods: [{ from: "2025-10-21T21:00Z", to: "2025-10-22T21:00Z" }],
        grounds: [{ rule: "MD-3", role: "OPEN_SUPPLIER", category: "DIRECT", agreement: open(supplyA) }],
      },
    ]);
  });
});
