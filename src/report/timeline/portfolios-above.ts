/**
 * The portfolio agreements that have to do with the agreements of a point.
 */
import { identityOf } from "../../market/agreement.js";
import { difference, emptySet, intersect, union } from "../../time/interval-set.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Interval } from "../../time/interval.js";

export const clipped = ({ from, to }: Interval, window: Interval): Interval => ({
  from: Math.max(from, window.from),
  to: Math.min(to, window.to),
});

// ------------------------------------------------------------------------------------------------------- portfolio

/** A party whose portfolio providers are sought, in a market and at the times that matter. */
interface Followed {
  readonly eic: Eic | undefined;
  readonly market: string | undefined;
  readonly times: IntervalSet;
}

/** Whose portfolio providers have to do with an agreement: its provider's; at a border also those of the customer. */
export const followedBy = (set: AgreementSet, agreement: Agreement, window: Interval): readonly Followed[] =>
  agreement.type === "GRID"
    ? []
    : [
        {
          eic: agreement.type === "BORDER_GRID" ? agreement.customerEic : agreement.serviceProviderEic,
          market: marketOf(set, agreement),
          times: [clipped(agreement, window)],
        },
      ];

/**
 * The PORTFOLIO_SUPPLIER agreements on the chains up from some parties, by customer, nearest first: those valid at some
 * instant at which the whole chain before them is, each two of one market (GEN-5).
 */
export const portfoliosAbove = (
  set: AgreementSet,
  followed: readonly Followed[],
): ReadonlyMap<Eic, readonly Agreement[]> => {
  const found = new Map<Eic, Map<string, Agreement>>();
  const reached = new Map<string, IntervalSet>();
  const queue = [...followed];
  for (const { eic, market, times } of queue) {
    if (eic === undefined) continue;
    const key = `${eic} ${market ?? ""}`;
    const known = reached.get(key) ?? emptySet;
    const fresh = difference(times, known);
    reached.set(key, union(known, fresh));
    for (const agreement of set.portfoliosWith(eic)) {
      const shared = intersect(fresh, [agreement]);
      const other = marketOf(set, agreement);
      if (shared.length === 0 || !isSameMarket(market, other)) continue;
      const agreements = found.get(eic) ?? new Map<string, Agreement>();
      found.set(eic, agreements.set(identityOf(agreement), agreement));
      queue.push({ eic: agreement.serviceProviderEic, market: market ?? other, times: shared });
    }
  }
  return new Map(Array.from(found, ([eic, agreements]) => [eic, [...agreements.values()]]));
};
