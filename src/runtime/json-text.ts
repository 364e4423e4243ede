/**
 * Values as JSON text, with the numbers that JSON has no words for.
 */

/** No attribute of a document is named so. */
const NUMBER = "\u0000number";

const replace = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? { [NUMBER]: String(value) } : value;

const revive = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && NUMBER in value ? Number(value[NUMBER]) : value;

/** A value of documents as text. */
export const jsonText = (value: object): string => JSON.stringify(value, replace);

/** The value that a text was made of; throws a SyntaxError where it is not JSON. */
export const jsonValue = (text: string): unknown => JSON.parse(text, revive);
