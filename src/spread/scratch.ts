/**
 * A directory for what large work keeps on its way; nothing of it is left, however the work ends.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../files/input.js";

const make = (): string => {
  try {
    return mkdtempSync(join(tmpdir(), "levik-"));
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new InputError(
      `${tmpdir()}: expected a directory for temporary files (TMPDIR), there is none (${code})`,
    );
  }
};

/** What went wrong with the files of a directory, such as no space being left, in one line; other errors as they are. */
export const troubleIn = (directory: string, error: unknown): unknown => {
  const { code, syscall, path = directory } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined
    ? new InputError(`${path}: cannot be written or read (${code})`)
    : error;
};

const signals = [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

/** Uses a new directory; it goes when the use ends, also when the user ends it. */
export const withScratch = async <A>(use: (directory: string) => Promise<A>): Promise<A> => {
  const directory = make();
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const ends = signals.map(([signal, status]) => [signal, () => process.exit(status)] as const);
  process.once("exit", remove);
  for (const [signal, end] of ends) process.once(signal, end);
  try {
    return await use(directory);
  } catch (error) {
    throw troubleIn(directory, error);
  } finally {
    remove();
    process.off("exit", remove);
    for (const [signal, end] of ends) process.off(signal, end);
  }
};
