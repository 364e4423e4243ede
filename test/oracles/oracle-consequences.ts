/** What one agreement change does to other agreements (consequences.md). */
import {
  byPlaceAndStart,
  compare,
  end,
  isGrid,
  party,
  pointsBelow,
  sameIdentity,
  sameMarket,
  sameParty,
  validity,
  withEnd,
  without,
  type Agreement,
  type Change,
  type MarketSet,
  type Readings,
  type Situation,
} from "./oracle-market.js";
import { serviceDifference } from "./oracle-services.js";
import { holds, instant, OPEN } from "./oracle-time.js";

export type { Action, Change } from "./oracle-market.js";

export interface Consequences {
  readonly changes: readonly Change[];
  readonly set: MarketSet;
  readonly situation: Situation;
}

/**
 * The set after one change. What is deleted need not be listed (a service that the set lacks): a listed agreement of
 * the same identity and another end is not the one deleted. What is updated is listed afterwards.
 */
export function applyChange(set: MarketSet, change: Change): MarketSet {
  const { before, after } = change;
  if (before === undefined) return { ...set, agreements: [...set.agreements, after!] };
  if (after === undefined) {
    const isDeleted = (a: Agreement): boolean => sameIdentity(a, before) && end(a) === end(before);
    return { ...set, agreements: set.agreements.filter((a) => !isDeleted(a)) };
  }
  if (!set.agreements.some((a) => sameIdentity(a, before)))
    return { ...set, agreements: [...set.agreements, after] };
  return { ...set, agreements: set.agreements.map((a) => (sameIdentity(a, before) ? after : a)) };
}

function subject(change: Change): Agreement {
  return (change.after ?? change.before)!;
}

function withoutMemory(a: Agreement): Agreement {
  return without(a, "originalValidTo");
}

// ---------------------------------------------------------------- SUPPLY and AGGREGATION after a GRID

/** Same customer, same market, and it starts in the validity the GRID had before the change. */
function belongs(set: MarketSet, a: Agreement, grid: Agreement): boolean {
  return (
    sameParty(a.customerEic, grid.customerEic) &&
    sameMarket(set, a, grid) &&
    holds(validity(grid), instant(a.validFrom))
  );
}

function underGrid(set: MarketSet, grid: Agreement): Agreement[] {
  const supply = set.agreements.filter((a) => a.agreementType === "SUPPLY" && a.meterEic === grid.meterEic);
  const below = pointsBelow(set, grid.meterEic ?? "");
  const aggregation = set.agreements.filter(
    (a) => a.agreementType === "AGGREGATION" && below.includes(a.meterEic ?? ""),
  );
  return [...supply.sort(byPlaceAndStart), ...aggregation.sort(byPlaceAndStart)].filter((a) =>
    belongs(set, a, grid),
  );
}

/** CON-1. */
function gridShortened(set: MarketSet, old: Agreement, grid: Agreement): Change[] {
  const changes: Change[] = [];
  for (const a of underGrid(set, old)) {
    if (end(a) <= end(grid)) continue;
    if (instant(a.validFrom) >= end(grid)) {
      changes.push({ action: "DELETE", before: a });
    } else {
      const memory = a.originalValidTo !== undefined ? a.originalValidTo : (a.validTo ?? null);
      const after = { ...withEnd(a, party(grid.validTo)), originalValidTo: memory };
      changes.push({ action: "UPDATE", before: a, after });
    }
  }
  return changes;
}

/** CON-2. */
function gridLengthened(set: MarketSet, old: Agreement, grid: Agreement): Change[] {
  const changes: Change[] = [];
  for (const a of underGrid(set, old)) {
    if (a.originalValidTo === undefined || end(a) !== end(old)) continue;
    const limits: (string | undefined)[] = [party(grid.validTo), party(a.originalValidTo)];
    if (a.agreementType === "SUPPLY") {
      for (const other of set.agreements) {
        if (other.agreementType !== "SUPPLY" || other.meterEic !== a.meterEic || sameIdentity(other, a))
          continue;
        if (sameMarket(set, other, a) && instant(other.validFrom) >= end(a)) limits.push(other.validFrom);
      }
    }
    const at = (limit: string | undefined): bigint => (limit === undefined ? OPEN : instant(limit));
    const first = limits.reduce((x, y) => (at(y) < at(x) ? y : x));
    if (at(first) <= end(a)) continue;
    const longer = withEnd(a, first);
    const reached = at(first) === at(party(a.originalValidTo));
    changes.push({ action: "UPDATE", before: a, after: reached ? withoutMemory(longer) : longer });
  }
  return changes;
}

function afterGrid(set: MarketSet, change: Change): Change[] {
  const { before, after } = change;
  if (before === undefined) return [];
  if (after === undefined) return underGrid(set, before).map((a) => ({ action: "DELETE", before: a })); // CON-3
  if (end(after) < end(before)) return gridShortened(set, before, after);
  if (end(after) > end(before)) return gridLengthened(set, before, after);
  return [];
}

// ---------------------------------------------------------------- SUPPLY after another SUPPLY

/** CON-4 and CON-5. */
function afterSupply(set: MarketSet, change: Change): Change[] {
  const { before, after } = change;
  if (after === undefined) return [];
  const changes: Change[] = [];
  const others = set.agreements
    .filter((o) => o.agreementType === "SUPPLY" && o.meterEic === after.meterEic && !sameIdentity(o, after))
    .filter((o) => sameMarket(set, o, after))
    .sort(byPlaceAndStart);
  for (const other of others) {
    const starts = instant(other.validFrom);
    if (before === undefined) {
      const start = instant(after.validFrom);
      if (starts < start && end(other) > start) {
        const shorter = withoutMemory(withEnd(other, after.validFrom));
        changes.push({ action: "UPDATE", before: other, after: shorter });
      } else if (starts >= start && starts < end(after)) {
        changes.push({ action: "DELETE", before: other });
      }
    } else if (starts >= end(before) && starts < end(after)) {
      changes.push({ action: "DELETE", before: other });
    }
  }
  return changes;
}

// ---------------------------------------------------------------- all of it

/** The situation in which a change to a set is judged. */
export function situationOf(
  before: MarketSet,
  primary: Change,
  now: bigint,
  readings: Readings = {},
): Situation {
  return {
    before,
    after: applyChange(before, primary),
    now,
    readings,
    ...(isGrid(subject(primary)) ? { changedGrid: subject(primary) } : {}),
  };
}

/**
 * The changes that follow from a primary one, in order, and the set after everything. Two deletions that differ in
 * their end only: the earlier end first.
 */
export function consequencesOf(
  before: MarketSet,
  primary: Change,
  now: bigint,
  readings: Readings = {},
): Consequences {
  const type = subject(primary).agreementType;
  const situation = situationOf(before, primary, now, readings);
  let set = situation.after;
  const first =
    type === "GRID" ? afterGrid(before, primary) : type === "SUPPLY" ? afterSupply(before, primary) : [];
  for (const change of first) set = applyChange(set, change);

  const later = serviceDifference(situation, set, subject(primary));
  const ordered = (["DELETE", "UPDATE", "CREATE"] as const).flatMap((action) =>
    later
      .filter((c) => c.action === action)
      .sort((a, b) => byPlaceAndStart(subject(a), subject(b)) || compare(end(subject(a)), end(subject(b)))),
  );
  for (const change of ordered) set = applyChange(set, change);
  return { changes: [...first, ...ordered], set, situation };
}
