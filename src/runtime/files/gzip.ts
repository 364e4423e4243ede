/**
 * Compressed bytes, recognised by their first two. Several compressed files one after another are one.
 */
import { Buffer } from "node:buffer";
import { createGunzip } from "node:zlib";
import { CompressionFault } from "./compression-fault.js";

export { CompressionFault } from "./compression-fault.js";

const MAGIC = [0x1f, 0x8b] as const;

/** Whether bytes are the beginning of a gzip file. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === MAGIC[0] && bytes[1] === MAGIC[1];

const faultOf = (code: string | undefined): CompressionFault =>
  new CompressionFault(
    code === "Z_BUF_ERROR"
      ? "expected a whole gzip file, got one that is cut off"
      : "expected a gzip file, got damaged data or data after its end",
  );

/** How much is decompressed at a time; independent of where the pieces end, so that a fault is always at the same place. */
const BLOCK = 1 << 14;

/** The same bytes in blocks of one size. */
async function* blocksOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < BLOCK) continue;
    const bytes = held.length === 1 ? piece : Buffer.concat(held);
    let from = 0;
    for (; from + BLOCK <= length; from += BLOCK) yield bytes.subarray(from, from + BLOCK);
    held = [bytes.subarray(from)];
    length -= from;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Decompresses bytes; yields a CompressionFault after all that could be read. */
export async function* decompressed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  let failure: CompressionFault | undefined;
  let given = 0;
  let isOver = false;
  let settle = (): void => undefined;
  gunzip.on("data", (bytes: Buffer) => ready.push(bytes));
  gunzip.on("error", ({ code }: NodeJS.ErrnoException) => {
    failure = faultOf(code);
    settle();
  });
  gunzip.on("end", () => settle());
  const until = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      settle = resolve;
      start(resolve);
    });
  try {
    for await (const block of blocksOf(pieces)) {
      let after = block;
      if (!isOver) {
        await until((done) => gunzip.write(block, done));
        yield* ready.splice(0);
        given += block.length;
        after = block.subarray(block.length - (given - gunzip.bytesWritten));
        isOver = after.length > 0;
      }
      if (failure !== undefined) break;
      // What follows the end is not decompressed: it may be zeros, anything else is an error of its own.
      if (isOver && after.some((byte) => byte !== 0)) failure = faultOf(undefined);
    }
    if (failure === undefined && !isOver) await until(() => gunzip.end());
    yield* ready.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    gunzip.destroy();
  }
}
