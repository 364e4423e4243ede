/**
 * Network bills against the agreements of their point: the GRID that covers them, and changes of the supplier.
 */
import { describe, expect, it } from "vitest";
import type { AgreementType } from "../../../src/documents/vocabulary.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import { checkNetworkBills } from "../../../src/rules/submission/check-network-bills.js";

const meter = "38ZGO-1000000C-Y";
const otherMeter = "38ZGO-10000013-K";
const operator = "38X-EX-OPERATOR3";
const [A, B, C] = ["38X-EX-SUPPLIER8", "38X-EX-OTHER---2", "38X-EX-CUSTOMER1"];

/** Midnight of a day of June 2026 in Estonia; day 31 is the first of July, day -30 the first of May. */
const instant = (day: number): number => Date.UTC(2026, 5, day) - 3 * 3_600_000;
const day = (number: number): string => new Date(instant(number)).toISOString().replace(":00.000Z", "Z");

interface Terms {
  readonly type: AgreementType;
  readonly from: number;
  /** Absent: open. */
  readonly to?: number;
  readonly provider?: string | undefined;
  readonly meterEic?: string;
}
const setOf = (...agreements: readonly Terms[]): AgreementSet => {
  const built = agreementSet({
    agreements: agreements.map(({ type, from, to, provider, meterEic = meter }, i) => ({
      agreementType: type,
      meterEic,
      validFrom: day(from),
      ...(to === undefined ? {} : { validTo: day(to) }),
      ...(provider === undefined ? {} : { serviceProviderEic: provider }),
      // The customers differ, so that no two agreements have the same identity.
      customerEic: `38X-EX-${String(i).padStart(8, "0")}X`,
    })),
  });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

/** The findings of a bill of some days of June, in kilowatt-hours. */
const findingsOf = (set: AgreementSet, from: number, to: number): readonly object[] => {
  const bill = {
    meterEic: meter,
    commodityType: "ELECTRICITY",
    networkBillPeriod: {
      calculationTimestamp: "2026-07-02T10:00Z",
      periodStart: day(from),
      periodEnd: day(to),
      measurements: [{ direction: "OUT", measurementUnit: "KWH", total: 1 }],
    },
  };
  const checked = checkNetworkBills([bill], { set });
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right.findings;
};
/** Both orders of some agreements in a set. */
const inBothOrders = (...agreements: readonly Terms[]): readonly AgreementSet[] => [
  setOf(...agreements),
  setOf(...[...agreements].reverse()),
];

// ------------------------------------------------------------------------------------------------------------- GRID

describe("the GRID of a bill (D-BILL-GRID)", () => {
  const grid = (from: number, to?: number, more: Partial<Terms> = {}): Terms => ({
    type: "GRID",
    from,
    ...(to === undefined ? {} : { to }),
    provider: operator,
    ...more,
  });

  it("covers it from the first to the last instant", () => {
    expect(findingsOf(setOf(grid(5, 10)), 5, 10)).toEqual([]);
    expect(findingsOf(setOf(grid(5)), 5, 10)).toEqual([]);
    expect(findingsOf(setOf(grid(5, 10, { type: "BORDER_GRID" })), 5, 10)).toEqual([]);
  });

  it("is missing where it ends at the start of the bill or starts at its end, with the period of the bill", () => {
    const missing = [{ tag: "MissingAgreementForPeriod", start: instant(5), end: instant(10), path: "$[0]" }];
    expect(findingsOf(setOf(grid(1, 5)), 5, 10)).toMatchObject(missing);
    expect(findingsOf(setOf(grid(10)), 5, 10)).toMatchObject(missing);
    expect(findingsOf(setOf(), 5, 10)).toMatchObject(missing);
  });

  it("is missing where only another point or another type of agreement is valid", () => {
    const others: readonly Terms[] = [
      grid(1, 30, { meterEic: otherMeter }),
      { type: "SUPPLY", from: 1, to: 30, provider: A },
      { type: "AGGREGATION", from: 1, to: 30, provider: B },
    ];
    expect(findingsOf(setOf(...others), 5, 10)).toMatchObject([{ tag: "MissingAgreementForPeriod" }]);
  });

  it("does not cover a bill that starts before it or ends after it, with its validity", () => {
    const period = { tag: "PeriodNotCoveredByAgreement", start: instant(5), end: instant(10) };
    expect(findingsOf(setOf(grid(6)), 5, 10)).toMatchObject([
      { ...period, covered: { from: instant(6), to: Infinity } },
    ]);
    expect(findingsOf(setOf(grid(1, 9)), 5, 10)).toMatchObject([
      { ...period, covered: { from: instant(1), to: instant(9) } },
    ]);
  });

  it("is one of several, whichever of them covers the bill", () => {
    for (const set of inBothOrders(grid(1, 7), grid(3, 12))) expect(findingsOf(set, 5, 10)).toEqual([]);
    for (const set of inBothOrders(grid(3, 12), grid(8, 20))) expect(findingsOf(set, 5, 10)).toEqual([]);
  });

  it("is the first that the bill overlaps, if none covers it", () => {
    for (const set of inBothOrders(grid(1, 5), grid(6, 8), grid(8, 20))) {
      expect(findingsOf(set, 5, 10)).toMatchObject([
        { tag: "PeriodNotCoveredByAgreement", covered: { from: instant(6), to: instant(8) } },
      ]);
    }
  });
});

// --------------------------------------------------------------------------------------------------------- suppliers

describe("changes of the supplier inside a bill (D-BEY-9)", () => {
  const grid: Terms = { type: "GRID", from: -30, provider: operator };
  const supply = (
    provider: string | undefined,
    from: number,
    to?: number,
    type: AgreementType = "SUPPLY",
  ): Terms => ({
    type,
    from,
    ...(to === undefined ? {} : { to }),
    provider,
  });
  /** All findings of a bill of June, which are the same in both orders of the agreements. */
  const changes = (...supplies: readonly Terms[]): readonly object[] => {
    const [one, other] = inBothOrders(grid, ...supplies).map((set) => findingsOf(set, 1, 31));
    expect(other).toEqual(one);
    return one!;
  };
  const change = (at: number, before: readonly string[], after: readonly string[]): object => ({
    tag: "SupplierChangeInside",
    at: instant(at),
    before,
    after,
  });

  it("are reported in the order of time, each with the suppliers directly before and after it", () => {
    expect(changes(supply(A, 1, 10), supply(B, 10, 20), supply(C, 20))).toMatchObject([
      change(10, [A!], [B!]),
      change(20, [B!], [C!]),
    ]);
    expect(changes(supply(A, 1, 10), supply(B, 15, 20))).toMatchObject([
      change(10, [A!], []),
      change(15, [], [B!]),
      change(20, [B!], []),
    ]);
  });

  it("are reported in the order of time where agreements overlap", () => {
    const found = changes(
      supply(A, 1),
      supply(B, 5, 25, "GENERAL_SERVICE"),
      supply(C, 10, 15, "BORDER_SUPPLY"),
    );
    expect(found).toMatchObject([
      change(5, [A!], [B!, A!]),
      change(10, [B!, A!], [C!, B!, A!]),
      change(15, [C!, B!, A!], [B!, A!]),
      change(25, [B!, A!], [A!]),
    ]);
    expect(found).toHaveLength(4);
  });

  it("are not a renewal beside another supplier", () => {
    expect(changes(supply(A, 1, 10), supply(A, 10), supply(B, 1))).toEqual([]);
    expect(changes(supply(B, 1, 10), supply(B, 10), supply(A, 1))).toEqual([]);
    expect(changes(supply(A, 1, 10), supply(A, 10))).toEqual([]);
  });

  it("are not those of agreements of other types, or outside the bill", () => {
    const aggregation = (provider: string, from: number, to?: number): Terms =>
      supply(provider, from, to, "AGGREGATION");
    expect(changes(supply(A, 1), aggregation(A!, 1, 10), aggregation(B!, 10))).toEqual([]);
    expect(changes(supply(B, -20, 1), supply(A, 1, 31), supply(C, 31))).toEqual([]);
    expect(changes(supply(B, -20, -10), supply(A, -10, 40), supply(C, 40))).toEqual([]);
  });

  it("are those between suppliers that are not known, without their names", () => {
    expect(changes(supply(undefined, 1, 10), supply(undefined, 10))).toMatchObject([change(10, [], [])]);
    expect(changes(supply(A, 1), supply(undefined, 10))).toMatchObject([change(10, [A!], [A!])]);
  });
});
