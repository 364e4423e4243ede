/**
 * A message of units given out: who gets which part, whether it goes one-to-one, and what nobody gets.
 */
import type { Eic } from "../market/Eic.js";
import type { DataReceived } from "../rules/Situation.js";
import { grantsOf } from "../rules/judge.js";
import type { Granted } from "../rules/Verdict.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { union } from "../time/IntervalSet.js";
import type { Ranges, UnitMessage } from "./Units.js";
import { chosenIn, countOf, restOf } from "./Units.js";

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

/** What one recipient may have: its grants, and the times of each metering point. */
interface Entitlement {
  readonly grants: Granted[];
  readonly times: Map<Eic, IntervalSet>;
}

const entitlementsOf = (grants: readonly Granted[]): ReadonlyMap<Eic, Entitlement> => {
  const entitlements = new Map<Eic, Entitlement>();
  for (const grant of grants) {
    let entitlement = entitlements.get(grant.eic);
    if (entitlement === undefined) {
      entitlement = { grants: [], times: new Map() };
      entitlements.set(grant.eic, entitlement);
    }
    entitlement.grants.push(grant);
    const { meterEic, times } = grant.of!;
    const known = entitlement.times.get(meterEic);
    entitlement.times.set(meterEic, known === undefined ? times : union(known, times));
  }
  return entitlements;
};

const byEic = (a: readonly [Eic, unknown], b: readonly [Eic, unknown]): number => (a[0] < b[0] ? -1 : 1);

/**
 * Gives a message out by the rules of its situation. Every unit is in exactly the parts of the recipients entitled to
 * it; parts share the objects of the message; order and unknown attributes survive.
 *
 * Statements: MD-1, MD-2, MD-3, NB-1, NB-2, GEN-4, GEN-5, GEN-6.
 */
export const distribute = (message: UnitMessage, situation: DataReceived): Distribution => {
  const entitlements = entitlementsOf(grantsOf(situation));
  const taken = new Map<Eic, IntervalSet>();
  for (const { times } of entitlements.values()) {
    for (const [meterEic, of] of times) taken.set(meterEic, union(taken.get(meterEic) ?? [], of));
  }
  const choices = Array.from(entitlements)
    .sort(byEic)
    .map(([recipientEic, { grants: own, times }]) => {
      const chosen = message.leaves.map((leaf): Ranges => chosenIn(leaf, times.get(leaf.meterEic)));
      const count = chosen.reduce((sum, ranges) => sum + countOf(ranges), 0);
      return { recipientEic, grants: own, chosen, count };
    });
  const whole = choices.every(({ count }) => count === message.size);
  return {
    mode: whole ? "ONE_TO_ONE" : "SPLIT",
    parts: choices.map(({ recipientEic, grants: own, chosen }) => ({
      recipientEic,
      grants: own,
      content: whole ? message.content : message.part(chosen),
    })),
    undistributed: message.part(
      message.leaves.map((leaf) => restOf(leaf, chosenIn(leaf, taken.get(leaf.meterEic)))),
    ),
  };
};
