/** Runs one command on files of a folder of its own and gives what it prints. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Command } from "../../src/cli/command.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levik-command-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a JSON file and gives its path. */
export const given = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

/** What a command that ends well prints to standard output, 200 characters wide. */
export const printedBy = async (command: Command, words: readonly string[]): Promise<string> => {
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const { columns } = process.stdout;
  process.stdout.columns = 200;
  try {
    expect(await command.run(words)).toBe(0);
  } finally {
    process.stdout.columns = columns;
    write.mockRestore();
  }
  return printed;
};
