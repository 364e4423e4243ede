import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { describe, expect, it } from "vitest";
import { decodeErrorsOf, describeValue, foundError, moreErrors } from "../../src/documents/decode-error.js";
import { explainDecodeError } from "../../src/documents/error-text.js";
import type { DecodeError } from "../../src/documents/decode-error.js";
import { AgreementV1, InstantText, decodeAgreementV1, maybe } from "../../src/documents/index.js";

const errorsOf = (codec: t.Mixed, value: unknown): readonly DecodeError[] => {
  const result = codec.decode(value) as t.Validation<unknown>;
  return isLeft(result) ? decodeErrorsOf(result.left) : [];
};

describe("a value in a few words", () => {
  it.each([
    [undefined, "nothing"],
    [null, "null"],
    [true, "true"],
    [1.5, "1.5"],
    ["soon", '"soon"'],
    ["x".repeat(40), `"${"x".repeat(40)}"`],
    [new Date(NaN), "an invalid Date"],
    [new Date("2024-05-22T21:00Z"), '"2024-05-22T21:00Z"'],
    ["x".repeat(41), `"${"x".repeat(40)}…" (41 characters)`],
    [[1, 2], "an array of 2"],
    [{ a: 1 }, "an object"],
    [10n, "a bigint"],
    [() => 1, "a function"],
  ])("%s is %s", (value, words) => {
    expect(describeValue(value)).toBe(words);
  });
});

it("an object that throws when it is looked at is an object", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  expect(describeValue(proxy)).toBe("an object");
});

describe("errors that are not listed one by one", () => {
  const listed = (count: number): t.Errors =>
    Array.from({ length: count }, (_, i) => ({ value: i, context: [], message: "" })).map((error, i) => ({
      ...error,
      context: [
        { key: "", type: t.array(t.string), actual: [] },
        { key: String(i), type: t.string, actual: i },
      ],
    }));

  it.each([
    [20, 0, undefined],
    [21, 0, "1 more error"],
    [22, 0, "2 more errors"],
    [1, 1, "1 more error"],
    [22, 5, "7 more errors"],
    [1, 10_000, "at least 10000 more errors"],
  ])("of %d errors and %d more are a count", (count, more, actual) => {
    const others = more === 0 ? [] : [moreErrors(more, 0, [])];
    const errors = decodeErrorsOf([...listed(count), ...others]);
    const last = errors.at(-1)!;
    expect(errors.length).toBe(Math.min(count, 20) + (actual === undefined ? 0 : 1));
    if (actual === undefined) expect(last.tag).toBe("WrongKind");
    else
      expect(last).toEqual({
        tag: "MoreErrors",
        path: "$",
        expected: "fewer errors",
        actual,
        times: Number(/\d+/.exec(actual)![0]),
      });
  });

  it("are named in the message that reporters of io-ts show", () => {
    expect(moreErrors(7, 0, []).message).toBe("and 7 more errors");
    const found = { tag: "WrongKind", path: "$.a", expected: "a text", actual: "7" } as const;
    expect(foundError(found, 0, []).message).toBe("$.a: expected a text, got 7");
  });
});

describe("an error in one line", () => {
  it("states the place, the expected and the actual value", () => {
    expect(
      explainDecodeError({
        tag: "NotAnInstant",
        path: "$.validFrom",
        expected: "an instant",
        actual: '"soon"',
      }),
    ).toBe('$.validFrom: expected an instant, got "soon"');
  });
  it("states that an attribute is missing", () => {
    expect(
      explainDecodeError({ tag: "MissingAttribute", path: "$[0].r", expected: "a text", actual: "nothing" }),
    ).toBe("$[0].r: missing, expected a text");
  });
});

describe("the errors of io-ts", () => {
  it("are in their order, each place once, also if two parts of a codec report it", () => {
    expect(errorsOf(AgreementV1, "x")).toEqual([
      { tag: "WrongKind", path: "$", expected: "an object", actual: '"x"' },
    ]);
  });

  it("name a codec of the user by its name", () => {
    const odd = new t.Type<string>(
      "Odd",
      t.string.is,
      (value, context) => t.failure(value, context),
      t.identity,
    );
    expect(errorsOf(t.type({ a: odd }), { a: 1 })).toEqual([
      { tag: "WrongKind", path: "$.a", expected: "Odd", actual: "1" },
    ]);
  });

  it("have the place of the union or intersection for its parts", () => {
    const either = t.type({ a: t.union([t.string, t.array(t.number)]) });
    expect(errorsOf(either, { a: ["x"] })).toEqual([
      { tag: "WrongKind", path: "$.a", expected: "a text", actual: "an array of 1" },
      { tag: "WrongKind", path: "$.a[0]", expected: "a number", actual: '"x"' },
    ]);
    expect(errorsOf(t.type({ a: maybe(AgreementV1) }), { a: [1] })).toEqual([
      { tag: "WrongKind", path: "$.a", expected: "an object", actual: "an array of 1" },
    ]);
  });

  it("may have no context at all", () => {
    expect(decodeErrorsOf([{ value: 1, context: [] }])).toEqual([
      { tag: "WrongKind", path: "$", expected: "another value", actual: "1" },
    ]);
  });

  it("have a message for io-ts's own reporters", () => {
    const result = InstantText.decode(7);
    expect(isLeft(result) && result.left[0]?.message).toBe("expected an instant such as 2024-05-22T21:00Z");
  });

  it("state that an attribute is missing, but that a whole document is of a wrong kind", () => {
    expect(errorsOf(t.type({ a: t.string }), {})).toEqual([
      { tag: "MissingAttribute", path: "$.a", expected: "a text", actual: "nothing" },
    ]);
    const whole = decodeAgreementV1(undefined);
    expect(isLeft(whole) && whole.left).toEqual([
      { tag: "WrongKind", path: "$", expected: "an array or an object", actual: "nothing" },
    ]);
  });
});
