import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ranges } from "../../src/split/index-ranges.js";
import { append, countOf, elementsIn, isAllOf, restOf, unionOf } from "../../src/split/index-ranges.js";

const LENGTH = 20;
const anyIndices = fc.uniqueArray(fc.nat({ max: LENGTH - 1 })).map((some) => some.sort((a, b) => a - b));
const rangesOf = (indices: readonly number[]): Ranges => {
  const ranges: [number, number][] = [];
  for (const i of indices) append(ranges, i, i + 1);
  return ranges;
};
const indicesOf = (ranges: Ranges): readonly number[] =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));

describe("ranges", () => {
  it("are the fewest that contain their indices", () => {
    fc.assert(
      fc.property(anyIndices, (indices) => {
        const ranges = rangesOf(indices);
        expect(indicesOf(ranges)).toEqual(indices);
        expect(countOf(ranges)).toBe(indices.length);
        for (const [from, to] of ranges) expect(from).toBeLessThan(to);
        for (let i = 1; i < ranges.length; i++) expect(ranges[i]![0]).toBeGreaterThan(ranges[i - 1]![1]);
      }),
    );
  });

  it("have every other index as complement", () => {
    fc.assert(
      fc.property(anyIndices, (indices) => {
        const others = Array.from({ length: LENGTH }, (_, i) => i).filter((i) => !indices.includes(i));
        expect(restOf(LENGTH, rangesOf(indices))).toEqual(rangesOf(others));
      }),
    );
  });

  it("have no empty range in their complement", () => {
    expect(restOf(3, [[0, 1]])).toEqual([[1, 3]]);
    expect(restOf(3, [[1, 3]])).toEqual([[0, 1]]);
    expect(restOf(3, [[0, 3]])).toEqual([]);
  });

  it("have as union the indices in at least one of them", () => {
    fc.assert(
      fc.property(fc.array(anyIndices, { maxLength: 5 }), (lists) => {
        const all = [...new Set(lists.flat())].sort((a, b) => a - b);
        expect(unionOf(lists.map(rangesOf))).toEqual(rangesOf(all));
      }),
    );
  });

  it("select the elements at their indices", () => {
    fc.assert(
      fc.property(anyIndices, (indices) => {
        fc.pre(indices.length > 0);
        const list = Array.from({ length: LENGTH }, (_, i) => `element ${i}`);
        expect(elementsIn(list, rangesOf(indices))).toEqual(indices.map((i) => list[i]));
        expect(isAllOf(LENGTH, rangesOf(indices))).toBe(indices.length === LENGTH);
      }),
    );
    expect(isAllOf(LENGTH, [[0, LENGTH]])).toBe(true);
    expect(isAllOf(LENGTH, [[1, LENGTH]])).toBe(false);
  });
});
