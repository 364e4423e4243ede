/**
 * From ranks to instants: a market over ranks as documents. Only the order of instants matters, except that an account
 * interval must have its length and twelve months must have passed, so the instants are placed accordingly.
 */
import { HOUR } from "../time/durations.js";
import type { AgreementDocument, AgreementSetDocument } from "../documents/agreement-set-document.js";
import { monthsBack } from "../time/tallinn.js";
import type { Instant } from "../time/instant.js";
import { instantOf } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { Atom, Rank } from "./atoms.js";
import type { Layout } from "./layouts.js";
import { partiesOf } from "./layouts.js";
import type { Move } from "./moves.js";

/** Local midnight of 1 January 2024. */
const start = instantOf("2023-12-31T22:00Z");

/** The instant of each rank. */
export type Placement = (rank: Rank) => Instant;

/** The ranks at which account intervals start and end, in order. */
const unitBounds = (move: Move): readonly Rank[] =>
  move.on !== "METERING_DATA" ? [] : [move.units[0]!.from, ...move.units.map(({ to }) => to)];

/** The properties of a move that determine how instants are placed. */
export const placementKey = (move: Move): string =>
  move.on === "METERING_DATA"
    ? unitBounds(move).join()
    : move.on === "CUSTOMER_DATA" && move.yearBefore !== undefined
      ? `year ${move.yearBefore} ${move.now}`
      : "";

const months = new Map<number, Instant>();

/** A number of months after the start, by the local calendar. */
const month = (count: number): Instant => {
  let at = months.get(count);
  if (at === undefined) months.set(count, (at = monthsBack(start, -count)));
  return at;
};

/** One month between ranks, except that account intervals have one hour each, whatever ranks are inside. */
const byMonths =
  (bounds: readonly Rank[]): Placement =>
  (rank) => {
    const [first, last] = [bounds[0] ?? 0, bounds.at(-1) ?? 0];
    if (rank <= first) return month(rank - first);
    for (let i = 1; i < bounds.length; i++) {
      const [from, to] = [bounds[i - 1]!, bounds[i]!];
      if (rank <= to) return start + (i - 1 + (rank - from) / (to - from)) * HOUR;
    }
    return month(rank - last);
  };

/** Twelve months from one rank to another. */
const byYear =
  (yearBefore: Rank, now: Rank): Placement =>
  (rank) =>
    month(rank < now ? rank - yearBefore - 12 : rank - now);

/** The instants of a market with a move. */
export const placementOf = (move: Move): Placement =>
  move.on === "CUSTOMER_DATA" && move.yearBefore !== undefined
    ? byYear(move.yearBefore, move.now)
    : byMonths(unitBounds(move));

/** The agreement of an atom; events omit the remembered end. */
export const agreementOfAtom = (atom: Atom, placement: Placement, remembered: boolean): AgreementDocument => {
  const { type, meterEic, provider, customer, commodity, from, to, original } = atom;
  return {
    agreementType: type,
    ...(meterEic !== undefined && { meterEic }),
    serviceProviderEic: provider,
    customerEic: customer,
    ...(commodity !== undefined && { commodityType: commodity }),
    validFrom: writeInstant(placement(from)),
    ...(to !== Infinity && { validTo: writeInstant(placement(to)) }),
    ...(remembered &&
      original !== undefined && {
        originalValidTo: original === Infinity ? null : writeInstant(placement(original)),
      }),
  };
};

/** The agreement set of a market, placed in time for a move. */
export const placeSet = (layout: Layout, atoms: readonly Atom[], move: Move): AgreementSetDocument => {
  const placement = placementOf(move);
  return {
    meteringPoints: layout.points
      .filter(({ listed }) => listed)
      .map(({ meterEic, type, operator, parent }) => ({
        meterEic,
        meteringPointType: type,
        operatorEic: partiesOf[operator][0]!,
        ...(parent !== undefined && { parentMeterEic: parent }),
      })),
    agreements: atoms.map((atom) => agreementOfAtom(atom, placement, true)),
  };
};
