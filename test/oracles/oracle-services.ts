/**
 * GENERAL_SERVICE and BORDER_SUPPLY: the pieces a point should have before a change and after it, and the difference
 * between the two (consequences.md, CON-6 to CON-8 and *The difference*).
 */
import {
  byPlaceAndStart,
  compare,
  end,
  market,
  party,
  pointView,
  sameIdentity,
  sameMarket,
  sameParty,
  validAt,
  validity,
  withEnd,
  type Agreement,
  type Change,
  type MarketSet,
  type Situation,
} from "./oracle-market.js";
import { instant, meet, OPEN, overlap, written, type Span } from "./oracle-time.js";

// ---------------------------------------------------------------- time

/** The elementary segments of a span: it is divided wherever one of the others starts or ends. */
function segments(span: Span, others: readonly Span[]): Span[] {
  const inside = others.flatMap((o) => [o.from, o.to]).filter((t) => t > span.from && t < span.to);
  const cuts = [...new Set([span.from, ...inside, span.to])].sort(compare);
  return cuts.slice(1).map((to, i) => ({ from: cuts[i]!, to }));
}

/** The maximal parts of a span that none of the others covers. */
function uncovered(span: Span, others: readonly Span[]): Span[] {
  const parts: { from: bigint; to: bigint }[] = [];
  for (const { from, to } of segments(span, others)) {
    if (others.some((o) => o.from <= from && from < o.to)) continue;
    const last = parts[parts.length - 1];
    if (last?.to === from) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

// ---------------------------------------------------------------- agreements that a listed one implies

function agreementOver(
  span: Span,
  agreementType: string,
  attributes: Readonly<Record<string, string | undefined>>,
): Agreement {
  const known = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    agreementType,
    ...Object.fromEntries(known),
    validFrom: written(span.from),
    ...(span.to === OPEN ? {} : { validTo: written(span.to) }),
  };
}

function listed(s: Situation, agreementType: string, meterEic: string): Agreement[] {
  return s.before.agreements.filter((a) => a.agreementType === agreementType && a.meterEic === meterEic);
}

/** The agreements of a type in the set before and in the state looked at. */
function known(s: Situation, state: MarketSet, agreementType: string): Agreement[] {
  return [...s.before.agreements, ...state.agreements].filter((a) => a.agreementType === agreementType);
}

/**
 * GRID implied by listed GENERAL_SERVICE, or BORDER_GRID implied by listed BORDER_SUPPLY.
 *
 * Readings: each listed service implies its own, so two that touch do not become one. "Has a GRID of the point" means
 * any, whatever its customer and market (only of NAMED_SUPPLIER does the text name the market; a service has the market
 * of its point, which need not be that of its GRID). The provider of an implied GRID is the operator.
 */
function impliedGrids(
  s: Situation,
  state: MarketSet,
  gridType: string,
  serviceType: string,
  meterEic: string,
): Agreement[] {
  return listed(s, serviceType, meterEic).flatMap((service) => {
    const grids = known(s, state, gridType).filter((g) => g.meterEic === meterEic);
    return uncovered(validity(service), grids.map(validity)).map((span) =>
      agreementOver(span, gridType, {
        meterEic,
        serviceProviderEic: pointView(s, meterEic).operator,
        customerEic: party(service.customerEic),
        commodityType: party(service.commodityType),
      }),
    );
  });
}

/** Whether general services of a point are the system's to regenerate, and for which operator. */
function operatorServed(s: Situation, meterEic: string): string | undefined {
  const point = pointView(s, meterEic);
  if (point.type !== "REGULAR" && point.type !== "INTERNAL") return undefined;
  if (point.role !== "GRID_OPERATOR" && point.role !== "CLOSED_DISTRIBUTION_NETWORK") return undefined;
  return point.operator;
}

/**
 * NAMED_SUPPLIER implied by listed GENERAL_SERVICE whose provider is not the operator.
 *
 * Reading: it counts at the point whose service implies it, unless `implied` is "everywhere". It starts where the
 * part of the time starts over which it is implied; that counts where two of them overlap.
 */
function impliedNamedSuppliers(
  s: Situation,
  state: MarketSet,
  meterEic: string,
  operator: string,
): Agreement[] {
  const everywhere = s.readings?.implied === "everywhere";
  const points = everywhere
    ? allPoints(s.before).filter((p) => operatorServed(s, p) === operator)
    : [meterEic];
  return points
    .flatMap((p) => listed(s, "GENERAL_SERVICE", p))
    .filter((service) => !sameParty(service.serviceProviderEic, operator))
    .flatMap((service) => {
      const named = known(s, state, "NAMED_SUPPLIER").filter(
        (n) => sameParty(n.customerEic, operator) && sameMarket(s.before, n, service),
      );
      return uncovered(validity(service), named.map(validity)).map((span) =>
        agreementOver(span, "NAMED_SUPPLIER", {
          serviceProviderEic: party(service.serviceProviderEic),
          customerEic: operator,
          commodityType: market(s.before, service),
        }),
      );
    });
}

/**
 * PORTFOLIO_SUPPLIER implied by listed BORDER_SUPPLY.
 *
 * Readings: "none is known" means none of these two parties; an absent party equals none, so one with an absent party
 * is never known. It counts at the point whose BORDER_SUPPLY implies it, unless `implied` is "everywhere".
 */
function impliedPortfolios(s: Situation, state: MarketSet, meterEic: string): Agreement[] {
  const points = s.readings?.implied === "everywhere" ? allPoints(s.before) : [meterEic];
  return points
    .filter((p) => pointView(s, p).type === "BORDER")
    .flatMap((p) => listed(s, "BORDER_SUPPLY", p))
    .flatMap((service) => {
      const portfolios = known(s, state, "PORTFOLIO_SUPPLIER").filter(
        (p) =>
          sameParty(p.serviceProviderEic, service.serviceProviderEic) &&
          sameParty(p.customerEic, service.customerEic) &&
          sameMarket(s.before, p, service),
      );
      return uncovered(validity(service), portfolios.map(validity)).map((span) =>
        agreementOver(span, "PORTFOLIO_SUPPLIER", {
          serviceProviderEic: party(service.serviceProviderEic),
          customerEic: party(service.customerEic),
          commodityType: market(s.before, service),
        }),
      );
    });
}

// ---------------------------------------------------------------- what a point should have

function made(
  set: MarketSet,
  agreementType: string,
  grid: Agreement,
  provider: string | undefined,
  span: Span,
): Agreement {
  const point = set.meteringPoints.find((p) => p.meterEic === grid.meterEic);
  const piece = agreementOver(span, agreementType, {
    meterEic: grid.meterEic!,
    serviceProviderEic: provider,
    customerEic: party(grid.customerEic),
    commodityType: party(point?.commodityType) ?? party(grid.commodityType),
  });
  return { ...piece, preliminaryTerminationFee: false };
}

/** Of two with one identity the longer is kept; of two equally long ones, that of the first GRID. */
function longerOfTwins(pieces: readonly Agreement[]): Agreement[] {
  return pieces.filter(
    (piece, i) =>
      !pieces.some(
        (other, k) =>
          sameIdentity(other, piece) && (end(other) > end(piece) || (end(other) === end(piece) && k < i)),
      ),
  );
}

/** Who provides general service at an instant: the named supplier that started last, else the operator. */
function providerAt(named: readonly Agreement[], operator: string, t: bigint): string | undefined {
  const naming = named
    .filter((a) => validAt(a, t))
    .sort(
      (a, b) =>
        compare(instant(b.validFrom), instant(a.validFrom)) ||
        compare(a.serviceProviderEic ?? "", b.serviceProviderEic ?? ""),
    )[0];
  return naming === undefined ? operator : party(naming.serviceProviderEic);
}

/** CON-6: the GENERAL_SERVICE that a point should have in a state. */
function generalServiceWanted(s: Situation, state: MarketSet, meterEic: string): Agreement[] {
  const operator = operatorServed(s, meterEic);
  if (operator === undefined) return [];
  const ofType = (type: string): Agreement[] => state.agreements.filter((a) => a.agreementType === type);
  const grids = [
    ...ofType("GRID").filter((a) => a.meterEic === meterEic),
    ...impliedGrids(s, state, "GRID", "GENERAL_SERVICE", meterEic),
  ].sort(byPlaceAndStart);
  const allNamed = [
    ...ofType("NAMED_SUPPLIER").filter((a) => sameParty(a.customerEic, operator)),
    ...impliedNamedSuppliers(s, state, meterEic, operator),
  ];
  const pieces: Agreement[] = [];
  for (const grid of grids) {
    const supplies = ofType("SUPPLY").filter((a) => a.meterEic === meterEic && sameMarket(state, a, grid));
    const named = allNamed.filter((a) => sameMarket(state, a, grid));
    const runs: { provider: string | undefined; from: bigint; to: bigint }[] = [];
    for (const { from, to } of segments(validity(grid), [...supplies, ...named].map(validity))) {
      if (supplies.some((a) => validAt(a, from))) continue;
      const provider = providerAt(named, operator, from);
      const last = runs[runs.length - 1];
      if (last?.to === from && last.provider === provider) last.to = to;
      else runs.push({ provider, from, to });
    }
    pieces.push(...runs.map((run) => made(state, "GENERAL_SERVICE", grid, run.provider, run)));
  }
  return longerOfTwins(pieces);
}

/** CON-7 and CON-8: the BORDER_SUPPLY that a point should have in a state. */
function borderSupplyWanted(s: Situation, state: MarketSet, meterEic: string): Agreement[] {
  if (pointView(s, meterEic).type !== "BORDER") return [];
  const grids = [
    ...state.agreements.filter((a) => a.agreementType === "BORDER_GRID" && a.meterEic === meterEic),
    ...impliedGrids(s, state, "BORDER_GRID", "BORDER_SUPPLY", meterEic),
  ].sort(byPlaceAndStart);
  const portfolios = [
    ...state.agreements.filter((a) => a.agreementType === "PORTFOLIO_SUPPLIER"),
    ...impliedPortfolios(s, state, meterEic),
  ];
  const pieces: Agreement[] = [];
  for (const grid of grids) {
    for (const portfolio of portfolios) {
      if (!sameParty(portfolio.customerEic, grid.customerEic) || !sameMarket(state, portfolio, grid))
        continue;
      const both = meet(validity(portfolio), validity(grid));
      if (both.from >= both.to) continue;
      pieces.push(made(state, "BORDER_SUPPLY", grid, party(portfolio.serviceProviderEic), both));
    }
  }
  return longerOfTwins(pieces);
}

// ---------------------------------------------------------------- the difference

/** Provider, customer, start and end are equal. */
function samePiece(a: Agreement, b: Agreement): boolean {
  return sameIdentity(a, b) && end(a) === end(b);
}

function touches(s: Situation, piece: Agreement, others: readonly Agreement[]): boolean {
  return others.some((o) => overlap(validity(o), validity(piece)) && sameMarket(s.before, o, piece));
}

/** The piece of the same identity among others: an agreement has one identity whatever its end. */
function twin(pieces: readonly Agreement[], piece: Agreement): Agreement | undefined {
  return pieces.find((p) => sameIdentity(p, piece));
}

function isAmong(pieces: readonly Agreement[], piece: Agreement): boolean {
  return pieces.some((p) => samePiece(p, piece));
}

/** The listed services that neither state requires and that overlap a changed one. */
function unexplained(
  s: Situation,
  present: readonly Agreement[],
  before: readonly Agreement[],
  after: readonly Agreement[],
): Agreement[] {
  const gone = before.filter((piece) => !isAmong(after, piece));
  const come = after.filter((piece) => !isAmong(before, piece));
  return present.filter(
    (piece) =>
      !isAmong(before, piece) &&
      !isAmong(after, piece) &&
      twin(gone, piece) === undefined &&
      touches(s, piece, [...gone, ...come]),
  );
}

/**
 * Readings (D-CON-PARTIAL): an agreement is identified without its end (formats.md), so "the listed document" of a piece is
 * that of its identity, and one identity is deleted once. Where that is listed as it is wanted after the change, the set
 * knows of the change already and nothing is reported. A listed piece of another market is not overlapped.
 */
function generalServiceDifference(s: Situation, state: MarketSet, meterEic: string): Change[] {
  const before = generalServiceWanted(s, s.before, meterEic);
  const after = generalServiceWanted(s, state, meterEic);
  const present = listed(s, "GENERAL_SERVICE", meterEic);

  const gone = before.filter((piece) => !isAmong(after, piece));
  const come = after.filter((piece) => !isAmong(before, piece));
  const isKnown = (piece: Agreement): boolean => {
    const wanted = twin(come, piece);
    return wanted !== undefined && isAmong(present, wanted);
  };
  return [
    ...gone
      .filter((piece) => !isKnown(piece))
      .map((piece): Change => ({ action: "DELETE", before: twin(present, piece) ?? piece })),
    ...unexplained(s, present, before, after).map((piece): Change => ({ action: "DELETE", before: piece })),
    ...come
      .filter((piece) => !isAmong(present, piece))
      .map((piece): Change => ({ action: "CREATE", after: piece })),
  ];
}

/**
 * Readings: of one identity wanted before and after with another end there is an update, unless it is listed with that end.
 * An update of one that is not listed lists it.
 */
function borderSupplyDifference(s: Situation, state: MarketSet, meterEic: string): Change[] {
  const before = borderSupplyWanted(s, s.before, meterEic);
  const after = borderSupplyWanted(s, state, meterEic);
  const present = listed(s, "BORDER_SUPPLY", meterEic);

  const changes: Change[] = [];
  for (const piece of before) {
    if (twin(after, piece) !== undefined) continue;
    changes.push({ action: "DELETE", before: twin(present, piece) ?? piece });
  }
  for (const piece of unexplained(s, present, before, after))
    changes.push({ action: "DELETE", before: piece });
  for (const piece of after) {
    if (isAmong(before, piece) || isAmong(present, piece)) continue;
    const former = twin(before, piece);
    const old = twin(present, piece) ?? former;
    if (former === undefined) changes.push({ action: "CREATE", after: piece });
    else changes.push({ action: "UPDATE", before: old!, after: withEnd(old!, party(piece.validTo)) });
  }
  return changes;
}

export function allPoints(set: MarketSet): string[] {
  const eics = [...set.meteringPoints.map((p) => p.meterEic), ...set.agreements.map((a) => a.meterEic ?? "")];
  return [...new Set(eics)].filter((eic) => eic !== "").sort();
}

/**
 * How services change when the set before becomes another state; not in order yet. A change at a point makes no
 * difference elsewhere; one between two parties may make one at every point.
 */
export function serviceDifference(s: Situation, state: MarketSet, changed: Agreement): Change[] {
  const here = party(changed.meterEic);
  const points = here === undefined ? allPoints(s.before) : [here];
  return points.flatMap((meterEic) => [
    ...generalServiceDifference(s, state, meterEic),
    ...borderSupplyDifference(s, state, meterEic),
  ]);
}

// ---------------------------------------------------------------- complete sets

/** What the listed services of one point imply, of each identity the longest. */
export function impliedAt(s: Situation, meterEic: string): Agreement[] {
  const operator = operatorServed(s, meterEic);
  const isBorder = pointView(s, meterEic).type === "BORDER";
  return longerOfTwins([
    ...(operator === undefined ? [] : impliedGrids(s, s.before, "GRID", "GENERAL_SERVICE", meterEic)),
    ...(operator === undefined ? [] : impliedNamedSuppliers(s, s.before, meterEic, operator)),
    ...(isBorder ? impliedGrids(s, s.before, "BORDER_GRID", "BORDER_SUPPLY", meterEic) : []),
    ...(isBorder ? impliedPortfolios(s, s.before, meterEic) : []),
  ]);
}

/** Whether exactly the required services are listed, and no agreement is implied. */
export function isComplete(s: Situation): boolean {
  const points = allPoints(s.before);
  if (points.some((p) => impliedAt(s, p).length > 0)) return false;
  const wanted = points.flatMap((p) => [
    ...generalServiceWanted(s, s.before, p),
    ...borderSupplyWanted(s, s.before, p),
  ]);
  const present = points.flatMap((p) => [
    ...listed(s, "GENERAL_SERVICE", p),
    ...listed(s, "BORDER_SUPPLY", p),
  ]);
  return (
    wanted.length === present.length && wanted.every((piece) => present.some((p) => samePiece(p, piece)))
  );
}
