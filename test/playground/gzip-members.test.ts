import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { beginningOf, filePieces } from "../../docs/playground/reconcile/file-pieces.js";
import { membersOf } from "../../docs/playground/reconcile/gzip-members.js";

const fileOf = (...parts: readonly Uint8Array[]): File =>
  new File(parts as Uint8Array<ArrayBuffer>[], "a.gz");

const sizesOf = async (file: File): Promise<readonly number[]> => {
  const sizes: number[] = [];
  for await (const member of membersOf(file)) sizes.push(member.size);
  return sizes;
};

const textOf = async (file: File): Promise<string> => {
  let text = "";
  for await (const piece of filePieces(file, () => undefined)) text += piece.toString();
  return text;
};

describe("a gzip file", () => {
  const [one, two] = [gzipSync("one\n"), gzipSync("two\n")];

  it("of several members is divided at their ends, and read as one", async () => {
    expect(await sizesOf(fileOf(one))).toEqual([one.length]);
    expect(await sizesOf(fileOf(one, two, one))).toEqual([one.length, two.length, one.length]);
    expect(await textOf(fileOf(one, two, one))).toBe("one\ntwo\none\n");
  });

  it("with a header in the middle of its data is one member", async () => {
    // What cannot be compressed is stored as it is: here another gzip file.
    const stored = gzipSync(Buffer.concat([randomBytes(64), one, randomBytes(64)]), { level: 0 });
    expect(await sizesOf(fileOf(stored, two))).toEqual([stored.length, two.length]);
  });

  it("is divided where the header of a member is at the end of a piece", async () => {
    const large = gzipSync(randomBytes((1 << 20) - 400), { level: 0 });
    const filled = gzipSync(randomBytes((1 << 20) - 400 + ((1 << 20) - 1 - large.length)), { level: 0 });
    expect(filled.length).toBe((1 << 20) - 1);
    expect(await sizesOf(fileOf(filled, two))).toEqual([filled.length, two.length]);
  });

  it("that is cut off or damaged says so after what could be read", async () => {
    const message = "expected a whole gzip file, got damaged data or data after its end";
    for (const file of [fileOf(one, two.subarray(0, 12)), fileOf(one, Buffer.from("rest of it"))])
      await expect(textOf(file)).rejects.toThrow(message);
  });

  it("is known by its beginning", async () => {
    expect(await beginningOf(fileOf(one, two), 1000)).toEqual({ text: "one\ntwo\n", isAll: true });
    const long = await beginningOf(fileOf(one, gzipSync(randomBytes(5000)), two), 1000);
    expect([long.text.slice(0, 4), long.isAll]).toEqual(["one\n", false]);
  });
});
