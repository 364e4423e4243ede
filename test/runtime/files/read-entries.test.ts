import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/runtime/files/read-entries.js";
import { InputError, placeOf, readEntries } from "../../../src/runtime/files/read-entries.js";
import { given, ndjson, pathOf, standardInput } from "../../cli/console.js";

interface Read {
  readonly values: readonly unknown[];
  readonly places: readonly string[];
  /** The error after them, without the folder of the test. */
  readonly error?: string;
}

const read = async (path: string): Promise<Read> => {
  const entries: Entry[] = [];
  const result = () => ({
    values: entries.map(({ value }) => value),
    places: entries.map((entry) => placeOf(entry).replace(`${pathOf("")}/`, "")),
  });
  try {
    for await (const entry of readEntries(path)) entries.push(entry);
    return result();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...result(), error: error.message.replace(`${pathOf("")}/`, "") };
  }
};

const a = { name: "õun", n: 1 };
const b = { name: "€ 🎈", n: 2 };

describe("values of a file", () => {
  it.each([
    ["a single object", JSON.stringify(a), [a], ["f"]],
    ["a pretty-printed object", JSON.stringify(a, undefined, 2), [a], ["f"]],
    ["an array", JSON.stringify([a, b]), [a, b], ["f: [0]", "f: [1]"]],
    ["a pretty-printed array", JSON.stringify([a, b], undefined, 2), [a, b], ["f: [0]", "f: [1]"]],
    [
      "an array with an item a line",
      `[\n${JSON.stringify(a)},\n${JSON.stringify(b)}\n]`,
      [a, b],
      ["f: [0]", "f: [1]"],
    ],
    ["an array of one item on a line of its own", `[\n${JSON.stringify(a)}\n]`, [a], ["f: [0]"]],
    ["an object whose value is on the next line", `{"x":\n{"y": 1}\n}`, [{ x: { y: 1 } }], ["f"]],
    ["an empty array", "[]", [], []],
    ["NDJSON", ndjson([a, b]), [a, b], ["f:1", "f:2"]],
    ["NDJSON without a last line end", ndjson([a, b]).trimEnd(), [a, b], ["f:1", "f:2"]],
    ["NDJSON with blank lines", `\n${ndjson([a])}\n \t\n${ndjson([b])}\n\n`, [a, b], ["f:2", "f:5"]],
    ["NDJSON with CRLF", ndjson([a, b]).replaceAll("\n", "\r\n"), [a, b], ["f:1", "f:2"]],
    ["NDJSON with a byte order mark", `\uFEFF${ndjson([a, b])}`, [a, b], ["f:1", "f:2"]],
    ["one line of NDJSON", ndjson([a]), [a], ["f"]],
    ["JSON with a byte order mark", `\uFEFF\n${JSON.stringify([a], undefined, 1)}`, [a], ["f: [0]"]],
    ["JSON with CRLF", JSON.stringify([a], undefined, 1).replaceAll("\n", "\r\n"), [a], ["f: [0]"]],
    [
      "a mark of byte order inside a text",
      ndjson(["\uFEFF", "\uFFFD"]),
      ["\uFEFF", "\uFFFD"],
      ["f:1", "f:2"],
    ],
  ])("of %s", async (_, text, values, places) => {
    expect(await read(given("f", text))).toEqual({ values, places });
  });

  it("are the same for any division of the bytes into chunks", async () => {
    const texts = [ndjson([a, b, a]), JSON.stringify([a, b], undefined, 1), `\uFEFF\r\n${ndjson([a, b])}`];
    const whole = [
      { values: [a, b, a], places: ["1", "2", "3"].map((line) => `standard input:${line}`) },
      { values: [a, b], places: ["standard input: [0]", "standard input: [1]"] },
      { values: [a, b], places: ["standard input:2", "standard input:3"] },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 2 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (i, sizes) => {
          const bytes = Buffer.from(texts[i]!);
          const chunks: Buffer[] = [];
          for (let at = 0, k = 0; at < bytes.length; at += sizes[k % sizes.length]!, k++) {
            chunks.push(bytes.subarray(at, at + sizes[k % sizes.length]!));
          }
          standardInput(chunks);
          expect(await read("-")).toEqual(whole[i]);
        },
      ),
    );
  });

  it("may be lines longer than a chunk, with characters of several bytes across chunks", async () => {
    const long = ["õ".repeat(300_000), `x${"õ".repeat(300_000)}`, "🎈".repeat(100_000)];
    expect(await read(given("f", ndjson(long)))).toEqual({ values: long, places: ["f:1", "f:2", "f:3"] });
  });

  it("of NDJSON are returned before the rest of the file is read", async () => {
    const total = 50_000;
    const size = 100;
    let made = 0;
    function* chunks(): Generator<Buffer> {
      for (let i = 0; i < total; i += size) {
        made = i + size;
        yield Buffer.from(ndjson(Array.from({ length: size }, (_, k) => ({ n: i + k }))));
      }
    }
    standardInput(chunks());
    let taken = 0;
    let ahead = 0;
    for await (const { value } of readEntries("-")) {
      expect(value).toEqual({ n: taken++ });
      ahead = Math.max(ahead, made - taken);
    }
    expect(taken).toBe(total);
    expect(ahead).toBeLessThan(20 * size);
  });
});

describe("an empty file", () => {
  it.each(["", " \r\n\t\n", "\uFEFF", "\uFEFF\n\n"])("has no values: %j", async (text) => {
    expect(await read(given("f", text))).toEqual({ values: [], places: [] });
    const refusing = async (): Promise<void> => {
      for await (const entry of readEntries(pathOf("f"), { mayBeEmpty: false }))
        expect(entry).toBe(undefined);
    };
    await expect(refusing()).rejects.toThrow("expected JSON or NDJSON, got an empty file");
  });
});

describe("a text that is not JSON", () => {
  const pretty = JSON.stringify({ list: [1, 2, { a: "b" }], end: true }, undefined, 1);
  it.each([
    ["words", "hello world\n", 'f:1: expected JSON with a JSON value at character 1, got "hello"'],
    [
      "a cut document",
      pretty.slice(0, pretty.indexOf('"b"')),
      "f:6: expected JSON with a value, got the end of the file",
    ],
    [
      "a cut document with line ends after it",
      `${pretty.slice(0, -1)}\n\n`,
      "f:9: expected JSON with a comma or }, got the end of the file",
    ],
    [
      "a document cut in a text",
      pretty.slice(0, pretty.indexOf('b"')),
      'f:6: expected JSON with the end " of a text, got the end of the file',
    ],
    [
      "a stray word in a document",
      pretty.replace("true", "yes"),
      'f:9: expected JSON with a value at character 9, got "yes"',
    ],
    [
      "a comma missing in a document",
      pretty.replace("1,", "1"),
      'f:4: expected JSON with a comma or ] at character 3, got "2"',
    ],
    [
      "a document and words",
      `{"a":\n1 and more}`,
      'f:2: expected JSON with a comma or } at character 3, got "and"',
    ],
    [
      "a comma missing between lines of an array",
      '[{"a":1}\n{"b":2}]',
      'f:2: expected JSON with a comma or ] at character 1, got "{"',
    ],
  ])("is an error with its line: %s", async (_, text, error) => {
    expect(await read(given("f", text))).toEqual({ values: [], places: [], error });
  });

  it("is an error at the line where a value should continue", async () => {
    expect((await read(given("f", '{"a":\n1'))).error).toBe(
      "f:2: expected JSON with a comma or }, got the end of the file",
    );
    expect(await read(given("f", `${ndjson([a])}{"a":\n1,}\n`))).toEqual({
      values: [a],
      places: ["f:1"],
      error: 'f:3: expected JSON with an attribute name at character 3, got "}"',
    });
  });

  it("is an error at the truncated line of NDJSON, after the values before it", async () => {
    const cut = '{"a": {"b": 1}';
    expect(await read(given("f", `${cut}\n${ndjson([a, b])}`))).toEqual({
      values: [],
      places: [],
      error: "f:1: expected JSON with a comma or }, got the end of the line",
    });
    expect(await read(given("f", `${ndjson([a])}\n${cut}\n${ndjson([b])}`))).toEqual({
      values: [a],
      places: ["f:1"],
      error: "f:3: expected JSON with a comma or }, got the end of the line",
    });
    expect(await read(given("f", `${ndjson([a, b])}${cut}`))).toEqual({
      values: [a, b],
      places: ["f:1", "f:2"],
      error: "f:3: expected JSON with a comma or }, got the end of the line",
    });
  });

  const notText = "expected JSON or NDJSON text in UTF-8, got binary data";
  it.each([
    ["bytes of no text", [0xff, 0xfe, 0x00], 1],
    ["zero bytes", [0, 0, 0], 1],
    ["a cut character at the end", [...Buffer.from("[\n\nõ").subarray(0, 4)], 3],
    ["a character that is not ended", [...Buffer.from('[\n"'), 0xe2, 0x82, 0x22], 2],
  ])("is an error for %s", async (_, bytes, line) => {
    expect((await read(given("f", Buffer.from(bytes)))).error).toBe(`f:${line}: ${notText}`);
  });

  it("is an error for bytes that are not text, after the values before them", async () => {
    const bytes = Buffer.concat([Buffer.from(ndjson([a, b])), Buffer.from([0x22, 0xc3, 0x28, 0x22])]);
    expect(await read(given("f", bytes))).toEqual({
      values: [a, b],
      places: ["f:1", "f:2"],
      error: `f:3: ${notText}`,
    });
  });

  it("is an error for a path that is not a file", async () => {
    expect((await read(pathOf("none"))).error).toBe("none: expected a file, there is none");
    expect((await read(pathOf("."))).error).toContain(": expected a file, got a directory");
    given("f", "{}");
    expect((await read(pathOf("f/g"))).error).toBe("f/g: expected a file, there is none");
  });
});
