/**
 * The market of a metering point, if the set determines it.
 */
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";

/** The commodity of the point, else the commodity that all its agreements with one have in common; else unknown. */
export const marketOfPoint = (set: AgreementSet | undefined, meterEic: Eic): string | undefined => {
  if (set === undefined) return undefined;
  const own = set.point(meterEic)?.commodityType;
  if (own !== undefined) return own;
  const markets = new Set(set.agreementsOf(meterEic).flatMap(({ commodityType }) => commodityType ?? []));
  return markets.size === 1 ? [...markets][0] : undefined;
};
