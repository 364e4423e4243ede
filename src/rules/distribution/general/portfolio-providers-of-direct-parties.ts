import { marketOf } from "../../../market/point-in-set.js";
import { atInstant, followersOf } from "../../../market/portfolio.js";
import {
  at,
  between,
  eics,
  day,
  grid,
  meteringData,
  meteringPointUpdated,
  point,
  portfolioOfA,
  supplyA,
} from "../../example-parties.js";
import { followedTimes, followersRemembered, isFollowedByReading, refusedFollower } from "../following.js";
import type { Example, FollowingRule, Leader } from "../rule.js";
import type { Situation } from "../situation.js";
import type { Granted } from "../verdict.js";

/** The party that portfolio providers follow because of a direct party, if any. */
const leaderOf = (
  situation: Situation,
  direct: Granted,
  isFollowed: (grant: Granted) => boolean,
): Leader | undefined => {
  const { agreement, eic: followed, of } = direct;
  if (!isFollowedByReading(situation) && (agreement === undefined || !isFollowed(direct))) return undefined;
  const isOfMessage = situation.on === "AGREEMENT" && agreement === situation.agreement;
  const judged = isOfMessage ? situation.judged : agreement;
  const times =
    judged === undefined
      ? atInstant(situation.now)
      : of === undefined
        ? followedTimes(situation, judged)
        : of.times;
  return { followed, market: judged && marketOf(situation.set, judged), times };
};

/**
 * The portfolio providers, at every level, of each direct party whose right comes from an agreement. For metering data
 * and network bills each agreement of the chain must be valid while the data were measured.
 */
export const portfolioProvidersOfDirectParties: FollowingRule = {
  kind: "following",
  id: "GEN-5",
  title: {
    en: "Portfolio providers of every level receive what the direct party in their portfolio is entitled to.",
    et: "Kõigi tasemete portfellipakkujad saavad selle, millele on õigus nende portfelli otsesel osapoolel.",
  },
  statements: ["GEN-1", "GEN-3", "GEN-5", "GEN-6"],
  decisions: ["D-GEN-5", "D-GEN-6", "D-GEN-6-DIRECT", "D-MARKET"],
  leaders: (situation, grants, isFollowed) =>
    grants.flatMap((direct) => leaderOf(situation, direct, isFollowed) ?? []),
  follow: (situation, grants, isFollowed, { grant, refuse }) => {
    const { set } = situation;
    const followersWithin = followersRemembered(set);
    for (const direct of grants) {
      const leader = leaderOf(situation, direct, isFollowed);
      if (leader === undefined) continue;
      const { followed, market, times } = leader;
      const { agreement, of } = direct;
      const followers =
        refuse === undefined
          ? followersWithin(followed, market, times)
          : followersOf(set, followed, market, times, (end) =>
              refuse(refusedFollower({ rule: "GEN-5", role: "PORTFOLIO_PROVIDER", agreement }, end)),
            );
      const cause = { tag: "HasPartyInPortfolio", followed } as const;
      for (const { eic, chain, times: whileFollowing } of followers) {
        grant({
          rule: "GEN-5",
          role: "PORTFOLIO_PROVIDER",
          eic,
          granted: true,
          cause,
          agreement,
          chain,
          follows: direct.rule,
          of: of && (of.times === whileFollowing ? of : { meterEic: of.meterEic, times: whileFollowing }),
        });
      }
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "Both levels of the supplier's portfolio chain are notified of its metering point.",
      et: "Tarnija mõõtepunktist teavitatakse tema portfelliahela mõlemat taset.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        supplyA,
        portfolioOfA,
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.balanceA, day.jan2024),
      ],
    },
    event: meteringPointUpdated(eics.point, eics.gridOperator),
    grants: [
      { eic: eics.balanceA, role: "PORTFOLIO_PROVIDER" },
      { eic: eics.balanceB, role: "PORTFOLIO_PROVIDER" },
    ],
  },
  {
    title: {
      en: "Metering data goes to the provider whose portfolio was valid when it was measured, not to the present one.",
      et: "Mõõteandmed saab see pakkuja, kelle portfell kehtis mõõtmise ajal, mitte praegune.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        supplyA,
        { ...portfolioOfA, validTo: day.jun2025 },
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.supplierA, day.jun2025),
      ],
    },
    event: meteringData(eics.point, [day.mar2025]),
    grants: [{ eic: eics.balanceA, role: "PORTFOLIO_PROVIDER" }],
    refuses: [{ eic: eics.balanceB, role: "PORTFOLIO_PROVIDER", cause: "PortfolioNotValidThen" }],
  },
  {
    title: {
      en: "A gas portfolio gives no right to electricity data.",
      et: "Gaasiportfell ei anna õigust elektri andmetele.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025),
        between("PORTFOLIO_SUPPLIER", eics.gasBalance, eics.supplierA, day.jan2024, {
          commodityType: "NATURAL_GAS",
        }),
      ],
    },
    event: meteringPointUpdated(eics.point, eics.gridOperator),
    refuses: [{ eic: eics.gasBalance, role: "PORTFOLIO_PROVIDER", cause: "OtherMarket" }],
  },
];
