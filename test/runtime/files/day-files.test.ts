import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DayFiles } from "../../../src/runtime/files/day-files.js";
import { ownFolder } from "../../support/own-folder.js";

const name = "2024-05-22.ndjson";
const textOf = (file: string): string => readFileSync(join(ownFolder(), file), "utf8");

/** What a file has after some lines were added to what it had. */
const after = async (before: string, ...lines: readonly string[]): Promise<string> => {
  writeFileSync(join(ownFolder(), name), before);
  const files = new DayFiles(ownFolder());
  for (const line of lines) files.add(name, line);
  await files.flush();
  return textOf(name);
};

describe("the files of a day", () => {
  it("have the lines in the order in which they were added, over several writes", async () => {
    const files = new DayFiles(ownFolder());
    files.add("a", "1");
    files.add("b", "2");
    files.add("a", "3");
    expect(existsSync(join(ownFolder(), "a"))).toBe(false);
    await files.flush();
    files.add("a", "4");
    await files.flush();
    await files.flush();
    expect([textOf("a"), textOf("b")]).toEqual(["1\n3\n4\n", "2\n"]);
  });

  it("keep whole lines and lose the incomplete one that a killed process left", async () => {
    expect(await after("one\ntwo\n", "three")).toBe("one\ntwo\nthree\n");
    expect(await after("one\ntwo", "three")).toBe("one\nthree\n");
    expect(await after("half", "three")).toBe("three\n");
    expect(await after("", "three")).toBe("three\n");
    expect(await after("\n", "three")).toBe("\nthree\n");
  });

  it("lose exactly what follows the last line end, however long lines are", async () => {
    // A block that is looked at in one piece has 65,536 bytes.
    const length = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 65_530, max: 65_545 }),
      fc.constant(140_000),
    );
    await fc.assert(
      fc.asyncProperty(fc.option(length), length, async (whole, half) => {
        const complete = whole === null ? "" : `${"x".repeat(whole)}\n`;
        expect(await after(complete + "y".repeat(half), "z")).toBe(`${complete}z\n`);
      }),
      { numRuns: 60 },
    );
  });

  it("are cut once only: a line that another process adds meanwhile stays", async () => {
    const files = new DayFiles(ownFolder());
    files.add(name, "1");
    await files.flush();
    writeFileSync(join(ownFolder(), name), "1\nhalf");
    files.add(name, "2");
    await files.flush();
    expect(textOf(name)).toBe("1\nhalf2\n");
  });

  it("ask to be written when there is enough", async () => {
    const files = new DayFiles(ownFolder());
    const half = "x".repeat(1 << 21);
    expect(files.add("a", half)).toBe(false);
    expect(files.add("b", half)).toBe(false);
    expect(files.add("b", "x")).toBe(true);
    await files.flush();
    expect(files.add("b", "x")).toBe(false);
  });

  it("are in a directory that is made with those above it; it may be there already", async () => {
    const directory = join(ownFolder(), "a", "b");
    const files = new DayFiles(directory);
    await files.prepare();
    await files.prepare();
    files.add(name, "1");
    await files.flush();
    expect(readFileSync(join(directory, name), "utf8")).toBe("1\n");
  });

  it("name the directory or file that cannot be written", async () => {
    const file = join(ownFolder(), "file");
    writeFileSync(file, "");
    const below = join(file, "below");
    await expect(new DayFiles(below).prepare()).rejects.toThrow(
      `${below}: expected a directory that can be made (ENOTDIR)`,
    );
    mkdirSync(join(ownFolder(), "folder"));
    const files = new DayFiles(ownFolder());
    files.add("folder", "1");
    await expect(files.flush()).rejects.toThrow(`${join(ownFolder(), "folder")}: cannot be written (EISDIR)`);
  });
});
