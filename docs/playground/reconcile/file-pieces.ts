/**
 * The bytes of a file of the browser in pieces, decompressed where they are compressed.
 */
import { Buffer } from "node:buffer";
import { CompressionFault } from "../../../src/runtime/files/compression-fault.js";
import { InputError } from "../../../src/runtime/files/input-error.js";

const PIECE = 1 << 20;

/** Whether a file begins as gzip does. */
export const isCompressed = async (file: Blob): Promise<boolean> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
};

async function* storedPieces(
  file: File,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PIECE) {
    let piece: Uint8Array<ArrayBuffer>;
    try {
      piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    } catch {
      throw new InputError(`${file.name}: expected a readable file, it was changed or removed`);
    }
    read(piece.length);
    yield piece;
  }
}

async function* decompressed(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let failure: unknown;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("gzip")).getReader();
  for (;;) {
    const next = await reader.read().catch(() => undefined);
    if (failure !== undefined) throw failure;
    if (next === undefined) throw new CompressionFault("expected a whole gzip file, got damaged data");
    if (next.done) return;
    yield next.value;
  }
}

/** The bytes of a file; `read` is told how many of the stored ones were taken. */
export async function* filePieces(file: File, read: (bytes: number) => void): AsyncGenerator<Buffer> {
  const stored = storedPieces(file, read);
  for await (const piece of (await isCompressed(file)) ? decompressed(stored) : stored)
    yield Buffer.from(piece);
}
