import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { append } from "../../src/common/multimap.js";
import { compareText, optionalTextOrder } from "../../src/common/order.js";
import { firstIndexWhere } from "../../src/common/search.js";
import { fnv1a, hashOf } from "../../src/common/hash.js";

describe("texts", () => {
  it("are ordered by code units, not by language", () => {
    expect(["ä", "z", "a", "Z", "õ"].sort(compareText)).toEqual(["Z", "a", "z", "ä", "õ"]);
  });

  it("that are absent come first", () => {
    expect(optionalTextOrder.compare(undefined, "a")).toBe(-1);
    expect(optionalTextOrder.compare("a", undefined)).toBe(1);
    expect(optionalTextOrder.compare(undefined, undefined)).toBe(0);
  });
});

describe("firstIndexWhere", () => {
  it("finds the same as a search from the beginning", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: -1, max: 21 }),
        (numbers, bound) => {
          const sorted = [...numbers].sort((a, b) => a - b);
          const found = sorted.findIndex((n) => n >= bound);
          expect(firstIndexWhere(sorted.length, (i) => sorted[i]! >= bound)).toBe(
            found === -1 ? sorted.length : found,
          );
        },
      ),
    );
  });
});

describe("lists by key", () => {
  it("keep the order in which values were added", () => {
    const lists = new Map<string, string[]>();
    for (const text of ["b1", "a1", "b2", "a2"]) append(lists, text[0]!, text);
    expect([...lists]).toEqual([
      ["b", ["b1", "b2"]],
      ["a", ["a1", "a2"]],
    ]);
  });
});

describe("hashes", () => {
  it("are those that are published for FNV-1a", () => {
    expect(fnv1a("")).toBe(0x811c9dc5);
    expect(fnv1a("a")).toBe(0xe40c292c);
    expect(fnv1a("foobar")).toBe(0xbf9cf968);
  });

  it("of consecutive codes are distributed evenly over few places", () => {
    const places = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) places[hashOf(`38ZGO-${String(i).padStart(8, "0")}`) % 16]! += 1;
    expect(Math.min(...places)).toBeGreaterThan(850);
    expect(Math.max(...places)).toBeLessThan(1150);
  });
});
