/**
 * Reading input files: JSON or NDJSON, told apart by content; NDJSON is streamed. `-` is standard input.
 */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

/** A failure with one line for the user; the command ends with status 2. */
export class InputError extends Error {}

/** One value of a file and where it stands: the line of NDJSON, or the path inside a JSON document. */
export interface Entry {
  readonly value: unknown;
  readonly file: string;
  readonly line?: number;
  readonly path: string;
}

/** How a place is written in an error: `events.ndjson:3`, `set.json: agreements[2]`. */
export const placeOf = ({ file, line, path }: Omit<Entry, "value">): string =>
  `${file}${line === undefined ? "" : `:${line}`}${path === "" ? "" : `: ${path}`}`;

const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission to read it",
  EISDIR: "expected a file, got a directory",
};

/** The text of a file in pieces; what is not UTF-8 text is refused. */
async function* textOf(file: string): AsyncGenerator<string> {
  const source: Readable = file === "-" ? process.stdin : createReadStream(file);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source) {
      if ((chunk as Buffer).includes(0))
        throw new InputError(`${nameOf(file)}: expected JSON or NDJSON text, got binary data`);
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as { code?: string };
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      throw new InputError(`${nameOf(file)}: expected JSON or NDJSON text in UTF-8, got binary data`);
    }
    throw new InputError(
      `${nameOf(file)}: ${reasons[code ?? ""] ?? `cannot be read (${code ?? String(error)})`}`,
    );
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of textOf(file)) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest !== "") yield rest;
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string; readonly at?: number };

const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(why)?.[1];
    return at === undefined ? { ok: false, why } : { ok: false, why, at: Number(at) };
  }
};

/** The line of a position in a text, counted from 1. */
const lineOf = (text: string, position: number): number => {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < position; i = text.indexOf("\n", i + 1)) line++;
  return line;
};

const refuse = (file: string, line: number, { why }: { readonly why: string }): InputError =>
  new InputError(
    `${nameOf(file)}:${line}: expected JSON, got a text that is not (${why.replace(/\s+/g, " ")})`,
  );

/**
 * The values of a file: the items of a JSON array, a single JSON value, or the lines of NDJSON. It is NDJSON when a
 * first line is a JSON value of its own and more follows.
 */
export async function* readEntries(file: string): AsyncGenerator<Entry> {
  const name = nameOf(file);
  const lines = linesOf(file);
  let number = 0;
  let first: string | undefined;
  let firstNumber = 0;
  const held: string[] = [];
  let mode: "unknown" | "lines" | "document" = "unknown";
  for await (const raw of lines) {
    number++;
    const line = number === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (mode === "document") {
      held.push(line);
      continue;
    }
    if (line.trim() === "") {
      if (first === undefined) held.push(line);
      continue;
    }
    if (first === undefined) {
      first = line;
      firstNumber = number;
      if (!parse(line).ok) {
        mode = "document";
        held.push(line);
      }
      continue;
    }
    if (mode === "unknown") {
      mode = "lines";
      yield {
        value: (parse(first) as { readonly value: unknown }).value,
        file: name,
        line: firstNumber,
        path: "",
      };
    }
    const parsed = parse(line);
    if (!parsed.ok) throw refuse(file, number, parsed);
    yield { value: parsed.value, file: name, line: number, path: "" };
  }
  if (mode === "lines") return;
  if (first === undefined) throw new InputError(`${name}: expected JSON or NDJSON, got an empty file`);
  const text = mode === "document" ? held.join("\n") : first;
  const parsed = parse(text);
  if (!parsed.ok) {
    // A first line that is complete but for itself speaks for NDJSON; otherwise the whole text is meant.
    throw refuse(
      file,
      parsed.at === undefined ? (mode === "document" ? number : firstNumber) : lineOf(text, parsed.at),
      parsed,
    );
  }
  if (!Array.isArray(parsed.value)) {
    yield { value: parsed.value, file: name, path: "" };
    return;
  }
  for (const [i, value] of (parsed.value as unknown[]).entries()) yield { value, file: name, path: `[${i}]` };
}
