/**
 * Access by an agreement of other parties (BEY-17): for the customer of a BORDER_GRID, the supplier of the parent of an
 * aggregation point, the portfolio providers of a supplier. Each lasts as long as the agreement that entitles.
 */
import { marketOf, isNamedSupplier, meteringPointAt } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import { followersOf } from "../../market/portfolio.js";
import type { Role } from "../../documents/vocabulary.js";
import { operatorRoles } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { emptySet } from "../../time/interval-set.js";
import type { Opening } from "./access-by-agreement.js";

/** The purpose of a query made as balance responsible party. */
const BALANCE_RESPONSIBILITY = "PORTFOLIO";

/** Roles that the customer of a BORDER_GRID may have beside GRID_OPERATOR: those that operate points of a grid. */
const otherOperatorRoles: readonly string[] = operatorRoles.filter(
  (role) => role !== "GRID_OPERATOR" && role !== "AGGREGATOR",
);

/** An agreement that entitles the asking party, its role, and the period. */
export interface Entitlement {
  readonly role: Role;
  /** The market roles in which it may ask; the first is its usual one. */
  readonly participantRoles: readonly [string, ...string[]];
  readonly agreement: Agreement;
  /** The validity of the agreement, intersected along the chain. */
  readonly validity: Interval;
  /** From the supplier to the asking party. */
  readonly chain?: readonly Eic[];
  /** The only purpose, if it is limited to one. */
  readonly purpose?: string;
}

const isSupply = ({ type }: Agreement): boolean =>
  type === "SUPPLY" || type === "BORDER_SUPPLY" || type === "GENERAL_SERVICE";

const asBorderCustomer = (set: AgreementSet, meterEic: Eic, eic: Eic): readonly Entitlement[] =>
  set
    .agreementsOf(meterEic)
    .filter(({ type, customerEic }) => type === "BORDER_GRID" && customerEic === eic)
    .map((agreement) => ({
      role: "CUSTOMER",
      participantRoles: ["GRID_OPERATOR", ...otherOperatorRoles],
      agreement,
      validity: agreement,
    }));

/** The point directly above an aggregation point. */
export const parentOf = (
  set: AgreementSet,
  { type, parentMeterEic }: MeteringPoint,
  now: Instant,
): MeteringPoint | undefined =>
  type === "AGGREGATION" && parentMeterEic !== undefined
    ? meteringPointAt(set, parentMeterEic, now)
    : undefined;

const asSupplierAbove = (
  set: AgreementSet,
  above: MeteringPoint | undefined,
  eic: Eic,
): readonly Entitlement[] => {
  if (above === undefined) return [];
  return set
    .agreementsOf(above.meterEic)
    .filter((agreement) => isSupply(agreement) && agreement.serviceProviderEic === eic)
    .filter((agreement) => agreement.type !== "GENERAL_SERVICE" || isNamedSupplier(agreement, above))
    .map((agreement) => ({
      role: agreement.type === "GENERAL_SERVICE" ? "NAMED_SUPPLIER" : "OPEN_SUPPLIER",
      participantRoles: ["OPEN_SUPPLIER"],
      agreement,
      validity: agreement,
    }));
};

/** The operator that provides GENERAL_SERVICE is followed as its supplier, as in distribution (BEY-6). */
const asPortfolioProvider = (set: AgreementSet, meterEic: Eic, eic: Eic): readonly Entitlement[] =>
  set
    .agreementsOf(meterEic)
    .filter(isSupply)
    .flatMap((agreement): readonly Entitlement[] => {
      const { serviceProviderEic, from, to } = agreement;
      if (serviceProviderEic === undefined) return [];
      const followers = followersOf(set, serviceProviderEic, marketOf(set, agreement), [{ from, to }]);
      return followers
        .filter((follower) => follower.eic === eic)
        .flatMap(({ chain, times }) =>
          times.map((validity) => ({
            role: "PORTFOLIO_PROVIDER",
            participantRoles: ["OPEN_SUPPLIER"],
            agreement,
            validity,
            chain,
            purpose: BALANCE_RESPONSIBILITY,
          })),
        );
    });

/**
 * The agreements that entitle a party at a point although it provides none of them there.
 *
 * @param above the point directly above, of an aggregation point
 *
 * @example
 * import { meteringPointAt } from "levik/market";
 * entitlementsAt(set, meteringPointAt(set, point, now), undefined, supplier).length // 0
 */
export const entitlementsAt = (
  set: AgreementSet,
  point: MeteringPoint,
  above: MeteringPoint | undefined,
  eic: Eic,
): readonly Entitlement[] => [
  ...asBorderCustomer(set, point.meterEic, eic),
  ...asSupplierAbove(set, above, eic),
  ...asPortfolioProvider(set, point.meterEic, eic),
];

/**
 * What a validity gives access to at a moment: before its start technical data only, then the data of the validity, until
 * twelve months after its end.
 *
 * @param since twelve months before that moment
 */
export const openedWhile = ({ from, to }: Interval, now: Instant, since: Instant): Opening => {
  if (now < from) return { granted: true, cause: { tag: "StillToCome", from, to }, data: emptySet };
  const data = [{ from, to }];
  if (now < to) return { granted: true, cause: { tag: "ValidAgreement", from, to }, data };
  return since < to
    ? { granted: true, cause: { tag: "EndedWithinTwelveMonths", from, to, since }, data }
    : { granted: false, cause: { tag: "EndedBeforeTwelveMonths", to, since } };
};
