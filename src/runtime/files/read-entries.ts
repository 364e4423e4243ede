/**
 * Reading input files: JSON documents and lines in any mixture, compressed or not, streamed. `-` is standard input.
 */
import { noteParsed } from "../../documents/plain-data.js";
import { Buffer } from "node:buffer";
import { MOST_VALUE_BYTES } from "../../common/input-limits.js";
import { bytesOf, nameOf } from "./bytes.js";
import { CompressionFault } from "./gzip.js";
import { InputError } from "./input-error.js";
import type { IsWanted, Segment, ValueSegment } from "./file-segment.js";
import { SegmentReader } from "./segments.js";

export { InputError } from "./input-error.js";
export type { IsWanted } from "./file-segment.js";

/** One value of a file and its place: its line, unless it is the only one, and its path inside an array. */
export interface Entry {
  readonly value: unknown;
  readonly file: string;
  readonly line?: number;
  readonly path: string;
  /** Which of the values and faults of its file it is, counted from 0. */
  readonly index: number;
  /** How many bytes the value has in the file, or all of its array. */
  readonly bytes?: number;
}

/** A part of a file that is not JSON: consecutive lines are one fault. */
export interface FileFault {
  readonly fault: string;
  readonly file: string;
  readonly line: number;
  readonly path: "";
  readonly index: number;
}

/** How a file is read. */
export interface ReadOptions {
  readonly isWanted?: IsWanted;
  /** Values on one line, from the first brace to the last, share an index; the content of lines is not examined. */
  readonly countsLines?: boolean;
  /** True by default: no messages, no events. */
  readonly mayBeEmpty?: boolean;
  /** How many bytes a document or a line may have. */
  readonly mostBytes?: number;
}

/** How a place is written in an error: `events.ndjson:3`, `set.json: agreements[2]`. */
export const placeOf = ({
  file,
  line,
  path,
}: {
  readonly file: string;
  readonly line?: number;
  readonly path: string;
}): string => `${file}${line === undefined ? "" : `:${line}`}${path === "" ? "" : `: ${path}`}`;

const NEWLINE = 0x0a;

/** Cuts the bytes of a file into lines and gives its values and faults, each with its place. */
class EntryReader {
  private readonly segments: SegmentReader;
  /** The first value, until it is certain whether it is the only one. */
  private first: ValueSegment | undefined;
  private isFirst = true;
  /** The line that is not yet complete. */
  private rest: Buffer[] = [];
  private restBytes = 0;
  /** The line has more bytes than it may, and is passed over up to its end. */
  private isTooLong = false;
  private readonly mostBytes: number;

  constructor(
    private readonly name: string,
    private readonly options: ReadOptions,
  ) {
    const { isWanted = () => true, countsLines = false, mostBytes = MOST_VALUE_BYTES } = options;
    this.mostBytes = mostBytes;
    this.segments = new SegmentReader({ isWanted, byLine: countsLines, mostBytes });
  }

  /** How many values have come, or been passed over. */
  get count(): number {
    return this.segments.count;
  }

  *push(given: Buffer): Generator<Entry | FileFault> {
    let piece = given;
    if (this.isTooLong) {
      const end = piece.indexOf(NEWLINE);
      if (end === -1) return;
      piece = piece.subarray(end + 1);
      this.isTooLong = false;
      yield* this.placed(this.segments.pushTooLong());
    }
    const end = piece.lastIndexOf(NEWLINE);
    const from = this.rest.length === 0 ? 0 : piece.indexOf(NEWLINE);
    if (end !== -1) {
      if (from > 0 || this.rest.length > 0) {
        this.rest.push(piece.subarray(0, from));
        yield* this.placed(this.segments.push(this.taken()));
        if (end > from) yield* this.placed(this.segments.push(piece.subarray(from + 1, end)));
      } else yield* this.placed(this.segments.push(piece.subarray(0, end)));
    }
    if (end + 1 === piece.length) return;
    this.rest.push(piece.subarray(end + 1));
    this.restBytes += piece.length - end - 1;
    if (this.restBytes <= this.mostBytes) return;
    this.isTooLong = true;
    this.taken();
  }

  *end(cause?: string): Generator<Entry | FileFault> {
    if (this.isTooLong) yield* this.placed(this.segments.pushTooLong());
    yield* this.placed(this.segments.end(this.taken(), cause));
    if (this.first !== undefined) yield* this.entries(this.first, undefined);
    if (!this.isFirst || this.options.mayBeEmpty !== false) return;
    throw new InputError(`${this.name}: expected JSON or NDJSON, got an empty file`);
  }

  /** The line that is complete. */
  private taken(): Buffer {
    const line = this.rest.length === 1 ? this.rest[0]! : Buffer.concat(this.rest);
    this.rest = [];
    this.restBytes = 0;
    return line;
  }

  private *placed(segments: Generator<Segment>): Generator<Entry | FileFault> {
    for (const segment of segments) {
      if (this.isFirst && segment.tag === "Value") {
        this.first = segment;
        this.isFirst = false;
        continue;
      }
      this.isFirst = false;
      yield* this.flushed();
      if (segment.tag === "Value") yield* this.entries(segment, segment.line);
      else {
        const { text, line, index } = segment;
        yield { fault: text, file: this.name, line, path: "", index };
      }
    }
    // What was passed over follows as well.
    if (this.first !== undefined && this.count > this.first.index + sizeOf(this.first)) yield* this.flushed();
  }

  private *flushed(): Generator<Entry> {
    const { first } = this;
    if (first === undefined) return;
    this.first = undefined;
    yield* this.entries(first, first.line);
  }

  private *entries({ value, index, bytes }: ValueSegment, line: number | undefined): Generator<Entry> {
    const place = { file: this.name, ...(line !== undefined && { line }) };
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) noteParsedContent(one);
    if (!Array.isArray(value)) {
      yield { value, ...place, path: "", index, bytes };
      return;
    }
    const items = value as unknown[];
    for (let i = 0; i < items.length; i++)
      yield { value: items[i], ...place, path: `[${i}]`, index: index + i, bytes };
  }
}

/** Contents are large, and need not be searched for getters. */
const noteParsedContent = (value: unknown): void => {
  if (typeof value === "object" && value !== null && "content" in value) noteParsed(value.content);
};

const sizeOf = ({ value }: ValueSegment): number => (Array.isArray(value) ? value.length : 1);

/**
 * The values of a file, and its parts that are not JSON: objects, the items of arrays, and other values that have a line of
 * their own, in any mixture; they are yielded as they are read. A value that spans several lines is held as
 * one text and parsed once. A byte order mark may precede any value. Lines that are not wanted are skipped, except the
 * first. An empty file has no values, unless `mayBeEmpty` is false.
 */
export async function* readParts(file: string, options: ReadOptions = {}): AsyncGenerator<Entry | FileFault> {
  const reader = new EntryReader(nameOf(file), options);
  try {
    let cause: string | undefined;
    try {
      for await (const piece of bytesOf(file)) for (const entry of reader.push(piece)) yield entry;
    } catch (error) {
      if (!(error instanceof CompressionFault)) throw error;
      cause = error.message;
    }
    for (const entry of reader.end(cause)) yield entry;
  } catch (error) {
    if (error instanceof InputError) error.index = reader.count;
    throw error;
  }
}

/** The values of a file that must be entirely JSON. */
export async function* readEntries(file: string, options: ReadOptions = {}): AsyncGenerator<Entry> {
  for await (const part of readParts(file, options)) {
    if (!("fault" in part)) {
      yield part;
      continue;
    }
    const error = new InputError(`${placeOf(part)}: ${part.fault}`);
    error.index = part.index;
    throw error;
  }
}
