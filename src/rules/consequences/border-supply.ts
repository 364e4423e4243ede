/**
 * Border supply as intersections: each BORDER_GRID of a border point with each portfolio of its customer.
 */
import { shareMarket, marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { Interval } from "../../time/interval.js";
import { fromIntervals } from "../../time/interval-set.js";
import type { Effect } from "./agreement-change.js";
import { updateOf } from "./agreement-change.js";
import type { ByIdentity } from "./difference.js";
import { differenceBetween } from "./difference.js";
import { withEnd } from "./end-of-agreement.js";
import type { Coverage, States } from "./implied.js";
import { coverageBy, impliedBy } from "./implied.js";
import { longestByIdentity, systemAgreement, withExactBoundaries } from "./system-agreement.js";
import { append } from "../../common/multimap.js";

const byStart = (a: Agreement, b: Agreement): number => a.from - b.from;

/** A BORDER_GRID and a portfolio of its customer, and their common time. */
interface Pair extends Interval {
  readonly grid: Agreement;
  readonly portfolio: Agreement;
}

/** Pairs of an earlier BORDER_GRID first: of two supplies with the same identity and end, its market applies. */
const byGrid = (a: Pair, b: Pair): number => a.grid.from - b.grid.from || compareAgreements(a.grid, b.grid);

/**
 * Every overlapping pair, in one sweep over the starts: each agreement that starts meets those of the other list still valid.
 */
const overlappingPairs = function* (
  grids: readonly Agreement[],
  portfolios: readonly Agreement[],
): Generator<Pair> {
  let runningGrids: Agreement[] = [];
  let runningPortfolios: Agreement[] = [];
  for (const next of [...grids, ...portfolios].sort(byStart)) {
    const { from } = next;
    if (next.type === "BORDER_GRID") {
      runningPortfolios = runningPortfolios.filter(({ to }) => from < to);
      for (const portfolio of runningPortfolios) {
        yield { grid: next, portfolio, from, to: Math.min(next.to, portfolio.to) };
      }
      runningGrids.push(next);
    } else {
      runningGrids = runningGrids.filter(({ to }) => from < to);
      for (const grid of runningGrids) yield { grid, portfolio: next, from, to: Math.min(grid.to, next.to) };
      runningPortfolios.push(next);
    }
  }
};

/** Adds an agreement to those of its customer. */
const addByCustomer = (lists: Map<Eic, Agreement[]>, agreement: Agreement): void => {
  if (agreement.customerEic !== undefined) append(lists, agreement.customerEic, agreement);
};

const bySupplier = ({ serviceProviderEic = "", customerEic = "" }: Agreement): string =>
  `${serviceProviderEic} ${customerEic}`;

/** The times at which a portfolio between the parties of a border supply is known, before a change or after it. */
const portfolioTimes = (before: AgreementSet, set: AgreementSet): ((supply: Agreement) => Coverage) => {
  const made = new Map<string, Coverage>();
  return (supply) => {
    const key = bySupplier(supply);
    const known = made.get(key);
    if (known !== undefined) return known;
    // An absent party equals none, so a portfolio between unknown parties is never known.
    const { serviceProviderEic, customerEic } = supply;
    const portfoliosOf = (state: AgreementSet): readonly Agreement[] =>
      serviceProviderEic === undefined || customerEic === undefined ? [] : state.portfoliosWith(customerEic);
    const between = [...portfoliosOf(before), ...portfoliosOf(set)].filter((a) => bySupplier(a) === key);
    const coverage = coverageBy(set, between);
    made.set(key, coverage);
    return coverage;
  };
};

/** The border supply a point should have in one state, by identity. */
const wantedAt = (
  before: AgreementSet,
  set: AgreementSet,
  point: MeteringPoint,
  listed: readonly Agreement[],
): ByIdentity => {
  const gridsIn = (state: AgreementSet): readonly Agreement[] =>
    state.agreementsOf(point.meterEic).filter(({ type }) => type === "BORDER_GRID");
  const known = gridsIn(set);
  const whileGrid = fromIntervals([...gridsIn(before), ...known]);
  const whilePortfolio = portfolioTimes(before, set);
  const gridsOfCustomer = new Map<Eic, Agreement[]>();
  const impliedPortfolios = new Map<Eic, Agreement[]>();
  for (const grid of known) addByCustomer(gridsOfCustomer, grid);
  for (const supply of listed) {
    for (const grid of impliedBy(supply, "BORDER_GRID", whileGrid)) addByCustomer(gridsOfCustomer, grid);
    const whileBetween = whilePortfolio(supply)(marketOf(set, supply));
    for (const portfolio of impliedBy(supply, "PORTFOLIO_SUPPLIER", whileBetween)) {
      addByCustomer(impliedPortfolios, portfolio);
    }
  }
  const supplies = [...gridsOfCustomer].flatMap(([customer, grids]) => {
    const portfolios = [...set.portfoliosWith(customer), ...(impliedPortfolios.get(customer) ?? [])];
    return [...overlappingPairs(grids, portfolios)]
      .sort(byGrid)
      .filter(({ grid, portfolio }) => shareMarket(set, grid, portfolio))
      .map((pair) =>
        systemAgreement("BORDER_SUPPLY", pair.grid, point, pair.portfolio.serviceProviderEic, pair),
      );
  });
  return longestByIdentity(supplies);
};

/** The agreements of a point in some sets, each followed by the portfolios of its customer. */
const agreementsAndPortfolios = function* (
  sets: readonly AgreementSet[],
  meterEic: Eic,
): Generator<Agreement> {
  for (const set of sets) {
    for (const agreement of set.agreementsOf(meterEic)) {
      yield agreement;
      if (agreement.customerEic !== undefined) yield* set.portfoliosWith(agreement.customerEic);
    }
  }
};

/**
 * The effects of a change on the border supply of a point: the difference between the agreements required before and
 * after it, as deletions, new ends and creations. Empty for a point that is not a border point.
 *
 * Statements: CON-7, CON-8.
 */
export const regeneratedBorderSupply = (
  { before, after }: States,
  point: MeteringPoint,
): readonly Effect[] => {
  if (point.type !== "BORDER") return [];
  const { meterEic } = point;
  const listed = before.agreementsOf(meterEic).filter(({ type }) => type === "BORDER_SUPPLY");
  const sources = (): Iterable<Agreement> => agreementsAndPortfolios([before, after], meterEic);
  return differenceBetween(
    after,
    wantedAt(before, before, point, listed),
    wantedAt(before, after, point, listed),
    listed,
    {
      made: (supply) => withExactBoundaries(supply, sources),
      moved: (present, { to, document }) =>
        updateOf(present, withEnd(present, { to, validTo: document.validTo ?? undefined })),
    },
  );
};
