/**
 * Valid metering data with one fault planted in it: the fault is found where it was planted, and nothing else is found.
 * The expectation follows from the planted fault.
 */
import { agreementSet } from "../../../src/market/build-agreement-set.js";
import type { MeteringPointDocument } from "../../../src/documents/agreement-set-document.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMeteringData } from "../../../src/rules/submission/check-metering-data.js";
import type { SubmissionFinding } from "../../../src/rules/submission/submission-finding.js";

// ---------------------------------------------------------------------------------------------------------- helpers

const now = Date.UTC(2026, 9, 15, 12);
const QUARTER = 900_000;
const electric = "38ZGO-1000000C-Y";
const gas = "38ZGO-10000013-K";
const pointOf = (meterEic: string, commodityType: string, more: object = {}) => ({
  meterEic,
  meteringPointType: "REGULAR",
  operatorEic: "38X-EX-OPERATOR3",
  commodityType,
  ...more,
});
const setOf = (...meteringPoints: readonly unknown[]) => {
  const built = agreementSet({ meteringPoints: meteringPoints as readonly MeteringPointDocument[] });
  if (built._tag === "Left") throw new Error(JSON.stringify(built.left));
  return built.right.set;
};
const set = setOf(pointOf(electric, "ELECTRICITY"), pointOf(gas, "NATURAL_GAS"));

type Version = "V1" | "V2";

const findingsOf = (content: unknown, version: Version, known = set): readonly SubmissionFinding[] => {
  const checked = checkMeteringData(content, { version, now, set: known });
  if (checked._tag === "Left") throw new Error(JSON.stringify(checked.left));
  return checked.right;
};
const shown = (findings: readonly SubmissionFinding[]): readonly string[] =>
  findings.map(({ tag, path }) => `${tag} ${path}`);

interface Planted {
  readonly pS: string;
  readonly [attribute: string]: unknown;
}

/** The content of a message of one electricity point, and the path of an interval of it. */
const electricity = (version: Version, intervals: readonly Planted[]): unknown =>
  version === "V1"
    ? [{ meterEic: electric, periods: [{ r: "PT15M", aI: intervals }] }]
    : [{ meteringPointEic: electric, periods: intervals }];
const pathTo = (version: Version, index: number): string =>
  version === "V1" ? `$[0].periods[0].aI[${index}]` : `$[0].periods[${index}]`;

const version = fc.constantFrom<Version>("V1", "V2");
/** Quarter-hours of the weeks before 1 August 2026, after which bidirectional points need net quantities. */
const start = fc
  .integer({ min: Date.UTC(2026, 4, 1) / QUARTER, max: Date.UTC(2026, 6, 31) / QUARTER - 1 })
  .map((quarter) => quarter * QUARTER);
const milli = fc.integer({ min: 0, max: 1_000_000 });
const kwh = milli.map((value) => value / 1000);
const quantity = kwh.map((value) => ({ rType: "M", kwh: value }));

/** Some intervals at different times, each with IN, OUT or both. */
const intervals = fc
  .uniqueArray(start, { minLength: 1, maxLength: 12 })
  .chain((starts) =>
    fc.tuple(
      ...starts.map((at) =>
        fc
          .oneof(
            fc.record({ inQty: quantity }),
            fc.record({ outQty: quantity }),
            fc.record({ inQty: quantity, outQty: quantity }),
          )
          .map((flows): Planted => ({ pS: new Date(at).toISOString(), ...flows })),
      ),
    ),
  );
/** Some intervals, and one of them. */
const withOne = intervals.chain((all) =>
  fc.record({ all: fc.constant(all), at: fc.integer({ min: 0, max: all.length - 1 }) }),
);
const changed = (all: readonly Planted[], at: number, more: object): readonly Planted[] =>
  all.map((interval, i) => (i === at ? { ...interval, ...more } : interval));

const two = (n: number): string => String(n).padStart(2, "0");

/** The same instant with another offset, by arithmetic alone; at most a day's difference of the written local time. */
const writtenWith = (at: number, minutes: number): string => {
  const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

// ------------------------------------------------------------------------------------------------------------ kinds

describe("submitted metering data with one fault (BEY-8)", () => {
  it("has none without a planted fault", () => {
    fc.assert(
      fc.property(version, intervals, (as, all) => {
        expect(findingsOf(electricity(as, all), as)).toEqual([]);
      }),
    );
  });

  it("contains an interval twice, however its start is written (page 35)", () => {
    fc.assert(
      fc.property(
        version,
        withOne,
        fc.integer({ min: -720, max: 720 }),
        quantity,
        (as, { all, at }, minutes, outQty) => {
          const again = { pS: writtenWith(Date.parse(all[at]!.pS), minutes), outQty };
          const found = findingsOf(electricity(as, [...all, again]), as);
          expect(shown(found)).toEqual([`DuplicateInterval ${pathTo(as, all.length)}.pS`]);
          expect(found[0]).toMatchObject({
            code: "opp.error.business.metering-data-is-duplicated",
            first: `${pathTo(as, at)}.pS`,
          });
        },
      ),
    );
  });

  it("contains an interval twice by a local time that does not exist", () => {
    // 03:30 +02:00 on 29 March 2026 is skipped: that instant is 04:30 +03:00.
    for (const as of ["V1", "V2"] as const) {
      const all = ["2026-03-29T03:30+02:00", "2026-03-29T04:30+03:00"].map((pS) => ({
        pS,
        inQty: { rType: "M", kwh: 1 },
      }));
      expect(shown(findingsOf(electricity(as, all), as))).toEqual([`DuplicateInterval ${pathTo(as, 1)}.pS`]);
    }
  });

  it("contains an interval twice in different items of its point, not in items of different points", () => {
    const item = (meterEic: string, r: string) => ({
      meterEic,
      periods: [{ r, aI: [{ pS: "2026-07-01T04:00Z", inQty: { rType: "M", kwh: 1 } }] }],
    });
    expect(shown(findingsOf([item(gas, "PT1H"), item(electric, "PT15M"), item(gas, "PT1H")], "V1"))).toEqual([
      "DuplicateInterval $[2].periods[0].aI[0].pS",
    ]);
    // An hour and a gas day that start together are not the same interval.
    expect(findingsOf([item(gas, "PT1H"), item(gas, "P1D")], "V1")).toEqual([]);
  });

  it("contains cubic metres of electricity, alone or with kilowatt-hours (EDH-3760)", () => {
    fc.assert(
      fc.property(version, withOne, milli, fc.boolean(), (as, { all, at }, m3, isAlone) => {
        const wrong = { inQty: { rType: "M", m3: m3 / 1000, ...(isAlone ? {} : { kwh: 1 }) } };
        const found = findingsOf(electricity(as, changed(all, at, wrong)), as);
        expect(shown(found)).toEqual([`InvalidMeasurementType ${pathTo(as, at)}.inQty.m3`]);
        expect(found[0]!.code).toBe("opp.error.validation.invalid-measurement-type");
      }),
    );
  });

  it("may contain kilowatt-hours and cubic metres of gas", () => {
    const aI = [
      { pS: "2026-07-01T04:00Z", inQty: { rType: "M", kwh: 1, m3: 2 } },
      { pS: "2026-07-01T05:00Z", outQty: { rType: "M", m3: 2 } },
    ];
    expect(findingsOf([{ meterEic: gas, periods: [{ r: "PT1H", aI }] }], "V1")).toEqual([]);
  });

  it("has an interval with neither IN nor OUT", () => {
    fc.assert(
      fc.property(version, withOne, fc.constantFrom(null, undefined), (as, { all, at }, nothing) => {
        const empty = { inQty: nothing, outQty: undefined };
        expect(shown(findingsOf(electricity(as, changed(all, at, empty)), as))).toEqual([
          `NoQuantity ${pathTo(as, at)}`,
        ]);
      }),
    );
  });

  it("has net quantities without IN and OUT", () => {
    fc.assert(
      fc.property(withOne, kwh, ({ all, at }, net) => {
        const alone = { inQty: undefined, outQty: undefined, netInQty: 0, netOutQty: net };
        expect(shown(findingsOf(electricity("V2", changed(all, at, alone)), "V2"))).toEqual([
          `NetWithoutInAndOut ${pathTo("V2", at)}`,
        ]);
      }),
    );
  });

  it("has a net quantity against IN and OUT: 15 and 10 give 5 and 0, equal ones 0 and 0 (page 12)", () => {
    const nets = (into: number, out: number, netQtyIn: number, netQtyOut: number): readonly string[] =>
      findingsOf(
        electricity("V2", [
          {
            pS: "2026-09-01T00:00Z",
            inQty: { rType: "M", kwh: into },
            outQty: { rType: "M", kwh: out },
            netQtyIn,
            netQtyOut,
          },
        ]),
        "V2",
      ).map((found) =>
        found.tag === "NetAgainstInAndOut" ? `${found.direction} ${found.expected}` : found.tag,
      );
    expect(nets(15, 10, 5, 0)).toEqual([]);
    expect(nets(10, 15, 0, 5)).toEqual([]);
    expect(nets(1.234, 1.234, 0, 0)).toEqual([]);
    expect(nets(0.3, 0.1, 0.2, 0)).toEqual([]);
    expect(nets(15, 10, 0, 5)).toEqual(["IN 5", "OUT 0"]);
    expect(nets(15, 10, 5.001, 0)).toEqual(["IN 5"]);
    expect(nets(1.234, 1.234, 0, 1.234)).toEqual(["OUT 0"]);
    expect(nets(0, 0, 0, 1)).toEqual(["NetNotZero"]);
  });

  it("has a net quantity against IN and OUT by any number of watt-hours", () => {
    fc.assert(
      fc.property(
        withOne,
        milli,
        milli,
        fc.integer({ min: -5000, max: 5000 }),
        fc.constantFrom("IN", "OUT"),
        ({ all, at }, into, out, off, direction) => {
          // Watt-hours are whole numbers here, so nothing is rounded.
          const right = { IN: into > out ? into - out : 0, OUT: out > into ? out - into : 0 };
          const given = { ...right, [direction]: Math.max(0, right[direction] + off) };
          const flows = {
            inQty: { rType: "M", kwh: into / 1000 },
            outQty: { rType: "M", kwh: out / 1000 },
            netQtyIn: given.IN / 1000,
            netQtyOut: given.OUT / 1000,
          };
          const found = findingsOf(electricity("V2", changed(all, at, flows)), "V2");
          const isWrong = given[direction] !== right[direction];
          const wrong = found.filter(({ tag }) => tag === "NetAgainstInAndOut" || tag === "NetNotZero");
          expect(wrong).toHaveLength(isWrong ? 1 : 0);
          for (const one of wrong) {
            expect(one.path).toBe(pathTo("V2", at));
            if (one.tag === "NetAgainstInAndOut")
              expect(one.expected * 1000).toBeCloseTo(right[direction], 6);
          }
        },
      ),
    );
  });

  it("may have net quantities with IN alone: OUT was sent in a message of its own (page 30)", () => {
    const period = {
      pS: "2026-09-01T00:15Z",
      inQty: { rType: "E", kwh: 1.234 },
      netQtyIn: 0,
      netQtyOut: 3.4,
    };
    expect(findingsOf(electricity("V2", [period]), "V2")).toEqual([]);
  });

  it("has a reading time in the future, of the interval or of a quantity", () => {
    fc.assert(
      fc.property(
        withOne,
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.boolean(),
        ({ all, at }, off, ofQuantity) => {
          const rTime = new Date(now + off).toISOString();
          const as = ofQuantity ? "V1" : "V2";
          const more = ofQuantity ? { inQty: { rType: "M", kwh: 1, rTime } } : { rTime };
          const path = `${pathTo(as, at)}${ofQuantity ? ".inQty" : ""}.rTime`;
          expect(shown(findingsOf(electricity(as, changed(all, at, more)), as))).toEqual(
            off > 0 ? [`ReadingTimeInFuture ${path}`] : [],
          );
        },
      ),
    );
  });
});

describe("net quantities that are due (BEY-8, page 12)", () => {
  const both = { inQty: { rType: "M", kwh: 15 }, outQty: { rType: "M", kwh: 10 } };
  const remarks = (pS: string, more: object = {}, known = set): readonly unknown[] =>
    findingsOf(electricity("V2", [{ pS, ...both, ...more }]), "V2", known).map(
      ({ tag, severity, path }) => `${severity} ${tag} ${path}`,
    );

  it("are reported as missing from midnight of 1 August 2026 in Estonia, as a remark", () => {
    expect(remarks("2026-07-31T20:45Z")).toEqual([]);
    expect(remarks("2026-07-31T21:00Z")).toEqual(["remark NetNotGiven $[0]"]);
    expect(remarks("2026-07-31T21:00Z", { netInQty: 5, netOutQty: 0 })).toEqual([]);
    expect(remarks("2026-07-31T21:00Z", { outQty: undefined })).toEqual([]);
  });

  it("are reported as missing once for each point, with the count", () => {
    const all = ["2026-08-01T00:00Z", "2026-08-01T00:15Z"].map((pS) => ({ pS, ...both }));
    for (const as of ["V1", "V2"] as const) {
      expect(findingsOf(electricity(as, all), as)).toMatchObject([{ tag: "NetNotGiven", count: 2 }]);
    }
  });

  it("are those of grid operators and closed distribution networks, of electricity", () => {
    const of = (more: object) =>
      remarks("2026-09-01T00:00Z", {}, setOf(pointOf(electric, "ELECTRICITY", more)));
    expect(of({ operatorRole: "CLOSED_DISTRIBUTION_NETWORK" })).toHaveLength(1);
    expect(of({ operatorRole: "LINE_OPERATOR" })).toEqual([]);
    const hours = [{ meterEic: gas, periods: [{ r: "PT1H", aI: [{ pS: "2026-09-01T00:00Z", ...both }] }] }];
    expect(findingsOf(hours, "V1")).toEqual([]);
  });
});

describe("the resolution of electricity by date (BEY-7)", () => {
  it("is an hour before 1 April 2025 in Estonia and a quarter-hour from then", () => {
    const moment = Date.UTC(2025, 3, 10);
    const change = Date.UTC(2025, 2, 31, 21);
    fc.assert(
      fc.property(
        fc.constantFrom("PT15M", "PT1H", "P1D"),
        fc.integer({ min: -500, max: 200 }),
        (r, hours) => {
          const pS = new Date(change + hours * 3_600_000).toISOString();
          const content = [
            { meterEic: electric, periods: [{ r, aI: [{ pS, inQty: { rType: "M", kwh: 1 } }] }] },
          ];
          const checked = checkMeteringData(content, { now: moment, set });
          const found = checked._tag === "Right" ? checked.right : [];
          const right = hours < 0 ? "PT1H" : "PT15M";
          expect(shown(found)).toEqual(r === right ? [] : ["WrongResolution $[0].periods[0].r"]);
          if (r !== right) expect(found[0]).toMatchObject({ expected: [right] });
        },
      ),
    );
  });

  it("that is wrong on both sides of that day is reported once for each side", () => {
    const aI = ["2025-03-30T00:00Z", "2025-03-31T00:00Z", "2025-04-02T00:00Z", "2025-04-03T00:00Z"].map(
      (pS) => ({ pS, inQty: { rType: "M", kwh: 1 } }),
    );
    const content = [{ meterEic: electric, periods: [{ r: "P1D", aI }] }];
    const checked = checkMeteringData(content, { now: Date.UTC(2025, 3, 10), set });
    expect(checked).toMatchObject({ right: [{ expected: ["PT1H"] }, { expected: ["PT15M"] }] });
  });
});
