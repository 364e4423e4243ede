/**
 * The agreements that a listed agreement of the Datahub implies in a partial set: a GENERAL_SERVICE implies a GRID and
 * possibly a NAMED_SUPPLIER, a BORDER_SUPPLY a BORDER_GRID and a PORTFOLIO_SUPPLIER (D-CON-PARTIAL).
 */
import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import { firstIndexWhere } from "../../common/search.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { AgreementType } from "../../documents/vocabulary.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { fromIntervals } from "../../time/interval-set.js";
import { byMarket } from "./by-market.js";

/** The sets before and after a change and the consequences above it. */
export interface States {
  readonly before: AgreementSet;
  readonly after: AgreementSet;
}

/** The times covered by a list of agreements, for each market. */
export type Coverage = (market: string | undefined) => IntervalSet;

/** The times covered by agreements of a market; an agreement of unknown market counts in every market. */
export const coverageBy = (set: AgreementSet, agreements: readonly Agreement[]): Coverage =>
  byMarket((market) => fromIntervals(agreements.filter((a) => isSameMarket(marketOf(set, a), market))));

/** The parts of an interval outside some times; the first of these times is found by binary search. */
const partsOutside = (times: IntervalSet, { from, to }: Interval): readonly Interval[] => {
  let next = firstIndexWhere(times.length, (i) => times[i]!.to > from);
  const parts: Interval[] = [];
  let start = from;
  for (; next < times.length && times[next]!.from < to; next += 1) {
    if (start < times[next]!.from) parts.push({ from: start, to: times[next]!.from });
    start = times[next]!.to;
  }
  if (start < to) parts.push({ from: start, to });
  return parts;
};

/**
 * The agreements of a type that a listed agreement implies: with its parties, over the part of its validity outside the
 * times at which an agreement of that type is known.
 */
export const impliedBy = (listed: Agreement, type: AgreementType, known: IntervalSet): readonly Agreement[] =>
  partsOutside(known, listed).map(({ from, to }) => ({ ...listed, type, from, to, originalTo: undefined }));
