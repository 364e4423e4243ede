import { describe, expect, it } from "vitest";
import type { DataBlock } from "../../src/reconcile/data-block.js";
import { PointBucket } from "../../src/reconcile/point-bucket.js";
import type { DueData, ReceivedData } from "../../src/reconcile/record.js";

const meterEic = "38ZP";
const blockOf = (kwh: number): DataBlock => ({
  length: 1,
  direction: 0,
  from: 0,
  step: 1,
  kwh: Float64Array.of(kwh),
  rType: "M",
});
const due = (event: number, kwh: number, reading?: string): DueData => ({
  tag: "DueData",
  meterEic,
  delivery: {
    event,
    occurredAt: "2024-05-02T08:00Z",
    at: 0,
    resourceType: "METERING_DATA",
    reason: "CREATE",
    version: "V1",
    rule: "MD-3",
  },
  blocks: [blockOf(kwh)],
  ...(reading !== undefined && { reading }),
});
const came = (
  identity: string,
  kwh: number,
  more: Partial<ReceivedData["messageRef"]> = {},
): ReceivedData => ({
  tag: "ReceivedData",
  meterEic,
  messageRef: { id: 1, createdTime: "2024-05-02T08:00Z", at: 0, reason: "CREATE", ...more },
  identity,
  copy: JSON.stringify([kwh, more.reason]),
  blocks: [blockOf(kwh)],
});

describe("the deliveries due of a point", () => {
  const bucket = new PointBucket();
  bucket.addDue(due(2, 30));
  bucket.addDue(due(1, 20));
  bucket.addDue(due(1, 21, "MD-2 other"));
  bucket.addDue(due(0, 10));
  bucket.addDue(due(3, 99, "GEN-6 other"));
  bucket.addDue(due(4, 50, "MD-2 other"));
  const dueBy = (reading?: string): readonly (readonly [number, number])[] => {
    const { due: rows, deliveries } = bucket.data(0, new Map(), reading);
    return rows.kwh.map((kwh, i) => [deliveries[rows.owner[i]!]!.event, kwh]);
  };

  it("are in the order of events", () => {
    expect(dueBy()).toEqual([
      [0, 10],
      [1, 20],
      [2, 30],
    ]);
    expect(bucket.data(0, new Map()).deliveries.map(({ event }) => event)).toEqual([0, 1, 2]);
  });

  it("of another reading replace those of the same event", () => {
    expect([...bucket.readings()]).toEqual(["MD-2 other", "GEN-6 other"]);
    expect(dueBy("MD-2 other")).toEqual([
      [0, 10],
      [1, 21],
      [2, 30],
      [4, 50],
    ]);
  });
});

describe("copies of one message", () => {
  const counted = (...copies: readonly ReceivedData[]): readonly (readonly [string, string, number])[] => {
    const bucket = new PointBucket();
    copies.forEach((copy) => bucket.addReceived(copy));
    const { received, messages } = bucket.data(0, new Map());
    return received.kwh.map((kwh, i) => {
      const { createdTime, reason } = messages[received.owner[i]!]!;
      return [createdTime, String(reason), kwh];
    });
  };
  const first = came("a", 1);

  it("count once; the latest counts, in any order", () => {
    const later = { createdTime: "2024-05-02T08:01Z", at: 60_000 };
    for (const [other, expected] of [
      [came("a", 2, later), [later.createdTime, "CREATE", 2]],
      [came("a", 1, later), [later.createdTime, "CREATE", 1]],
      [came("a", 1, { ...later, reason: "UPDATE" }), [later.createdTime, "UPDATE", 1]],
      [came("a", 2, { createdTime: "2024-05-02T07:59Z", at: -60_000 }), ["2024-05-02T08:00Z", "CREATE", 1]],
    ] as const) {
      for (const copies of [
        [first, other],
        [other, first],
        [first, other, first],
      ])
        expect(counted(...copies)).toEqual([expected]);
    }
    expect(counted(first, came("a", 1))).toHaveLength(1);
  });

  it("are compared as a whole, if one copy has no data of this point", () => {
    const bucket = new PointBucket();
    bucket.addReceived(first);
    const elsewhere = new Map([["a", { copy: "another", differing: 2 }]]);
    expect(bucket.data(0, elsewhere).messages).toEqual([]);
    expect(bucket.differing(elsewhere)).toEqual([{ counted: undefined, other: first }]);
    const here = new Map([["a", { copy: first.copy, differing: 2 }]]);
    expect(bucket.data(0, here).messages).toHaveLength(1);
    expect(bucket.differing(here)).toEqual([{ counted: first, other: undefined }]);
  });

  it("are not different messages", () => {
    expect(counted(first, came("b", 1))).toHaveLength(2);
  });
});

describe("a point", () => {
  it("has its expected data, and the number of units that match already", () => {
    const bucket = new PointBucket();
    const expected = { meterEic, times: [{ from: 0, to: 1 }], deadline: 5 };
    bucket.addExpected(expected);
    bucket.addDue(due(0, 1));
    bucket.addReceived(came("a", 1));
    const { expected: told, matched, due: left, received, messages, deliveries } = bucket.data(0, new Map());
    expect(told).toEqual([expected]);
    expect(matched).toBe(1);
    expect([left.length, received.length]).toEqual([0, 0]);
    expect([messages.length, deliveries.length]).toEqual([1, 1]);
  });
});
