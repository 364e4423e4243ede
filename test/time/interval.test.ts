import fc from "fast-check";
import { left, right } from "fp-ts/lib/Either.js";
import { isSome, none, some } from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import { always, containsInstant, covers, intersection, interval, overlaps } from "../../src/time/index.js";
import { smallInterval, timeInterval } from "../arbitraries/time.js";
import { allCells, cellsOf, cellsWhere, intervalsOf } from "../oracles/interval-set-oracle.js";

describe("making an interval", () => {
  it("accepts two instants in order, also open ends", () => {
    expect(interval(0, 1)).toEqual(right({ from: 0, to: 1 }));
    expect(interval(-Infinity, Infinity)).toEqual(right(always));
    expect(interval(0, 1 / 2048)).toEqual(right({ from: 0, to: 1 / 2048 }));
  });

  it("refuses empty and reversed intervals, with different errors", () => {
    expect(interval(5, 5)).toEqual(left({ tag: "EmptyInterval", at: 5 }));
    expect(interval(Infinity, Infinity)).toEqual(left({ tag: "EmptyInterval", at: Infinity }));
    expect(interval(6, 5)).toEqual(left({ tag: "ReversedInterval", from: 6, to: 5 }));
    expect(interval(Infinity, -Infinity)).toEqual(
      left({ tag: "ReversedInterval", from: Infinity, to: -Infinity }),
    );
    expect(interval(NaN, 5)).toEqual(left({ tag: "ReversedInterval", from: NaN, to: 5 }));
  });
});

describe("relations of intervals", () => {
  it("overlap if and only if they share a cell of time", () => {
    fc.assert(
      fc.property(smallInterval, smallInterval, (a, b) => {
        const inB = cellsOf([b]);
        expect(overlaps(a, b)).toBe([...cellsOf([a])].some((cell) => inB.has(cell)));
      }),
    );
  });

  it("cover if and only if they contain every cell", () => {
    fc.assert(
      fc.property(smallInterval, smallInterval, (a, b) => {
        const inA = cellsOf([a]);
        expect(covers(a, b)).toBe([...cellsOf([b])].every((cell) => inA.has(cell)));
      }),
    );
  });

  it("touching intervals do not overlap and share nothing", () => {
    expect(overlaps({ from: 0, to: 2 }, { from: 2, to: 4 })).toBe(false);
    expect(overlaps({ from: 2, to: 4 }, { from: 0, to: 2 })).toBe(false);
    expect(intersection({ from: 0, to: 2 }, { from: 2, to: 4 })).toEqual(none);
    expect(intersection({ from: 0, to: 2 }, { from: 1, to: 4 })).toEqual(some({ from: 1, to: 2 }));
  });

  it("an interval contains its start and the instants up to its end, but not its end", () => {
    fc.assert(
      fc.property(smallInterval, fc.integer({ min: -1, max: 21 }), (i, t) => {
        expect(containsInstant(i, t)).toBe(cellsOf([i]).has(Math.max(0, Math.min(21, t + 1))));
      }),
    );
    expect(containsInstant({ from: 0, to: 2 }, 0)).toBe(true);
    expect(containsInstant({ from: 0, to: 2 }, 2)).toBe(false);
  });

  it("the intersection has the cells of both, and exists only for intervals that overlap", () => {
    fc.assert(
      fc.property(smallInterval, smallInterval, (a, b) => {
        const [inA, inB] = [cellsOf([a]), cellsOf([b])];
        const [shared] = intervalsOf(cellsWhere((cell) => inA.has(cell) && inB.has(cell)));
        expect(intersection(a, b)).toEqual(shared === undefined ? none : some(shared));
      }),
    );
  });

  it("the intersection is covered by both and does not depend on their order", () => {
    fc.assert(
      fc.property(timeInterval, timeInterval, (a, b) => {
        const shared = intersection(a, b);
        expect(isSome(shared)).toBe(overlaps(a, b));
        expect(intersection(b, a)).toEqual(shared);
        if (isSome(shared)) {
          expect(covers(a, shared.value) && covers(b, shared.value)).toBe(true);
          expect(shared.value.from).toBeLessThan(shared.value.to);
        }
      }),
    );
  });

  it("all of time covers every interval", () => {
    fc.assert(
      fc.property(timeInterval, (i) => {
        expect(covers(always, i)).toBe(true);
        expect(intersection(always, i)).toEqual(some(i));
      }),
    );
    expect(cellsOf([always])).toEqual(allCells);
  });
});
