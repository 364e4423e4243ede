import { marketOf } from "../../../market/point-in-set.js";
import { followersOf } from "../../../market/portfolio.js";
import {
  agreementChanged,
  between,
  eics,
  day,
  generalServiceOfOperator,
  grid,
  point,
  portfolioOfA,
  supplyA,
} from "../../example-parties.js";
import { followedTimes, refusedFollower } from "../following.js";
import type { Example, FollowingRule, Leader } from "../rule.js";
import type { AgreementChanged } from "../situation.js";

const leadersOf = (situation: AgreementChanged): readonly Leader[] => {
  const { agreement, judged, set } = situation;
  const followed = agreement.serviceProviderEic;
  if (followed === undefined) return [];
  return [{ followed, market: marketOf(set, judged), times: followedTimes(situation, judged) }];
};

/** The portfolio providers of the service provider of the changed agreement, also when it made the change itself. */
export const portfolioProvidersOfTheServiceProvider: FollowingRule = {
  kind: "following",
  id: "AGR-1",
  title: {
    en: "A changed agreement goes to all portfolio providers of its service provider.",
    et: "Muutunud leping läheb selle teenusepakkuja kõigile portfellipakkujatele.",
  },
  statements: ["AGR-1", "AGR-2", "GEN-3"],
  decisions: ["D-AGR-2", "D-GEN-5", "D-GEN-6"],
  leaders: (situation) => (situation.on === "AGREEMENT" ? leadersOf(situation) : undefined),
  follow: (situation, _grants, _isFollowed, collect) => {
    if (situation.on !== "AGREEMENT") return;
    const { agreement, set } = situation;
    const [leader] = leadersOf(situation);
    if (leader === undefined) return;
    const { followed, market, times } = leader;
    const as = { rule: "AGR-1", role: "PORTFOLIO_PROVIDER", agreement } as const;
    const { refuse } = collect;
    const followers = followersOf(
      set,
      followed,
      market,
      times,
      refuse && ((end) => refuse(refusedFollower(as, end))),
    );
    const { rule, role } = as;
    for (const { eic, chain } of followers) {
      const cause = { tag: "HasPartyInPortfolio", followed } as const;
      collect.grant({ rule, role, agreement, eic, chain, granted: true, cause });
    }
  },
};

export const examples = (): readonly Example[] => [
  {
    title: {
      en: "A supplier adds its agreement; every level of its portfolio chain is notified.",
      et: "Tarnija lisab oma lepingu; teavitatakse tema portfelliahela kõiki tasemeid.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        generalServiceOfOperator(day.jan2024),
        portfolioOfA,
        between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.balanceA, day.jan2024),
      ],
    },
    event: agreementChanged("CREATE", supplyA, eics.supplierA),
    grants: [
      { eic: eics.balanceA, role: "PORTFOLIO_PROVIDER" },
      { eic: eics.balanceB, role: "PORTFOLIO_PROVIDER" },
    ],
  },
  {
    title: {
      en: "A portfolio that starts later, and one of another market, do not count.",
      et: "Hiljem algav ja teise turu portfell ei loe.",
    },
    set: {
      meteringPoints: [point],
      agreements: [
        grid,
        generalServiceOfOperator(day.jan2024),
        { ...portfolioOfA, validFrom: day.jul2025 },
        between("PORTFOLIO_SUPPLIER", eics.gasBalance, eics.supplierA, day.jan2024, {
          commodityType: "NATURAL_GAS",
        }),
      ],
    },
    event: agreementChanged("CREATE", supplyA, eics.supplierA),
    refuses: [
      { eic: eics.balanceA, role: "PORTFOLIO_PROVIDER", cause: "PortfolioNotValidThen" },
      { eic: eics.gasBalance, role: "PORTFOLIO_PROVIDER", cause: "OtherMarket" },
    ],
  },
];
