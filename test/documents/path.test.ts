import { describe, expect, it } from "vitest";
import { pathOf, quote, shorten } from "../../src/documents/path.js";

describe("a path", () => {
  it("is $ for the whole document", () => {
    expect(pathOf([])).toBe("$");
  });
  it("writes positions in brackets and plain names after a point", () => {
    expect(pathOf([0, "periods", 1, "aI", 3, "pS"])).toBe("$[0].periods[1].aI[3].pS");
  });
  it("writes other names in brackets and quotation marks", () => {
    expect(pathOf(["a b", "", "1", 'say "so"', "õ"])).toBe('$["a b"][""]["1"]["say \\"so\\""]["õ"]');
  });
  it("cuts a very long name", () => {
    expect(pathOf(["x".repeat(1000)])).toBe(`$["${"x".repeat(60)}…"]`);
  });
});

describe("text for one line", () => {
  it("is cut only if it is too long", () => {
    expect(shorten("ELECTRICITY", 5)).toBe("ELECT…");
    expect(shorten("ELECT", 5)).toBe("ELECT");
  });
  it("shows invisible characters as escapes", () => {
    expect(quote("a\nb\u001b\u009b\u2028")).toBe('"a\\nb\\u001b\\u009b\\u2028"');
  });
});
