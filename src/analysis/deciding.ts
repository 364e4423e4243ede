/**
 * The observation that decides between two rule books: the smallest market where they notify different parties.
 */
import { predict, isDelivery } from "../predict/predict.js";
import { boundOf } from "./bound.js";
import type { ComparedWitness } from "./compare.js";
import { enumerate } from "./enumerate.js";
import type { Move } from "./moves.js";
import type { Notification } from "./pair-outcome.js";
import { outcomeOf, setBuilder } from "./pair-outcome.js";
import type { RuleBook } from "./compared-rule-book.js";
import { optionsOf } from "./compared-rule-book.js";

/** Large enough for every choice of the register and for the editions, as the tests check. */
const bound = boundOf({ instants: 2 });

const recipientsOf = (notifications: readonly Notification[]): string =>
  notifications
    .map(({ object, recipientEic }) => `${object} ${recipientEic}`)
    .sort()
    .join("\n");

const known = new Map<string, ComparedWitness | undefined>();

/**
 * The first market, in order of size, where two rule books notify different parties of an event of these kinds; undefined
 * if there is none. The result depends only on the arguments and is cached.
 */
export const decidingObservation = (
  left: RuleBook,
  right: RuleBook,
  on: readonly Move["on"][],
): ComparedWitness | undefined => {
  const key = JSON.stringify([left, right, on]);
  if (!known.has(key)) known.set(key, firstDifference(left, right, on));
  return known.get(key);
};

const firstDifference = (
  left: RuleBook,
  right: RuleBook,
  on: readonly Move["on"][],
): ComparedWitness | undefined => {
  const setOf = setBuilder();
  const [leftOptions, rightOptions] = [optionsOf(left), optionsOf(right)];
  for (const { set: document, events } of enumerate(bound, on)) {
    const set = setOf(document);
    const isSame =
      recipientsOf(outcomeOf(set, events, leftOptions)) ===
      recipientsOf(outcomeOf(set, events, rightOptions));
    if (isSame) continue;
    const deliveriesBy = (options: typeof leftOptions) =>
      predict(set, events, options).lines.filter(isDelivery);
    return { set: document, events, left: deliveriesBy(leftOptions), right: deliveriesBy(rightOptions) };
  }
  return undefined;
};
