import * as io from "io-ts";
import { describe, expect, it } from "vitest";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import * as t from "../../src/documents/total.js";
import { InstantText, Text } from "../../src/documents/scalars.js";

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const linesOf = (codec: io.Mixed, value: unknown): readonly string[] => {
  const decoded = codec.decode(value) as io.Validation<unknown>;
  return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(explainDecodeError) : [];
};

const Named = t.type({ name: Text }, "Named");
const Both = t.intersection([Named, t.partial({ at: InstantText })], "Both");

describe("a codec of the documents", () => {
  it("is never true of what throws when it is read, and decodes it to an error", () => {
    for (const codec of [Named, Both, t.readonlyArray(Named), t.tuple([Named, Named])]) {
      expect(codec.is(revoked())).toBe(false);
      expect(linesOf(codec, revoked())).toEqual([
        "$: expected plain data, got an object that throws when it is read",
      ]);
    }
  });

  it("states why a value is not plain data", () => {
    const computed = Object.defineProperty({}, "name", { enumerable: true, get: () => "x" });
    expect(linesOf(Named, computed)).toEqual([
      '$: expected plain data, got an object whose attribute "name" is computed or inherited',
    ]);
    expect(linesOf(Named, { name: 1n })).toEqual(["$: expected a JSON value, got a bigint"]);
  });

  it("encodes a value as itself if its parts do", () => {
    const value = { name: "x" };
    expect(Both.encode(value)).toBe(value);
    expect(t.intersection([Both, Named]).encode(value)).toBe(value);
    const list = [value];
    expect(t.readonlyArray(Both).encode(list)).toBe(list);
    const Loud = new io.Type<string, string>("Loud", io.string.is, io.string.validate, (text) =>
      text.toUpperCase(),
    );
    const loud = t.type({ name: Loud });
    expect(loud.encode(value)).toEqual({ name: "X" });
    expect(t.intersection([loud, t.partial({ at: InstantText })]).encode(value)).toMatchObject({ name: "X" });
    expect(t.intersection([t.partial({ at: InstantText }), loud]).encode(value)).toMatchObject({ name: "X" });
  });

  it("of a list leaves the given list as it is if an item has another form", () => {
    const at = new Date("2024-05-22T21:00Z");
    const list = [at, "2024-05-22T21:00Z"];
    expect(t.readonlyArray(InstantText).decode(list)).toEqual({
      _tag: "Right",
      right: ["2024-05-22T21:00Z", "2024-05-22T21:00Z"],
    });
    expect(list[0]).toBe(at);
  });

  it("of a list is not true of other values or of one with a wrong item", () => {
    const texts = t.readonlyArray(Text);
    expect([["x"], [], ["x", 7], "x", {}, new Array(1)].map(texts.is)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("of a tuple has an error for one that is too long", () => {
    const pair = t.tuple([Text, Text]);
    expect(linesOf(pair, ["x", "y"])).toEqual([]);
    expect(linesOf(pair, ["x", "y", "z"])).toEqual(["$: expected a list of 2, got an array of 3"]);
    expect(linesOf(pair, ["x"])).toEqual(["$[1]: missing, expected a text"]);
    expect(linesOf(pair, "xy")).toEqual(['$: expected an array, got "xy"']);
  });

  it("is made total once", () => {
    expect(t.codec(Both)).toBe(Both);
    const own = io.type({ name: io.string });
    expect(t.codec(own)).toHaveProperty("~standard");
  });
});
