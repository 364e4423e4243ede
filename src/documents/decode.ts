/**
 * Makes a function of a codec that decodes any value: all errors with their paths, or the value with its
 * remarks.
 */
import { isLeft, left, right } from "fp-ts/lib/Either.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { guarded } from "../time/guarded.js";
import { firstNotFinite } from "./nesting.js";
import { whyUnreadable } from "./plain-data.js";
import { pathOf } from "./path.js";
import { notFinite } from "./exact-number.js";
import { decodeError, decodeErrorsOf, unreadable } from "./decode-error.js";
import type { DecodeError } from "./decode-error.js";
import { remarksOf } from "./collect-remarks.js";
import { QuickType } from "./message-fast-path.js";
import * as t from "./total.js";
import type { Remark } from "./remarks.js";

/** A decoded value, which is the input itself, and the remarks on it. */
export interface Decoded<A> {
  readonly value: A;
  readonly remarks: readonly Remark[];
}

/** What decoding gives: every error, or the value with its remarks. */
export type DecodeResult<A> = Either<NonEmptyArray<DecodeError>, Decoded<A>>;

const nothingToReport: readonly Remark[] = [];

/**
 * The total decoder of a codec of this folder, or of one made of them. It never throws: a value that cannot even be
 * read is an error.
 *
 * @example
 * import { decoderOf, EicText } from "levik/documents";
 * decoderOf(EicText)("34Z6B80RJXDW7UPQ"); // Right, with a report of the check character
 */
export const decoderOf =
  <A>(codec: t.Type<A>) =>
  (input: unknown): DecodeResult<A> =>
    guarded(
      () => decode(codec, input),
      () => left([unreadable(input)]),
    );

const decode = <A>(codec: t.Type<A>, input: unknown): DecodeResult<A> => {
  if (codec instanceof QuickType && codec.isFine(input))
    return right({ value: input as A, remarks: nothingToReport });
  // What is fine has known attributes alone, so it is not deep.
  const why = whyUnreadable(input);
  if (why !== undefined) return left([{ ...why, path: "$" }]);
  const validation = codec.validate(input, t.rootContext(codec, input));
  if (isLeft(validation)) return left(decodeErrorsOf(validation.left));
  const strange = firstNotFinite(input);
  if (strange !== undefined) return left([decodeError(pathOf(strange.steps), notFinite, strange.value)]);
  return right({ value: validation.right, remarks: remarksOf(codec, input) });
};
