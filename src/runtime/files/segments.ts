/**
 * The values and the faults of a file, line by line. A line that is a JSON value by itself is one; an object or array
 * that begins on a line and continues is read to its end; several may follow each other on a line. Lines that are not
 * JSON are one fault together, up to the next line that begins an object or an array.
 *
 * A survey reads only what it needs to number them: a line that begins and ends as an object does is passed over and counts
 * as one value. Where such a line turns out to continue, or not to be JSON, the line after it shows that; it is read then.
 */
import { newlines, endOfLine, lineEnd, isInBraces, mayHoldSeveral, begin, isOpening } from "./line-bytes.js";
import type { Buffer } from "node:buffer";
import { isText, NOT_TEXT } from "./text-bytes.js";
import type { LastObject, Line, Tail } from "./open-value.js";
import { charactersBefore, NEWLINE, OpenValue } from "./open-value.js";
import type { Counting, LinePlace, Segment } from "./file-segment.js";
import { firstLine, tooLong } from "./file-segment.js";
import type { PlacedFault } from "./parse-fault.js";
import { parseFault } from "./parse-fault.js";
import type { Parsed } from "./parse-json.js";
import { objectFrom, parse } from "./parse-json.js";
import { ValueScanner } from "./value-scanner.js";

/** How often the lines of broken values are looked through for the beginning of another one. */
const MOST_RESCUES = 8;

// --------------------------------------------------------------------------------------------------------- reading

/** Reads the lines of a file and returns its values and faults as soon as they are certain. */
export class SegmentReader {
  /** How many values and faults precede the next one, those that were passed over included. */
  count: number;
  /** The number of the next line, and where it begins. */
  private number: number;
  private position: number;
  /** The part that is not JSON continues: it was reported. */
  private isGarbage = false;
  private open: OpenValue | undefined;
  private last: LastObject | undefined;
  private rescues = 0;
  /** Why the file ends too early. */
  private cause: string | undefined;
  private isCauseTold = false;

  constructor(
    private readonly counting: Counting,
    { position, index, line }: LinePlace = firstLine,
  ) {
    this.position = position;
    this.count = index;
    this.number = line;
  }

  /** Reads whole lines, the last of them without its line end. */
  *push(bytes: Buffer): Generator<Segment> {
    const { position } = this;
    this.position += bytes.length + 1;
    for (let from = 0; from <= bytes.length;) {
      if (this.open !== undefined) {
        const end = yield* this.goOn(this.open, bytes, from, this.number, false);
        this.number += newlines(bytes, from, end) + 1;
        from = end + 1;
        continue;
      }
      const end = endOfLine(bytes, from);
      const number = this.number++;
      if (end - from > this.counting.mostBytes) yield* this.tooLong(number);
      else {
        const line = { bytes: bytes.subarray(from, end), number, position: position + from, isLast: false };
        yield* this.line(line);
      }
      from = end + 1;
    }
  }

  /** Counts a line of so many bytes, more than a value may have, which was passed over. */
  *pushTooLong(length: number): Generator<Segment> {
    this.position += length + 1;
    yield* this.tooLong(this.number++);
  }

  /** Reads the last line, which has no line end; `cause` is why the file ends too early, where that is known. */
  *end(bytes: Buffer, cause?: string): Generator<Segment> {
    this.cause = cause;
    const { position } = this;
    if (bytes.length > 0) yield* this.line({ bytes, number: this.number++, position, isLast: true });
    if (cause !== undefined) yield* this.lookBack();
    if (typeof this.last?.tail === "object") yield* this.unended(this.last.tail, this.last.index);
    for (let rescues = 0; this.open !== undefined && rescues <= MOST_RESCUES; rescues++) {
      const { open } = this;
      this.open = undefined;
      yield* this.unended(open, open.index);
      yield* this.rescue(open);
    }
    if (cause !== undefined && !this.isCauseTold)
      yield* this.fault({ line: Math.max(this.number - 1, 1), text: cause }, undefined);
  }

  /** Ends before a line that begins another object, as a survey found. */
  *stop(): Generator<Segment> {
    if (typeof this.last?.tail === "object") yield* this.unended(this.last.tail, this.last.index);
  }

  // ----------------------------------------------------------------------------------------------------------- lines

  private *line(line: Line): Generator<Segment> {
    const { bytes, number, position, isLast } = line;
    if (this.open !== undefined) {
      yield* this.goOn(this.open, bytes, 0, number, isLast);
      return;
    }
    const start = begin(bytes);
    if (start === bytes.length) return;
    if (this.isGarbage && !isOpening(bytes[start])) return;
    const only = this.onlyObject(bytes, start);
    if (only !== undefined) {
      this.last = undefined;
      yield* this.value(only, bytes.length - start, number, undefined);
      return;
    }
    if (this.isGarbage || !this.looksLikeOne(bytes, start)) {
      yield* this.lookBack();
      // The value that the previous line began may continue here.
      if (this.open === undefined) this.settle(yield* this.cut(line, start, undefined));
      else yield* this.goOn(this.open, bytes, 0, number, isLast);
      return;
    }
    yield* this.stop();
    // Only by reading it is known whether a line that looks like an object is one.
    this.isGarbage = false;
    const index = this.count++;
    const { survey } = this.counting;
    if (position !== undefined) survey?.(bytes, { position, index, line: number });
    this.last = { line, index, tail: survey === undefined ? yield* this.cut(line, start, index) : undefined };
    this.isGarbage = false;
  }

  /** A line with more bytes than a value may have, whatever it is. */
  private *tooLong(line: number): Generator<Segment> {
    yield* this.lookBack();
    const { open } = this;
    this.open = undefined;
    const text = tooLong(this.counting.mostBytes);
    yield* this.fault({ line: open?.first.number ?? line, text }, open?.index);
  }

  /** The object that is all of a line, unless the value that the previous line began may continue there. */
  private onlyObject(bytes: Buffer, start: number): unknown {
    if (this.counting.survey !== undefined || typeof this.last?.tail === "object") return undefined;
    return objectFrom(bytes, start);
  }

  private looksLikeOne(bytes: Buffer, start: number): boolean {
    return isInBraces(bytes, start) && (this.counting.byLine || !mayHoldSeveral(bytes));
  }

  /** The state after the previous line. */
  private *lookBack(): Generator<Segment> {
    const { last } = this;
    this.last = undefined;
    if (last === undefined) return;
    const { line, index } = last;
    this.settle(last.tail ?? (yield* this.cut(line, begin(line.bytes), index)));
  }

  private settle(tail: Tail): void {
    this.isGarbage ||= tail === "garbage";
    this.open = typeof tail === "object" ? tail : undefined;
  }

  /** The values of a line from a position on; all of them have the same index where one is given. */
  private *cut(line: Line, start: number, index: number | undefined): Generator<Segment, Tail> {
    const { bytes, number } = line;
    if (!isText(bytes)) return yield* this.fault({ line: number, text: NOT_TEXT }, index);
    const whole = parse(bytes.toString("utf8", start));
    if (whole.ok) return yield* this.value(whole.value, bytes.length - start, number, index);
    for (let at = start; at < bytes.length;) {
      const scanner = new ValueScanner();
      const scan = isOpening(bytes[at]) ? scanner.scan(bytes, at) : undefined;
      if (scan?.tag === "Open") return new OpenValue(line, at, scanner, index);
      const end = scan?.tag === "Ended" ? scan.at : bytes.length;
      const parsed = parse(bytes.toString("utf8", at, end));
      if (!parsed.ok) return yield* this.fault(this.faultOf(line, at, end, index), index);
      yield* this.value(parsed.value, end - at, number, index);
      at = begin(bytes, end);
    }
    return "value";
  }

  private faultOf(
    { bytes, number: line, isLast }: Line,
    from: number,
    end: number,
    index: number | undefined,
  ): PlacedFault {
    const unit = this.isOnly(isLast, index) ? "file" : "line";
    const before = charactersBefore(bytes, from);
    return parseFault(bytes.toString("utf8", from, end), { line, before, unit });
  }

  /** Whether a line that is the last of the file is all of it. */
  private isOnly(isLast: boolean, index = this.count): boolean {
    return isLast && index === 0;
  }

  // ---------------------------------------------------------------------------------------------------- open values

  /** Continues a value from a position of some lines; returns the end of the last line that it read. */
  private *goOn(
    open: OpenValue,
    bytes: Buffer,
    from: number,
    first: number,
    isLast: boolean,
  ): Generator<Segment, number> {
    const scan = open.scanner.scan(bytes, from);
    const end = scan.tag === "Open" ? bytes.length : endOfLine(bytes, scan.at);
    const { mostBytes } = this.counting;
    if (open.size + end - from > mostBytes) {
      yield* this.tooLong(first);
      // Up to the end of the line that makes it too long.
      const over = from + mostBytes - open.size;
      return endOfLine(bytes, over >= from && bytes[over] === NEWLINE ? over + 1 : Math.max(over, from));
    }
    const before = open.size;
    if (scan.tag === "Ended") {
      open.add(bytes.subarray(from, scan.at));
      const text = open.text();
      const parsed: Parsed = text === undefined ? { ok: false } : parse(text);
      if (parsed.ok) {
        this.open = undefined;
        yield* this.value(parsed.value, open.size, open.first.number, open.index);
        const start = bytes.lastIndexOf(NEWLINE, scan.at - 1) + 1;
        const number = first + newlines(bytes, from, scan.at);
        const rest = { bytes: bytes.subarray(start, end), number, isLast: isLast && end === bytes.length };
        const at = begin(rest.bytes, scan.at - start);
        if (at < rest.bytes.length) this.settle(yield* this.cut(rest, at, undefined));
        return end;
      }
    }
    const taken = scan.tag === "Ended" ? scan.at : from;
    const fault = scan.tag === "Ended" ? open.fault() : undefined;
    open.add(bytes.subarray(taken, end));
    if (!isLast) open.add(lineEnd);
    if (scan.tag === "Open") return end;
    yield* this.broken(open, fault ?? open.faultAt(before + scan.at - from));
    return end;
  }

  /** Reports the error of a value, once, and continues with values that may begin on its later lines. */
  private *broken(open: OpenValue, fault: PlacedFault): Generator<Segment> {
    this.open = undefined;
    yield* this.fault(fault, open.index);
    yield* this.rescue(open);
  }

  /** Another value begins at most as far from the edge as the broken one; what lies deeper is a part of that. */
  private *rescue(broken: OpenValue): Generator<Segment> {
    if (this.rescues === MOST_RESCUES) return;
    this.rescues++;
    for (const line of broken.laterLines()) {
      if (this.open === undefined) {
        // Other errors on these lines were reported.
        this.isGarbage = true;
        if (broken.isDeeper(line)) continue;
      }
      yield* this.line(line);
    }
    this.rescues--;
  }

  private *unended(open: OpenValue, index: number | undefined): Generator<Segment> {
    yield* this.fault(open.faultAtEnd(this.isOnly(open.first.isLast, index)), index);
  }

  // --------------------------------------------------------------------------------------------------------- giving

  private *value(
    value: unknown,
    bytes: number,
    line: number,
    index: number | undefined,
  ): Generator<Segment, "value"> {
    this.isGarbage = false;
    yield { tag: "Value", value, bytes, line, index: index ?? this.count };
    if (index === undefined) this.count += Array.isArray(value) ? value.length : 1;
    return "value";
  }

  private *fault({ line, text }: PlacedFault, index: number | undefined): Generator<Segment, "garbage"> {
    if (!this.isGarbage) {
      this.isCauseTold = this.cause !== undefined;
      yield { tag: "Fault", line, text: this.cause ?? text, index: index ?? this.count++ };
    }
    this.isGarbage = true;
    return "garbage";
  }
}
