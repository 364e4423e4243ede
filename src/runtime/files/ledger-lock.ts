/**
 * A ledger has one writer: a file next to it names that writer and the start of its lock.
 */
import { open, readFile, realpath, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { temporaryNameOf } from "./temporary-file.js";
import { codeOf, InputError } from "./input-error.js";

/** The owner of a lock. */
interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}

/** Locks of this process: one that has its number but is not here was left by a process before it. */
const held = new Set<string>();

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

const ownerIn = (text: string): Owner | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Owner> | null;
    const { host, pid, since } = value ?? {};
    return typeof host === "string" && typeof pid === "number" && typeof since === "string"
      ? { host, pid, since }
      : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the process that made a lock has ended; unknown for another machine. */
const isLeft = (lock: string, { host, pid }: Owner): boolean =>
  host === hostname() && (pid === process.pid ? !held.has(lock) : !isRunning(pid));

const textIn = async (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });

/** Makes the lock; false where there is one. */
const made = async (lock: string, owner: Owner): Promise<boolean> => {
  try {
    const handle = await open(lock, "wx", 0o600);
    await handle.writeFile(`${JSON.stringify(owner)}\n`).finally(() => handle.close());
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
};

/** Removes an abandoned lock; not one that another process has made in its place. */
const takeAway = async (lock: string, text: string): Promise<void> => {
  const aside = temporaryNameOf(lock);
  await rename(lock, aside).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw error;
  });
  const moved = await textIn(aside);
  if (moved !== undefined && moved !== text) await rename(aside, lock);
  else await rm(aside, { force: true });
};

/** The file behind links, so that all its names share one lock; where there is none, the lock will say why. */
const behindLinks = (file: string): Promise<string> => realpath(file).catch(() => file);

/** How often an abandoned lock is removed, where other processes do the same. */
const MOST_TRIES = 5;

/**
 * Locks a file; the result unlocks it. A lock whose process has ended is replaced. Otherwise an InputError names the holder.
 */
export const lockFile = async (name: string, since: string): Promise<() => Promise<void>> => {
  const file = await behindLinks(name);
  const lock = `${file}.lock`;
  const owner: Owner = { host: hostname(), pid: process.pid, since };
  const inUse = (text: string): InputError =>
    new InputError(
      `${file}: expected a ledger that no other process writes, ${lock} says it is in use (${text}); delete the lock if that is not so`,
    );
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (await made(lock, owner)) {
        held.add(lock);
        return async () => {
          held.delete(lock);
          await rm(lock, { force: true });
        };
      }
      const text = await textIn(lock);
      if (text === undefined) continue;
      const other = ownerIn(text);
      if (other === undefined) throw inUse("the holder is not known");
      if (!isLeft(lock, other)) throw inUse(`by process ${other.pid} of ${other.host} since ${other.since}`);
      await takeAway(lock, text);
    }
    throw inUse("by several processes");
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${lock}: cannot be written (${codeOf(error)})`);
  }
};

/** Runs a function while a file is locked. */
export const withLock = async <A>(file: string, since: string, use: () => Promise<A>): Promise<A> => {
  const unlock = await lockFile(file, since);
  try {
    return await use();
  } finally {
    await unlock();
  }
};
