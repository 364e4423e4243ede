/** Access, found by checking every agreement and authorization for one instant of data at a time. */
import type { Agreement, MarketSet } from "../../oracles/oracle-market.js";
import {
  activeOrFuture,
  chainsFrom,
  end,
  market,
  ofNamedSupplier,
  parentOf,
  party,
  pointsBelow,
  pointView,
  sameParty,
  validAt,
  validity,
} from "../../oracles/oracle-market.js";
import { holds, instant, OPEN, twelveMonthsBefore, type Span } from "../../oracles/oracle-time.js";

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
  /** The span of a consent outside the Datahub. */
  readonly consent?: Span | undefined;
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

/** The agreements that could give the party access, with their results. */
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

// ---------------------------------------------------------------- entitled by agreements of others

const isSupply = (a: Agreement): boolean =>
  ["SUPPLY", "BORDER_SUPPLY", "GENERAL_SERVICE"].includes(a.agreementType);

/** The fewest spans that cover the same; those that touch are one. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push(span);
    else result[result.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
  }
  return result;
};

const isOperatorRole = (role: string): boolean =>
  !["OPEN_SUPPLIER", "AGGREGATOR", "ENERGY_SERVICE_PROVIDER"].includes(role);

/** The parent of the requested point, if that is an aggregation point. */
const parent = (q: Question): string | undefined =>
  pointView(situation(q), q.meterEic).type === "AGGREGATION" ? parentOf(q.market, q.meterEic) : undefined;

const operatesParent = (q: Question): boolean => {
  const above = parent(q);
  if (above === undefined) return false;
  const { operator, role } = pointView(situation(q), above);
  return sameParty(operator, q.eic) && (q.role ?? role) === role;
};

/** The times of the agreements that entitle the party: of a border point, of an aggregation point below, of a portfolio. */
const entitled = (q: Question): readonly Span[] => {
  const times: Span[] = [];
  const isSupplier = (q.role ?? "OPEN_SUPPLIER") === "OPEN_SUPPLIER";
  const above = parent(q);
  for (const a of q.market.agreements) {
    const isBorderCustomer =
      a.agreementType === "BORDER_GRID" && a.meterEic === q.meterEic && sameParty(a.customerEic, q.eic);
    if (isBorderCustomer && isOperatorRole(q.role ?? "GRID_OPERATOR")) times.push(validity(a));
    if (!isSupplier || !isSupply(a)) continue;
    if (above !== undefined && a.meterEic === above && sameParty(a.serviceProviderEic, q.eic)) {
      if (actsAs(q, a) === "SUPPLIER") times.push(validity(a));
    }
    const isForBalance = (q.purpose ?? "PORTFOLIO") === "PORTFOLIO";
    if (a.meterEic !== q.meterEic || !isForBalance) continue;
    const chains = chainsFrom(q.market, party(a.serviceProviderEic), market(q.market, a), validity(a));
    times.push(...joined(chains.filter(({ eics }) => eics.at(-1) === q.eic).map(({ span }) => span)));
  }
  return times;
};

const isKept = (q: Question, { to }: Span): boolean => to > yearBefore(q.now);

const hasConsent = (q: Question): boolean =>
  q.consent !== undefined &&
  ["OPEN_SUPPLIER", "AGGREGATOR"].includes(q.role ?? "OPEN_SUPPLIER") &&
  q.now < instant("2026-12-31T22:00Z");

// ---------------------------------------------------------------- the answer

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
  operatesParent(q) ||
  hasConsent(q) ||
  entitled(q).some((times) => isKept(q, times)) ||
  own(q).some(({ a }) => activeOrFuture(a, q.now) || endedWithinAYear(q, a)) ||
  q.authorizations.some((z) => usable(q, z));

export const mayQueryDataOf = (q: Question, t: bigint): boolean =>
  operates(q) ||
  operatesParent(q) ||
  (hasConsent(q) && holds(q.consent!, t)) ||
  entitled(q).some((times) => isKept(q, times) && times.from <= q.now && holds(times, t)) ||
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
    ...(q.consent === undefined ? [] : [q.consent.from, q.consent.to]),
    ...q.authorizations.flatMap((z) => [instant(z.subjectPeriodFrom), instant(z.subjectPeriodTo)]),
  ];
  return [...new Set(all)].filter((t) => t !== OPEN).sort((a, b) => (a < b ? -1 : 1));
};
