import { readFileSync, statSync, symlinkSync, lstatSync, chmodSync, mkdirSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { InputError } from "../../src/runtime/files/read-entries.js";
import { checkWritable, Output, writeFileWhole } from "../../src/cli/output.js";
import { terminalText } from "../../src/common/terminal-text.js";
import { filesThere, given, pathOf } from "./console.js";

const failing = function* (): Generator<string> {
  yield "half";
  yield "x".repeat(100_000);
  throw new Error("no more");
};

describe("a file that is written completely or not at all", () => {
  it("has all its content, and no other file remains", async () => {
    const pieces = Array.from({ length: 50_000 }, (_, i) => `õ${i}\n`);
    await writeFileWhole(pathOf("out"), pieces);
    expect(readFileSync(pathOf("out"), "utf8")).toBe(pieces.join(""));
    expect(filesThere()).toEqual(["out"]);
  });

  it("replaces the old file, and keeps its mode and the link to it", async () => {
    const file = given("out", "old");
    chmodSync(file, 0o640);
    symlinkSync("out", pathOf("link"));
    await writeFileWhole(pathOf("link"), ["new"]);
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(lstatSync(pathOf("link")).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(filesThere()).toEqual(["link", "out"]);
  });

  it("does not replace the old file when making the content fails", async () => {
    const file = given("out", "old");
    await expect(writeFileWhole(file, failing())).rejects.toThrow(
      new InputError(`${file}: cannot be written (no more)`),
    );
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(filesThere()).toEqual(["out"]);
  });

  it("is refused before the run if the file cannot be written", async () => {
    mkdirSync(pathOf("folder"));
    given("file", "");
    const refusals = [
      ["none/out", "expected a file in a directory that exists, there is none"],
      ["file/out", "expected a file in a directory that exists, there is none"],
      ["folder", "expected a file, got a directory"],
    ] as const;
    for (const [name, text] of refusals) {
      const error = new InputError(`${pathOf(name)}: ${text}`);
      await expect(checkWritable(pathOf(name))).rejects.toThrow(error);
      await expect(writeFileWhole(pathOf(name), ["x"])).rejects.toThrow(error);
    }
    await checkWritable(pathOf("out"));
    expect(filesThere()).toEqual(["file", "folder"]);
  });

  it("may be a device, which is not replaced", async () => {
    await writeFileWhole("/dev/null", ["x"]);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

describe("standard output", () => {
  it("receives lines in large pieces, the last at the end", async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const output = new Output();
    const lines = Array.from({ length: 10_000 }, (_, i) => `line ${i}, with some more in it`);
    for (const line of lines) await output.line(line);
    await output.flush();
    await output.flush();
    expect(written.join("")).toBe(`${lines.join("\n")}\n`);
    expect(written.length).toBeLessThan(10);
    expect(Math.max(...written.map((text) => text.length))).toBeLessThan(70_000);
  });

  it("is waited for when it is full", async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(String(text));
      return false;
    });
    const output = new Output();
    await output.line("a");
    let done = false;
    const flushed = output.flush().then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    process.stdout.emit("drain");
    await flushed;
    expect(written).toEqual(["a\n"]);
  });
});

describe("a text on one line", () => {
  it("has no control characters, so that it neither ends the line nor controls a terminal", () => {
    expect(terminalText("a\nb\u001b[2J\u009b\u2028õ🎈\u007f")).toBe(
      "a\\u000ab\\u001b[2J\\u009b\\u2028õ🎈\\u007f",
    );
  });
});
