/**
 * The parts of io-ts that this folder uses, with one difference: `decode` and `is` of a codec made here never throw.
 * io-ts reads attributes without care; what throws when it is read, such as a revoked proxy, is an error here.
 */
import * as t from "io-ts";
import { MOST_ERRORS_COUNTED, MOST_ERRORS_LISTED } from "../common/input-limits.js";
import { causedError, foundError, moreErrors, moreIn, unreadable } from "./decode-error.js";
import type { DecodeError } from "./decode-error.js";
import { guarded } from "../time/guarded.js";
import { isDense, unfit } from "./nesting.js";
import type { Standard } from "./standard.js";
import { standardOf } from "./standard.js";

export {
  appendContext,
  failures,
  identity,
  ReadonlyArrayType,
  success,
  Type,
  unknown,
  UnknownArray,
  UnknownRecord,
} from "io-ts";
export type { Mixed, TypeOf, Validate, Validation } from "io-ts";

/** The context of a value that is decoded by itself. */
export const rootContext = (codec: t.Mixed, actual: unknown): t.Context => [{ key: "", type: codec, actual }];

/** The place of a value as that of a form of it, by which steps into parts of the form are known as such. */
export const placeOf = (form: t.Mixed, context: t.Context): t.Context => [
  ...context.slice(0, -1),
  { ...context.at(-1)!, type: form },
];

/** A codec of this folder: one of io-ts that is total and follows Standard Schema. */
export interface Codec<A> extends t.Type<A>, Standard<A> {}

/** Whether a codec writes a value as it is; io-ts gives every intersection an `encode` that copies. */
const keepsValues = (codec: t.Mixed): boolean =>
  codec instanceof t.IntersectionType ? codec.types.every(keepsValues) : codec.encode === t.identity;

/**
 * Makes `decode` and `is` of a codec total and `encode` of an intersection give the value itself, where its parts do. It
 * changes and returns the codec.
 */
export const total = <C extends t.Any>(codec: C): C & Standard<t.TypeOf<C>> => {
  const { is } = codec;
  const refused = (input: unknown, error: DecodeError) =>
    t.failures([foundError(error, input, rootContext(codec, input))]);
  return Object.assign(codec, {
    is: (value: unknown) =>
      guarded(
        () => is(value),
        () => false,
      ),
    decode: (input: unknown) => {
      const why = unfit(input);
      if (why !== undefined) return refused(input, { ...why, path: "$" });
      return guarded(
        () => codec.validate(input, rootContext(codec, input)),
        () => refused(input, unreadable(input)),
      );
    },
    ...(keepsValues(codec) && { encode: t.identity }),
    "~standard": standardOf<t.TypeOf<C>>(codec),
  });
};

/** `type` of io-ts. */
export const type = <P extends t.Props>(props: P, name?: string): t.TypeC<P> => total(t.type(props, name));

/** `partial` of io-ts. */
export const partial = <P extends t.Props>(props: P, name?: string): t.PartialC<P> =>
  total(t.partial(props, name));

/** The same codec for each of some attributes. */
export const sameFor = <Name extends string, C extends t.Mixed>(
  names: readonly Name[],
  codec: C,
): Record<Name, C> => Object.fromEntries(names.map((name) => [name, codec])) as Record<Name, C>;

/** Validates every item of a list until more errors are found than are counted; those not listed one by one are one error. */
const validateItems = <C extends t.Mixed>(
  item: C,
  list: readonly unknown[],
  context: t.Context,
): t.Validation<readonly t.TypeOf<C>[]> => {
  const errors: t.ValidationError[] = [];
  let more = 0;
  let decoded: unknown[] | undefined;
  for (let i = 0; i < list.length && more < MOST_ERRORS_COUNTED; i++) {
    const given = list[i];
    const validation = item.validate(given, t.appendContext(context, String(i), item, given));
    if (validation._tag === "Right") {
      if (Object.is(validation.right, given)) continue;
      decoded ??= list.slice();
      decoded[i] = validation.right;
    } else if (errors.length < MOST_ERRORS_LISTED) for (const error of validation.left) errors.push(error);
    else more += typeof given === "object" ? countOf(validation.left) : 1;
  }
  if (errors.length === 0) return t.success((decoded ?? list) as readonly t.TypeOf<C>[]);
  return t.failures(more === 0 ? errors : [...errors, moreErrors(more, list, context)]);
};

const countOf = (errors: t.Errors): number =>
  errors.reduce((count, error) => count + Math.max(1, moreIn(error)), 0);

/** `readonlyArray` of io-ts, whose errors are bounded however long the list is. */
export const readonlyArray = <C extends t.Mixed>(item: C, name?: string): t.ReadonlyArrayC<C> => {
  const codec = t.readonlyArray(item, name);
  const { validate: plain } = codec;
  // An array may have 2^32 holes, which are passed over one by one.
  const is = (value: unknown): value is readonly t.TypeOf<C>[] =>
    Array.isArray(value) && isDense(value) && value.every(item.is);
  const validate: typeof plain = (given, context) =>
    Array.isArray(given) ? validateItems(item, given, context) : plain(given, context);
  return total(Object.assign(codec, { is, validate }));
};

/** `intersection` of io-ts. */
export const intersection = ((
  parts: [t.Mixed, t.Mixed],
  name?: string,
): t.IntersectionC<[t.Mixed, t.Mixed]> => total(t.intersection(parts, name))) as typeof t.intersection;

/** `tuple` of io-ts, which drops items that are too many without an error; here they are one. */
export const tuple = ((parts: [t.Mixed, t.Mixed], name?: string): t.TupleC<[t.Mixed, t.Mixed]> => {
  const codec = total(t.tuple(parts, name));
  const { validate } = codec;
  const expected = `a list of ${parts.length}`;
  return Object.assign(codec, {
    validate: (input: unknown, context: t.Context) =>
      Array.isArray(input) && input.length > parts.length
        ? t.failures([causedError(input, context, { tag: "WrongKind", expected })])
        : validate(input, context),
  });
}) as typeof t.tuple;

const isCodec = <A>(codec: t.Type<A>): codec is Codec<A> => "~standard" in codec;

/** A codec made by this file's functions, as what it is. */
export const codec = <A>(made: t.Type<A>): Codec<A> => (isCodec(made) ? made : total(made));
