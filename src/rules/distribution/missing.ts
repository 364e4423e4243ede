/**
 * What is missing for a party that no rule considered, by the candidacy of each rule.
 */
import { marketOf } from "../../market/point-in-set.js";
import type { Eic } from "../../documents/eic.js";
import type { AgreementType, Role } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import type { Conditions, During, Source } from "./candidacy.js";
import { benches, directGrantsOf, isFollowed } from "./evaluate.js";
import type { EntitlingRule, FollowingRule } from "./rule.js";
import type { Part, Scene } from "./scene.js";
import { partsOf, sceneOf } from "./scene.js";
import type { Situation } from "./situation.js";
import type { Granted, Lack, Missed, Refusal } from "./verdict.js";

/** How near a party is to receiving: what it has, although it does not count, comes first. */
const near = { otherwise: 1, reading: 2, role: 3, agreement: 4, portfolio: 5, message: 6 } as const;

interface Ranked {
  readonly rank: number;
  readonly missed: Missed;
}

// ------------------------------------------------------------------------------------------------------ conditions

const unmetOfAgreement = (
  situation: Extract<Situation, { readonly on: "AGREEMENT" }>,
  { agreementTypes, because: expected }: Conditions,
): Lack | undefined => {
  const { agreement, because } = situation;
  const { type: agreementType } = agreement;
  if (agreementTypes?.includes(agreementType) === false) {
    return { tag: "OtherAgreement", agreementType, expected: agreementTypes };
  }
  if (expected === undefined) return undefined;
  if (expected === "nothing") {
    return because && { tag: "IsConsequence", agreementType: because.agreement.type, action: because.action };
  }
  const isMet = because !== undefined && (expected === "something" || because.agreement.type === expected);
  return isMet ? undefined : { tag: "NoConsequence", expected };
};

/** Why a rule does not apply to the message at all; undefined when it does. */
const unmet = ({ situation, point }: Scene, when: Conditions): Lack | Refusal | undefined => {
  const { action, edition } = situation;
  if (when.edition !== undefined && edition !== when.edition) return { tag: "NotInThisEdition", edition };
  if (situation.on === "AGREEMENT") {
    const lack = unmetOfAgreement(situation, when);
    if (lack !== undefined) return lack;
  }
  if (when.actions?.includes(action) === false) {
    return situation.on === "AGREEMENT" && situation.agreement.type === "GENERAL_SERVICE"
      ? { tag: "NeverUpdated", agreementType: "GENERAL_SERVICE" }
      : { tag: "OtherAction", action, expected: when.actions };
  }
  if (point !== undefined && when.pointTypes?.includes(point.type) === false) {
    return { tag: "OtherPoint", meteringPointType: point.type, expected: when.pointTypes };
  }
  const { isConcerned } = when;
  return situation.on === "CUSTOMER_DATA" && isConcerned && !situation.changed.some(isConcerned)
    ? { tag: "NothingOfItsConcernChanged", changed: situation.changed }
    : undefined;
};

// ------------------------------------------------------------------------------------------------------------ sources

const timesOf = (
  situation: Situation,
  meterEic: Eic,
  during: During,
): { readonly from: Instant; readonly to: Instant } => {
  if (situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL") {
    const times = situation.coverage.get(meterEic)!;
    return { from: times[0]!.from, to: times.at(-1)!.to };
  }
  const { now } = situation;
  const isBeside = during === "aggregation" && situation.on === "AGREEMENT";
  return { from: isBeside ? Math.min(situation.judged.from, now) : now, to: Infinity };
};

const marketOfMessage = (situation: Situation): string | undefined =>
  situation.on === "AGREEMENT" ? marketOf(situation.set, situation.judged) : undefined;

/** The missing agreement; undefined where the source does not apply. */
const agreementMissing = (
  { situation, eic, point, parent, below }: Scene,
  source: Extract<Source, { readonly by: "agreement" }>,
): Lack | undefined => {
  const { type: agreementType, as, at, during, pointTypes, beside } = source;
  const where = at === "parent" ? parent : point;
  const meterEic = at === "below" ? below[0] : where?.meterEic;
  if (where === undefined || meterEic === undefined || pointTypes?.includes(where.type) === false) {
    return undefined;
  }
  const isBeside =
    beside === undefined || (situation.on === "AGREEMENT" && situation.agreement.type === beside);
  // The operator that provides general service itself is not a named supplier.
  const isInVain =
    agreementType === "GENERAL_SERVICE" && situation.on !== "METERING_DATA" && where.operatorEic === eic;
  if (!isBeside || isInVain) return undefined;
  const times = timesOf(situation, where.meterEic, during);
  const commodityType = marketOfMessage(situation);
  return { tag: "NoAgreementAt", agreementType, as, meterEic, during, ...times, commodityType };
};

/** Why a source does not find the party; undefined where the source does not apply. */
const lackOf = (scene: Scene, source: Source): Lack | Refusal | undefined => {
  const { situation, eic, point, parent } = scene;
  if (source.by === "agreement") return agreementMissing(scene, source);
  if (source.by === "party" && situation.on === "AGREEMENT") {
    return { tag: "OtherParty", as: source.as, partyEic: situation.agreement[source.as] };
  }
  if (source.by === "customer" && situation.on === "CUSTOMER_DATA") {
    const { customerEic, now: from } = situation;
    return { tag: "NoAgreementWith", agreementType: source.type, customerEic, from };
  }
  if (situation.on === "PERMISSION") {
    return { tag: "OtherSubject", mandateCustomerEic: situation.mandateCustomerEic };
  }
  if (situation.on === "AGREEMENT_COORDINATION") {
    return { tag: "NotListedAsCandidate", candidates: situation.candidates };
  }
  const isOfParent = source.by === "operator" && source.of === "parent";
  const isElsewhere = source.by === "operator" && source.edition === "en" && situation.edition !== "en";
  const where = isOfParent ? parent : point;
  if (where === undefined || isElsewhere) return undefined;
  const { meterEic, operatorEic } = where;
  return operatorEic === eic
    ? { tag: "NothingOverlapsAtParent", parentMeterEic: meterEic }
    : { tag: "OperatedByAnother", meterEic, operatorEic };
};

// -------------------------------------------------------------------------------------------------------------- rules

/** The agreements of the party there that the rule does not count, one of each type. */
const otherRoles = (scene: Scene, sources: readonly Source[]): readonly Part[] => {
  const counted = new Set(sources.flatMap((source) => partsOf(scene, source)));
  const types = new Map<AgreementType, Part>();
  for (const part of scene.parts) if (!counted.has(part)) types.set(part.agreement.type, part);
  return [...types.values()];
};

const missedByEntitling = (scene: Scene, { id, candidacy }: EntitlingRule<Situation>): readonly Ranked[] => {
  const { situation, eic, point } = scene;
  const { when = {}, sources } = candidacy;
  const line = (rank: number, role: Role, cause: Lack | Refusal, part?: Part): Ranked => ({
    rank,
    missed: {
      rule: id,
      role,
      eic,
      granted: false,
      cause,
      ...(part && { agreement: part.agreement }),
    },
  });
  const [{ role: firstRole }] = sources;
  const against = unmet(scene, when);
  if (against !== undefined) {
    const [found] = sources.flatMap((source) =>
      partsOf(scene, source).map((part) => ({ role: source.role, part })),
    );
    return found === undefined || against.tag === "OtherAgreement"
      ? [line(near.message, firstRole, against)]
      : [line(near.otherwise, found.role, against, found.part)];
  }
  const isData = situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL";
  if (isData && point === undefined) return [line(near.role, firstRole, { tag: "NoDataAtAll" })];
  const lines = sources.flatMap((source): readonly Ranked[] => {
    if (source.by === "agreement" && source.reading !== undefined) {
      const [part] = partsOf(scene, source);
      const cause = { tag: "NotByThisReading", otherwise: source.reading } as const;
      return part === undefined ? [] : [line(near.reading, source.role, cause, part)];
    }
    const lack = lackOf(scene, source);
    return lack === undefined ? [] : [line(near.agreement, source.role, lack)];
  });
  const others = otherRoles(scene, sources).map((part) =>
    line(near.role, firstRole, { tag: "AnotherRole", agreementType: part.agreement.type, as: part.as }, part),
  );
  const operates =
    point !== undefined && point.operatorEic === eic && !sources.some(({ by }) => by === "operator")
      ? [line(near.role, firstRole, { tag: "OnlyOperates", meterEic: point.meterEic })]
      : [];
  return [...lines, ...others, ...operates];
};

const missedByFollowing = (
  { situation, eic }: Scene,
  { id, leaders }: FollowingRule,
  grants: readonly Granted[],
): readonly Ranked[] => {
  const led = leaders?.(situation, grants, isFollowed)?.filter(({ times }) => times.length > 0);
  if (led === undefined) return [];
  const line = (cause: Lack, rank: number = near.portfolio): Ranked => ({
    rank,
    missed: { rule: id, role: "PORTFOLIO_PROVIDER", eic, granted: false, cause },
  });
  if (led.length === 0) return [line({ tag: "NobodyToFollow" }, near.message)];
  const isData = situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL";
  const byFollowed = new Map(led.map((leader) => [leader.followed, leader]));
  return [...byFollowed.values()].map(({ followed, times, market: commodityType }) => {
    if (followed === eic) return line({ tag: "FollowedItself" });
    const to = isData ? times.at(-1)!.to : Infinity;
    return line({ tag: "NotInPortfolioOf", followed, from: times[0]!.from, to, commodityType });
  });
};

/**
 * For a party that no rule considered: what is missing for each rule of the resource type, nearest first: what excludes
 * every party, what the party has although it does not count, what it lacks, and last the rules that apply only to other
 * messages, which `aboutOthers: false` omits.
 *
 * Statements: GEN-1 to GEN-6.
 */
export const missedBy = (
  situation: Situation,
  eic: Eic,
  { aboutOthers }: { readonly aboutOthers: boolean },
): readonly Missed[] => {
  const scene = sceneOf(situation, eic);
  const bench = benches[situation.on];
  const grants = directGrantsOf(situation);
  const ranked = [
    ...bench.entitling.flatMap((rule) => missedByEntitling(scene, rule)),
    ...bench.following.flatMap((rule) => missedByFollowing(scene, rule, grants)),
  ].sort((a, b) => a.rank - b.rank);
  const { role } = ranked[0]!.missed;
  const blocked = [
    ...bench.closing.map((rule) => ({ rule: rule.id, cause: rule.closes(situation) })),
    ...bench.excluding.map((rule) => ({ rule: rule.id, cause: rule.excludes(situation, { eic }) })),
  ].flatMap(({ rule, cause }): readonly Missed[] =>
    cause === undefined ? [] : [{ rule, role, eic, granted: false, cause }],
  );
  const missed = ranked.flatMap((one) => (aboutOthers || one.rank < near.message ? [one.missed] : []));
  return [...blocked, ...missed];
};
