/**
 * What a set determines about a metering point, listed or known only from its agreements, and about the market of an agreement.
 */
import { compareOptionalText } from "../common/order.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPointType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { Agreement } from "./agreement.js";
import { isValidAt } from "./agreement.js";
import type { AgreementSet } from "./agreement-set.js";
import type { MeteringPoint } from "./metering-point.js";

const isOwnersAgreement = (agreement: Agreement): boolean =>
  agreement.type === "GRID" || agreement.type === "BORDER_GRID";

/** The later start first, then the smaller EIC, an unknown provider before a known one. */
const byLaterStartThenEic = (a: Agreement, b: Agreement): number =>
  b.from - a.from || compareOptionalText(a.serviceProviderEic, b.serviceProviderEic);

/**
 * The metering point at an instant. A point the set does not list counts as a BORDER point when it
 * has a BORDER_GRID, as an AGGREGATION point when it has an AGGREGATION, else as a REGULAR point of a grid operator;
 * its operator is the provider of the GRID or BORDER_GRID that is being changed, else of the one valid now.
 *
 * @param changed the GRID or BORDER_GRID of this point that is being changed, if any
 * @param after the set after that change; the type of the point is determined from both sets together
 */
export const meteringPointAt = (
  set: AgreementSet,
  meterEic: Eic,
  now: Instant,
  changed?: Agreement,
  after?: AgreementSet,
): MeteringPoint => {
  const listed = set.point(meterEic);
  if (listed !== undefined) return listed;
  const agreements = set.agreementsOf(meterEic);
  const kinds =
    after === undefined || after === set ? agreements : [...agreements, ...after.agreementsOf(meterEic)];
  const type: MeteringPointType = kinds.some((a) => a.type === "BORDER_GRID")
    ? "BORDER"
    : kinds.some((a) => a.type === "AGGREGATION")
      ? "AGGREGATION"
      : "REGULAR";
  const owner =
    changed !== undefined && isOwnersAgreement(changed) && changed.meterEic === meterEic
      ? changed
      : agreements.filter((a) => isOwnersAgreement(a) && isValidAt(a, now)).sort(byLaterStartThenEic)[0];
  return {
    meterEic,
    type,
    operatorEic: owner?.serviceProviderEic,
    operatorRole: type === "AGGREGATION" ? "AGGREGATOR" : "GRID_OPERATOR",
    parentMeterEic: undefined,
    commodityType: undefined,
    listed: false,
  };
};

/**
 * Whether the provider of a GENERAL_SERVICE is a named supplier: when it is not the operator of the metering point,
 * also when the operator is not known.
 */
export const isNamedSupplier = (generalService: Agreement, point: MeteringPoint): boolean =>
  generalService.serviceProviderEic === undefined || generalService.serviceProviderEic !== point.operatorEic;

/** The market of an agreement: its commodity, else its point's, else unknown (undefined). */
export const marketOf = (set: AgreementSet, agreement: Agreement): string | undefined =>
  agreement.commodityType ??
  (agreement.meterEic === undefined ? undefined : set.point(agreement.meterEic)?.commodityType);

/** Same market: equal, or one of the two unknown. */
export const isSameMarket = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** Whether two agreements of a set are of the same market; only these are compared with each other. */
export const shareMarket = (set: AgreementSet, a: Agreement, b: Agreement): boolean =>
  isSameMarket(marketOf(set, a), marketOf(set, b));
