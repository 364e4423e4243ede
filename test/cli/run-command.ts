/** Runs one command and gives what it prints. */
import { expect, vi } from "vitest";
import type { Command } from "../../src/cli/command.js";

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
