/**
 * The values of a file from its bytes, whatever their source: JSON documents and lines in any mixture.
 */
import type { Buffer } from "node:buffer";
import { noteParsed } from "../../documents/plain-data.js";
import { MOST_VALUE_BYTES } from "../../common/input-limits.js";
import { CompressionFault } from "./compression-fault.js";
import { InputError } from "./input-error.js";
import type { Segment, ValueSegment } from "./file-segment.js";
import { LineReader } from "./line-reader.js";

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

/** Gives the values and faults of a file, each with its place. */
export class EntryReader {
  /** The first value, until it is certain whether it is the only one. */
  private first: ValueSegment | undefined;
  private isFirst = true;

  constructor(
    private readonly name: string,
    private readonly mayBeEmpty = true,
  ) {}

  *take(segments: Generator<Segment>): Generator<Entry | FileFault> {
    for (const segment of segments) {
      if (this.isFirst && segment.tag === "Value" && segment.index === 0) {
        this.first = segment;
        this.isFirst = false;
        continue;
      }
      this.isFirst = false;
      yield* this.flush();
      if (segment.tag === "Value") yield* this.entries(segment, segment.line);
      else {
        const { text, line, index } = segment;
        yield { fault: text, file: this.name, line, path: "", index };
      }
    }
  }

  /** The first value, after which others follow. */
  *flush(): Generator<Entry> {
    const { first } = this;
    if (first === undefined) return;
    this.first = undefined;
    yield* this.entries(first, first.line);
  }

  /** The first value, if it is the only one. */
  *end(): Generator<Entry> {
    if (this.first !== undefined) yield* this.entries(this.first, undefined);
    if (!this.isFirst || this.mayBeEmpty) return;
    throw new InputError(`${this.name}: expected JSON or NDJSON, got an empty file`);
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

/** The values and faults of a file of some name, from its bytes in pieces. */
export async function* partsOf(
  name: string,
  pieces: AsyncIterable<Buffer>,
  { countsLines = false, mostBytes = MOST_VALUE_BYTES, mayBeEmpty }: ReadOptions = {},
): AsyncGenerator<Entry | FileFault> {
  const lines = new LineReader({ byLine: countsLines, mostBytes });
  const reader = new EntryReader(name, mayBeEmpty);
  try {
    let cause: string | undefined;
    try {
      for await (const piece of pieces) for (const entry of reader.take(lines.push(piece))) yield entry;
    } catch (error) {
      if (!(error instanceof CompressionFault)) throw error;
      cause = error.message;
    }
    for (const entry of reader.take(lines.end(cause))) yield entry;
    for (const entry of reader.end()) yield entry;
  } catch (error) {
    if (error instanceof InputError) error.index = lines.count;
    throw error;
  }
}

/** The value of a part; an InputError where it is not JSON. */
export const entryOf = (part: Entry | FileFault): Entry => {
  if (!("fault" in part)) return part;
  const error = new InputError(`${placeOf(part)}: ${part.fault}`);
  error.index = part.index;
  throw error;
};
