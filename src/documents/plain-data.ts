/**
 * Which objects are plain data: no attribute of theirs, or of an object inside, is computed when it is read. The check takes a
 * quarter of the time in which JSON.parse makes such an object, so an object is checked once, and a result of JSON.parse not
 * at all. A getter that is added to an object after it was decoded is not detected.
 */
import { isComputed } from "../common/getter.js";
import { isPlainList, unfit, unfitPlain } from "./nesting.js";

const known = new WeakSet<object>();

/** Takes note that JSON.parse made a value: it is plain data. */
export const noteParsed = (value: unknown): void => {
  if (typeof value === "object" && value !== null) known.add(value);
};

/** The value of a JSON text, which is plain data; throws a SyntaxError where it is none. */
export const parseText = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  noteParsed(value);
  return value;
};

/** Whether a part of a value is computed, or may be. */
const mayBeComputed = (value: object): boolean => {
  if ("toJSON" in value) return true;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (!isPlainList(list)) return true;
    for (let i = 0; i < list.length; i++) {
      if (isComputed(list, i)) return true;
      const item = list[i];
      if (typeof item === "object" && item !== null && mayBeComputed(item)) return true;
    }
    return false;
  }
  const attributes = value as Readonly<Record<string, unknown>>;
  for (const name in value) {
    if (isComputed(value, name)) return true;
    const inner = attributes[name];
    if (typeof inner === "object" && inner !== null && mayBeComputed(inner)) return true;
  }
  return false;
};

/** Whether an object of few levels is plain data, as it is now or as it was when it was first asked about. */
export const isPlainData = (value: object): boolean => {
  if (known.has(value)) return true;
  if (mayBeComputed(value)) return false;
  known.add(value);
  return true;
};

/** Why a value cannot be read as JSON: see `unfit`, which takes longer than plain data needs. */
export const whyUnreadable = (value: unknown): ReturnType<typeof unfit> =>
  typeof value === "object" && value !== null && known.has(value) ? unfitPlain(value) : unfit(value);
