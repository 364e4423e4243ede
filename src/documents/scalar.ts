/**
 * How codecs of single values are made: a value is taken as it is, or refused with a cause.
 */
import * as t from "./total.js";
import { causedError } from "./decode-error.js";
import type { Cause } from "./decode-error.js";
import { described, descriptionOf } from "./described.js";
import type { JsonSchema } from "./described.js";

/** The cause of a value that is of another kind. */
export const wrongKind = (expected: string): Cause => ({ tag: "WrongKind", expected });

/** Validates one value: `causeOf` returns why it is refused, or undefined where it is taken. */
export const scalarValidation =
  <A>(causeOf: (value: unknown) => Cause | undefined): t.Validate<unknown, A> =>
  (value, context) => {
    const cause = causeOf(value);
    return cause === undefined ? t.success(value as A) : t.failures([causedError(value, context, cause)]);
  };

/** A codec of one JSON value: `causeOf` returns why a value is refused, or undefined where it is taken. */
export const scalar = <A>(
  name: string,
  schema: JsonSchema,
  causeOf: (value: unknown) => Cause | undefined,
): t.Type<A> =>
  described(
    t.total(
      new t.Type<A>(
        name,
        (value): value is A => causeOf(value) === undefined,
        scalarValidation<A>(causeOf),
        t.identity,
      ),
    ),
    schema,
  );

/** A codec of one JSON value with another description of what it expects. */
export const worded = <A>(codec: t.Type<A>, expected: string): t.Type<A> => {
  const cause = wrongKind(expected);
  return described(
    t.total(
      new t.Type<A>(
        codec.name,
        codec.is,
        (value, context) => {
          const validated = codec.validate(value, context);
          return validated._tag === "Right" ? validated : t.failures([causedError(value, context, cause)]);
        },
        t.identity,
      ),
    ),
    descriptionOf(codec) ?? {},
  );
};

/** Any value but an absent one: io-ts decodes an absent attribute as unknown, and `is` returns false for it. */
export const Present = scalar<unknown>("Present", {}, (value) =>
  value === undefined ? wrongKind("a value") : undefined,
);
