import { describe, expect, it } from "vitest";
import type { ExpectedDataRecord } from "../../src/reconcile/due.js";
import { expectedData } from "../../src/rules/deadlines/expected-data.js";
import { instantOf } from "../../src/time/instant.js";
import { setOf } from "./messages.js";
import { bill, hours, message, operator, point, reconciled, supplier, supply, world } from "./world.js";

const day = { from: instantOf("2024-05-01T00:00Z"), to: instantOf("2024-05-01T06:00Z") };
const deadline = instantOf("2024-05-02T07:00Z");
const grounds = [{ rule: "MD-3" }];
const expected: readonly ExpectedDataRecord[] = [{ meterEic: point, times: [day], deadline, grounds }];

describe("compared with an expectation", () => {
  it("data received by the deadline matches, with any quantities; data not received is missing", async () => {
    const { findings, summary } = await reconciled({
      expected,
      received: [message(1, "METERING_DATA", hours(1, 5, 6), "2024-05-02T07:00Z")],
    });
    expect(summary.METERING_DATA).toMatchObject({ matched: 2, missing: 16 });
    expect(findings).toEqual([
      {
        class: "missing",
        resourceType: "METERING_DATA",
        key: { meterEic: point },
        from: "2024-05-01T00:00Z",
        to: "2024-05-01T01:00Z",
        units: 4,
        expected: { deadline: "2024-05-02T07:00Z" },
        rule: "MD-3",
        text: `METERING_DATA ${point}, 2024-05-01T00:00Z to 2024-05-01T01:00Z (4 units): it was due by 2024-05-02T07:00Z, but it was not received.`,
      },
      expect.objectContaining({
        class: "missing",
        from: "2024-05-01T03:00Z",
        to: "2024-05-01T06:00Z",
        units: 12,
      }),
    ]);
  });

  it("data received after the deadline is late", async () => {
    const { findings } = await reconciled({
      expected,
      received: [message(1, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6), "2024-05-02T07:00:01Z")],
    });
    expect(findings).toMatchObject([
      { class: "late", units: 6, expected: { deadline: "2024-05-02T07:00Z" }, received: { messageId: 1 } },
    ]);
    expect(findings[0]!.text).toContain(
      "message 1 of 2024-05-02T07:00:01Z (CREATE) is late: it was due by 2024-05-02T07:00Z.",
    );
  });

  it("later messages of an interval repeat or replace the first", async () => {
    const { findings, summary } = await reconciled({
      expected,
      received: [
        message(1, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6)),
        message(2, "METERING_DATA", hours(0, 1, 9)),
        message(3, "METERING_DATA", [...hours(0, 7), ...hours(0, 7)]),
        message(4, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6)),
      ],
    });
    expect(summary.METERING_DATA).toMatchObject({ late: 6, duplicate: 6, superseded: 4 });
    expect(findings.map((finding) => [finding.class, finding.received?.messageId])).toEqual([
      ["duplicate", 4],
      ["late", 1],
    ]);
    expect(findings[0]?.received?.content).toEqual({ sameAs: 1 });
  });

  it("a correction that leaves some units unchanged repeats nothing, nor does the same data sent as an update", async () => {
    const { findings, summary } = await reconciled({
      expected,
      received: [
        message(1, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6), "2024-05-02T06:00Z"),
        message(2, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 7), "2024-05-02T06:10Z"),
        { ...message(3, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 7), "2024-05-02T06:20Z"), reason: "UPDATE" },
      ],
    });
    expect(summary.METERING_DATA).toMatchObject({ matched: 6, duplicate: 0, superseded: 12 });
    expect(findings).toEqual([]);
  });

  it("the final data of a month is separate, and data due by both deadlines is missing once", async () => {
    const { findings } = await reconciled({
      expected: [
        {
          meterEic: point,
          times: [{ from: day.from, to: day.to + 3_600_000 }],
          deadline: deadline + 1,
          monthFinal: true,
        },
        ...expected,
      ],
      received: [],
    });
    expect(findings).toMatchObject([
      { class: "missing", from: "2024-05-01T00:00Z", to: "2024-05-01T06:00Z", units: 24, rule: "MD-3" },
      {
        class: "missing",
        from: "2024-05-01T06:00Z",
        to: "2024-05-01T07:00Z",
        units: 4,
        expected: { deadline: "2024-05-02T07:00:00.001Z", content: { monthFinal: true } },
      },
    ]);
    expect(findings[1]).not.toHaveProperty("rule");
  });

  it("gas is counted by the hour", async () => {
    const gas = { ...world, meteringPoints: [{ ...world.meteringPoints[0]!, commodityType: "NATURAL_GAS" }] };
    const { findings } = await reconciled({ expected, received: [] }, {}, gas);
    expect(findings).toMatchObject([{ units: 6 }]);
  });

  it("data is unread if it may have been received in a gap of the ledger before the deadline", async () => {
    const { findings, refetch } = await reconciled({ expected, received: [] }, { ledger: [] });
    expect(findings).toMatchObject([{ class: "unread", recoverableUntil: "2024-05-09T07:00Z" }]);
    expect(refetch.requests).toHaveLength(25);
    const early = [{ ...expected[0]!, deadline: day.from }];
    expect(
      (await reconciled({ expected: early, received: [] }, { ledger: [] })).refetch.requests,
    ).toHaveLength(1);
    const read = ["search", "metering-data-electricity"].map((service) => ({
      resourceType: "METERING_DATA",
      service,
      version: "V1" as const,
      read: [{ from: 0, to: Infinity }],
      settled: [],
    }));
    expect((await reconciled({ expected, received: [] }, { ledger: read })).findings).toMatchObject([
      { class: "missing" },
    ]);
  });

  it("data outside the expected times is due to the party by the rules, or unexpected", async () => {
    const received = [
      message(1, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6, 7, 8), "2024-05-02T07:00Z"),
      message(2, "METERING_DATA", hours(6, 9, 8), "2024-05-02T07:01Z"),
    ];
    const ours = await reconciled({ expected, received });
    expect(ours.summary.METERING_DATA).toMatchObject({ matched: 6, unexpected: 0, duplicate: 0 });
    expect(ours.notes).toContainEqual({
      tag: "NotAskedFor",
      units: 4,
      text: "4 units of METERING_DATA are due by the rules, but are not part of the expectation.",
    });
    const ended = { ...world, agreements: [{ ...supply, validTo: "2024-05-01T06:00Z" }] };
    const others = await reconciled({ expected, received }, {}, ended);
    expect(others.summary.METERING_DATA).toMatchObject({ matched: 6, unexpected: 4, duplicate: 0 });
    expect(others.findings.find(({ received }) => received?.messageId === 1)).toMatchObject({
      class: "unexpected",
      rule: "MD-3",
      from: "2024-05-01T06:00Z",
      to: "2024-05-01T08:00Z",
    });
    const nobody = await reconciled({ expected: [], received }, { for: operator });
    expect(nobody.summary.METERING_DATA).toMatchObject({ unexpected: 10, duplicate: 0 });
  });

  it("other resource types are not compared", async () => {
    const received = [message(1, "NETWORK_BILL", [bill(1)]), message(2, "NETWORK_BILL", "?")];
    const { findings, notes, summary } = await reconciled({ expected: [], received });
    expect(summary).toMatchObject({ NETWORK_BILL: { unreadable: 1 } });
    expect(findings).toHaveLength(1);
    expect(notes[1]).toEqual({
      tag: "NotCompared",
      resourceType: "NETWORK_BILL",
      messages: 1,
      text: "1 messages of NETWORK_BILL were not compared: an expectation covers METERING_DATA only.",
    });
  });

  it("deliveries of the agreements' rules are used unchanged", async () => {
    const at = instantOf("2024-05-02T07:00Z");
    const due = expectedData(setOf(world), supplier, { ...day, at });
    expect(due).toHaveLength(1);
    const { summary } = await reconciled({
      expected: due,
      received: [message(1, "METERING_DATA", hours(0, 1, 2, 3, 4, 5, 6), "2024-05-02T06:00Z")],
    });
    expect(summary).toMatchObject({ METERING_DATA: { matched: 6, missing: 0, unexpected: 0 } });
  });
});
