/**
 * The moment and the tolerance of a reconciliation as they were written, and what is wrong with them.
 */
import { phraseInEstonian } from "../../../src/documents/error-text-in-estonian.js";
import type { Language } from "../../../src/reason/index.js";
import { parseInstant } from "../../../src/time/instant.js";
import type { ReconcileInputs } from "../state-type.js";
import { wordsOf } from "../words/words.js";

/** A value that may be absent, or what is wrong with its text. */
export type Field = { readonly value: number | undefined } | { readonly trouble: string };

/** The fields of a reconciliation; no moment is the present one. */
export type ReadInputs = { readonly [Name in keyof ReconcileInputs]: Field };

const momentIn = (text: string, language: Language): Field => {
  if (text === "") return { value: undefined };
  const read = parseInstant(text);
  if (read._tag === "Right") return { value: read.right };
  const { at, expected } = read.left;
  const what = language === "et" ? phraseInEstonian(expected) : expected;
  return { trouble: wordsOf[language].badInstant(JSON.stringify(text), what, at + 1) };
};

/** As on the command line: digits, and a point before those of a fraction. */
const toleranceIn = (text: string, language: Language): Field => {
  if (text === "") return { value: undefined };
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number)
    ? { value: number }
    : { trouble: wordsOf[language].badTolerance(JSON.stringify(text)) };
};

export const readInputs = ({ at, tolerance }: ReconcileInputs, language: Language): ReadInputs => ({
  at: momentIn(at.trim(), language),
  tolerance: toleranceIn(tolerance.trim(), language),
});
