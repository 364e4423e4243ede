import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { charactersBefore, OpenValue } from "../../../src/runtime/files/open-value.js";
import { ValueScanner } from "../../../src/runtime/files/value-scanner.js";

const line = (text: string, number: number) => ({ bytes: Buffer.from(text), number, isLast: false });

it("a value over several lines has one text, and its later lines with their numbers", () => {
  const open = new OpenValue(line('x {"a":', 3), 2, new ValueScanner(), 0);
  open.add(Buffer.from("  1\n }"));
  expect(open.text()).toBe('{"a":\n  1\n }');
  expect(open.size).toBe(12);
  expect([...open.laterLines()].map(({ bytes, number }) => [bytes.toString(), number])).toEqual([
    ["  1", 4],
    [" }", 5],
  ]);
  expect(open.isDeeper(line("  1", 4))).toBe(true);
  expect(open.isDeeper(line("{}", 4))).toBe(false);
});

it("a fault in it has its position in the file", () => {
  const open = new OpenValue(line('{"a":', 3), 0, new ValueScanner(), 0);
  expect(open.faultAtEnd(true)).toMatchObject({ line: 3, text: expect.stringMatching(/end of the file$/) });
  expect(charactersBefore(Buffer.from("\uFEFFõ{"), 5)).toBe(1);
});
