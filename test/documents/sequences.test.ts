import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import { decodeErrorsOf } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import { wrongKind } from "../../src/documents/scalar.js";
import { InstantText, WholeNumber } from "../../src/documents/scalars.js";
import { inSequence } from "../../src/documents/sequences.js";

/** Each larger than the one before, by its attribute or as a whole. */
const growing = (attribute?: "n") =>
  inSequence(t.type({ n: WholeNumber }), () => {
    let last = -1;
    return ({ n }) => {
      const isLarger = n > last;
      last = n;
      const cause = wrongKind("larger than the one before");
      return isLarger ? [] : [attribute === undefined ? { cause } : { attribute, cause }];
    };
  });

const errorsOf = (codec: t.Mixed, value: unknown): readonly string[] => {
  const decoded = codec.decode(value);
  expect(codec.is(value)).toBe(decoded._tag === "Right");
  return decoded._tag === "Left" ? decodeErrorsOf(decoded.left).map(explainDecodeError) : [];
};

describe("a list whose items depend on those before", () => {
  it("is itself if all of them fit", () => {
    const list = [{ n: 1 }, { n: 3 }];
    expect(growing().decode(list)).toMatchObject({ right: list });
    expect(growing().decode([])).toMatchObject({ right: [] });
    const decoded = growing().decode(list);
    expect(decoded._tag === "Right" && decoded.right).toBe(list);
    // Each list from its beginning.
    expect(errorsOf(growing(), [{ n: 0 }])).toEqual([]);
  });

  it("has an error for each item that does not fit, at the item or at an attribute of it", () => {
    const list = [{ n: 1 }, { n: 1 }, { n: 0 }, { n: 1 }];
    expect(errorsOf(growing(), list)).toEqual([
      "$[1]: expected larger than the one before, got an object",
      "$[2]: expected larger than the one before, got an object",
    ]);
    expect(errorsOf(growing("n"), list)).toEqual([
      "$[1].n: expected larger than the one before, got 1",
      "$[2].n: expected larger than the one before, got 0",
    ]);
  });

  it("passes over items that do not decode", () => {
    expect(errorsOf(growing("n"), [{ n: 1 }, { n: -1 }, { n: 2 }, 7])).toEqual([
      "$[1].n: expected a whole number from 0 to 2^53 - 1, got -1",
      "$[3]: expected an object, got 7",
    ]);
    expect(errorsOf(growing(), 7)).toEqual(["$: expected an array, got 7"]);
  });

  it("is a new list if an item was given in another form", () => {
    const codec = inSequence(t.type({ at: InstantText }), () => () => []);
    const list = [{ at: "2024-05-22T21:00Z" }, { at: new Date("2024-05-22T21:00Z") }];
    expect(codec.decode(list)).toMatchObject({ right: [list[0], list[0]] });
  });
});
