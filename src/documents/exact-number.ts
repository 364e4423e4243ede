/**
 * Numbers that are what was written: finite, and within 2^53 - 1, beyond which digits are lost.
 */
import type { Cause } from "./decode-error.js";

/** A number that JSON cannot write. */
export const notFinite: Cause = { tag: "NotFinite", expected: "a number that JSON can write" };

const notExact: Cause = {
  tag: "NotExact",
  expected: "a number within 2^53 - 1, beyond which digits are lost",
};

/** The same in a schema. */
export const exactNumber = { minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } as const;

/** Whether a number is one that a double holds as it was written, to its last whole digit. */
export const isExact = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER;

/** Why a number is not one that a document may have where levik reads it. */
export const inexactCause = (value: number): Cause | undefined =>
  isExact(value) ? undefined : Number.isFinite(value) ? notExact : notFinite;
