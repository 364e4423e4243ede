/**
 * Which agreements belong to a GRID (CON-1 to CON-3).
 */
import { shareMarket } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { containsInstant } from "../../time/interval.js";

/**
 * The SUPPLY at the point of a GRID by start, then the AGGREGATION directly below it by point and start, that belong
 * to the GRID: same customer, same market, and a start within the validity of the GRID as given.
 */
export const belongingTo = (set: AgreementSet, grid: Agreement): readonly Agreement[] => {
  const meterEic = grid.meterEic!;
  const belongs = (agreement: Agreement): boolean =>
    agreement.customerEic !== undefined &&
    agreement.customerEic === grid.customerEic &&
    containsInstant(grid, agreement.from) &&
    shareMarket(set, agreement, grid);
  const supplies = set.agreementsOf(meterEic).filter((a) => a.type === "SUPPLY" && belongs(a));
  const aggregations = [...set.pointsBelow(meterEic)]
    .sort()
    .flatMap((below) => set.agreementsOf(below))
    .filter((a) => a.type === "AGGREGATION" && belongs(a));
  return [...supplies, ...aggregations];
};
