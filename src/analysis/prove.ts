/**
 * Proves properties by exhaustion: an invariant is tried on every admissible market and event up to a bound.
 */
import type { Proof } from "../documents/analysis-codec.js";
import type { Bound } from "./bound.js";
import type { Covered } from "./steps.js";
import { finished } from "./steps.js";
import type { Case } from "./enumerate.js";
import { enumerate } from "./enumerate.js";
import type { Invariant } from "./invariants/invariant.js";
import { Observed } from "./invariants/invariant.js";
import { setBuilder } from "./pair-outcome.js";
import type { RuleBook } from "./compared-rule-book.js";
import { optionsOf } from "./compared-rule-book.js";
import { isSmaller } from "./size.js";

export type { Proof } from "../documents/analysis-codec.js";

/** Tries an invariant one market at a time; ends when no smaller counterexample is possible. */
export function* proving(
  invariant: Invariant,
  bound: Bound = invariant.bound,
  ruleBook: RuleBook = { edition: "en" },
): Generator<Covered<Proof>, Proof> {
  const options = optionsOf(ruleBook);
  const setOf = setBuilder();
  let pairs = 0;
  let found: Case | undefined;
  const result = (): Proof => ({
    invariant: invariant.name,
    statement: invariant.statement,
    pairs,
    holds: found === undefined,
    ...(found !== undefined && { counterexample: { set: found.set, events: found.events } }),
  });
  for (const one of enumerate(bound, invariant.on)) {
    if (invariant.concerns?.(one) === false) continue;
    if (found !== undefined && isLarger(one, found)) break;
    pairs++;
    if (!invariant.holds(new Observed(one, setOf(one.set), options)) && isSmaller(one, found)) found = one;
    yield { pairs, soFar: result };
  }
  return result();
}

/** Whether a case, and therefore every later one, cannot be smaller than the one found. */
const isLarger = ({ size }: Case, found: Case): boolean =>
  size.agreements > found.size.agreements || size.instants > found.size.instants;

/**
 * Tries an invariant on every admissible market and event up to a bound.
 *
 * @category Analysis
 *
 * @example
 * import { boundOf, invariants, prove } from "levik/analysis";
 * prove(invariants[0], boundOf({ agreements: 1, instants: 2 })).holds; // true
 */
export const prove = (invariant: Invariant, bound?: Bound, ruleBook?: RuleBook): Proof =>
  finished(proving(invariant, bound, ruleBook));
