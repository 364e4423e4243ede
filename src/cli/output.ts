/**
 * Writing: standard output with back-pressure and a quiet end when the pipe closes, files under a temporary name and renamed.
 */
import { once } from "node:events";
import { constants } from "node:fs";
import { access, open, realpath, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { terminalText } from "../common/terminal-text.js";
import { temporaryNameOf } from "../runtime/files/temporary-file.js";
import { InputError } from "../runtime/files/read-entries.js";

// --- standard output and standard error ---

/** The first error of standard output. */
let failure: NodeJS.ErrnoException | undefined;

/** To be called once: a closed standard output or standard error is not an error. */
export const watchStandardOutput = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  process.stderr.on("error", () => undefined);
};

/** Ends the command when standard output cannot be written, on a full disk for example. */
const checkStandardOutput = (): void => {
  if (failure === undefined || failure.code === "EPIPE") return;
  throw new InputError(`standard output: cannot be written (${failure.code ?? failure.message})`);
};

const heldLength = 65_536;

/**
 * Collects lines and writes them to standard output in larger pieces; on a terminal each at once. When the reader has closed it
 * (`levik reconcile | head`) the rest is dropped and the command continues, so that its files are written and its exit
 * status is the same.
 */
export class Output {
  private held: string[] = [];
  private size = 0;

  async line(text: string): Promise<void> {
    await this.add(text, "\n");
  }

  private async add(text: string, end: string): Promise<void> {
    this.held.push(text, end);
    this.size += text.length + end.length;
    if (this.size > heldLength || process.stdout.isTTY) await this.flush();
  }

  /** Pieces that together are one line or more. */
  async pieces(texts: Iterable<string>): Promise<void> {
    for (const text of texts) await this.add(text, "");
    await this.add("", "\n");
  }

  async flush(): Promise<void> {
    checkStandardOutput();
    if (this.size === 0) return;
    const text = this.held.join("");
    this.held = [];
    this.size = 0;
    if (failure !== undefined) return;
    if (!process.stdout.write(text)) {
      // What did not happen is not waited for any longer: its listeners would pile up.
      const happened = new AbortController();
      const { signal } = happened;
      const either = [once(process.stdout, "drain", { signal }), once(process.stdout, "close", { signal })];
      await Promise.race(either).catch(() => undefined);
      happened.abort();
    }
    checkStandardOutput();
  }
}

type Translation = (line: string) => string;

const inEnglish: Translation = (line) => line;
let inLanguage = inEnglish;

/** To be called at the start and the end of a run: lines on standard error are made in English and translated for it. */
export const translateNotices = (translation = inEnglish): void => {
  inLanguage = translation;
};

/** A line on standard error, in the language of the run. */
export const notify = (text: string): void => {
  process.stderr.write(`${terminalText(inLanguage(text))}\n`);
};

// --- files ---

/** The path of an output file: behind links; `temporary` is absent for anything but a file, such as a device or a pipe. */
interface Target {
  readonly file: string;
  readonly temporary?: string;
  readonly mode?: number;
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: "expected a file in a directory that exists, there is none",
  ENOTDIR: "expected a file in a directory that exists, there is none",
  EACCES: "expected a writable place, permission denied",
  EPERM: "expected a writable place, permission denied",
  EROFS: "expected a writable place, permission denied",
  EISDIR: "expected a file, got a directory",
};

const cannot = (file: string, error: unknown): InputError => {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError(`${file}: ${troubles[code ?? ""] ?? `cannot be written (${code ?? message})`}`);
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

const targetOf = async (name: string): Promise<Target> => {
  const file = await realpath(name).catch((error: unknown) => {
    if (isMissing(error)) return name;
    throw error;
  });
  const known = await stat(file).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (known?.isDirectory() === true) throw Object.assign(new Error(), { code: "EISDIR" });
  if (known !== undefined && !known.isFile()) return { file };
  const temporary = temporaryNameOf(file);
  await access(dirname(file), constants.W_OK | constants.X_OK);
  return { file, temporary, mode: known === undefined ? 0o666 & ~process.umask() : known.mode & 0o7777 };
};

/** Makes sure, before long work, that a file can be written in the end. */
export const checkWritable = async (file: string): Promise<void> => {
  await targetOf(file).catch((error: unknown) => {
    throw cannot(file, error);
  });
};

const writePieces = async (handle: FileHandle, pieces: Iterable<string>): Promise<void> => {
  let held: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (size > 0) await handle.writeFile(held.join(""));
    held = [];
    size = 0;
  };
  for (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size > heldLength) await flush();
  }
  await flush();
};

/**
 * Writes a file under a temporary name and renames it, so that a reader never sees half of it and the old one stays when
 * writing fails. A device or a pipe is written as it is.
 */
export const writeFileWhole = async (file: string, pieces: Iterable<string>): Promise<void> => {
  let target: Target | undefined;
  try {
    target = await targetOf(file);
    const handle =
      target.temporary === undefined
        ? await open(target.file, "w")
        : await open(target.temporary, "wx", 0o600);
    try {
      await writePieces(handle, pieces);
      // Other users cannot read it before it is complete.
      if (target.mode !== undefined) await handle.chmod(target.mode);
    } finally {
      await handle.close();
    }
    if (target.temporary !== undefined) await rename(target.temporary, target.file);
  } catch (error) {
    if (target?.temporary !== undefined) await rm(target.temporary, { force: true });
    throw cannot(file, error);
  }
};
