import { askForData } from "../../src/reconcile/refusal-question.js";
import { describe, expect, it } from "vitest";
import { withoutAgreeing } from "../../src/reconcile/agreeing-blocks.js";
import type { DataBlock } from "../../src/reconcile/data-block.js";
import { EventClock } from "../../src/reconcile/event-clock.js";
import { comparePoint } from "../../src/reconcile/compare-metering-data.js";
import { PointBucket } from "../../src/reconcile/point-bucket.js";
import type { DueData, ReceivedData } from "../../src/reconcile/record.js";
import { Results } from "../../src/reconcile/results.js";
import { settings } from "./dense.js";
import { MINUTE } from "./messages.js";
import fc from "fast-check";

const QUARTER = 15 * MINUTE;
const meterEic = "38ZGO-1000000C-Y";

/** Blocks from few starts, lengths and quantities, some of which are no single run. */
const block: fc.Arbitrary<DataBlock> = fc
  .record({
    place: fc.nat({ max: 5 }),
    length: fc.integer({ min: 1, max: 3 }),
    direction: fc.constantFrom(0 as const, 0 as const, 1 as const),
    amount: fc.constantFrom(1, 1, 1, 2, NaN),
    net: fc.constantFrom(undefined, undefined, 1, 2),
    rType: fc.constantFrom("M", "M", "M", null, ["E"]),
    isRegular: fc.constantFrom(true, true, true, false),
  })
  .map(({ place, length, direction, amount, net, rType, isRegular }) => {
    const from = place * QUARTER;
    const times = Array.from({ length }, (_, k) => [from + 2 * k * QUARTER, from + (2 * k + 1) * QUARTER]);
    return {
      length,
      direction,
      from,
      step: isRegular ? QUARTER : 0,
      ...(!isRegular && { times: Float64Array.from(times.flat()) }),
      kwh: new Float64Array(length).fill(amount),
      ...(net !== undefined && { net: new Float64Array(length).fill(net) }),
      rType: Array.isArray(rType) ? Array.from({ length }, (_, k) => (k === 0 ? "E" : "M")) : rType,
    };
  });

/** Due and received blocks: mostly the same. */
const point = fc.array(fc.record({ block, hours: fc.nat({ max: 2 }) }), { maxLength: 3 }).chain((due) =>
  fc.record({
    due: fc.constant(due),
    received: fc.array(
      fc.record({
        block: due.length === 0 ? block : fc.oneof(fc.constantFrom(...due.map((d) => d.block)), block),
        hours: fc.nat({ max: 3 }),
        reason: fc.constantFrom("CREATE", "CREATE", "CREATE", "UPDATE", undefined),
      }),
      { maxLength: 3 },
    ),
  }),
);

describe("blocks that match as a whole", () => {
  it("give the same result as a comparison of their single units", () => {
    let settled = 0;
    fc.assert(
      fc.property(point, fc.constantFrom(0, 1), ({ due, received }, tolerance) => {
        const bucket = new PointBucket();
        due.forEach(({ block: own, hours }, event) => {
          const at = event * 1000;
          const occurredAt = new Date(at).toISOString();
          const delivery: DueData["delivery"] = {
            event,
            occurredAt,
            at: at + hours,
            resourceType: "METERING_DATA",
            reason: "CREATE",
            version: "V1",
            rule: "MD-3",
          };
          bucket.addDue({ tag: "DueData", meterEic, delivery, blocks: [own] });
        });
        received.forEach(({ block: own, hours, reason }, id) => {
          const at = hours * 30 * MINUTE;
          const messageRef: ReceivedData["messageRef"] = {
            id,
            createdTime: new Date(at).toISOString(),
            at,
            reason,
          };
          bucket.addReceived({
            tag: "ReceivedData",
            meterEic,
            messageRef,
            identity: String(id),
            copy: "",
            blocks: [own],
          });
        });
        const by = { ...settings, tolerance };
        // Where no time is left nothing is in time, and no block matches as a whole.
        const [fast, slow] = [by.lateAfter, -Infinity].map((lateAfter) => {
          const results = new Results();
          const data = bucket.data(lateAfter, new Map());
          settled += data.matched;
          comparePoint(meterEic, data, by, results, {
            ask: (times, at) => askForData([], meterEic, times, at, new EventClock()),
            entitled: () => [],
            unit: QUARTER,
          });
          return results;
        });
        expect(fast!.summary).toEqual(slow!.summary);
        expect(fast!.findings).toEqual(slow!.findings);
        expect(fast!.open).toEqual(slow!.open);
      }),
      { numRuns: 3_000 },
    );
    expect(settled).toBeGreaterThan(0);
  });
});

describe("a block that matches as a whole", () => {
  const column = (...values: readonly number[]): Float64Array => Float64Array.from(values);
  const one: DataBlock = { length: 2, direction: 0, from: 100, step: 10, kwh: column(1, 2), rType: "M" };
  const dueOf = (at: number, ...blocks: readonly DataBlock[]): DueData => ({
    tag: "DueData",
    meterEic,
    delivery: {
      event: 0,
      occurredAt: "",
      at,
      resourceType: "METERING_DATA",
      reason: "CREATE",
      version: "V1",
      rule: "MD-3",
    },
    blocks,
  });
  const cameOf = (
    at: number,
    blocks: readonly DataBlock[],
    reason: string | undefined = "CREATE",
  ): ReceivedData => ({
    tag: "ReceivedData",
    meterEic,
    messageRef: { id: 1, createdTime: "", at, reason },
    identity: "1",
    copy: "",
    blocks,
  });
  const settle = (due: readonly DataBlock[], received: readonly DataBlock[]) =>
    withoutAgreeing([dueOf(0, ...due)], [cameOf(0, received)], 5);
  const settled = (due: readonly DataBlock[], received: readonly DataBlock[]): number =>
    settle(due, received).matched;

  it("is removed from both sides, and nothing else is removed", () => {
    const [before, after] = [
      { ...one, from: 50 },
      { ...one, from: 120 },
    ];
    expect(settle([one], [{ ...one, kwh: column(1, 2) }])).toEqual({ due: [[]], received: [[]], matched: 2 });
    expect(settle([before, one], [{ ...one }, after])).toEqual({
      due: [[before]],
      received: [[after]],
      matched: 2,
    });
    expect(settle([before], [after])).toEqual({ due: [[before]], received: [[after]], matched: 0 });
    expect(settled([one, after], [{ ...after }, { ...one }])).toBe(4);
  });

  it("may have any direction", () => {
    for (const direction of [0, 1] as const)
      expect(settled([{ ...one, direction }], [{ ...one, direction }])).toBe(2);
  });

  it("has the same units and quantities, and the same net quantity where both have one", () => {
    for (const other of [
      { ...one, from: 101 },
      { ...one, direction: 1 as const },
      { ...one, length: 1, kwh: column(1) },
      { ...one, step: 11 },
      { ...one, kwh: column(1, 3) },
      { ...one, m3: column(1, 2) },
      { ...one, rType: "E" },
      { ...one, rType: ["M", "M"] },
    ]) {
      expect(settled([one], [other])).toBe(0);
      expect(settled([other], [one])).toBe(0);
    }
    const { kwh: _, ...withoutQuantity } = one;
    expect(settled([withoutQuantity], [{ ...withoutQuantity }])).toBe(2);
    expect(settled([withoutQuantity], [{ ...withoutQuantity, length: 1 }])).toBe(0);
    const net = { ...one, net: column(1, 2) };
    expect(settled([net], [one])).toBe(2);
    expect(settled([one], [net])).toBe(2);
    expect(settled([net], [{ ...net, net: column(1, 3) }])).toBe(0);
  });

  it("was received in time and with the same reason, by the delivery and the message that it belongs to", () => {
    const by = (at: number, reason?: string): number =>
      withoutAgreeing(
        [dueOf(900, { ...one, from: 0 }), dueOf(1000, one)],
        [cameOf(1100, [{ ...one, from: 300 }], "UPDATE"), cameOf(1000 + at, [{ ...one }], reason)],
        5,
      ).matched;
    expect(by(5)).toBe(2);
    expect(by(6)).toBe(0);
    expect(by(-50)).toBe(2);
    expect(by(5, "UPDATE")).toBe(0);
  });

  it("does not overlap another block of its side and direction, but may touch one", () => {
    const irregular = { ...one, step: 0, from: 500, times: column(500, 501, 119, 120, 400, 401) };
    for (const other of [
      { ...one, from: 90, length: 2 },
      { ...one, from: 110 },
      { ...one, from: 0, length: 50 },
      { ...one, from: 105, step: 1 },
      { ...irregular, length: 3 },
      { ...irregular, length: 2, times: column(0, 1, 105, 106) },
      { ...irregular, length: 2, times: column(105, 106, 0, 1) },
    ]) {
      expect(settled([one, other], [{ ...one }])).toBe(0);
      expect(settled([{ ...one }], [other, one])).toBe(0);
    }
    for (const other of [
      { ...one, from: 80 },
      { ...one, from: 120 },
      { ...one, from: 90, direction: 1 as const },
      { ...irregular, length: 2, times: column(500, 501, 120, 121) },
      { ...irregular, length: 2, times: column(99, 100, 20, 30) },
    ]) {
      expect(settled([one, other], [{ ...one }])).toBe(2);
      expect(settled([{ ...one }], [other, one])).toBe(2);
    }
  });

  it("is a single run and does not start before the end of an earlier block", () => {
    const irregular = { ...one, step: 0, times: column(100, 110, 110, 120) };
    expect(settled([irregular], [{ ...irregular }])).toBe(0);
    const far = { ...one, from: 0, step: 100 };
    const near = { ...one, from: 10, length: 1 };
    expect(settled([far, near, { ...one, from: 150 }], [{ ...one, from: 150 }])).toBe(0);
  });
});
