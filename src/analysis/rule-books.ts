/**
 * Every possible rule book: the editions, each with every combination of readings.
 */
import { editions } from "../documents/editions.js";
import type { ReadingId, Readings } from "../rulebook/readings.js";
import { chosenReadings, readingChoices } from "../rulebook/readings.js";
import type { RuleBook } from "./compared-rule-book.js";

/** A rule book with all its readings stated. */
export interface WholeRuleBook extends RuleBook {
  readonly readings: Readings;
}

const ids = Object.keys(readingChoices) as ReadingId[];

/** Every combination of readings, the chosen ones first. */
const combinations = ids.reduce<readonly Readings[]>(
  (found, id) =>
    found.flatMap((readings) =>
      readingChoices[id].map((choice): Readings => ({ ...readings, [id]: choice }) as Readings),
    ),
  [chosenReadings],
);

/** Every rule book, the chosen readings of each edition first. */
export const ruleBooks: readonly WholeRuleBook[] = editions.flatMap((edition) =>
  combinations.map((readings) => ({ edition, readings })),
);
