/**
 * Runs an analysis with its progress on a terminal; an interrupt ends it with the result so far.
 */
import { setImmediate } from "node:timers/promises";
import type { Bound } from "../analysis/bound.js";
import { defaultBound } from "../analysis/bound.js";
import { readBound } from "../analysis/bound-document.js";
import type { Covered } from "../analysis/steps.js";
import type { Language } from "../reason/describe-reason.js";
import { explainDecodeError } from "../documents/error-text.js";
import { explainRemark } from "../documents/remarks.js";
import { InputError, readEntries } from "../runtime/files/read-entries.js";
import { notify } from "./output.js";

/** The bound of a file; without one the given one. */
export const boundOfFile = async (
  file: string | undefined,
  strict: boolean,
  otherwise: Bound = defaultBound,
): Promise<Bound> => {
  if (file === undefined) return otherwise;
  const values: unknown[] = [];
  for await (const { value } of readEntries(file)) values.push(value);
  if (values.length !== 1)
    throw new InputError(`${file}: expected one bound (a JSON object), got ${values.length} values`);
  const read = readBound(values[0]);
  const name = file === "-" ? "standard input" : file;
  if (read._tag === "Left")
    throw new InputError(read.left.map((error) => `${name}: ${explainDecodeError(error)}`));
  const remarks = read.right.remarks.map((remark) => `${name}: ${explainRemark(remark)}`);
  if (strict && remarks.length > 0) throw new InputError(remarks);
  for (const remark of remarks) notify(`warning: ${remark}`);
  return read.right.bound;
};

/** The result of an analysis, and whether it was interrupted before its end. */
interface Analysed<Result> {
  readonly result: Result;
  readonly isInterrupted: boolean;
}

/** Exit status of a program that was interrupted. */
export const INTERRUPTED = 130;

/** For how long, in milliseconds, work continues between two checks for signals. */
const SLICE = 50;

const progressWords = {
  en: (pairs: number) => `${pairs} markets with an event`,
  et: (pairs: number) => `sündmusega turge ${pairs}`,
} as const;

/** Runs the steps of an analysis to their end, or until this process is interrupted (SIGINT). */
export const analyse = async <Result>(
  steps: Generator<Covered<Result>, Result>,
  language: Language = "en",
): Promise<Analysed<Result>> => {
  let isInterrupted = false;
  const interrupt = (): void => {
    isInterrupted = true;
  };
  process.once("SIGINT", interrupt);
  const clear = process.stderr.isTTY ? "\r\u001B[K" : "";
  try {
    for (;;) {
      const until = performance.now() + SLICE;
      let next = steps.next();
      while (next.done !== true && performance.now() < until) next = steps.next();
      if (next.done === true) return { result: next.value, isInterrupted: false };
      if (process.stderr.isTTY) process.stderr.write(clear + progressWords[language](next.value.pairs));
      await setImmediate();
      if (isInterrupted) return { result: next.value.soFar(), isInterrupted };
    }
  } finally {
    if (clear !== "") process.stderr.write(clear);
    process.removeListener("SIGINT", interrupt);
  }
};
