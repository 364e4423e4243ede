import { expect, it } from "vitest";
import { parseFault } from "../../../src/runtime/files/parse-fault.js";

const place = { line: 5, before: 3, unit: "line" } as const;

it("a fault is on its line, counted from the line the text begins on, at its character there", () => {
  expect(parseFault("{]", place)).toMatchObject({ line: 5 });
  expect(parseFault("{]", place).text).toMatch(/ at character 5, got "\]"$/);
  expect(parseFault('{\n "a": x}', place)).toMatchObject({ line: 6 });
  expect(parseFault('{\n "a": x}', place).text).toMatch(/ at character 7, got "x"$/);
});

it("a text that ends too early names what was not closed", () => {
  expect(parseFault('{"a":', { ...place, unit: "file" }).text).toMatch(/got the end of the file$/);
});
