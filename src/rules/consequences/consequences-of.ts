/**
 * One agreement change and all its consequences.
 */
import { iterable } from "../../common/iterable.js";
import { compareText } from "../../common/order.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, map, right } from "fp-ts/lib/Either.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Cause, Reason } from "../../reason/reason-code.js";
import { becauseOfAgreement, simpleReason } from "../../reason/reason-code.js";
import type { Instant } from "../../time/instant.js";
import { consequenceRules } from "./consequence-rules.js";
import type {
  AgreementChange,
  AppliedChange,
  ConsequenceId,
  Consequences,
  ConsequencesAsTaken,
  Effect,
  PrimaryChange,
} from "./agreement-change.js";
import { applied, appliedLater } from "./agreement-change.js";
import type { ChangeError } from "./change-error.js";
import { possibleChange } from "./change-error.js";
import type { ConsequenceRule, EffectsByPoint } from "./consequence-rule.js";
import { follows } from "./consequence-rule.js";

type OfKind<Kind extends ConsequenceRule["kind"]> = readonly Extract<
  ConsequenceRule,
  { readonly kind: Kind }
>[];

const rulesOfKind = <Kind extends ConsequenceRule["kind"]>(kind: Kind): OfKind<Kind> =>
  consequenceRules.filter((rule) => rule.kind === kind) as readonly ConsequenceRule[] as OfKind<Kind>;

const partyAgreementsRules = rulesOfKind("party-agreements");
const systemAgreementsRules = rulesOfKind("system-agreements");
const reasonRules = rulesOfKind("reason");

const actionsInOrder: readonly Action[] = ["DELETE", "UPDATE", "CREATE"];
const ranks: Readonly<Record<Action, number>> = { DELETE: 0, UPDATE: 1, CREATE: 2 };

/** The effects at one point: deletions, then updates, then creations; each by start, provider and customer. */
const inOrder = (a: Effect, b: Effect): number =>
  ranks[a.action] - ranks[b.action] ||
  a.agreement.from - b.agreement.from ||
  compareAgreements(a.agreement, b.agreement);

/** Of fewer points the effects are kept once they were computed. */
const FEW_POINTS = 64;

/** The effects at points of one action after another; those at one point are computed for each action that it has. */
const effectsByAction = function* (
  points: number,
  effectsAt: (point: number) => readonly Effect[],
): Generator<Effect> {
  const found = new Set<Action>();
  const ofPoint = new Uint8Array(points);
  for (const action of actionsInOrder) {
    if (action !== "DELETE" && !found.has(action)) continue;
    for (let i = 0; i < points; i++) {
      if (action !== "DELETE" && (ofPoint[i]! & (1 << ranks[action])) === 0) continue;
      for (const effect of effectsAt(i)) {
        found.add(effect.action);
        ofPoint[i]! |= 1 << ranks[effect.action];
        if (effect.action === action) yield effect;
      }
    }
  }
};

/** Deletions at all points, then updates, then creations; each by point. Computed anew each time they are read. */
const effectsInOrder = ({ points, at }: EffectsByPoint): Iterable<Effect> => {
  const sorted = [...points].sort(compareText);
  const kept: (readonly Effect[])[] = [];
  const effectsAt = (i: number): readonly Effect[] => {
    const effects = kept[i] ?? [...at(sorted[i]!)].sort(inOrder);
    if (sorted.length < FEW_POINTS) kept[i] = effects;
    return effects;
  };
  return iterable(() => effectsByAction(sorted.length, effectsAt));
};

/** The reason of a consequence, independent of the edition. */
const reasonOf = (primary: PrimaryChange, cause: Cause, action: Action): Reason => {
  for (const rule of reasonRules) {
    const reason = rule.reason(primary, action);
    if (reason !== undefined) return reason;
  }
  return becauseOfAgreement(action, cause, primary.action);
};

interface EffectsOfRule {
  readonly rule: ConsequenceId;
  readonly effects: Iterable<Effect>;
}

/** The effects of the rules that follow a change, as changes with their reasons. */
const appliedChanges = function* (
  primary: PrimaryChange,
  made: readonly EffectsOfRule[],
): Generator<AppliedChange> {
  const because = { agreement: primary.agreement, action: primary.action };
  for (const { rule, effects } of made) {
    for (const { action, agreement, before } of effects) {
      const reason = reasonOf(primary, primary.agreement.type as Cause, action);
      yield { action, agreement, before, reason, rule, because };
    }
  }
};

/**
 * Applies one change of one agreement to a set: returns the change itself, its consequences in the order of delivery,
 * and the set after all of them. The reasons are the complex ones; an edition that does not list a reason uses the simple
 * one. Primary changes of GENERAL_SERVICE and BORDER_SUPPLY, and of types on which nothing depends, have no
 * consequences. A change the set does not allow is a ChangeError, and the set is unchanged.
 *
 * The cost depends on the number of agreements of the metering point; for NAMED_SUPPLIER and PORTFOLIO_SUPPLIER of all
 * points of the operator.
 *
 * @category Consequences
 *
 * @param now the moment of the change
 *
 * Statements: CON-1 to CON-9, BEY-5, BEY-10.
 *
 * @example
 * consequencesOf(set, { action: "CREATE", agreement: grid }, now)
 * // right({ primary, consequences: [{ action: "CREATE", rule: "CON-6", ... }], after })
 */
export const consequencesOf = (
  set: AgreementSet,
  change: AgreementChange,
  now: Instant,
): Either<ChangeError, Consequences> =>
  map(({ primary, consequences, after }: ConsequencesAsTaken) => ({
    primary,
    consequences: [...consequences],
    after,
  }))(consequencesAsTaken(set, change, now));

/** The same as {@link consequencesOf}, without holding the consequences: a NAMED_SUPPLIER has some at each of an operator's points. */
export const consequencesAsTaken = (
  set: AgreementSet,
  change: AgreementChange,
  now: Instant,
): Either<ChangeError, ConsequencesAsTaken> => {
  const possible = possibleChange(set, change, now);
  if (possible._tag === "Left") return left(possible.left);
  const primary = possible.right;
  const { action, agreement, before } = primary;
  const made: EffectsOfRule[] = [];

  const own = { action, agreement, before };
  let afterParties = applied(set, [own]);
  for (const rule of partyAgreementsRules) {
    if (!follows(rule.on, primary)) continue;
    const effects = rule.effects(primary);
    made.push({ rule: rule.id, effects });
    afterParties = applied(afterParties, effects);
  }
  let after = afterParties;
  for (const rule of systemAgreementsRules) {
    if (!follows(rule.on, primary)) continue;
    const effects = effectsInOrder(rule.effects(primary, after));
    made.push({ rule: rule.id, effects });
    after = appliedLater(after, effects);
  }
  return right({
    primary: { ...own, reason: simpleReason(action), rule: undefined },
    consequences: iterable(() => appliedChanges(primary, made)),
    afterParties,
    after,
  });
};
