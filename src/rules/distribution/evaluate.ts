/**
 * Evaluates all rules for one situation: grants and refusals with their causes. Answers and reasons come from the same
 * evaluation; refusals are only collected on request.
 */
import { rules } from "./distribution-rules.js";
import type { ClosingRule, EntitlingRule, ExcludingRule, FollowingRule, Rule } from "./rule.js";
import type { Situation } from "./situation.js";
import type { Granted, Refused, Verdict } from "./verdict.js";

type OfKind<Kind extends Rule["kind"]> = readonly Extract<Rule, { readonly kind: Kind }>[];

const rulesOfKind = <Kind extends Rule["kind"]>(kind: Kind): OfKind<Kind> =>
  (rules as readonly Rule[]).filter((rule) => rule.kind === kind) as readonly Rule[] as OfKind<Kind>;

const entitlingRules = rulesOfKind("entitling");
const closingRules = rulesOfKind("closing");
const followingRules = rulesOfKind("following");
const excludingRules = rulesOfKind("excluding");

/** The rules that apply to situations of one resource type. */
interface Bench {
  readonly entitling: readonly EntitlingRule<Situation>[];
  readonly closing: readonly ClosingRule<Situation>[];
  readonly following: readonly FollowingRule[];
  readonly excluding: readonly ExcludingRule[];
}

/** The rules of one resource type; a rule is only called with situations of the types it names. */
const benchOf = (on: Situation["on"]): Bench => ({
  entitling: entitlingRules.filter((rule) =>
    rule.on.includes(on),
  ) as readonly unknown[] as Bench["entitling"],
  closing: closingRules.filter((rule) => rule.on.includes(on)) as readonly unknown[] as Bench["closing"],
  following: followingRules,
  excluding: excludingRules,
});

/** The rules of each resource type. */
export const benches: { readonly [On in Situation["on"]]: Bench } = {
  METERING_POINT: benchOf("METERING_POINT"),
  AGREEMENT: benchOf("AGREEMENT"),
  METERING_DATA: benchOf("METERING_DATA"),
  NETWORK_BILL: benchOf("NETWORK_BILL"),
  CUSTOMER_DATA: benchOf("CUSTOMER_DATA"),
  PERMISSION: benchOf("PERMISSION"),
  AGREEMENT_COORDINATION: benchOf("AGREEMENT_COORDINATION"),
};

const followedRolesByRule = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(entitlingRules.map(({ id, followed }) => [id, new Set(followed)]));
const followedRoles = followedRolesByRule();

/** Whether portfolio providers follow a party in the role it was granted. */
export const isFollowed = ({ rule, role }: Granted): boolean => followedRoles.get(rule)!.has(role);

const overruled = (grant: Granted, by: string, cause: Refused["cause"]): Refused => {
  const { rule, role, eic, agreement, chain } = grant;
  return {
    rule,
    role,
    eic,
    granted: false,
    by,
    cause,
    ...(agreement && { agreement }),
    ...(chain && { chain }),
  };
};

/** The direct parties, before portfolio providers are added and parties are excluded. */
export const directGrantsOf = (
  situation: Situation,
  refuse?: (refused: Refused) => void,
): readonly Granted[] => {
  const grants: Granted[] = [];
  for (const rule of benches[situation.on].entitling) {
    rule.judge(situation, {
      grant: (role, eic, cause, agreement, of) => {
        if (eic === undefined) return;
        grants.push({ rule: rule.id, role, eic, granted: true, cause, agreement, of });
      },
      refuse: (role, eic, cause, agreement) => {
        if (refuse === undefined || eic === undefined) return;
        refuse({ rule: rule.id, role, eic, granted: false, cause, ...(agreement && { agreement }) });
      },
    });
  }
  return grants;
};

/** Runs the rules; `refuse`, if given, is called for every refusal. */
const run = (situation: Situation, refuse?: (refused: Refused) => void): readonly Granted[] => {
  const bench = benches[situation.on];
  const grants = directGrantsOf(situation, refuse);
  const followers: Granted[] = [];
  const collect = { grant: (granted: Granted) => void followers.push(granted), ...(refuse && { refuse }) };
  for (const rule of bench.following) rule.follow(situation, grants, isFollowed, collect);
  const judged = [...grants, ...followers];

  for (const rule of bench.closing) {
    const cause = rule.closes(situation);
    if (cause === undefined) continue;
    if (refuse !== undefined) for (const grant of judged) refuse(overruled(grant, rule.id, cause));
    return [];
  }
  return judged.filter((grant) => {
    for (const rule of bench.excluding) {
      const cause = rule.excludes(situation, grant);
      if (cause === undefined) continue;
      refuse?.(overruled(grant, rule.id, cause));
      return false;
    }
    return true;
  });
};

/**
 * The granted verdicts of a situation: the recipients, each with rule, role and agreement. A party that no rule grants
 * receives nothing.
 *
 * Statements: GEN-1 to GEN-6, and those of the rules in `rules`.
 */
export const grantsOf = (situation: Situation): readonly Granted[] => run(situation);

/** Every verdict of a situation, granted and refused, in the order the rules gave them. */
export const verdictsOf = (situation: Situation): readonly Verdict[] => {
  const refusals: Refused[] = [];
  const grants = run(situation, (refused) => void refusals.push(refused));
  return [...grants, ...refusals];
};
