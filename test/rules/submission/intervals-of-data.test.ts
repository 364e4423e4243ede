/**
 * Intervals of submitted metering data: their market, their reading time, repeated ones, and net quantities that are due.
 */
import { describe, expect, it } from "vitest";
import type { MeteringPointDocument } from "../../../src/documents/agreement-set-document.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { SubmissionOptions } from "../../../src/rules/submission/check-metering-data.js";
import { checkMeteringData } from "../../../src/rules/submission/check-metering-data.js";
import type { SubmissionFinding } from "../../../src/rules/submission/submission-finding.js";

const meter = "38ZGO-1000000C-Y";
const now = Date.UTC(2026, 9, 15, 12);

const setWith = (point: Partial<MeteringPointDocument>): AgreementSet => {
  const built = agreementSet({
    meteringPoints: [
      { meterEic: meter, meteringPointType: "REGULAR", operatorEic: "38X-EX-OPERATOR3", ...point },
    ],
  });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};

const findingsOf = (content: unknown, options: Partial<SubmissionOptions>): readonly SubmissionFinding[] => {
  const checked = checkMeteringData(content, { now, ...options });
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right;
};
const shown = (findings: readonly SubmissionFinding[]): readonly string[] =>
  findings.map(({ tag, path }) => `${tag} ${path}`);

type Options = Partial<SubmissionOptions>;
/** The findings of intervals of one point in the first version. */
const v1 = (r: string, aI: readonly object[], options: Options = {}): readonly SubmissionFinding[] =>
  findingsOf([{ meterEic: meter, periods: [{ r, aI }] }], options);
/** The same in the second version. */
const v2 = (periods: readonly object[], options: Options = {}): readonly SubmissionFinding[] =>
  findingsOf([{ meteringPointEic: meter, periods }], { ...options, version: "V2" });

const kwh = (value: number): object => ({ rType: "M", kwh: value });
const july = "2026-07-01T04:00Z";
const september = "2026-09-01T04:00Z";

describe("cubic metres in submitted metering data (BEY-8)", () => {
  const cubic = { pS: july, inQty: { rType: "M", m3: 1 } };
  const fault = { tag: "InvalidMeasurementType", market: "ELECTRICITY", unit: "m3" };

  it("are reported with the market and the unit, in each direction", () => {
    const both = { ...cubic, outQty: { rType: "M", kwh: 1, m3: 0 } };
    expect(v1("PT15M", [both], { commodityType: "ELECTRICITY" })).toMatchObject([
      { ...fault, path: "$[0].periods[0].aI[0].inQty.m3" },
      { ...fault, path: "$[0].periods[0].aI[0].outQty.m3" },
    ]);
  });

  it("are not there if null or absent", () => {
    const options = { commodityType: "ELECTRICITY" } as const;
    const nothing = { pS: july, inQty: { rType: "M", kwh: 1, m3: null }, outQty: kwh(1) };
    expect(v1("PT15M", [nothing], options)).toEqual([]);
    expect(v2([nothing], options)).toEqual([]);
  });

  it("are of electricity in the second version, if nothing states another market (D-BEY-7)", () => {
    expect(v2([cubic])).toMatchObject([{ ...fault, path: "$[0].periods[0].inQty.m3" }]);
    expect(v2([cubic], { set: setWith({}) })).toMatchObject([fault]);
    expect(shown(v2([cubic], { set: setWith({ commodityType: "NATURAL_GAS" }) }))).toEqual([
      "WrongResolution $[0].periods",
    ]);
  });

  it("are of electricity in quarter-hours of an unknown market, of gas in longer intervals (D-BEY-7)", () => {
    expect(v1("PT15M", [cubic])).toMatchObject([fault]);
    expect(v1("PT15M", [cubic], { set: setWith({}) })).toMatchObject([fault]);
    expect(v1("PT1H", [cubic])).toEqual([]);
    expect(v1("P1D", [cubic])).toEqual([]);
    expect(shown(v1("PT15M", [cubic], { commodityType: "NATURAL_GAS" }))).toEqual([
      "WrongResolution $[0].periods[0].r",
    ]);
  });
});

describe("the resolution of the second version (BEY-7)", () => {
  it("is that of electricity, if nothing states another market", () => {
    const moment = Date.UTC(2025, 5, 1);
    const inQty = kwh(1);
    expect(v2([{ pS: "2025-03-31T21:00Z", inQty }], { now: moment })).toEqual([]);
    expect(v2([{ pS: "2025-03-31T20:45Z", inQty }], { now: moment })).toMatchObject([
      { tag: "WrongResolution", market: "ELECTRICITY", resolution: "PT15M", expected: ["PT1H"] },
    ]);
  });
});

describe("the reading time of submitted metering data (BEY-8)", () => {
  it("may be the moment of sending, not a millisecond later", () => {
    const at = (ms: number): object => ({ ...kwh(1), rTime: new Date(now + ms).toISOString() });
    expect(v1("PT15M", [{ pS: july, inQty: at(-1), outQty: at(0) }])).toEqual([]);
    expect(v1("PT15M", [{ pS: july, inQty: at(0), outQty: at(1) }])).toMatchObject([
      { tag: "ReadingTimeInFuture", path: "$[0].periods[0].aI[0].outQty.rTime", readAt: now + 1, now },
    ]);
  });

  it("may be null or absent", () => {
    expect(v1("PT15M", [{ pS: july, inQty: { ...kwh(1), rTime: null } }])).toEqual([]);
    expect(v2([{ pS: july, rTime: null, inQty: kwh(1) }])).toEqual([]);
  });

  it("is that of the interval and of each quantity in the second version", () => {
    const rTime = new Date(now + 1000).toISOString();
    const quantity = { ...kwh(1), rTime };
    expect(shown(v2([{ pS: july, rTime, inQty: quantity, outQty: quantity }]))).toEqual([
      "ReadingTimeInFuture $[0].periods[0].rTime",
      "ReadingTimeInFuture $[0].periods[0].inQty.rTime",
      "ReadingTimeInFuture $[0].periods[0].outQty.rTime",
    ]);
  });
});

describe("an interval of the second version without IN and OUT (D-NET-QUANTITIES)", () => {
  it("has net quantities where it has one of them, in any spelling", () => {
    for (const name of ["netQtyIn", "netInQty", "netQtyOut", "netOutQty"]) {
      expect(shown(v2([{ pS: july, [name]: 1 }]))).toEqual([
        "NetWithoutInAndOut $[0].periods[0]",
        "NetWithoutTheOther $[0].periods[0]",
      ]);
    }
    expect(shown(v2([{ pS: july, netQtyIn: null, netOutQty: null }]))).toEqual([
      "NoQuantity $[0].periods[0]",
    ]);
  });
});

describe("net quantities that are due (D-NET-DUE)", () => {
  const both = { pS: september, inQty: kwh(2), outQty: kwh(1) };
  const electric = (point: Partial<MeteringPointDocument>): Options => ({
    set: setWith({ commodityType: "ELECTRICITY", ...point }),
  });
  const due = [
    { tag: "NetNotGiven", severity: "remark", path: "$[0]", count: 1, start: Date.parse(september) },
  ];

  it("are due at the points of a grid operator, a closed distribution network and an unknown operator", () => {
    for (const options of [
      electric({}),
      electric({ operatorRole: "GRID_OPERATOR" }),
      electric({ operatorRole: "CLOSED_DISTRIBUTION_NETWORK" }),
      { commodityType: "ELECTRICITY" } as const,
    ]) {
      expect(v1("PT15M", [both], options)).toMatchObject(due);
      expect(v2([both], options)).toMatchObject(due);
    }
  });

  it("are not due at aggregation points, whatever the role of their operator, nor at those of other roles", () => {
    for (const point of [
      { meteringPointType: "AGGREGATION" },
      { meteringPointType: "AGGREGATION", operatorRole: "GRID_OPERATOR" },
      { operatorRole: "LINE_OPERATOR" },
      { operatorRole: "AGGREGATOR" },
    ] as const) {
      expect(v1("PT15M", [both], electric(point))).toEqual([]);
      expect(v2([both], electric(point))).toEqual([]);
    }
  });

  it("are due in quarter-hours of an unknown market, not in longer intervals (D-BEY-7)", () => {
    expect(v1("PT15M", [both])).toMatchObject(due);
    expect(v1("PT1H", [both])).toEqual([]);
    expect(v1("PT1H", [both], { commodityType: "NATURAL_GAS" })).toEqual([]);
  });

  it("are due where both directions have kilowatt-hours, zero included", () => {
    const of = (more: object): readonly SubmissionFinding[] =>
      v1("PT15M", [{ ...both, ...more }], { commodityType: "ELECTRICITY" });
    expect(of({ inQty: kwh(0), outQty: kwh(0) })).toMatchObject(due);
    expect(of({ inQty: undefined })).toEqual([]);
    expect(of({ inQty: null })).toEqual([]);
    expect(of({ outQty: undefined })).toEqual([]);
    expect(of({ outQty: null })).toEqual([]);
    const cubic = { rType: "M", m3: 1 };
    for (const more of [{ inQty: cubic }, { outQty: { ...cubic, kwh: null } }])
      expect(of(more).map(({ tag }) => tag)).toEqual(["InvalidMeasurementType"]);
  });

  it("are not due where one of them is given; that the other is missing is a fault", () => {
    expect(shown(v2([{ ...both, netQtyIn: 1 }]))).toEqual(["NetWithoutTheOther $[0].periods[0]"]);
    expect(shown(v2([{ ...both, netOutQty: 0 }]))).toEqual(["NetWithoutTheOther $[0].periods[0]"]);
  });

  it("are counted over the periods of a point from the first that needs them", () => {
    const at = (pS: string): object => ({ ...both, pS });
    const [before, first, second] = ["2026-07-31T20:45Z", "2026-07-31T21:00Z", "2026-07-31T21:15Z"].map(at);
    const content = [
      {
        meterEic: meter,
        periods: [
          { r: "PT15M", aI: [before] },
          { r: "PT15M", aI: [first, second] },
        ],
      },
    ];
    expect(findingsOf(content, { commodityType: "ELECTRICITY" })).toMatchObject([
      { tag: "NetNotGiven", count: 2, start: Date.UTC(2026, 6, 31, 21) },
    ]);
  });
});
