/** The result of decoding in a form that tests can compare. */
import { isLeft, isRight } from "fp-ts/lib/Either.js";
import type { DecodeResult } from "../../src/documents/index.js";

/** The errors as "tag path"; none where the value decoded. */
export const faults = (result: DecodeResult<unknown>): readonly string[] =>
  isLeft(result) ? result.left.map(({ tag, path }) => `${tag} ${path}`) : [];

/** The remarks as "tag path times"; undefined where the value did not decode. */
export const reported = (result: DecodeResult<unknown>): readonly string[] | undefined =>
  isRight(result) ? result.right.remarks.map(({ tag, path, times }) => `${tag} ${path} ${times}`) : undefined;
