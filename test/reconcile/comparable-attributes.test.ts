import { describe, expect, it } from "vitest";
import { AttributeCollector, canonicalText, identityOf } from "../../src/reconcile/comparable-attributes.js";

describe("values of attributes", () => {
  it("have the same text for any order of their attributes and any form of absence", () => {
    const value = { b: [{ d: null, c: undefined, z: 1, a: "x" }, null, "t"], a: { y: 2, x: 1 } };
    expect(canonicalText(value)).toBe('{"a":{"x":1,"y":2},"b":[{"a":"x","z":1},null,"t"]}');
    expect(canonicalText(null)).toBe("null");
  });

  it("are compared as moments, quantities or texts, and are all part of one identity", () => {
    const told = new AttributeCollector();
    told.add("from", "2024-01-01T00:00+02:00", false);
    told.add("kwh", 5, true);
    told.add("nothing", null, false);
    told.addUnordered("list", ["b", 1]);
    told.addEnd(undefined);
    expect([...told.map].map(([name, { kind }]) => [name, kind])).toEqual([
      ["from", "instant"],
      ["kwh", "quantity"],
      ["list", "text"],
      ["validTo", "instant"],
    ]);
    expect(identityOf(told.map)).toBe(
      '[["from",1704060000000],["kwh",5],["list","[\\"1\\",\\"b\\"]"],["validTo",null]]',
    );
  });
});
