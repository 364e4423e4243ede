/**
 * The bytes of a file of the browser in pieces, decompressed where they are compressed.
 */
import { Buffer } from "node:buffer";
import { CompressionFault } from "../../../src/runtime/files/compression-fault.js";
import { InputError } from "../../../src/runtime/files/input-error.js";
import { isCompressed, membersOf } from "./gzip-members.js";

const PIECE = 1 << 20;

type Bytes = Uint8Array<ArrayBuffer>;

async function* storedPieces(part: Blob, read: (bytes: number) => void): AsyncGenerator<Bytes> {
  for (let at = 0; at < part.size; at += PIECE) {
    const piece = new Uint8Array(await part.slice(at, at + PIECE).arrayBuffer());
    read(piece.length);
    yield piece;
  }
}

/** The bytes of one member; a CompressionFault after all that could be read. */
async function* decompressed(pieces: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  let failure: unknown;
  const source = new ReadableStream<Bytes>({
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
    if (next === undefined)
      throw new CompressionFault("expected a whole gzip file, got damaged data or data after its end");
    if (next.done) return;
    yield next.value;
  }
}

/** The bytes of a file, or of its beginning; `name` is how it is named in an error. */
async function* plainPieces(file: Blob, name: string, read: (bytes: number) => void): AsyncGenerator<Bytes> {
  try {
    if (!(await isCompressed(file))) return yield* storedPieces(file, read);
    for await (const member of membersOf(file)) yield* decompressed(storedPieces(member, read));
  } catch (error) {
    if (error instanceof CompressionFault) throw error;
    throw new InputError(`${name}: expected a readable file, it was changed or removed`);
  }
}

/** The bytes of a file; `read` is told how many of the stored ones were taken. */
export async function* filePieces(file: File, read: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const piece of plainPieces(file, file.name, read)) yield Buffer.from(piece);
}

/** The first bytes of a file as text, and whether that is all of it. */
export const beginningOf = async (
  file: File,
  length: number,
): Promise<{ readonly text: string; readonly isAll: boolean }> => {
  const pieces: Bytes[] = [];
  let size = 0;
  let isAll = file.size <= length;
  try {
    for await (const piece of plainPieces(file.slice(0, length), file.name, () => undefined)) {
      pieces.push(piece);
      size += piece.length;
      if (size <= length) continue;
      isAll = false;
      break;
    }
  } catch (error) {
    // A compressed file is cut off here, or it is damaged; whoever reads all of it says so.
    if (!(error instanceof CompressionFault)) throw error;
    isAll = false;
  }
  return { text: await new Blob(pieces).text(), isAll };
};
