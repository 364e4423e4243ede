/**
 * Whether bytes are text.
 */
import { isUtf8 } from "node:buffer";

/** Whether bytes are text in UTF-8. */
export const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.includes(0);

/** The error of bytes that are not text. */
export const NOT_TEXT = "expected JSON or NDJSON text in UTF-8, got binary data";
