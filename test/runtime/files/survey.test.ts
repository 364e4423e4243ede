import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Stretch } from "../../../src/documents/share-plan-codec.js";
import type { Entry, FileFault, PlainFile } from "../../../src/runtime/files/read-entries.js";
import { readParts, readStretch } from "../../../src/runtime/files/read-entries.js";
import { surveyOf } from "../../../src/runtime/files/survey.js";
import { storedFiles } from "./stored-files.js";

const directory = mkdtempSync(join(tmpdir(), "levik-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

type Part = Entry | FileFault;

let made = 0;
const kept = (bytes: Uint8Array): string => {
  const file = join(directory, `kept-${made++}`);
  writeFileSync(file, bytes);
  return file;
};

const allOf = async (file: string, countsLines: boolean): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  for await (const part of readParts(file, { countsLines })) parts.push(part);
  return parts;
};

/** A file divided at all positions of a survey. */
const cutUp = async (
  file: string,
  countsLines: boolean,
  copy?: string,
): Promise<{ readonly parts: readonly Part[]; readonly cuts: number } | undefined> => {
  const survey = await surveyOf(file, { countsLines, block: 1, ...(copy !== undefined && { copy }) });
  if (survey === undefined) return undefined;
  const { places, cause } = survey;
  const plain: PlainFile = { path: copy ?? file, ...(cause !== undefined && { cause }) };
  const starts = [{ position: 0, index: 0, line: 1 }, ...places.filter(({ position }) => position > 0)];
  const parts = starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const stretch: Stretch = next === undefined ? start : { ...start, to: next.position };
    return [...readStretch(file, plain, stretch, { countsLines })];
  });
  return { parts, cuts: starts.length - 1 };
};

describe("a file divided at every position that a survey allows", () => {
  it.each(["values", "pages", "anything"] as const)(
    "has the values and faults, with their places, of the whole file: %s",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(storedFiles(kind), fc.boolean(), async ({ bytes }, countsLines) => {
          const file = kept(bytes);
          const cut = await cutUp(file, countsLines, `${file}-copy`);
          if (cut !== undefined) expect(cut.parts).toEqual(await allOf(file, countsLines));
        }),
      );
    },
  );

  it("can be divided before every line of NDJSON, compressed or not", async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `${JSON.stringify({ i, text: "}{[" })}\n`);
    const [plain, compressed] = [kept(Buffer.from(lines.join(""))), kept(gzipSync(lines.join("")))];
    const copied = await cutUp(compressed, true, join(directory, "copy"));
    expect((await cutUp(plain, true))!.cuts).toBe(49);
    expect(copied!.cuts).toBe(49);
    expect(copied!.parts).toEqual(await allOf(compressed, true));
  });

  it("can be divided at places that are some bytes apart", async () => {
    const file = kept(Buffer.from('{"a":1}\n'.repeat(20)));
    const survey = await surveyOf(file, { countsLines: true, block: 32 });
    expect(survey).toEqual({
      size: 160,
      places: [32, 64, 96, 128].map((position) => ({
        position,
        index: position / 8,
        line: position / 8 + 1,
      })),
      common: [],
    });
    const near = await surveyOf(file, { countsLines: true });
    expect(near).toEqual({ size: 160, places: [], common: [] });
  });

  it("has the cause of a truncated compressed file at its last lines", async () => {
    const lines = Array.from(
      { length: 500 },
      (_, i) => `${JSON.stringify({ i, text: String((i * 7919) % 1013) })}\n`,
    );
    const bytes = gzipSync(lines.join(""));
    const file = kept(bytes.subarray(0, bytes.length / 2));
    const { parts } = (await cutUp(file, true, join(directory, "short")))!;
    expect(parts.at(-1)).toMatchObject({ fault: expect.stringMatching(/^expected a whole gzip file/) });
    expect(parts).toEqual(await allOf(file, true));
  });

  it.each([
    ["an array", '[{"a":1},\n{"b":2}]\n'],
    ["a file that is not there", undefined],
    ["nothing", ""],
  ])("is not divided if it is %s", async (_, text) => {
    const file = text === undefined ? join(directory, "absent") : kept(Buffer.from(text));
    const survey = await surveyOf(file, { countsLines: true, block: 1 });
    expect(survey?.places ?? []).toEqual([]);
  });
});

describe("lines that every share reads", () => {
  const common = async (text: string): Promise<readonly (readonly [unknown, number])[]> => {
    const file = kept(Buffer.from(text));
    const survey = await surveyOf(file, {
      countsLines: false,
      block: 1,
      isCommon: (line) => line.includes("x"),
    });
    return survey!.common.flatMap((stretch) =>
      [...readStretch(file, { path: file }, stretch)].map((part): readonly [unknown, number] => [
        "fault" in part ? "fault" : part.value,
        part.index,
      ]),
    );
  };

  it("are those that the caller selects", async () => {
    expect(await common('{"a":1}\n{"x":2}\n{"x":3}\n{"b":4}\n{"x":5}')).toEqual([
      [{ x: 2 }, 1],
      [{ x: 3 }, 2],
      [{ x: 5 }, 4],
    ]);
  });

  it("include lines that are not one object, and the line before, which they may continue", async () => {
    expect(await common('{"a":1}\n{"b":2}\n{"c":\n3}\n[4,5]\n{"d":6}\n')).toEqual([
      [{ b: 2 }, 1],
      [{ c: 3 }, 2],
      [4, 3],
      [5, 4],
    ]);
  });

  it("are found at the beginning and at the end", async () => {
    expect(await common('{"a":\n1}\n{"b":2}\n{"c":3')).toEqual([
      [{ a: 1 }, 0],
      [{ b: 2 }, 1],
      ["fault", 2],
    ]);
  });
});
