import { describe, expect, it } from "vitest";
import { Copies, copyOfObjects, PlaceCopies } from "../../src/reconcile/copies.js";
import { objectsOf } from "../../src/reconcile/objects.js";

const points = (...eics: readonly string[]) =>
  objectsOf(
    "METERING_POINT",
    eics.map((meterEic) => ({ meterEic })),
    "UPDATE",
    (eic) => eic,
  );

describe("copies of one message", () => {
  it("are the same for any order of their objects, and differ with another reason or object", () => {
    const copy = copyOfObjects("METERING_POINT", "UPDATE", points("a", "b"));
    expect(copyOfObjects("METERING_POINT", "UPDATE", points("b", "a"))).toBe(copy);
    expect(copyOfObjects("METERING_POINT", "CREATE", points("a", "b"))).not.toBe(copy);
    expect(copyOfObjects("METERING_POINT", "UPDATE", points("a", "c"))).not.toBe(copy);
  });

  it("count by the one created last, in any order, and are reported only where they differ", () => {
    const read = [
      ["x", "old", 1],
      ["x", "new", 3],
      ["x", "old", 2],
      ["y", "same", 1],
      ["y", "same", 2],
    ] as const;
    for (const order of [read, read.toReversed()]) {
      const copies = new Copies();
      for (const [identity, copy, at] of order) copies.add(identity, copy, at);
      expect([...copies.counting()]).toEqual([["x", { copy: "new", differing: 2 }]]);
    }
  });

  it("count in one partition by the copy that counts everywhere; if it has no content there, no copy counts", () => {
    const made = (copy: string, at: number) => ({
      identity: "x",
      copy,
      messageRef: { id: 1, createdTime: `t${at}`, at, reason: undefined },
    });
    const place = new PlaceCopies<ReturnType<typeof made>>();
    place.add(made("a", 1));
    place.add(made("b", 2));
    expect(place.counted(new Map()).map(({ copy }) => copy)).toEqual(["b"]);
    expect(place.counted(new Map([["x", { copy: "a", differing: 2 }]])).map(({ copy }) => copy)).toEqual([
      "a",
    ]);
    const elsewhere = new Map([["x", { copy: "c", differing: 3 }]]);
    expect(place.counted(elsewhere)).toEqual([]);
    expect(place.differing(elsewhere).map(({ counted, other }) => [counted, other?.copy])).toEqual([
      [undefined, "b"],
      [undefined, "a"],
    ]);
  });
});
