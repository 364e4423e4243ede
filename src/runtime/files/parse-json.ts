/**
 * JSON.parse without exceptions.
 */
import type { Buffer } from "node:buffer";
import { isInBraces } from "./line-bytes.js";
import { isText } from "./text-bytes.js";

/** The value of a text, or that it is not JSON. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Parses a text. */
export const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
};

/** The object that the bytes from a position on are; undefined where they are not one object. */
export const objectFrom = (bytes: Buffer, start: number): unknown => {
  if (!isInBraces(bytes, start) || !isText(bytes)) return undefined;
  const whole = parse(bytes.toString("utf8", start));
  return whole.ok ? whole.value : undefined;
};
