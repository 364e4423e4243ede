import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { isText, nameOf, readText } from "../../../src/runtime/files/bytes.js";
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
