import type { SubmissionFault } from "../../../src/rules/submission/submission-fault.js";
import { describe, expect, it } from "vitest";
import { explainSubmissionError, findingAt } from "../../../src/rules/submission/submission-finding.js";
import { checkMeteringData } from "../../../src/rules/submission/check-metering-data.js";

const t = Date.UTC(2025, 5, 1);

describe("findingAt", () => {
  it.each<[SubmissionFault, string, string | null, string]>([
    [
      { tag: "WrongResolution", market: "NATURAL_GAS", resolution: "PT15M", expected: ["PT1H", "P1D"] },
      "BEY-7",
      "opp.error.business.wrong-resolution",
      "Metering data of NATURAL_GAS has the resolution PT1H or P1D, not PT15M.",
    ],
    [
      { tag: "OffBoundary", resolution: "PT15M", start: t + 1000 },
      "BEY-8",
      "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
      "A period of PT15M starts on a quarter-hour, not at 2025-06-01 03:00:01 +03:00.",
    ],
    [
      { tag: "OffBoundary", resolution: "PT1H", start: t + 60_000 },
      "BEY-8",
      "opp.error.business.timestamp-of-hourly-resolution-wrong-format",
      "A period of PT1H starts on a full hour, not at 2025-06-01 03:01 +03:00.",
    ],
    [
      { tag: "OffBoundary", resolution: "P1D", start: t },
      "BEY-8",
      "opp.error.business.timestamp-of-daily-resolution-wrong-format",
      "A period of P1D starts on 07:00, not at 2025-06-01 03:00 +03:00.",
    ],
    [
      { tag: "TooOld", start: t, earliest: t + 1000 },
      "BEY-8",
      null,
      "The period starts at 2025-06-01 03:00 +03:00, before 2025-06-01 03:00:01 +03:00, 12 months ago.",
    ],
    [
      { tag: "TooFarAhead", start: t, latest: t - 60_000 },
      "BEY-8",
      "period-start-too-far-in-future",
      "The period starts at 2025-06-01 03:00 +03:00, after 2025-06-01 02:59 +03:00, 45 days ahead.",
    ],
    [
      { tag: "NegativeQuantity", value: -1.5 },
      "BEY-8",
      "opp.error.validation.field-value-cannot-be-negative",
      "A quantity is not negative: -1.5.",
    ],
    [
      { tag: "TooManyDecimals", value: 1.2345, decimals: 4, most: 3 },
      "BEY-8",
      "opp.error.validation.too-many-decimals",
      "A quantity must have at most 3 decimals, not 4: 1.2345.",
    ],
    [
      { tag: "TooManyPeriods", count: 35_041, most: 35_040 },
      "BEY-8",
      null,
      "A message of the second version may have at most 35040 periods, not 35041.",
    ],
    [
      { tag: "NetWithoutTheOther", given: "IN" },
      "BEY-8",
      null,
      "The net quantity IN requires the other one.",
    ],
    [
      { tag: "BothNetPositive", netIn: 1, netOut: 2 },
      "BEY-8",
      null,
      "Only one of the net quantities may be positive: in 1, out 2.",
    ],
    [
      { tag: "NetNotZero", netIn: 1, netOut: undefined },
      "BEY-8",
      null,
      "IN and OUT are zero, so the net quantities must be zero, not in 1, out absent.",
    ],
    [
      { tag: "NetSpellingsDiffer", direction: "OUT", values: [1, 2] },
      "BEY-8",
      null,
      "The net quantity OUT is given twice with different values: 1 and 2.",
    ],
    [
      { tag: "DuplicateInterval", start: t, first: "$[0].periods[0].pS" },
      "BEY-8",
      "opp.error.business.metering-data-is-duplicated",
      "The interval at 2025-06-01 03:00 +03:00 is in the message already, at $[0].periods[0].pS.",
    ],
    [
      { tag: "InvalidMeasurementType", market: "ELECTRICITY", unit: "m3" },
      "BEY-8",
      "opp.error.validation.invalid-measurement-type",
      "ELECTRICITY is not measured in m3.",
    ],
    [
      { tag: "NoQuantity", start: t },
      "BEY-8",
      null,
      "The interval at 2025-06-01 03:00 +03:00 has neither a quantity IN nor a quantity OUT.",
    ],
    [
      { tag: "NetWithoutInAndOut", start: t },
      "BEY-8",
      null,
      "The interval at 2025-06-01 03:00 +03:00 has net quantities but neither IN nor OUT.",
    ],
    [
      { tag: "NetAgainstInAndOut", direction: "IN", net: 4, expected: 5 },
      "BEY-8",
      null,
      "The net quantity IN must follow from IN and OUT: 5, not 4.",
    ],
    [
      { tag: "NetNotGiven", start: t, count: 2 },
      "BEY-8",
      null,
      "A bidirectional electricity point has required net quantities since 2026-08-01 00:00 +03:00: 2 of its intervals with IN and OUT have none, the first at 2025-06-01 03:00 +03:00.",
    ],
    [
      { tag: "ReadingTimeInFuture", readAt: t + 60_000, now: t },
      "BEY-8",
      null,
      "The reading time 2025-06-01 03:01 +03:00 is after the moment of sending, 2025-06-01 03:00 +03:00.",
    ],
    [{ tag: "NoQuantities" }, "BEY-9", null, "A bill must have at least one quantity."],
    [
      { tag: "DuplicateMeasurementUnit", unit: "KWH", direction: "IN" },
      "BEY-9",
      "opp.error.validation.duplicate-measurement-unit-by-direction",
      "The bill has another quantity IN in KWH.",
    ],
    [
      { tag: "DuplicateMeasurementUnit", unit: undefined, direction: "IN" },
      "BEY-9",
      "opp.error.validation.duplicate-measurement-unit-by-direction",
      "The bill has another quantity IN in the same unit.",
    ],
    [
      { tag: "MissingAgreementForPeriod", start: t, end: t + 60_000 },
      "BEY-9",
      "opp.error.validation.missing-agreement-for-period",
      "The set has no GRID agreement of the metering point from 2025-06-01 03:00 +03:00 to 2025-06-01 03:01 +03:00.",
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
      "The period from 2025-06-01 03:00 +03:00 to 2025-06-01 03:01 +03:00 is not within one GRID agreement of the point: the first it overlaps is valid from 2025-06-01 03:00:01 +03:00.",
    ],
    [
      { tag: "BillLongerThanAMonth", start: t, end: t + 60_000, latest: t },
      "BEY-9",
      null,
      "A bill may cover at most one month: it ends at 2025-06-01 03:01 +03:00, after 2025-06-01 03:00 +03:00.",
    ],
    [
      { tag: "BillLeavesMonth", start: t, end: t + 60_000, monthEnd: t },
      "BEY-9",
      null,
      "A bill must end in the month in which it starts: it ends at 2025-06-01 03:01 +03:00, after 2025-06-01 03:00 +03:00.",
    ],
    [
      { tag: "SupplierChangeInside", at: t, before: ["A", "B"], after: [] },
      "BEY-9",
      null,
      "The supplier changes at 2025-06-01 03:00 +03:00 from A, B to no known supplier: each requires a separate bill.",
    ],
    [
      { tag: "RepeatedBill", calculatedAt: t },
      "BEY-9",
      null,
      "A bill of this point, period and calculation (2025-06-01T00:00Z) already exists.",
    ],
    [
      { tag: "OutdatedBill", calculatedAt: t, newest: t + 1000 },
      "BEY-9",
      null,
      "A bill of this point and period with a later calculation (2025-06-01T00:00:01Z) already exists; this one was calculated at 2025-06-01T00:00Z.",
    ],
  ])("has for %j the statement, the public code and a sentence", (fault, statement, code, sentence) => {
    const found = findingAt("$[0]", fault);
    expect(found).toMatchObject({ ...fault, path: "$[0]", statement, code, sentence });
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
