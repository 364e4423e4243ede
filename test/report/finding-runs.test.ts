import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/reconcile/finding.js";
import { largestRuns, runsOf } from "../../src/report/finding-runs.js";
import { reportText } from "../../src/report/report-text.js";
import { runText } from "../../src/report/run-text.js";
import { writeInstant } from "../../src/time/write-instant.js";

const QUARTER = 900_000;
const START = Date.UTC(2023, 11, 31, 22);

const missing = (from: number, quarters: number, rest: Partial<Finding> = {}): Finding => ({
  class: "missing",
  resourceType: "METERING_DATA",
  key: { meterEic: "38Z-A" },
  from: writeInstant(from),
  to: writeInstant(from + quarters * QUARTER),
  units: quarters,
  rule: "MD-3",
  text: "METERING_DATA 38Z-A: it did not come.",
  ...rest,
});

describe("a finding in one sentence", () => {
  it("has the values of its key that there are", () => {
    const unreadable: Finding = {
      ...{ class: "unreadable", resourceType: "UNKNOWN", units: 1 },
      key: { messageId: null },
      text: "UNKNOWN: teavitust ei saa lugeda.",
    };
    const [run] = runsOf([unreadable]);
    expect(runText(run!, "et")).toBe("UNKNOWN: teavitust ei saa lugeda.");
    const [named] = runsOf([{ ...unreadable, key: { messageId: 7 }, text: "UNKNOWN 7: it cannot be read." }]);
    expect(runText(named!, "en")).toBe("UNKNOWN 7: it cannot be read.");
  });

  it("has its subject once, in the language of its text or another", () => {
    const text = (subject: string): string => `${subject}: it did not come.`;
    const span = "METERING_DATA 38Z-A, 2023-12-31T22:00Z";
    for (const subject of [
      `${span} to 2024-01-01T22:00Z (96 units)`,
      `${span} kuni 2024-01-01T22:00Z (96 ühikut)`,
    ]) {
      const [run] = runsOf([missing(START, 96, { text: text(subject) })]);
      expect(runText(run!, "en")).toBe("METERING_DATA 38Z-A, 1 Jan 2024, 96 quarter-hours: it did not come.");
    }
  });
});

describe("what to ask for again in Estonian", () => {
  it("is in Estonian", () => {
    const [from, to] = ["2024-05-01T00:00Z", "2024-05-02T00:00Z"];
    const lines = [
      ...reportText(
        {
          ...{ for: "38X", summary: {}, findings: [], notes: [] },
          refetch: {
            requests: [
              { resourceType: "AGREEMENT", createdTimeFrom: from, createdTimeTo: to },
              { resourceType: "AGREEMENT", idFrom: 7, idTo: 9 },
            ],
            lost: { from, to },
            notYet: { from, to },
          },
        },
        { language: "et" },
      ),
    ];
    expect(lines).toContain(`  AGREEMENT  ${from} kuni ${to}`);
    expect(lines).toContain("  AGREEMENT  id 7 kuni 9");
    expect(lines.filter((line) => line.endsWith(`${from} kuni ${to}`))).toHaveLength(3);
  });
});

describe("runs of findings", () => {
  it("contain findings of one class, object and rule whose spans touch", () => {
    const day = 96 * QUARTER;
    const year = Array.from({ length: 366 }, (_, i) => missing(START + i * day, 96));
    const [run, ...others] = runsOf(year);
    expect(others).toEqual([]);
    expect(run).toMatchObject({ count: 366, units: 35_136 });
    expect(runText(run!, "en")).toBe(
      "METERING_DATA 38Z-A, 1 Jan 2024 – 31 Dec 2024, 35 136 quarter-hours in 366 findings; the first: METERING_DATA 38Z-A: it did not come.",
    );
    expect(runText(run!, "et")).toMatch(
      /^METERING_DATA 38Z-A, 1\. jaan 2024 – 31\. dets 2024, 35 136 veerandtundi \(366 leidu\)/,
    );
  });

  it("contain every finding, unit and moment once, and are separate if another finding is between", () => {
    const one = fc.record({
      slot: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 4 }),
      of: fc.constantFrom("missing", "unexpected") as fc.Arbitrary<"missing" | "unexpected">,
      meterEic: fc.constantFrom("38Z-A", "38Z-B"),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (list) => {
        const findings = list
          .sort((a, b) => a.slot - b.slot)
          .map(({ slot, length, of, meterEic }) =>
            missing(START + slot * QUARTER, length, { class: of, key: { meterEic } }),
          );
        const runs = runsOf(findings);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(sum(runs.map(({ count }) => count))).toBe(findings.length);
        expect(sum(runs.map(({ units }) => units))).toBe(sum(findings.map(({ units }) => units)));
        for (const run of runs)
          for (const other of runs)
            if (
              run !== other &&
              run.first.class === other.first.class &&
              run.first.key["meterEic"] === other.first.key["meterEic"]
            )
              expect(run.span!.to < other.span!.from || other.span!.to < run.span!.from).toBe(true);
      }),
    );
  });

  it("are only the largest if there are too many, in order", () => {
    const runs = runsOf([
      missing(START, 1),
      missing(START + 9 * QUARTER, 3),
      missing(START + 19 * QUARTER, 2),
    ]);
    expect(largestRuns(runs, 2).map(({ units }) => units)).toEqual([3, 2]);
    expect(largestRuns(runs, 3)).toBe(runs);
  });
});
