import fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import * as O from "fp-ts/lib/Option.js";
import { describe, expect, it } from "vitest";
import { left, none, right, some } from "../../src/time/either.js";

describe("the values written out", () => {
  it("are those that fp-ts makes", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(left(value)).toStrictEqual(E.left(value));
        expect(right(value)).toStrictEqual(E.right(value));
        expect(some(value)).toStrictEqual(O.some(value));
      }),
    );
    expect(none).toStrictEqual(O.none);
  });
});
