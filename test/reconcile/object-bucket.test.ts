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

describe("the deliveries due of an object", () => {
  it("are in the order of events, for any order of the input", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(2, 5, "c"));
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(1, 5, "b"));
    expect(reasonsOf(bucket)).toEqual(["a", "b", "c"]);
    bucket.addDue(due(1, 4, "earlier"));
    expect(reasonsOf(bucket)).toEqual(["a", "earlier", "b", "c"]);
  });

  it("have activations before the deliveries of the next event, also at the same moment", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(1, 5, "event"));
    bucket.addActivated(due(1, 5, "time"));
    bucket.addActivated(due(1, 3, "earlier"));
    expect(reasonsOf(bucket)).toEqual(["earlier", "time", "event"]);
  });

  it("of another reading leave out those of the chosen reading only and include those of the other only", () => {
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

describe("a delivery of the chosen reading only", () => {
  it("is identified by event, moment and object", () => {
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

describe("an additional delivery of another reading", () => {
  it("does not remove an equal delivery of the chosen reading", () => {
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

  it("count once; the latest counts, in any order", () => {
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

  it("are not different messages, and each has all its objects", () => {
    const twice = came("n", "2024-05-02T08:00Z", "CREATE", content, { ...content, more: 1 });
    expect(counted(first, twice)).toHaveLength(3);
  });
});
