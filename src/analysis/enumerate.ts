/**
 * Enumerates every admissible market and event up to a bound, once up to renaming of interchangeable parties and up to the
 * order of instants, the smaller ones first.
 *
 * A market is a set of agreements without repeated identities; an event is admissible when the set allows it.
 * Instants are determined by their order alone: every rank occurs, so no rank can be omitted. Of the markets and events
 * that are equal after renaming, the first in the order of enumeration represents all.
 */
import type { EventDocument } from "../documents/event-types.js";
import type { AgreementSetDocument } from "../documents/agreement-set-document.js";
import type { Atom } from "./atoms.js";
import { atomsOf, identityOfAtom, keyOfAtom, ranksOfAtom } from "./atoms.js";
import type { Bound, Space } from "./bound.js";
import { defaultBound } from "./bound.js";
import { eventsOf } from "./events.js";
import type { LayoutName } from "./layouts.js";
import { layoutOf } from "./layouts.js";
import type { Move } from "./moves.js";
import { keyOfMove, movesOf, ranksOfMove } from "./moves.js";
import { placementKey, placementOf, placeSet } from "./place.js";
import { renameAtom, renameMove, renamingsOf } from "./market-renaming.js";

/** The size of a market with its event. */
export interface Size {
  readonly agreements: number;
  readonly instants: number;
  readonly points: number;
}

/** A market and its event, over ranks and as documents. */
export interface Case {
  readonly layout: LayoutName;
  readonly size: Size;
  readonly atoms: readonly Atom[];
  readonly move: Move;
  /** The set; consecutive cases share it where possible. */
  readonly set: AgreementSetDocument;
  readonly events: readonly EventDocument[];
}

/** A prepared space: its possible agreements and moves, and the effect of each renaming on them. */
interface Table {
  readonly space: Space;
  readonly atoms: readonly Atom[];
  readonly atomRanks: readonly number[];
  readonly identities: readonly number[];
  readonly moves: readonly Move[];
  readonly moveRanks: readonly number[];
  readonly moveAtoms: readonly number[];
  /** For each renaming except the identity, the index of the renamed agreement and of the renamed move. */
  readonly renamings: readonly { readonly atoms: Uint32Array; readonly moves: Uint32Array }[];
  readonly needsMark: boolean;
}

const indexed = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, index) => [key, index]));

const tableOf = (space: Space): Table => {
  const atoms = atomsOf(space);
  const moves = movesOf(space, atoms);
  const atomIndex = indexed(atoms.map(keyOfAtom));
  const moveIndex = indexed(moves.map(keyOfMove));
  const identityIndex = indexed([...new Set(atoms.map(identityOfAtom))]);
  return {
    space,
    atoms,
    atomRanks: atoms.map(ranksOfAtom),
    identities: atoms.map((atom) => identityIndex.get(identityOfAtom(atom))!),
    moves,
    moveRanks: moves.map(ranksOfMove),
    moveAtoms: moves.map((move) => (move.on === "AGREEMENT" ? atomIndex.get(keyOfAtom(move.atom))! : -1)),
    renamings: renamingsOf(space)
      .slice(1)
      .map((renaming) => ({
        atoms: Uint32Array.from(atoms, (atom) => atomIndex.get(keyOfAtom(renameAtom(renaming, atom)))!),
        moves: Uint32Array.from(moves, (move) => moveIndex.get(keyOfMove(renameMove(renaming, move)))!),
      })),
    needsMark: layoutOf(space.layout).kinds.some(({ marks }) => marks === true),
  };
};

/** Compares two sorted lists of one length. */
const compareLists = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
};

/** The renamings that do not change a market; undefined when one gives an earlier market. */
const stabilizerOf = (table: Table, chosen: readonly number[]): Table["renamings"] | undefined => {
  const stabilizer: Table["renamings"][number][] = [];
  for (const renaming of table.renamings) {
    const renamed = Uint32Array.from(chosen, (atom) => renaming.atoms[atom]!).sort();
    const order = compareLists(renamed, chosen);
    if (order < 0) return undefined;
    if (order === 0) stabilizer.push(renaming);
  }
  return stabilizer;
};

/** Every market with a number of agreements such that no renaming precedes it, with the renamings that do not change it. */
function* marketsOf(
  table: Table,
  agreements: number,
  chosen: readonly number[] = [],
): Generator<{ readonly chosen: readonly number[]; readonly stabilizer: Table["renamings"] }> {
  const stabilizer = stabilizerOf(table, chosen);
  // Added agreements come later in the order, so an extension of a market that is not the first of its kind is not first either.
  if (stabilizer === undefined) return;
  if (chosen.length === agreements) {
    yield { chosen, stabilizer };
    return;
  }
  for (let next = (chosen.at(-1) ?? -1) + 1; next < table.atoms.length; next++) {
    if (chosen.some((atom) => table.identities[atom] === table.identities[next])) continue;
    yield* marketsOf(table, agreements, [...chosen, next]);
  }
}

/** Whether the set allows a move. */
const isAllowed = (table: Table, chosen: readonly number[], index: number): boolean => {
  const move = table.moves[index]!;
  if (move.on !== "AGREEMENT") return true;
  const own = table.moveAtoms[index]!;
  const present = chosen.find((atom) => table.identities[atom] === table.identities[own]);
  if (move.action === "CREATE") return present === undefined;
  if (move.action === "DELETE") return present === own;
  return present !== undefined && table.atoms[present]!.commodity === move.atom.commodity;
};

function* casesOf(table: Table, agreements: number, on: readonly Move["on"][] | undefined): Generator<Case> {
  const { space, atoms, moves } = table;
  const layout = layoutOf(space.layout);
  const size = { agreements, instants: space.instants, points: layout.points.length };
  const all = (1 << space.instants) - 1;
  const wanted = [...moves.keys()].filter((index) => on === undefined || on.includes(moves[index]!.on));
  for (const { chosen, stabilizer } of marketsOf(table, agreements)) {
    const held = chosen.map((atom) => atoms[atom]!);
    const ranks = chosen.reduce((bits, atom) => bits | table.atomRanks[atom]!, 0);
    const isMarked = !table.needsMark || held.some(({ marks }) => marks);
    const sets = new Map<string, AgreementSetDocument>();
    for (const index of wanted) {
      if ((ranks | table.moveRanks[index]!) !== all || !isAllowed(table, chosen, index)) continue;
      const move = moves[index]!;
      if (!isMarked && !(move.on === "AGREEMENT" && move.atom.marks)) continue;
      if (stabilizer.some((renaming) => renaming.moves[index]! < index)) continue;
      const key = placementKey(move);
      let set = sets.get(key);
      if (set === undefined) sets.set(key, (set = placeSet(layout, held, move)));
      yield {
        layout: space.layout,
        size,
        atoms: held,
        move,
        set,
        events: eventsOf(layout, move, placementOf(move)),
      };
    }
  }
}

/**
 * Every admissible market and event up to a bound, by number of agreements, then of instants, then of metering
 * points. Deterministic and lazy.
 *
 * @category Analysis
 *
 * @param on the kinds of events; all by default
 *
 * @example
 * import { boundOf, enumerate } from "levik/analysis";
 * [...enumerate(boundOf({ agreements: 0, instants: 1, layouts: ["one-point"] }))].length; // 11
 */
export function* enumerate(bound: Bound = defaultBound, on?: readonly Move["on"][]): Generator<Case> {
  const most = (of: (space: Space) => number): number =>
    bound.reduce((highest, space) => Math.max(highest, of(space)), 0);
  const [agreements, instants] = [most((space) => space.agreements), most((space) => space.instants)];
  const tables = new Map<string, Table>();
  for (let count = 0; count <= agreements; count++)
    for (let ranks = 1; ranks <= instants; ranks++)
      for (const [i, space] of bound.entries()) {
        if (count > space.agreements || ranks > space.instants) continue;
        const key = `${i} ${ranks}`;
        let table = tables.get(key);
        if (table === undefined) tables.set(key, (table = tableOf({ ...space, instants: ranks })));
        yield* casesOf(table, count, on);
      }
}
