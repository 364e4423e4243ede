import type { SubmissionFault } from "../../../src/rules/submission/submission-fault.js";
import { describe, expect, it } from "vitest";
import { explainSubmissionError, findingAt } from "../../../src/rules/submission/submission-finding.js";
import { sentenceOf } from "../../../src/rules/submission/submission-text.js";
import { checkMeteringData } from "../../../src/rules/submission/check-metering-data.js";

const t = Date.UTC(2025, 5, 1);

describe("findingAt", () => {
  it.each<[SubmissionFault, string, string | null]>([
    [
      { tag: "WrongResolution", market: "NATURAL_GAS", resolution: "PT15M", expected: ["PT1H", "P1D"] },
      "BEY-7",
      "opp.error.business.wrong-resolution",
    ],
    [
      { tag: "OffBoundary", resolution: "PT15M", start: t + 1000 },
      "BEY-8",
      "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
    ],
    [
      { tag: "OffBoundary", resolution: "PT1H", start: t + 60_000 },
      "BEY-8",
      "opp.error.business.timestamp-of-hourly-resolution-wrong-format",
    ],
    [
      { tag: "OffBoundary", resolution: "P1D", start: t },
      "BEY-8",
      "opp.error.business.timestamp-of-daily-resolution-wrong-format",
    ],
    [{ tag: "TooOld", start: t, earliest: t + 1000 }, "BEY-8", null],
    [{ tag: "TooFarAhead", start: t, latest: t - 60_000 }, "BEY-8", "period-start-too-far-in-future"],
    [
      { tag: "NegativeQuantity", value: -1.5 },
      "BEY-8",
      "opp.error.validation.field-value-cannot-be-negative",
    ],
    [
      { tag: "TooManyDecimals", value: 1.2345, decimals: 4, most: 3 },
      "BEY-8",
      "opp.error.validation.too-many-decimals",
    ],
    [{ tag: "TooManyPeriods", count: 35_041, most: 35_040 }, "BEY-8", null],
    [{ tag: "NetWithoutTheOther", given: "IN" }, "BEY-8", null],
    [{ tag: "BothNetPositive", netIn: 1, netOut: 2 }, "BEY-8", null],
    [{ tag: "NetNotZero", netIn: 1, netOut: undefined }, "BEY-8", null],
    [{ tag: "NetSpellingsDiffer", direction: "OUT", values: [1, 2] }, "BEY-8", null],
    [
      { tag: "DuplicateInterval", start: t, first: "$[0].periods[0].pS" },
      "BEY-8",
      "opp.error.business.metering-data-is-duplicated",
    ],
    [
      { tag: "InvalidMeasurementType", market: "ELECTRICITY", unit: "m3" },
      "BEY-8",
      "opp.error.validation.invalid-measurement-type",
    ],
    [{ tag: "NoQuantity", start: t }, "BEY-8", null],
    [{ tag: "NetWithoutInAndOut", start: t }, "BEY-8", null],
    [{ tag: "NetAgainstInAndOut", direction: "IN", net: 4, expected: 5 }, "BEY-8", null],
    [{ tag: "NetNotGiven", start: t, count: 2 }, "BEY-8", null],
    [{ tag: "ReadingTimeInFuture", readAt: t + 60_000, now: t }, "BEY-8", null],
    [{ tag: "NoQuantities" }, "BEY-9", null],
    [
      { tag: "DuplicateMeasurementUnit", unit: "KWH", direction: "IN" },
      "BEY-9",
      "opp.error.validation.duplicate-measurement-unit-by-direction",
    ],

    [
      { tag: "MissingAgreementForPeriod", start: t, end: t + 60_000 },
      "BEY-9",
      "opp.error.validation.missing-agreement-for-period",
    ],
    [
      {
        tag: "PeriodNotCoveredByAgreement",
        start: t,
        end: t + 60_000,
        covered: { from: t + 1000, to: Infinity },
      },
      "BEY-9",
      "opp.error.validation.period-is-not-covered-by-agreement",
    ],
    [{ tag: "BillLongerThanAMonth", start: t, end: t + 60_000, latest: t }, "BEY-9", null],
    [{ tag: "BillLeavesMonth", start: t, end: t + 60_000, monthEnd: t }, "BEY-9", null],
    [{ tag: "SupplierChangeInside", at: t, before: ["A", "B"], after: [] }, "BEY-9", null],
    [{ tag: "RepeatedBill", calculatedAt: t }, "BEY-9", null],
    [{ tag: "OutdatedBill", calculatedAt: t, newest: t + 1000 }, "BEY-9", null],
  ])("has for %j the statement and the public code", (fault, statement, code) => {
    const found = findingAt("$[0]", fault);
    expect(found).toMatchObject({ ...fault, path: "$[0]", statement, code, sentence: sentenceOf(fault) });
    expect(found.decisions).toBeInstanceOf(Array);
    expect(found.source).toMatch(/^(page \d+|EDH-\d+)/);
    expect(found.severity).toBe(fault.tag === "NetNotGiven" ? "remark" : "error");
  });

  it("has the statement of bills for faults that bills share with metering data (EDH-1926)", () => {
    const unit = findingAt(
      "$",
      { tag: "InvalidMeasurementType", market: "ELECTRICITY", unit: "M3" },
      "NETWORK_BILL",
    );
    expect(unit).toMatchObject({ statement: "BEY-9", source: "EDH-1926" });
    const negative = findingAt("$", { tag: "NegativeQuantity", value: -1 }, "NETWORK_BILL");
    expect(negative).toMatchObject({
      statement: "BEY-9",
      code: "opp.error.validation.field-value-cannot-be-negative",
    });
  });
});

describe("explainSubmissionError", () => {
  it("has a line for each decoding error", () => {
    const checked = checkMeteringData([{ meterEic: "38Z", periods: [{ r: "P2D", aI: [] }] }], { now: t });
    expect(checked._tag === "Left" ? explainSubmissionError(checked.left) : []).toEqual([
      '$[0].meterEic: expected an EIC: 16 characters, not 3, got "38Z"',
      '$[0].periods[0].r: expected one of PT15M, PT1H, P1D, got "P2D"',
    ]);
  });
  it("has one line for a moment outside the calendar", () => {
    expect(explainSubmissionError({ tag: "OutsideCalendar", now: NaN })).toEqual([
      "now: expected an instant of the years 0000 to 9999, got NaN ms",
    ]);
  });
});
