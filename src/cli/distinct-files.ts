/**
 * Outputs must be files of their own: one that is also an input would destroy it, and the Datahub keeps messages for
 * seven days only. Files are compared as the system does, by device and inode, so that links do not hide anything.
 */
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import type { Stats } from "node:fs";
import { fstatSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../runtime/files/read-entries.js";

/** A file and the option that names it, `--set` for example. */
interface NamedFile {
  readonly option: string;
  readonly file: string;
}

/** Links that end nowhere are followed so far; the system itself follows 40. */
const MOST_LINKS = 40;

const orUndefined = <A>(work: Promise<A>): Promise<A | undefined> => work.catch(() => undefined);

/** Two files are one when their identities are equal; undefined for anything but a regular file, such as a device or pipe. */
const identityOfStats = (stats: Stats): string | undefined =>
  stats.isFile() ? `inode ${stats.dev} ${stats.ino}` : undefined;

/** The path at which a file that does not exist would be made: its directory without links, and links that end nowhere. */
const placeOfMissing = async (file: string, links = 0): Promise<string> => {
  const directory = await orUndefined(realpath(dirname(resolve(file))));
  const place = directory === undefined ? resolve(file) : join(directory, basename(file));
  const entry = await orUndefined(lstat(place));
  if (links === MOST_LINKS || entry?.isSymbolicLink() !== true) return `path ${place}`;
  return placeOfMissing(resolve(dirname(place), await readlink(place)), links + 1);
};

const identityOf = async (file: string): Promise<string | undefined> => {
  const stats = await orUndefined(stat(file));
  return stats === undefined ? placeOfMissing(file) : identityOfStats(stats);
};

/** The identity of an open stream of this process: 0 standard input, 1 standard output. */
const identityOfStream = (descriptor: 0 | 1): string | undefined => {
  try {
    return identityOfStats(fstatSync(descriptor));
  } catch {
    return undefined;
  }
};

/**
 * Refuses, before anything is read, an output that is also an input, and two outputs that are one file. `-` is a standard
 * stream. A file that is read and replaced, such as a ledger, is listed as an output only.
 */
export const checkDistinctFiles = async (
  inputs: readonly NamedFile[],
  outputs: readonly NamedFile[],
): Promise<void> => {
  const known = new Map<string, string>();
  for (const { option, file } of inputs) {
    const identity = file === "-" ? identityOfStream(0) : await identityOf(file);
    if (identity !== undefined) known.set(identity, `${option} ${file}`);
  }
  const standardOutput = identityOfStream(1);
  const asRead = standardOutput === undefined ? undefined : known.get(standardOutput);
  if (asRead !== undefined)
    throw new InputError(`standard output: expected a file other than ${asRead}, got the same file`);
  if (standardOutput !== undefined) known.set(standardOutput, "standard output");
  for (const { option, file } of outputs) {
    const identity = await identityOf(file);
    if (identity === undefined) continue;
    const other = known.get(identity);
    if (other !== undefined)
      throw new InputError(`${option} ${file}: expected a file other than ${other}, got the same file`);
    known.set(identity, `${option} ${file}`);
  }
};

/** Files with the option that names them; a file that is not given is left out. */
export const named = (option: string, files: string | undefined | readonly string[]): readonly NamedFile[] =>
  (typeof files === "string" ? [files] : (files ?? [])).map((file) => ({ option: `--${option}`, file }));
