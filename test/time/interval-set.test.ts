import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IntervalSet } from "../../src/time/index.js";
import {
  always,
  difference,
  emptySet,
  equals,
  fromIntervals,
  gaps,
  hasInstant,
  insert,
  intersect,
  overlapsSet,
  totalLength,
  union,
} from "../../src/time/index.js";
import * as module from "../../src/time/interval-set.js";
import { smallInterval, smallIntervals, smallSet, timeInterval } from "../arbitraries/time.js";
import { cellsOf, cellsWhere, intervalsOf } from "../oracles/interval-set-oracle.js";

describe("intervalSet", () => {
  it("has all operations of interval sets", () => {
    const { intervalSet, ...all } = module;
    expect(intervalSet).toEqual(all);
  });
});

const timeSet = fc.array(timeInterval, { maxLength: 6 }).map((list) => fromIntervals(list));
const runs = { numRuns: 1000 };

describe("operations give the same as sets of small numbers", () => {
  it("any intervals become the fewest with the same instants", () => {
    fc.assert(
      fc.property(smallIntervals, (list) => {
        expect(fromIntervals(list)).toEqual(intervalsOf(cellsOf(list)));
      }),
      runs,
    );
  });

  it("union, intersect, difference", () => {
    fc.assert(
      fc.property(smallSet, smallSet, (a, b) => {
        const [inA, inB] = [cellsOf(a), cellsOf(b)];
        expect(union(a, b)).toEqual(intervalsOf(cellsWhere((cell) => inA.has(cell) || inB.has(cell))));
        expect(intersect(a, b)).toEqual(intervalsOf(cellsWhere((cell) => inA.has(cell) && inB.has(cell))));
        expect(difference(a, b)).toEqual(intervalsOf(cellsWhere((cell) => inA.has(cell) && !inB.has(cell))));
      }),
      runs,
    );
  });

  it("insert and gaps", () => {
    fc.assert(
      fc.property(smallSet, smallInterval, (set, one) => {
        const [inSet, inOne] = [cellsOf(set), cellsOf([one])];
        expect(insert(set, one)).toEqual(
          intervalsOf(cellsWhere((cell) => inSet.has(cell) || inOne.has(cell))),
        );
        expect(gaps(set, one)).toEqual(
          intervalsOf(cellsWhere((cell) => !inSet.has(cell) && inOne.has(cell))),
        );
      }),
      runs,
    );
  });

  it("overlapsSet, equals, hasInstant, totalLength", () => {
    fc.assert(
      fc.property(smallSet, smallSet, fc.integer({ min: 0, max: 20 }), (a, b, t) => {
        const [inA, inB] = [cellsOf(a), cellsOf(b)];
        expect(overlapsSet(a, b)).toBe(cellsWhere((cell) => inA.has(cell) && inB.has(cell)).size > 0);
        expect(equals(a, b)).toBe(inA.size === inB.size && [...inA].every((cell) => inB.has(cell)));
        expect(equals(a, [...a])).toBe(true);
        expect(hasInstant(a, t)).toBe(inA.has(t + 1));
        expect(totalLength(a)).toBe(inA.has(0) || inA.has(21) ? Infinity : inA.size);
      }),
      runs,
    );
  });
});

describe("laws of interval sets", () => {
  const isCanonical = (set: IntervalSet): boolean =>
    set.every(({ from, to }, i) => from < to && (i === 0 || set[i - 1]!.to < from));

  it("every result is sorted, with no empty, overlapping or touching intervals", () => {
    fc.assert(
      fc.property(timeSet, timeSet, timeInterval, (a, b, one) => {
        const results = [a, union(a, b), intersect(a, b), difference(a, b), insert(a, one), gaps(a, one)];
        expect(results.map(isCanonical)).toEqual(results.map(() => true));
      }),
    );
  });

  it("union and intersection are commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(smallSet, smallSet, smallSet, (a, b, c) => {
        for (const join of [union, intersect]) {
          expect(join(a, b)).toEqual(join(b, a));
          expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
          expect(join(a, a)).toEqual(a);
        }
      }),
    );
  });

  it("each distributes over the other", () => {
    fc.assert(
      fc.property(smallSet, smallSet, smallSet, (a, b, c) => {
        expect(intersect(a, union(b, c))).toEqual(union(intersect(a, b), intersect(a, c)));
        expect(union(a, intersect(b, c))).toEqual(intersect(union(a, b), union(a, c)));
      }),
    );
  });

  it("the empty set and all of time are neutral and absorbing elements", () => {
    fc.assert(
      fc.property(timeSet, (a) => {
        expect(union(a, emptySet)).toEqual(a);
        expect(union(emptySet, a)).toEqual(a);
        expect(intersect(a, [always])).toEqual(a);
        expect(intersect(a, emptySet)).toEqual(emptySet);
        expect(union(a, [always])).toEqual([always]);
        expect(difference(a, a)).toEqual(emptySet);
        expect(difference(a, emptySet)).toEqual(a);
      }),
    );
  });

  it("a set and its gaps cover all of time and do not overlap", () => {
    fc.assert(
      fc.property(timeSet, timeInterval, (set, within) => {
        const missing = gaps(set, within);
        expect(union(intersect(set, [within]), missing)).toEqual([within]);
        expect(overlapsSet(set, missing)).toBe(false);
      }),
    );
  });

  it("inserting one interval after another in any order gives the same set", () => {
    fc.assert(
      fc.property(smallIntervals, (list) => {
        const inOrder = list.reduce<IntervalSet>(insert, emptySet);
        const reversed = [...list].reverse().reduce<IntervalSet>(insert, emptySet);
        expect(inOrder).toEqual(fromIntervals(list));
        expect(reversed).toEqual(inOrder);
      }),
    );
  });

  it("lengths add up", () => {
    fc.assert(
      fc.property(smallSet, smallSet, (a, b) => {
        fc.pre(Number.isFinite(totalLength(a)) && Number.isFinite(totalLength(b)));
        expect(totalLength(union(a, b)) + totalLength(intersect(a, b))).toBe(totalLength(a) + totalLength(b));
        expect(totalLength(difference(a, b))).toBe(totalLength(a) - totalLength(intersect(a, b)));
      }),
    );
  });

  it("does not change its arguments", () => {
    fc.assert(
      fc.property(smallIntervals, smallSet, (list, set) => {
        const before = JSON.stringify([list, set]);
        fromIntervals(list);
        union(set, fromIntervals(list));
        difference(set, fromIntervals(list));
        expect(JSON.stringify([list, set])).toBe(before);
      }),
    );
  });
});
