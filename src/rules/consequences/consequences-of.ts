/**
 * One agreement change and all its consequences.
 */
import { compareOptionalText } from "../../common/order.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Agreement } from "../../market/agreement.js";
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
  Consequences,
  Effect,
  PrimaryChange,
} from "./agreement-change.js";
import { applied } from "./agreement-change.js";
import type { ChangeError } from "./change-error.js";
import { possibleChange } from "./change-error.js";
import type { ConsequenceRule, PartyAgreementsRule, SystemAgreementsRule } from "./consequence-rule.js";
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

const ranks: Readonly<Record<Action, number>> = { DELETE: 0, UPDATE: 1, CREATE: 2 };

const byPointAndStart = (a: Agreement, b: Agreement): number =>
  compareOptionalText(a.meterEic, b.meterEic) || a.from - b.from || compareAgreements(a, b);

/** Deletions, then updates, then creations; each by point, start, provider and customer. */
const inTellingOrder = (a: Effect, b: Effect): number =>
  ranks[a.action] - ranks[b.action] || byPointAndStart(a.agreement, b.agreement);

/** The reason of a consequence, independent of the edition. */
const reasonOf = (primary: PrimaryChange, cause: Cause, action: Action): Reason => {
  for (const rule of reasonRules) {
    const reason = rule.reason(primary, action);
    if (reason !== undefined) return reason;
  }
  return becauseOfAgreement(action, cause, primary.action);
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
): Either<ChangeError, Consequences> => {
  const possible = possibleChange(set, change, now);
  if (possible._tag === "Left") return left(possible.left);
  const primary = possible.right;
  const { action, agreement, before } = primary;
  const consequences: AppliedChange[] = [];
  const append = (rule: PartyAgreementsRule | SystemAgreementsRule, effects: readonly Effect[]): void => {
    for (const effect of effects) {
      const reason = reasonOf(primary, agreement.type as Cause, effect.action);
      consequences.push({ ...effect, reason, rule: rule.id, because: { agreement, action } });
    }
  };

  const own = { action, agreement, before };
  let after = applied(set, [own]);
  for (const rule of partyAgreementsRules) {
    if (!follows(rule.on, primary)) continue;
    const effects = rule.effects(primary);
    append(rule, effects);
    after = applied(after, effects);
  }
  for (const rule of systemAgreementsRules) {
    if (!follows(rule.on, primary)) continue;
    const effects = [...rule.effects(primary, after)].sort(inTellingOrder);
    append(rule, effects);
    after = applied(after, effects);
  }
  return right({ primary: { ...own, reason: simpleReason(action), rule: undefined }, consequences, after });
};
