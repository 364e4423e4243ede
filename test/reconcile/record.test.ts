import { readMessage } from "../../src/reconcile/read-received.js";
import { describe, expect, it } from "vitest";
import type { DueDelivery } from "../../src/reconcile/due.js";
import type { Record } from "../../src/reconcile/record.js";
import { takeDue, takeExpected, takeMessage } from "../../src/reconcile/record.js";
import { blocksByPoint } from "../../src/reconcile/unit-blocks.js";
import { bill, hours, message, otherPoint, point } from "./world.js";

/** Only one of the points has a parent. */
const parentOf = (meterEic: string): string => (meterEic === otherPoint ? "parent" : meterEic);

const taken = (
  give: (take: (partition: string, record: Record) => void) => void,
): readonly (readonly [string, Record])[] => {
  const records: (readonly [string, Record])[] = [];
  give((partition, record) => void records.push([partition, record]));
  return records;
};

const ofTwo = [...hours(0, 1), ...hours(0, 2).map((item) => ({ ...item, meterEic: otherPoint }))];
const blocksOf = (meterEic: string) =>
  blocksByPoint(ofTwo as Parameters<typeof blocksByPoint>[0]).get(meterEic);

const delivery = (resourceType: DueDelivery["resourceType"], content: unknown): DueDelivery => ({
  event: 4,
  occurredAt: "2024-05-02T08:00Z",
  at: Date.parse("2024-05-02T08:00Z"),
  resourceType,
  reason: "CREATE",
  content,
  version: "V1",
  rule: "MD-3",
});

describe("a delivery that was due", () => {
  it("of data is recorded as the blocks of each point, in the partition of the point", () => {
    const { content: _, ...rest } = delivery("METERING_DATA", ofTwo);
    expect(taken((take) => takeDue(delivery("METERING_DATA", ofTwo), parentOf, take))).toStrictEqual([
      [`point ${point}`, { tag: "DueData", meterEic: point, delivery: rest, blocks: blocksOf(point) }],
      [
        "point parent",
        { tag: "DueData", meterEic: otherPoint, delivery: rest, blocks: blocksOf(otherPoint) },
      ],
    ]);
  });

  it("of any other type is recorded as its objects", () => {
    const bills = [bill(1), bill(2)];
    const records = taken((take) => takeDue(delivery("NETWORK_BILL", bills), parentOf, take));
    const { content: _, ...rest } = delivery("NETWORK_BILL", bills);
    expect(records).toMatchObject(
      bills.map((document) => [`point ${point}`, { tag: "DueObject", delivery: rest, object: { document } }]),
    );
    expect(records[0]![1]).not.toHaveProperty("delivery.content");
  });
});

describe("data that was expected", () => {
  it("belongs to the partition of its point", () => {
    const expected = { meterEic: otherPoint, times: [{ from: 0, to: 1 }], deadline: 2 };
    expect(taken((take) => takeExpected(expected, parentOf, take))).toStrictEqual([
      ["point parent", { tag: "Expected", expected }],
    ]);
  });
});

describe("a message", () => {
  const recordsOf = (value: unknown, isCompared = true) =>
    taken((take) => takeMessage(readMessage(value), () => isCompared, parentOf, take));
  const noted = {
    tag: "Noted",
    message: {
      tag: "Readable",
      id: 7,
      identity: "7",
      resourceType: "METERING_DATA",
      createdTime: "2024-05-02T08:05Z",
      at: Date.parse("2024-05-02T08:05Z"),
    },
  };
  const messageRef = {
    id: 7,
    createdTime: "2024-05-02T08:05Z",
    at: Date.parse("2024-05-02T08:05Z"),
    reason: "CREATE",
  };

  it("is recorded without its content, plus the blocks of each point", () => {
    const records = recordsOf(message(7, "METERING_DATA", ofTwo));
    const copy = expect.stringMatching(/^METERING_DATA CREATE /) as unknown as string;
    expect(records).toStrictEqual([
      ["own message 7", { ...noted, copy }],
      [
        `point ${point}`,
        { tag: "ReceivedData", meterEic: point, messageRef, identity: "7", copy, blocks: blocksOf(point) },
      ],
      [
        "point parent",
        {
          tag: "ReceivedData",
          meterEic: otherPoint,
          messageRef,
          identity: "7",
          copy,
          blocks: blocksOf(otherPoint),
        },
      ],
    ]);
  });

  it("is recorded only as such if its type is not compared, or if it cannot be read", () => {
    expect(recordsOf(message(7, "METERING_DATA", ofTwo), false)).toStrictEqual([["own message 7", noted]]);
    const broken = readMessage({ id: 7 });
    expect(recordsOf({ id: 7 })).toStrictEqual([["own message 7", { tag: "Noted", message: broken }]]);
  });

  it("has objects by the partition where they are compared, in their order", () => {
    const may = bill(1);
    const june = {
      ...may,
      networkBillPeriod: {
        ...may.networkBillPeriod,
        periodStart: "2024-05-31T21:00Z",
        periodEnd: "2024-06-30T21:00Z",
      },
    };
    const [, ...records] = recordsOf(message(7, "NETWORK_BILL", [may, june, bill(2)]));
    expect(records).toMatchObject([
      [
        `point ${point}`,
        {
          tag: "ReceivedObjects",
          resourceType: "NETWORK_BILL",
          messageRef,
          identity: "7",
          objects: [{ document: may }, { document: bill(2) }],
        },
      ],
      [`point ${point}`, { tag: "ReceivedObjects", objects: [{ document: june }] }],
    ]);
  });
});
