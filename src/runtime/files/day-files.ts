/**
 * Lines that are kept in one file a day and type, whole lines only.
 */
import { mkdir, open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, InputError } from "./input-error.js";
import { append } from "../../common/multimap.js";

const NEWLINE = 10;
const BLOCK = 65_536;

/** Removes the incomplete line that a killed process left. */
const withoutHalfLine = async (handle: FileHandle): Promise<void> => {
  const { size } = await handle.stat();
  let end = size;
  while (end > 0) {
    const start = Math.max(0, end - BLOCK);
    const block = Buffer.alloc(end - start);
    await handle.read(block, 0, block.length, start);
    const newline = block.lastIndexOf(NEWLINE);
    if (newline !== -1) {
      end = start + newline + 1;
      break;
    }
    end = start;
  }
  if (end < size) await handle.truncate(end);
};

/** Files of lines in a directory. Added lines are on the disk when `flush` resolves. */
export class DayFiles {
  private readonly held = new Map<string, string[]>();
  private readonly mended = new Set<string>();
  private size = 0;

  constructor(private readonly directory: string) {}

  /** Makes the directory where there is none. */
  async prepare(): Promise<void> {
    await mkdir(this.directory, { recursive: true }).catch((error: unknown) => {
      throw new InputError(`${this.directory}: expected a directory that can be made (${codeOf(error)})`);
    });
  }

  /** Adds a line to a file, now or later; true when there is enough to be written. */
  add(name: string, line: string): boolean {
    append(this.held, name, line);
    this.size += line.length;
    return this.size > 1 << 22;
  }

  /** Writes the added lines: each file by one write at its end. */
  async flush(): Promise<void> {
    for (const [name, lines] of this.held) {
      const file = join(this.directory, name);
      try {
        const handle = await open(file, this.mended.has(name) ? "a" : "a+", 0o666);
        try {
          if (!this.mended.has(name)) await withoutHalfLine(handle);
          this.mended.add(name);
          await handle.appendFile(`${lines.join("\n")}\n`);
          await handle.datasync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        throw new InputError(`${file}: cannot be written (${codeOf(error)})`);
      }
    }
    this.held.clear();
    this.size = 0;
  }
}
