/** The conditions that parties which no rule considered did not meet, by message, the nearest condition first. */
import { describe, expect, it } from "vitest";
import { startOf, step } from "../../../src/predict/changes.js";
import { completeOptions } from "../../../src/predict/predict.js";
import type { PredictionOptions } from "../../../src/predict/predict.js";
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
  generalServiceOfOperator,
  grid,
  meteringData,
  meteringPointUpdated,
  networkBill,
  point,
  portfolioOfA,
  supplyA,
} from "../../../src/rules/example-parties.js";
import type { Example } from "../../../src/rules/distribution/rule.js";
import { missedBy } from "../../../src/rules/distribution/missing.js";
import type { Missed } from "../../../src/rules/distribution/verdict.js";
import { setOf } from "../../market/built.js";

const agreements = [grid, supplyA, portfolioOfA, aggregation];
const market = { meteringPoints: [point, aggregationPoint, borderPoint], agreements };

const missed = (
  event: Example["event"],
  eic: string,
  set: object = market,
  options: PredictionOptions = {},
): readonly Missed[] => {
  const { objects, error } = step(
    startOf(setOf({ agreements: [], ...set }), completeOptions(options)),
    event,
  );
  if (error !== undefined) throw new Error(JSON.stringify(error));
  return missedBy([...objects][0]!.situation, eic, { aboutOthers: false });
};
const lines = (...asked: Parameters<typeof missed>): readonly string[] =>
  missed(...asked).map(({ rule, role, cause, agreement }) =>
    [rule, role, cause.tag, ...(agreement ? [agreement.type] : [])].join(" "),
  );

const generalService = at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, day.mar2025);

describe("to receive a metering point change a party would need", () => {
  it("an agreement at the point or below it, or a portfolio, if it has none", () => {
    expect(lines(meteringPointUpdated(eics.point), eics.supplierC)).toEqual([
      "MP-3 OPEN_SUPPLIER NoAgreementAt",
      "MP-3 NAMED_SUPPLIER NoAgreementAt",
      "MP-3 AGGREGATOR NoAgreementAt",
      "GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf",
      "GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf",
    ]);
    const [supply, , below, portfolio] = missed(meteringPointUpdated(eics.point), eics.supplierC);
    const now = Date.parse("2025-06-10T09:00Z");
    const times = { from: now, to: Infinity };
    expect(supply!.cause).toEqual({
      tag: "NoAgreementAt",
      agreementType: "SUPPLY",
      as: "serviceProviderEic",
      meterEic: eics.point,
      during: "from-now-on",
      ...times,
      commodityType: undefined,
    });
    expect(below!.cause).toMatchObject({ agreementType: "AGGREGATION", meterEic: eics.aggregationPoint });
    expect(portfolio!.cause).toEqual({
      tag: "NotInPortfolioOf",
      followed: eics.supplierA,
      ...times,
      commodityType: "ELECTRICITY",
    });
  });

  it("another role, if it is the operator or the customer of the GRID", () => {
    expect(lines(meteringPointUpdated(eics.point), eics.gridOperator).slice(0, 3)).toEqual([
      "MP-3 OPEN_SUPPLIER AnotherRole GRID",
      "MP-3 OPEN_SUPPLIER OnlyOperates",
      "MP-3 OPEN_SUPPLIER NoAgreementAt",
    ]);
    expect(lines(meteringPointUpdated(eics.point), eics.customerX).slice(0, 3)).toEqual([
      "MP-3 OPEN_SUPPLIER AnotherRole GRID",
      "MP-3 OPEN_SUPPLIER AnotherRole SUPPLY",
      "MP-3 OPEN_SUPPLIER AnotherRole AGGREGATION",
    ]);
  });

  it("another type of point, if it has a SUPPLY at a border point; any agreement, if the point has none", () => {
    const supplied = at(eics.borderPoint, "SUPPLY", eics.supplierC, eics.customerX, day.jan2024);
    const set = { meteringPoints: [borderPoint], agreements: [borderGrid, supplied] };
    expect(lines(meteringPointUpdated(eics.borderPoint), eics.supplierC, set)).toEqual([
      "MP-3 OPEN_SUPPLIER OtherPoint SUPPLY",
      "MP-2 CUSTOMER AnotherRole SUPPLY",
      "MP-2 CUSTOMER NoAgreementAt",
      "GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf",
    ]);
    const empty = { meteringPoints: [point] };
    expect(lines(meteringPointUpdated(eics.point), eics.supplierC, empty)[0]).toBe(
      "MP-1 OPEN_SUPPLIER NoValidOrFutureAgreement",
    );
  });
});

describe("to receive an agreement change a party would need", () => {
  it("another action, if it supplies a point whose GRID is created", () => {
    const created = agreementChanged("CREATE", { ...grid, customerEic: eics.customerY });
    expect(lines(created, eics.supplierA)[0]).toBe("AGR-7 OPEN_SUPPLIER OtherAction SUPPLY");
  });

  it("a SUPPLY for a change of a GRID, a BORDER_SUPPLY for a change of a BORDER_GRID", () => {
    const ended = (agreement: typeof grid) =>
      agreementChanged("UPDATE", { ...agreement, validTo: day.jan2026 });
    const set = { ...market, agreements: [...agreements, borderGrid] };
    const typesOf = (event: Example["event"]): readonly unknown[] =>
      missed(event, eics.supplierC, set).flatMap(({ cause }) =>
        cause.tag === "NoAgreementAt" ? [cause.agreementType] : [],
      );
    expect(typesOf(ended(grid))).toEqual(["SUPPLY", "AGGREGATION"]);
    expect(typesOf(ended(borderGrid))).toEqual(["BORDER_SUPPLY"]);
  });

  it("to operate the point; the party that made the change is excluded by GEN-4", () => {
    const created = agreementChanged("CREATE", { ...supplyA, validFrom: day.jan2026 }, eics.supplierC);
    expect(lines(created, eics.balanceB)).toEqual([
      "AGR-9 METERING_POINT_OPERATOR OperatedByAnother",
      "AGR-1 PORTFOLIO_PROVIDER NotInPortfolioOf",
    ]);
    expect(lines(created, eics.supplierC)[0]).toBe("GEN-4 METERING_POINT_OPERATOR MadeTheChange");
    expect(lines(created, eics.supplierA)).toEqual([
      "AGR-8 OPEN_SUPPLIER NoConsequence SUPPLY",
      "AGR-10 OPEN_SUPPLIER NoConsequence SUPPLY",
      "AGR-9 METERING_POINT_OPERATOR AnotherRole SUPPLY",
      "AGR-9 METERING_POINT_OPERATOR OperatedByAnother",
      "AGR-1 PORTFOLIO_PROVIDER FollowedItself",
    ]);
  });

  it("a creation or deletion, if it is a named supplier: a GENERAL_SERVICE is never updated", () => {
    const set = { ...market, agreements: [...agreements, generalService] };
    const updated = agreementChanged("UPDATE", { ...generalService, validTo: day.jan2026 });
    expect(lines(updated, eics.namedSupplier, set)).toEqual([
      "AGR-5 NAMED_SUPPLIER NeverUpdated GENERAL_SERVICE",
      "AGR-1 PORTFOLIO_PROVIDER FollowedItself",
    ]);
  });

  it("to wait for the start of a GENERAL_SERVICE, which is not distributed before", () => {
    const later = agreementChanged("CREATE", { ...generalService, validFrom: day.jul2025 });
    expect(lines(later, eics.supplierC)[0]).toBe("AGR-4 NAMED_SUPPLIER NotActiveUntil");
    expect(lines(later, eics.supplierC)).toContain("AGR-5 NAMED_SUPPLIER OtherParty");
  });

  it("an agreement at the parent point that overlaps the AGGREGATION", () => {
    const created = agreementChanged("CREATE", { ...aggregation, validFrom: day.jan2026, validTo: null });
    expect(lines(created, eics.supplierC)).toEqual([
      "AGR-11 OPEN_SUPPLIER NoAgreementAt",
      "AGR-11 NAMED_SUPPLIER NoAgreementAt",
      "AGR-11 METERING_POINT_OPERATOR OperatedByAnother",
      "GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf",
      "AGR-1 PORTFOLIO_PROVIDER NotInPortfolioOf",
    ]);
    const bare = { ...market, agreements: [grid] };
    const ofOperator = lines(created, eics.gridOperator, bare);
    expect(ofOperator[0]).toBe("AGR-3 OPEN_SUPPLIER NothingOverlapsAtParent");
    expect(ofOperator).toContain("AGR-11 METERING_POINT_OPERATOR NothingOverlapsAtParent");
    expect(lines(created, eics.aggregator)).toContain("BEY-13 AGGREGATOR NoConsequence AGGREGATION");
    const ofNobody = lines(created, eics.supplierC, { meteringPoints: [], agreements: [] });
    expect(ofNobody).not.toContain("AGR-11 METERING_POINT_OPERATOR OperatedByAnother");
  });

  it("a primary change instead of a consequence, for rules about primary changes", () => {
    const { objects } = step(
      startOf(
        setOf({ ...market, agreements: [...agreements, generalServiceOfOperator(day.jan2024, day.jan2025)] }),
        completeOptions({ edition: "et" }),
      ),
      agreementChanged("UPDATE", { ...grid, validTo: day.jan2026 }, eics.gridOperator),
    );
    const consequence = [...objects].find(
      ({ situation }) => situation.on === "AGREEMENT" && situation.agreement.type === "SUPPLY",
    );
    const ofSupplierC = missedBy(consequence!.situation, eics.supplierC, { aboutOthers: true });
    expect(ofSupplierC.map(({ rule, cause }) => `${rule} ${cause.tag}`)).toEqual([
      "AGR-8 OtherParty",
      "GEN-5 NotInPortfolioOf",
      "AGR-1 NotInPortfolioOf",
      "AGR-5 OtherAgreement",
      "AGR-6 OtherAgreement",
      "AGR-7 OtherAgreement",
      "AGR-9 IsConsequence",
      "AGR-10 NoConsequence",
      "AGR-11 OtherAgreement",
      "BEY-1 OtherAgreement",
      "BEY-2 OtherAgreement",
      "BEY-3 OtherAgreement",
      "BEY-13 OtherAgreement",
      "BEY-14 OtherAgreement",
    ]);
  });

  it("no portfolio in an agreement that ended in the past", () => {
    const over = { ...supplyA, validTo: day.mar2025 };
    const deleted = agreementChanged("DELETE", over);
    const set = { ...market, agreements: [grid, over] };
    expect(lines(deleted, eics.balanceB, set, { readings: { "GEN-6": "valid-from-now-on" } })).toEqual([
      "AGR-9 METERING_POINT_OPERATOR OperatedByAnother",
    ]);
  });

  it("no portfolio in an agreement without a provider", () => {
    const { serviceProviderEic: _unknown, ...nobodys } = supplyA;
    const created = agreementChanged("CREATE", { ...nobodys, validFrom: day.jan2026 } as typeof supplyA);
    expect(lines(created, eics.supplierC)).toEqual(["AGR-9 METERING_POINT_OPERATOR OperatedByAnother"]);
  });
});

describe("to receive metering data or a bill a party would need", () => {
  const data = meteringData(eics.point, [day.mar2025], null);

  it("the other reading, if it is the aggregator of the point below (D-MD-2)", () => {
    expect(lines(data, eics.aggregator).slice(0, 2)).toEqual([
      "MD-3 AGGREGATOR NotByThisReading AGGREGATION",
      "MD-3 OPEN_SUPPLIER NoAgreementAt",
    ]);
  });

  it("an agreement or portfolio that is valid at the time of the data", () => {
    const from = Date.parse(day.mar2025);
    const causes = missed(data, eics.supplierC).map(({ cause }) => cause);
    expect(causes).toMatchObject([
      { tag: "NoAgreementAt", agreementType: "SUPPLY", from, to: from + 900_000 },
      { tag: "NoAgreementAt", agreementType: "GENERAL_SERVICE", from, to: from + 900_000 },
      { tag: "NotInPortfolioOf", followed: eics.supplierA, from, to: from + 900_000 },
    ]);
  });

  it("another role at the point of the message where it has an agreement", () => {
    const content = [eics.borderPoint, eics.point].flatMap(
      (meterEic) => meteringData(meterEic, [day.mar2025])["content"] as unknown[],
    );
    expect(lines({ ...data, content }, eics.customerX)[0]).toBe("MD-3 OPEN_SUPPLIER AnotherRole GRID");
  });

  it("data, if the message is empty; another role, if it is the operator of a billed point", () => {
    expect(lines({ ...data, content: [] }, eics.supplierC)).toEqual(["MD-3 OPEN_SUPPLIER NoDataAtAll"]);
    const bill = { ...networkBill("2025-04-30T21:00Z", day.jun2025), initiatorEic: null };
    expect(lines(bill, eics.gridOperator)).toEqual([
      "NB-2 OPEN_SUPPLIER AnotherRole GRID",
      "NB-2 OPEN_SUPPLIER OnlyOperates",
      "NB-2 OPEN_SUPPLIER NoAgreementAt",
      "GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf",
    ]);
  });
});

describe("to receive customer data, an authorization or a coordination a party would need", () => {
  it("an agreement with the customer; nothing is missing where the change is not distributed", () => {
    expect(lines(customerChanged(["FIRST_NAME", "BILLING_METHOD"]), eics.supplierC)).toEqual([
      "CUS-1 NAMED_SUPPLIER NoAgreementWith",
      "CUS-2 SERVICE_PROVIDER NoAgreementWith",
    ]);
    expect(lines(customerChanged(["EMAIL"]), eics.supplierC)).toEqual([]);
  });

  it("to be the subject of the authorization or a candidate; edition et has no coordination messages", () => {
    expect(lines(authorizationGiven, eics.supplierC)).toEqual(["AUT-1 AUTHORIZATION_SUBJECT OtherSubject"]);
    expect(lines(coordination("CREATED", null), eics.supplierC)).toEqual([
      "COO-1 COORDINATION_CANDIDATE NotListedAsCandidate",
    ]);
    expect(lines(coordination("CREATED", null), eics.supplierC, market, { edition: "et" })).toEqual([]);
  });

  it("a portfolio in the subject, if GEN-6 is read as everything", () => {
    expect(
      lines(authorizationGiven, eics.supplierC, market, { readings: { "GEN-6": "everything" } }),
    ).toContain("GEN-5 PORTFOLIO_PROVIDER NotInPortfolioOf");
    expect(between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2024)).toEqual(portfolioOfA);
  });
});
