/**
 * Distribution of a message: each recipient's part, whether it goes one-to-one, and the undistributed part.
 */
import type { Eic } from "../documents/eic.js";
import type { DataReceived } from "../rules/distribution/situation.js";
import { grantsOf } from "../rules/distribution/evaluate.js";
import type { Granted } from "../rules/distribution/verdict.js";
import type { IntervalSet } from "../time/interval-set.js";
import { fromIntervals } from "../time/interval-set.js";
import type { PointUnits } from "./point-units.js";
import { pointsOf } from "./point-units.js";
import type { LeafChoice, UnitMessage } from "./units.js";

// --- results ---

/** One recipient's part of a message and its grounds. */
export interface Part {
  readonly recipientEic: Eic;
  readonly content: readonly unknown[];
  readonly grants: readonly Granted[];
}

/** How a message is distributed: the part of each recipient and the undistributed part. */
export interface Distribution {
  /** ONE_TO_ONE when every recipient gets all of the message, else SPLIT (MD-1). */
  readonly mode: "ONE_TO_ONE" | "SPLIT";
  /** Sorted by recipient. */
  readonly parts: readonly Part[];
  /** The part without a recipient, also if only the sender was entitled. */
  readonly undistributed: readonly unknown[];
}

// --- entitlements ---

interface Entitlement {
  readonly recipientEic: Eic;
  readonly grants: Granted[];
  /** The point of each grant. */
  readonly points: PointUnits[];
}

const entitlementsOf = (
  grants: readonly Granted[],
  points: ReadonlyMap<Eic, PointUnits>,
): readonly Entitlement[] => {
  const entitlements = new Map<Eic, Entitlement>();
  for (const grant of grants) {
    const { eic, of } = grant;
    const point = of && points.get(of.meterEic);
    // Of a situation that covers another message, or that is about another object.
    if (point === undefined) continue;
    const known = entitlements.get(eic);
    if (known === undefined) {
      entitlements.set(eic, { recipientEic: eic, grants: [grant], points: [point] });
    } else {
      known.grants.push(grant);
      known.points.push(point);
    }
  }
  return Array.from(entitlements.values()).sort((a, b) => (a.recipientEic < b.recipientEic ? -1 : 1));
};

// --- choices ---

/** The list sorted by a number of each element; the list itself when it is already sorted, as it mostly is. */
const inOrderOf = <A>(list: readonly A[], numberOf: (element: A) => number): readonly A[] => {
  for (let i = 1; i < list.length; i++)
    if (numberOf(list[i]!) < numberOf(list[i - 1]!))
      return list.toSorted((a, b) => numberOf(a) - numberOf(b));
  return list;
};

const leafOf = ([leaf]: LeafChoice): number => leaf;

/** The units of an entitlement, and their number. */
interface Chosen {
  readonly choice: readonly LeafChoice[];
  readonly count: number;
}

/** The positions in the lists of an entitlement, by point. */
const byPoint = ({ points }: Entitlement): readonly number[] | undefined => {
  for (let i = 1; i < points.length; i++)
    if (points[i]!.place < points[i - 1]!.place)
      return Array.from(points.keys()).sort((a, b) => points[a]!.place - points[b]!.place);
  return undefined;
};

/** Several grants at one point are joined; a single choice is returned as is, so that recipients share it. */
const chosenBy = (entitlement: Entitlement): Chosen => {
  const order = byPoint(entitlement);
  const { grants, points } = entitlement;
  const at = (i: number): number => (order === undefined ? i : order[i]!);
  const timesAt = (i: number): IntervalSet => grants[at(i)]!.of!.times;
  const all: LeafChoice[] = [];
  let count = 0;
  for (let i = 0; i < points.length;) {
    const point = points[at(i)]!;
    const first = i++;
    while (points[at(i)] === point) i++;
    const times =
      i === first + 1
        ? timesAt(first)
        : fromIntervals(Array.from({ length: i - first }, (_, k) => timesAt(first + k)).flat());
    const chosen = point.within(times);
    if (i - first === points.length) return chosen;
    for (const one of chosen.choice) all.push(one);
    count += chosen.count;
  }
  return { choice: inOrderOf(all, leafOf), count };
};

/** The part of a message for a choice, made once for each choice. */
const partsOf = (message: UnitMessage): ((chosen: Chosen) => readonly unknown[]) => {
  const made = new Map<Chosen, readonly unknown[]>();
  return (chosen) => {
    const known = made.get(chosen);
    if (known !== undefined) return known;
    const part = message.part(chosen.choice);
    made.set(chosen, part);
    return part;
  };
};

// --- distribution ---

/**
 * Distributes a message by the rules of its situation. Every unit is in exactly the parts of the recipients entitled to
 * it; parts share the objects of the message and common structures; order and unknown attributes
 * are kept.
 *
 * Statements: MD-1, MD-2, MD-3, NB-1, NB-2, GEN-4, GEN-5, GEN-6.
 */
export const distribute = (message: UnitMessage, situation: DataReceived): Distribution => {
  const points = pointsOf(message.leaves);
  const entitlements = entitlementsOf(grantsOf(situation), points);
  const choices = entitlements.map(chosenBy);
  const partOf = partsOf(message);
  const whole = choices.every(({ count }) => count === message.size);
  const left: LeafChoice[] = [];
  for (const point of points.values()) for (const one of point.left()) left.push(one);
  return {
    mode: whole ? "ONE_TO_ONE" : "SPLIT",
    parts: entitlements.map(({ recipientEic, grants }, i) => ({
      recipientEic,
      grants,
      content: whole ? message.content : partOf(choices[i]!),
    })),
    undistributed: message.part(inOrderOf(left, leafOf)),
  };
};
