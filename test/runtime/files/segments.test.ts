import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry, FileFault, ReadOptions } from "../../../src/runtime/files/read-entries.js";
import { placeOf, readParts } from "../../../src/runtime/files/read-entries.js";
import { given, standardInput } from "../../cli/console.js";
import { inPieces, storedFiles } from "./stored-files.js";

const partsOf = async (file: string, options: ReadOptions = {}): Promise<readonly (Entry | FileFault)[]> => {
  const parts: (Entry | FileFault)[] = [];
  for await (const part of readParts(file, options)) parts.push(part);
  return parts;
};
const valuesOf = (parts: readonly (Entry | FileFault)[]): readonly unknown[] =>
  parts.flatMap((part) => ("fault" in part ? [] : [part.value]));
const faultsIn = (parts: readonly (Entry | FileFault)[]): readonly string[] =>
  parts.flatMap((part) => ("fault" in part ? [`${placeOf(part).replace(/.*\//, "")}: ${part.fault}`] : []));

describe("a file in any layout", () => {
  it("has its values in order, for any layout and any division into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        storedFiles("values"),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async ({ bytes, values }, sizes) => {
          standardInput(inPieces(bytes, sizes));
          const parts = await partsOf("-");
          expect(faultsIn(parts)).toEqual([]);
          expect(valuesOf(parts)).toEqual(values);
          expect(parts.map(({ index }) => index)).toEqual(values.map((_, i) => i));
        },
      ),
    );
  });

  it("has its values and one fault for each stored page between them", async () => {
    await fc.assert(
      fc.asyncProperty(
        storedFiles("pages"),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async ({ bytes, values, faults }, sizes) => {
          standardInput(inPieces(bytes, sizes));
          const parts = await partsOf("-");
          expect(valuesOf(parts)).toEqual(values);
          expect(faultsIn(parts)).toHaveLength(faults);
        },
      ),
    );
  });
});

describe("a file with a limit on the size of values", () => {
  it("has the same values and faults for any division into pieces", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        storedFiles("anything"),
        fc.integer({ min: 5, max: 80 }),
        sizes,
        async ({ bytes }, mostBytes, some) => {
          const partsIn = async (given: readonly number[]): Promise<readonly (Entry | FileFault)[]> => {
            standardInput(inPieces(bytes, given));
            return partsOf("-", { mostBytes });
          };
          const whole = await partsIn([bytes.length + 1]);
          expect(await partsIn(some)).toEqual(whole);
          for (const part of whole) if (!("fault" in part)) expect(part.bytes).toBeLessThanOrEqual(mostBytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a text that is not JSON", () => {
  it.each([
    ["a page of several lines", '{"a":1}\n<html>\n<p>\n</html>\n{"b":2}', [{ a: 1 }, { b: 2 }], ["f:2"]],
    ["a cut document before another", '{"a":\n[\n{"b":2}\n{"c":3}\n', [{ b: 2 }, { c: 3 }], ["f:2"]],
    ["UTF-16", Buffer.from('\uFEFF{"a":1}\n{"b":2}\n', "utf16le"), [], ["f:1"]],
    [
      "bytes of no text between",
      Buffer.concat([Buffer.from('{"a":1}\n"'), Buffer.of(0xc3, 0x28), Buffer.from('"\n{"b":2}')]),
      [{ a: 1 }, { b: 2 }],
      ["f:2"],
    ],
    ["words behind a value", '{"a":1} and so on\n{"b":2}', [{ a: 1 }, { b: 2 }], ["f:1"]],
  ])("is one fault with its line: %s", async (_, content, values, places) => {
    const parts = await partsOf(given("f", content));
    expect(valuesOf(parts)).toEqual(values);
    expect(faultsIn(parts).map((text) => text.split(": ")[0])).toEqual(places);
  });

  it("is one fault at the end of a truncated gzip file, at any position, after the values before", async () => {
    const lines = Array.from({ length: 200 }, (_, i) => ({ n: i, text: String((i * 7919) % 1013) }));
    const bytes = gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 500 }),
        async (length, size) => {
          standardInput(inPieces(bytes.subarray(0, length), [size]));
          const parts = await partsOf("-");
          const values = valuesOf(parts);
          expect(values).toEqual(lines.slice(0, values.length));
          expect(faultsIn(parts)).toEqual([
            expect.stringMatching(/^standard input:\d+: expected a whole gzip file/),
          ]);
          expect(parts.at(-1)).toHaveProperty("fault");
        },
      ),
    );
  });
});
