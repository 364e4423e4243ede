/**
 * The members of a gzip file, which may have several one after another that are read as one. A browser decompresses only one,
 * and refuses what follows it: so the end of each is searched for, which is where another header may begin and what is before
 * it is a whole member.
 */
const PIECE = 1 << 20;
/** The first bytes of a member, and the fewest bytes that one has. */
const MAGIC = [0x1f, 0x8b, 0x08] as const;
const SHORTEST = 18;

/** Whether a file begins as gzip does. */
export const isCompressed = async (file: Blob): Promise<boolean> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === MAGIC[0] && second === MAGIC[1];
};

/** Whether these bytes are one member from its beginning to its end; its length and checksum say so. */
const isWhole = async (member: Blob): Promise<boolean> => {
  try {
    const reader = member.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    while (!(await reader.read()).done);
    return true;
  } catch {
    return false;
  }
};

/** Where the header of a member may begin; in the middle of compressed data it is rare. */
async function* possibleHeaders(file: Blob): AsyncGenerator<number> {
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE + MAGIC.length).arrayBuffer());
    for (let i = bytes.indexOf(MAGIC[0]); i !== -1 && i < PIECE; i = bytes.indexOf(MAGIC[0], i + 1)) {
      // The three upper bits of the flags are never set.
      if (bytes[i + 1] === MAGIC[1] && bytes[i + 2] === MAGIC[2] && (bytes[i + 3] ?? 0) < 0x20) yield at + i;
    }
  }
}

/** The members of a compressed file; the last one has all that is left, whole or not. */
export async function* membersOf(file: Blob): AsyncGenerator<Blob> {
  let from = 0;
  for await (const header of possibleHeaders(file)) {
    if (header < from + SHORTEST) continue;
    const member = file.slice(from, header);
    if (!(await isWhole(member))) continue;
    yield member;
    from = header;
  }
  yield file.slice(from);
}
