/**
 * The bytes of a file or of standard input, decompressed where they are compressed.
 */
import { Buffer } from "node:buffer";
import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import type { Readable } from "node:stream";
import { CompressionFault, decompressed, isGzip } from "./gzip.js";
import { InputError } from "./input-error.js";
import { isText, NOT_TEXT } from "./text-bytes.js";

export { isText, NOT_TEXT } from "./text-bytes.js";

/** How a file is named in an error; `-` is standard input. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

const troubles: Readonly<Record<string, string>> = {
  ENOENT: "expected a file, there is none",
  ENOTDIR: "expected a file, there is none",
  EACCES: "expected a readable file, permission denied",
  EPERM: "expected a readable file, permission denied",
  EISDIR: "expected a file, got a directory",
};

const unreadable = (file: string, error: unknown): InputError => {
  const { code } = error as { code?: string };
  return new InputError(
    `${nameOf(file)}: ${troubles[code ?? ""] ?? `cannot be read (${code ?? String(error)})`}`,
  );
};

const opened = (file: string): number => {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw unreadable(file, error);
  }
};

const pieceSize = 1 << 20;

async function* storedBytes(file: string): AsyncGenerator<Buffer> {
  const source: Readable =
    file === "-" ? process.stdin : createReadStream(file, { highWaterMark: pieceSize });
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function* chained(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** The bytes of a file in pieces; a CompressionFault where a compressed file cannot be read to its end. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const stored = storedBytes(file);
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await stored.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const all = chained(head, stored);
  yield* isGzip(head) ? decompressed(all) : all;
}

/** The bytes of a plain file from a position up to another, or to its end. */
export function* bytesBetween(file: string, from: number, to = Infinity): Generator<Buffer> {
  const descriptor = opened(file);
  try {
    for (let position = from; position < to;) {
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, to - position));
      const length = readSync(descriptor, piece, 0, piece.length, position);
      if (length === 0) return;
      yield piece.subarray(0, length);
      position += length;
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    closeSync(descriptor);
  }
}

/** A whole file as one text, without its byte order mark. */
export const readText = async (file: string): Promise<string> => {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of bytesOf(file)) pieces.push(piece);
  } catch (error) {
    if (error instanceof CompressionFault) throw new InputError(`${nameOf(file)}: ${error.message}`);
    throw error;
  }
  const bytes = Buffer.concat(pieces);
  if (!isText(bytes)) throw new InputError(`${nameOf(file)}: ${NOT_TEXT}`);
  return bytes.toString("utf8").replace(/^\uFEFF+/, "");
};
