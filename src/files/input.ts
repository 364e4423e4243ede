/**
 * Reading input files: JSON or NDJSON, told apart by content; NDJSON is streamed. `-` is standard input.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { jsonFault } from "./json-fault.js";

/** What the user has to know, one line each; the command ends with status 2. */
export class InputError extends Error {
  readonly lines: readonly string[];
  /** Which value of its file could not be read, where that is known. */
  index?: number;

  constructor(lines: string | readonly string[]) {
    super(typeof lines === "string" ? lines : lines.join("\n"));
    this.lines = typeof lines === "string" ? [lines] : lines;
  }
}

/** One value of a file and where it stands: the line of NDJSON, or the path inside a JSON document. */
export interface Entry {
  readonly value: unknown;
  readonly file: string;
  readonly line?: number;
  readonly path: string;
  /** Which of the values of its file it is, counted from 0. */
  readonly index: number;
}

/** Whether a line of NDJSON is worth parsing; asked with its place among the values. */
export type IsWanted = (index: number, line: Buffer) => boolean;

/** How a file is read. */
export interface ReadOptions {
  readonly isWanted?: IsWanted;
  /** True unless said: no messages, no events. */
  readonly mayBeEmpty?: boolean;
}

/** How a place is written in an error: `events.ndjson:3`, `set.json: agreements[2]`. */
export const placeOf = ({ file, line, path }: Omit<Entry, "value" | "index">): string =>
  `${file}${line === undefined ? "" : `:${line}`}${path === "" ? "" : `: ${path}`}`;

// --- text ---

const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

const troubles: Readonly<Record<string, string>> = {
  ENOENT: "expected a file, there is none",
  ENOTDIR: "expected a file, there is none",
  EACCES: "expected a file that may be read, there is no permission",
  EPERM: "expected a file that may be read, there is no permission",
  EISDIR: "expected a file, got a directory",
};

const pieceSize = 1 << 20;

const isText = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);

const newlines = (text: string): number => {
  let count = 0;
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) count++;
  return count;
};

/** The bytes of a file in pieces. */
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const source: Readable =
    file === "-" ? process.stdin : createReadStream(file, { highWaterMark: pieceSize });
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } catch (error) {
    const { code } = error as { code?: string };
    throw new InputError(
      `${nameOf(file)}: ${troubles[code ?? ""] ?? `cannot be read (${code ?? String(error)})`}`,
    );
  }
}

// --- JSON ---

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
};

const blank = /^[ \t\r\n]*$/;

/** What stands at a place of a text, cut short. */
const foundAt = (text: string, at: number): string =>
  JSON.stringify(/^[\s\S][^\s,:[\]{}"]{0,19}/u.exec(text.slice(at, at + 40))![0]);

/** The error for a text that is not JSON; its first line is the line `first` of the file. */
const notJson = (name: string, text: string, first: number, unit: "line" | "file"): InputError => {
  const { at, expected, atEnd } = jsonFault(text)!;
  const upTo = atEnd ? text.trimEnd() : text.slice(0, at);
  const line = first + newlines(upTo);
  if (atEnd) {
    return new InputError(`${name}:${line}: expected JSON with ${expected}, got the end of the ${unit}`);
  }
  const character = at - upTo.lastIndexOf("\n");
  return new InputError(
    `${name}:${line}: expected JSON with ${expected} at character ${character}, got ${foundAt(text, at)}`,
  );
};

// --- entries ---

/** Whether no JSON document can begin with this line and go on with an object on the next one. */
const cannotGoOn = (line: string): boolean => !/[[{,:][ \t\r]*$/.test(line);

const NEWLINE = 0x0a;
const byteOrderMark = Buffer.from("\uFEFF");

/** Takes the bytes of a file in pieces and gives its values as soon as they are certain. */
class EntryReader {
  private mode: "unknown" | "lines" | "document" = "unknown";
  /** The first line that is not blank, and its value when it has one of its own. */
  private first: { readonly line: number; readonly text: string; readonly parsed: Parsed } | undefined;
  /** All the bytes, as long as they may be one document and are not parsed. */
  private document: Buffer[] = [];
  /** The line that is not yet complete. */
  private rest: Buffer[] = [];
  private number = 0;
  /** How many values have come, or been passed over. */
  count = 0;

  constructor(
    private readonly name: string,
    private readonly isWanted: IsWanted,
    private readonly mayBeEmpty: boolean,
  ) {}

  *push(piece: Buffer): Generator<Entry> {
    let from = 0;
    while (this.mode !== "document") {
      const end = piece.indexOf(NEWLINE, from);
      if (end === -1) {
        this.rest.push(piece.subarray(from));
        return;
      }
      this.rest.push(piece.subarray(from, end));
      from = end + 1;
      yield* this.line(this.taken());
    }
    this.document.push(piece.subarray(from));
  }

  *end(): Generator<Entry> {
    if (this.mode !== "document" && this.rest.length > 0) {
      const last = this.taken();
      if (last.length > 0) yield* this.line(last);
    }
    if (this.mode === "lines") return;
    if (this.first === undefined) {
      if (this.mayBeEmpty) return;
      throw new InputError(`${this.name}: expected JSON or NDJSON, got an empty file`);
    }
    const value = this.first.parsed.ok ? this.first.parsed.value : this.wholeDocument();
    this.first = undefined;
    if (!Array.isArray(value)) {
      yield { value, file: this.name, path: "", index: 0 };
      return;
    }
    const items = value as unknown[];
    for (let i = 0; i < items.length; i++)
      yield { value: items[i], file: this.name, path: `[${i}]`, index: i };
  }

  private wholeDocument(): unknown {
    const bytes = Buffer.concat(this.document);
    this.document = [];
    const text = this.textOf(bytes, 1);
    const parsed = parse(text);
    if (!parsed.ok) throw notJson(this.name, text, 1, "file");
    return parsed.value;
  }

  /** The line that is complete. */
  private taken(): Buffer {
    const line = this.rest.length === 1 ? this.rest[0]! : Buffer.concat(this.rest);
    this.rest = [];
    return line;
  }

  /** Bytes as text; `first` is the line they begin on. */
  private textOf(bytes: Buffer, first: number): string {
    const starts = first === 1 && bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    const own = starts ? bytes.subarray(byteOrderMark.length) : bytes;
    if (isText(own)) return own.toString("utf8");
    let line = first;
    for (let from = 0; ;) {
      const end = bytes.indexOf(NEWLINE, from);
      if (end === -1 || !isText(bytes.subarray(from, end))) break;
      line++;
      from = end + 1;
    }
    throw new InputError(`${this.name}:${line}: expected JSON or NDJSON text in UTF-8, got binary data`);
  }

  private *line(bytes: Buffer): Generator<Entry> {
    this.number++;
    if (this.mode === "lines" && !this.isWanted(this.count, bytes) && !isBlank(bytes)) {
      this.count++;
      return;
    }
    const text = this.textOf(bytes, this.number);
    if (blank.test(text)) {
      if (this.mode === "unknown") this.document.push(bytes, Buffer.of(NEWLINE));
      return;
    }
    const parsed = parse(text);
    if (this.first === undefined) {
      this.first = { line: this.number, text: parsed.ok ? "" : text, parsed };
      if (!parsed.ok) this.document.push(bytes, Buffer.of(NEWLINE));
      return;
    }
    const { first } = this;
    if (this.mode === "unknown" && !first.parsed.ok) {
      if (parsed.ok && /^\s*\{/.test(text) && cannotGoOn(first.text)) {
        throw notJson(this.name, first.text, first.line, "line");
      }
      this.mode = "document";
      this.document.push(bytes, Buffer.of(NEWLINE));
      return;
    }
    if (this.mode === "unknown" && first.parsed.ok) {
      this.mode = "lines";
      this.document = [];
      this.first = { ...first, parsed: { ok: false } };
      yield this.entry(first.parsed.value, first.line);
    }
    if (!parsed.ok) throw notJson(this.name, text, this.number, "line");
    yield this.entry(parsed.value, this.number);
  }

  private entry(value: unknown, line: number): Entry {
    return { value, file: this.name, line, path: "", index: this.count++ };
  }
}

/** Whether a line holds nothing but spaces; seldom are more than a few of its bytes looked at. */
const isBlank = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
};

/**
 * The values of a file: the items of a JSON array, a single JSON value, or the lines of NDJSON. It is NDJSON when the
 * first line is a JSON value of its own and more follows; its values come as they are read. A JSON document is held as
 * one text and parsed once. Lines that are not wanted are passed over, but for the first two. An empty file has no values,
 * unless it is said that it may not be empty.
 */
export async function* readEntries(
  file: string,
  { isWanted = () => true, mayBeEmpty = true }: ReadOptions = {},
): AsyncGenerator<Entry> {
  const reader = new EntryReader(nameOf(file), isWanted, mayBeEmpty);
  try {
    for await (const piece of bytesOf(file)) for (const entry of reader.push(piece)) yield entry;
    for (const entry of reader.end()) yield entry;
  } catch (error) {
    if (error instanceof InputError) error.index = reader.count;
    const isTooLong =
      error instanceof RangeError || (error as { code?: string }).code === "ERR_STRING_TOO_LONG";
    if (!isTooLong) throw error;
    throw new InputError(
      `${nameOf(file)}: expected a JSON document or line of less than 512 MB, got a longer one; NDJSON may be of any length`,
    );
  }
}
