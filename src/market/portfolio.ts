/**
 * Portfolio chains (GEN-3, GEN-5, GEN-6): which parties have a party in a portfolio, directly or through others, and when.
 *
 * A PORTFOLIO_SUPPLIER agreement puts its customer into the portfolio of its service provider. The search goes level by
 * level over parties and times together: a level reaches each provider at the instants at which every
 * agreement of the chain is valid and at which no shorter chain reached it. So each provider is found by its shortest
 * chain, a cycle ends where it reaches nothing new, and shared parts of chains are searched once.
 */
import { isSameMarket, marketOf } from "./point-in-set.js";
import { compareText } from "../common/order.js";
import { firstIndexWhere } from "../common/search.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { difference, union } from "../time/interval-set.js";
import type { Agreement } from "./agreement.js";
import type { AgreementSet } from "./agreement-set.js";
import type { Eic } from "../documents/eic.js";

/** A portfolio provider that follows a party. */
export interface Follower {
  readonly eic: Eic;
  /** From the followed party to the provider: the shortest chain, among equals the first by EIC order. */
  readonly chain: readonly Eic[];
  /** When it follows, over all chains, within the times asked for. */
  readonly times: IntervalSet;
}

/** A portfolio agreement at which a chain ends, and why. */
export interface DeadEnd {
  readonly agreement: Agreement;
  readonly chain: readonly Eic[];
  readonly why: "OtherMarket" | "NotAtThatTime";
}

/** A provider at the end of a chain, and the times at which the chain reaches it. */
interface Step {
  readonly eic: Eic;
  readonly market: string | undefined;
  readonly times: IntervalSet;
  readonly previous: Step | undefined;
  /** Rank of the step's chain among the chains of its level, by EIC order. */
  readonly rank: number;
}

/** A provider that was reached: the first step, all times, and the times by market. */
interface Reached {
  readonly step: Step;
  times: IntervalSet;
  readonly inMarkets: { readonly market: string | undefined; times: IntervalSet }[];
}

const chainOf = (step: Step): Eic[] => {
  const chain: Eic[] = [];
  for (let at: Step | undefined = step; at !== undefined; at = at.previous) chain.push(at.eic);
  return chain.reverse();
};

const byChain = (a: Step, b: Step): number =>
  a.previous!.rank - b.previous!.rank || compareText(a.eic, b.eic);

/** The shortest times at an instant: they overlap a validity exactly when the instant lies in it. */
export const atInstant = (t: Instant): IntervalSet => {
  if (typeof t !== "number") return [];
  const exponent = Math.floor(Math.log2(Math.abs(t)));
  return [{ from: t, to: t + Math.max(2 ** -11, 2 ** (exponent - 51)) }];
};

/** The part of some times within a validity; earlier times are skipped by binary search. */
export const whileValid = (times: IntervalSet, validity: Interval): IntervalSet => {
  if (times.length > 0 && validity.from <= times[0]!.from && times.at(-1)!.to <= validity.to) return times;
  const first = firstIndexWhere(times.length, (i) => times[i]!.to > validity.from);
  const within: Interval[] = [];
  for (let i = first; i < times.length && times[i]!.from < validity.to; i++) {
    const { from, to } = times[i]!;
    within.push({ from: Math.max(from, validity.from), to: Math.min(to, validity.to) });
  }
  return within;
};

/**
 * The portfolio providers of a party, by level, within a level by EIC.
 *
 * @param market the market of the agreement of the party's own right; undefined when unknown
 * @param times the relevant instants: `atInstant(now)`, or the times of the data to which the party is entitled
 * @param deadEnd called for agreements that did not count; optional
 *
 * Statements: GEN-3, GEN-5, GEN-6.
 */
export const followersOf = (
  set: AgreementSet,
  party: Eic,
  market: string | undefined,
  times: IntervalSet,
  deadEnd?: (end: DeadEnd) => void,
): readonly Follower[] => {
  if (times.length === 0) return [];
  const reached = new Map<Eic, Reached>();
  let level: readonly Step[] = [{ eic: party, market, times, previous: undefined, rank: 0 }];
  while (level.length > 0) {
    const candidates: Step[] = [];
    for (const step of level) addStepsFrom(set, step, party, candidates, deadEnd);
    candidates.sort(byChain);
    const next: Step[] = [];
    for (const candidate of candidates) {
      const fresh = newTimesOf(candidate, reached);
      if (fresh.length === 0) continue;
      const { eic, previous } = candidate;
      const last = next.at(-1);
      const rank = last === undefined ? 0 : byChain(last, candidate) === 0 ? last.rank : last.rank + 1;
      const step: Step = { eic, market: candidate.market, times: fresh, previous, rank };
      next.push(step);
      note(step, reached);
    }
    level = next;
  }
  return Array.from(reached.values(), ({ step, times: all }) => ({
    eic: step.eic,
    chain: chainOf(step),
    times: all,
  }));
};

/** The times of a step at which its provider was not yet reached in its market. */
const newTimesOf = ({ eic, market, times }: Step, reached: ReadonlyMap<Eic, Reached>): IntervalSet => {
  const before = reached.get(eic)?.inMarkets.find((known) => known.market === market);
  return before === undefined ? times : difference(times, before.times);
};

const note = (step: Step, reached: Map<Eic, Reached>): void => {
  const { eic, market, times } = step;
  const known = reached.get(eic);
  if (known === undefined) {
    reached.set(eic, { step, times, inMarkets: [{ market, times }] });
    return;
  }
  known.times = union(known.times, times);
  const inMarket = known.inMarkets.find((one) => one.market === market);
  if (inMarket === undefined) known.inMarkets.push({ market, times });
  else inMarket.times = union(inMarket.times, times);
};

/** Adds the steps from a party to its providers, over every portfolio agreement that has it as customer. */
const addStepsFrom = (
  set: AgreementSet,
  from: Step,
  party: Eic,
  steps: Step[],
  deadEnd: ((end: DeadEnd) => void) | undefined,
): void => {
  for (const agreement of set.portfoliosWith(from.eic)) {
    const provider = agreement.serviceProviderEic;
    if (provider === undefined || provider === party) continue;
    const market = marketOf(set, agreement);
    if (!isSameMarket(from.market, market)) {
      deadEnd?.({ agreement, chain: [...chainOf(from), provider], why: "OtherMarket" });
      continue;
    }
    const times = whileValid(from.times, agreement);
    if (times.length === 0) {
      deadEnd?.({ agreement, chain: [...chainOf(from), provider], why: "NotAtThatTime" });
      continue;
    }
    steps.push({ eic: provider, market: from.market ?? market, times, previous: from, rank: 0 });
  }
};
