import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedAt } from "../../src/time/division.js";

describe("an interval divided at instants", () => {
  it("has a part before, between and after them, in any order and each once", () => {
    expect(dividedAt({ from: 0, to: 4 }, [3, 1, 3])).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 3, to: 4 },
    ]);
  });

  it("is one part where none is inside", () => {
    expect(dividedAt({ from: 0, to: 4 }, [])).toEqual([{ from: 0, to: 4 }]);
    expect(dividedAt({ from: 0, to: 4 }, [-1, 0, 4, 5])).toEqual([{ from: 0, to: 4 }]);
    expect(dividedAt({ from: -Infinity, to: Infinity }, [7])).toEqual([
      { from: -Infinity, to: 7 },
      { from: 7, to: Infinity },
    ]);
  });

  it("has the same instants in it, of which just those given start parts", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.array(fc.nat(40)), (from, length, at) => {
        const parts = dividedAt({ from, to: from + length }, at);
        const starts = Array.from({ length }, (_, i) => from + i).filter((t) => t === from || at.includes(t));
        expect(parts.map((part) => part.from)).toEqual(starts);
        expect(parts.map((part) => part.to)).toEqual([...starts.slice(1), from + length]);
      }),
    );
  });
});
