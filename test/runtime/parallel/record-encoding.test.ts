import { readReceived } from "../../../src/reconcile/read-received.js";
import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import type { Record } from "../../../src/reconcile/record.js";
import { takeDue, takeMessage } from "../../../src/reconcile/record.js";
import { Frames, recordsIn } from "../../../src/runtime/parallel/record-encoding.js";
import { dense, parentOf, valuesOf } from "../../reconcile/dense.js";
import fc from "fast-check";

/** Absent attributes are ignored, since JSON does not keep them. */
const plain = (record: Record): unknown =>
  JSON.parse(JSON.stringify(record, (_, value: unknown) => columns(value)));
const columns = (value: unknown): unknown =>
  value instanceof Float64Array
    ? Array.from(value, String)
    : value instanceof Map
      ? [...(value as ReadonlyMap<string, unknown>)]
      : value;

const bytesOf = (...records: readonly Record[]): Buffer => {
  const frames = new Frames();
  for (const record of records) frames.add(record);
  const bytes = Buffer.from(frames.take());
  expect(frames.length).toBe(0);
  return bytes;
};

describe("records as bytes", () => {
  it("are decoded unchanged and in order", () => {
    fc.assert(
      fc.property(dense, ({ due, sent }) => {
        const records: Record[] = [];
        const take = (_: string, record: Record): void => void records.push(record);
        for (const delivery of due) takeDue(delivery, parentOf, take);
        for (const value of valuesOf(sent)) {
          const read = readReceived(value);
          for (const message of read._tag === "Right" ? read.right : [])
            takeMessage(message, () => true, parentOf, take);
        }
        const bytes = bytesOf(...records);
        expect([...recordsIn(bytes, parentOf)].map(plain)).toEqual(records.map(plain));
      }),
      { numRuns: 300 },
    );
  });

  it("keep every quantity and instant exactly", () => {
    const amounts = Float64Array.from([0, -0, NaN, 0.1 + 0.2, 5e-324, Number.MAX_VALUE]);
    const times = Float64Array.from([1, 2, 3, 4.000000001, -1, 0, 8, 9, 9, 10, 11, 12]);
    const record: Record = {
      tag: "ReceivedData",
      meterEic: "38ZGO-1000000C-Y",
      messageRef: { id: "å", createdTime: "2024-01-01T00:00Z", at: 1_704_067_200_000.125, reason: undefined },
      identity: "å",
      copy: "å 1",
      blocks: [
        {
          length: 6,
          direction: 1,
          from: 1,
          step: 0,
          times,
          kwh: amounts,
          rType: ["M", null, "E", "", "M", "M"],
        },
        { length: 6, direction: 0, from: -5, step: 900_000, net: amounts, m3: amounts, rType: null },
      ],
    };
    const [back] = [...recordsIn(bytesOf(record), (eic) => eic)];
    expect(back).toEqual(record);
    expect(Object.is((back as typeof record).blocks[0]!.kwh![1], -0)).toBe(true);
  });
});
