/**
 * A message of units given out: who gets which part, whether it goes one-to-one, and what nobody gets.
 */
import type { Eic } from "../market/Eic.js";
import type { DataReceived } from "../rules/Situation.js";
import { grantsOf } from "../rules/judge.js";
import type { Granted } from "../rules/Verdict.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { fromIntervals } from "../time/IntervalSet.js";
import type { PointUnits } from "./PointUnits.js";
import { pointsOf } from "./PointUnits.js";
import type { LeafChoice, UnitMessage } from "./Units.js";

// --- what comes out ---

/** One recipient's part of a message and the grounds of its right. */
export interface Part {
  readonly recipientEic: Eic;
  readonly content: readonly unknown[];
  readonly grants: readonly Granted[];
}

export interface Distribution {
  /** ONE_TO_ONE when every recipient gets all of the message, else SPLIT (MD-1). */
  readonly mode: "ONE_TO_ONE" | "SPLIT";
  /** By recipient. */
  readonly parts: readonly Part[];
  /** What no recipient gets, also because only the sender was entitled. */
  readonly undistributed: readonly unknown[];
}

// --- what a recipient may have ---

/** Times of one point that a grant gives. */
interface Claim {
  readonly point: PointUnits;
  readonly times: IntervalSet;
}

interface Entitlement {
  readonly recipientEic: Eic;
  readonly grants: Granted[];
  /** One of each grant. */
  readonly claims: Claim[];
}

const entitlementsOf = (
  grants: readonly Granted[],
  points: ReadonlyMap<Eic, PointUnits>,
): readonly Entitlement[] => {
  const entitlements = new Map<Eic, Entitlement>();
  for (const grant of grants) {
    const { meterEic, times } = grant.of!;
    const claim = { point: points.get(meterEic)!, times };
    const known = entitlements.get(grant.eic);
    if (known === undefined) {
      entitlements.set(grant.eic, { recipientEic: grant.eic, grants: [grant], claims: [claim] });
    } else {
      known.grants.push(grant);
      known.claims.push(claim);
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

const placeOf = ({ point }: Claim): number => point.place;
const leafOf = ([leaf]: LeafChoice): number => leaf;

/** What an entitlement chooses, and how many units that is. */
interface Chosen {
  readonly choice: readonly LeafChoice[];
  readonly count: number;
}

/** Choices of different points as one; one alone is itself, so that all who have it share it. */
const together = (choices: readonly Chosen[]): Chosen => {
  if (choices.length === 1) return choices[0]!;
  const all: LeafChoice[] = [];
  let size = 0;
  for (const { choice, count } of choices) {
    for (const one of choice) all.push(one);
    size += count;
  }
  return { choice: inOrderOf(all, leafOf), count: size };
};

/** Several claims at one point count together. */
const chosenBy = (entitlement: Entitlement): Chosen => {
  const claims = inOrderOf(entitlement.claims, placeOf);
  const choices: Chosen[] = [];
  for (let i = 0; i < claims.length;) {
    const { point, times } = claims[i]!;
    const first = i++;
    while (i < claims.length && claims[i]!.point === point) i++;
    choices.push(
      point.within(
        i === first + 1 ? times : fromIntervals(claims.slice(first, i).flatMap((claim) => claim.times)),
      ),
    );
  }
  return together(choices);
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
  const left = Array.from(points.values()).flatMap((point) => point.left());
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
