import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askForData } from "../../src/reconcile/closest.js";
import type { DataBlock } from "../../src/reconcile/DataBlock.js";
import { EventClock } from "../../src/reconcile/EventClock.js";
import { comparePoint } from "../../src/reconcile/meteringData.js";
import { PointBucket } from "../../src/reconcile/PointBucket.js";
import type { DueData, ReceivedData } from "../../src/reconcile/Record.js";
import { Tally } from "../../src/reconcile/Tally.js";
import { settings } from "./dense.js";
import { MINUTE } from "./messages.js";

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

/** What was due, and what came: mostly the same blocks. */
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
  it("come to the same as their units one by one", () => {
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
          const carrier: ReceivedData["carrier"] = {
            id,
            createdTime: new Date(at).toISOString(),
            at,
            reason,
          };
          bucket.addReceived({ tag: "ReceivedData", meterEic, carrier, identity: String(id), blocks: [own] });
        });
        const by = { ...settings, tolerance };
        // Where no time is left nothing is in time, and no block matches as a whole.
        const [fast, slow] = [by.lateAfter, -Infinity].map((lateAfter) => {
          const tally = new Tally();
          const data = bucket.data(lateAfter);
          settled += data.matched;
          comparePoint(meterEic, data, by, tally, {
            ask: (times, at) => askForData([], meterEic, times, at, new EventClock()),
            entitled: () => [],
            unit: QUARTER,
          });
          return tally;
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
