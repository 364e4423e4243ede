/**
 * An object or array that spans several lines: its bytes until it ends.
 */
import { Buffer } from "node:buffer";
import { isText, NOT_TEXT } from "./text-bytes.js";
import type { PlacedFault, TextPlace } from "./parse-fault.js";
import { parseFault } from "./parse-fault.js";
import type { ValueScanner } from "./value-scanner.js";

/** The line end. */
export const NEWLINE = 0x0a;

/** A line of a file. */
export interface Line {
  readonly bytes: Buffer;
  readonly number: number;
  /** Where it begins in the file; absent where it is read again. */
  readonly position?: number;
  /** The last of the file, without a line end. */
  readonly isLast: boolean;
}

/** How many characters precede a position of a line, without the byte order mark it begins with. */
export const charactersBefore = (bytes: Buffer, from: number): number =>
  bytes.toString("utf8", 0, from).replace(/^\uFEFF+/, "").length;

/** The fault of some lines of which one is not text; the first of them is the line `first`. */
const binaryFault = (bytes: Buffer, first: number): PlacedFault => {
  let line = first;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1 || !isText(bytes.subarray(from, end))) return { line, text: NOT_TEXT };
    from = end + 1;
  }
};

/** Collects the pieces of a value. */
export class OpenValue {
  readonly scanner: ValueScanner;
  private bytes: Buffer;
  private length: number;
  /** How many characters precede it on its first line. */
  private readonly before: number;

  /** From a position of a line on, which the scanner has seen; with a place among the values, where that is taken. */
  constructor(
    readonly first: Line,
    from: number,
    scanner: ValueScanner,
    readonly index: number | undefined,
  ) {
    this.scanner = scanner;
    this.bytes = Buffer.from(first.bytes.subarray(from));
    this.length = this.bytes.length;
    this.before = charactersBefore(first.bytes, from);
    if (!first.isLast) this.add(Buffer.of(NEWLINE));
  }

  /** How many bytes there are. */
  get size(): number {
    return this.length;
  }

  /** Adds a piece. */
  add(more: Buffer): void {
    const length = this.length + more.length;
    if (length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, 2 * this.bytes.length));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    more.copy(this.bytes, this.length);
    this.length = length;
  }

  /** Its text; undefined where it is not text. */
  text(): string | undefined {
    const bytes = this.all();
    return isText(bytes) ? bytes.toString("utf8") : undefined;
  }

  /** The lines after the first. */
  *laterLines(): Generator<Line> {
    const bytes = this.all();
    let number = this.first.number;
    for (let from = bytes.indexOf(NEWLINE) + 1; from > 0 && from < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, from);
      number++;
      if (end === -1) return yield { bytes: bytes.subarray(from), number, isLast: true };
      yield { bytes: bytes.subarray(from, end), number, isLast: false };
      from = end + 1;
    }
  }

  /** Whether a line begins farther from the edge than its first one. */
  isDeeper({ bytes }: Line): boolean {
    const spaces = (line: Buffer): number => /^[ \t]*/.exec(line.toString("latin1", 0, 1024))![0].length;
    return spaces(bytes) > spaces(this.first.bytes);
  }

  // --------------------------------------------------------------------------------------------------------- faults

  /** The fault of the pieces so far. */
  fault(unit: TextPlace["unit"] = "file", length = this.length): PlacedFault {
    const bytes = this.bytes.subarray(0, length);
    const line = this.first.number;
    if (!isText(bytes)) return binaryFault(bytes, line);
    return parseFault(bytes.toString("utf8"), { line, before: this.before, unit });
  }

  /**
   * What is wrong with it at a position of its last line; where a value of its own begins there, what is wrong is that
   * this one does not end before it.
   */
  faultAt(at: number): PlacedFault {
    const bytes = this.all();
    let start = lineStart(bytes, bytes.length);
    const line = bytes.toString("utf8", start).trim();
    if (at > start + bytes.subarray(start).indexOf(line) || !isObject(line)) return this.fault();
    // So may the lines before, taken for parts of it.
    for (let before = lineStart(bytes, start); before > 0; before = lineStart(bytes, start)) {
      if (!isObject(bytes.toString("utf8", before, start).trim())) break;
      start = before;
    }
    return this.fault(this.isOneLine(start) ? "line" : "document", start - 1);
  }

  private isOneLine(length: number): boolean {
    const end = this.bytes.indexOf(NEWLINE);
    return end === -1 || end >= length - 1;
  }

  /** Its fault when nothing follows. */
  faultAtEnd(isOnly: boolean): PlacedFault {
    const isLine = this.isOneLine(this.length) && !isOnly;
    const end = this.bytes[this.length - 1] === NEWLINE ? 1 : 0;
    return this.fault(isLine ? "line" : "file", this.length - end);
  }

  private all(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}

/** Where the line begins that ends before a position. */
const lineStart = (bytes: Buffer, end: number): number => bytes.lastIndexOf(NEWLINE, end - 2) + 1;

const isObject = (text: string): boolean => {
  try {
    return text.startsWith("{") && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
};

// --------------------------------------------------------------------------------------------------------- lines

/** How a line ends: after a value, in a part that is not JSON, or within a value. */
export type Tail = "value" | "garbage" | OpenValue;

/** The last line that looks like one object; without a tail where it was passed over. */
export interface LastObject {
  readonly line: Line;
  readonly index: number;
  readonly tail: Tail | undefined;
}
