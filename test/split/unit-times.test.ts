import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ranges } from "../../src/split/index-ranges.js";
import { inOneList, unitTimes, chosenIn } from "../../src/split/unit-times.js";
import { fromIntervals } from "../../src/time/interval-set.js";
import { anySpans, anyTimes, type Span } from "./units.js";

const timesOf = (spans: readonly Span[]) =>
  unitTimes(
    Float64Array.from(spans, ({ from }) => from),
    Float64Array.from(spans, ({ to }) => to),
  );
const indicesOf = (ranges: Ranges): readonly number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));

describe("units in columns", () => {
  it("that overlap some times are those found by checking each, in any order", () => {
    fc.assert(
      fc.property(anySpans, anyTimes, (spans, times) => {
        const chosen = chosenIn(timesOf(spans), times);
        const expected = spans.flatMap((unit, i) =>
          times.some((one) => one.from < unit.to && unit.from < one.to) ? [i] : [],
        );
        expect(indicesOf(chosen)).toEqual(expected);
        for (const [from, to] of chosen) expect(from).toBeLessThan(to);
        for (let i = 1; i < chosen.length; i++) expect(chosen[i]![0]).toBeGreaterThan(chosen[i - 1]![1]);
      }),
      { numRuns: 1000 },
    );
  });

  it("cover the union of their times, and have an order by start only where they are not sorted", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const times = timesOf(spans);
        expect(times.covered).toEqual(fromIntervals(spans));
        const inOrder = spans.every(({ from }, i) => i === 0 || spans[i - 1]!.to <= from);
        expect(times.order === undefined).toBe(inOrder);
      }),
    );
  });

  it("that overlap none of the times are an empty selection, also when the times are in a gap between them", () => {
    const inOrder = [
      { from: 0, to: 2 },
      { from: 5, to: 7 },
    ];
    expect(chosenIn(timesOf(inOrder), [{ from: 3, to: 4 }])).toEqual([]);
    expect(chosenIn(timesOf(inOrder), [{ from: 2, to: 5 }])).toEqual([]);
    expect(chosenIn(timesOf([...inOrder].reverse()), [{ from: 2, to: 5 }])).toEqual([]);
  });

  it("not in order do not overlap times that they touch", () => {
    const spans = [
      { from: 4, to: 5 },
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ];
    const times = [
      { from: 0, to: 2 },
      { from: 4, to: 5 },
    ];
    expect(indicesOf(chosenIn(timesOf(spans), times))).toEqual([0, 1]);
  });

  it("not in order are listed by start, with the latest end so far", () => {
    const spans = [
      { from: 4, to: 5 },
      { from: 0, to: 9 },
      { from: 2, to: 3 },
      { from: 8, to: 12 },
    ];
    expect(timesOf(spans).order).toEqual({
      index: Int32Array.of(1, 2, 0, 3),
      from: Float64Array.of(0, 2, 4, 8),
      latest: Float64Array.of(9, 9, 9, 12),
    });
  });

  it("of several lists are those of the concatenated lists", () => {
    fc.assert(
      fc.property(fc.array(anySpans, { maxLength: 4 }), (lists) => {
        expect(inOneList(lists.map(timesOf))).toEqual(timesOf(lists.flat()));
      }),
    );
  });
});
