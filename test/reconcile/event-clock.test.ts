import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventClock } from "../../src/reconcile/event-clock.js";

const clockOf = (instants: readonly number[]): EventClock => {
  const clock = new EventClock();
  clock.add(instants);
  return clock;
};

/** Instants that do not fall, some of them unknown. */
const instants = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { maxLength: 12 }).map((steps) => {
  let at = 0;
  return steps.map(([step, isKnown]) => {
    at += step;
    return isKnown ? at : NaN;
  });
});

describe("the event that follows a moment", () => {
  it("is the first one at or after it, if another event precedes it", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1, max: 20 }), (column, at) => {
        const first = column.findIndex((instant) => instant >= at);
        const expected = first > 0 && column.slice(0, first).some((before) => before < at) ? first : -1;
        expect(clockOf(column).following(at)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("events", () => {
  it("are out of order from the first that occurred before its predecessor", () => {
    expect(clockOf([1, 2, 2, 3]).firstOutOfOrder()).toBeUndefined();
    expect(clockOf([1, NaN, 5, NaN, 4, 3]).firstOutOfOrder()).toEqual({ event: 4, after: 5 });
    expect(clockOf([]).firstOutOfOrder()).toBeUndefined();
  });

  it("may be added in parts and in any order", () => {
    const clock = new EventClock();
    clock.set(3, 7);
    clock.add([1, NaN, 4]);
    expect([...clock.column()]).toEqual([1, NaN, 4, 7]);
    const other = new EventClock();
    other.add(clock.column());
    expect([...other.column()]).toEqual([1, NaN, 4, 7]);
    expect(other.following(5)).toBe(3);
  });
});
