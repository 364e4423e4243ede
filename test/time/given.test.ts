import { none } from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import { guarded } from "../../src/time/guarded.js";
import type { Interval } from "../../src/time/interval.js";
import { containsInstant, covers, intersection, overlaps } from "../../src/time/interval.js";
import type { IntervalSet } from "../../src/time/interval-set.js";
import {
  difference,
  equals,
  fromIntervals,
  hasInstant,
  intersect,
  overlapsSet,
  totalLength,
  union,
} from "../../src/time/interval-set.js";

const fail = (): never => {
  throw new Error("thrown by the value itself");
};
const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Values of JavaScript where the types ask for an interval or a set of them. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  7,
  "from",
  {},
  { from: 0 },
  { from: 0n, to: 1n },
  { from: "0", to: "1" },
  Object.defineProperty({ to: 1 }, "from", { get: fail }),
  revoked({}),
  revoked([]),
];
const noIntervals = wrong as readonly Interval[];
const noSets = [
  ...wrong,
  [undefined],
  [{ from: 0, to: 1 }, null],
  { length: 2 ** 32 },
  new Array<unknown>(2 ** 32 - 1),
  new Proxy([], { get: fail }),
] as readonly IntervalSet[];

const one: Interval = { from: 0, to: 10 };
const set: IntervalSet = [one];

describe("an invalid interval", () => {
  it.each(noIntervals.map((value) => ({ value })))("contains nothing and overlaps nothing", ({ value }) => {
    expect([overlaps(value, one), overlaps(one, value)]).toEqual([false, false]);
    expect([covers(value, one), covers(one, value), containsInstant(value, 5)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([intersection(value, one), intersection(one, value)]).toEqual([none, none]);
  });
});

describe("an invalid set of intervals", () => {
  it.each(noSets.map((value) => ({ value })))("counts as the empty one", ({ value }) => {
    expect(fromIntervals(value)).toEqual([]);
    expect([union(value, set), union(set, value)]).toEqual([set, set]);
    expect([intersect(value, set), intersect(set, value)]).toEqual([[], []]);
    expect([difference(value, set), difference(set, value)]).toEqual([[], set]);
    expect([overlapsSet(value, set), overlapsSet(set, value)]).toEqual([false, false]);
    expect([equals(value, set), equals(set, value), equals(value, [])]).toEqual([false, false, true]);
    expect(totalLength(value)).toBe(0);
  });

  it.each(noSets.map((value) => ({ value })))("contains no instant", ({ value }) => {
    expect(hasInstant(value, 5)).toBe(false);
  });

  it("contains the instants of its intervals before the first invalid one", () => {
    const list = [one, null] as unknown as IntervalSet;
    expect([hasInstant(list, 5), hasInstant(list, 20)]).toEqual([true, false]);
    expect(hasInstant([undefined] as unknown as IntervalSet, 5)).toBe(false);
  });

  it("does not contain invalid instants", () => {
    expect(hasInstant(set, "5" as unknown as number)).toBe(false);
    expect(containsInstant(one, "5" as unknown as number)).toBe(false);
  });
});

describe("a guarded value", () => {
  it("is the value, or the alternative if reading it throws", () => {
    expect([
      guarded(
        () => 1,
        () => 2,
      ),
      guarded(fail, () => 2),
    ]).toEqual([1, 2]);
  });
});
