import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PersistentMap } from "../../src/market/persistent-map.js";
import { emptyMap, entriesOf, getIn, setIn } from "../../src/market/persistent-map.js";

/** FNV-1a with its halves combined, as a hash map may use it: only used to find keys that collide. */
const spread = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** Pairs of different keys with the same hash. */
const colliding = ((): readonly (readonly [string, string])[] => {
  const seen = new Map<number, string>();
  const pairs: [string, string][] = [];
  for (let n = 0; pairs.length < 4; n++) {
    const key = n.toString(36);
    const other = seen.get(spread(key));
    if (other !== undefined) pairs.push([other, key]);
    seen.set(spread(key), key);
  }
  return pairs;
})();

const key = fc.oneof(
  fc.constantFrom(...colliding.flat()),
  fc.nat({ max: 40 }).map((n) => `key ${n}`),
  fc.string({ maxLength: 3 }),
  fc.constantFrom("", "__proto__", "constructor"),
);

const sorted = (entries: Iterable<readonly [string, unknown]>): readonly (readonly [string, unknown])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

describe("a persistent map", () => {
  it("has the entries of a native map after the same steps, and every older version keeps its entries", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat())), fc.array(key), (steps, asked) => {
        let map: PersistentMap<number> = emptyMap;
        let native = new Map<string, number>();
        const versions = [{ map, native }];
        for (const [at, value] of steps) {
          map = setIn(map, at, value);
          native = new Map(native).set(at, value);
          versions.push({ map, native });
        }
        for (const version of versions) {
          expect(sorted(entriesOf(version.map))).toEqual(sorted(version.native));
          for (const at of [...asked, ...steps.map(([known]) => known)]) {
            expect(getIn(version.map, at)).toBe(version.native.get(at));
          }
        }
      }),
    );
  });

  it.each(colliding)("distinguishes %s and %s although they have the same hash", (a, b) => {
    const both = setIn(setIn(emptyMap as PersistentMap<string>, a, "a"), b, "b");
    expect([getIn(both, a), getIn(both, b)]).toEqual(["a", "b"]);
    const replaced = setIn(both, a, "new");
    expect([getIn(replaced, a), getIn(replaced, b)]).toEqual(["new", "b"]);
    expect(getIn(setIn(emptyMap, a, 1), b)).toBeUndefined();
  });

  it("returns its entries in an order that depends on the keys alone", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 60 }), fc.nat(), (numbers, turn) => {
        const keys = numbers.map((n) => `key ${n}`).filter((at) => !colliding.flat().includes(at));
        const turned = keys.slice(turn % (keys.length + 1)).concat(keys.slice(0, turn % (keys.length + 1)));
        const made = (order: readonly string[]): readonly string[] =>
          [
            ...entriesOf(order.reduce((map, at) => setIn(map, at, at), emptyMap as PersistentMap<string>)),
          ].map(([at]) => at);
        expect(made(turned)).toEqual(made(keys));
      }),
    );
  });

  it("has at most seven branches on the way to a key, among ten thousand", () => {
    let map: PersistentMap<number> = emptyMap;
    for (let n = 0; n < 10_000; n++) map = setIn(map, `38X-${n}`, n);
    const depthOf = (node: NonNullable<typeof map.root>): number =>
      "entries" in node ? 0 : 1 + node.children.reduce((depth, child) => Math.max(depth, depthOf(child)), 0);
    expect(depthOf(map.root!)).toBeLessThanOrEqual(7);
  });

  it("can have ten thousand keys", () => {
    let map: PersistentMap<number> = emptyMap;
    for (let n = 0; n < 10_000; n++) map = setIn(map, `38X-${n}`, n);
    let found = 0;
    for (let n = 0; n < 10_000; n++) if (getIn(map, `38X-${n}`) === n) found++;
    expect(found).toBe(10_000);
    expect([...entriesOf(map)]).toHaveLength(10_000);
    expect(getIn(map, "38X-10000")).toBeUndefined();
  });
});
