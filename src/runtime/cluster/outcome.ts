/**
 * Outcomes of tasks as text: JSON, with the numbers that JSON has no words for, and columns as base64 of their bytes.
 */
import type { Taken } from "../parallel/share.js";
import { Buffer } from "node:buffer";
import type { Outcome } from "../parallel/tasks.js";

/** No attribute of a document is named so. */
const NUMBER = "\u0000number";

const replace = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? { [NUMBER]: String(value) } : value;

const revive = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && NUMBER in value ? Number(value[NUMBER]) : value;

type Written =
  | Exclude<Outcome, { readonly tag: "Taken" }>
  | { readonly tag: "Taken"; readonly taken: Omit<Taken, "clock">; readonly clock: string };

const textOfColumn = ({ buffer, byteOffset, byteLength }: Float64Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");

const columnOf = (text: string): Float64Array => {
  const bytes = Buffer.from(text, "base64");
  const column = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(column.buffer).set(bytes);
  return column;
};

/** An outcome as text. */
export const textOfOutcome = (outcome: Outcome): string => {
  if (outcome.tag !== "Taken") return JSON.stringify(outcome, replace);
  const { clock, ...taken } = outcome.taken;
  const written: Written = { tag: "Taken", taken, clock: textOfColumn(clock) };
  return JSON.stringify(written, replace);
};

/** The outcome that a text was made of. */
export const outcomeOf = (text: string): Outcome => {
  const written = JSON.parse(text, revive) as Written;
  return written.tag === "Taken"
    ? { tag: "Taken", taken: { ...written.taken, clock: columnOf(written.clock) } }
    : written;
};
