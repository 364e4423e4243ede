/**
 * The possible events in a market of a layout, over the ranks of instants.
 */
import type { CoordinationDocument } from "../documents/event-types.js";
import type { Action } from "../documents/vocabulary.js";
import type { Atom, Rank } from "./atoms.js";
import { keyOfAtom, poolOf, ranksOf, ranksOfAtom } from "./atoms.js";
import type { Space } from "./bound.js";
import { layoutOf } from "./layouts.js";

/** One account interval, or the period of one bill. */
export interface UnitSpan {
  readonly meterEic: string;
  readonly from: Rank;
  readonly to: Rank;
}

/** A possible event, at a moment that is one of the ranks. */
export type Move = { readonly now: Rank } & (
  | { readonly on: "AGREEMENT"; readonly action: Action; readonly atom: Atom; readonly coordinated: boolean }
  | { readonly on: "METERING_POINT"; readonly meterEic: string }
  | { readonly on: "METERING_DATA"; readonly units: readonly UnitSpan[] }
  | { readonly on: "NETWORK_BILL"; readonly unit: UnitSpan }
  | {
      readonly on: "CUSTOMER_DATA";
      readonly customer: string;
      readonly changed: readonly string[];
      /** The rank of the instant twelve months earlier; undefined when all instants are later. */
      readonly yearBefore: Rank | undefined;
    }
  | { readonly on: "PERMISSION"; readonly subject: string }
  | {
      readonly on: "AGREEMENT_COORDINATION";
      readonly candidates: readonly string[];
      readonly change: CoordinationDocument["change"];
      readonly by: string;
    }
  /** Time passes from a moment until now. */
  | { readonly on: "CLOCK"; readonly since: Rank }
);

/** The metadata types of an event of CUSTOMER_DATA: of billing, of names, of both, of neither. */
const changes = [["BILLING_ADDRESS"], ["FIRST_NAME"], ["BILLING_ADDRESS", "FIRST_NAME"], ["PHONE"]] as const;

const coordinationChanges = ["CREATED", "CANCELLED", "APPROVED", "DENIED"] as const;

const pairsBelow = (end: number): readonly (readonly [Rank, Rank])[] =>
  Array.from({ length: end }, (_, to) => to).flatMap((to) =>
    Array.from({ length: to }, (_, from) => [from, to] as const),
  );

/** The agreement changes at a moment; the set determines which are possible. */
const agreementMoves = (atoms: readonly Atom[], now: Rank): readonly Move[] =>
  atoms.flatMap((atom) =>
    (atom.original === undefined ? (["CREATE", "UPDATE", "DELETE"] as const) : (["DELETE"] as const)).flatMap(
      (action) =>
        (atom.type === "SUPPLY" ? [false, true] : [false]).map((coordinated): Move => ({
          on: "AGREEMENT",
          action,
          atom,
          coordinated,
          now,
        })),
    ),
  );

/** Data of one account interval, or of two consecutive ones, all in the past. */
const dataMoves = (points: readonly string[], now: Rank): readonly Move[] =>
  points.flatMap((meterEic) =>
    pairsBelow(now + 1).flatMap(([from, to]): readonly Move[] => {
      const bill: Move = { on: "NETWORK_BILL", unit: { meterEic, from, to }, now };
      const between = Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i);
      const units = [
        [{ meterEic, from, to }],
        ...between.map((middle) => [
          { meterEic, from, to: middle },
          { meterEic, from: middle, to },
        ]),
      ];
      return [bill, ...units.map((several): Move => ({ on: "METERING_DATA", units: several, now }))];
    }),
  );

const customerMoves = (space: Space, now: Rank): readonly Move[] =>
  poolOf(space, "customers").flatMap((customer) =>
    changes.flatMap((changed) =>
      [undefined, ...Array.from({ length: now }, (_, rank) => rank)].map((yearBefore): Move => ({
        on: "CUSTOMER_DATA",
        customer,
        changed,
        yearBefore,
        now,
      })),
    ),
  );

/** Authorizations of a supplier, and coordinations with one or two suppliers as candidates. */
const objectMoves = (space: Space, now: Rank): readonly Move[] => {
  const suppliers = poolOf(space, "suppliers");
  const candidates = suppliers.flatMap((one, i) => [
    [one],
    ...suppliers.slice(i + 1).map((other) => [one, other]),
  ]);
  return [
    ...suppliers.map((subject): Move => ({ on: "PERMISSION", subject, now })),
    ...candidates.flatMap((listed) =>
      coordinationChanges.flatMap((change) =>
        suppliers.map((by): Move => ({ on: "AGREEMENT_COORDINATION", candidates: listed, change, by, now })),
      ),
    ),
  ];
};

/** All moves of a space, in the order of enumeration; the set may not allow all of them. */
export const movesOf = (space: Space, atoms: readonly Atom[]): readonly Move[] => {
  const { points: listed, withObjects = false } = layoutOf(space.layout);
  const points = listed.map(({ meterEic }) => meterEic);
  return Array.from({ length: space.instants }, (_, now) => now).flatMap((now): readonly Move[] => [
    ...points.map((meterEic): Move => ({ on: "METERING_POINT", meterEic, now })),
    ...agreementMoves(atoms, now),
    ...dataMoves(points, now),
    ...(points.length > 0 ? customerMoves(space, now) : []),
    ...(withObjects ? objectMoves(space, now) : []),
    ...Array.from({ length: points.length > 0 ? now : 0 }, (_, since): Move => ({ on: "CLOCK", since, now })),
  ]);
};

/** The ranks of a move as bits. */
export const ranksOfMove = (move: Move): number => {
  const now = 1 << move.now;
  switch (move.on) {
    case "AGREEMENT":
      return now | ranksOfAtom(move.atom);
    case "METERING_DATA":
      return move.units.reduce((bits, { from, to }) => bits | ranksOf([from, to]), now);
    case "NETWORK_BILL":
      return now | ranksOf([move.unit.from, move.unit.to]);
    case "CUSTOMER_DATA":
      return now | ranksOf([move.yearBefore]);
    case "CLOCK":
      return now | ranksOf([move.since]);
    default:
      return now;
  }
};

/** The key of a move, by which it is found after parties were renamed. */
export const keyOfMove = (move: Move): string => {
  switch (move.on) {
    case "AGREEMENT":
      return `${move.now}|${move.action}|${move.coordinated}|${keyOfAtom(move.atom)}`;
    case "AGREEMENT_COORDINATION":
      return JSON.stringify({ ...move, candidates: [...move.candidates].sort() });
    default:
      return JSON.stringify(move);
  }
};
