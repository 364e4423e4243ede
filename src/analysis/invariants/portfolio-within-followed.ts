import type { Granted } from "../../rules/distribution/verdict.js";
import { grantsOf } from "../../rules/distribution/evaluate.js";
import { difference, union } from "../../time/interval-set.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { objectsOf } from "../pair-outcome.js";
import { boundOfData } from "./bounds.js";
import type { Invariant } from "./invariant.js";

const nothing: IntervalSet = [];

/** The times of a point to which a party is entitled itself. */
const ownTimes = (grants: readonly Granted[], eic: string, meterEic: string): IntervalSet =>
  grants
    .filter((grant) => grant.eic === eic && grant.follows === undefined && grant.of?.meterEic === meterEic)
    .reduce((times, { of }) => union(times, of?.times ?? nothing), nothing);

/** The units of a portfolio provider are a subset of those of the parties it follows. */
export const portfolioWithinFollowed: Invariant = {
  name: "portfolio-within-followed",
  statement:
    "The data that a portfolio provider receives is part of the data that the party it follows receives, before the sender is excluded.",
  sources: ["GEN-5", "GEN-6"],
  on: ["METERING_DATA", "NETWORK_BILL"],
  bound: boundOfData,
  holds: ({ set, of, options }) => {
    const byNobody = of.events.map((event) =>
      event.resourceType === "CLOCK" ? event : { ...event, initiatorEic: null },
    );
    return objectsOf(set, byNobody, options).every(({ situation }) => {
      const grants = grantsOf(situation);
      return grants.every(({ chain, of: had }) => {
        if (chain === undefined || had === undefined) return true;
        return difference(had.times, ownTimes(grants, chain[0]!, had.meterEic)).length === 0;
      });
    });
  },
};
