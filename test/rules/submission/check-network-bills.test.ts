import type { NetworkBill } from "../../../src/rules/submission/billed-quantities.js";
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import type { BillOptions } from "../../../src/rules/submission/check-network-bills.js";
import { billStanding, checkNetworkBills } from "../../../src/rules/submission/check-network-bills.js";
import type { SubmissionFinding } from "../../../src/rules/submission/submission-finding.js";
import { instantOf } from "../../../src/time/instant.js";
import { arbitraryMarket, meters } from "../../arbitraries/market.js";
import { end } from "../../oracles/oracle-market.js";
import { instant } from "../../oracles/oracle-time.js";

const meter = "38ZGO-1000000C-Y";

const billV1 = (
  periodStart: string,
  periodEnd: string,
  more: object = {},
  calculationTimestamp = "2025-04-02T10:00Z",
) => ({
  meterEic: meter,
  ...more,
  networkBillPeriod: {
    calculationTimestamp,
    periodStart,
    periodEnd,
    measurements: [{ direction: "OUT", measurementUnit: "KWH", total: 1 }],
  },
});
const billV2 = (
  periodStart: string,
  periodEnd: string,
  more: object = {},
  calculationTimestamp = "2025-04-02T10:00Z",
) => ({
  meteringPointEic: meter,
  ...more,
  calculationTimestamp,
  periodStart,
  periodEnd,
  quantities: [{ direction: "OUT", unit: "KWH", total: 1 }],
});

const setOf = (document: unknown): AgreementSet => {
  const built = agreementSet(document as AgreementSetDocument);
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

const findingsOf = (content: unknown, options: BillOptions = {}): readonly SubmissionFinding[] => {
  const checked = checkNetworkBills(content, options);
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right.findings;
};
const tagsOf = (content: unknown, options: BillOptions = {}): readonly string[] =>
  findingsOf(content, options).map(({ tag }) => tag);

describe("the period of a network bill (BEY-9)", () => {
  const both = (from: string, to: string, more: object = {}): readonly string[] => {
    const first = tagsOf([billV1(from, to, more)]);
    expect(tagsOf([billV2(from, to, more)], { version: "V2" })).toEqual(first);
    return first;
  };

  it.each([
    ["a day", "2024-03-24T00:00+02:00", "2024-03-25T00:00+02:00", []],
    ["a whole month with the change of clocks in it", "2025-03-01T00:00+02:00", "2025-04-01T00:00+03:00", []],
    [
      "a minute more",
      "2025-03-01T00:00+02:00",
      "2025-04-01T00:01+03:00",
      ["BillLongerThanAMonth", "BillLeavesMonth"],
    ],
    ["over the turn of a month", "2025-03-20T00:00+02:00", "2025-04-05T00:00+03:00", ["BillLeavesMonth"]],
    ["over the turn of a year", "2024-12-31T00:00+02:00", "2025-01-01T00:15+02:00", ["BillLeavesMonth"]],
    ["December", "2024-12-01T00:00+02:00", "2025-01-01T00:00+02:00", []],
    [
      "two months",
      "2025-03-01T00:00+02:00",
      "2025-05-01T00:00+03:00",
      ["BillLongerThanAMonth", "BillLeavesMonth"],
    ],
    ["the last day of a long month", "2025-01-31T00:00+02:00", "2025-02-01T00:00+02:00", []],
  ])("of electricity: %s", (_, from, to, expected) => {
    expect(both(from, to, { commodityType: "ELECTRICITY" })).toEqual(expected);
  });

  it("of gas may be from 07:00 to 07:00 or a calendar month, but not a mixture of both", () => {
    const gas = (from: string, to: string): readonly string[] =>
      both(from, to, { commodityType: "NATURAL_GAS" });
    expect(gas("2025-03-01T07:00+02:00", "2025-04-01T07:00+03:00")).toEqual([]);
    expect(gas("2025-03-01T00:00+02:00", "2025-04-01T00:00+03:00")).toEqual([]);
    expect(gas("2024-12-01T07:00+02:00", "2025-01-01T07:00+02:00")).toEqual([]);
    expect(gas("2025-03-01T00:00+02:00", "2025-04-01T07:00+03:00")).toEqual([
      "BillLongerThanAMonth",
      "BillLeavesMonth",
    ]);
    expect(gas("2025-03-02T07:00+02:00", "2025-04-01T07:15+03:00")).toEqual(["BillLeavesMonth"]);
    // Between midnight and 07:00 of the first day it is still the previous gas month.
    expect(gas("2025-04-01T00:00+03:00", "2025-04-02T07:00+03:00")).toEqual([]);
  });

  it("of an unknown market may be of either kind; the set determines the market if the bill does not", () => {
    const [from, to] = ["2025-03-01T07:00+02:00", "2025-04-01T07:00+03:00"];
    expect(both(from, to)).toEqual([]);
    const point = { meterEic: meter, meteringPointType: "REGULAR", operatorEic: "38X-EX-OPERATOR3" };
    const grid = { agreementType: "GRID", meterEic: meter, validFrom: "2025-01-01T00:00+02:00" };
    const set = setOf({
      meteringPoints: [{ ...point, commodityType: "ELECTRICITY" }],
      agreements: [grid],
    });
    expect(tagsOf(billV1(from, to), { set })).toEqual(["BillLeavesMonth"]);
    expect(tagsOf(billV1(from, to, { commodityType: "NATURAL_GAS" }), { set })).toEqual([]);
  });

  it("has a path: the index of the bill, or the root for a single one", () => {
    const wrong = billV1("2025-03-20T00:00+02:00", "2025-04-05T00:00+03:00");
    const fine = billV1("2025-03-20T00:00+02:00", "2025-03-21T00:00+02:00");
    expect(findingsOf([fine, wrong]).map(({ path }) => path)).toEqual(["$[1]"]);
    expect(findingsOf(wrong).map(({ path }) => path)).toEqual(["$"]);
  });
});

describe("a supplier change inside a bill (BEY-9)", () => {
  const [from, to] = ["2025-03-01T00:00+02:00", "2025-04-01T00:00+03:00"];
  const middle = "2025-03-15T00:00+02:00";
  const agreement = (
    agreementType: string,
    serviceProviderEic: string | undefined,
    validFrom: string,
    validTo?: string,
  ) => ({
    agreementType,
    meterEic: meter,
    serviceProviderEic,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  });
  const [A, B] = ["38X-EX-SUPPLIER8", "38X-EX-OTHER---2"];
  const changes = (...agreements: readonly unknown[]): readonly unknown[] =>
    findingsOf([billV1(from, to)], { set: setOf({ agreements }) }).flatMap((found) =>
      found.tag === "SupplierChangeInside" ? [[found.at, found.before, found.after]] : [],
    );

  it("needs two bills", () => {
    expect(changes(agreement("SUPPLY", A, from, middle), agreement("SUPPLY", B, middle))).toEqual([
      [instantOf(middle), [A], [B]],
    ]);
  });

  it("may be from or to general service, and from or to no supplier", () => {
    expect(changes(agreement("SUPPLY", A, from, middle), agreement("GENERAL_SERVICE", B, middle))).toEqual([
      [instantOf(middle), [A], [B]],
    ]);
    expect(changes(agreement("SUPPLY", A, from, middle))).toEqual([[instantOf(middle), [A], []]]);
    expect(changes(agreement("BORDER_SUPPLY", A, middle))).toEqual([[instantOf(middle), [], [A]]]);
  });

  it("is not reported at the ends of the bill, in a renewal, or for another type of agreement", () => {
    expect(
      changes(agreement("SUPPLY", A, "2025-01-01T00:00Z", from), agreement("SUPPLY", B, from, to)),
    ).toEqual([]);
    expect(changes(agreement("SUPPLY", A, from, middle), agreement("SUPPLY", A, middle))).toEqual([]);
    expect(changes(agreement("GRID", A, from, middle), agreement("GRID", B, middle))).toEqual([]);
    expect(changes()).toEqual([]);
  });

  it("is reported between two unknown suppliers, which count as different", () => {
    expect(
      changes(agreement("SUPPLY", undefined, from, middle), agreement("SUPPLY", undefined, middle)),
    ).toEqual([[instantOf(middle), [], []]]);
  });

  it("is reported at exactly the quarter-hours where the known suppliers change", () => {
    const boundaries = ["2024-10-31T22:00Z", "2024-11-30T22:00Z", "2024-06-30T21:00Z", "2024-07-31T21:00Z"];
    fc.assert(
      fc.property(
        arbitraryMarket,
        fc.constantFrom(meters[0]!, meters[1]!),
        fc.constantFrom([0, 1] as const, [2, 3] as const, [2, 0] as const, [3, 1] as const),
        (market, meterEic, [start, stop]) => {
          const supplies = market.agreements.filter(
            (a) =>
              a.meterEic === meterEic &&
              ["SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE"].includes(a.agreementType) &&
              typeof a.serviceProviderEic === "string",
          );
          const at = (t: bigint): string =>
            [
              ...new Set(
                supplies
                  .filter((a) => instant(a.validFrom) <= t && t < end(a))
                  .map((a) => a.serviceProviderEic),
              ),
            ]
              .sort()
              .join();
          const [first, last] = [instant(boundaries[start]!), instant(boundaries[stop]!)];
          const ends = supplies.flatMap((a) => [instant(a.validFrom), end(a)]);
          const expected = [...new Set(ends)]
            .filter((t) => first < t && t < last && at(t - 1000n) !== at(t))
            .map((t) => Number(t / 1000n) / 1000)
            .sort((a, b) => a - b);
          const bill = { ...billV1(boundaries[start]!, boundaries[stop]!), meterEic };
          const found = findingsOf([bill], {
            set: setOf({ ...market, agreements: supplies }),
          }).flatMap((one) => (one.tag === "SupplierChangeInside" ? [one.at] : []));
          expect(found.map((t) => Math.round(t))).toEqual(expected.map((t) => Math.round(t)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a bill of the same point and period (BEY-9)", () => {
  const [from, to] = ["2025-03-01T00:00+02:00", "2025-04-01T00:00+03:00"];
  const sent = billV2(from, to, {}, "2025-04-02T10:00Z") as NetworkBill;
  const again = (calculation: string, more: object = {}): NetworkBill =>
    ({ ...billV1("2025-02-28T22:00Z", "2025-03-31T21:00:00Z", more, calculation) }) as NetworkBill;

  it("that is calculated later is an update, in any version and notation of instants", () => {
    expect(billStanding(again("2025-04-02T10:00:00.001Z"), [sent])).toEqual({
      tag: "Update",
      before: instantOf("2025-04-02T10:00Z"),
    });
    expect(billStanding(again("2025-04-02T13:00+03:00"), [sent])).toEqual({
      tag: "Repeat",
      calculatedAt: instantOf("2025-04-02T10:00Z"),
    });
    expect(billStanding(again("2025-04-02T09:59Z"), [sent])).toEqual({
      tag: "Outdated",
      calculatedAt: instantOf("2025-04-02T09:59Z"),
      newest: instantOf("2025-04-02T10:00Z"),
    });
  });

  it("is compared with the newest earlier one, for any order", () => {
    const newer = again("2025-04-05T10:00Z");
    for (const before of [
      [sent, newer],
      [newer, sent],
    ]) {
      expect(billStanding(again("2025-04-03T10:00Z"), before)).toMatchObject({ tag: "Outdated" });
      expect(billStanding(again("2025-04-06T10:00Z"), before)).toMatchObject({
        before: instantOf("2025-04-05T10:00Z"),
      });
    }
  });

  it("may come from a database, with Dates; an earlier one that does not decode is an error with its index", () => {
    const bill = again("2025-04-02T10:00Z");
    const row = {
      ...sent,
      periodStart: new Date(from),
      periodEnd: new Date(to),
      calculationTimestamp: new Date("2025-04-02T10:00Z"),
    } as unknown as NetworkBill;
    const checked = checkNetworkBills([bill], { before: [again("2025-04-01T10:00Z"), row] });
    expect(checked._tag === "Right" && checked.right.standings).toEqual([
      { tag: "Repeat", calculatedAt: instantOf("2025-04-02T10:00Z") },
    ]);
    for (const [wrong, path] of [
      [{ ...row, periodEnd: "soon" }, "before[1].periodEnd"],
      [{ ...bill, networkBillPeriod: 7 }, "before[1].networkBillPeriod"],
      [null, "before[1]"],
    ] as const) {
      const before = [sent, wrong as unknown as NetworkBill];
      expect(checkNetworkBills([bill], { before })).toMatchObject({
        _tag: "Left",
        left: { tag: "Undecodable", errors: [{ path }] },
      });
    }
  });

  it("is new when point or period differ", () => {
    expect(billStanding(again("2025-04-01T00:00Z", { meterEic: "38ZGO-10000013-K" }), [sent])).toEqual({
      tag: "New",
    });
    const shorter = billV1("2025-02-28T22:00Z", "2025-03-30T21:00Z") as NetworkBill;
    expect(billStanding(shorter, [sent])).toEqual({ tag: "New" });
    expect(billStanding(sent, [])).toEqual({ tag: "New" });
  });

  it("is reported if repeated or outdated, in the message or before it; an update is not reported", () => {
    const content = [
      again("2025-04-02T10:00Z"),
      again("2025-04-03T10:00Z"),
      again("2025-04-03T10:00Z"),
      again("2025-04-01T10:00Z"),
    ];
    const checked = checkNetworkBills(content, { before: [sent] });
    const { findings, standings } =
      checked._tag === "Right" ? checked.right : { findings: [], standings: [] };
    expect(standings.map(({ tag }) => tag)).toEqual(["Repeat", "Update", "Repeat", "Outdated"]);
    expect(findings.map(({ tag, path }) => `${tag} ${path}`)).toEqual([
      "RepeatedBill $[0]",
      "RepeatedBill $[2]",
      "OutdatedBill $[3]",
    ]);
    expect(findings[2]).toMatchObject({ newest: instantOf("2025-04-03T10:00Z") });
  });
});

describe("a message of network bills", () => {
  it("that does not decode is an error", () => {
    for (const version of ["V1", "V2"] as const) {
      const checked = checkNetworkBills([{}], { version });
      expect(checked._tag === "Left" ? checked.left.tag : "").toBe("Undecodable");
    }
  });
  it("without bills has no findings", () => {
    expect(checkNetworkBills([])).toEqual({ _tag: "Right", right: { findings: [], standings: [] } });
  });
});
