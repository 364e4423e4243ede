/**
 * The rule books that a visitor chose: the one of the page, and the two side by side. Each is an edition with the readings that
 * are not the chosen ones.
 */
import { isObject } from "../../src/common/attributes.js";
import type { RuleBook } from "../../src/analysis/compared-rule-book.js";
import type { Edition } from "../../src/documents/editions.js";
import { editions } from "../../src/documents/editions.js";
import type { ReadingId, Readings } from "../../src/rulebook/readings.js";
import { chosenReadings, readingChoices } from "../../src/rulebook/readings.js";

export interface ComparedBooks {
  readonly left: RuleBook;
  readonly right: RuleBook;
}

/** The two editions as they are. */
export const firstCompared: ComparedBooks = { left: { edition: "en" }, right: { edition: "et" } };

export const readingIds = Object.keys(readingChoices) as readonly ReadingId[];

/** The readings with one of them chosen; the chosen reading of the register is left out. */
export const withReading = (
  readings: Partial<Readings>,
  id: ReadingId,
  choice: string,
): Partial<Readings> => {
  const { [id]: _, ...others } = readings;
  return choice === chosenReadings[id] ? others : { ...others, [id]: choice };
};

/** The readings as KEY=VALUE, in the order of the rule book. */
export const readingWords = (readings: Partial<Readings>): readonly string[] =>
  readingIds.flatMap((id) => (readings[id] === undefined ? [] : [`${id}=${readings[id]}`]));

/** A rule book as text: its edition and its readings. */
export const bookText = ({ edition, readings = {} }: RuleBook): string =>
  [edition, ...readingWords(readings)].join(" ");

export const comparedText = ({ left, right }: ComparedBooks): string => `${bookText(left)}, ${bookText(right)}`;

const isEdition = (value: unknown): value is Edition => (editions as readonly unknown[]).includes(value);

// ------------------------------------------------------------------------------------- from a link, a file, storage

/** The readings of a value from outside; what is none is left out. */
export const readingsIn = (given: unknown): Partial<Readings> => {
  if (!isObject(given)) return {};
  return readingIds.reduce<Partial<Readings>>((readings, id) => {
    const choice = given[id];
    const choices: readonly unknown[] = readingChoices[id];
    return choices.includes(choice) ? withReading(readings, id, String(choice)) : readings;
  }, {});
};

const bookIn = (given: unknown, otherwise: RuleBook): RuleBook => {
  if (!isObject(given) || !isEdition(given["edition"])) return otherwise;
  const readings = readingsIn(given["readings"]);
  return { edition: given["edition"], ...(Object.keys(readings).length > 0 && { readings }) };
};

/** The two rule books of a value from outside; `otherwise` where they cannot be read. */
export const comparedIn = (given: unknown, otherwise: ComparedBooks): ComparedBooks =>
  isObject(given)
    ? { left: bookIn(given["left"], otherwise.left), right: bookIn(given["right"], otherwise.right) }
    : otherwise;

// ------------------------------------------------------------------------------------------ in the address of an example

const wordOf = ({ edition, readings = {} }: RuleBook): string => [edition, ...readingWords(readings)].join("+");

const bookAt = (word: string): RuleBook | undefined => {
  const [edition, ...readings] = word.split("+");
  if (!isEdition(edition)) return undefined;
  return bookIn({ edition, readings: Object.fromEntries(readings.map((each) => each.split("="))) }, { edition });
};

/** Two rule books after the address of an example: `&left=en&right=en+GEN-6=everything`. */
export const comparedFragment = ({ left, right }: ComparedBooks): string =>
  `&left=${wordOf(left)}&right=${wordOf(right)}`;

/** The two rule books of such an address; undefined where it has none that can be read. */
export const comparedAt = (fragment: string): ComparedBooks | undefined => {
  const found = /&left=([^&]*)&right=([^&]*)$/.exec(fragment);
  const [left, right] = [bookAt(found?.[1] ?? ""), bookAt(found?.[2] ?? "")];
  return left === undefined || right === undefined ? undefined : { left, right };
};
