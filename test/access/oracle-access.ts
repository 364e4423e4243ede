/** Access, found by asking every agreement and authorization about one instant of data at a time. */
import type { Agreement, MarketSet } from "../oracles/oracle-market.js";
import {
  activeOrFuture,
  end,
  ofNamedSupplier,
  pointsBelow,
  pointView,
  sameParty,
  validAt,
  validity,
} from "../oracles/oracle-market.js";
import { holds, instant, OPEN, twelveMonthsBefore } from "../oracles/oracle-time.js";

export interface Authorization {
  readonly mandateCustomerEic: string;
  readonly meteringPointEic: string;
  readonly participantRoleType: string;
  readonly purpose: string;
  readonly permissionType: string;
  readonly status: string;
  readonly subjectPeriodFrom: string;
  readonly subjectPeriodTo: string;
  readonly validFrom: string;
  readonly validTo?: string | null;
}

export interface Question {
  readonly market: MarketSet;
  readonly authorizations: readonly Authorization[];
  readonly eic: string;
  readonly meterEic: string;
  readonly now: bigint;
  readonly role: string | undefined;
  readonly purpose: string | undefined;
}

const aYearBefore = new Map<bigint, bigint>();

const yearBefore = (t: bigint): bigint => {
  const known = aYearBefore.get(t) ?? twelveMonthsBefore(t);
  aYearBefore.set(t, known);
  return known;
};

const situation = ({ market, now }: Question) => ({ before: market, after: market, now });

const operates = (q: Question): boolean => {
  const { operator, role } = pointView(situation(q), q.meterEic);
  return sameParty(operator, q.eic) && (q.role ?? role) === role;
};

type As = "SUPPLIER" | "AGGREGATOR" | "NOTHING";

const actsAs = (q: Question, a: Agreement): As => {
  if (a.agreementType === "AGGREGATION") return "AGGREGATOR";
  if (a.agreementType === "SUPPLY" || a.agreementType === "BORDER_SUPPLY") return "SUPPLIER";
  return a.agreementType === "GENERAL_SERVICE" && ofNamedSupplier(situation(q), a) ? "SUPPLIER" : "NOTHING";
};

const roleOf = { SUPPLIER: "OPEN_SUPPLIER", AGGREGATOR: "AGGREGATOR", NOTHING: "" };

/** The agreements that could open something to the asker, with what they make of it. */
const own = (q: Question): { a: Agreement; as: As }[] =>
  q.market.agreements
    .filter((a) => sameParty(a.serviceProviderEic, q.eic))
    .filter(
      (a) =>
        a.meterEic === q.meterEic ||
        (a.agreementType === "AGGREGATION" &&
          pointsBelow(q.market, q.meterEic).some((below) => below === a.meterEic)),
    )
    .map((a) => ({ a, as: actsAs(q, a) }))
    .filter(({ as }) => as !== "NOTHING" && (q.role ?? roleOf[as]) === roleOf[as]);

const endedWithinAYear = (q: Question, a: Agreement): boolean =>
  end(a) <= q.now && end(a) > yearBefore(q.now);

const usable = (q: Question, z: Authorization): boolean =>
  z.mandateCustomerEic === q.eic &&
  z.meteringPointEic === q.meterEic &&
  z.status === "APPROVED" &&
  z.permissionType === "ACCESS" &&
  instant(z.subjectPeriodFrom) < instant(z.subjectPeriodTo) &&
  (q.role ?? z.participantRoleType) === z.participantRoleType &&
  (q.purpose ?? z.purpose) === z.purpose &&
  instant(z.validFrom) <= q.now &&
  q.now < (z.validTo === undefined || z.validTo === null ? OPEN : instant(z.validTo));

export const mayQueryPoint = (q: Question): boolean =>
  operates(q) ||
  own(q).some(({ a }) => activeOrFuture(a, q.now) || endedWithinAYear(q, a)) ||
  q.authorizations.some((z) => usable(q, z));

export const mayQueryDataOf = (q: Question, t: bigint): boolean =>
  operates(q) ||
  own(q).some(
    ({ a, as }) =>
      ((validAt(a, q.now) || endedWithinAYear(q, a)) && holds(validity(a), t)) ||
      (as === "SUPPLIER" && validAt(a, q.now) && yearBefore(q.now) <= t && t < q.now),
  ) ||
  q.authorizations.some(
    (z) => usable(q, z) && instant(z.subjectPeriodFrom) <= t && t < instant(z.subjectPeriodTo),
  );

/** Every instant at which the answer may change, in order. */
export const boundaries = (q: Question): readonly bigint[] => {
  const all = [
    q.now,
    yearBefore(q.now),
    ...q.market.agreements.flatMap((a) => [instant(a.validFrom), end(a)]),
    ...q.authorizations.flatMap((z) => [instant(z.subjectPeriodFrom), instant(z.subjectPeriodTo)]),
  ];
  return [...new Set(all)].filter((t) => t !== OPEN).sort((a, b) => (a < b ? -1 : 1));
};
