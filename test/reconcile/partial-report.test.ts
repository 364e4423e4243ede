import type { Question } from "../../src/reconcile/refusal-question.js";
import { describe, expect, it } from "vitest";
import type { Finding, FindingWithoutText } from "../../src/reconcile/finding.js";
import { noCounts } from "../../src/reconcile/finding.js";
import type { OpenPart, ClosedPart, PartialReport } from "../../src/reconcile/partial-report.js";
import { closedParts, mergeReports, openPartOf, questionsOf } from "../../src/reconcile/partial-report.js";
import { Results } from "../../src/reconcile/results.js";

const askOf = (event: number): Question => ({ look: { tag: "Change", event }, times: { from: 0, to: 0 } });
const unexpected = (meterEic: string): FindingWithoutText => ({
  class: "unexpected",
  resourceType: "METERING_POINT",
  key: { meterEic },
  units: 1,
  received: { messageId: 1, createdTime: "2024-05-02T08:00Z" },
});
const missing = (meterEic: string): Finding => ({
  class: "missing",
  resourceType: "METERING_POINT",
  key: { meterEic },
  units: 1,
  text: "t",
});
const part = (...findings: readonly Finding[]): ClosedPart => ({
  summary: {},
  findings,
  coarser: {},
  gaps: {},
  reread: 0,
  beside: 0,
  notCompared: {},
  incomplete: [],
  shifts: {},
});

describe("a part of the work", () => {
  it("has all counts, by resource type", () => {
    const results = new Results();
    results.add(missing("a"));
    results.addUnexpected(unexpected("b"), askOf(0));
    results.countCoarser("AGREEMENT", 2);
    results.leaveOut("NETWORK_BILL");
    results.addGaps("PERMISSION", [{ from: 0, to: 1 }]);
    results.reread = 3;
    results.beside = 4;
    const shift = { AGREEMENT: noCounts() };
    expect(openPartOf(results, new Map([["MD-2 x", shift]]), [])).toStrictEqual({
      part: {
        summary: { METERING_POINT: { ...noCounts(), missing: 1, unexpected: 1 } },
        findings: [missing("a")],
        coarser: { AGREEMENT: 2 },
        gaps: { PERMISSION: [{ from: 0, to: 1 }] },
        reread: 3,
        beside: 4,
        notCompared: { NETWORK_BILL: 1 },
        incomplete: [],
        shifts: { "MD-2 x": shift },
      },
      open: [{ finding: unexpected("b"), question: askOf(0) }],
      receivedTimes: {},
    });
  });

  it("is complete with the answers to its questions, in the order of the questions, and with findings in a fixed order", () => {
    const open = (...events: readonly number[]): OpenPart["open"] =>
      events.map((event) => ({ finding: unexpected(String(event)), question: askOf(event) }));
    const parts: readonly OpenPart[] = [
      { part: part(missing("z"), missing("a")), open: open(5, 4), receivedTimes: {} },
      { part: part(), open: open(6), receivedTimes: {} },
    ];
    expect(questionsOf(parts)).toEqual([askOf(5), askOf(4), askOf(6)]);
    const closed = closedParts(parts, [{ text: "five" }, { rule: "MD-3", text: "four" }, { text: "six" }]);
    const told = (eic: string, closest: string): string =>
      `METERING_POINT ${eic}: message 1 of 2024-05-02T08:00Z is not due: ${closest}.`;
    expect(closed.map(({ findings }) => findings)).toStrictEqual([
      [
        missing("a"),
        missing("z"),
        { ...unexpected("4"), rule: "MD-3", text: told("4", "four") },
        { ...unexpected("5"), text: told("5", "five") },
      ],
      [{ ...unexpected("6"), text: told("6", "six") }],
    ]);
  });
});

describe("two partial reports", () => {
  const report = (parts: PartialReport["parts"]): PartialReport => ({
    for: "38X",
    fingerprint: "one",
    count: 3,
    isCovered: false,
    parts,
  });
  const [one, other] = [part(missing("a")), part(missing("b"))];

  it("merged have the parts of both; of two results of one part, the first in order of text", () => {
    const first = report({ 0: one, 1: other });
    const second = report({ 1: one, 2: other });
    const both = { _tag: "Right", right: report({ 0: one, 1: one, 2: other }) };
    expect(mergeReports(first, second)).toEqual(both);
    expect(mergeReports(second, first)).toEqual(both);
  });

  it("are not merged if they are of different reconciliations", () => {
    const first = report({ 0: one });
    const second = report({ 1: other });
    for (const [change, error] of [
      [{ for: "38Y" }, { tag: "OtherParty", one: "38X", other: "38Y" }],
      [{ count: 4 }, { tag: "OtherCount", one: 3, other: 4 }],
      [{ isCovered: true }, { tag: "OtherCoverage" }],
      [{ fingerprint: "other" }, { tag: "OtherReconciliation" }],
    ] as const)
      expect(mergeReports(first, { ...second, ...change })).toEqual({ _tag: "Left", left: error });
  });
});
