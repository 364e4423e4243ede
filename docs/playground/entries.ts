/**
 * The values of a pasted text: JSON or NDJSON, told apart by content as the command line does.
 */
import { jsonFault } from "../../src/runtime/files/json-fault.js";
import type { Place } from "../../src/market/columns-builder.js";

/** A value and its place: the line of NDJSON, or the path from the top of a JSON document, such as `[3]`. */
export interface Entry {
  readonly value: unknown;
  readonly place: Place;
}

/** What is wrong with a text, in one line, and the line of the text it is about when known. */
export interface Trouble {
  readonly text: string;
  readonly line?: number;
}

export type Read<A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly troubles: readonly Trouble[] };

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

/** The text at a place, shortened. */
const foundAt = (text: string, at: number): string =>
  JSON.stringify(/^[\s\S][^\s,:[\]{}"]{0,19}/u.exec(text.slice(at, at + 40))?.[0] ?? "");

const notJson = (text: string, first: number, unit: "line" | "text"): Trouble => {
  const { at, expected, atEnd } = jsonFault(text) ?? { at: 0, expected: "a JSON value", atEnd: false };
  const upTo = atEnd ? text.trimEnd() : text.slice(0, at);
  const line = first + upTo.split("\n").length - 1;
  const where = atEnd
    ? `got the end of the ${unit}`
    : `at character ${at - upTo.lastIndexOf("\n")}, got ${foundAt(text, at)}`;
  return {
    line,
    text: `line ${line}: expected JSON with ${expected}${atEnd ? "," : ""} ${where}`,
  };
};

const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** The most that values may be nested; far more than any message is. */
const DEEPEST = 200;

const isTooDeep = (value: unknown, left = DEEPEST): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1)));

const entriesOf = (text: string): Read<readonly Entry[]> => {
  if (isBlank(text)) {
    return { ok: false, troubles: [{ text: "expected JSON or NDJSON, got an empty text" }] };
  }
  const lines = text.split("\n").map((line, i) => ({ line, number: i + 1 }));
  const [first, second] = lines.filter(({ line }) => !isBlank(line));
  if (first !== undefined && second !== undefined && parsed(first.line) !== undefined) {
    const entries: Entry[] = [];
    for (const { line, number } of lines) {
      if (isBlank(line)) continue;
      const value = parsed(line);
      if (value === undefined) return { ok: false, troubles: [notJson(line, number, "line")] };
      entries.push({ value: value.value, place: { line: number, path: "" } });
    }
    return { ok: true, value: entries };
  }
  const whole = parsed(text);
  if (whole === undefined) return { ok: false, troubles: [notJson(text, 1, "text")] };
  const entries = Array.isArray(whole.value)
    ? whole.value.map((value: unknown, i): Entry => ({ value, place: { path: `[${i}]` } }))
    : [{ value: whole.value, place: { path: "" } }];
  return { ok: true, value: entries };
};

const tooDeep: Read<never> = {
  ok: false,
  troubles: [{ text: "expected JSON nested less deep, got more than can be written" }],
};

/** How many texts are remembered: a set and events, before a change and after it. */
const REMEMBERED = 4;
const remembered = new Map<string, Read<readonly Entry[]>>();

/** The items of a JSON array, a single JSON value, or the lines of NDJSON. */
export const readEntries = (text: string): Read<readonly Entry[]> => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const entries = entriesOf(text);
  const read = entries.ok && entries.value.some(({ value }) => isTooDeep(value)) ? tooDeep : entries;
  remembered.set(text, read);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return read;
};
