/**
 * The text of an error of a document, in English; error-text-in-estonian has it in Estonian, remarks the texts of remarks.
 */
import type { DecodeError, Origin } from "./decode-error.js";

/** Where a document was read: `set.ndjson:3`, or `line 3` without a file; empty where that is not known. */
export const originName = ({ file, line }: Origin): string =>
  `${file ?? ""}${line === undefined ? "" : file === undefined ? `line ${line}` : `:${line}`}`;

/** The same as it begins an error: `set.ndjson:3: `. */
export const originText = (origin: Origin): string => {
  const name = originName(origin);
  return name === "" ? "" : `${name}: `;
};

/**
 * An error in one line: where it was read, the path, what was expected there, what is there.
 *
 * @category Errors and remarks
 *
 * @example
 * import { explainDecodeError } from "levik/documents";
 * explainDecodeError({ tag: "NotAnInstant", path: "$.validFrom", expected: "an instant", actual: '"soon"' });
 * // '$.validFrom: expected an instant, got "soon"'
 */
export const explainDecodeError = (error: DecodeError): string => {
  const { path, expected, actual } = error;
  if (error.tag === "MoreErrors") return `${originText(error)}and ${actual}`;
  const place = `${originText(error)}${path}`;
  return error.tag === "MissingAttribute"
    ? `${place}: missing, expected ${expected}`
    : `${place}: expected ${expected}, got ${actual}`;
};
