import { describe, expect, it } from "vitest";
import type { AccessAnswer, AccessRequest } from "../../../src/rules/access/access-answer.js";
import {
  aggregator,
  agreement,
  ask,
  below,
  customer,
  denials,
  iso,
  meter,
  operator,
  supplier,
  tags,
} from "./access-questions.js";

const provider = "38X-EX-OTHER---2";
const border = "38Z-EX-BORDER--C";
const since = "2025-01-01T00:00+02:00";

/** A metering point, and the point directly below it that has the type. */
const pointsWith = (meteringPointType: string): readonly unknown[] => [
  { meterEic: meter, meteringPointType: "REGULAR", operatorEic: operator },
  { meterEic: below, meteringPointType, operatorEic: aggregator, parentMeterEic: meter },
];

/** The answer about the point below. */
const askBelow = (
  agreements: readonly unknown[],
  more: Partial<AccessRequest> = {},
  type = "AGGREGATION",
): AccessAnswer => ask(agreements, { meteringPoints: pointsWith(type), meterEic: below, ...more });

const roles = (answer: AccessAnswer): readonly unknown[] =>
  answer.grounds.map(({ role, cause }) => [role, cause.tag]);

describe("an aggregation point", () => {
  it("is accessible to who supplies the point above, as open supplier or as named supplier", () => {
    for (const type of ["SUPPLY", "BORDER_SUPPLY"])
      expect(roles(askBelow([agreement(type, supplier, since)]))).toEqual([
        ["OPEN_SUPPLIER", "ValidAgreement"],
      ]);
    expect(roles(askBelow([agreement("GENERAL_SERVICE", supplier, since)]))).toEqual([
      ["NAMED_SUPPLIER", "ValidAgreement"],
    ]);
  });

  it("is not accessible to other parties because the point above has a supplier", () => {
    const agreements = [agreement("SUPPLY", supplier, since), agreement("GRID", operator, since)];
    const other = askBelow(agreements, { eic: provider });
    expect(tags(other)).toEqual([]);
    expect(denials(other)).toEqual(["NotTheOperator", "NoAgreement", "NoAuthorization"]);
  });

  it("is not accessible by agreements of the point above that supply nothing", () => {
    const grid = agreement("GRID", supplier, since);
    expect(denials(askBelow([grid]))).toEqual(["NotTheOperator", "NoAgreement", "NoAuthorization"]);
  });

  it("is accessible to the operator of the point above as such, not by its GRID and GENERAL_SERVICE", () => {
    const agreements = [agreement("GRID", operator, since), agreement("GENERAL_SERVICE", operator, since)];
    expect(roles(askBelow(agreements, { eic: operator }))).toEqual([["GRID_OPERATOR", "OperatesParent"]]);
  });

  it("is accessible to the operator of the point above by its SUPPLY there, too", () => {
    const supply = agreement("SUPPLY", operator, since);
    expect(roles(askBelow([supply], { eic: operator }))).toEqual([
      ["GRID_OPERATOR", "OperatesParent"],
      ["OPEN_SUPPLIER", "ValidAgreement"],
    ]);
  });

  it("is accessible to the supplier of the point above in the role of an open supplier", () => {
    const supply = agreement("SUPPLY", supplier, since);
    expect(tags(askBelow([supply], { role: "OPEN_SUPPLIER" }))).toEqual(["ValidAgreement"]);
    const other = askBelow([supply], { role: "AGGREGATOR" });
    expect(tags(other)).toEqual([]);
    expect(other.refused.map(({ cause }) => cause)).toContainEqual({
      tag: "OtherRole",
      role: "OPEN_SUPPLIER",
      asked: "AGGREGATOR",
    });
  });

  it("gives no access to the point above by a SUPPLY, only by an AGGREGATION", () => {
    const supply = { ...agreement("SUPPLY", supplier, since), meterEic: below };
    expect(tags(ask([supply], { meterEic: below }))).toEqual(["ValidSupply"]);
    expect(denials(ask([supply]))).toEqual(["NotTheOperator", "NoAgreement", "NoAuthorization"]);
  });

  it("is one of several below a point, whose aggregations are in the order of their codes", () => {
    const second = "38Z-EX-BELOW2--8";
    const meteringPoints = [
      { meterEic: meter, meteringPointType: "REGULAR", operatorEic: operator },
      ...[second, below].map((meterEic) => ({
        meterEic,
        meteringPointType: "AGGREGATION",
        operatorEic: aggregator,
        parentMeterEic: meter,
      })),
    ];
    const agreements = [second, below].map((meterEic) => ({
      ...agreement("AGGREGATION", aggregator, since),
      meterEic,
    }));
    const { grounds } = ask(agreements, { meteringPoints, eic: aggregator });
    expect(grounds.map((ground) => ground.agreement!.meterEic)).toEqual([below, second]);
  });
});

describe("a point below another that is not an aggregation point", () => {
  it("is accessible neither to the supplier nor to the operator of the point above", () => {
    const agreements = [agreement("SUPPLY", supplier, since), agreement("GRID", operator, since)];
    for (const type of ["REGULAR", "INTERNAL"])
      for (const eic of [supplier, operator])
        expect(denials(askBelow(agreements, { eic }, type))).toEqual([
          "NotTheOperator",
          "NoAgreement",
          "NoAuthorization",
        ]);
  });
});

describe("the customer of a BORDER_GRID", () => {
  const borderGrid = { ...agreement("BORDER_GRID", operator, since), meterEic: border };

  it("has access whatever the purpose of its query, as only the rights of portfolio providers have one", () => {
    const question = { eic: customer, meterEic: border, purpose: "ENERGY_AUDIT" };
    expect(tags(ask([borderGrid], question))).toEqual(["ValidAgreement"]);
  });

  it("is asked for its usual role, that of a grid operator, if it asks as aggregator", () => {
    const { refused } = ask([borderGrid], { eic: customer, meterEic: border, role: "AGGREGATOR" });
    expect(refused.map(({ cause }) => cause)).toContainEqual({
      tag: "OtherRole",
      role: "GRID_OPERATOR",
      asked: "AGGREGATOR",
    });
  });
});

describe("the portfolio provider of a supplier", () => {
  const portfolio = {
    agreementType: "PORTFOLIO_SUPPLIER",
    serviceProviderEic: provider,
    customerEic: supplier,
    validFrom: since,
  };

  it.each(["SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE"])("has access by its %s", (type) => {
    const answer = ask([portfolio, agreement(type, supplier, since)], { eic: provider });
    expect(roles(answer)).toEqual([["PORTFOLIO_PROVIDER", "ValidAgreement"]]);
  });

  it.each(["GRID", "BORDER_GRID", "AGGREGATION"])("has no access by its %s", (type) => {
    const there = { ...agreement(type, supplier, since), meterEic: meter };
    expect(tags(ask([portfolio, there], { eic: provider }))).toEqual([]);
  });

  it("asks as open supplier", () => {
    const as = (role: string): AccessAnswer =>
      ask([portfolio, agreement("SUPPLY", supplier, since)], { eic: provider, role });
    expect(tags(as("OPEN_SUPPLIER"))).toEqual(["ValidAgreement"]);
    expect(as("ENERGY_SERVICE_PROVIDER").refused.map(({ cause }) => cause)).toContainEqual({
      tag: "OtherRole",
      role: "OPEN_SUPPLIER",
      asked: "ENERGY_SERVICE_PROVIDER",
    });
  });

  it("has no access by an agreement whose supplier is not known", () => {
    const { serviceProviderEic: _unknown, ...supply } = agreement("SUPPLY", supplier, since);
    expect(tags(ask([portfolio, supply], { eic: provider }))).toEqual([]);
  });
});

describe("an agreement of other parties", () => {
  const borderGrid = {
    ...agreement("BORDER_GRID", operator, "2024-03-01T00:00+02:00", "2024-06-30T00:00+03:00"),
    meterEic: border,
  };
  const at = (moment: string): AccessAnswer =>
    ask([borderGrid], { at: moment, eic: customer, meterEic: border });
  const data = ["2024-02-29T22:00Z/2024-06-29T21:00Z"];

  it("gives technical data before its start, and its data from the start on", () => {
    const before = at("2024-02-29T21:59:59.999Z");
    expect([tags(before), before.periods]).toEqual([["StillToCome"], []]);
    const first = at("2024-02-29T22:00Z");
    expect([tags(first), iso(first.periods)]).toEqual([["ValidAgreement"], data]);
  });

  it("has ended at its end, and gives its data for twelve calendar months after it", () => {
    const last = at("2024-06-29T20:59:59.999Z");
    expect([tags(last), iso(last.periods)]).toEqual([["ValidAgreement"], data]);
    for (const moment of ["2024-06-29T21:00Z", "2025-06-29T20:59:59.999Z"]) {
      const ended = at(moment);
      expect([tags(ended), iso(ended.periods)]).toEqual([["EndedWithinTwelveMonths"], data]);
    }
    const later = at("2025-06-29T21:00Z");
    expect(tags(later)).toEqual([]);
    expect(denials(later)).toEqual(["NotTheOperator", "EndedBeforeTwelveMonths", "NoAuthorization"]);
  });
});

describe("an operator that supplies its own point", () => {
  it("has access by its SUPPLY too", () => {
    expect(tags(ask([agreement("SUPPLY", operator, since)], { eic: operator }))).toEqual([
      "OperatesMeteringPoint",
      "ValidSupply",
    ]);
  });
});
