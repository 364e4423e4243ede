/**
 * General service as algebra over intervals: each GRID without the SUPPLY of its point, cut where the provider changes.
 */
import type { Agreement } from "../market/Agreement.js";
import { compareAgreements, identityOf } from "../market/Agreement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPoint } from "../market/MeteringPoint.js";
import { isSameMarket, marketOf } from "../market/MeteringPoint.js";
import type { Instant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import { always } from "../time/Interval.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { fromIntervals, gaps } from "../time/IntervalSet.js";
import type { Effect } from "./AgreementChange.js";
import { creationOf, deletionOf } from "./AgreementChange.js";
import { longestByIdentity, systemAgreement, withExactBoundaries } from "./system-agreement.js";

/** Time in which one party would provide general service; unknown when a named supplier is. */
export interface Provision extends Interval {
  readonly provider: Eic | undefined;
}

/** Who would provide at each instant, in order and without gaps or overlaps, by market. */
export type Provisions = (market: string | undefined) => readonly Provision[];

const append = (provisions: Provision[], from: Instant, to: Instant, provider: Eic | undefined): void => {
  const last = provisions.at(-1);
  if (last !== undefined && last.to === from && last.provider === provider) {
    provisions[provisions.length - 1] = { from: last.from, to, provider };
  } else provisions.push({ from, to, provider });
};

/** An earlier start first; of two that start together the one that provides (the smaller EIC) last. */
const byPrecedence = (a: Agreement, b: Agreement): number => a.from - b.from || compareAgreements(b, a);

/**
 * Who provides general service when: the named supplier while there is one, of several the one that started later, then
 * the smaller EIC; otherwise the operator. One pass with a stack: what started last lies on top.
 */
export const provisionsOf = (operator: Eic, named: readonly Agreement[]): readonly Provision[] => {
  const provisions: Provision[] = [];
  const running: Agreement[] = [];
  let at = -Infinity;
  const proceedTo = (end: Instant): void => {
    while (at < end) {
      while (running.length > 0 && running.at(-1)!.to <= at) running.pop();
      const top = running.at(-1);
      const next = top === undefined ? end : Math.min(top.to, end);
      append(provisions, at, next, top === undefined ? operator : top.serviceProviderEic);
      at = next;
    }
  };
  for (const agreement of [...named].sort(byPrecedence)) {
    proceedTo(agreement.from);
    running.push(agreement);
  }
  proceedTo(Infinity);
  return provisions;
};

/** Remembers what was made for each market, as few markets meet in one change. */
const byMarket = <A>(make: (market: string | undefined) => A): ((market: string | undefined) => A) => {
  const made = new Map<string | undefined, A>();
  return (market) => {
    if (!made.has(market)) made.set(market, make(market));
    return made.get(market)!;
  };
};

/** The provisions of an operator by market, made once for all of its points. */
export const provisionsOfOperator = (set: AgreementSet, operator: Eic): Provisions => {
  const named = set.namedSuppliersOf(operator);
  return byMarket((market) =>
    provisionsOf(
      operator,
      named.filter((agreement) => isSameMarket(marketOf(set, agreement), market)),
    ),
  );
};

/** Provisions cut down to the given times, in one pass over both. */
const during = (provisions: readonly Provision[], times: IntervalSet): readonly Provision[] => {
  const cut: Provision[] = [];
  let i = 0;
  for (const { from, to } of times) {
    while (provisions[i]!.to <= from) i += 1;
    for (let k = i; k < provisions.length && provisions[k]!.from < to; k += 1) {
      const { from: start, to: end, provider } = provisions[k]!;
      append(cut, Math.max(from, start), Math.min(to, end), provider);
    }
  }
  return cut;
};

/** The parts of sorted provisions within an interval; the first is found by halving. */
const within = (provisions: readonly Provision[], { from, to }: Interval): readonly Provision[] => {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (provisions[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  const parts: Provision[] = [];
  for (; low < provisions.length && provisions[low]!.from < to; low += 1) {
    const { from: start, to: end, provider } = provisions[low]!;
    parts.push({ from: Math.max(from, start), to: Math.min(to, end), provider });
  }
  return parts;
};

/** The general service a point should have, by identity. */
const wantedAt = (
  set: AgreementSet,
  point: MeteringPoint,
  provisions: Provisions,
): Map<string, Agreement> => {
  const agreements = set.agreementsOf(point.meterEic);
  const supplies = agreements.filter(({ type }) => type === "SUPPLY");
  const withoutSupply = byMarket((market) => {
    const supplied = fromIntervals(supplies.filter((supply) => isSameMarket(marketOf(set, supply), market)));
    return during(provisions(market), gaps(supplied, always));
  });
  const pieces = function* (): Generator<Agreement> {
    for (const grid of agreements) {
      if (grid.type !== "GRID") continue;
      for (const part of within(withoutSupply(marketOf(set, grid)), grid)) {
        yield systemAgreement("GENERAL_SERVICE", grid, point, part.provider, part);
      }
    }
  };
  return longestByIdentity(pieces());
};

const isServed = ({ type, operatorRole }: MeteringPoint): boolean =>
  (type === "REGULAR" || type === "INTERNAL") &&
  (operatorRole === "GRID_OPERATOR" || operatorRole === "CLOSED_DISTRIBUTION_NETWORK");

/**
 * What makes the general service of a point right: pieces that are as they should be stay, others are deleted, missing
 * ones created. Nothing at points of other types or operators, or when the operator is not known.
 *
 * Statements: CON-6.
 */
export const regeneratedGeneralService = (
  set: AgreementSet,
  point: MeteringPoint,
  provisions: Provisions,
): readonly Effect[] => {
  if (!isServed(point)) return [];
  const wanted = wantedAt(set, point, provisions);
  const effects: Effect[] = [];
  for (const present of set.agreementsOf(point.meterEic)) {
    if (present.type !== "GENERAL_SERVICE") continue;
    const identity = identityOf(present);
    if (wanted.get(identity)?.to === present.to) wanted.delete(identity);
    else effects.push(deletionOf(present));
  }
  const sources = (): readonly Agreement[] => [
    ...set.agreementsOf(point.meterEic),
    ...set.namedSuppliersOf(point.operatorEic!),
  ];
  for (const piece of wanted.values()) effects.push(creationOf(withExactBoundaries(piece, sources)));
  return effects;
};
