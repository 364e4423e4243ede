/** What one agreement change does to other agreements, by cutting time at every boundary. */
import {
  byPlaceAndStart,
  compare,
  compatible,
  end,
  isGrid,
  market,
  party,
  pointsBelow,
  pointView,
  sameIdentity,
  sameMarket,
  sameParty,
  validAt,
  validity,
  without,
  type Agreement,
  type MarketSet,
  type Situation,
} from "./oracle-market.js";
import { holds, instant, meet, OPEN, written } from "./oracle-time.js";

export type Action = "CREATE" | "UPDATE" | "DELETE";

/** One agreement before and after; a creation has no before, a deletion no after. */
export interface Change {
  readonly action: Action;
  readonly before?: Agreement;
  readonly after?: Agreement;
}

export interface Consequences {
  readonly changes: readonly Change[];
  readonly set: MarketSet;
  readonly situation: Situation;
}

export function applyChange(set: MarketSet, change: Change): MarketSet {
  const { before, after } = change;
  if (before === undefined) return { ...set, agreements: [...set.agreements, after!] };
  if (after === undefined)
    return { ...set, agreements: set.agreements.filter((a) => !sameIdentity(a, before)) };
  return { ...set, agreements: set.agreements.map((a) => (sameIdentity(a, before) ? after : a)) };
}

function subject(change: Change): Agreement {
  return (change.after ?? change.before)!;
}

function withEnd(a: Agreement, validTo: string | undefined): Agreement {
  return validTo === undefined ? without(a, "validTo") : { ...a, validTo };
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

// ---------------------------------------------------------------- GENERAL_SERVICE

function made(
  set: MarketSet,
  agreementType: string,
  source: Agreement,
  provider: string | undefined,
  from: bigint,
  to: bigint,
): Agreement {
  const point = set.meteringPoints.find((p) => p.meterEic === source.meterEic);
  const commodityType = party(point?.commodityType) ?? party(source.commodityType);
  return {
    meterEic: source.meterEic!,
    agreementType,
    preliminaryTerminationFee: false,
    ...(commodityType === undefined ? {} : { commodityType }),
    validFrom: written(from),
    ...(to === OPEN ? {} : { validTo: written(to) }),
    ...(provider === undefined ? {} : { serviceProviderEic: provider }),
    ...(party(source.customerEic) === undefined ? {} : { customerEic: party(source.customerEic)! }),
  };
}

/** Of two with one identity the longer stays, of two as long the one whose grid comes first by start. */
function longerOfTwins(pieces: readonly Agreement[]): Agreement[] {
  const kept: Agreement[] = [];
  for (const piece of pieces) {
    const twin = kept.findIndex((k) => sameIdentity(k, piece));
    if (twin < 0) kept.push(piece);
    else if (end(piece) > end(kept[twin]!)) kept[twin] = piece;
  }
  return kept;
}

/** The pieces of one GRID: time cut at every boundary, each cut asked who provides in it. */
function generalServiceOf(set: MarketSet, grid: Agreement, operator: string): Agreement[] {
  const supplies = set.agreements.filter(
    (a) => a.agreementType === "SUPPLY" && a.meterEic === grid.meterEic && sameMarket(set, a, grid),
  );
  const named = set.agreements.filter(
    (a) =>
      a.agreementType === "NAMED_SUPPLIER" && sameParty(a.customerEic, operator) && sameMarket(set, a, grid),
  );
  const cuts = [grid, ...supplies, ...named]
    .flatMap((a) => [instant(a.validFrom), end(a)])
    .filter((t) => t >= instant(grid.validFrom) && t <= end(grid))
    .sort(compare);
  const pieces: { provider: string | undefined; from: bigint; to: bigint }[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    const to = cuts[i + 1]!;
    if (from === to || supplies.some((a) => validAt(a, from))) continue;
    const naming = named
      .filter((a) => validAt(a, from))
      .sort(
        (a, b) =>
          compare(instant(b.validFrom), instant(a.validFrom)) ||
          compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? ""),
      )[0];
    const provider = naming === undefined ? operator : party(naming.serviceProviderEic);
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.to === from && last.provider === provider) last.to = to;
    else pieces.push({ provider, from, to });
  }
  return pieces.map((p) => made(set, "GENERAL_SERVICE", grid, p.provider, p.from, p.to));
}

/** CON-6 for one point: what should be against what is. */
function regenerateGeneralService(s: Situation, set: MarketSet, meterEic: string): Change[] {
  const point = pointView(s, meterEic);
  if (point.type !== "REGULAR" && point.type !== "INTERNAL") return [];
  if (point.role !== "GRID_OPERATOR" && point.role !== "CLOSED_DISTRIBUTION_NETWORK") return [];
  const operator = point.operator;
  if (operator === undefined) return [];
  const grids = set.agreements
    .filter((a) => a.agreementType === "GRID" && a.meterEic === meterEic)
    .sort(byPlaceAndStart);
  const wanted = longerOfTwins(grids.flatMap((g) => generalServiceOf(set, g, operator)));
  const present = set.agreements.filter(
    (a) => a.agreementType === "GENERAL_SERVICE" && a.meterEic === meterEic,
  );
  const same = (a: Agreement, b: Agreement): boolean => sameIdentity(a, b) && end(a) === end(b);
  return [
    ...present
      .filter((a) => !wanted.some((w) => same(a, w)))
      .map((a): Change => ({ action: "DELETE", before: a })),
    ...wanted
      .filter((w) => !present.some((a) => same(a, w)))
      .map((w): Change => ({ action: "CREATE", after: w })),
  ];
}

function pointsOfGeneralService(s: Situation, set: MarketSet, primary: Agreement): string[] {
  if (primary.agreementType === "GRID" || primary.agreementType === "SUPPLY") return [primary.meterEic ?? ""];
  if (primary.agreementType !== "NAMED_SUPPLIER") return [];
  return allPoints(set).filter((meterEic) => {
    const commodity = party(set.meteringPoints.find((p) => p.meterEic === meterEic)?.commodityType);
    const gridOfMarket = set.agreements.some(
      (a) => a.agreementType === "GRID" && a.meterEic === meterEic && sameMarket(set, a, primary),
    );
    return (
      sameParty(pointView(s, meterEic).operator, primary.customerEic) &&
      (gridOfMarket || compatible(commodity, market(set, primary)))
    );
  });
}

function allPoints(set: MarketSet): string[] {
  const eics = [...set.meteringPoints.map((p) => p.meterEic), ...set.agreements.map((a) => a.meterEic ?? "")];
  return [...new Set(eics)].filter((eic) => eic !== "").sort();
}

// ---------------------------------------------------------------- BORDER_SUPPLY

/** CON-7 and CON-8 for one point. */
function regenerateBorderSupply(s: Situation, set: MarketSet, meterEic: string): Change[] {
  if (pointView(s, meterEic).type !== "BORDER") return [];
  const wanted: Agreement[] = [];
  for (const grid of [...set.agreements].sort(byPlaceAndStart)) {
    if (grid.agreementType !== "BORDER_GRID" || grid.meterEic !== meterEic) continue;
    for (const portfolio of set.agreements) {
      if (portfolio.agreementType !== "PORTFOLIO_SUPPLIER") continue;
      if (!sameParty(portfolio.customerEic, grid.customerEic) || !sameMarket(set, portfolio, grid)) continue;
      const both = meet(validity(portfolio), validity(grid));
      if (both.from >= both.to) continue;
      wanted.push(made(set, "BORDER_SUPPLY", grid, party(portfolio.serviceProviderEic), both.from, both.to));
    }
  }
  const kept = longerOfTwins(wanted);
  const changes: Change[] = [];
  for (const a of set.agreements) {
    if (a.agreementType !== "BORDER_SUPPLY" || a.meterEic !== meterEic) continue;
    const twin = kept.find((w) => sameIdentity(w, a));
    if (twin === undefined) changes.push({ action: "DELETE", before: a });
    else if (end(twin) !== end(a)) {
      changes.push({ action: "UPDATE", before: a, after: withEnd(a, party(twin.validTo)) });
    }
  }
  for (const w of kept) {
    const isThere = set.agreements.some((a) => sameIdentity(a, w));
    if (!isThere) changes.push({ action: "CREATE", after: w });
  }
  return changes;
}

function pointsOfBorderSupply(set: MarketSet, primary: Agreement): string[] {
  if (primary.agreementType === "BORDER_GRID") return [primary.meterEic ?? ""];
  if (primary.agreementType !== "PORTFOLIO_SUPPLIER") return [];
  return allPoints(set).filter((meterEic) =>
    set.agreements.some(
      (a) =>
        a.agreementType === "BORDER_GRID" &&
        a.meterEic === meterEic &&
        sameParty(a.customerEic, primary.customerEic) &&
        sameMarket(set, a, primary),
    ),
  );
}

// ---------------------------------------------------------------- all of it

/** The changes that follow from a primary one, in order, and the set after everything. */
export function consequencesOf(before: MarketSet, primary: Change, now: bigint): Consequences {
  const type = subject(primary).agreementType;
  let set = applyChange(before, primary);
  const situation: Situation = {
    before,
    after: set,
    now,
    ...(isGrid(subject(primary)) ? { changedGrid: subject(primary) } : {}),
  };
  const first =
    type === "GRID" ? afterGrid(before, primary) : type === "SUPPLY" ? afterSupply(before, primary) : [];
  for (const change of first) set = applyChange(set, change);

  const later = [
    ...pointsOfGeneralService(situation, set, subject(primary)).flatMap((meterEic) =>
      regenerateGeneralService(situation, set, meterEic),
    ),
    ...pointsOfBorderSupply(set, subject(primary)).flatMap((meterEic) =>
      regenerateBorderSupply(situation, set, meterEic),
    ),
  ];
  const ordered = (["DELETE", "UPDATE", "CREATE"] as const).flatMap((action) =>
    later.filter((c) => c.action === action).sort((a, b) => byPlaceAndStart(subject(a), subject(b))),
  );
  for (const change of ordered) set = applyChange(set, change);
  return { changes: [...first, ...ordered], set, situation };
}
