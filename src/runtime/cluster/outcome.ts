/**
 * Outcomes of tasks as text: JSON, with columns as base64 of their bytes.
 */
import { Buffer } from "node:buffer";
import type { OutcomeDocument } from "../../documents/outcome-codec.js";
import { OutcomeDocument as Codec } from "../../documents/outcome-codec.js";
import { readParsed } from "../files/read-parsed.js";
import { jsonText } from "../json-text.js";
import type { Outcome } from "../parallel/tasks.js";

const textOfColumn = ({ buffer, byteOffset, byteLength }: Float64Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");

const columnOf = (text: string): Float64Array => {
  const bytes = Buffer.from(text, "base64");
  const column = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(column.buffer).set(bytes);
  return column;
};

const documentOf = (outcome: Outcome): OutcomeDocument => {
  if (outcome.tag !== "Taken") return outcome;
  const { clock, ...taken } = outcome.taken;
  return { tag: "Taken", taken, clock: textOfColumn(clock) };
};

/** An outcome as text. */
export const textOfOutcome = (outcome: Outcome): string => jsonText(documentOf(outcome));

/** The outcome of a text; an InputError names the file and the error. */
export const outcomeOf = (text: string, file = "outcome"): Outcome => {
  const document = readParsed(Codec, file, text);
  return document.tag === "Taken"
    ? { tag: "Taken", taken: { ...document.taken, clock: columnOf(document.clock) } }
    : document;
};
