/**
 * What is read of files that are broken in one way each: every value with its line, its place in the count and its bytes, and
 * every fault with its line and text, for any division into pieces.
 */
import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../../../src/runtime/files/read-entries.js";
import { readParts } from "../../../src/runtime/files/read-entries.js";
import { standardInput } from "../../cli/console.js";
import { inPieces } from "./stored-files.js";

/** `line #index path value (bytes)` of a value, `line #index fault` of a fault. */
const partsOf = async (content: string | Buffer, size: number, options: ReadOptions): Promise<string[]> => {
  standardInput(inPieces(Buffer.from(content), [size]));
  const parts: string[] = [];
  for await (const part of readParts("-", options)) {
    const { line, index, path } = part;
    const what = "fault" in part ? part.fault : `${path}${JSON.stringify(part.value)} (${part.bytes})`;
    parts.push(`${line ?? "all"} #${index} ${what}`);
  }
  return parts;
};

interface Case {
  readonly name: string;
  readonly content: string | Buffer;
  readonly parts: readonly string[];
  readonly options?: ReadOptions;
}

const each = (cases: readonly Case[]): void => {
  it.each(cases)("$name", async ({ content, parts, options = {} }) => {
    for (const size of [1, 7, 1000]) expect(await partsOf(content, size, options)).toEqual(parts);
  });
};

const item = (index: number): string => `{"a${index}":[`;

describe("a value that ends too early", () => {
  each([
    {
      name: "is the fault of the file if it is all of it",
      content: '{"a":1',
      parts: ["1 #0 expected JSON with a comma or }, got the end of the file"],
    },
    {
      name: "is the fault of its line if that is complete",
      content: '{"a":1\n',
      parts: ["1 #0 expected JSON with a comma or }, got the end of the line"],
    },
    {
      name: "is the fault of its line if another precedes it",
      content: '{"a":1}\n{"b":2',
      parts: ['1 #0 {"a":1} (7)', "2 #1 expected JSON with a comma or }, got the end of the line"],
    },
    {
      name: "is the fault of the file if it has several lines",
      content: '{"a":1}\n{"b":\n2',
      parts: ['1 #0 {"a":1} (7)', "3 #1 expected JSON with a comma or }, got the end of the file"],
    },
    {
      name: "is the fault of its line if objects follow",
      content: '{"a":1}\n{"b":2,\n{"c":3}\n',
      parts: [
        '1 #0 {"a":1} (7)',
        "2 #1 expected JSON with an attribute name, got the end of the line",
        '3 #2 {"c":3} (7)',
      ],
    },
    {
      name: "is the fault of its line if the objects after it could be parts of it",
      content: '{"a":\n{"b":2}\n{"c":3}\n',
      parts: [
        "1 #0 expected JSON with a value, got the end of the line",
        '2 #1 {"b":2} (7)',
        '3 #2 {"c":3} (7)',
      ],
    },
    {
      name: "is the fault of its last line if those before are complete",
      content: '{"a":[\n{"b":[\n{"c":1}\n{"d":2}\n',
      parts: [
        "2 #0 expected JSON with an item or ], got the end of the document",
        '3 #1 {"c":1} (7)',
        '4 #2 {"d":2} (7)',
      ],
    },
    {
      name: "is the fault of its line if it ends within a text",
      content: '{"a":"x\n{"b":2}\n',
      parts: ['1 #0 expected JSON with the end " of a text, got the end of the line', '2 #1 {"b":2} (7)'],
    },
    {
      name: "is the fault of its line if it looks like an object",
      content: '{"a":{"b":1}\n{"d":3}\n{"e":4}\n',
      parts: [
        "1 #0 expected JSON with a comma or }, got the end of the line",
        '2 #1 {"d":3} (7)',
        '3 #2 {"e":4} (7)',
      ],
    },
    {
      name: "is one fault if more values begin within each other than are looked through",
      content: `${Array.from({ length: 12 }, (_, i) => `${item(i)}\n`).join("")}{"z":1}\n`,
      parts: ["13 #0 expected JSON with a comma or ], got the end of the file"],
    },
  ]);
});

describe("a value that is continued", () => {
  each([
    {
      name: "by a line after one that looks like an object",
      content: '{"z":0}\n{"a":{"b":1}\n,"c":2}\n{"d":3}\n',
      parts: ['1 #0 {"z":0} (7)', '2 #1 {"a":{"b":1},"c":2} (20)', '4 #2 {"d":3} (7)'],
    },
    {
      name: "and followed by another on its last line",
      content: '{"a":\n1} {"b":2}\n{"c":3}\n',
      parts: ['1 #0 {"a":1} (8)', '2 #1 {"b":2} (7)', '3 #2 {"c":3} (7)'],
    },
    {
      name: "and followed by one that is continued too",
      content: '{"a":\n1} {"b":\n2}\n[3,4]\n{"c":5}',
      parts: ['1 #0 {"a":1} (8)', '2 #1 {"b":2} (8)', "4 #2 [0]3 (5)", "4 #3 [1]4 (5)", '5 #4 {"c":5} (7)'],
    },
    {
      name: "and followed by text on its last line",
      content: '{"a":\n\n1} x\n{"c":3}\n',
      parts: [
        '1 #0 {"a":1} (9)',
        '3 #1 expected JSON with a JSON value at character 4, got "x"',
        '4 #2 {"c":3} (7)',
      ],
    },
    {
      name: "and followed by text at the end of the file",
      content: '{"a":\n1} x',
      parts: ['1 #0 {"a":1} (8)', '2 #1 expected JSON with a JSON value at character 4, got "x"'],
    },
    {
      name: "with spaces after its end",
      content: '{"a":\n1}  \n\n{"c":3}\n',
      parts: ['1 #0 {"a":1} (8)', '4 #1 {"c":3} (7)'],
    },
    {
      name: "with line ends of two characters",
      content: '{"a":1}\r\n{"b":2}\r\n\r\n{"c":\r\n3}\r\n',
      parts: ['1 #0 {"a":1} (8)', '2 #1 {"b":2} (8)', '4 #2 {"c":3} (9)'],
    },
    {
      name: "as a list, before a value of another kind",
      content: "[\n1,\n2\n]\n3",
      parts: ["1 #0 [0]1 (8)", "1 #1 [1]2 (8)", "5 #2 3 (1)"],
    },
  ]);
});

describe("a value with a fault", () => {
  each([
    {
      name: "of several lines is followed by the next of several lines",
      content: '{\n  "a": 1,\n  "b": x\n}\n{\n  "c": 3\n}\n',
      parts: ['3 #0 expected JSON with a value at character 8, got "x"', '5 #1 {"c":3} (12)'],
    },
    {
      name: "that is found only when all of it is parsed is at its place",
      content: '{\n"a": 01\n}\n{"b":2}\n',
      parts: ['2 #0 expected JSON with a comma or } at character 7, got "1"', '4 #1 {"b":2} (7)'],
    },
    {
      name: "in an item leaves the later items",
      content: '[\n  {"a":1},\n  {"b":x},\n  {"c":3}\n]\n{"d":4}\n',
      parts: [
        '3 #0 expected JSON with a value at character 8, got "x"',
        '4 #1 {"c":3} (7)',
        '5 #2 expected JSON with a JSON value at character 1, got "]"',
        '6 #3 {"d":4} (7)',
      ],
    },
    {
      name: "in the last of several on a line leaves those before",
      content: '{"a":1}{"b":2}{"c":}\n{"d":4}\n',
      parts: [
        '1 #0 {"a":1} (7)',
        '1 #1 {"b":2} (7)',
        '1 #2 expected JSON with a value at character 20, got "}"',
        '2 #3 {"d":4} (7)',
      ],
    },
    {
      name: "in the last of several on a line, which count as one",
      content: '{"a":1}{"b":2}{"c":}\n{"d":4}\n',
      options: { countsLines: true },
      parts: [
        '1 #0 {"a":1} (7)',
        '1 #0 {"b":2} (7)',
        '1 #0 expected JSON with a value at character 20, got "}"',
        '2 #1 {"d":4} (7)',
      ],
    },
    {
      name: "after a byte order mark, which is not counted",
      content: '\uFEFF{"a":1}\n\uFEFF{"b":x}\n',
      parts: ['1 #0 {"a":1} (7)', '2 #1 expected JSON with a value at character 6, got "x"'],
    },
    {
      name: "looks like an object",
      content: '{ color: red }\n{"a":1}\n',
      parts: [
        '1 #0 expected JSON with an attribute name or } at character 3, got "color"',
        '2 #1 {"a":1} (7)',
      ],
    },
    {
      name: "has bytes that are not text on one of its lines",
      content: Buffer.concat([
        Buffer.from('{\n"a":\n"'),
        Buffer.of(0xc3, 0x28),
        Buffer.from('"\n}\n{"b":2}\n'),
      ]),
      parts: ["3 #0 expected JSON or NDJSON text in UTF-8, got binary data", '5 #1 {"b":2} (7)'],
    },
  ]);
});

describe("lines that are not JSON", () => {
  each([
    {
      name: "are one fault, up to the next object, at any place",
      content: 'x\n503\n"y"\n{"a":1}\nz\n\nz\n{"b":2}\nq',
      parts: [
        '1 #0 expected JSON with a JSON value at character 1, got "x"',
        '4 #1 {"a":1} (7)',
        '5 #2 expected JSON with a JSON value at character 1, got "z"',
        '8 #3 {"b":2} (7)',
        '9 #4 expected JSON with a JSON value at character 1, got "q"',
      ],
    },
    {
      name: "are not those with a number, a text or a list",
      content: '1\n"two"\nnull\n[3]\n[]\n4\n',
      parts: ["1 #0 1 (1)", '2 #1 "two" (5)', "3 #2 null (4)", "4 #3 [0]3 (3)", "6 #4 4 (1)"],
    },
  ]);
});

describe("a value of more bytes than allowed", () => {
  const options = { mostBytes: 30 };
  const fault =
    "expected a JSON document or line of at most 30 bytes, got a longer one; NDJSON may be of any length";
  const text = (length: number): string => `"${"x".repeat(length)}"`;
  each([
    {
      name: "on one line is a fault of its line",
      options,
      content: `{"a":1}\n{"b":${text(23)}}\n{"c":3}\n`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 ${fault}`, '3 #2 {"c":3} (7)'],
    },
    {
      name: "on one line has one byte more than one that is read",
      options,
      content: `{"a":1}\n{"b":${text(22)}}\n{"c":3}\n`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 {"b":${text(22)}} (30)`, '3 #2 {"c":3} (7)'],
    },
    {
      name: "on several lines is a fault of its first line",
      options,
      content: `{"a":1}\n{"b":\n${text(22)}}\n{"c":3}\n`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 ${fault}`, '4 #2 {"c":3} (7)'],
    },
    {
      name: "on several lines has one byte more than one that is read",
      options,
      content: `{"a":1}\n{"b":\n${text(21)}}\n{"c":3}\n`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 {"b":${text(21)}} (30)`, '4 #2 {"c":3} (7)'],
    },
    {
      name: "is counted without the spaces before it",
      options,
      content: `{"a":1}\n  {"b":${text(20)}}\n{"c":3}\n`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 {"b":${text(20)}} (28)`, '3 #2 {"c":3} (7)'],
    },
    {
      name: "at the end of the file is a fault of its line",
      options,
      content: `{"a":1}\n{"b":${text(40)}}`,
      parts: ['1 #0 {"a":1} (7)', `2 #1 ${fault}`],
    },
  ]);

  each([
    {
      name: "is one fault of its first line if a line is longer than that",
      options,
      content: `{"a":\n${text(40)}}\n{"c":3}\n`,
      parts: [`1 #0 ${fault}`, '3 #1 {"c":3} (7)'],
    },
  ]);
});
