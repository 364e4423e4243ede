/**
 * Codecs around other codecs: what may be null, what may stand alone or in an array, what attributes must hold
 * together. All keep the input object itself.
 */
import { guarded } from "../time/guarded.js";
import * as t from "./total.js";
import { causedError } from "./decode-error.js";
import type { Cause } from "./decode-error.js";
import type { JsonSchema } from "./described.js";
import type { StandardProperties } from "./standard.js";
import { described } from "./described.js";
import type { RemarkCause } from "./remarks.js";
import type { Attributes } from "../common/attributes.js";

// --- null ---

/** The codec of a value or null. */
export class MaybeType<A> extends t.Type<A | null> {
  readonly _tag = "MaybeType";
  declare readonly "~standard": StandardProperties<A | null>;
  constructor(readonly inner: t.Type<A>) {
    super(
      inner.name,
      (value): value is A | null => value === null || inner.is(value),
      (value, context) => (value === null ? t.success(null) : inner.validate(value, context)),
      t.identity,
    );
    t.total(this);
  }
}

/**
 * A value or null: attributes that may be left out may also be null, with the same meaning.
 *
 * @example
 * import { InstantText, maybe } from "levik/documents";
 * maybe(InstantText).is(null); // true
 */
export const maybe = <A>(inner: t.Type<A>): MaybeType<A> => new MaybeType(inner);

// --- one or more ---

/** One item, or an array of them. */
export type OneOrMore<A> = A | readonly A[];

const objectOrArray: Cause = { tag: "WrongKind", expected: "an array or an object" };

/** The codec of one item or an array of items. */
export class OneOrMoreType<A> extends t.Type<OneOrMore<A>> {
  readonly _tag = "OneOrMoreType";
  declare readonly "~standard": StandardProperties<OneOrMore<A>>;
  constructor(
    readonly inner: t.Type<A>,
    /** The codec of the array. */
    readonly list: t.Type<readonly A[]> = t.readonlyArray(inner),
  ) {
    super(
      `OneOrMore<${inner.name}>`,
      (value): value is OneOrMore<A> => list.is(value) || inner.is(value),
      (value, context): t.Validation<OneOrMore<A>> => {
        if (Array.isArray(value)) return list.validate(value, context);
        if (t.UnknownRecord.is(value)) return inner.validate(value, context);
        return t.failures([causedError(value, context, objectOrArray)]);
      },
      t.identity,
    );
    t.total(this);
  }
}

/**
 * One item or an array of items, because messages carry a single object where an array is documented. `A` must be
 * decoded from an object.
 *
 * @example
 * import { AgreementV1, oneOrMore } from "levik/documents";
 * oneOrMore(AgreementV1).is([]); // true
 */
export const oneOrMore = <A>(inner: t.Type<A>): OneOrMoreType<A> => new OneOrMoreType(inner);

/**
 * The items of a content that is one item or an array of them; the items themselves are not copied.
 *
 * @example
 * import { itemsOf } from "levik/documents";
 * itemsOf({ r: "PT1H" }); // [{ r: "PT1H" }]
 */
export const itemsOf = <A extends object>(content: OneOrMore<A>): readonly A[] =>
  isMany(content) ? content : [content];

const isMany = <A>(content: OneOrMore<A>): content is readonly A[] => Array.isArray(content);

// --- one form or the other ---

/** The codec of an object of two forms, distinguished by an attribute that only the second has. */
export class EitherFormType<A, B> extends t.Type<A | B> {
  readonly _tag = "EitherFormType";
  declare readonly "~standard": StandardProperties<A | B>;
  constructor(
    readonly inner: t.Type<A>,
    /** The codec of the second form. */
    readonly other: t.Type<B>,
    readonly mark: string,
    name = inner.name,
  ) {
    super(
      name,
      (value): value is A | B => this.formOf(value).is(value),
      (value, context): t.Validation<A | B> => {
        const form = this.formOf(value);
        return form.validate(value, t.placeOf(form, context));
      },
      t.identity,
    );
    t.total(this);
  }

  /** The codec of the form that a value has. */
  formOf(value: unknown): t.Type<A> | t.Type<B> {
    const hasMark = guarded(
      () => t.UnknownRecord.is(value) && this.mark in value,
      () => false,
    );
    return hasMark ? this.other : this.inner;
  }
}

// --- what attributes must hold together ---

export type { Attributes };

/** Which attribute breaks a rule, and how. */
export interface Breach {
  readonly attribute: string;
  readonly cause: Cause;
}

/** What is remarkable about an object, and under which of its attributes; without one, about it as a whole. */
export interface Notice {
  readonly attribute?: string;
  readonly remark: RemarkCause;
}

/** A part of an intersection that looks at several attributes of the object together. */
export class TogetherType extends t.Type<unknown> {
  readonly _tag = "TogetherType";
  declare readonly "~standard": StandardProperties<unknown>;
  constructor(
    name: string,
    /** What breaks the rule. */
    readonly breaches: (attributes: Attributes) => readonly Breach[],
    /** What is odd by the rule. */
    readonly notices: (attributes: Attributes) => readonly Notice[],
  ) {
    super(
      name,
      (value): value is unknown => t.UnknownRecord.is(value) && breaches(value).length === 0,
      (value, context) => {
        if (!t.UnknownRecord.is(value)) return t.success(value);
        const errors = breaches(value).map(({ attribute, cause }) => {
          const actual = value[attribute];
          return causedError(actual, t.appendContext(context, attribute, this, actual), cause);
        });
        return errors.length === 0 ? t.success(value) : t.failures(errors);
      },
      t.identity,
    );
    t.total(this);
  }
}

/**
 * A rule over several attributes of one object, used beside the codecs of the attributes in an intersection: a
 * breach is an error at the attribute. It must accept an object with any attributes. The schema has as much of it as JSON
 * Schema can express.
 *
 * @example
 * import { mustHold } from "levik/documents";
 * const named = mustHold("Named", ({ name }) =>
 *   name === "" ? [{ attribute: "name", cause: { tag: "WrongKind", expected: "a name" } }] : [],
 * );
 * named.is({ name: "" }); // false
 */
export const mustHold = (
  name: string,
  breaches: (attributes: Attributes) => readonly Breach[],
  schema?: JsonSchema,
): TogetherType => {
  const rule = new TogetherType(name, breaches, () => []);
  return schema === undefined ? rule : described(rule, schema);
};

/**
 * Like `mustHold`, but a breach is a report only; it is asked only about objects that decode.
 *
 * @example
 * import { shouldHold } from "levik/documents";
 * const net = shouldHold("Net", ({ netQtyIn, netQtyOut }) =>
 *   Number(netQtyIn) > 0 && Number(netQtyOut) > 0 ? [{ remark: { tag: "NetQuantity", what: "BothPositive" } }] : [],
 * );
 * net.is({ netQtyIn: 1, netQtyOut: 1 }); // true
 */
export const shouldHold = (
  name: string,
  notices: (attributes: Attributes) => readonly Notice[],
): TogetherType => new TogetherType(name, () => [], notices);
