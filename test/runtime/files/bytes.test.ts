import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bytesBetween, isText, nameOf, readText } from "../../../src/runtime/files/bytes.js";
import { InputError } from "../../../src/runtime/files/input-error.js";
import { given, pathOf } from "../../cli/console.js";
import { writeFileSync } from "node:fs";

it("a text is read without its byte order mark, compressed or not", async () => {
  expect(await readText(given("plain", "\uFEFFõun"))).toBe("õun");
  const packed = pathOf("packed");
  writeFileSync(packed, gzipSync("\uFEFFõun"));
  expect(await readText(packed)).toBe("õun");
});

it("a file that cannot be read is an input error with its name", async () => {
  await expect(readText(pathOf("nothing"))).rejects.toThrow(/nothing: expected a file, there is none/);
  const binary = pathOf("binary");
  writeFileSync(binary, Buffer.of(0xff, 0xfe, 0));
  await expect(readText(binary)).rejects.toThrow(InputError);
  expect(isText(Buffer.from("a\0b"))).toBe(false);
  expect([nameOf("-"), nameOf("f")]).toEqual(["standard input", "f"]);
});

it("a part of a file is read from a position up to another, or to its end", () => {
  const file = given("part", "0123456789");
  const read = (from: number, to?: number): string =>
    Buffer.concat([...bytesBetween(file, from, to)]).toString();
  expect([read(0), read(3), read(3, 7), read(3, 3), read(7, 100), read(100)]).toEqual([
    "0123456789",
    "3456789",
    "3456",
    "",
    "789",
    "",
  ]);
});

it("errors name the file and what is wrong with it", async () => {
  const bytesOfAll = (file: string): unknown => [...bytesBetween(file, 0)];
  expect(() => bytesOfAll(pathOf("nothing"))).toThrow(
    new InputError(`${pathOf("nothing")}: expected a file, there is none`),
  );
  expect(() => bytesOfAll(pathOf("."))).toThrow(
    new InputError(`${pathOf(".")}: expected a file, got a directory`),
  );
  const below = `${given("file", "")}/below`;
  await expect(readText(below)).rejects.toThrow(new InputError(`${below}: expected a file, there is none`));
  const long = pathOf("x".repeat(300));
  await expect(readText(long)).rejects.toThrow(new InputError(`${long}: cannot be read (ENAMETOOLONG)`));
  const binary = pathOf("binary");
  writeFileSync(binary, Buffer.of(0xff));
  await expect(readText(binary)).rejects.toThrow(
    new InputError(`${binary}: expected JSON or NDJSON text in UTF-8, got binary data`),
  );
  const cut = pathOf("cut");
  writeFileSync(cut, gzipSync("text").subarray(0, 12));
  await expect(readText(cut)).rejects.toThrow(
    new InputError(`${cut}: expected a whole gzip file, got one that is cut off`),
  );
});

it("byte order marks are left out at the beginning of a text alone", async () => {
  expect(await readText(given("marks", "\uFEFF\uFEFFa\uFEFFb"))).toBe("a\uFEFFb");
  expect(await readText(given("one", "\x1f"))).toBe("\x1f");
  expect(await readText(given("none", ""))).toBe("");
});
