/**
 * Writing: standard output with back-pressure and a quiet end when the pipe closes, files beside and renamed.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { InputError } from "./input.js";

/** Thrown when whoever reads standard output has gone; the command ends quietly. */
export class ClosedPipe extends Error {}

let closed = false;

/** To be called once: a closed pipe is no error. */
export const watchStandardOutput = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
  });
};

const send = async (stream: Writable, text: string): Promise<void> => {
  if (!stream.write(text)) await once(stream, "drain");
};

/** Collects lines and writes them to standard output in larger pieces. */
export class Output {
  private held: string[] = [];
  private size = 0;

  async line(text: string): Promise<void> {
    this.held.push(text, "\n");
    this.size += text.length + 1;
    if (this.size > 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    if (closed) throw new ClosedPipe();
    if (this.size === 0) return;
    const text = this.held.join("");
    this.held = [];
    this.size = 0;
    const drained = process.stdout.write(text);
    if (!drained) {
      await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]).catch(
        () => undefined,
      );
    }
    if (closed) throw new ClosedPipe();
  }
}

/** Writes a file beside its name and renames it, so that a reader never sees half of it. */
export const writeFileWhole = async (file: string, pieces: Iterable<string>): Promise<void> => {
  const beside = `${file}.${process.pid}.part`;
  try {
    const stream = createWriteStream(beside);
    await once(stream, "open");
    for (const piece of pieces) await send(stream, piece);
    stream.end();
    await once(stream, "finish");
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new InputError(
      `${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
    );
  }
};

/** A line on standard error. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
