/**
 * Reading input files: JSON or NDJSON, told apart by content; NDJSON is streamed. `-` is standard input.
 */
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { jsonFault } from "./json-fault.js";

/** What the user has to know, one line each; the command ends with status 2. */
export class InputError extends Error {
  readonly lines: readonly string[];

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
export type IsWanted = (index: number, text: string) => boolean;

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

const pieceSize = 1 << 17;

/** How many bytes at the end begin a character that goes on in the next chunk. */
const begunBytes = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
};

const isText = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);

const newlines = (text: string): number => {
  let count = 0;
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) count++;
  return count;
};

/** The whole lines before the first that is not text. */
const textBefore = (bytes: Buffer): string => {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start) + 1;
    if (end === 0 || !isText(bytes.subarray(start, end))) return bytes.toString("utf8", 0, start);
    start = end;
  }
};

/** The text of a file in pieces; at what is not UTF-8 text it ends with an error, the lines before it come first. */
async function* textOf(file: string): AsyncGenerator<string> {
  const name = nameOf(file);
  let line = 1;
  let starts = true;
  let begun: Buffer = Buffer.alloc(0);
  const refuse = (): InputError =>
    new InputError(`${name}:${line}: expected JSON or NDJSON text in UTF-8, got binary data`);
  const source: Readable =
    file === "-" ? process.stdin : createReadStream(file, { highWaterMark: pieceSize });
  try {
    for await (const chunk of source) {
      const bytes = begun.length === 0 ? (chunk as Buffer) : Buffer.concat([begun, chunk as Buffer]);
      const end = bytes.length - begunBytes(bytes);
      const whole = bytes.subarray(0, end);
      begun = bytes.subarray(end);
      const text = isText(whole) ? whole.toString("utf8") : textBefore(whole);
      line += newlines(text);
      if (text !== "") yield starts && text.startsWith("\uFEFF") ? text.slice(1) : text;
      starts &&= text === "";
      if (text === "" ? whole.length > 0 : Buffer.byteLength(text) < whole.length) throw refuse();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as { code?: string };
    throw new InputError(`${name}: ${troubles[code ?? ""] ?? `cannot be read (${code ?? String(error)})`}`);
  }
  if (begun.length > 0) throw refuse();
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

/** Takes the text of a file in pieces and gives its values as soon as they are certain. */
class EntryReader {
  private mode: "unknown" | "lines" | "document" = "unknown";
  /** The first line that is not blank, and its value when it has one of its own. */
  private first: { readonly line: number; readonly text: string; readonly parsed: Parsed } | undefined;
  /** All the text, as long as it may be one document and is not parsed. */
  private document = "";
  /** The line that is not yet complete. */
  private rest = "";
  private number = 0;
  private count = 0;

  constructor(
    private readonly name: string,
    private readonly isWanted: IsWanted,
  ) {}

  *push(text: string): Generator<Entry> {
    if (this.mode === "document") {
      this.document += text;
      return;
    }
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      const line = this.rest + text.slice(from, end);
      this.rest = "";
      from = end + 1;
      yield* this.line(line);
      if (this.isDocument()) {
        this.document += text.slice(end);
        return;
      }
    }
    this.rest += from === 0 ? text : text.slice(from);
  }

  *end(): Generator<Entry> {
    if (this.mode !== "document" && this.rest !== "") yield* this.line(this.rest);
    this.rest = "";
    if (this.mode === "lines") return;
    if (this.first === undefined) {
      throw new InputError(`${this.name}: expected JSON or NDJSON, got an empty file`);
    }
    const parsed = this.first.parsed.ok ? this.first.parsed : parse(this.document);
    if (!parsed.ok) throw notJson(this.name, this.document, 1, "file");
    this.document = "";
    this.first = undefined;
    if (!Array.isArray(parsed.value)) {
      yield { value: parsed.value, file: this.name, path: "", index: 0 };
      return;
    }
    const items = parsed.value as unknown[];
    for (let i = 0; i < items.length; i++)
      yield { value: items[i], file: this.name, path: `[${i}]`, index: i };
  }

  private isDocument(): boolean {
    return this.mode === "document";
  }

  private *line(text: string): Generator<Entry> {
    this.number++;
    if (blank.test(text)) {
      if (this.mode === "unknown") this.document += `${text}\n`;
      return;
    }
    if (this.mode === "lines" && !this.isWanted(this.count, text)) {
      this.count++;
      return;
    }
    const parsed = parse(text);
    if (this.first === undefined) {
      this.first = { line: this.number, text: parsed.ok ? "" : text, parsed };
      if (!parsed.ok) this.document += `${text}\n`;
      return;
    }
    const { first } = this;
    if (this.mode === "unknown" && !first.parsed.ok) {
      if (parsed.ok && /^\s*\{/.test(text) && cannotGoOn(first.text)) {
        throw notJson(this.name, first.text, first.line, "line");
      }
      this.mode = "document";
      this.document += text;
      return;
    }
    if (this.mode === "unknown" && first.parsed.ok) {
      this.mode = "lines";
      this.document = "";
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

/**
 * The values of a file: the items of a JSON array, a single JSON value, or the lines of NDJSON. It is NDJSON when the
 * first line is a JSON value of its own and more follows; its values come as they are read. A JSON document is held as
 * one text and parsed once. Lines that are not wanted are passed over, but for the first two.
 */
export async function* readEntries(file: string, isWanted: IsWanted = () => true): AsyncGenerator<Entry> {
  const reader = new EntryReader(nameOf(file), isWanted);
  try {
    for await (const piece of textOf(file)) for (const entry of reader.push(piece)) yield entry;
    for (const entry of reader.end()) yield entry;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(
      `${nameOf(file)}: expected a JSON document or line of less than 512 MB, got a longer one; NDJSON may be of any length`,
    );
  }
}
