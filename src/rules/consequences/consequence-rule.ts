/**
 * The shape of every rule about what one agreement change does to other agreements.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Action } from "../../documents/vocabulary.js";
import type { Cause, Reason } from "../../reason/reason-code.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Sentence } from "../distribution/rule.js";
import type { Instant } from "../../time/instant.js";
import type { ConsequenceId, Effect, PrimaryChange } from "./agreement-change.js";

interface RuleData {
  readonly id: ConsequenceId;
  readonly title: Sentence;
  /** The statements it implements. */
  readonly statements: readonly StatementId[];
  /** The decisions it depends on. */
  readonly decisions: readonly DecisionId[];
}

/** The primary changes to which a rule applies. */
export interface Trigger {
  readonly types: readonly Cause[];
  readonly actions: readonly Action[];
}

/** Changes agreements made by parties: those of the point, then those below it, in the order of the result. */
export interface PartyAgreementsRule extends RuleData {
  readonly kind: "party-agreements";
  readonly on: Trigger;
  /** What a change does to other agreements. */
  readonly effects: (primary: PrimaryChange) => readonly Effect[];
}

/** What is done at each of some metering points, in any order of these. */
export interface EffectsByPoint {
  readonly points: readonly Eic[];
  /** The effects at one of them. */
  readonly at: (meterEic: Eic) => readonly Effect[];
}

/** Regenerates agreements made by the Datahub, from the set after the primary change and all changed party agreements. */
export interface SystemAgreementsRule extends RuleData {
  readonly kind: "system-agreements";
  readonly on: Trigger;
  /** What a change does to other agreements. */
  readonly effects: (primary: PrimaryChange, after: AgreementSet) => EffectsByPoint;
}

/** Gives a consequence another reason. */
export interface ReasonRule extends RuleData {
  readonly kind: "reason";
  /** The reason of a consequence. */
  readonly reason: (primary: PrimaryChange, action: Action) => Reason | undefined;
}

/** The effects of time passing from one instant (excluded) to another (included). */
export interface TimeRule extends RuleData {
  readonly kind: "time";
  /** The agreements that become active. */
  readonly activated: (set: AgreementSet, from: Instant, to: Instant) => readonly Agreement[];
}

/** A rule about what a change does to other agreements. */
export type ConsequenceRule = PartyAgreementsRule | SystemAgreementsRule | ReasonRule | TimeRule;

/** Whether a rule applies to a change. */
export const follows = ({ types, actions }: Trigger, { agreement, action }: PrimaryChange): boolean =>
  (types as readonly string[]).includes(agreement.type) && actions.includes(action);
