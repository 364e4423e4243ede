/**
 * Renamings of interchangeable parties, applied to agreements and moves.
 */
import { poolOf } from "./atoms.js";
import type { Atom } from "./atoms.js";
import type { Space } from "./bound.js";
import type { Move } from "./moves.js";

/** Maps every party to a party of its group. */
type Renaming = (party: string) => string;

const permutations = (parties: readonly string[]): readonly (readonly string[])[] =>
  parties.length === 0
    ? [[]]
    : parties.flatMap((first) =>
        permutations(parties.filter((party) => party !== first)).map((rest) => [first, ...rest]),
      );

/** Every renaming of the suppliers among themselves and of the customers among themselves; the identity first. */
export const renamingsOf = (space: Space): readonly Renaming[] => {
  const [suppliers, customers] = [poolOf(space, "suppliers"), poolOf(space, "customers")];
  return permutations(suppliers).flatMap((newSuppliers) =>
    permutations(customers).map((newCustomers): Renaming => {
      const names = new Map<string, string>();
      suppliers.forEach((party, i) => names.set(party, newSuppliers[i]!));
      customers.forEach((party, i) => names.set(party, newCustomers[i]!));
      return (party) => names.get(party) ?? party;
    }),
  );
};

/** The agreement with renamed parties. */
export const renameAtom = (renaming: Renaming, atom: Atom): Atom => ({
  ...atom,
  provider: renaming(atom.provider),
  customer: renaming(atom.customer),
});

/** The move with renamed parties. */
export const renameMove = (renaming: Renaming, move: Move): Move => {
  switch (move.on) {
    case "AGREEMENT":
      return { ...move, atom: renameAtom(renaming, move.atom) };
    case "CUSTOMER_DATA":
      return { ...move, customer: renaming(move.customer) };
    case "PERMISSION":
      return { ...move, subject: renaming(move.subject) };
    case "AGREEMENT_COORDINATION":
      return { ...move, candidates: move.candidates.map(renaming), by: renaming(move.by) };
    default:
      return move;
  }
};
