/**
 * The search for the smallest market in which two rule books differ: bound after bound, each a little larger, so that it ends as
 * soon as there is one.
 */
import type { Bound } from "../../../src/analysis/bound.js";
import { defaultBound } from "../../../src/analysis/bound.js";
import type { ComparedWitness } from "../../../src/analysis/compare.js";
import { comparing } from "../../../src/analysis/compare.js";
import type { RuleBook } from "../../../src/analysis/compared-rule-book.js";

/** How many markets with an event were tries, and the smallest that differs so far, which is by its reasons only. */
export interface SearchedSoFar {
  readonly tries: number;
  readonly byReason: ComparedWitness | undefined;
}

export interface SearchResult {
  readonly tries: number;
  readonly found: ComparedWitness | undefined;
  /** Whether the recipients are the same, and only reasons differ. */
  readonly isByReason: boolean;
}

/** The bounds up to a bound in the order of size: by agreements, then by instants. */
const boundsUpTo = (bound: Bound): readonly Bound[] => {
  const most = (of: "agreements" | "instants"): number => Math.max(...bound.map((space) => space[of]));
  const bounds = new Map<string, Bound>();
  for (let agreements = 0; agreements <= most("agreements"); agreements++) {
    for (let instants = 1; instants <= most("instants"); instants++) {
      const smaller = bound.map((space) => ({
        ...space,
        agreements: Math.min(agreements, space.agreements),
        instants: Math.min(instants, space.instants),
      }));
      bounds.set(JSON.stringify(smaller), smaller);
    }
  }
  return [...bounds.values()];
};

/** Searches one market at a time; each step says how far it is. A difference in recipients is preferred to one in reasons. */
export function* searching(
  left: RuleBook,
  right: RuleBook,
  bound: Bound = defaultBound,
): Generator<SearchedSoFar, SearchResult> {
  let before = 0;
  let byReason: ComparedWitness | undefined;
  for (const smaller of boundsUpTo(bound)) {
    const steps = comparing(left, right, smaller);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { tries: before + step.value.pairs, byReason };
    const { pairs, witness, differingInRecipients } = step.value;
    before += pairs;
    if (differingInRecipients > 0) return { tries: before, found: witness, isByReason: false };
    byReason ??= witness;
  }
  return { tries: before, found: byReason, isByReason: byReason !== undefined };
}
