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
