/**
 * Rule books on the command line: an edition, and readings as KEY=VALUE.
 */
import type { RuleBook } from "../analysis/compared-rule-book.js";
import { InputError } from "../runtime/files/read-entries.js";
import { editions } from "../documents/editions.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { readingChoices } from "../rulebook/readings.js";
import type { Given } from "./options.js";
import { oneOf } from "./options.js";

const isReading = (id: string): id is ReadingId => Object.hasOwn(readingChoices, id);

/** The readings of an option that may be given several times. */
const readingsOf = ({ values }: Given, name: string): Partial<Readings> => {
  const given = values[name];
  const readings: Partial<Record<ReadingId, string>> = {};
  for (const text of Array.isArray(given) ? given : []) {
    const [id = "", choice = "", ...more] = String(text).split("=");
    if (!isReading(id) || more.length > 0)
      throw new InputError(
        `--${name}: expected KEY=VALUE with one of ${Object.keys(readingChoices).join(", ")}, got ${JSON.stringify(text)}`,
      );
    const choices: readonly string[] = readingChoices[id];
    if (!choices.includes(choice))
      throw new InputError(
        `--${name}: expected one of ${choices.join(", ")} for ${id}, got ${JSON.stringify(choice)}`,
      );
    readings[id] = choice;
  }
  return readings as Partial<Readings>;
};

/** The rule book of two options, one of the edition and one of its readings. */
export const ruleBookOf = (given: Given, edition: string, reading: string): RuleBook => {
  const chosen = oneOf(given, edition, editions);
  if (chosen === undefined)
    throw new InputError(`--${edition} is missing, expected one of ${editions.join(", ")}`);
  return { edition: chosen, readings: readingsOf(given, reading) };
};
