import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedByKey, push } from "../../src/split/lists-by-key.js";
import type { Ranges, UnitMessage } from "../../src/split/Units.js";
import { chosenIn, countOf, coverageOf, elementsIn, endOf, leafOf, restOf } from "../../src/split/Units.js";
import { cast } from "../../src/rules/cast.js";
import { formatInstant } from "../../src/time/Instant.js";
import { fromIntervals } from "../../src/time/IntervalSet.js";

const minute = 60_000;
const quarter = 15 * minute;
const base = Date.UTC(2025, 5, 10);
const anyMinutes = fc.array(fc.nat({ max: 90 }), { maxLength: 12 });
const anyTimes = fc
  .array(fc.tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 30 })), { maxLength: 4 })
  .map((spans) =>
    fromIntervals(
      spans.map(([from, length]) => ({ from: base + from * minute, to: base + (from + length) * minute })),
    ),
  );
const leafAt = (minutes: readonly number[]) =>
  leafOf(
    cast.point,
    minutes.map((m) => ({ pS: formatInstant(base + m * minute) })),
    "PT15M",
  );
const indices = (ranges: Ranges): readonly number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));

describe("the units of a leaf", () => {
  it("that overlap some times are those found by asking each, sorted or not", () => {
    fc.assert(
      fc.property(anyMinutes, fc.boolean(), anyTimes, (minutes, isSorted, times) => {
        const order = isSorted ? minutes.map((_, i) => i * 15 + (minutes[0]! % 15)) : minutes;
        const chosen = chosenIn(leafAt(order), times);
        const expected = order.flatMap((m, i) => {
          const from = base + m * minute;
          return times.some((t) => t.from < from + quarter && from < t.to) ? [i] : [];
        });
        expect(indices(chosen)).toEqual(expected);
        expect(countOf(chosen)).toBe(expected.length);
        const rest = restOf(leafAt(order), chosen);
        expect(indices(rest)).toEqual(order.map((_, i) => i).filter((i) => !expected.includes(i)));
        for (const [from, to] of [...chosen, ...rest]) expect(from).toBeLessThan(to);
        for (let i = 1; i < chosen.length; i++) expect(chosen[i]![0]).toBeGreaterThan(chosen[i - 1]![1]);
        if (chosen.length > 0) expect(elementsIn(order, chosen)).toEqual(expected.map((i) => order[i]));
      }),
    );
  });

  it("cover the times of all of them", () => {
    fc.assert(
      fc.property(fc.array(anyMinutes, { maxLength: 3 }), (lists) => {
        const leaves = lists.map(leafAt);
        const message: UnitMessage = { content: [], leaves, size: 0, part: () => [] };
        const all = lists.flat().map((m) => ({ from: base + m * minute, to: base + m * minute + quarter }));
        expect(coverageOf(message).get(cast.point) ?? []).toEqual(fromIntervals(all));
        expect(coverageOf(message).size).toBe(all.length === 0 ? 0 : 1);
      }),
    );
  });
});

describe("the end of an account interval", () => {
  it("is a quarter, an hour or a local day after its start", () => {
    const start = Date.parse("2025-10-25T21:00Z");
    expect(endOf(start, "PT15M")).toBe(Date.parse("2025-10-25T21:15Z"));
    expect(endOf(start, "PT1H")).toBe(Date.parse("2025-10-25T22:00Z"));
    expect(endOf(start, "P1D")).toBe(Date.parse("2025-10-26T22:00Z"));
  });
});

describe("elements in ranges", () => {
  const list = ["a", "b", "c", "d"];
  it("are the list itself when all of it is meant", () => {
    expect(elementsIn(list, [[0, 4]])).toBe(list);
    expect(elementsIn(list, [[0, 3]])).toEqual(["a", "b", "c"]);
    expect(
      elementsIn(list, [
        [0, 1],
        [2, 4],
      ]),
    ).toEqual(["a", "c", "d"]);
  });
});

describe("interval sets by key", () => {
  it("are joined, one alone as it is", () => {
    const lists = new Map<string, { from: number; to: number }[][]>();
    const alone = [{ from: 0, to: 1 }];
    push(lists, "alone", alone);
    push(lists, "two", [{ from: 4, to: 6 }]);
    push(lists, "two", [{ from: 0, to: 4 }]);
    expect(joinedByKey(lists).get("alone")).toBe(alone);
    expect(joinedByKey(lists).get("two")).toEqual([{ from: 0, to: 6 }]);
  });
});
