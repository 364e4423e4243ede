/**
 * How portfolio providers come in beside the party they follow.
 */
import type { Agreement } from "../market/Agreement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { DeadEnd } from "../market/portfolio.js";
import { atInstant } from "../market/portfolio.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { intersect } from "../time/IntervalSet.js";
import type { Situation } from "./Situation.js";
import type { Granted, Refusal, Refused } from "./Verdict.js";

/** When a portfolio agreement must be valid to count for metering points and agreements (GEN-6). */
export const followedTimes = ({ readings, now }: Situation, agreement: Agreement): IntervalSet =>
  readings["GEN-6"] === "valid-now" ? atInstant(now) : intersect([agreement], [{ from: now, to: Infinity }]);

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

/** Who has a party in a portfolio, each refused for one cause. */
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
