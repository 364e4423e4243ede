/**
 * The fast path for large messages: plain loops that find no error and no remark in most of them.
 * Otherwise the plain codec beside them decides, so that both return the same errors.
 */
import * as t from "./total.js";
import { guarded } from "../time/guarded.js";
import { isPlainData } from "./plain-data.js";
import { isExact } from "./exact-number.js";
import { instantOf } from "../time/instant.js";
import type { Attributes } from "./combinators.js";

// --- findings ---

/** The value decodes and there are no remarks. */
export const FINE = 0;
/** The value decodes and there may be remarks. */
export const REMARKABLE = 1;
/** The value may not decode: the plain codec decides. */
export const UNSURE = 2;

/** The result of a check; of two results the larger counts. */
export type Finding = typeof FINE | typeof REMARKABLE | typeof UNSURE;

/** A codec that checks quickly first and calls the plain codec only where that is not conclusive. */
export class QuickType<A> extends t.Type<A> {
  readonly _tag = "QuickType";
  constructor(
    name: string,
    /** The plain codec, which takes the same values. */
    readonly inner: t.Type<A>,
    readonly look: (value: unknown) => Finding,
  ) {
    super(
      name,
      (value): value is A => look(value) !== UNSURE || inner.is(value),
      (value, context) => (look(value) === UNSURE ? inner.validate(value, context) : t.success(value as A)),
      t.identity,
    );
    t.total(this);
  }

  /** Whether a value decodes without remarks, as far as a quick check can decide. */
  isFine(value: unknown): boolean {
    return guarded(
      () => this.look(value) === FINE && typeof value === "object" && value !== null && isPlainData(value),
      () => false,
    );
  }
}

// --- checks of single values ---

/** The worse of two results. */
export const worse = (one: Finding, other: Finding): Finding => (one > other ? one : other);

/** An object of JSON's own kind; others are left to the plain codec. */
export const isPlainObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** FINE where an object has as many attributes as are known of it, else REMARKABLE. */
export const lookAtCount = (value: Attributes, known: number): Finding => {
  let count = 0;
  for (const name in value) {
    void name;
    count++;
  }
  return count === known ? FINE : REMARKABLE;
};

/** Whether a value is present: absent and null have the same meaning. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== null;

const DAY = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31";
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?";
const ZONE = "Z|\\+(?:0\\d|1[0-7]):[0-5]\\d";
const plainInstant = new RegExp(`^(?:19|20)\\d\\d-(?:${DAY})T${CLOCK}(?:${ZONE})$`);

/**
 * Whether a text is an instant of a common form: a year of the last or the present century, any day but 29 February,
 * UTC or an offset east of it. False for others, which may be instants too. It takes half the time of `instantOf`,
 * which computes the instant: `npm run bench -- decode`.
 */
export const isPlainlyAnInstant = (text: string): boolean => plainInstant.test(text);

/** FINE for the text of an instant. */
export const lookAtInstant = (value: unknown): Finding =>
  typeof value === "string" && (isPlainlyAnInstant(value) || !Number.isNaN(instantOf(value))) ? FINE : UNSURE;

const isExactNumber = (value: unknown): boolean => typeof value === "number" && isExact(value);

/** FINE for a number within 2^53 - 1. */
export const lookAtNumber = (value: unknown): Finding => (isExactNumber(value) ? FINE : UNSURE);

/** FINE for a quantity as `Quantity` takes it, with a known reading type or none, and no other attributes. */
export const lookAtQuantity = (value: unknown): Finding => {
  if (!isPlainObject(value)) return UNSURE;
  const { rType, rTime, kwh, m3 } = value;
  let known = 0;
  if (rType !== undefined) {
    known++;
    if (rType !== null && typeof rType !== "string") return UNSURE;
  }
  if (rTime !== undefined) {
    known++;
    if (rTime !== null && lookAtInstant(rTime) !== FINE) return UNSURE;
  }
  if (kwh !== undefined) {
    known++;
    if (kwh !== null && !isExactNumber(kwh)) return UNSURE;
  }
  if (m3 !== undefined) {
    known++;
    if (m3 !== null && !isExactNumber(m3)) return UNSURE;
  }
  if (!isThere(kwh) && !isThere(m3)) return UNSURE;
  return rType === "E" || rType === "M" || !isThere(rType) ? lookAtCount(value, known) : REMARKABLE;
};
