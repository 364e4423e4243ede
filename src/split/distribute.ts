/**
 * A message of units given out: who gets which part, whether it goes one-to-one, and what nobody gets.
 */
import type { Eic } from "../market/Eic.js";
import type { DataReceived } from "../rules/Situation.js";
import { grantsOf } from "../rules/judge.js";
import type { Granted } from "../rules/Verdict.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { joinedByKey, push } from "./lists-by-key.js";
import type { Choice, Ranges, UnitMessage } from "./Units.js";
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
  readonly times: ReadonlyMap<Eic, IntervalSet>;
}

const entitlementsOf = (grants: readonly Granted[]): ReadonlyMap<Eic, Entitlement> => {
  const grantsOfParty = new Map<Eic, Granted[]>();
  for (const grant of grants) push(grantsOfParty, grant.eic, grant);
  const entitlements = new Map<Eic, Entitlement>();
  for (const [eic, own] of grantsOfParty) {
    const times = new Map<Eic, IntervalSet[]>();
    for (const { of } of own) push(times, of!.meterEic, of!.times);
    entitlements.set(eic, { grants: own, times: joinedByKey(times) });
  }
  return entitlements;
};

const byEic = (a: readonly [Eic, unknown], b: readonly [Eic, unknown]): number => (a[0] < b[0] ? -1 : 1);

const choiceOf = (found: readonly (readonly [number, Ranges])[]): Choice =>
  new Map([...found].sort(([a], [b]) => a - b));

/**
 * Gives a message out by the rules of its situation. Every unit is in exactly the parts of the recipients entitled to
 * it; parts share the objects of the message; order and unknown attributes survive.
 *
 * Statements: MD-1, MD-2, MD-3, NB-1, NB-2, GEN-4, GEN-5, GEN-6.
 */
export const distribute = (message: UnitMessage, situation: DataReceived): Distribution => {
  const entitlements = entitlementsOf(grantsOf(situation));
  const { leaves } = message;
  const leavesOf = new Map<Eic, number[]>();
  leaves.forEach(({ meterEic }, leaf) => push(leavesOf, meterEic, leaf));
  const taken = new Map<Eic, IntervalSet[]>();
  const choices = Array.from(entitlements)
    .sort(byEic)
    .map(([recipientEic, { grants: own, times }]) => {
      const found: [number, Ranges][] = [];
      let count = 0;
      for (const [meterEic, of] of times) {
        push(taken, meterEic, of);
        for (const leaf of leavesOf.get(meterEic)!) {
          const ranges = chosenIn(leaves[leaf]!, of);
          if (ranges.length > 0) found.push([leaf, ranges]);
          count += countOf(ranges);
        }
      }
      return { recipientEic, grants: own, chosen: choiceOf(found), count };
    });
  const whole = choices.every(({ count }) => count === message.size);
  const takenTimes = joinedByKey(taken);
  const left = leaves.flatMap((leaf, index): [number, Ranges][] => {
    const rest = restOf(leaf, chosenIn(leaf, takenTimes.get(leaf.meterEic) ?? []));
    return rest.length > 0 ? [[index, rest]] : [];
  });
  return {
    mode: whole ? "ONE_TO_ONE" : "SPLIT",
    parts: choices.map(({ recipientEic, grants: own, chosen }) => ({
      recipientEic,
      grants: own,
      content: whole ? message.content : message.part(chosen),
    })),
    undistributed: message.part(choiceOf(left)),
  };
};
