import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsOf, Random } from "../../src/synthetic/random.js";
import { UuidText } from "../../src/documents/scalars.js";

const seeds = fc.maxSafeNat();

describe("bitsOf", () => {
  it("returns 32 bits, different for another seed, purpose or index", () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, index) => {
        const bits = bitsOf(seed, "a", index);
        expect(Number.isInteger(bits) && bits >= 0 && bits < 2 ** 32).toBe(true);
      }),
    );
    const many = new Set<number>();
    for (let i = 0; i < 1000; i++)
      many
        .add(bitsOf(7, "a", i))
        .add(bitsOf(7, "b", i))
        .add(bitsOf(i + 8, "a", 0));
    expect(many.size).toBe(3000);
  });

  it("distinguishes seeds that differ above 32 bits only", () => {
    expect(bitsOf(1, "a", 0)).not.toBe(bitsOf(1 + 2 ** 32, "a", 0));
  });
});

describe("Random", () => {
  const rows = (seed: number): readonly unknown[] => {
    const random = new Random(seed, "test", 3);
    return [random.next(), random.below(10), random.chance(0.5), random.pick(["a", "b"]), random.uuid()];
  };

  it("repeats itself for the same seed", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(rows(seed)).toEqual(rows(seed));
      }),
    );
  });

  it("stays within its bounds", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 1e11 }), (seed, n) => {
        const random = new Random(seed, "test");
        const next = random.next();
        expect(next >= 0 && next < 1).toBe(true);
        const below = random.below(n);
        expect(Number.isInteger(below) && below >= 0 && below < n).toBe(true);
        expect(random.chance(0)).toBe(false);
        expect(random.chance(1)).toBe(true);
        expect(UuidText.is(random.uuid())).toBe(true);
      }),
    );
  });

  it("chooses by weight: never with weight zero, and about as often as the weights", () => {
    const random = new Random(5, "weights");
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[random.weighted([1, 0, 3, 0])]!++;
    expect(counts[1]).toBe(0);
    expect(counts[3]).toBe(0);
    expect(counts[2]! / counts[0]!).toBeGreaterThan(2.7);
    expect(counts[2]! / counts[0]!).toBeLessThan(3.3);
  });
});
