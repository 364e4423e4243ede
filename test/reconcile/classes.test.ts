import type { Ledger } from "../../src/scan/ledger-model.js";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../src/scan/ledger-document.js";
import { instantOf } from "../../src/time/instant.js";
import {
  bill,
  billed,
  customer,
  data,
  grid,
  hours,
  message,
  operator,
  other,
  otherPoint,
  point,
  reconciled,
  supplier,
  supply,
  world,
} from "./world.js";

const counts = {
  matched: 0,
  missing: 0,
  unread: 0,
  unexpected: 0,
  different: 0,
  duplicate: 0,
  superseded: 0,
  late: 0,
  contentless: 0,
  unreadable: 0,
  contradictory: 0,
};

const ledgerOn = (resourceType: string, from: string, to: string): Ledger => {
  const read = ledgerOf({
    format: "levik-ledger",
    formatVersion: 1,
    entries: [{ resourceType, service: "search", version: "V1", read: [{ from, to }], settled: [] }],
  });
  if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
  return read.right;
};

describe("matched", () => {
  it("is a message received as it was due, in both versions", async () => {
    const v2 = {
      id: "00000000-0000-4000-8000-000000000001",
      createdTime: "2024-06-02T08:00:01Z",
      reason: "CREATE",
      content: [
        {
          meteringPointEic: point,
          calculationTimestamp: "2024-06-02T11:00+03:00",
          periodStart: "2024-05-01T00:00+03:00",
          periodEnd: "2024-06-01T00:00+03:00",
          quantities: [{ direction: "IN", unit: "KWH", total: 20, day: null }],
          netQuantities: [{ direction: "IN", unit: "KWH", total: 20 }],
        },
      ],
    };
    const report = await reconciled({
      events: [data(hours(0, 1, 2)), billed(20)],
      received: [message(1, "METERING_DATA", hours(0, 1, 2)), v2],
    });
    expect(report.findings).toEqual([]);
    expect(report.summary).toEqual({
      METERING_DATA: { ...counts, matched: 2 },
      NETWORK_BILL: { ...counts, matched: 1 },
    });
    expect(report.refetch).toEqual({ requests: [], lost: null, notYet: null });
    expect(report.notes).toEqual([
      {
        tag: "NoLedger",
        text: "No coverage ledger was given: all time counts as read, so what was not read counts as missing.",
      },
    ]);
  });

  it("includes quantities within the tolerance", async () => {
    const documents = {
      events: [data(hours(0, 1.418))],
      received: [message(1, "METERING_DATA", hours(0, 1.417))],
    };
    expect((await reconciled(documents, { tolerance: 0.001 })).findings).toEqual([]);
    expect((await reconciled(documents)).findings).toHaveLength(1);
  });

  it("includes a reason that has no meaning in the older edition, also with quarter-hours of the second version", async () => {
    const content = [
      { meteringPointEic: point, periods: [{ pS: "2024-05-01T00:00Z", outQty: { rType: "M", kwh: 1 } }] },
    ];
    const update = { ...data(content, "2024-05-02T08:00Z", "UPDATE"), version: "V2" };
    const received = [message(1, "METERING_DATA", content), message(2, "METERING_DATA", hours(0, 1)[0])];
    const events = [update, data(hours(0, 1)[0])];
    const report = await reconciled({ events, received }, { edition: "et" });
    expect(report.findings).toEqual([]);
    expect(report.notes).toContainEqual({
      tag: "CoarserReasons",
      resourceType: "METERING_DATA",
      units: 1,
      text: "1 of METERING_DATA match, although their reason code is less or more specific than the one predicted.",
    });
    const silent = received.map((told) => ({ ...told, reason: null }));
    expect((await reconciled({ events, received: silent }, { edition: "et" })).findings).toEqual([]);
    const { findings } = await reconciled({ events, received: silent });
    expect(findings.map(({ text }) => text)).toEqual([
      expect.stringContaining(
        "message 1 of 2024-05-02T08:05Z differs: reason is nothing instead of UPDATE.",
      ) as string,
      expect.stringContaining(
        "message 2 of 2024-05-02T08:05Z differs: reason is nothing instead of CREATE.",
      ) as string,
    ]);
  });

  it("includes a coordination whose id is a number", async () => {
    const coordination = { id: 7, candidates: [supplier], change: "CREATED" };
    const event = {
      resourceType: "AGREEMENT_COORDINATION",
      action: "CREATE",
      occurredAt: "2024-05-02T08:00Z",
      initiatorEic: operator,
      coordination,
    };
    const { findings } = await reconciled({ events: [event], received: [] });
    expect(findings).toMatchObject([{ class: "missing", key: { id: 7 } }]);
  });

  it("includes agreements with withheld parties, an open end, and an id that only one side states", async () => {
    const created = { ...supply, agreementId: "S-1", validFrom: "2024-06-01T00:00+03:00", validTo: null };
    const event = {
      resourceType: "AGREEMENT",
      action: "CREATE",
      occurredAt: "2024-05-02T08:00Z",
      initiatorEic: supplier,
      agreement: created,
    };
    const { serviceProviderEic: _, customerEic: __, agreementId: ___, validTo: ____, ...partial } = created;
    const report = await reconciled(
      { events: [event], received: [message(1, "AGREEMENT", [partial])] },
      { for: operator },
      { ...world, agreements: [] },
    );
    expect(report.findings).toEqual([]);
    expect(report.summary).toEqual({ AGREEMENT: { ...counts, matched: 1 } });
  });
});

describe("missing", () => {
  it("is data that was due and was not received, as ranges", async () => {
    const report = await reconciled({ events: [data([...hours(0, 1, 2), ...hours(5, 3)])], received: [] });
    expect(report.findings).toEqual([
      {
        class: "missing",
        resourceType: "METERING_DATA",
        key: { meterEic: point },
        from: "2024-05-01T00:00Z",
        to: "2024-05-01T02:00Z",
        units: 2,
        expected: { event: 0, occurredAt: "2024-05-02T08:00Z", reason: "CREATE" },
        rule: "MD-3",
        text: `METERING_DATA ${point}, 2024-05-01T00:00Z to 2024-05-01T02:00Z (2 units): event 0 of 2024-05-02T08:00Z makes it due (CREATE), but it was not received.`,
      },
      {
        class: "missing",
        resourceType: "METERING_DATA",
        key: { meterEic: point },
        from: "2024-05-01T05:00Z",
        to: "2024-05-01T06:00Z",
        units: 1,
        expected: { event: 0, occurredAt: "2024-05-02T08:00Z", reason: "CREATE" },
        rule: "MD-3",
        text: `METERING_DATA ${point}, 2024-05-01T05:00Z to 2024-05-01T06:00Z: event 0 of 2024-05-02T08:00Z makes it due (CREATE), but it was not received.`,
      },
    ]);
  });

  it("names the period of a bill as it was written", async () => {
    const { findings } = await reconciled({ events: [billed(20)], received: [] });
    expect(findings).toMatchObject([
      {
        class: "missing",
        key: { meterEic: point, periodStart: "2024-04-30T21:00Z", periodEnd: "2024-05-31T21:00Z" },
        from: "2024-04-30T21:00Z",
        to: "2024-05-31T21:00Z",
        units: 1,
        expected: { event: 0, content: bill(20) },
        rule: "NB-2",
      },
    ]);
  });
});

describe("unread", () => {
  const events = [data(hours(0, 1))];

  it("is data that was not received and whose time no scan read; it is requested again", async () => {
    const ledger = ledgerOn("METERING_DATA", "2024-05-02T09:00Z", "2024-05-03T00:00Z");
    const report = await reconciled({ events, received: [] }, { ledger });
    expect(report.findings).toMatchObject([
      { class: "unread", units: 1, recoverableUntil: "2024-05-09T08:00Z", rule: "MD-3" },
    ]);
    expect(report.findings[0]!.text).toContain(
      "its time was not read; it can be read until 2024-05-09T08:00Z.",
    );
    expect(report.refetch).toEqual({
      requests: [
        {
          resourceType: "METERING_DATA",
          createdTimeFrom: "2024-05-02T08:00Z",
          createdTimeTo: "2024-05-02T09:00Z",
        },
      ],
      lost: null,
      notYet: null,
    });
    expect(report.notes).toEqual([]);
  });

  it("is lost after seven days", async () => {
    const at = instantOf("2024-05-09T08:00Z");
    const report = await reconciled({ events, received: [] }, { ledger: [], at });
    expect(report.findings[0]).not.toHaveProperty("recoverableUntil");
    expect(report.findings[0]!.text).toContain(
      "its time was not read; it could be read until 2024-05-09T08:00Z.",
    );
    expect(report.refetch.requests).toHaveLength(1);
    const later = await reconciled({ events, received: [] }, { ledger: [], at: at + 3_600_000 });
    expect(later.refetch).toEqual({
      requests: [],
      lost: { from: "2024-05-02T08:00Z", to: "2024-05-02T09:00Z" },
      notYet: null,
    });
  });

  it("is missing instead, if a scan read its time", async () => {
    const ledger = ledgerOn("METERING_DATA", "2024-05-02T08:00Z", "2024-05-02T08:01Z");
    expect((await reconciled({ events, received: [] }, { ledger })).findings[0]!.class).toBe("missing");
  });

  it("applies to bills too", async () => {
    const at = instantOf("2024-06-20T00:00Z");
    const lost = await reconciled({ events: [billed(20)], received: [] }, { ledger: [], at });
    expect(lost.findings).toMatchObject([{ class: "unread" }]);
    expect(lost.findings[0]).not.toHaveProperty("recoverableUntil");
    const known = await reconciled({ events: [billed(20)], received: [] }, { ledger: [] });
    expect(known.findings).toMatchObject([{ class: "unread", recoverableUntil: "2024-06-09T08:00Z" }]);
    expect(known.refetch).toEqual({
      requests: [],
      lost: null,
      notYet: { from: "2024-06-02T08:00Z", to: "2024-06-02T09:00Z" },
    });
  });
});

describe("unexpected", () => {
  it("names the rule that was closest to allowing it, and its reason for refusal", async () => {
    const ended = { ...supply, validTo: "2024-05-01T01:00Z" };
    const report = await reconciled(
      {
        events: [data(hours(0, 1, 2, 3))],
        received: [message(1, "METERING_DATA", hours(0, 1, 2, 3))],
      },
      {},
      { ...world, agreements: [grid, ended] },
    );
    expect(report.findings).toEqual([
      {
        class: "unexpected",
        resourceType: "METERING_DATA",
        key: { meterEic: point },
        from: "2024-05-01T01:00Z",
        to: "2024-05-01T03:00Z",
        units: 2,
        received: { messageId: 1, createdTime: "2024-05-02T08:05Z", reason: "CREATE" },
        rule: "MD-3",
        text: expect.stringContaining("MD-3: ") as string,
      },
    ]);
    expect(report.findings[0]!.text).toContain(`overlaps no data of ${point}.`);
  });
});

describe("different", () => {
  it("shows both values of the first unit that differs", async () => {
    const { findings } = await reconciled({
      events: [data(hours(0, 1, 2, 3))],
      received: [message(1, "METERING_DATA", hours(0, 1, 2.5, 3.5))],
    });
    expect(findings).toEqual([
      {
        class: "different",
        resourceType: "METERING_DATA",
        key: { meterEic: point },
        from: "2024-05-01T01:00Z",
        to: "2024-05-01T03:00Z",
        units: 2,
        expected: {
          event: 0,
          occurredAt: "2024-05-02T08:00Z",
          reason: "CREATE",
          content: {
            from: "2024-05-01T01:00Z",
            to: "2024-05-01T02:00Z",
            direction: "IN",
            rType: "M",
            kwh: 2,
          },
        },
        received: {
          messageId: 1,
          createdTime: "2024-05-02T08:05Z",
          reason: "CREATE",
          content: {
            from: "2024-05-01T01:00Z",
            to: "2024-05-01T02:00Z",
            direction: "IN",
            rType: "M",
            kwh: 2.5,
          },
        },
        rule: "MD-3",
        text: `METERING_DATA ${point}, 2024-05-01T01:00Z to 2024-05-01T03:00Z (2 units): message 1 of 2024-05-02T08:05Z (CREATE) differs: kwh is 2.5 instead of 2 in the first of them.`,
      },
    ]);
  });

  it("names the attributes of a bill that differ", async () => {
    const { findings } = await reconciled({
      events: [billed(20)],
      received: [message(1, "NETWORK_BILL", [bill(21)], "2024-06-02T08:00Z")],
    });
    expect(findings).toMatchObject([
      {
        class: "different",
        expected: { content: { "IN KWH total": 20 } },
        received: { content: { "IN KWH total": 21 } },
      },
    ]);
    expect(findings[0]!.text).toContain("differs: IN KWH total is 21 instead of 20.");
  });

  it("reports a reading type, gas, a net quantity, a missing attribute and a reason", async () => {
    const quantityOf = (inQty: unknown) => [
      { meterEic: point, periods: [{ r: "PT1H", aI: [{ pS: "2024-05-01T00:00Z", inQty }] }] },
    ];
    const { findings } = await reconciled({
      events: [data(quantityOf({ rType: "M", kwh: 1 }))],
      received: [
        message(1, "METERING_DATA", quantityOf({ rType: "E", m3: 1 }), "2024-05-02T08:05Z", "UPDATE"),
      ],
    });
    expect(findings[0]!.text).toContain(
      "differs: kwh is nothing instead of 1, m3 is 1 instead of nothing, rType is E instead of M, reason is UPDATE instead of CREATE.",
    );
    const netOf = (netQtyIn: number) => [
      {
        meteringPointEic: point,
        periods: [{ pS: "2024-05-01T00:00Z", inQty: { rType: "M", kwh: 1 }, netQtyIn }],
      },
    ];
    const { findings: nets } = await reconciled({
      events: [{ ...data(netOf(1)), version: "V2" }],
      received: [message(1, "METERING_DATA", netOf(0))],
    });
    expect(nets[0]!.text).toContain("differs: net is 0 instead of 1.");
  });

  it("compares parties if both sides name them", async () => {
    const agreement = { ...supply, validFrom: "2024-06-01T00:00+03:00" };
    const event = {
      resourceType: "AGREEMENT",
      action: "CREATE",
      occurredAt: "2024-05-02T08:00Z",
      initiatorEic: supplier,
      agreement,
    };
    const { findings } = await reconciled(
      { events: [event], received: [message(1, "AGREEMENT", { ...agreement, serviceProviderEic: other })] },
      { for: operator },
      { ...world, agreements: [] },
    );
    expect(findings).toMatchObject([
      {
        class: "different",
        key: {
          agreementType: "SUPPLY",
          meterEic: point,
          validFrom: "2024-06-01T00:00+03:00",
          action: "CREATE",
        },
        expected: { content: { serviceProviderEic: supplier } },
        received: { content: { serviceProviderEic: other } },
      },
    ]);
  });
});

describe("duplicate", () => {
  it("is the same content under another id, and names the first message", async () => {
    const { findings, summary } = await reconciled({
      events: [data(hours(0, 1, 2)), billed(20)],
      received: [
        message(1, "METERING_DATA", hours(0, 1, 2)),
        message(2, "METERING_DATA", hours(0, 1, 2), "2024-05-02T08:06Z"),
        message(3, "NETWORK_BILL", [bill(20)], "2024-06-02T08:00Z"),
        message(4, "NETWORK_BILL", [bill(20)], "2024-06-02T08:00Z"),
      ],
    });
    expect(findings).toMatchObject([
      { class: "duplicate", units: 2, received: { messageId: 2, content: { sameAs: 1 } } },
      { class: "duplicate", units: 1, received: { messageId: 4, content: { sameAs: 3 } } },
    ]);
    expect(findings[0]!.text).toContain("message 2 of 2024-05-02T08:06Z (CREATE) repeats message 1.");
    expect(summary.METERING_DATA).toEqual({ ...counts, matched: 2, duplicate: 2 });
  });

  it("is not a message that was read again", async () => {
    const { findings, notes } = await reconciled({
      events: [data(hours(0, 1))],
      received: [message(1, "METERING_DATA", hours(0, 1)), message(1, "METERING_DATA", hours(0, 1))],
    });
    expect(findings).toEqual([]);
    expect(notes[1]).toEqual({
      tag: "ReadMoreThanOnce",
      copies: 1,
      text: "1 copies of messages were read again and count once.",
    });
  });
});

describe("superseded", () => {
  it("is due data that was not received but was corrected later: an interval, a bill, a point, a customer's metadata", async () => {
    const point1 = {
      resourceType: "METERING_POINT",
      action: "UPDATE",
      initiatorEic: operator,
      meterEic: point,
    };
    const { findings, summary } = await reconciled({
      events: [
        data(hours(0, 1, 2)),
        data(hours(0, 5), "2024-05-02T09:00Z", "UPDATE"),
        { ...point1, occurredAt: "2024-05-02T10:00Z" },
        { ...point1, occurredAt: "2024-05-02T11:00Z" },
        billed(20),
        billed(21, "2024-06-03T08:00Z"),
      ],
      received: [
        message(1, "METERING_DATA", hours(0, 5), "2024-05-02T09:00Z", "UPDATE"),
        message(2, "METERING_POINT", { meteringPoint: { meterEic: point } }, "2024-05-02T11:00Z", "UPDATE"),
        message(3, "NETWORK_BILL", [bill(21, "2024-06-03T08:00Z")], "2024-06-03T08:00Z"),
      ],
    });
    expect(findings).toMatchObject([{ class: "missing", from: "2024-05-01T01:00Z", units: 1 }]);
    expect(summary).toEqual({
      METERING_POINT: { ...counts, matched: 1, superseded: 1 },
      METERING_DATA: { ...counts, matched: 1, missing: 1, superseded: 1 },
      NETWORK_BILL: { ...counts, matched: 1, superseded: 1 },
    });
  });
});

describe("late", () => {
  it("is a matching message that was created more than the threshold after its event", async () => {
    const documents = {
      events: [data(hours(0, 1))],
      received: [message(1, "METERING_DATA", hours(0, 1), "2024-05-02T09:00:00.001Z")],
    };
    const { findings, summary } = await reconciled(documents);
    expect(findings).toMatchObject([
      {
        class: "late",
        units: 1,
        expected: { event: 0, occurredAt: "2024-05-02T08:00Z" },
        received: { messageId: 1, createdTime: "2024-05-02T09:00:00.001Z" },
      },
    ]);
    expect(summary.METERING_DATA).toEqual({ ...counts, late: 1 });
    expect((await reconciled(documents, { lateAfter: 3_600_001 })).findings).toEqual([]);
  });
});

describe("copies of one message that differ", () => {
  it.each([
    ["in a quantity", hours(0, 1), hours(0, 2)],
    ["in how much they hold", hours(0, 1), hours(0, 1, 2)],
  ])("%s count once, and the same copy counts in any order", async (_, first, second) => {
    const copies = [message(1, "METERING_DATA", first), message(1, "METERING_DATA", second)];
    const one = await reconciled({ events: [], received: copies });
    const other = await reconciled({ events: [], received: copies.toReversed() });
    expect(other).toEqual(one);
    expect(one.findings.map((finding) => finding.class)).toEqual(["unexpected", "contradictory"]);
    expect(one.findings[1]).toMatchObject({ units: 1, key: { meterEic: point }, received: { messageId: 1 } });
  });
});

describe("contentless", () => {
  const empty = {
    id: 4661,
    createdTime: "2024-05-02T08:05:13.682Z",
    resourceType: "METERING_POINT",
    reason: "",
    content: "",
    hasContent: false,
    contentMissingReason: "File not found at the specified path",
  };

  it("is a message without content, with the stated reason; it is requested again", async () => {
    const report = await reconciled({ events: [], received: [empty] });
    expect(report.findings).toEqual([
      {
        class: "contentless",
        resourceType: "METERING_POINT",
        key: { messageId: 4661 },
        units: 1,
        received: {
          messageId: 4661,
          createdTime: "2024-05-02T08:05:13.682Z",
          content: { contentMissingReason: "File not found at the specified path" },
        },
        recoverableUntil: "2024-05-09T08:05:13.682Z",
        text: "METERING_POINT 4661: the message has no content: File not found at the specified path; it can be requested again until 2024-05-09T08:05:13.682Z.",
      },
    ]);
    expect(report.refetch.requests).toEqual([
      {
        resourceType: "METERING_POINT",
        createdTimeFrom: "2024-05-02T08:05Z",
        createdTimeTo: "2024-05-02T08:06Z",
      },
    ]);
  });

  it("is no finding if another copy has content, in any order", async () => {
    const whole = message(4661, "METERING_POINT", { meteringPoint: { meterEic: point } }, empty.createdTime);
    for (const received of [
      [empty, whole],
      [whole, empty],
    ]) {
      const { findings } = await reconciled({ events: [], received });
      expect(findings.map((finding) => finding.class)).toEqual(["unexpected"]);
    }
  });

  it("may have no stated reason, an unknown resource type, and be lost", async () => {
    const { contentMissingReason: _, ...silent } = empty;
    const report = await reconciled(
      {
        events: [],
        received: [
          { ...silent, resourceType: "OTHER" },
          { ...silent, id: 4662 },
        ],
      },
      { at: instantOf("2024-06-01T00:00Z") },
    );
    expect(report.findings.map(({ text }) => text)).toEqual([
      "METERING_POINT 4662: the message has no content; it could be requested again until 2024-05-09T08:05:13.682Z.",
      "UNKNOWN 4661: the message has no content; it could be requested again until 2024-05-09T08:05:13.682Z.",
    ]);
    expect(report.findings.some((finding) => "recoverableUntil" in finding)).toBe(false);
    expect(report.refetch).toEqual({
      requests: [],
      lost: { from: "2024-05-02T08:05Z", to: "2024-05-02T08:06Z" },
      notYet: null,
    });
  });
});

describe("unreadable", () => {
  it("is a message that cannot be decoded, with the errors", async () => {
    const { findings } = await reconciled({
      events: [],
      received: [message(1, "METERING_DATA", [{ meterEic: point, periods: [{ r: "P2D", aI: [] }] }])],
    });
    const error = expect.stringMatching(
      /^\$\.content\[0\]\.periods\[0\]\.r: expected .*, got "P2D"$/,
    ) as string;
    expect(findings).toEqual([
      {
        class: "unreadable",
        resourceType: "METERING_DATA",
        key: { messageId: 1 },
        units: 1,
        received: { messageId: 1, createdTime: "2024-05-02T08:05Z", content: { errors: [error] } },
        text: expect.stringContaining(
          "METERING_DATA 1: the message at received[0] cannot be decoded: $.content[0].",
        ) as string,
      },
    ]);
  });

  it("may have no id, and is counted once", async () => {
    const { findings } = await reconciled({
      events: [],
      received: [{ dataDistributions: ["?", "?", { id: 1.5 }], pagination: {} }],
    });
    expect(findings.map(({ key, resourceType, units }) => ({ key, resourceType, units }))).toEqual([
      { key: { messageId: null }, resourceType: "UNKNOWN", units: 1 },
      { key: { messageId: null }, resourceType: "UNKNOWN", units: 1 },
    ]);
  });

  it("is an agreement without a reason, since the action is not known", async () => {
    const agreement = { ...grid, meterEic: otherPoint, customerEic: customer };
    const { findings } = await reconciled({
      events: [],
      received: [message(1, "AGREEMENT", agreement, "2024-05-02T08:05Z", "")],
    });
    expect(findings[0]).toMatchObject({ class: "unreadable", resourceType: "AGREEMENT" });
    expect(findings[0]!.text).toContain("$.reason: expected a reason code such as CREATE, got nothing.");
  });
});
