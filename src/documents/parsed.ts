/**
 * Decoding of JSON texts that levik wrote itself: the values have no getters and no cycles, and may be deeper than
 * documents from outside.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { mapLeft } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { decodeErrorsOf } from "./decode-error.js";
import type { DecodeError } from "./decode-error.js";
import * as t from "./total.js";

/** The value, or every error. */
export const decodeParsed =
  <A>(codec: t.Type<A>) =>
  (value: unknown): Either<NonEmptyArray<DecodeError>, A> =>
    mapLeft(decodeErrorsOf)(codec.validate(value, t.rootContext(codec, value)));
