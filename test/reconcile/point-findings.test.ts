import { expect, it } from "vitest";
import { AccountIntervals, OUT } from "../../src/reconcile/account-intervals.js";
import { addAbsence, unitRecord } from "../../src/reconcile/point-findings.js";
import { Results } from "../../src/reconcile/results.js";
import { settings } from "./dense.js";

it("a unit is shown with its stated attributes only", () => {
  const rows = new AccountIntervals();
  const unit = { from: 0, to: 3_600_000, direction: OUT, owner: 0 } as const;
  rows.add({ ...unit, kwh: 2, m3: NaN, net: NaN, rTime: NaN, rType: undefined });
  rows.add({ ...unit, kwh: NaN, m3: NaN, net: 1, rTime: 60_000, rType: "E" });
  const span = { from: "1970-01-01T00:00Z", to: "1970-01-01T01:00Z", direction: "OUT" };
  expect(unitRecord(rows, 0)).toStrictEqual({ ...span, kwh: 2 });
  expect(unitRecord(rows, 1)).toStrictEqual({ ...span, net: 1, rType: "E", rTime: "1970-01-01T00:01Z" });
});

it("a time that was not read is requested again until it is lost", () => {
  const finding = {
    class: "unread",
    resourceType: "METERING_DATA",
    key: { meterEic: "38ZT00000000100Y" },
    units: 1,
    expected: { deadline: "1970-01-01T00:00Z" },
  } as const;
  const gaps = [{ from: 0, to: 60_000 }];
  for (const [at, recoverableUntil] of [
    [0, "1970-01-01T00:02Z"],
    [120_000, undefined],
  ] as const) {
    const results = new Results();
    addAbsence(finding, { class: "unread", gaps, until: 120_000 }, { ...settings, at }, results);
    expect(results.findings[0]?.recoverableUntil).toBe(recoverableUntil);
    expect([...results.gaps]).toEqual([["METERING_DATA", gaps]]);
  }
});
