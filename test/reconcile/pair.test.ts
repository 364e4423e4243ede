import { describe, expect, it } from "vitest";
import type { Fit, Pairing, ReceivedOne } from "../../src/reconcile/pair.js";
import { pairInTime, pairUp } from "../../src/reconcile/pair.js";

describe("ones that are all alike, paired in time", () => {
  it.each<readonly [string, readonly number[], readonly number[], readonly (readonly [number, number])[]]>([
    ["nothing came", [0], [], []],
    ["nothing was due", [], [5], []],
    ["what came is the latest due before it", [0, 10, 20], [12], [[1, 0]]],
    ["due at the same moment is before it", [0, 10], [10], [[1, 0]]],
    ["with nothing due before it, it is the first after it", [10, 20], [5], [[0, 0]]],
    [
      "what came later is what is still free before it, and the first to come is the first due",
      [0, 10],
      [12, 13],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "once all before it are taken, it is the first after it",
      [0, 10, 20],
      [1, 2],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      "all came before any was due",
      [10, 20],
      [1, 2],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ["more came than was due", [0], [1, 2], [[0, 0]]],
  ])("%s", (_, due, received, pairs) => {
    expect(pairInTime(due, received)).toEqual(pairs);
  });
});

const fit = (told: Partial<Fit>): Fit => ({
  agrees: false,
  isCoarser: false,
  differing: [],
  equal: 0,
  ...told,
});
const came = (text: string, at = 0, message = text, content = text): ReceivedOne => ({
  at,
  text,
  content,
  message,
});

/** One due at 100 and two that came, of which the second fits better by what is told. */
const bestOf = (first: Partial<Fit>, second: Partial<Fit>, firstAt = 100, secondAt = 100): Pairing =>
  pairUp([{ at: 100, text: "due" }], [came("first", firstAt), came("second", secondAt)], (_, r) =>
    fit(r === 0 ? first : second),
  );

describe("what was due and what came", () => {
  it("is paired without a look at it where it is equal, and fits", () => {
    const equal = { agrees: true, isCoarser: false, differing: [], equal: 0 };
    const pairing = pairUp(
      [
        { at: 5, text: "a" },
        { at: 0, text: "b" },
      ],
      [came("b"), came("a")],
      () => {
        throw new Error("asked");
      },
    );
    expect(pairing).toEqual({
      pairs: [
        { due: 0, received: 1, fit: equal },
        { due: 1, received: 0, fit: equal },
      ],
      due: [],
      duplicates: [],
      received: [],
    });
  });

  it("is paired in time where several are equal", () => {
    const due = [0, 10].map((at) => ({ at, text: "a" }));
    const never = (): Fit => {
      throw new Error("asked");
    };
    const one = pairUp(due, [came("a", 12)], never);
    expect(one).toMatchObject({ pairs: [{ due: 1, received: 0 }], due: [0] });
    const both = pairUp(due, [came("a", 12), came("a", 13)], never);
    expect(both.pairs.map((pair) => [pair.due, pair.received])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("is paired where it agrees before the rest is looked at", () => {
    const { pairs, received } = bestOf({ equal: 9 }, { agrees: true, isCoarser: true });
    expect(pairs).toEqual([{ due: 0, received: 1, fit: fit({ agrees: true, isCoarser: true }) }]);
    expect(received).toEqual([0]);
  });

  it.each<readonly [string, worse: Partial<Fit>, better: Partial<Fit>, worseAt: number, betterAt: number]>([
    [
      "fewer attributes that differ",
      { differing: ["a", "b"], equal: 9 },
      { differing: ["a"], isCoarser: true },
      100,
      0,
    ],
    ["then more that are equal", { equal: 1 }, { equal: 2, isCoarser: true }, 100, 0],
    ["then a reason that is not coarser", { isCoarser: true }, {}, 100, 0],
    ["then what came after it was due", {}, {}, 99, 900],
    ["or at that moment", {}, {}, 99, 100],
    ["then what came sooner", {}, {}, 900, 800],
    ["or less early", {}, {}, 10, 20],
  ])("fits best by %s, wherever it stands", (_, worse, better, worseAt, betterAt) => {
    for (const [best, { pairs, ...rest }] of [
      [1, bestOf(worse, better, worseAt, betterAt)],
      [0, bestOf(better, worse, betterAt, worseAt)],
    ] as const) {
      expect(pairs.map((pair) => [pair.due, pair.received])).toEqual([[0, best]]);
      expect(rest).toEqual({ due: [], duplicates: [], received: [1 - best] });
    }
  });

  it("fits as it stands where nothing tells two of them apart, and stands in the order of what was due", () => {
    const due = [0, 0, 0].map((at, i) => ({ at, text: `due ${i}` }));
    const { pairs } = pairUp(due, [came("x"), came("y"), came("z")], (d, r) =>
      fit({ agrees: d === 2 && r === 0 }),
    );
    expect(pairs.map((pair) => [pair.due, pair.received])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  it("is left over where there is no other side", () => {
    expect(pairUp([{ at: 0, text: "a" }], [], () => fit({}))).toEqual({
      pairs: [],
      due: [0],
      duplicates: [],
      received: [],
    });
  });
});

describe("a message that repeats another", () => {
  const due = [
    { at: 0, text: "CREATE a" },
    { at: 0, text: "CREATE b" },
  ];
  const a = came("CREATE a", 0, "one", "a");

  it("is its duplicate rather than another content of what is left", () => {
    const { pairs, ...rest } = pairUp(due, [a, came("UPDATE a", 0, "two", "a")], () => fit({}));
    expect(pairs).toHaveLength(1);
    expect(rest).toEqual({ due: [1], duplicates: [{ received: 1, of: 0 }], received: [] });
  });

  it("is none within one message", () => {
    const { pairs, duplicates } = pairUp(due, [a, came("UPDATE a", 0, "one", "a")], () => fit({}));
    expect(pairs.map((pair) => [pair.due, pair.received])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(duplicates).toEqual([]);
  });

  it("repeats one whose content is another than what was due, or that was not due at all", () => {
    const [x, again] = [came("x", 0, "one", "x"), came("x", 1, "two", "x")];
    expect(pairUp([{ at: 0, text: "a" }], [x, again], () => fit({}))).toMatchObject({
      pairs: [{ due: 0, received: 0 }],
      duplicates: [{ received: 1, of: 0 }],
      received: [],
    });
    expect(pairUp([], [x, again], () => fit({}))).toEqual({
      pairs: [],
      due: [],
      duplicates: [{ received: 1, of: 0 }],
      received: [0],
    });
  });

  it("repeats the first of several, whatever they were paired with", () => {
    const reasons = ["UPDATE", "CREATE"].map((reason) => ({ at: 0, text: `${reason} a` }));
    const copies = ["CREATE", "UPDATE", "DELETE"].map((reason) => came(`${reason} a`, 0, reason, "a"));
    expect(pairUp(reasons, copies, () => fit({})).duplicates).toEqual([{ received: 2, of: 0 }]);
  });

  it("stands in the order of what came, whatever it repeats", () => {
    const received = [
      a,
      came("z", 1, "two", "z"),
      came("z", 2, "three", "z"),
      came("CREATE a", 3, "four", "a"),
    ];
    const { duplicates } = pairUp(due.slice(0, 1), received, () => fit({}));
    expect(duplicates).toEqual([
      { received: 2, of: 1 },
      { received: 3, of: 0 },
    ]);
  });
});
