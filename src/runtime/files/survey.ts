/**
 * Where a file can be cut: the places of lines that begin another object whatever precedes them, found without parsing
 * these lines. A compressed file is written out, so that it has positions.
 */
import type { Buffer } from "node:buffer";
import { closeSync, openSync, writeSync } from "node:fs";
import { MOST_VALUE_BYTES } from "../../common/input-limits.js";
import type { LinePlace, Stretch } from "../../documents/share-plan-codec.js";
import { bytesOf } from "./bytes.js";
import { firstLine } from "./file-segment.js";
import { CompressionFault } from "./gzip.js";
import { InputError } from "./input-error.js";
import { begin, OPEN_OBJECT } from "./line-bytes.js";
import { LineReader } from "./line-reader.js";

/** The result of a survey. */
export interface Survey {
  /** How many bytes there are, uncompressed. */
  readonly size: number;
  /** Places to cut at, in order, some bytes apart. */
  readonly places: readonly LinePlace[];
  /** Lines that are common to all. */
  readonly common: readonly Stretch[];
  /** Why the bytes end too early. */
  readonly cause?: string;
}

/** How a file is surveyed. */
export interface SurveyOptions {
  /** As it is read. */
  readonly countsLines: boolean;
  /** Which lines are common to all; a line that is not one object is then common as well. */
  readonly isCommon?: (line: Buffer) => boolean;
  /** How far apart places are, in bytes. */
  readonly block?: number;
  /** A file to write the uncompressed bytes to. */
  readonly copy?: string;
}

/** How far apart places are, in bytes. */
const BLOCK = 1 << 16;

/** Receives the lines that begin another object, in order. */
class Places {
  readonly places: LinePlace[] = [];
  readonly common: Stretch[] = [];
  private last: LinePlace & { readonly end: number; readonly isCommon: boolean } = {
    ...firstLine,
    end: 0,
    isCommon: false,
  };

  constructor(
    private readonly isCommon: SurveyOptions["isCommon"],
    private readonly block: number,
  ) {}

  take(line: Buffer, place: LinePlace): void {
    this.end(place.position);
    const isCommon = this.isCommon?.(line) === true;
    this.last = { ...place, end: place.position + line.length + 1, isCommon };
    if (place.position >= (this.places.at(-1)?.position ?? 0) + this.block) this.places.push(place);
  }

  /** The last line and what follows it up to a position, or to the end of the file, which has a size. */
  end(to: number | undefined, size = to!): void {
    const { end, isCommon, ...place } = this.last;
    if (this.isCommon === undefined || (!isCommon && end >= size)) return;
    const before = this.common.at(-1);
    const isNext = before?.to === place.position;
    const { position, index, line } = isNext ? this.common.pop()! : place;
    this.common.push({ position, index, line, ...(to !== undefined && { to }) });
  }
}

/** Receives the bytes in pieces of any size. */
const writer = (file: string | undefined) => {
  const descriptor = file === undefined ? undefined : openSync(file, "wx", 0o600);
  return {
    write: (piece: Buffer): void => {
      for (let from = 0; descriptor !== undefined && from < piece.length;)
        from += writeSync(descriptor, piece, from);
    },
    close: (): void => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
};

/** Surveys a file; undefined for one that cannot be cut: another document than objects, or one that cannot be read. */
export const surveyOf = async (
  file: string,
  { countsLines, isCommon, copy, block = BLOCK }: SurveyOptions,
): Promise<Survey | undefined> => {
  const found = new Places(isCommon, block);
  const survey = found.take.bind(found);
  const lines = new LineReader({ byLine: countsLines, mostBytes: MOST_VALUE_BYTES, survey });
  const out = writer(copy);
  let size = 0;
  let cause: string | undefined;
  const drain = (segments: Iterable<unknown>): void => {
    for (const _ of segments);
  };
  try {
    for await (const piece of bytesOf(file)) {
      if (size === 0 && piece[begin(piece)] !== OPEN_OBJECT) return undefined;
      size += piece.length;
      out.write(piece);
      drain(lines.push(piece));
    }
  } catch (error) {
    if (error instanceof InputError) return undefined;
    if (!(error instanceof CompressionFault)) throw error;
    cause = error.message;
  } finally {
    out.close();
  }
  drain(lines.end(cause));
  found.end(undefined, size);
  return { size, places: found.places, common: found.common, ...(cause !== undefined && { cause }) };
};
