import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InputError } from "../../src/runtime/files/read-entries.js";
import { sampleCommand } from "../../src/cli/sample-command.js";
import { sampleOf } from "../../src/synthetic/index.js";

let folder = "";
let out = "";
let errors = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-sample-"));
  out = errors = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    errors += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: readonly string[]): Promise<number> => sampleCommand.run(words);

/** The one line of an input error. */
const complaint = async (...words: readonly string[]): Promise<string> => {
  const error: unknown = await run(...words).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  const [line, ...more] = (error as InputError).lines;
  expect(more).toEqual([]);
  return line!.replaceAll(folder, "DIR");
};

describe("sample", () => {
  it("writes the five files into a directory that it creates, and prints the party", async () => {
    const target = join(folder, "a", "b");
    expect(await run("--points", "40", "--seed", "7", "--out", target)).toBe(0);
    expect(readdirSync(target).sort()).toEqual([
      "coverage.json",
      "events.ndjson",
      "faults.json",
      "received.ndjson",
      "set.json",
    ]);
    const made = sampleOf({ points: 40, seed: 7 });
    if (made._tag === "Left") throw new Error(JSON.stringify(made.left));
    const reception = made.right.reception();
    const text = (name: string): string => readFileSync(join(target, name), "utf8");
    expect(text("set.json")).toBe([...made.right.set()].join(""));
    expect(text("events.ndjson")).toBe([...made.right.events()].join(""));
    expect(text("received.ndjson")).toBe([...reception.lines()].join(""));
    expect(JSON.parse(text("coverage.json"))).toEqual(reception.coverage());
    const faults = reception.faults();
    expect(JSON.parse(text("faults.json"))).toEqual(JSON.parse(JSON.stringify(faults)));
    expect(Object.keys(JSON.parse(text("faults.json")) as object)).toEqual(["for", "at", "faults"]);
    expect(out).toBe(
      `${target}: 40 metering points, received by ${faults.for}, ${faults.faults.length} faults planted\n`,
    );
    expect(errors).toBe("");
  });

  it("writes over files of an earlier run", async () => {
    await run("--points", "3", "--seed", "1", "--out", folder);
    const before = readFileSync(join(folder, "set.json"), "utf8");
    await run("--points", "3", "--seed", "2", "--out", folder);
    expect(readFileSync(join(folder, "set.json"), "utf8")).not.toBe(before);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it("shows what it writes on a terminal", async () => {
    const isTTY = process.stderr.isTTY;
    process.stderr.isTTY = true;
    try {
      await run("--points", "1", "--seed", "1", "--out", folder);
    } finally {
      process.stderr.isTTY = isTTY;
    }
    expect(errors.split("\n")).toHaveLength(6);
    expect(errors).toContain("writing events.ndjson\n");
  });

  it("reports missing options", async () => {
    expect(await complaint("--seed", "1", "--out", folder)).toBe(
      "--points is missing, expected a number of metering points",
    );
    expect(await complaint("--points", "1", "--out", folder)).toBe(
      "--seed is missing, expected a whole number",
    );
    expect(await complaint("--points", "1", "--seed", "1")).toBe("--out is missing, expected a directory");
  });

  it.each(["x", "-1", "1.5", "1e3"])("refuses %j as a number", async (text) => {
    expect(await complaint(`--points=${text}`, "--seed", "1", "--out", folder)).toBe(
      `--points: expected a number of metering points, got "${text}"`,
    );
  });

  it("refuses numbers out of their bounds", async () => {
    expect(await complaint("--points", "0", "--seed", "1", "--out", folder)).toBe(
      "--points: expected a whole number from 1 to 10000000, got 0",
    );
    expect(await complaint("--points", "1", "--seed", "9999999999999999", "--out", folder)).toBe(
      "--seed: expected a whole number from 0 to 9007199254740991, got 9999999999999999",
    );
  });

  it("reports why a directory cannot be created", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const words = ["--points", "1", "--seed", "1", "--out"];
    expect(await complaint(...words, file)).toBe("--out: DIR/file: expected a directory, got a file");
    expect(await complaint(...words, join(file, "below"))).toBe(
      "--out: DIR/file/below: expected a directory, got a file on the way to it",
    );
    if (existsSync("/proc/self"))
      expect(await complaint(...words, "/proc/levik/below")).toBe(
        "--out: /proc/levik/below: the directory cannot be made (ENOENT)",
      );
    expect(await complaint(...words, join(folder, "x".repeat(300)))).toMatch(
      /the directory cannot be made \(ENAMETOOLONG\)$/,
    );
  });
});
