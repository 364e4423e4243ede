/**
 * Reading input files: JSON documents and lines in any mixture, compressed or not, streamed. `-` is standard input.
 */
import { MOST_VALUE_BYTES } from "../../common/input-limits.js";
import { bytesBetween, bytesOf, nameOf } from "./bytes.js";
import type { Entry, FileFault, ReadOptions } from "./entry-reader.js";
import { entryOf, EntryReader, partsOf } from "./entry-reader.js";
import type { Stretch } from "../../documents/share-plan-codec.js";
import { LineReader } from "./line-reader.js";

export type { Entry, FileFault, ReadOptions } from "./entry-reader.js";
export { entryOf, placeOf } from "./entry-reader.js";
export { InputError } from "./input-error.js";

/**
 * The values of a file, and its parts that are not JSON: objects, the items of arrays, and other values that have a line of
 * their own, in any mixture; they are yielded as they are read. A value that spans several lines is kept as
 * one text and parsed once. A byte order mark may precede any value. An empty file has no values, unless `mayBeEmpty`
 * is false.
 */
export const readParts = (file: string, options: ReadOptions = {}): AsyncGenerator<Entry | FileFault> =>
  partsOf(nameOf(file), bytesOf(file), options);

/** Where the plain bytes of a file are, and why they end too early, where they do. */
export interface PlainFile {
  readonly path: string;
  readonly cause?: string;
}

/** The values and faults on some lines of a file, as they are where all of it is read. */
export function* readStretch(
  file: string,
  { path, cause }: PlainFile,
  { to, ...from }: Stretch,
  { countsLines = false, mostBytes = MOST_VALUE_BYTES }: ReadOptions = {},
): Generator<Entry | FileFault> {
  const lines = new LineReader({ byLine: countsLines, mostBytes }, from);
  const reader = new EntryReader(nameOf(file));
  for (const piece of bytesBetween(path, from.position, to)) yield* reader.take(lines.push(piece));
  if (to === undefined) {
    yield* reader.take(lines.end(cause));
    yield* reader.end();
  } else {
    yield* reader.take(lines.stop());
    yield* reader.flush();
  }
}

/** The values of a file that must be entirely JSON. */
export async function* readEntries(file: string, options: ReadOptions = {}): AsyncGenerator<Entry> {
  for await (const part of readParts(file, options)) yield entryOf(part);
}
