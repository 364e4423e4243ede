/**
 * Cuts the bytes of a file, received in pieces of any size, into whole lines and reads these.
 */
import { Buffer } from "node:buffer";
import type { Counting, LinePlace, Segment } from "./file-segment.js";
import { NEWLINE } from "./open-value.js";
import { SegmentReader } from "./segments.js";

/** Reads the bytes of a file from the beginning of a line, and yields its values and faults. */
export class LineReader {
  private readonly segments: SegmentReader;
  private readonly mostBytes: number;
  /** The line that is not yet complete. */
  private rest: Buffer[] = [];
  private restBytes = 0;
  /** The line has more bytes than it may, and is passed over up to its end. */
  private isTooLong = false;

  constructor(counting: Counting, from?: LinePlace) {
    this.mostBytes = counting.mostBytes;
    this.segments = new SegmentReader(counting, from);
  }

  /** How many values precede the next. */
  get count(): number {
    return this.segments.count;
  }

  *push(given: Buffer): Generator<Segment> {
    let piece = given;
    if (this.isTooLong) {
      const end = piece.indexOf(NEWLINE);
      this.restBytes += end === -1 ? piece.length : end;
      if (end === -1) return;
      piece = piece.subarray(end + 1);
      yield* this.tooLong();
    }
    const end = piece.lastIndexOf(NEWLINE);
    const from = this.rest.length === 0 ? 0 : piece.indexOf(NEWLINE);
    if (end !== -1) {
      if (from > 0 || this.rest.length > 0) {
        this.rest.push(piece.subarray(0, from));
        yield* this.segments.push(this.taken());
        if (end > from) yield* this.segments.push(piece.subarray(from + 1, end));
      } else yield* this.segments.push(piece.subarray(0, end));
    }
    if (end + 1 === piece.length) return;
    this.rest.push(piece.subarray(end + 1));
    this.restBytes += piece.length - end - 1;
    if (this.restBytes <= this.mostBytes) return;
    this.isTooLong = true;
    this.rest = [];
  }

  /** Ends the file; `cause` is why it ends too early, where that is known. */
  *end(cause?: string): Generator<Segment> {
    if (this.isTooLong) yield* this.tooLong();
    yield* this.segments.end(this.taken(), cause);
  }

  /** Ends before a line that begins another object. */
  *stop(): Generator<Segment> {
    yield* this.segments.stop();
  }

  private tooLong(): Generator<Segment> {
    const length = this.restBytes;
    this.isTooLong = false;
    this.restBytes = 0;
    return this.segments.pushTooLong(length);
  }

  /** The line that is complete. */
  private taken(): Buffer {
    const line = this.rest.length === 1 ? this.rest[0]! : Buffer.concat(this.rest);
    this.rest = [];
    this.restBytes = 0;
    return line;
  }
}
