import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../../src/runtime/files/json-fault.js";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Texts of pieces that JSON is made of, mostly not JSON as a whole. */
const nearJson = fc
  .array(
    fc.constantFrom(
      ...[
        '{"a":',
        '"a"',
        "1",
        "-",
        "0",
        "01",
        "1.5e3",
        "1.",
        "e",
        "true",
        "fals",
        "null",
        "[",
        "]",
        "{",
        "}",
      ],
      ...[",", ":", " ", "\n", "\t", "\\", '"\\u00e4"', '"\\u00g"', '"\\x"', '"\u0001"', "õ", "\u00a0"],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

/** JSON with one character taken out, put in or replaced. */
const damaged = fc
  .tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...'{}[],:"\\0-.eE+tn x\n'.split("")))
  .map(([text, at, removed, added]) => {
    const i = at % (text.length + 1);
    return text.slice(0, i) + added + text.slice(i + removed);
  });

describe("the fault of a text that is not JSON", () => {
  it("is found in exactly the texts that the engine refuses", () => {
    fc.assert(
      fc.property(fc.oneof(nearJson, damaged, fc.json(), fc.string()), (text) => {
        expect(jsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("is at the first wrong character: the text before it is the beginning of valid JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % text.length);
        const fault = jsonFault(cut);
        // A cut number may be a number.
        if (fault !== undefined) expect(fault).toMatchObject({ at: cut.length, atEnd: true });
        else expect(isJson(cut)).toBe(true);
      }),
    );
  });

  it.each([
    ["", 0, "a JSON value"],
    ["[1, 2", 5, "a comma or ]"],
    ['{"a": 1', 7, "a comma or }"],
    ['{"a": 1,}', 8, "an attribute name"],
    ["{1}", 1, "an attribute name or }"],
    ['{"a" 1}', 5, "a colon after the attribute name"],
    ["[1,]", 3, "an item"],
    ["[x]", 1, "an item or ]"],
    ['{"a":}', 5, "a value"],
    ['"abc', 4, 'the end " of a text'],
    ['"a\nb"', 2, 'the end " of a text'],
    ['"\\x"', 2, "an escape after \\"],
    ['"\\u12g4"', 5, "four hexadecimal digits after \\u"],
    ["1.", 2, "a digit"],
    ["-", 1, "a digit"],
    ["01", 1, "the end of the text"],
    ["tru", 3, "a JSON value"],
    ["trux", 0, "a JSON value"],
    ["1 2", 2, "the end of the text"],
  ])("in %j is at %i, where %s is expected", (text, at, expected) => {
    expect(jsonFault(text)).toEqual({ at, expected, atEnd: at === text.length });
  });

  it("is found at any depth", () => {
    expect(jsonFault("[".repeat(200_000))).toMatchObject({ at: 200_000 });
    expect(jsonFault("[".repeat(200_000) + "]".repeat(200_000))).toBeUndefined();
  });
});
