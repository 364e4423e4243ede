/**
 * Adds portfolio providers to the parties they follow.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { DeadEnd, Follower } from "../../market/portfolio.js";
import { atInstant, followersOf } from "../../market/portfolio.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { equals, intersect } from "../../time/interval-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Situation } from "./situation.js";
import type { Granted, Refusal, Refused } from "./verdict.js";

/** When a portfolio agreement must be valid to count for metering points and agreements (GEN-6). */
export const followedTimes = ({ readings, now }: Situation, agreement: Agreement): IntervalSet =>
  readings["GEN-6"] === "valid-from-now-on"
    ? intersect([agreement], [{ from: now, to: Infinity }])
    : atInstant(now);

/** Whether portfolio providers follow all recipients, by the reading GEN-6: everything. */
export const isFollowedByReading = ({ on, readings }: Situation): boolean =>
  readings["GEN-6"] === "everything" &&
  (on === "CUSTOMER_DATA" || on === "PERMISSION" || on === "AGREEMENT_COORDINATION");

/**
 * `followersOf` a set, computed once for each party, market and times: the points of one message mostly have the same times
 * and few suppliers. Measured by `npm run bench -- split`.
 */
export const followersRemembered = (
  set: AgreementSet,
): ((party: Eic, market: string | undefined, times: IntervalSet) => readonly Follower[]) => {
  const known = new Map<
    Eic,
    Map<number, { market: string | undefined; times: IntervalSet; followers: readonly Follower[] }[]>
  >();
  return (party, market, times) => {
    if (times.length === 0) return [];
    let ofParty = known.get(party);
    if (ofParty === undefined) known.set(party, (ofParty = new Map()));
    const bounds = times[0]!.from + 3 * times.at(-1)!.to;
    const alike = ofParty.get(bounds);
    const before = alike?.find((one) => one.market === market && equals(one.times, times));
    if (before !== undefined) return before.followers;
    const followers = followersOf(set, party, market, times);
    const fresh = { market, times, followers };
    if (alike === undefined) ofParty.set(bounds, [fresh]);
    else alike.push(fresh);
    return followers;
  };
};

/** The refusal of a portfolio provider whose agreement did not count. */
export const refusedFollower = (
  as: Pick<Refused, "rule" | "role" | "agreement">,
  { agreement, chain, why }: DeadEnd,
): Refused => ({
  ...as,
  eic: agreement.serviceProviderEic!,
  chain,
  granted: false,
  cause:
    why === "OtherMarket"
      ? { tag: "OtherMarket", market: agreement.commodityType! }
      : { tag: "PortfolioNotValidThen", from: agreement.from, to: agreement.to },
});

/** The portfolio providers of a party, each refused for one cause. */
export const refusedFollowersOf = (
  set: AgreementSet,
  { eic: followed, agreement }: Granted,
  rule: string,
  cause: Refusal,
): readonly Refused[] =>
  set.portfoliosWith(followed).flatMap(({ serviceProviderEic: eic }): readonly Refused[] =>
    eic === undefined || eic === followed
      ? []
      : [
          {
            rule,
            role: "PORTFOLIO_PROVIDER",
            eic,
            agreement,
            chain: [followed, eic],
            granted: false,
            cause,
          },
        ],
  );
