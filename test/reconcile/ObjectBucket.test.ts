import { describe, expect, it } from "vitest";
import { ObjectBucket } from "../../src/reconcile/ObjectBucket.js";
import { objectsOf } from "../../src/reconcile/objects.js";
import type { DueOfObject } from "../../src/reconcile/Record.js";

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
  bucket.data(reading).due.map(({ delivery }) => delivery.reason);

describe("what was due of an object", () => {
  it("stands in the order of events, whatever the order it came in", () => {
    const bucket = new ObjectBucket();
    bucket.addDue(due(2, 5, "c"));
    bucket.addDue(due(0, 1, "a"));
    bucket.addDue(due(1, 5, "b"));
    expect(reasonsOf(bucket)).toEqual(["a", "b", "c"]);
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
