/**
 * The quick look at large messages: plain loops that find in most of them nothing wrong and nothing worth reporting.
 * Where they find more, the plain codec beside them says what and where, so that both name the same errors.
 */
import * as t from "io-ts/lib/index.js";
import { instantOf } from "../time/Instant.js";
import type { Attributes } from "./shapes.js";

// --- findings ---

/** The value decodes and there is nothing to report. */
export const FINE = 0;
/** The value decodes and there may be something to report. */
export const REMARKABLE = 1;
/** The value may not decode: the plain codec decides. */
export const UNSURE = 2;

/** What a look finds; of two findings the larger counts. */
export type Finding = typeof FINE | typeof REMARKABLE | typeof UNSURE;

/** A codec that looks quickly first and asks the plain codec only where that leaves it unsure. */
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
  }
}

// --- looks at single values ---

/** The worse of two findings. */
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

/** Whether a value is there at all: absent and null say the same. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** The number that two digits at an index make, 99 where they are no digits. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 99;
};

const ZERO = 48;
const DASH = 45;
const COLON = 58;
const POINT = 46;
const PLUS = 43;
const LETTER_T = 84;
const LETTER_Z = 90;

/**
 * Whether a text is an instant by its look alone: a day that every month has, a year of the last or the present
 * century, UTC or an offset east of it. Of others, which may be instants too, it says no.
 */
export const isPlainlyAnInstant = (text: string): boolean => {
  const century = twoDigits(text, 0);
  if ((century !== 20 && century !== 19) || twoDigits(text, 2) > 98 || text.charCodeAt(4) !== DASH)
    return false;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (month < 1 || month > 12 || text.charCodeAt(7) !== DASH || day < 1 || day > 28) return false;
  if (text.charCodeAt(10) !== LETTER_T || twoDigits(text, 11) > 23) return false;
  if (text.charCodeAt(13) !== COLON || twoDigits(text, 14) > 59) return false;
  let at = 16;
  if (text.charCodeAt(16) === COLON) {
    if (twoDigits(text, 17) > 59) return false;
    at = text.charCodeAt(19) === POINT ? endOfDigits(text, 20) : 19;
    if (at === 20 || at > 29) return false;
  }
  return text.charCodeAt(at) === LETTER_Z ? text.length === at + 1 : isOffset(text, at);
};

const endOfDigits = (text: string, from: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= ZERO + 9; code = text.charCodeAt(at)) at++;
  return at;
};

const isOffset = (text: string, at: number): boolean =>
  text.charCodeAt(at) === PLUS &&
  text.length === at + 6 &&
  twoDigits(text, at + 1) < 18 &&
  text.charCodeAt(at + 3) === COLON &&
  twoDigits(text, at + 4) <= 59;

/** FINE for the text of an instant. */
export const lookAtInstant = (value: unknown): Finding =>
  typeof value === "string" && (isPlainlyAnInstant(value) || !Number.isNaN(instantOf(value))) ? FINE : UNSURE;

/** FINE for a finite number. */
export const lookAtNumber = (value: unknown): Finding => (Number.isFinite(value) ? FINE : UNSURE);

/** FINE for a quantity as `Quantity` takes it, with a known reading type and no other attributes. */
export const lookAtQuantity = (value: unknown): Finding => {
  if (!isPlainObject(value)) return UNSURE;
  const { rType, rTime, kwh, m3 } = value;
  if (typeof rType !== "string") return UNSURE;
  let known = 1;
  if (rTime !== undefined) {
    known++;
    if (rTime !== null && lookAtInstant(rTime) !== FINE) return UNSURE;
  }
  if (kwh !== undefined) {
    known++;
    if (kwh !== null && !Number.isFinite(kwh)) return UNSURE;
  }
  if (m3 !== undefined) {
    known++;
    if (m3 !== null && !Number.isFinite(m3)) return UNSURE;
  }
  if (!isThere(kwh) && !isThere(m3)) return UNSURE;
  return rType === "E" || rType === "M" ? lookAtCount(value, known) : REMARKABLE;
};
