import type { Comparing, ReceivedOne, One, Attributes, Fit } from "../../src/reconcile/pairing.js";
import { describe, expect, it } from "vitest";
import { pairUp } from "../../src/reconcile/pair.js";

const different: Fit = { agrees: false, isCoarser: false, differing: ["kwh"] };
const equal: Fit = { agrees: true, isCoarser: false, differing: [] };
const coarser: Fit = { agrees: true, isCoarser: true, differing: [] };

/** Values by name: kwh always counts, the others if both sides have them. */
interface Told {
  readonly kwh: number;
  readonly party?: string;
  readonly id?: string;
}

const attributesOf = ({ kwh, ...rest }: Told): Attributes => {
  const told: Readonly<Record<string, string | undefined>> = rest;
  return {
    optional: Object.keys(told).sort(),
    text: (names) => JSON.stringify(names.map((name) => told[name])),
    quantities: () => [kwh],
  };
};

const one = (told: Told, at = 0, reason = "CREATE", version = ""): One => ({
  at,
  reason,
  text: `${reason} ${JSON.stringify(told)}`,
  version,
  attributes: () => attributesOf(told),
});
const came = (told: Told, message: number, at = 0, reason = "CREATE", version = ""): ReceivedOne => ({
  ...one(told, at, reason, version),
  content: JSON.stringify(told),
  message,
});

const comparing = (tolerance = 0): Comparing => ({
  tolerance,
  reasonFit: (due, received) =>
    due === received ? "same" : due.split("_")[0] === received?.split("_")[0] ? "coarser" : "other",
  fitOf: () => different,
});

const pairs = (due: readonly One[], received: readonly ReceivedOne[], tolerance = 0) =>
  pairUp(due, received, comparing(tolerance)).pairs.map(({ due: d, received: r, fit }) => [d, r, fit]);

describe("due and received objects", () => {
  it("are paired without comparing attributes if they are equal", () => {
    const due = [one({ kwh: 1 }, 5), one({ kwh: 2 }, 0)];
    expect(pairs(due, [came({ kwh: 2 }, 1), came({ kwh: 1 }, 2)])).toEqual([
      [0, 1, equal],
      [1, 0, equal],
    ]);
    expect(pairs([one({ kwh: 1 })], [came({ kwh: 1 }, 1)])).toEqual([[0, 0, equal]]);
    expect(pairs([one({ kwh: 1 })], [came({ kwh: 2 }, 1)])).toEqual([[0, 0, different]]);
  });

  it("are paired in order of time if several are equal", () => {
    const due = [one({ kwh: 1 }, 0), one({ kwh: 1 }, 10)];
    expect(pairs(due, [came({ kwh: 1 }, 1, 12)])).toEqual([[1, 0, equal]]);
    expect(pairs(due, [came({ kwh: 1 }, 1, 12), came({ kwh: 1 }, 2, 13)])).toEqual([
      [0, 0, equal],
      [1, 1, equal],
    ]);
  });

  it("are paired if they agree in the attributes that both have, before the rest is compared", () => {
    const due = [one({ kwh: 1, party: "A" }, 0), one({ kwh: 1, party: "B" }, 1)];
    const received = [came({ kwh: 1, id: "x", party: "B" }, 1, 2), came({ kwh: 9 }, 2, 3)];
    expect(pairs(due, received)).toEqual([
      [0, 1, different],
      [1, 0, equal],
    ]);
  });

  it("are paired with objects of more attributes before those of fewer, and with the same reason before a less specific one", () => {
    const due = [one({ kwh: 1, party: "A", id: "x" }), one({ kwh: 1, party: "A" })];
    const received = [came({ kwh: 1 }, 1), came({ kwh: 1, id: "x" }, 2)];
    expect(pairs(due, received)).toEqual([
      [0, 1, equal],
      [1, 0, equal],
    ]);
    const fine = [one({ kwh: 1 }, 0, "CREATE_BC_X"), one({ kwh: 1 }, 1, "CREATE")];
    expect(pairs(fine, [came({ kwh: 1 }, 1, 2, "CREATE"), came({ kwh: 9 }, 2, 3, "UPDATE")])).toEqual([
      [0, 1, different],
      [1, 0, equal],
    ]);
    expect(
      pairs([...fine].reverse(), [came({ kwh: 1 }, 1, 2, "CREATE_BC_Y"), came({ kwh: 7 }, 2, 3)])[0],
    ).toEqual([0, 0, coarser]);
  });

  it("are not paired if the received message repeats a paired one under another reason", () => {
    const due = [one({ kwh: 1 }, 0, "CREATE_BC_X"), one({ kwh: 1 }, 1, "CREATE")];
    const received = [came({ kwh: 1 }, 1, 2, "CREATE"), came({ kwh: 1 }, 2, 3, "UPDATE")];
    const pairing = pairUp(due, received, comparing());
    expect(pairing.pairs).toEqual([{ due: 1, received: 0, fit: equal }]);
    expect(pairing.due).toEqual([0]);
    expect(pairing.duplicates).toEqual([{ received: 1, of: 0 }]);
  });

  it("are paired in order of values within a tolerance", () => {
    const due = [one({ kwh: 3 }), one({ kwh: 1 }), one({ kwh: 9 })];
    const received = [came({ kwh: 1.5 }, 1), came({ kwh: 3.5 }, 2), came({ kwh: 5 }, 3)];
    expect(pairs(due, received, 0.5)).toEqual([
      [0, 1, equal],
      [1, 0, equal],
      [2, 2, different],
    ]);
  });

  it("are paired by version if contents differ, then in order of time", () => {
    const due = [one({ kwh: 1 }, 0, "CREATE", "v1"), one({ kwh: 2 }, 1, "CREATE", "v2")];
    expect(
      pairs(due, [came({ kwh: 3 }, 1, 5, "CREATE", "v1"), came({ kwh: 4 }, 2, 6, "CREATE", "v3")]),
    ).toEqual([
      [0, 0, different],
      [1, 1, different],
    ]);
    expect(pairs(due, [came({ kwh: 3 }, 1, 5, "CREATE", "v3")])).toEqual([[1, 0, different]]);
  });

  it("remain unpaired if the other side is empty", () => {
    expect(pairUp([one({ kwh: 1 })], [], comparing())).toEqual({
      pairs: [],
      due: [0],
      duplicates: [],
      received: [],
    });
  });
});

describe("a message that repeats another", () => {
  const due = [one({ kwh: 1 }), one({ kwh: 2 })];

  it("is its duplicate rather than a different content of a remaining delivery", () => {
    const { pairs: made, ...rest } = pairUp(
      due,
      [came({ kwh: 1 }, 1), came({ kwh: 1 }, 2, 0, "UPDATE")],
      comparing(),
    );
    expect(made).toHaveLength(1);
    expect(rest).toEqual({ due: [1], duplicates: [{ received: 1, of: 0 }], received: [] });
  });

  it("is not found within one message", () => {
    const { pairs: made, duplicates } = pairUp(
      due,
      [came({ kwh: 1 }, 1), came({ kwh: 1 }, 1, 0, "UPDATE")],
      comparing(),
    );
    expect(made.map((pair) => [pair.due, pair.received])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(duplicates).toEqual([]);
  });

  it("may repeat one with different content, or one that was not due", () => {
    const [x, again] = [came({ kwh: 7 }, 1), came({ kwh: 7 }, 2, 1)];
    expect(pairUp(due.slice(0, 1), [x, again], comparing())).toMatchObject({
      pairs: [{ due: 0, received: 0 }],
      duplicates: [{ received: 1, of: 0 }],
      received: [],
    });
    expect(pairUp([], [x, again], comparing())).toEqual({
      pairs: [],
      due: [],
      duplicates: [{ received: 1, of: 0 }],
      received: [0],
    });
  });
});

describe("many versions", () => {
  const many = 20_000;
  const versions = (of: (i: number) => Told) => ({
    due: Array.from({ length: many }, (_, i) => one(of(i), i, "CREATE", String(i % 7))),
    received: Array.from({ length: many }, (_, i) => came(of(many - i), i, i, "CREATE", String(i % 7))),
  });

  it.each([
    ["that differ in a value", (i: number): Told => ({ kwh: i }), 0],
    ["that differ in a value, within a tolerance", (i: number): Told => ({ kwh: i / 10 }), 1],
    ["that are all alike", (): Told => ({ kwh: 1 }), 0],
    [
      "that tell different parties",
      (i: number): Told => ({ kwh: 1, ...(i % 2 ? { party: `${i}` } : {}) }),
      0,
    ],
  ])("%s are each paired once", (_, of, tolerance) => {
    const { due, received } = versions(of);
    let asked = 0;
    const pairing = pairUp(due, received, {
      ...comparing(tolerance),
      fitOf: () => {
        asked++;
        return different;
      },
    });
    expect(pairing.pairs.length + pairing.due.length).toBe(many);
    expect(new Set(pairing.pairs.map(({ received: r }) => r)).size).toBe(pairing.pairs.length);
    // Nothing is compared with all others.
    expect(asked).toBeLessThanOrEqual(many);
  });
});
