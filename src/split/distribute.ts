/**
 * A message of units given out: who gets which part, whether it goes one-to-one, and what nobody gets.
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

// --- what comes out ---

/** One recipient's part of a message and the grounds of its right. */
export interface Part {
  readonly recipientEic: Eic;
  readonly content: readonly unknown[];
  readonly grants: readonly Granted[];
}

/** How a message is distributed: the part of each recipient and what nobody receives. */
export interface Distribution {
  /** ONE_TO_ONE when every recipient gets all of the message, else SPLIT (MD-1). */
  readonly mode: "ONE_TO_ONE" | "SPLIT";
  /** By recipient. */
  readonly parts: readonly Part[];
  /** What no recipient gets, also because only the sender was entitled. */
  readonly undistributed: readonly unknown[];
}

// --- what a recipient may have ---

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
    // Of a situation with the coverage of another message, or that is about something else.
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

// --- what it chooses ---

/** The list by a number of each element; itself when it has that order, as it mostly does. */
const inOrderOf = <A>(list: readonly A[], numberOf: (element: A) => number): readonly A[] => {
  for (let i = 1; i < list.length; i++)
    if (numberOf(list[i]!) < numberOf(list[i - 1]!))
      return list.toSorted((a, b) => numberOf(a) - numberOf(b));
  return list;
};

const leafOf = ([leaf]: LeafChoice): number => leaf;

/** What an entitlement chooses, and how many units that is. */
interface Chosen {
  readonly choice: readonly LeafChoice[];
  readonly count: number;
}

/** The places in the lists of an entitlement, by point. */
const byPoint = ({ points }: Entitlement): readonly number[] | undefined => {
  for (let i = 1; i < points.length; i++)
    if (points[i]!.place < points[i - 1]!.place)
      return Array.from(points.keys()).sort((a, b) => points[a]!.place - points[b]!.place);
  return undefined;
};

/** Several grants at one point count together; one choice alone is itself, so that all who have it share it. */
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

/** The part of a message that a choice makes, made once for each. */
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

// --- giving out ---

/**
 * Gives a message out by the rules of its situation. Every unit is in exactly the parts of the recipients entitled to
 * it; parts share the objects of the message, and with one another what is made for them; order and unknown attributes
 * survive.
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
