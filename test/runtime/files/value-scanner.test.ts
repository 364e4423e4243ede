import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ValueScanner } from "../../../src/runtime/files/value-scanner.js";

it("an object or array ends where its text does, with any text after it", () => {
  const value = fc.oneof(fc.object(), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(value, fc.constantFrom("", " {}", "}", "x"), (one, rest) => {
      const text = JSON.stringify(one);
      const scan = new ValueScanner().scan(Buffer.from(text + rest));
      expect(scan).toEqual({ tag: "Ended", at: Buffer.byteLength(text) });
    }),
  );
});

it("a value continues over lines, unless brackets, commas or colons are wrong", () => {
  const scanner = new ValueScanner();
  expect(scanner.scan(Buffer.from('{"a":'))).toEqual({ tag: "Open" });
  expect(scanner.scan(Buffer.from("[1]}"))).toEqual({ tag: "Ended", at: 4 });
  expect(new ValueScanner().scan(Buffer.from("{]"))).toEqual({ tag: "Fault", at: 1 });
  expect(new ValueScanner().scan(Buffer.from('{"a" 1}'))).toEqual({ tag: "Fault", at: 5 });
});
