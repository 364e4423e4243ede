/**
 * Lines as bytes: where they begin and end, and which values they may contain before they are parsed.
 */
import { Buffer } from "node:buffer";
import { NEWLINE } from "./open-value.js";

/** { */
export const OPEN_OBJECT = 0x7b;
/** } */
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const COMMA = 0x2c;

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

/** Whether an object or an array begins with a byte. */
export const isOpening = (byte: number | undefined): boolean => byte === OPEN_OBJECT || byte === OPEN_ARRAY;

/** The first position from one on that is neither a space nor a byte order mark. */
export const begin = (bytes: Buffer, from = 0): number => {
  for (let i = from; i < bytes.length;) {
    if (isSpace(bytes[i])) i++;
    else if (bytes[i] === 0xef && bytes[i + 1] === 0xbb && bytes[i + 2] === 0xbf) i += 3;
    else return i;
  }
  return bytes.length;
};

/** The last byte of a line, spaces aside. */
export const lastByte = (bytes: Buffer): number | undefined => {
  let i = bytes.length - 1;
  while (i >= 0 && isSpace(bytes[i])) i--;
  return bytes[i];
};

/** Whether a line begins, at a position, and ends as an object does. */
export const isInBraces = (bytes: Buffer, start: number): boolean =>
  bytes[start] === OPEN_OBJECT && lastByte(bytes) === CLOSE_OBJECT;

/** Whether something else than what may follow the end of an object inside a value follows one. */
export const mayHoldSeveral = (bytes: Buffer): boolean => {
  const last = bytes.lastIndexOf(CLOSE_OBJECT);
  for (let i = 0; i < last;) {
    i = bytes.indexOf(CLOSE_OBJECT, i);
    while (bytes[i] === CLOSE_OBJECT) i++;
    if (i < last && bytes[i] !== COMMA && bytes[i] !== CLOSE_ARRAY) return true;
  }
  return false;
};

/** The bytes of a line end. */
export const lineEnd = Buffer.of(NEWLINE);

/** Where the line of a position ends. */
export const endOfLine = (bytes: Buffer, from: number): number => {
  const end = bytes.indexOf(NEWLINE, from);
  return end === -1 ? bytes.length : end;
};

/** How many line ends are in a part. */
export const newlines = (bytes: Buffer, from: number, to: number): number => {
  let count = 0;
  for (let i = bytes.indexOf(NEWLINE, from); i !== -1 && i < to; i = bytes.indexOf(NEWLINE, i + 1)) count++;
  return count;
};
