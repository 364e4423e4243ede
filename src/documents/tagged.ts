/**
 * Objects of several forms, distinguished by an attribute, mostly `tag`.
 */
import type { TypeOf } from "io-ts";
import * as t from "./total.js";
import { causedError } from "./decode-error.js";
import type { Cause } from "./decode-error.js";
import { wrongKind } from "./scalar.js";

const anObject = wrongKind("an object");

/** The codec of an object that has one of several forms, by one of its attributes. */
class TaggedType<A> extends t.Type<A> {
  readonly _tag = "FormsType";
  readonly forms: readonly t.Mixed[];
  constructor(name: string, attribute: string, byTag: ReadonlyMap<unknown, t.Mixed>) {
    const expected = [...byTag.keys()].join(", ");
    const cause: Cause = {
      tag: "UnknownValue",
      expected: byTag.size === 1 ? expected : `one of ${expected}`,
    };
    const formOf = (value: unknown): t.Mixed | undefined =>
      t.UnknownRecord.is(value) ? byTag.get(value[attribute]) : undefined;
    super(
      name,
      (value): value is A => formOf(value)?.is(value) === true,
      (value, context): t.Validation<A> => {
        if (!t.UnknownRecord.is(value)) return t.failures([causedError(value, context, anObject)]);
        const form = formOf(value);
        if (form !== undefined) return form.validate(value, t.placeOf(form, context)) as t.Validation<A>;
        const tag = value[attribute];
        return t.failures([causedError(tag, t.appendContext(context, attribute, this, tag), cause)]);
      },
      t.identity,
    );
    this.forms = [...byTag.values()];
    t.total(this);
  }
}

/** A union of objects, each form by the value of an attribute; any other value is an error there. */
export const taggedBy = <F extends Readonly<Record<string, t.Mixed>>>(
  attribute: string,
  name: string,
  forms: F,
): t.Codec<TypeOf<F[keyof F]>> =>
  t.codec(new TaggedType<TypeOf<F[keyof F]>>(name, attribute, new Map(Object.entries<t.Mixed>(forms))));
