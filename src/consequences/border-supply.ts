/**
 * Border supply as intersections: each BORDER_GRID of a border point with each portfolio its customer is in.
 */
import type { Agreement } from "../market/Agreement.js";
import { compareAgreements, identityOf } from "../market/Agreement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPoint } from "../market/MeteringPoint.js";
import { shareMarket } from "../market/MeteringPoint.js";
import type { Interval } from "../time/Interval.js";
import type { Effect } from "./AgreementChange.js";
import { creationOf, deletionOf, updateOf } from "./AgreementChange.js";
import { withEnd } from "./end-of-agreement.js";
import { boundaryText, longestByIdentity, systemAgreement, withExactBoundaries } from "./system-agreement.js";

const byStart = (a: Agreement, b: Agreement): number => a.from - b.from;

/** A BORDER_GRID and a portfolio of its customer, and the time they share. */
interface Pair extends Interval {
  readonly grid: Agreement;
  readonly portfolio: Agreement;
}

/** Pairs of an earlier BORDER_GRID first: of two supplies with one identity and one end its market stands. */
const byGrid = (a: Pair, b: Pair): number => a.grid.from - b.grid.from || compareAgreements(a.grid, b.grid);

/**
 * Every pair that overlaps, in one sweep over the starts: whatever starts meets those of the other list that still run.
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

/** The border supply a point should have, by identity. */
const wantedAt = (set: AgreementSet, point: MeteringPoint): Map<string, Agreement> => {
  const gridsOfCustomer = new Map<Eic, Agreement[]>();
  for (const grid of set.agreementsOf(point.meterEic)) {
    if (grid.type !== "BORDER_GRID" || grid.customerEic === undefined) continue;
    const known = gridsOfCustomer.get(grid.customerEic);
    if (known === undefined) gridsOfCustomer.set(grid.customerEic, [grid]);
    else known.push(grid);
  }
  const supplies = function* (): Generator<Agreement> {
    for (const [customer, grids] of gridsOfCustomer) {
      for (const pair of [...overlappingPairs(grids, set.portfoliosWith(customer))].sort(byGrid)) {
        const { grid, portfolio } = pair;
        if (!shareMarket(set, grid, portfolio)) continue;
        yield systemAgreement("BORDER_SUPPLY", grid, point, portfolio.serviceProviderEic, pair);
      }
    }
  };
  return longestByIdentity(supplies());
};

/**
 * What makes the border supply of a point right: deletions, new ends, creations. Nothing at a point that is no border
 * point.
 *
 * Statements: CON-7, CON-8.
 */
export const regeneratedBorderSupply = (set: AgreementSet, point: MeteringPoint): readonly Effect[] => {
  if (point.type !== "BORDER") return [];
  const wanted = wantedAt(set, point);
  const sources = function* (): Generator<Agreement> {
    for (const agreement of set.agreementsOf(point.meterEic)) {
      yield agreement;
      if (agreement.customerEic !== undefined) yield* set.portfoliosWith(agreement.customerEic);
    }
  };
  const effects: Effect[] = [];
  for (const present of set.agreementsOf(point.meterEic)) {
    if (present.type !== "BORDER_SUPPLY") continue;
    const identity = identityOf(present);
    const supply = wanted.get(identity);
    wanted.delete(identity);
    if (supply === undefined) effects.push(deletionOf(present));
    else if (supply.to !== present.to) {
      const validTo = supply.to === Infinity ? undefined : boundaryText(supply.to, sources);
      effects.push(updateOf(present, withEnd(present, { to: supply.to, validTo })));
    }
  }
  for (const supply of wanted.values()) effects.push(creationOf(withExactBoundaries(supply, sources)));
  return effects;
};
