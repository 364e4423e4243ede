/**
 * The two values of Either, written out: the fp-ts module that makes them is as large in a browser as a planner.
 */
import type { Either } from "fp-ts/lib/Either.js";

/**
 * The Either of an error.
 *
 * @example
 * left("why") // { _tag: "Left", left: "why" }
 */
export const left = <E>(error: E): Either<E, never> => ({ _tag: "Left", left: error });

/**
 * The Either of a result.
 *
 * @example
 * right(1) // { _tag: "Right", right: 1 }
 */
export const right = <A>(result: A): Either<never, A> => ({ _tag: "Right", right: result });
