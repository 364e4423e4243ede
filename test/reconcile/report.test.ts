import { describe, expect, it } from "vitest";
import type { Counts, Finding } from "../../src/reconcile/finding.js";
import { noCounts } from "../../src/reconcile/finding.js";
import type { ClosedPart, PartialReport } from "../../src/reconcile/partial-report.js";
import type { Report } from "../../src/reconcile/report.js";
import { compareFindings, reportOf } from "../../src/reconcile/report.js";

const finding: Finding = {
  class: "missing",
  resourceType: "METERING_DATA",
  key: { meterEic: "b" },
  from: "2024-05-02T00:00Z",
  units: 1,
  text: "b",
};

describe("findings", () => {
  it("are ordered by resource type, key, time, class and text", () => {
    const { from: _, ...timeless } = finding;
    const at = "2024-05-03T00:00Z";
    const inOrder: readonly Finding[] = [
      { ...finding, resourceType: "METERING_POINT", key: { meterEic: "z" }, from: "2030-01-01T00:00Z" },
      { ...finding, key: { meterEic: "a" }, from: "2030-01-01T00:00Z", class: "unreadable" },
      { ...timeless, class: "unreadable", text: "z" },
      { ...finding, from: "2024-05-01T23:00-02:00", class: "unread", text: "z" },
      { ...finding, from: "2024-05-01T23:00-02:00", class: "unread", units: 2, text: "a" },
      { ...timeless, expected: { occurredAt: at }, class: "unexpected", text: "a" },
      { ...timeless, received: { messageId: 1, createdTime: at }, class: "different", text: "a" },
      {
        ...timeless,
        expected: { occurredAt: "2024-05-04T00:00Z" },
        received: { messageId: 1, createdTime: at },
        text: "a",
      },
      { ...finding, from: "2024-05-05T00:00Z", expected: { occurredAt: at }, text: "a" },
      { ...finding, resourceType: "UNKNOWN", key: { meterEic: "a" } },
    ];
    for (let i = 0; i < inOrder.length; i++)
      for (let j = 0; j < inOrder.length; j++)
        expect(Math.sign(compareFindings(inOrder[i]!, inOrder[j]!))).toBe(Math.sign(i - j));
  });
});

const counts = (some: Partial<Counts>): Counts => ({ ...noCounts(), ...some });
const part = (told: Partial<ClosedPart>): ClosedPart => ({
  summary: {},
  findings: [],
  coarser: {},
  gaps: {},
  reread: 0,
  beside: 0,
  notCompared: {},
  incomplete: [],
  shifts: {},
  ...told,
});
const partial = (...parts: readonly ClosedPart[]): PartialReport => ({
  for: "38X",
  fingerprint: "one",
  count: parts.length,
  isCovered: true,
  parts: Object.fromEntries(parts.entries()),
});

const HOUR = 3_600_000;
const now = Date.parse("2024-05-10T00:00:00Z");
const report = (told: PartialReport): Report => {
  const made = reportOf(told, now);
  if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
  return made.right;
};
const gapAt = (text: string) => {
  const from = Date.parse(text);
  return [{ from, to: from + HOUR }];
};

describe("the report of several parts", () => {
  it("without any counts is empty", () => {
    expect(report(partial(part({}), part({})))).toEqual({
      for: "38X",
      summary: {},
      findings: [],
      refetch: { requests: [], lost: null, notYet: null },
      notes: [],
    });
  });

  it("adds up their counts, by type in a fixed order, and has their findings in order", () => {
    const { summary, findings } = report(
      partial(
        part({ summary: { PERMISSION: counts({ late: 1 }) }, findings: [finding] }),
        part({
          summary: { METERING_POINT: counts({ missing: 1 }), PERMISSION: counts({ late: 2, matched: 4 }) },
          findings: [{ ...finding, key: { meterEic: "a" } }],
        }),
      ),
    );
    expect(Object.entries(summary)).toEqual([
      ["METERING_POINT", counts({ missing: 1 })],
      ["PERMISSION", counts({ late: 3, matched: 4 })],
    ]);
    expect(findings.map(({ key }) => key["meterEic"])).toEqual(["a", "b"]);
  });

  it("requests all gaps again, the oldest first; lost and future times are one span each", () => {
    const { refetch } = report(
      partial(
        part({
          gaps: {
            METERING_POINT: gapAt("2024-05-09T00:00Z"),
            NETWORK_BILL: gapAt("2024-04-20T00:00Z"),
            UNKNOWN: gapAt("2024-05-09T05:00Z"),
            AGREEMENT: gapAt("2024-05-12T00:00Z"),
          },
        }),
        part({
          gaps: {
            METERING_DATA: gapAt("2024-05-08T00:00Z"),
            METERING_POINT: gapAt("2024-05-07T00:00Z"),
            PERMISSION: [...gapAt("2024-05-01T00:00Z"), ...gapAt("2024-05-11T00:00Z")],
          },
        }),
      ),
    );
    expect(refetch).toEqual({
      requests: [
        {
          resourceType: "METERING_POINT",
          createdTimeFrom: "2024-05-07T00:00Z",
          createdTimeTo: "2024-05-07T01:00Z",
        },
        {
          resourceType: "METERING_DATA",
          createdTimeFrom: "2024-05-08T00:00Z",
          createdTimeTo: "2024-05-08T01:00Z",
        },
        {
          resourceType: "METERING_POINT",
          createdTimeFrom: "2024-05-09T00:00Z",
          createdTimeTo: "2024-05-09T01:00Z",
        },
      ],
      lost: { from: "2024-04-20T00:00Z", to: "2024-05-01T01:00Z" },
      notYet: { from: "2024-05-11T00:00Z", to: "2024-05-12T01:00Z" },
    });
  });

  it("has notes", () => {
    const shifts = {
      "MD-2 point-above-too": { METERING_DATA: counts({ matched: 1, unexpected: -1 }) },
    };
    const { notes } = report({
      ...partial(
        part({ reread: 1, beside: 2, coarser: { AGREEMENT: 3 }, notCompared: { NETWORK_BILL: 4 }, shifts }),
        part({
          reread: 10,
          beside: 20,
          coarser: { AGREEMENT: 30 },
          notCompared: { NETWORK_BILL: 40 },
          shifts,
        }),
      ),
      isCovered: false,
    });
    expect(notes).toEqual([
      {
        tag: "NoLedger",
        text: "No coverage ledger was given: all time counts as read, so what was not read counts as missing.",
      },
      {
        tag: "CoarserReasons",
        resourceType: "AGREEMENT",
        units: 33,
        text: "33 of AGREEMENT match, although their reason code is less or more specific than the one predicted.",
      },
      {
        tag: "ReadMoreThanOnce",
        copies: 11,
        text: "11 copies of messages were read again and count once.",
      },
      {
        tag: "NotAskedFor",
        units: 22,
        text: "22 units of METERING_DATA are due by the rules, but are not part of the expectation.",
      },
      {
        tag: "NotCompared",
        resourceType: "NETWORK_BILL",
        messages: 44,
        text: "44 messages of NETWORK_BILL were not compared: an expectation covers METERING_DATA only.",
      },
      {
        tag: "OtherReading",
        reading: "MD-2",
        choice: "point-above-too",
        matched: 2,
        unexpected: 2,
        missing: 0,
        text: "With another reading (MD-2: point-above-too) 2 more units would match, 2 fewer would be unexpected and 0 fewer missing.",
      },
    ]);
  });

  it("is an error if a part is missing or the moment is invalid", () => {
    expect(reportOf({ ...partial(part({}), part({})), count: 4 }, now)).toEqual({
      _tag: "Left",
      left: { tag: "PartsMissing", missing: [2, 3], count: 4 },
    });
    expect(reportOf(partial(part({})), NaN)).toMatchObject({ left: { tag: "NotAMoment" } });
  });
});
