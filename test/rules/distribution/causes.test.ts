/**
 * The cause of every verdict is checked against its situation, independently of the rules, and portfolio providers are
 * found a second time by following all portfolio chains.
 */
import { marketOf } from "../../../src/market/point-in-set.js";
import { meteringPointAt } from "../../../src/market/point-in-set.js";
import { subMonths } from "date-fns";
import { fromZonedTime, toZonedTime } from "date-fns-tz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Agreement } from "../../../src/market/agreement.js";
import type { AgreementSet } from "../../../src/market/agreement-set.js";
import { startOf, step } from "../../../src/predict/changes.js";
import { completeOptions } from "../../../src/predict/predict.js";
import type { ReadingId } from "../../../src/rulebook/readings.js";
import { readingChoices } from "../../../src/rulebook/readings.js";
import { rules } from "../../../src/rules/distribution/distribution-rules.js";
import { grantsOf, verdictsOf } from "../../../src/rules/distribution/evaluate.js";
import type { Rule } from "../../../src/rules/distribution/rule.js";
import type { Situation } from "../../../src/rules/distribution/situation.js";
import type { Granted, Verdict } from "../../../src/rules/distribution/verdict.js";
import { arbitraryMarketWithEvents } from "../../arbitraries/market.js";
import { setOf } from "../../market/built.js";

type Fact = readonly [claimed: unknown, is: unknown];

const holds = (fact: unknown): Fact => [fact, true];
const validityOf = ({ from, to }: Agreement) => ({ from, to });
const isValid = ({ from, to }: Agreement, now: number): boolean => from <= now && now < to;

/** The same clock reading in Tallinn so many months before, to a millisecond. */
const monthsBefore = (now: number, months: number): number =>
  fromZonedTime(subMonths(toZonedTime(now, "Europe/Tallinn"), months), "Europe/Tallinn").getTime();

const portfoliosBetween = (set: AgreementSet, provider: string, customer: string): readonly Agreement[] =>
  set
    .agreementsWithCustomer(customer)
    .filter(
      ({ type, serviceProviderEic }) => type === "PORTFOLIO_SUPPLIER" && serviceProviderEic === provider,
    );

const isInPortfolio = (situation: Situation, { eic, chain, role }: Verdict): readonly Fact[] => [
  [role, "PORTFOLIO_PROVIDER"],
  [chain?.at(-1), eic],
  ...chain!
    .slice(1)
    .map((provider, i) => holds(portfoliosBetween(situation.set, provider, chain![i]!).length > 0)),
];

const marketsDiffer = (set: AgreementSet, a: Agreement, b: Agreement): boolean => {
  const [one, other] = [marketOf(set, a), marketOf(set, b)];
  return one !== undefined && other !== undefined && one !== other;
};

/** Each fact as a cause states it, and as it is. */
const factsOf = (situation: Situation, verdict: Verdict): readonly Fact[] => {
  const { set, now } = situation;
  const { eic, agreement, cause, chain } = verdict;
  switch (cause.tag) {
    case "ValidNow":
      return [[cause, { tag: "ValidNow", ...validityOf(agreement!) }], holds(isValid(agreement!, now))];
    case "ActiveOrFuture":
      return [[cause, { tag: "ActiveOrFuture", ...validityOf(agreement!) }], holds(now < agreement!.to)];
    case "OverlapsData":
    case "NoDataInValidity": {
      const { tag, meterEic } = cause;
      const { from, to } = agreement!;
      const covered =
        situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL"
          ? situation.coverage
          : new Map<string, []>();
      const overlap = covered
        .get(meterEic)!
        .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
        .filter((span) => span.from < span.to);
      return verdict.granted
        ? [
            [cause, { tag, meterEic, from, to }],
            [verdict.of, { meterEic, times: overlap }],
          ]
        : [
            [cause, { tag, meterEic, from, to }],
            [overlap, []],
          ];
    }
    case "OverlapsAggregation":
      return [[cause, { tag: cause.tag, ...validityOf(agreement!) }]];
    case "NoOverlapWithAggregation": {
      const states = situation.on === "AGREEMENT" ? [situation.before, situation.agreement] : [];
      return [
        [cause, { tag: cause.tag, ...validityOf(agreement!) }],
        ...(situation.action === "DELETE" ? [] : states).map((state) =>
          holds(state === undefined || state.to <= agreement!.from || agreement!.to <= state.from),
        ),
      ];
    }
    case "ValidWithinTwelveMonths":
    case "EndedBeforeTwelveMonths":
      return [
        [cause.to, agreement!.to],
        [Math.floor(cause.since), Math.floor(monthsBefore(now, 12))],
        [cause.since < agreement!.to, cause.tag === "ValidWithinTwelveMonths"],
        holds(agreement!.from <= now),
      ];
    case "PartyOfChangedAgreement":
      return [
        holds(situation.on === "AGREEMENT" && situation.agreement === agreement),
        [eic, agreement![cause.as]],
      ];
    case "OperatesMeteringPoint":
      return [
        [agreement, undefined],
        [
          eic,
          situation.on === "AGREEMENT" && situation.point?.meterEic === cause.meterEic
            ? situation.point.operatorEic
            : meteringPointAt(set, cause.meterEic, now).operatorEic,
        ],
      ];
    case "HasPartyInPortfolio":
      return [[chain?.[0], cause.followed], ...isInPortfolio(situation, verdict)];
    case "OnlyOperatesMeteringPoint":
      return [
        [chain, [cause.followed, eic]],
        holds(situation.on !== "PERMISSION" && situation.on !== "AGREEMENT_COORDINATION"),
        ...isInPortfolio(situation, verdict),
      ];
    case "DirectPartyOnly":
      return [[chain?.length, 2], [chain?.[1], eic], ...isInPortfolio(situation, verdict)];
    case "SubjectOfAuthorization":
      return [[eic, situation.on === "PERMISSION" && situation.mandateCustomerEic]];
    case "ListedAsCandidate":
      return [
        holds(situation.on === "AGREEMENT_COORDINATION" && situation.candidates.includes(eic)),
        [situation.edition, "en"],
      ];
    case "NotByThisReading": {
      const [reading, choice] = cause.otherwise.split(": ") as [ReadingId, string];
      return [
        [situation.readings[reading], readingChoices[reading][0]],
        holds((readingChoices[reading].slice(1) as readonly string[]).includes(choice)),
      ];
    }
    case "NotInThisEdition":
      return [
        [cause.edition, situation.edition],
        [situation.edition, "et"],
      ];
    case "MadeTheChange":
      return [
        [cause.eic, eic],
        [eic, situation.initiatorEic],
      ];
    case "Ended":
      return [[cause.at, agreement!.to], holds(agreement!.to <= now)];
    case "NotValidYet":
      return [[cause.from, agreement!.from], holds(now < agreement!.from)];
    case "NotActiveUntil":
      return [
        [cause.from, situation.on === "AGREEMENT" && situation.agreement.from],
        holds(now < cause.from),
      ];
    case "NothingOverlapsAtParent":
      return [
        [cause.parentMeterEic, situation.on === "AGREEMENT" ? situation.point?.parentMeterEic : "none"],
      ];
    case "NoValidOrFutureAgreement":
      return [
        [cause.meterEic, situation.on === "METERING_POINT" && situation.point.meterEic],
        ...set
          .agreementsOf(cause.meterEic)
          .map((one) => holds(one.to <= now || (one.type === "GENERAL_SERVICE" && now < one.from))),
      ];
    case "ProviderIsOperator":
      return [
        [agreement!.type, "GENERAL_SERVICE"],
        [eic, cause.operatorEic],
        [agreement!.serviceProviderEic, eic],
      ];
    case "OtherMarket": {
      if (chain === undefined) {
        const judged = situation.on === "AGREEMENT" ? situation.judged : agreement!;
        return [[cause.market, marketOf(set, agreement!)], holds(marketsDiffer(set, agreement!, judged))];
      }
      const last = portfoliosBetween(set, eic, chain.at(-2)!);
      return [
        ...isInPortfolio(situation, verdict),
        holds(last.some(({ commodityType }) => commodityType === cause.market)),
      ];
    }
    case "PortfolioNotValidThen": {
      const { from, to } = cause;
      const last = portfoliosBetween(set, eic, chain!.at(-2)!).filter(
        (one) => one.from === from && one.to === to,
      );
      return [
        ...isInPortfolio(situation, verdict),
        holds(last.length > 0),
        holds(
          situation.readings["GEN-6"] === "valid-from-now-on" ||
            agreement === undefined ||
            from > now ||
            to <= now ||
            "coverage" in situation,
        ),
      ];
    }
    case "NothingOfItsConcernChanged":
      return [[cause.changed, situation.on === "CUSTOMER_DATA" && situation.changed]];
    case "NotOnThisAction":
      return [
        [cause.action, situation.action],
        [situation.action, "DELETE"],
      ];
  }
};

/** The rights that come from no agreement. */
const ofTheObject: ReadonlySet<string> = new Set([
  "METERING_POINT_OPERATOR",
  "AUTHORIZATION_SUBJECT",
  "COORDINATION_CANDIDATE",
]);

// ------------------------------------------------------------------------------------------------------- who follows

interface Span {
  readonly from: number;
  readonly to: number;
}

const meet = (a: readonly Span[], b: Span): readonly Span[] =>
  a
    .map(({ from, to }) => ({ from: Math.max(from, b.from), to: Math.min(to, b.to) }))
    .filter(({ from, to }) => from < to);

/** Every provider above a party within some times, and the parties between: all chains without a repeated party. */
const providersAbove = (
  set: AgreementSet,
  chain: readonly string[],
  market: string | undefined,
  times: readonly Span[],
): readonly string[] =>
  set.agreementsWithCustomer(chain.at(-1)!).flatMap((one) => {
    const provider = one.serviceProviderEic;
    if (one.type !== "PORTFOLIO_SUPPLIER" || provider === undefined || chain.includes(provider)) return [];
    const its = one.commodityType;
    if (market !== undefined && its !== undefined && its !== market) return [];
    const left = meet(times, one);
    return left.length === 0
      ? []
      : [provider, ...providersAbove(set, [...chain, provider], market ?? its, left)];
  });

/** When portfolios count for what is not measured: at the moment, or from it on while the agreement is valid. */
const countedTimes = ({ readings, now }: Situation, agreement: Agreement): readonly Span[] =>
  readings["GEN-6"] !== "valid-from-now-on"
    ? [{ from: now, to: now + 2 ** -12 }]
    : meet([agreement], { from: now, to: Infinity });

const followedRoles = new Map(
  (rules as readonly Rule[]).map(
    (rule) => [rule.id, rule.kind === "entitling" ? rule.followed : []] as const,
  ),
);
const isFollowed = ({ rule, role }: Granted): boolean => followedRoles.get(rule)!.includes(role);

// --------------------------------------------------------------------------------------------------------------- all

const readings = fc.record({
  "GEN-6": fc.constantFrom(...readingChoices["GEN-6"]),
  "MD-2": fc.constantFrom(...readingChoices["MD-2"]),
  "AGR-3": fc.constantFrom(...readingChoices["AGR-3"]),
  "NB-2": fc.constantFrom(...readingChoices["NB-2"]),
  "CON-9": fc.constantFrom(...readingChoices["CON-9"]),
});

const world = fc.record({
  world: arbitraryMarketWithEvents(),
  edition: fc.constantFrom<"en" | "et">("en", "en", "et"),
  readings,
});

const eachSituation = (check: (situation: Situation) => void): void =>
  fc.assert(
    fc.property(world, ({ world: { market, events }, ...options }) => {
      let progress = startOf(setOf(market), completeOptions(options));
      for (const event of events) {
        const { objects, progress: next } = step(progress, event);
        progress = next;
        for (const { situation } of objects) check(situation);
      }
    }),
    { numRuns: 400 },
  );

describe("a verdict", () => {
  it("has a cause that is true in its situation", () => {
    eachSituation((situation) => {
      for (const verdict of verdictsOf(situation)) {
        const facts = factsOf(situation, verdict);
        expect({ verdict, facts: facts.map(([claimed]) => claimed) }).toEqual({
          verdict,
          facts: facts.map(([, is]) => is),
        });
      }
    });
  });

  it("contains a party, and the agreement that its right comes from", () => {
    eachSituation((situation) => {
      for (const { eic, role, rule, agreement, granted } of verdictsOf(situation)) {
        expect(eic).toBeTypeOf("string");
        expect(granted).toBeTypeOf("boolean");
        if (role === "PORTFOLIO_PROVIDER" || role === "GRID_OPERATOR") continue;
        expect([rule, role, agreement === undefined]).toEqual([rule, role, ofTheObject.has(role)]);
      }
    });
  });

  it("is the same whether or not refusals are requested", () => {
    eachSituation((situation) => {
      const granted = verdictsOf(situation).filter((verdict): verdict is Granted => verdict.granted);
      expect(grantsOf(situation)).toEqual(granted);
    });
  });
});

describe("the portfolio providers of a direct party (GEN-5, GEN-6)", () => {
  it("are those found by following all portfolio chains", () => {
    eachSituation((situation) => {
      const open = { ...situation, initiatorEic: undefined };
      const granted = grantsOf(open);
      for (const direct of granted) {
        const { agreement, eic, of } = direct;
        if (!isFollowed(direct)) continue;
        const isOfMessage = open.on === "AGREEMENT" && agreement === open.agreement;
        const judged = isOfMessage ? open.judged : agreement!;
        const times = of === undefined ? countedTimes(open, judged) : of.times;
        const above = providersAbove(open.set, [eic], marketOf(open.set, judged), times);
        const followers = granted.filter(
          (one) =>
            one.rule === "GEN-5" &&
            one.agreement === agreement &&
            one.chain![0] === eic &&
            one.of?.meterEic === of?.meterEic,
        );
        expect(new Set(followers.map((one) => one.eic))).toEqual(new Set(above));
      }
    });
  });
});
