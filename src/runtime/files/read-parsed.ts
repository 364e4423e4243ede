/**
 * Files that levik wrote itself, read by their codec.
 */
import type { Type } from "io-ts";
import { explainDecodeError } from "../../documents/error-text.js";
import { decodeParsed } from "../../documents/parsed.js";
import { jsonValue } from "../json-text.js";
import { InputError } from "./input-error.js";

/** The content of a file, from its text; an InputError in one line names the file and the place of the error. */
export const readParsed = <A>(codec: Type<A>, file: string, text: string): A => {
  let value: unknown;
  try {
    value = jsonValue(text);
  } catch {
    throw new InputError(`${file}: expected JSON, got a text that is not, or not all of it`);
  }
  const decoded = decodeParsed(codec)(value);
  if (decoded._tag === "Right") return decoded.right;
  throw new InputError(`${file}: ${explainDecodeError(decoded.left[0])}`);
};
