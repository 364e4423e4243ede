/**
 * Lists whose items depend on those before them, such as spans of time in order.
 */
import { isLeft } from "fp-ts/lib/Either.js";
import type { Context, ValidationError } from "io-ts";
import * as t from "./total.js";
import { causedError } from "./decode-error.js";
import type { Breach } from "./combinators.js";

/** Looks at the items of one list, first to last: how each breaks a rule. Without an attribute it is the item itself. */
type InTurn<A> = () => (item: A) => readonly (Pick<Breach, "cause"> & Partial<Pick<Breach, "attribute">>)[];

/**
 * A list of items with a rule about each item and those before it. `inTurn` is called once for each list; what it returns is
 * called with each item that decodes, in order.
 */
export const inSequence = <A>(
  item: t.Type<A>,
  inTurn: InTurn<A>,
  name = `InSequence<${item.name}>`,
): t.Codec<readonly A[]> => {
  const list = t.readonlyArray(item);
  const validate = (value: unknown, context: Context): t.Validation<readonly A[]> => {
    const items = t.UnknownArray.validate(value, context);
    if (isLeft(items)) return items;
    const breachesOf = inTurn();
    const errors: ValidationError[] = [];
    const decoded: A[] = [];
    for (const [i, each] of items.right.entries()) {
      const place = t.appendContext(context, String(i), item, each);
      const validated = item.validate(each, place);
      if (isLeft(validated)) {
        for (const error of validated.left) errors.push(error);
        continue;
      }
      decoded.push(validated.right);
      for (const { attribute, cause } of breachesOf(validated.right)) {
        const actual: unknown =
          attribute === undefined ? each : (each as Readonly<Record<string, unknown>>)[attribute];
        const at = attribute === undefined ? place : t.appendContext(place, attribute, item, actual);
        errors.push(causedError(actual, at, cause));
      }
    }
    if (errors.length > 0) return t.failures(errors);
    const isAsItCame = decoded.every((each, i) => each === items.right[i]);
    return t.success(isAsItCame ? (items.right as readonly A[]) : decoded);
  };
  const is = (value: unknown): value is readonly A[] => {
    if (!list.is(value)) return false;
    const breachesOf = inTurn();
    return value.every((each) => breachesOf(each).length === 0);
  };
  return t.codec(new t.ReadonlyArrayType(name, is, validate, t.identity, item));
};
