/**
 * The shape of every rule: its title, its statements, and one pure function from a situation to verdicts.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementDocument, MeteringPointDocument } from "../../documents/agreement-set-document.js";
import type { Eic } from "../../documents/eic.js";
import type { Role } from "../../documents/vocabulary.js";
import type { IntervalSet } from "../../time/interval-set.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Candidacy } from "./candidacy.js";
import type { Situation } from "./situation.js";
import type { Grant, Granted, Refusal, Refused } from "./verdict.js";

/** A sentence of the rule book in both its languages. */
export interface Sentence {
  readonly en: string;
  readonly et: string;
}

/**
 * A situation as documents, with the rule's expected verdicts. It is stored beside the rule, not in it: tests run it, the
 * rule book prints it, and bundles that only evaluate rules omit it.
 */
export interface Example {
  readonly title: Sentence;
  readonly set: {
    readonly meteringPoints?: readonly MeteringPointDocument[];
    readonly agreements?: readonly AgreementDocument[];
  };
  readonly event: Readonly<Record<string, unknown>>;
  readonly edition?: "en" | "et";
  /** The parties this rule grants, with role; for an excluding rule, the parties it does not exclude. */
  readonly grants?: readonly { readonly eic: Eic; readonly role: Role }[];
  /** The parties this rule does not grant, and the tag of the cause where the rule considered the party. */
  readonly refuses?: readonly { readonly eic: Eic; readonly role: Role; readonly cause?: Refusal["tag"] }[];
}

interface RuleData {
  readonly id: string;
  readonly title: Sentence;
  /** The statements it implements. */
  readonly statements: readonly StatementId[];
  /** The decisions it depends on. */
  readonly decisions: readonly DecisionId[];
}

/** Receives the verdicts of a rule. Refusals are dropped unless reasons are requested. */
export interface Judge {
  /** Grants a candidate. */
  readonly grant: (
    role: Role,
    eic: Eic | undefined,
    cause: Grant,
    agreement?: Agreement,
    of?: Granted["of"],
  ) => void;
  /** Refuses a candidate. */
  readonly refuse: (role: Role, eic: Eic | undefined, cause: Refusal, agreement?: Agreement) => void;
}

/** Finds candidates in the set or the object and grants or refuses each. */
export interface EntitlingRule<S extends Situation = Situation> extends RuleData {
  readonly kind: "entitling";
  readonly on: readonly Situation["on"][];
  /** The roles it can grant. */
  readonly roles: readonly Role[];
  /** Those roles whose holders portfolio providers follow (GEN-6). */
  readonly followed: readonly Role[];
  /** What makes a party a candidate. */
  readonly candidacy: Candidacy;
  /** Looks at every candidate of a situation. */
  readonly judge: (situation: S, judge: Judge) => void;
}

/** Excludes all parties: if it returns a cause, every grant becomes a refusal of this rule. */
export interface ClosingRule<S extends Situation = Situation> extends RuleData {
  readonly kind: "closing";
  readonly on: readonly Situation["on"][];
  /** The cause why nothing is distributed at all, if so. */
  readonly closes: (situation: S) => Refusal | undefined;
}

/** A party that portfolio providers follow, the market, and the times at which a portfolio has to be valid. */
export interface Leader {
  readonly followed: Eic;
  readonly market: string | undefined;
  readonly times: IntervalSet;
}

/** Adds portfolio providers, from the agreement of the message or from the grants of other rules. */
export interface FollowingRule extends RuleData {
  readonly kind: "following";
  /** The parties that portfolio providers follow; absent for a rule that only excludes them, undefined for other resource types. */
  readonly leaders?: (
    situation: Situation,
    grants: readonly Granted[],
    isFollowed: (grant: Granted) => boolean,
  ) => readonly Leader[] | undefined;
  /** The portfolio providers that receive as well. */
  readonly follow: (
    situation: Situation,
    grants: readonly Granted[],
    isFollowed: (grant: Granted) => boolean,
    collect: { readonly grant: (granted: Granted) => void; readonly refuse?: (refused: Refused) => void },
  ) => void;
}

/** Removes the grant of the party it names. */
export interface ExcludingRule extends RuleData {
  readonly kind: "excluding";
  /** Whether a granted party is excluded. */
  readonly excludes: (situation: Situation, grant: { readonly eic: Eic }) => Refusal | undefined;
}

/** A rule of the rule book: data and one pure function. */
export type Rule = EntitlingRule<never> | ClosingRule<never> | FollowingRule | ExcludingRule;
