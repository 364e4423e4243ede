import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { LineReader } from "../../../src/runtime/files/line-reader.js";
import { inPieces } from "./stored-files.js";

/** `line #index value` or `line #index fault`, and how many there are. */
const readIn = (text: string, sizes: readonly number[], mostBytes = 1000) => {
  const reader = new LineReader({ byLine: false, mostBytes });
  const all: string[] = [];
  const take = (segments: ReturnType<typeof reader.push>): void => {
    for (const segment of segments)
      all.push(
        `${segment.line} #${segment.index} ${segment.tag === "Value" ? JSON.stringify(segment.value) : "fault"}`,
      );
  };
  for (const piece of inPieces(Buffer.from(text), sizes)) take(reader.push(piece));
  take(reader.end());
  return { all, count: reader.count };
};

describe("lines from pieces", () => {
  const text = '{"a":1}\n\n{"b":\n2}\n[3,4]\n{"c":5}';
  const all = ['1 #0 {"a":1}', '3 #1 {"b":2}', "5 #2 [3,4]", '6 #4 {"c":5}'];

  it("are the same wherever the pieces end", () => {
    for (let size = 1; size <= text.length; size++)
      for (const next of [1, 2, 5, 100]) expect(readIn(text, [size, next])).toEqual({ all, count: 5 });
  });

  it("are returned as soon as they are complete", () => {
    const reader = new LineReader({ byLine: false, mostBytes: 1000 });
    const valuesOf = (piece: string): readonly unknown[] =>
      [...reader.push(Buffer.from(piece))].map((segment) => segment.tag === "Value" && segment.value);
    expect(valuesOf('{"a":')).toEqual([]);
    expect(valuesOf('1}\n{"b":2}\n{"c"')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(valuesOf("")).toEqual([]);
    expect(valuesOf(":3}")).toEqual([]);
    expect(valuesOf("\n")).toEqual([{ c: 3 }]);
    expect([...reader.stop()]).toEqual([]);
    expect(reader.count).toBe(3);
  });

  it("that are too long are one fault each, wherever the pieces end", () => {
    const long = `{"a":"${"x".repeat(20)}"}`;
    const lines = `{"b":1}\n${long}\n${long}\n{"c":2}\n${long}`;
    for (let size = 1; size <= lines.length; size++)
      expect(readIn(lines, [size], 20)).toEqual({
        all: ['1 #0 {"b":1}', "2 #1 fault", '4 #2 {"c":2}', "5 #3 fault"],
        count: 4,
      });
  });

  it("of a value that is too long end with the one that makes it so, wherever the pieces end", () => {
    // The line before the list has the last byte that is allowed, and its end is one too many.
    const lines = '{ color: red }\n\n{\n\n"{": [\n\n[7]\n\n]\n\n}\n{"a":1}';
    for (let size = 1; size <= lines.length; size++)
      for (const next of [1, 3, 8, 100])
        expect(readIn(lines, [size, next], 9)).toEqual({
          all: ["1 #0 fault", "7 #1 [7]", "9 #2 fault", '12 #3 {"a":1}'],
          count: 4,
        });
  });

  it("may have as many bytes as a value may", () => {
    const most = '{"a":"xx"}';
    for (let size = 1; size <= 25; size++)
      expect(readIn(`${most}\n${most}\n`, [size], most.length)).toEqual({
        all: ['1 #0 {"a":"xx"}', '2 #1 {"a":"xx"}'],
        count: 2,
      });
  });

  it("begin at a place", () => {
    const reader = new LineReader({ byLine: false, mostBytes: 1000 }, { position: 90, index: 7, line: 12 });
    expect([...reader.push(Buffer.from('{"a":1}\n'))]).toEqual([
      { tag: "Value", value: { a: 1 }, line: 12, index: 7, bytes: 7 },
    ]);
  });
});
