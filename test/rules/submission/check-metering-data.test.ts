import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { AgreementSetDocument } from "../../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import type { SubmissionOptions } from "../../../src/rules/submission/check-metering-data.js";
import { checkMeteringData } from "../../../src/rules/submission/check-metering-data.js";
import type { SubmissionFinding } from "../../../src/rules/submission/submission-finding.js";
import { instantOf } from "../../../src/time/instant.js";
import { instant, twelveMonthsBefore } from "../../oracles/oracle-time.js";

const meter = "38ZGO-1000000C-Y";
const now = instantOf("2025-06-01T09:00Z");

const findingsOf = (
  content: unknown,
  options: Partial<SubmissionOptions> = {},
): readonly SubmissionFinding[] => {
  const checked = checkMeteringData(content, { now, ...options });
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right;
};
const seen = (findings: readonly SubmissionFinding[]): readonly string[] =>
  findings.map(({ tag, path }) => `${tag} ${path}`);

const v1 = (r: string, ...aI: readonly object[]): readonly unknown[] => [
  { meterEic: meter, periods: [{ r, aI }] },
];
const v2 = (...periods: readonly object[]): readonly unknown[] => [{ meteringPointEic: meter, periods }];
const one = { inQty: { rType: "M", kwh: 1 } };

const setWith = (commodityType: string): AgreementSet => {
  const point = {
    meterEic: meter,
    meteringPointType: "REGULAR",
    operatorEic: "38X-EX-OPERATOR3",
    commodityType,
  };
  const built = agreementSet({ meteringPoints: [point] } as AgreementSetDocument);
  if (built._tag === "Left") throw new Error("not a set");
  return built.right.set;
};

describe("the resolution of submitted metering data", () => {
  it.each([
    ["ELECTRICITY", "PT15M", true],
    ["ELECTRICITY", "PT1H", false],
    ["ELECTRICITY", "P1D", false],
    ["NATURAL_GAS", "PT15M", false],
    ["NATURAL_GAS", "PT1H", true],
    ["NATURAL_GAS", "P1D", true],
  ] as const)("of %s may be %s: %s", (commodityType, r, isRight) => {
    const expected = isRight ? [] : ["WrongResolution $[0].periods[0].r"];
    const content = v1(r, { pS: "2025-05-01T04:00Z", ...one });
    expect(seen(findingsOf(content, { commodityType }))).toEqual(expected);
    expect(seen(findingsOf(content, { set: setWith(commodityType) }))).toEqual(expected);
  });

  it("may be any in an unknown market", () => {
    for (const r of ["PT15M", "PT1H", "P1D"]) {
      expect(findingsOf(v1(r, { pS: "2025-05-01T04:00Z", ...one }))).toEqual([]);
    }
  });

  it("is the only finding if the market does not have it: starts are not checked", () => {
    const content = v1("P1D", { pS: "2025-05-01T04:10Z", ...one });
    expect(seen(findingsOf(content, { commodityType: "ELECTRICITY" }))).toEqual([
      "WrongResolution $[0].periods[0].r",
    ]);
  });

  it("is checked by the market that the sender states, then by that of the set", () => {
    const content = v1("PT1H", { pS: "2025-05-01T04:00Z", ...one });
    expect(findingsOf(content, { set: setWith("ELECTRICITY"), commodityType: "NATURAL_GAS" })).toEqual([]);
  });

  it("of the second version is a quarter-hour of electricity", () => {
    const content = v2({ pS: "2025-05-01T04:15Z", ...one });
    expect(findingsOf(content, { version: "V2" })).toEqual([]);
    expect(seen(findingsOf(content, { version: "V2", set: setWith("NATURAL_GAS") }))).toEqual([
      "WrongResolution $[0].periods",
    ]);
  });
});

describe("the start of a period (BEY-8)", () => {
  const starts = (r: string, pS: string): readonly string[] =>
    findingsOf(v1(r, { pS, ...one })).map(({ tag, code }) => `${tag} ${String(code)}`);

  it("of PT15M is a quarter-hour", () => {
    for (const minute of ["00", "15", "30", "45"])
      expect(starts("PT15M", `2025-05-01T04:${minute}Z`)).toEqual([]);
    for (const time of ["04:10", "04:15:01", "04:15:00.001", "04:59:59.999999"]) {
      expect(starts("PT15M", `2025-05-01T${time}Z`)).toEqual([
        "OffBoundary opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
      ]);
    }
  });

  it("of PT1H is a full hour", () => {
    expect(starts("PT1H", "2025-05-01T07:00+03:00")).toEqual([]);
    for (const time of ["04:15", "04:00:01"]) {
      expect(starts("PT1H", `2025-05-01T${time}Z`)).toEqual([
        "OffBoundary opp.error.business.timestamp-of-hourly-resolution-wrong-format",
      ]);
    }
  });

  it("of P1D is 07:00 in Estonia, in summer and winter and on the days the clock changes (BEY-7)", () => {
    for (const pS of ["2025-05-01T04:00Z", "2025-01-15T05:00Z", "2024-10-27T05:00Z", "2025-03-30T04:00Z"]) {
      expect(starts("P1D", pS)).toEqual([]);
    }
    for (const pS of ["2025-05-01T05:00Z", "2025-01-15T04:00Z", "2025-04-30T21:00Z", "2025-03-30T05:00Z"]) {
      expect(starts("P1D", pS)).toEqual([
        "OffBoundary opp.error.business.timestamp-of-daily-resolution-wrong-format",
      ]);
    }
  });

  it("is compared with boundaries found by counting minutes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.constantFrom("PT15M", "PT1H"), (minute, r) => {
        const [hour, rest] = [Math.floor(minute / 60), minute % 60];
        const pS = `2025-05-01T${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}Z`;
        const isOn = r === "PT1H" ? rest === 0 : [0, 15, 30, 45].includes(rest);
        expect(starts(r, pS).length).toBe(isOn ? 0 : 1);
      }),
    );
  });

  it("is at most twelve calendar months back", () => {
    const at = (pS: string, moment: string): readonly string[] =>
      findingsOf(v1("PT15M", { pS, ...one }), { now: instantOf(moment) }).map(({ tag }) => tag);
    expect(at("2024-06-01T09:00Z", "2025-06-01T09:00Z")).toEqual([]);
    expect(at("2024-06-01T08:45Z", "2025-06-01T09:00Z")).toEqual(["TooOld"]);
    // From summer time of one year to the same local time in winter time of another: 26 October is before and after.
    expect(at("2024-10-26T09:00Z", "2025-10-26T10:00Z")).toEqual([]);
    expect(at("2024-10-26T08:45Z", "2025-10-26T10:00Z")).toEqual(["TooOld"]);
    expect(at("2023-02-28T10:00Z", "2024-02-29T10:00Z")).toEqual([]);
  });

  it("is at most 45 local days ahead", () => {
    const at = (pS: string, moment: string): readonly string[] =>
      findingsOf(v1("PT15M", { pS, ...one }), { now: instantOf(moment) }).map(({ tag }) => tag);
    expect(at("2025-07-16T09:00Z", "2025-06-01T09:00Z")).toEqual([]);
    expect(at("2025-07-16T09:15Z", "2025-06-01T09:00Z")).toEqual(["TooFarAhead"]);
    // The clock goes back in between: the same local time is an hour later.
    expect(at("2025-11-15T10:00Z", "2025-10-01T09:00Z")).toEqual([]);
    expect(at("2025-11-15T10:15Z", "2025-10-01T09:00Z")).toEqual(["TooFarAhead"]);
    // 45 days ahead the local time is skipped (03:30 on 30 March): it moves forward by the hour.
    expect(at("2025-03-30T01:30Z", "2025-02-13T01:30Z")).toEqual([]);
    expect(at("2025-03-30T01:45Z", "2025-02-13T01:30Z")).toEqual(["TooFarAhead"]);
  });

  it("may be as far back as a calendar oracle allows, and not further", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2023, 0) / 900_000, max: Date.UTC(2026, 0) / 900_000 }),
        fc.integer({ min: -4, max: 4 }),
        (quarter, off) => {
          const moment = new Date(quarter * 900_000).toISOString();
          const edge = Number(twelveMonthsBefore(instant(moment)) / 1_000_000n);
          const pS = new Date(edge + off * 900_000).toISOString();
          const found = findingsOf(v1("PT15M", { pS, ...one }), { now: Date.parse(moment) });
          expect(found.map(({ tag }) => tag)).toEqual(off < 0 ? ["TooOld"] : []);
        },
      ),
    );
  });
});

describe("a quantity (BEY-8)", () => {
  const quantities = (of: object, options?: Partial<SubmissionOptions>): readonly string[] =>
    seen(findingsOf(v1("PT1H", { pS: "2025-05-01T04:00Z", ...of }), options));

  it("is not negative, in kwh and m3, in and out", () => {
    expect(
      quantities({ inQty: { rType: "M", kwh: -0.001, m3: -1 }, outQty: { rType: "M", kwh: -2 } }),
    ).toEqual([
      "NegativeQuantity $[0].periods[0].aI[0].inQty.kwh",
      "NegativeQuantity $[0].periods[0].aI[0].inQty.m3",
      "NegativeQuantity $[0].periods[0].aI[0].outQty.kwh",
    ]);
    expect(quantities({ inQty: { rType: "M", kwh: 0, m3: null }, outQty: null })).toEqual([]);
    expect(quantities({})).toEqual(["NoQuantity $[0].periods[0].aI[0]"]);
  });

  it("has at most three decimals", () => {
    expect(quantities({ inQty: { rType: "E", kwh: 49.497 }, outQty: { rType: "E", m3: 1e-3 } })).toEqual([]);
    expect(quantities({ inQty: { rType: "E", kwh: 49.4975 }, outQty: { rType: "E", m3: 1e-4 } })).toEqual([
      "TooManyDecimals $[0].periods[0].aI[0].inQty.kwh",
      "TooManyDecimals $[0].periods[0].aI[0].outQty.m3",
    ]);
    expect(quantities({ inQty: { rType: "E", kwh: -1.23456 } })).toEqual([
      "NegativeQuantity $[0].periods[0].aI[0].inQty.kwh",
      "TooManyDecimals $[0].periods[0].aI[0].inQty.kwh",
    ]);
  });

  it("is checked in the second version as well, including net quantities in both spellings", () => {
    const period = {
      pS: "2025-05-01T04:15Z",
      inQty: { rType: "M", kwh: -1 },
      outQty: { rType: "M", kwh: 1.2345 },
      netQtyIn: -1,
      netOutQty: 2.00001,
    };
    expect(seen(findingsOf(v2(period), { version: "V2" }))).toEqual([
      "NegativeQuantity $[0].periods[0].inQty.kwh",
      "TooManyDecimals $[0].periods[0].outQty.kwh",
      "NegativeQuantity $[0].periods[0].netQtyIn",
      "TooManyDecimals $[0].periods[0].netOutQty",
    ]);
  });
});

describe("a message", () => {
  it("reports each fault once, with its path", () => {
    const content = [
      ...v1("PT15M", { pS: "2025-05-01T04:00Z", ...one }),
      {
        meterEic: meter,
        periods: [
          { r: "PT15M", aI: [] },
          { r: "PT15M", aI: [{ pS: "2020-05-01T04:01Z", ...one }] },
        ],
      },
    ];
    expect(seen(findingsOf(content))).toEqual([
      "OffBoundary $[1].periods[1].aI[0].pS",
      "TooOld $[1].periods[1].aI[0].pS",
    ]);
  });

  it("may be a single item, which has no index", () => {
    expect(seen(findingsOf(v1("PT15M", { pS: "2025-05-01T04:01Z", ...one })[0]))).toEqual([
      "OffBoundary $.periods[0].aI[0].pS",
    ]);
    expect(
      seen(findingsOf(v2({ pS: "2025-05-01T04:01Z", ...one, netInQty: 1 })[0], { version: "V2" })),
    ).toEqual(["OffBoundary $.periods[0].pS", "NetWithoutTheOther $.periods[0]"]);
  });

  it("of the second version has at most 35,040 periods over all points (BEY-8)", () => {
    const first = Date.UTC(2025, 5, 2);
    const periods = (count: number): readonly object[] =>
      Array.from({ length: count }, (_, i) => ({ pS: new Date(first + i * 900_000).toISOString(), ...one }));
    const message = (...counts: readonly number[]): readonly unknown[] =>
      counts.map((count, i) => ({
        meteringPointEic: [meter, "38ZGO-10000013-K"][i],
        periods: periods(count),
      }));
    const options = { version: "V2", now: Date.UTC(2026, 4, 1) } as const;
    expect(findingsOf(message(20_000, 15_040), options)).toEqual([]);
    expect(seen(findingsOf(message(20_000, 15_041), options))).toEqual(["TooManyPeriods $"]);
  });

  it("that does not decode is an error, and so is an invalid moment", () => {
    for (const version of ["V1", "V2"] as const) {
      const checked = checkMeteringData([{}], { now, version });
      expect(checked._tag === "Left" ? checked.left.tag : "").toBe("Undecodable");
    }
    for (const moment of [NaN, Infinity, -Infinity, 9e15]) {
      expect(checkMeteringData([], { now: moment })).toEqual({
        _tag: "Left",
        left: { tag: "OutsideCalendar", now: moment },
      });
    }
  });
});
