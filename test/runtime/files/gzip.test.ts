import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CompressionFault, decompressed, isGzip } from "../../../src/runtime/files/gzip.js";

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield bytes.subarray(from, from + size);
  }
}

const all = async (bytes: Buffer, size: number): Promise<string> => {
  const out: Buffer[] = [];
  for await (const piece of decompressed(pieces(bytes, size))) out.push(piece);
  return Buffer.concat(out).toString("utf8");
};

it("compressed bytes are decompressed, for any division into pieces, several files as one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 300 }),
      fc.string(),
      fc.integer({ min: 1, max: 50 }),
      async (a, b, size) => {
        const bytes = Buffer.concat([gzipSync(a), gzipSync(b)]);
        expect(isGzip(bytes)).toBe(true);
        expect(await all(bytes, size)).toBe(Buffer.from(a + b).toString("utf8"));
      },
    ),
    { numRuns: 20 },
  );
});

it("truncated or damaged bytes are a fault", async () => {
  const bytes = gzipSync("some text that is compressed");
  await expect(all(bytes.subarray(0, -9), 7)).rejects.toThrow(CompressionFault);
  await expect(all(Buffer.concat([bytes, Buffer.from("more")]), 7)).rejects.toThrow(/data after its end/);
});

it("is recognised by both of its first bytes", () => {
  expect(
    [[0x1f, 0x8b], [0x1f, 0x8c], [0x1e, 0x8b], [0x1f], []].map((bytes) => isGzip(Buffer.from(bytes))),
  ).toEqual([true, false, false, false, false]);
});

/** Bytes that hardly become fewer. */
const noise = (length: number): Buffer => {
  let x = 1;
  return Buffer.from(Array.from({ length }, () => (x = (x * 48271) % 2147483647) % 256));
};

it.each([1, 100, 16_383, 16_384, 16_385, 40_000, 1_000_000])(
  "large files are decompressed whole in pieces of %d bytes",
  async (size) => {
    const plain = noise(100_000);
    const bytes = gzipSync(plain);
    expect(bytes.length).toBeGreaterThan(100_000);
    const out: Buffer[] = [];
    for await (const piece of decompressed(pieces(bytes, size))) out.push(piece);
    expect(Buffer.concat(out).equals(plain)).toBe(true);
  },
);

/** What could be read, and the message of the fault after it. */
const readOf = async (bytes: Buffer, size: number): Promise<readonly [length: number, message: string]> => {
  let length = 0;
  try {
    for await (const piece of decompressed(pieces(bytes, size))) length += piece.length;
    return [length, ""];
  } catch (error) {
    if (!(error instanceof CompressionFault)) throw error;
    return [length, error.message];
  }
};

it("all that can be read precedes the fault, which is the same for any pieces", async () => {
  const bytes = gzipSync(noise(60_000));
  const cut = "expected a whole gzip file, got one that is cut off";
  const damaged = "expected a gzip file, got damaged data or data after its end";
  const cutAt = await readOf(bytes.subarray(0, 50_000), 1_000_000);
  expect(cutAt[0]).toBeGreaterThan(40_000);
  expect(cutAt[1]).toBe(cut);
  const broken = Buffer.from(bytes).fill(0xff, 40_000, 40_100);
  const brokenAt = await readOf(broken, 1_000_000);
  expect(brokenAt[1]).toBe(damaged);
  for (const size of [100, 16_384, 20_000]) {
    expect(await readOf(bytes.subarray(0, 50_000), size)).toEqual(cutAt);
    expect(await readOf(broken, size)).toEqual(brokenAt);
  }
});

it("only zeros may follow, in the last block or after it", async () => {
  const bytes = gzipSync("some text");
  for (const zeros of [1, 20_000, 40_000]) {
    const followed = Buffer.concat([bytes, Buffer.alloc(zeros)]);
    expect(await readOf(followed, 1000)).toEqual([9, ""]);
    expect(await readOf(Buffer.concat([followed, Buffer.of(1)]), 1000)).toEqual([
      9,
      "expected a gzip file, got damaged data or data after its end",
    ]);
  }
});
