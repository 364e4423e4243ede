import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terminalText } from "../../src/common/terminal-text.js";

describe("a text for a terminal", () => {
  it("has no control characters, invisible characters or characters that reverse text, for any input", () => {
    const any = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0x10ffff }).map((code) => `a${String.fromCodePoint(code)}b`),
    );
    fc.assert(
      fc.property(any, (text) => {
        const safe = terminalText(text);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(terminalText(safe)).toBe(safe);
        // Nothing is lost: an escape gives its character back.
        const back = (escaped: string): string =>
          escaped.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
        expect(back(safe)).toBe(back(text));
      }),
    );
  });

  it.each([
    ["colours", "\u001b[31mred", "\\u001b[31mred"],
    ["C1", "\u009b31m", "\\u009b31m"],
    ["lines", "a\nb\u2028c", "a\\u000ab\\u2028c"],
    ["reversed text", "38X\u202e-J", "38X\\u202e-J"],
    ["isolates", "\u2066a\u2069", "\\u2066a\\u2069"],
    ["zero width", "a\u200bb\u200dc\ufeff", "a\\u200bb\\u200dc\\ufeff"],
    ["tags", "a\u{e0041}", "a\\udb40\\udc41"],
    ["half a pair", "a\ud800", "a\\ud800"],
    ["letters of any language", "Õnne, öö, Привет, 電力", "Õnne, öö, Привет, 電力"],
  ])("shows %s as escapes", (_, text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });
});
