/**
 * The error of a text that is not JSON: the place, what was expected and what was found.
 */
import { jsonFault } from "./json-fault.js";

/** A fault and the line it is on. */
export interface PlacedFault {
  readonly line: number;
  readonly text: string;
}

/** The position of a text in its file. */
export interface TextPlace {
  /** The line the text begins on. */
  readonly line: number;
  /** How many characters precede it on that line. */
  readonly before: number;
  /** What the end of the text leaves open. */
  readonly unit: "line" | "document" | "file";
}

const newlines = (text: string): number => {
  let count = 0;
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) count++;
  return count;
};

/** The text at a position, shortened. */
const foundAt = (text: string, at: number): string =>
  JSON.stringify(/^[\s\S][^\s,:[\]{}"]{0,19}/u.exec(text.slice(at, at + 40))![0]);

/** The fault of a text that is not one JSON value. */
export const parseFault = (text: string, { line: first, before, unit }: TextPlace): PlacedFault => {
  const { at, expected, atEnd } = jsonFault(text)!;
  const upTo = atEnd ? text.trimEnd() : text.slice(0, at);
  const line = first + newlines(upTo);
  if (atEnd) return { line, text: `expected JSON with ${expected}, got the end of the ${unit}` };
  const character = at - upTo.lastIndexOf("\n") + (line === first ? before : 0);
  return {
    line,
    text: `expected JSON with ${expected} at character ${character}, got ${foundAt(text, at)}`,
  };
};
