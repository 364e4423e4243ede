import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ranges } from "../../src/split/Ranges.js";
import { inOneList, unitTimes, chosenIn } from "../../src/split/UnitTimes.js";
import { fromIntervals } from "../../src/time/IntervalSet.js";
import { anySpans, anyTimes, type Span } from "./units.js";

const timesOf = (spans: readonly Span[]) =>
  unitTimes(
    Float64Array.from(spans, ({ from }) => from),
    Float64Array.from(spans, ({ to }) => to),
  );
const indicesOf = (ranges: Ranges): readonly number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));

describe("units in columns", () => {
  it("of which some overlap some times are those found by asking each, in any order", () => {
    fc.assert(
      fc.property(anySpans, anyTimes, (spans, times) => {
        const chosen = chosenIn(timesOf(spans), times);
        const expected = spans.flatMap((unit, i) =>
          times.some((one) => one.from < unit.to && unit.from < one.to) ? [i] : [],
        );
        expect(indicesOf(chosen)).toEqual(expected);
        for (let i = 1; i < chosen.length; i++) expect(chosen[i]![0]).toBeGreaterThan(chosen[i - 1]![1]);
      }),
      { numRuns: 1000 },
    );
  });

  it("cover what any of them covers, and are by start only where they are not in order", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const times = timesOf(spans);
        expect(times.covered).toEqual(fromIntervals(spans));
        const inOrder = spans.every(({ from }, i) => i === 0 || spans[i - 1]!.to <= from);
        expect(times.order === undefined).toBe(inOrder);
      }),
    );
  });

  it("of several lists are those of the lists one after another", () => {
    fc.assert(
      fc.property(fc.array(anySpans, { maxLength: 4 }), (lists) => {
        expect(inOneList(lists.map(timesOf))).toEqual(timesOf(lists.flat()));
      }),
    );
  });
});
