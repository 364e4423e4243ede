/**
 * Violations of the market's conditions in a set.
 */
import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import { firstIndexWhere } from "../../common/search.js";
import type { Agreement } from "../../market/agreement.js";
import { isActiveOrFuture } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { AgreementType } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { boundaryFindings } from "./boundaries.js";
import type { AgreementFinding } from "./agreement-finding.js";
import { finding } from "./agreement-finding.js";
import { overlapFindings, providerOverlapFindings } from "./overlaps.js";
import { append } from "../../common/multimap.js";

/** Made by the Datahub, to which the parties' conditions do not apply. */
const isSystems = ({ type }: Agreement): boolean => type === "GENERAL_SERVICE" || type === "BORDER_SUPPLY";

/** For each start, the GRID with the latest end among those that have started. */
interface Reach {
  readonly from: Instant;
  readonly grid: Agreement;
}

/** The GRID an agreement belongs to: of its customer and market, and valid at its start; found by binary search. */
const gridUnder = (
  set: AgreementSet,
  grids: readonly Agreement[],
): ((agreement: Agreement) => Agreement | undefined) => {
  const reaches = new Map<string, readonly Reach[]>();
  const reachesOf = (customer: Eic, market: string | undefined): readonly Reach[] => {
    const key = market === undefined ? customer : `${customer} ${market}`;
    const known = reaches.get(key);
    if (known !== undefined) return known;
    const made: Reach[] = [];
    for (const grid of grids) {
      if (grid.customerEic !== customer || !isSameMarket(marketOf(set, grid), market)) continue;
      const last = made.at(-1)?.grid;
      made.push({ from: grid.from, grid: last !== undefined && grid.to < last.to ? last : grid });
    }
    reaches.set(key, made);
    return made;
  };
  return (agreement) => {
    if (agreement.customerEic === undefined) return undefined;
    const candidates = reachesOf(agreement.customerEic, marketOf(set, agreement));
    const later = firstIndexWhere(candidates.length, (i) => candidates[i]!.from > agreement.from);
    const grid = candidates[later - 1]?.grid;
    return grid !== undefined && agreement.from < grid.to ? grid : undefined;
  };
};

/**
 * Findings about a metering point and the aggregation points below it, of agreements that are active or future.
 */
export const findingsAtPoint = (
  set: AgreementSet,
  meterEic: Eic,
  now: Instant,
): readonly AgreementFinding[] => {
  const below = [...set.pointsBelow(meterEic)].sort();
  const all = set.agreementsOf(meterEic);
  const of = (list: readonly Agreement[], type: AgreementType): readonly Agreement[] =>
    list.filter((a) => a.type === type && isActiveOrFuture(a, now));
  const aggregationsBelow = below.map((eic) => of(set.agreementsOf(eic), "AGGREGATION"));
  const familyAggregations = aggregationsBelow.flat().sort((a, b) => a.from - b.from);

  const findings: AgreementFinding[] = [
    ...overlapFindings("OVERLAPPING_GRID", set, of(all, "GRID")),
    ...overlapFindings("OVERLAPPING_GRID", set, of(all, "BORDER_GRID")),
    ...overlapFindings("OVERLAPPING_SUPPLY", set, of(all, "SUPPLY")),
    ...[of(all, "AGGREGATION"), ...aggregationsBelow].flatMap((list) =>
      overlapFindings("OVERLAPPING_AGGREGATION", set, list),
    ),
  ];
  const known = new Set(findings.map(({ agreements: [later] }) => later));
  for (const found of providerOverlapFindings("OVERLAPPING_AGGREGATION", set, familyAggregations)) {
    if (!known.has(found.agreements[0])) findings.push(found);
  }

  const gridOf = gridUnder(
    set,
    all.filter(({ type }) => type === "GRID"),
  );
  for (const agreement of [...of(all, "SUPPLY"), ...familyAggregations]) {
    const grid = gridOf(agreement);
    if (grid === undefined) findings.push(finding("WITHOUT_GRID", agreement));
    else if (agreement.to > grid.to) findings.push(finding("BEYOND_GRID", agreement, { other: grid }));
  }

  for (const agreement of [...all, ...aggregationsBelow.flat()]) {
    if (isActiveOrFuture(agreement, now) && !isSystems(agreement)) {
      for (const one of boundaryFindings(set, agreement)) findings.push(one);
    }
  }
  return findings;
};

/** Findings about the agreements in which a party is customer without a metering point. */
export const findingsOfCustomer = (
  set: AgreementSet,
  customerEic: Eic,
  now: Instant,
): readonly AgreementFinding[] => {
  const live = set
    .agreementsWithCustomer(customerEic)
    .filter((agreement) => agreement.meterEic === undefined && isActiveOrFuture(agreement, now));
  const jointInvoices = new Map<Eic, Agreement[]>();
  for (const agreement of live) {
    if (agreement.type !== "JOINT_INVOICE" || agreement.serviceProviderEic === undefined) continue;
    append(jointInvoices, agreement.serviceProviderEic, agreement);
  }
  const exclusive = [
    live.filter(({ type }) => type === "PORTFOLIO_SUPPLIER"),
    live.filter(({ type }) => type === "NAMED_SUPPLIER"),
    ...jointInvoices.values(),
  ];
  return [
    ...exclusive.flatMap((list) => overlapFindings("OVERLAPPING_PARTIES", set, list)),
    ...live.flatMap((agreement) => boundaryFindings(set, agreement)),
  ];
};

/** The point where findings about a point are reported: the parent of an aggregation point, else the point itself. */
export const pointOfFindings = (set: AgreementSet, meterEic: Eic): Eic => {
  const point = set.point(meterEic);
  return point?.type === "AGGREGATION" ? (point.parentMeterEic ?? meterEic) : meterEic;
};

/**
 * All violations of the market's conditions in a set, of agreements that are active or future: SUPPLY and AGGREGATION
 * outside their GRID, overlaps, day and month boundaries. A participant's set contains only a part of the market, so a
 * finding may be caused by missing data.
 *
 * @category Consequences
 *
 * @param now agreements that have ended by then are ignored
 *
 * Statements: BEY-7, BEY-10, BEY-12, CON-1, CON-4, CON-6.
 *
 * @example
 * findingsOfSet(set, now).map(({ text }) => text)
 */
export const findingsOfSet = (set: AgreementSet, now: Instant): readonly AgreementFinding[] => {
  const points = new Set<Eic>();
  const customers = new Set<Eic>();
  for (const { meterEic, customerEic } of set.agreements()) {
    if (meterEic !== undefined) points.add(pointOfFindings(set, meterEic));
    else if (customerEic !== undefined) customers.add(customerEic);
  }
  return [
    ...[...points].sort().flatMap((meterEic) => findingsAtPoint(set, meterEic, now)),
    ...[...customers].sort().flatMap((customerEic) => findingsOfCustomer(set, customerEic, now)),
  ];
};
