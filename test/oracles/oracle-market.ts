/** Agreements, metering points, markets and portfolio chains, found by exhaustive search. */
import { holds, instant, meet, OPEN, type Span } from "./oracle-time.js";

// ---------------------------------------------------------------- shapes

export interface Agreement {
  readonly agreementType: string;
  readonly meterEic?: string | null;
  readonly serviceProviderEic?: string | null;
  readonly customerEic?: string | null;
  readonly commodityType?: string | null;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly agreementId?: string | null;
  readonly preliminaryTerminationFee?: boolean | null;
  readonly originalValidTo?: string | null;
  readonly [other: string]: unknown;
}

export interface MeteringPoint {
  readonly meterEic: string;
  readonly meteringPointType: string;
  readonly operatorEic?: string | null;
  readonly operatorRole?: string | null;
  readonly parentMeterEic?: string | null;
  readonly commodityType?: string | null;
  readonly [other: string]: unknown;
}

export interface MarketSet {
  readonly meteringPoints: readonly MeteringPoint[];
  readonly agreements: readonly Agreement[];
}

export type Action = "CREATE" | "UPDATE" | "DELETE";

/** One agreement before and after; a creation has no before, a deletion no after. */
export interface Change {
  readonly action: Action;
  readonly before?: Agreement;
  readonly after?: Agreement;
}

// ---------------------------------------------------------------- agreements

/** A party, or undefined when it is not known. */
export function party(eic: string | null | undefined): string | undefined {
  return eic ?? undefined;
}

/** Two EICs are the same only when both are known. */
export function sameParty(a: string | null | undefined, b: string | null | undefined): boolean {
  return party(a) !== undefined && party(a) === party(b);
}

export function end(a: Agreement): bigint {
  return a.validTo === undefined || a.validTo === null ? OPEN : instant(a.validTo);
}

export function validity(a: Agreement): Span {
  return { from: instant(a.validFrom), to: end(a) };
}

export function validAt(a: Agreement, t: bigint): boolean {
  return holds(validity(a), t);
}

export function activeOrFuture(a: Agreement, t: bigint): boolean {
  return t < end(a);
}

export function sameIdentity(a: Agreement, b: Agreement): boolean {
  return (
    a.agreementType === b.agreementType &&
    (a.meterEic ?? "") === (b.meterEic ?? "") &&
    (a.serviceProviderEic ?? "") === (b.serviceProviderEic ?? "") &&
    (a.customerEic ?? "") === (b.customerEic ?? "") &&
    instant(a.validFrom) === instant(b.validFrom)
  );
}

export function without(a: Agreement, attribute: string): Agreement {
  return Object.fromEntries(Object.entries(a).filter(([name]) => name !== attribute)) as unknown as Agreement;
}

export function withEnd(a: Agreement, validTo: string | undefined): Agreement {
  return validTo === undefined ? without(a, "validTo") : { ...a, validTo };
}

/** An agreement as it is delivered: without its original end, which is not an attribute of the Datahub. */
export function shown(a: Agreement): Agreement {
  return without(a, "originalValidTo");
}

export function compare(a: string | bigint, b: string | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order by point, start, provider, customer; absent ones first. */
export function byPlaceAndStart(a: Agreement, b: Agreement): number {
  return (
    compare(a.meterEic ?? "", b.meterEic ?? "") ||
    compare(instant(a.validFrom), instant(b.validFrom)) ||
    compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? "") ||
    compare(a.customerEic ?? "", b.customerEic ?? "")
  );
}

// ---------------------------------------------------------------- markets

/** The commodity of an agreement, else of its point, else unknown. */
export function market(set: MarketSet, a: Agreement): string | undefined {
  if (party(a.commodityType) !== undefined) return party(a.commodityType);
  const point = set.meteringPoints.find((p) => p.meterEic === a.meterEic);
  return party(point?.commodityType);
}

export function compatible(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

export function sameMarket(set: MarketSet, a: Agreement, b: Agreement): boolean {
  return compatible(market(set, a), market(set, b));
}

// ---------------------------------------------------------------- metering points

/** Readings of the rules that can be chosen (field.md); the first of each is the default. */
export interface Readings {
  /** Whether the Datahub notifies the SUPPLY's own provider of a coordinated change that it applies. */
  readonly "CON-9"?: "others-only" | "own-supplier-too";
  /** Whether a network bill of a border point goes to the provider of its BORDER_SUPPLY. */
  readonly "NB-2"?: "as-table" | "border-supply-too";
  /** Whether portfolio providers receive CUSTOMER_DATA, PERMISSION and AGREEMENT_COORDINATION too. */
  readonly "GEN-6"?: "as-chosen" | "everything";
  /** At which points a NAMED_SUPPLIER or PORTFOLIO_SUPPLIER counts that is implied by a listed service (oracle-services.ts). */
  readonly implied?: "at-its-point" | "everywhere";
}

/** The sets before and after one change: both determine the type and operator of points that are not listed. */
export interface Situation {
  readonly before: MarketSet;
  readonly after: MarketSet;
  readonly now: bigint;
  /** The GRID or BORDER_GRID that is being changed, if the change is one of those. */
  readonly changedGrid?: Agreement;
  readonly readings?: Readings;
}

export interface PointView {
  readonly type: string;
  readonly operator: string | undefined;
  readonly role: string;
}

export function isGrid(a: Agreement): boolean {
  return a.agreementType === "GRID" || a.agreementType === "BORDER_GRID";
}

export function pointView(s: Situation, meterEic: string): PointView {
  const listed = s.before.meteringPoints.find((p) => p.meterEic === meterEic);
  if (listed !== undefined) {
    const byDefault = listed.meteringPointType === "AGGREGATION" ? "AGGREGATOR" : "GRID_OPERATOR";
    return {
      type: listed.meteringPointType,
      operator: party(listed.operatorEic),
      role: listed.operatorRole ?? byDefault,
    };
  }
  const here = [...s.before.agreements, ...s.after.agreements].filter((a) => a.meterEic === meterEic);
  const type = here.some((a) => a.agreementType === "BORDER_GRID")
    ? "BORDER"
    : here.some((a) => a.agreementType === "AGGREGATION")
      ? "AGGREGATION"
      : "REGULAR";
  const role = type === "AGGREGATION" ? "AGGREGATOR" : "GRID_OPERATOR";
  if (s.changedGrid !== undefined && s.changedGrid.meterEic === meterEic) {
    return { type, operator: party(s.changedGrid.serviceProviderEic), role };
  }
  const grids = here
    .filter((a) => isGrid(a) && validAt(a, s.now))
    .sort(
      (a, b) =>
        compare(instant(b.validFrom), instant(a.validFrom)) ||
        compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? ""),
    );
  return { type, operator: party(grids[0]?.serviceProviderEic), role };
}

/** The aggregation metering points directly below a point. */
export function pointsBelow(set: MarketSet, meterEic: string): string[] {
  return set.meteringPoints
    .filter((p) => p.meteringPointType === "AGGREGATION" && p.parentMeterEic === meterEic)
    .map((p) => p.meterEic);
}

export function parentOf(set: MarketSet, meterEic: string): string | undefined {
  return party(set.meteringPoints.find((p) => p.meterEic === meterEic)?.parentMeterEic);
}

/** A GENERAL_SERVICE provider is a named supplier when it is not the operator of the point. */
export function ofNamedSupplier(s: Situation, generalService: Agreement): boolean {
  return !sameParty(generalService.serviceProviderEic, pointView(s, generalService.meterEic ?? "").operator);
}

// ---------------------------------------------------------------- portfolio chains

export interface Chain {
  /** From the followed party to the provider. */
  readonly eics: readonly string[];
  /** The time at which all its agreements are valid, within the first window. */
  readonly span: Span;
}

/**
 * Every chain of PORTFOLIO_SUPPLIER agreements up from a party that shares some time with the window and keeps to
 * one market, without meeting anyone twice.
 */
export function chainsFrom(
  set: MarketSet,
  followed: string | undefined,
  firstMarket: string | undefined,
  window: Span,
): Chain[] {
  const found: Chain[] = [];
  const climb = (eics: readonly string[], commodity: string | undefined, span: Span): void => {
    for (const a of set.agreements) {
      if (a.agreementType !== "PORTFOLIO_SUPPLIER") continue;
      const provider = party(a.serviceProviderEic);
      if (provider === undefined || !sameParty(a.customerEic, eics[eics.length - 1])) continue;
      if (eics.includes(provider)) continue;
      const own = market(set, a);
      if (!compatible(commodity, own)) continue;
      const shared = meet(span, validity(a));
      if (shared.from >= shared.to) continue;
      found.push({ eics: [...eics, provider], span: shared });
      climb([...eics, provider], commodity ?? own, shared);
    }
  };
  if (followed !== undefined && window.from < window.to) climb([followed], firstMarket, window);
  return found;
}

function byLengthThenEics(a: Chain, b: Chain): number {
  if (a.eics.length !== b.eics.length) return a.eics.length - b.eics.length;
  for (let i = 0; i < a.eics.length; i++) {
    const order = compare(a.eics[i]!, b.eics[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** For each provider: all its chains, first the one that is stated in the ground. */
export function chainsByProvider(chains: readonly Chain[]): Map<string, Chain[]> {
  const byProvider = new Map<string, Chain[]>();
  for (const chain of [...chains].sort(byLengthThenEics)) {
    const provider = chain.eics[chain.eics.length - 1]!;
    byProvider.set(provider, [...(byProvider.get(provider) ?? []), chain]);
  }
  return byProvider;
}
