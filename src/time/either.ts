/**
 * The values of Either and Option, written out: the fp-ts modules that make them are larger in a browser than all that
 * reads and writes instants.
 */
import type { Either } from "fp-ts/lib/Either.js";
import type { Option } from "fp-ts/lib/Option.js";

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

/**
 * The Option of no value.
 *
 * @example
 * none // { _tag: "None" }
 */
export const none: Option<never> = { _tag: "None" };

/**
 * The Option of a value.
 *
 * @example
 * some(1) // { _tag: "Some", value: 1 }
 */
export const some = <A>(value: A): Option<A> => ({ _tag: "Some", value });
