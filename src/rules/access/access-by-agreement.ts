/**
 * Access by agreement (BEY-15, BEY-17): suppliers, named suppliers, aggregators.
 */
import { isNamedSupplier } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { AgreementType, Role } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { emptySet } from "../../time/interval-set.js";
import type { AccessDenial, AccessGrant } from "./access-answer.js";

/** The roles and market participant types for which an agreement gives access. */
export interface Capacity {
  readonly role: Role;
  readonly participantRole: string;
}

const asOpenSupplier: Capacity = { role: "OPEN_SUPPLIER", participantRole: "OPEN_SUPPLIER" };
const asNamedSupplier: Capacity = { role: "NAMED_SUPPLIER", participantRole: "OPEN_SUPPLIER" };
const asAggregator: Capacity = { role: "AGGREGATOR", participantRole: "AGGREGATOR" };

const capacities: ReadonlyMap<string, Capacity> = new Map<AgreementType, Capacity>([
  ["SUPPLY", asOpenSupplier],
  ["BORDER_SUPPLY", asOpenSupplier],
  ["GENERAL_SERVICE", asNamedSupplier],
  ["AGGREGATION", asAggregator],
]);

/**
 * The capacity in which an agreement's provider may have access; undefined for types that give none, and for the
 * GENERAL_SERVICE of the operator.
 */
export const capacityOf = (agreement: Agreement, point: MeteringPoint): Capacity | undefined =>
  agreement.type === "GENERAL_SERVICE" && !isNamedSupplier(agreement, point)
    ? undefined
    : capacities.get(agreement.type);

/** The agreements that a party provides at a point, and as aggregator at aggregation points directly below it. */
export const agreementsProvidedAt = (set: AgreementSet, meterEic: Eic, eic: Eic): readonly Agreement[] =>
  [
    ...set.agreementsOf(meterEic),
    ...[...set.pointsBelow(meterEic)]
      .sort()
      .flatMap((below) => set.agreementsOf(below).filter(({ type }) => type === "AGGREGATION")),
  ].filter(({ serviceProviderEic }) => serviceProviderEic === eic);

/** What an agreement gives access to: the point and some of its data, or nothing. */
export type Opening =
  | { readonly granted: true; readonly cause: AccessGrant; readonly data: IntervalSet }
  | { readonly granted: false; readonly cause: AccessDenial };

/**
 * What a supplier's or aggregator's agreement gives access to at a moment.
 *
 * @param since twelve months before that moment
 */
export const openedBy = (agreement: Agreement, { role }: Capacity, now: Instant, since: Instant): Opening => {
  const { from, to } = agreement;
  if (now < from) return { granted: true, cause: { tag: "StillToCome", from, to }, data: emptySet };
  if (now < to) {
    return role === "AGGREGATOR"
      ? { granted: true, cause: { tag: "ValidAggregation", from, to }, data: [{ from, to }] }
      : {
          granted: true,
          cause: { tag: "ValidSupply", from, to, since },
          data: [{ from: Math.min(since, from), to }],
        };
  }
  return since < to
    ? { granted: true, cause: { tag: "EndedWithinTwelveMonths", from, to, since }, data: [{ from, to }] }
    : { granted: false, cause: { tag: "EndedBeforeTwelveMonths", to, since } };
};
