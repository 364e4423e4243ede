/**
 * A directory for temporary files of large work, accessible to its user only. It is removed when the work ends; one that a
 * killed run left is removed by a later run of the same user, after a day.
 */
import { DAY, HOUR } from "../../time/durations.js";
import { lstatSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../files/read-entries.js";

const PREFIX = "levik-scratch-";

/** Whether a directory was left by a run of this user: a run in progress touches its own every hour. */
const isLeft = (path: string): boolean => {
  const found = lstatSync(path);
  const isOwn = found.uid === (process.getuid?.() ?? found.uid);
  return found.isDirectory() && isOwn && found.mtimeMs < Date.now() - DAY;
};

/** Removes the directories of killed runs; one that cannot be removed stays. */
const removeLeft = (): void => {
  const parent = tmpdir();
  for (const name of readdirSync(parent).filter((known) => known.startsWith(PREFIX)))
    try {
      if (isLeft(join(parent, name))) rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another run removes it at the same time.
    }
};

const make = (): string => {
  try {
    removeLeft();
    return mkdtempSync(join(tmpdir(), PREFIX));
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new InputError(
      `${tmpdir()}: expected a directory for temporary files (TMPDIR), there is none (${code})`,
    );
  }
};

/** The error of an operation on the files of a directory, such as no space being left, in one line; other errors as they are. */
export const troubleIn = (directory: string, error: unknown): unknown => {
  const { code, syscall, path = directory } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined
    ? new InputError(`${path}: cannot be written or read (${code})`)
    : error;
};

const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/**
 * Ends the process as the signal does by itself. Not `process.exit`: it ends the threads, and a thread that is loading a
 * module at this moment aborts the whole process (Node 20).
 */
const dieOf = (signal: NodeJS.Signals): void => {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
};

/** Runs a function with a new directory, which is removed afterwards, also when the user interrupts it. */
export const withScratch = async <A>(use: (directory: string) => Promise<A>): Promise<A> => {
  const directory = make();
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals): void => {
    remove();
    dieOf(signal);
  };
  const touching = setInterval(() => utimesSync(directory, new Date(), new Date()), HOUR).unref();
  process.once("exit", remove);
  // A second signal must not end the removal that the first one began.
  for (const signal of signals) process.on(signal, end);
  try {
    return await use(directory);
  } catch (error) {
    throw troubleIn(directory, error);
  } finally {
    clearInterval(touching);
    remove();
    process.off("exit", remove);
    for (const signal of signals) process.off(signal, end);
  }
};
