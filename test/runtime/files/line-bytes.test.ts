import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  begin,
  endOfLine,
  lastByte,
  mayHoldSeveral,
  newlines,
} from "../../../src/runtime/files/line-bytes.js";

const of = (text: string): Buffer => Buffer.from(text);

it("a line begins after spaces and byte order marks", () => {
  expect(begin(of(" \t\uFEFF {}"))).toBe(6);
  expect(begin(of("\uFEFF"))).toBe(3);
  expect(begin(of("{} {}"), 2)).toBe(3);
  expect(lastByte(of("{} \r"))).toBe("}".charCodeAt(0));
  expect(lastByte(of("  "))).toBeUndefined();
});

it("a line may have several values if more than commas and brackets follow the end of an object", () => {
  expect(mayHoldSeveral(of('{"a":{},"b":[{}]}'))).toBe(false);
  expect(mayHoldSeveral(of("{}{}"))).toBe(true);
  expect(mayHoldSeveral(of("{} {}"))).toBe(true);
  const line = fc.array(fc.constantFrom("}", "}", "}", "{", "]", ",", " ", "1"), { maxLength: 20 });
  fc.assert(
    fc.property(line, (characters) => {
      const text = characters.join("");
      const inside = text.slice(0, text.lastIndexOf("}") + 1);
      expect(mayHoldSeveral(of(text))).toBe(/\}[^,}\]]/.test(inside));
    }),
  );
});

it("line ends are counted in a part; the last line ends with the bytes", () => {
  const bytes = of("a\nb\nc");
  expect([0, 2, 4].map((from) => endOfLine(bytes, from))).toEqual([1, 3, 5]);
  expect([newlines(bytes, 0, 5), newlines(bytes, 0, 3), newlines(bytes, 2, 5)]).toEqual([2, 1, 1]);
});
