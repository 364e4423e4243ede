import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../src/split/point-units.js";
import type { Choice, Leaf } from "../../src/split/units.js";
import { unitTimes } from "../../src/split/unit-times.js";
import { anySpans, anyTimes, type Span } from "./units.js";

const meters = ["one", "two"] as const;
const anyLeaves = fc.array(fc.tuple(fc.constantFrom(...meters), anySpans), { maxLength: 6 });
const leafOf = ([meterEic, spans]: readonly [string, readonly Span[]]): Leaf => ({
  meterEic,
  ...unitTimes(
    Float64Array.from(spans, ({ from }) => from),
    Float64Array.from(spans, ({ to }) => to),
  ),
});
const unitsOf = (choice: Choice): readonly (readonly [leaf: number, unit: number])[] =>
  [...choice].flatMap(([leaf, ranges]) =>
    ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => [leaf, from + i] as const)),
  );

describe("the units of a metering point", () => {
  const someTimes = anyTimes.filter((times) => times.length > 0);

  it("that overlap some times are those found by checking each leaf; the others remain", () => {
    fc.assert(
      fc.property(anyLeaves, fc.array(someTimes, { maxLength: 4 }), (leaves, asked) => {
        const points = pointsOf(leaves.map(leafOf));
        expect([...points.keys()]).toEqual([
          ...new Set(leaves.filter(([, spans]) => spans.length > 0).map(([meterEic]) => meterEic)),
        ]);
        for (const [meterEic, point] of points) {
          const all = leaves.flatMap(([of, spans], leaf) =>
            of === meterEic ? spans.map((span, unit) => ({ span, at: [leaf, unit] as const })) : [],
          );
          const isIn = (span: Span, times: readonly Span[]): boolean =>
            times.some((one) => one.from < span.to && span.from < one.to);
          for (const times of asked) {
            const expected = all.filter(({ span }) => isIn(span, times)).map(({ at }) => at);
            const { choice, count } = point.within(times);
            expect(unitsOf(choice)).toEqual(expected);
            expect(count).toBe(expected.length);
          }
          const untouched = all.filter(({ span }) => !asked.some((times) => isIn(span, times)));
          expect(unitsOf(point.left())).toEqual(untouched.map(({ at }) => at));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are selected once for equal times", () => {
    const point = pointsOf([leafOf(["one", [0, 1, 2, 3].map((from) => ({ from, to: from + 1 }))])]).get(
      "one",
    )!;
    const times = [{ from: 0, to: 2 }];
    const first = point.within(times);
    expect(point.within(times)).toBe(first);
    // The bounds of these are different and have the same hash.
    const other = point.within([{ from: -3, to: 3 }]);
    expect(other).not.toBe(first);
    expect(point.within([{ from: 0, to: 2 }])).toBe(first);
    expect(point.within([{ from: -3, to: 3 }])).toBe(other);
    expect(
      point.within([
        { from: 0, to: 1 },
        { from: 1.5, to: 2 },
      ]),
    ).not.toBe(first);
  });

  it("are selected again for times that only begin like the previous ones", () => {
    const point = pointsOf([leafOf(["one", [0, 1, 2, 3].map((from) => ({ from, to: from + 1 }))])]).get(
      "one",
    )!;
    const short = [{ from: 0, to: 1 }];
    const shortAndMore = [...short, { from: 2, to: 3 }];
    const long = [{ from: 0, to: 4 }];
    const countsOf = (asked: readonly (readonly Span[])[]): readonly number[] =>
      asked.map((times) => point.within(times).count);
    expect(countsOf([short, shortAndMore, short, long, short])).toEqual([1, 2, 1, 4, 1]);
  });
});
