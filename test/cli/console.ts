/** Runs the command line in this process and returns its output and exit status. Input files are in a temporary folder. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { vi } from "vitest";
import { levik } from "../../src/cli/levik.js";
import { ownFolder } from "../support/own-folder.js";

export interface Ran {
  readonly status: number;
  readonly out: string;
  /** The lines of standard output. */
  readonly lines: readonly string[];
  /** The lines of standard error. */
  readonly errors: readonly string[];
}

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** The path of a file in this test's folder. */
export const pathOf = (name: string): string => join(ownFolder(), name);

/** Writes an input file; values other than texts and bytes are written as JSON, arrays of lines as NDJSON by `ndjson`. */
export const given = (name: string, content: unknown): string => {
  const path = pathOf(name);
  writeFileSync(
    path,
    typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return path;
};

export const ndjson = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

export const filesThere = (): readonly string[] => readdirSync(ownFolder()).sort();

/** Puts chunks where standard input is, until the mocks are restored. */
export const standardInput = (chunks: Iterable<Buffer>): void => {
  vi.spyOn(process, "stdin", "get").mockReturnValue(
    Readable.from(chunks, { objectMode: true, highWaterMark: 1 }) as typeof process.stdin,
  );
};

/** Runs `levik` with its output captured; the folder of this test is left out of the error lines. */
export const run = async (...words: readonly string[]): Promise<Ran> => {
  let out = "";
  let errors = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    errors += String(chunk);
    return true;
  });
  try {
    const status = await levik(words);
    return { status, out, lines: linesOf(out), errors: linesOf(errors.replaceAll(`${ownFolder()}/`, "")) };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
};
