import { describe, expect, it } from "vitest";
import { ObjectBucket } from "../../src/reconcile/object-bucket.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { DueOfObject, ReceivedObjects } from "../../src/reconcile/record.js";

const content = { meterEic: "38ZGO-1000000C-Y" };
const [object] = objectsOf("METERING_POINT", content, "UPDATE", (eic) => eic);

const due = (
  event: number,
  at: number,
  reason = "UPDATE",
  reading?: DueOfObject["reading"],
): DueOfObject => ({
  tag: "DueObject",
  delivery: {
    event,
    occurredAt: new Date(at).toISOString(),
    at,
    resourceType: "METERING_POINT",
    reason,
    version: "V1",
    rule: "MP-3",
  },
  object: object!,
  ...(reading && { reading }),
});

const reasonsOf = (bucket: ObjectBucket, reading?: string): readonly string[] =>
  bucket.data(new Map(), reading).due.map(({ delivery }) => delivery.reason);

describe("what was due of an object", () => {
  it("stands in the order of events, whatever the order it came in", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(2, 5, "c"));
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(1, 5, "b"));
    expect(reasonsOf(bucket)).toEqual(["a", "b", "c"]);
    bucket.addDue(due(1, 4, "earlier"));
    expect(reasonsOf(bucket)).toEqual(["a", "earlier", "b", "c"]);
  });

  it("has what time brought about before what the event after it did, also at one moment", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(1, 5, "event"));
    bucket.addActivated(due(1, 5, "time"));
    bucket.addActivated(due(1, 3, "earlier"));
    expect(reasonsOf(bucket)).toEqual(["earlier", "time", "event"]);
  });

  it("is without what only the chosen reading gives, and with what only another does", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(0, 1, "a", { of: "GEN-6 other", isDue: false }));
    bucket.addDue(due(1, 2, "b", { of: "AGR-3 other", isDue: true }));
    expect(reasonsOf(bucket)).toEqual(["a"]);
    expect(reasonsOf(bucket, "GEN-6 other")).toEqual([]);
    expect(reasonsOf(bucket, "AGR-3 other")).toEqual(["a", "b"]);
    expect([...bucket.readings()]).toEqual(["GEN-6 other", "AGR-3 other"]);
  });
});

describe("what only the chosen reading gives", () => {
  it("is told apart by event, moment and what it is", () => {
    const [other] = objectsOf("METERING_POINT", { ...content, more: 1 }, "UPDATE", (eic) => eic);
    const bucket = new ObjectBucket();
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(1, 1, "b"));
    bucket.addDue(due(0, 2, "c"));
    bucket.addDue({ ...due(0, 1, "d"), object: other! });
    bucket.addDue(due(0, 1, "a", { of: "GEN-6 other", isDue: false }));
    expect(reasonsOf(bucket, "GEN-6 other").toSorted()).toEqual(["b", "c", "d"]);
  });
});

describe("what another reading gives beside it", () => {
  it("does not take away what is due the same way by the chosen one", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(0, 1, "b", { of: "AGR-3 other", isDue: true }));
    expect(reasonsOf(bucket, "AGR-3 other")).toEqual(["a", "b"]);
  });
});

describe("copies of one message", () => {
  const came = (
    identity: string,
    createdTime: string,
    reason: string | undefined,
    ...contents: readonly object[]
  ): ReceivedObjects => ({
    tag: "ReceivedObjects",
    resourceType: "METERING_POINT",
    messageRef: { id: 1, createdTime, at: Date.parse(createdTime), reason },
    identity,
    copy: JSON.stringify([reason, contents]),
    objects: contents.flatMap((one) => objectsOf("METERING_POINT", one, reason, (eic) => eic)),
  });
  const counted = (...copies: readonly ReceivedObjects[]): readonly unknown[] => {
    const bucket = new ObjectBucket();
    copies.forEach((copy) => bucket.addReceived(copy));
    return bucket
      .data(new Map())
      .received.map(({ identity, messageRef: { createdTime, reason }, object: { document } }) => [
        identity,
        createdTime,
        reason,
        document,
      ]);
  };
  const first = came("m", "2024-05-02T08:00Z", "CREATE", content);

  it("count once, in any order the latest", () => {
    const later = "2024-05-02T08:01Z";
    for (const other of [
      came("m", later, "CREATE", content),
      came("m", later, "CREATE_BC_GRID_CREATE", content),
      came("m", later, undefined, content),
      came("m", later, "CREATE", { meterEic: "38ZGO-2000000C-8" }),
    ]) {
      const expected = [["m", later, other.messageRef.reason, other.objects[0]!.document]];
      expect(counted(first, other)).toEqual(expected);
      expect(counted(other, first)).toEqual(expected);
      expect(counted(other, first, other, first)).toEqual(expected);
    }
    expect(counted(first, first)).toHaveLength(1);
  });

  it("are not other messages, and each tells all its objects", () => {
    const twice = came("n", "2024-05-02T08:00Z", "CREATE", content, { ...content, more: 1 });
    expect(counted(first, twice)).toHaveLength(3);
  });
});
