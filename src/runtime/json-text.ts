/**
 * Values as JSON text, with the numbers that JSON has no words for.
 */

import { isObject } from "../common/attributes.js";

/** Names that begin so are of this encoding; one of a document that does gets the mark once more. */
const MARK = "\u0000";
const NUMBER = `${MARK}number`;

const isMarked = (name: string): boolean => name.startsWith(MARK);

const renamed = (value: object, rename: (name: string) => string): object =>
  Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [rename(name), inner]));

/** A number that JSON has no words for. */
const isWordless = (value: number): boolean => !Number.isFinite(value) || Object.is(value, -0);

const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

const replace = (_: string, value: unknown): unknown => {
  if (typeof value === "number") return isWordless(value) ? { [NUMBER]: numberText(value) } : value;
  if (!isObject(value) || !Object.keys(value).some(isMarked)) return value;
  return renamed(value, (name) => (isMarked(name) ? `${MARK}${name}` : name));
};

const revive = (_: string, value: unknown): unknown => {
  if (!isObject(value) || !Object.keys(value).some(isMarked)) return value;
  if (Object.hasOwn(value, NUMBER)) return Number(value[NUMBER]);
  return renamed(value, (name) => (isMarked(name) ? name.slice(MARK.length) : name));
};

/** A value of documents as text. */
export const jsonText = (value: object): string => JSON.stringify(value, replace);

/** The value that a text was made of; throws a SyntaxError where it is not JSON. */
export const jsonValue = (text: string): unknown => JSON.parse(text, revive);
