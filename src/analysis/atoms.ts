/**
 * Agreements of a layout in terms of ranks: their instants have an order but no values yet.
 */
import type { AgreementType, CommodityType } from "../documents/vocabulary.js";
import type { Space } from "./bound.js";
import type { AgreementKind, Pool } from "./layouts.js";
import { layoutOf, partiesOf } from "./layouts.js";

/** The rank of an instant in the order of all instants of a market, from 0; Infinity is an open end. */
export type Rank = number;

/** One possible agreement. */
export interface Atom {
  readonly type: AgreementType;
  readonly meterEic: string | undefined;
  readonly provider: string;
  readonly customer: string;
  readonly commodity: CommodityType | undefined;
  readonly from: Rank;
  readonly to: Rank;
  /** Its original end; undefined when it was not shortened. */
  readonly original: Rank | undefined;
  readonly marks: boolean;
}

/** The parties of a group in a space. */
export const poolOf = (space: Space, pool: Pool): readonly string[] => {
  if (pool === "suppliers" || pool === "customers") return partiesOf[pool].slice(0, space[pool]);
  return partiesOf[pool];
};

/** The key that two agreements of one set may not share. */
export const identityOfAtom = ({ type, meterEic = "", provider, customer, from }: Atom): string =>
  [type, meterEic, provider, customer, from].join("|");

/** The key of an atom, by which it is found after parties were renamed. */
export const keyOfAtom = (atom: Atom): string =>
  `${identityOfAtom(atom)}|${atom.to}|${atom.original ?? ""}|${atom.commodity ?? ""}`;

const endsAfter = (from: Rank, instants: number): readonly Rank[] => [
  ...Array.from({ length: instants - from - 1 }, (_, i) => from + 1 + i),
  Infinity,
];

const atomsOfKind = (space: Space, kind: AgreementKind): readonly Atom[] => {
  const { type, meterEic, commodities = [undefined], isShortened, marks = false } = kind;
  const parties = (pools: readonly Pool[]) => pools.flatMap((pool) => poolOf(space, pool));
  const atoms: Atom[] = [];
  for (const provider of parties(kind.providers))
    for (const customer of parties(kind.customers)) {
      if (provider === customer) continue;
      for (let from = 0; from < space.instants; from++)
        for (const to of endsAfter(from, space.instants)) {
          const originals =
            isShortened === true ? (to === Infinity ? [] : endsAfter(to, space.instants)) : [undefined];
          for (const original of originals)
            for (const commodity of commodities)
              atoms.push({ type, meterEic, provider, customer, commodity, from, to, original, marks });
        }
    }
  return atoms;
};

/** Every possible agreement of a space, over all its ranks. */
export const atomsOf = (space: Space): readonly Atom[] =>
  layoutOf(space.layout).kinds.flatMap((kind) => atomsOfKind(space, kind));

/** The ranks of some instants as bits. */
export const ranksOf = (ranks: readonly (Rank | undefined)[]): number =>
  ranks.reduce<number>(
    (bits, rank) => (rank === undefined || rank === Infinity ? bits : bits | (1 << rank)),
    0,
  );

/** The ranks of an agreement as bits. */
export const ranksOfAtom = ({ from, to, original }: Atom): number => ranksOf([from, to, original]);
