import { describe, expect, it } from "vitest";
import type { AccessAnswer, AccessRequest, AccessWay } from "../../../src/rules/access/access-answer.js";
import { needsOf } from "../../../src/rules/access/remedies.js";
import {
  aggregator,
  agreement,
  ask,
  below,
  customer,
  held,
  meter,
  operator,
  points,
  supplier,
  t,
} from "./access-questions.js";

const border = "38Z-EX-BORDER--C";
const borderPoint = { meterEic: border, meteringPointType: "BORDER", operatorEic: operator };

/** The types of the agreements that would make the past twelve months accessible, by remedy. */
const typesFor = (more: Partial<AccessRequest>): readonly (readonly [string, readonly string[]])[] => {
  const { needed } = ask([], { meteringPoints: [...points, borderPoint], ...more });
  return needed[1]!.ways.flatMap((way) =>
    "agreementTypes" in way ? [[way.tag, way.agreementTypes] as const] : [],
  );
};

const waits = ({ needed }: AccessAnswer): readonly AccessWay[] =>
  needed.flatMap(({ ways }) => ways.filter(({ tag }) => tag === "Wait"));

describe("the agreements that would give access", () => {
  it("are for an open supplier those of suppliers", () => {
    expect(typesFor({ role: "OPEN_SUPPLIER" })).toEqual([
      ["SupplyValidNow", ["SUPPLY", "GENERAL_SERVICE"]],
      ["AgreementOfThatTime", ["SUPPLY", "GENERAL_SERVICE"]],
    ]);
    expect(typesFor({ role: "OPEN_SUPPLIER", meterEic: border })).toEqual([
      ["SupplyValidNow", ["BORDER_SUPPLY"]],
      ["AgreementOfThatTime", ["BORDER_SUPPLY"]],
    ]);
    expect(typesFor({ role: "OPEN_SUPPLIER", meterEic: below })).toEqual([]);
  });

  it("are for an aggregator the AGGREGATION, of which a border point has none", () => {
    expect(typesFor({ role: "AGGREGATOR" })).toEqual([["AgreementOfThatTime", ["AGGREGATION"]]]);
    expect(typesFor({ role: "AGGREGATOR", meterEic: below })).toEqual([
      ["AgreementOfThatTime", ["AGGREGATION"]],
    ]);
    expect(typesFor({ role: "AGGREGATOR", meterEic: border })).toEqual([]);
  });

  it("are for a party in no stated role those of suppliers and of aggregators", () => {
    expect(typesFor({})).toEqual([
      ["SupplyValidNow", ["SUPPLY", "GENERAL_SERVICE"]],
      ["AgreementOfThatTime", ["SUPPLY", "GENERAL_SERVICE", "AGGREGATION"]],
    ]);
  });

  it("are none for a grid operator", () => {
    expect(typesFor({ role: "GRID_OPERATOR" })).toEqual([]);
  });

  it("do not include GENERAL_SERVICE for the operator, whose GENERAL_SERVICE is not that of a named supplier", () => {
    expect(typesFor({ eic: operator, role: "OPEN_SUPPLIER" })).toEqual([
      ["SupplyValidNow", ["SUPPLY"]],
      ["AgreementOfThatTime", ["SUPPLY"]],
    ]);
  });
});

describe("an agreement valid now as a remedy", () => {
  const since = t("2024-06-01T09:00Z");
  const now = t("2025-06-01T09:00Z");
  const point = {
    meterEic: meter,
    type: "REGULAR",
    operatorEic: operator,
    operatorRole: "GRID_OPERATOR",
    parentMeterEic: undefined,
    commodityType: undefined,
    listed: true,
  } as const;
  const tagsOf = (from: number, to: number): readonly (readonly string[])[] =>
    needsOf([{ from, to }], { eic: supplier, now, since, point, role: undefined, prospects: [] }).map(
      ({ ways }) => ways.map(({ tag }) => tag),
    );

  it("is listed for exactly the past twelve months", () => {
    const [within, outside] = [
      ["Authorization", "SupplyValidNow", "AgreementOfThatTime"],
      ["Authorization", "AgreementOfThatTime"],
    ];
    expect(tagsOf(since, now)).toEqual([within]);
    expect(tagsOf(since + 1, now - 1)).toEqual([within]);
    expect(tagsOf(since - 1, since)).toEqual([outside]);
    expect(tagsOf(now, now + 1)).toEqual([outside]);
    expect(tagsOf(since - 1, now + 1)).toEqual([outside, within, outside]);
  });
});

describe("waiting as a remedy", () => {
  it("is for a future agreement, which it has without an authorization", () => {
    const future = agreement("SUPPLY", supplier, "2025-07-01T00:00+03:00", "2025-08-01T00:00+03:00");
    const all = waits(ask([future], { span: { from: t("2025-07-15T00:00Z"), to: t("2025-09-01T00:00Z") } }));
    expect(all).toStrictEqual([
      {
        tag: "Wait",
        until: t("2025-06-30T21:00Z"),
        from: t("2025-07-15T00:00Z"),
        to: t("2025-07-31T21:00Z"),
        agreement: expect.objectContaining({ document: future }) as unknown,
      },
    ]);
  });

  it("is for an authorization that is not valid yet, which it has without an agreement", () => {
    const later = { ...held, validFrom: "2025-06-02T00:00Z" };
    expect(waits(ask([], { authorizations: [later] }))).toStrictEqual([
      {
        tag: "Wait",
        until: t("2025-06-02T00:00Z"),
        from: t("2023-05-20T00:00Z"),
        to: t("2024-05-20T00:00Z"),
        authorization: later,
      },
    ]);
  });

  it("is not for agreements and authorizations that are valid or have ended", () => {
    const valid = agreement("SUPPLY", supplier, "2025-05-01T00:00+03:00", "2025-07-01T00:00+03:00");
    expect(waits(ask([valid], { authorizations: [held] }))).toEqual([]);
    const ended = agreement("SUPPLY", supplier, "2022-01-01T00:00+02:00", "2023-01-01T00:00+02:00");
    const expired = { ...held, validFrom: "2023-06-01T00:00Z", validTo: "2024-06-01T00:00Z" };
    expect(waits(ask([ended], { authorizations: [expired] }))).toEqual([]);
  });

  it("is not for an agreement of other parties that ended too long ago", () => {
    const ended = agreement("BORDER_GRID", operator, "2022-01-01T00:00+02:00", "2023-01-01T00:00+02:00");
    const there = { ...ended, meterEic: border };
    expect(waits(ask([there], { eic: customer, meterEic: border }))).toEqual([]);
  });

  it("is not for an agreement in another role", () => {
    const future = agreement("AGGREGATION", aggregator, "2025-07-01T00:00+03:00");
    expect(waits(ask([future], { eic: aggregator }))).toHaveLength(1);
    expect(waits(ask([future], { eic: aggregator, role: "OPEN_SUPPLIER" }))).toEqual([]);
  });
});
