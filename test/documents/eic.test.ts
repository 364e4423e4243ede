import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEic, isEic } from "../../src/documents/eic.js";
import { eics } from "../../src/rules/example-parties.js";
import { alphabet, eic } from "../market/eics.js";

const fixtures = fileURLToPath(new URL("../fixtures/seeds", import.meta.url));
const seedTexts = ["en", "et"].flatMap((language) =>
  readdirSync(`${fixtures}/${language}`).map((file) =>
    readFileSync(`${fixtures}/${language}/${file}`, "utf8"),
  ),
);
const seedEics = [
  ...new Set(seedTexts.flatMap((text) => text.match(/\b\d{2}[A-Z][0-9A-Z-]{13}(?=\\?")/g) ?? [])),
];

describe("the codes of the sources", () => {
  it("are found in the samples", () => {
    expect(seedEics.length).toBeGreaterThanOrEqual(10);
  });

  it.each(seedEics)("%s has the right check character", (code) => {
    expect(checkEic(code)).toEqual({ tag: "Valid" });
  });

  it("except for one public sample with a wrong one, which is only a remark", () => {
    const check = checkEic("34Z6B80RJXDW7UPQ");
    expect(check.tag).toBe("WrongCheckCharacter");
    expect(isEic("34Z6B80RJXDW7UPQ")).toBe(true);
  });

  it.each(Object.values(eics))("the check character of the examples' %s is right", (code) => {
    expect(checkEic(code)).toEqual({ tag: "Valid" });
  });
});

describe("checkEic", () => {
  it("accepts every code made by the rule", () => {
    fc.assert(
      fc.property(eic, (code) => {
        expect(checkEic(code)).toEqual({ tag: "Valid" });
      }),
    );
  });

  it("returns the right check character for any other", () => {
    fc.assert(
      fc.property(eic, fc.constantFrom(...alphabet), (code, other) => {
        fc.pre(other !== code[15]);
        const expected = { tag: "WrongCheckCharacter", expected: code[15] };
        expect(checkEic(code.slice(0, 15) + other)).toEqual(expected);
      }),
    );
  });

  it("detects every replacement of one character by another of the alphabet", () => {
    fc.assert(
      fc.property(eic, fc.integer({ min: 3, max: 14 }), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(other !== code[at]);
        expect(checkEic(code.slice(0, at) + other + code.slice(at + 1)).tag).toBe("WrongCheckCharacter");
      }),
    );
  });

  it.each([0, 1, 15, 17, 32])("refuses a text of %i characters", (length) => {
    const text = "38X-EIN-OS-----J38X-EIN-OS-----J".slice(0, length);
    expect(checkEic(text)).toEqual({ tag: "Malformed", what: `16 characters, not ${length}` });
    expect(isEic(text)).toBe(false);
  });

  it("refuses every character outside the alphabet, with its position", () => {
    fc.assert(
      fc.property(
        eic,
        fc.nat({ max: 15 }),
        fc.constantFrom("a", "x", "/", ":", "@", "[", " ", "_", "Ä", "\u0660", "\n", "\u0000"),
        (code, at, other) => {
          const text = code.slice(0, at) + other + code.slice(at + 1);
          const isSmall = other === "a" || other === "x";
          const what = `${isSmall ? "in upper case, " : ""}0-9, A-Z or "-" at character ${at + 1}`;
          expect(checkEic(text)).toEqual({ tag: "Malformed", what });
        },
      ),
    );
  });

  it("refuses a letter or a dash among the two digits", () => {
    fc.assert(
      fc.property(eic, fc.nat({ max: 1 }), fc.constantFrom(...alphabet.slice(10)), (code, at, other) => {
        const text = code.slice(0, at) + other + code.slice(at + 1);
        expect(checkEic(text)).toEqual({ tag: "Malformed", what: "two digits first" });
      }),
    );
  });

  it("refuses every object type except A, T, V, W, X, Y and Z", () => {
    const types = [...alphabet].filter((letter) => isEic(`38${letter}-EIN-OS-----J`));
    expect(types).toEqual(["A", "T", "V", "W", "X", "Y", "Z"]);
    const what = "one of A, T, V, W, X, Y, Z as third character";
    expect(checkEic("38B-EIN-OS-----J")).toEqual({ tag: "Malformed", what });
  });

  it("returns a result for any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: "binary" }), (text) => {
        expect(["Valid", "WrongCheckCharacter", "Malformed"]).toContain(checkEic(text).tag);
      }),
    );
  });
});

describe("the check character -", () => {
  it("is wrong, also if it is computed from the fifteen characters before it (the published pattern forbids it)", () => {
    fc.assert(
      fc.property(fc.nat({ max: 36 ** 5 - 1 }), (number) => {
        const body = `38X-TEST--${number.toString(36).toUpperCase().padStart(5, "0")}`;
        const check = checkEic(`${body}-`);
        expect(check.tag).toBe("WrongCheckCharacter");
        const computed = checkEic(`${body}0`);
        const due = computed.tag === "WrongCheckCharacter" ? computed.expected : "0";
        expect(check).toMatchObject({ expected: due === "-" ? "0-9 or A-Z" : due });
        expect(isEic(`${body}-`)).toBe(true);
      }),
    );
  });
});
