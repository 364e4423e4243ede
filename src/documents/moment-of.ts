/**
 * The moment of a value in a document, for rules about the order of times that hold before it is decoded.
 */
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";

/** The instant of a text or of a Date of the caller, as codecs take them; NaN for a value that is neither. */
export const momentOf = (value: unknown): Instant =>
  typeof value === "string" ? instantOf(value) : value instanceof Date ? value.getTime() : NaN;
