/**
 * General service as interval algebra: each GRID without the SUPPLY of its point, split where the provider changes.
 */
import { isSameMarket, marketOf, isNamedSupplier } from "../../market/point-in-set.js";
import { firstIndexWhere } from "../../common/search.js";
import type { Agreement } from "../../market/agreement.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { always } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { fromIntervals, gaps } from "../../time/interval-set.js";
import type { Effect } from "./agreement-change.js";
import { byMarket } from "./by-market.js";
import type { ByIdentity } from "./difference.js";
import { differenceBetween } from "./difference.js";
import type { Coverage, States } from "./implied.js";
import { coverageBy, impliedBy } from "./implied.js";
import { longestByIdentity, systemAgreement, withExactBoundaries } from "./system-agreement.js";

/** A period in which one party would provide general service; the provider is unknown when a named supplier is. */
interface Provision extends Interval {
  readonly provider: Eic | undefined;
}

/** The provider at each instant, in order and without gaps or overlaps, by market. */
type Provisions = (market: string | undefined) => readonly Provision[];

const append = (provisions: Provision[], from: Instant, to: Instant, provider: Eic | undefined): void => {
  const last = provisions.at(-1);
  if (last !== undefined && last.to === from && last.provider === provider) {
    provisions[provisions.length - 1] = { from: last.from, to, provider };
  } else provisions.push({ from, to, provider });
};

/** The earlier start first; of two with the same start the provider (the smaller EIC) last. */
const byPrecedence = (a: Agreement, b: Agreement): number => a.from - b.from || compareAgreements(b, a);

/**
 * The provider of general service by time: the named supplier if there is one, of several the one that started later, then
 * the smaller EIC; otherwise the operator. One pass with a stack: the latest start is on top.
 */
const provisionsOf = (operator: Eic, named: readonly Agreement[]): readonly Provision[] => {
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

const provisionsBy = (set: AgreementSet, operator: Eic, named: readonly Agreement[]): Provisions =>
  byMarket((market) =>
    provisionsOf(
      operator,
      named.filter((agreement) => isSameMarket(marketOf(set, agreement), market)),
    ),
  );

/** The providers of general service at the points of an operator in one state of the set. */
interface OperatorState {
  readonly set: AgreementSet;
  readonly named: readonly Agreement[];
  readonly provisions: Provisions;
  /** The times at which a NAMED_SUPPLIER of the operator is known, in this state or before the change. */
  readonly whileNamed: Coverage;
}

/** An operator before and after a change; computed once for all of its points. */
export interface OperatorStates {
  readonly operator: Eic;
  readonly before: OperatorState;
  readonly after: OperatorState;
}

/** The named suppliers of an operator before and after a change. */
export const statesOfOperator = ({ before, after }: States, operator: Eic): OperatorStates => {
  const namedBefore = before.namedSuppliersOf(operator);
  const stateOf = (set: AgreementSet): OperatorState => {
    const named = set.namedSuppliersOf(operator);
    return {
      set,
      named,
      provisions: provisionsBy(set, operator, named),
      whileNamed: coverageBy(set, [...namedBefore, ...named]),
    };
  };
  return { operator, before: stateOf(before), after: stateOf(after) };
};

/** Provisions restricted to the given times, in one pass over both. */
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

/** The parts of sorted provisions within an interval; the first is found by binary search. */
const within = (provisions: readonly Provision[], { from, to }: Interval): readonly Provision[] => {
  let next = firstIndexWhere(provisions.length, (i) => provisions[i]!.to > from);
  const parts: Provision[] = [];
  for (; next < provisions.length && provisions[next]!.from < to; next += 1) {
    const { from: start, to: end, provider } = provisions[next]!;
    parts.push({ from: Math.max(from, start), to: Math.min(to, end), provider });
  }
  return parts;
};

/** The missing agreements that the listed general services of a point imply, in one state. */
const implied = (
  services: readonly Agreement[],
  point: MeteringPoint,
  gridsBefore: readonly Agreement[],
  grids: readonly Agreement[],
  { set, whileNamed }: OperatorState,
): { readonly grids: readonly Agreement[]; readonly named: readonly Agreement[] } => {
  const whileGrid = fromIntervals([...gridsBefore, ...grids]);
  return {
    grids: services.flatMap((service) => impliedBy(service, "GRID", whileGrid)),
    named: services
      .filter((service) => isNamedSupplier(service, point))
      .flatMap((service) => impliedBy(service, "NAMED_SUPPLIER", whileNamed(marketOf(set, service)))),
  };
};

/** The general service a point should have in one state, by identity. */
const wantedAt = (
  operator: Eic,
  state: OperatorState,
  point: MeteringPoint,
  services: readonly Agreement[],
  gridsBefore: readonly Agreement[],
): ByIdentity => {
  const { set } = state;
  const agreements = set.agreementsOf(point.meterEic);
  const known = agreements.filter(({ type }) => type === "GRID");
  const { grids, named } = implied(services, point, gridsBefore, known, state);
  const provisions =
    named.length === 0 ? state.provisions : provisionsBy(set, operator, [...state.named, ...named]);
  const supplies = agreements.filter(({ type }) => type === "SUPPLY");
  const withoutSupply = byMarket((market) => {
    const supplied = fromIntervals(supplies.filter((supply) => isSameMarket(marketOf(set, supply), market)));
    return during(provisions(market), gaps(supplied, always));
  });
  const pieces = [...known, ...grids].flatMap((grid) =>
    within(withoutSupply(marketOf(set, grid)), grid).map((part) =>
      systemAgreement("GENERAL_SERVICE", grid, point, part.provider, part),
    ),
  );
  return longestByIdentity(pieces);
};

const isServed = ({ type, operatorRole }: MeteringPoint): boolean =>
  (type === "REGULAR" || type === "INTERNAL") &&
  (operatorRole === "GRID_OPERATOR" || operatorRole === "CLOSED_DISTRIBUTION_NETWORK");

/**
 * The effects of a change on the general service of a point: the difference between the pieces required before and after
 * it. Pieces that are not concerned remain as the set lists them, even if it lists none. Empty for points of other
 * types or operators.
 *
 * Statements: CON-6.
 */
export const regeneratedGeneralService = (
  { operator, before, after }: OperatorStates,
  point: MeteringPoint,
): readonly Effect[] => {
  if (!isServed(point)) return [];
  const listedBefore = before.set.agreementsOf(point.meterEic);
  const services = listedBefore.filter(({ type }) => type === "GENERAL_SERVICE");
  const gridsBefore = listedBefore.filter(({ type }) => type === "GRID");
  const sources = (): readonly Agreement[] => [
    ...listedBefore,
    ...after.set.agreementsOf(point.meterEic),
    ...before.named,
    ...after.named,
  ];
  return differenceBetween(
    after.set,
    wantedAt(operator, before, point, services, gridsBefore),
    wantedAt(operator, after, point, services, gridsBefore),
    services,
    { made: (piece) => withExactBoundaries(piece, sources) },
  );
};
