/**
 * From a codec to a function that decodes any value whatever: all errors with their paths, or the value with what
 * is worth reporting about it.
 */
import { isLeft, left, right } from "fp-ts/lib/Either.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type * as t from "io-ts";
import { isNestedTooDeep, shallowEnough } from "../market/nesting.js";
import { decodeError, decodeErrorsOf } from "./errors.js";
import type { DecodeError } from "./errors.js";
import { reportsOf } from "./gather.js";
import { FINE, QuickType } from "./quick.js";
import type { Remark } from "./reports.js";

/** A decoded value, which is the input itself, and what is worth reporting about it. */
export interface Decoded<A> {
  readonly value: A;
  readonly reports: readonly Remark[];
}

/** What decoding gives: every error, or the value with its reports. */
export type DecodeResult<A> = Either<NonEmptyArray<DecodeError>, Decoded<A>>;

const nothingToReport: readonly Remark[] = [];

/**
 * The total decoder of a codec of this folder, or of one made of them. It never throws: a value that cannot even be
 * read is an error.
 *
 * @example
 * import { decoderOf, EicText } from "levik/wire";
 * decoderOf(EicText)("34Z6B80RJXDW7UPQ"); // Right, with a report of the check character
 */
export const decoderOf =
  <A>(codec: t.Type<A>) =>
  (input: unknown): DecodeResult<A> => {
    try {
      if (codec instanceof QuickType && codec.look(input) === FINE)
        return right({ value: input as A, reports: nothingToReport });
      // What is fine has known attributes alone, so it is not deep.
      if (isNestedTooDeep(input))
        return left([{ tag: "NestedTooDeep", path: "$", expected: shallowEnough, actual: "a deeper one" }]);
      const validation = codec.decode(input);
      if (isLeft(validation)) return left(decodeErrorsOf(validation.left));
      return right({ value: validation.right, reports: reportsOf(codec, input) });
    } catch {
      return left([decodeError("$", { tag: "Unreadable", expected: "a JSON value" }, input)]);
    }
  };
