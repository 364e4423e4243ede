/**
 * The shape of every rule about what one agreement change does to other agreements.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
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
  /** The statements carried out. */
  readonly statements: readonly StatementId[];
  /** The decisions leaned on. */
  readonly decisions: readonly DecisionId[];
}

/** Which primary changes a rule follows. */
export interface Trigger {
  readonly types: readonly Cause[];
  readonly actions: readonly Action[];
}

/** Changes agreements that parties made: those of the point, then those below it, in the order it gives. */
export interface PartyAgreementsRule extends RuleData {
  readonly kind: "party-agreements";
  readonly on: Trigger;
  /** What a change does to other agreements. */
  readonly effects: (primary: PrimaryChange) => readonly Effect[];
}

/** Regenerates agreements that the Datahub makes, from the set after the primary change and all party agreements. */
export interface SystemAgreementsRule extends RuleData {
  readonly kind: "system-agreements";
  readonly on: Trigger;
  /** What a change does to other agreements. */
  readonly effects: (primary: PrimaryChange, after: AgreementSet) => readonly Effect[];
}

/** Words the reason of a consequence otherwise. */
export interface ReasonRule extends RuleData {
  readonly kind: "reason";
  /** The reason of a consequence. */
  readonly reason: (primary: PrimaryChange, action: Action) => Reason | undefined;
}

/** What the passing of time from one instant (excluded) to another (included) does. */
export interface TimeRule extends RuleData {
  readonly kind: "time";
  /** The agreements that become active. */
  readonly activated: (set: AgreementSet, from: Instant, to: Instant) => readonly Agreement[];
}

/** A rule about what a change does to other agreements. */
export type ConsequenceRule = PartyAgreementsRule | SystemAgreementsRule | ReasonRule | TimeRule;

/** Whether a rule follows a change. */
export const follows = ({ types, actions }: Trigger, { agreement, action }: PrimaryChange): boolean =>
  (types as readonly string[]).includes(agreement.type) && actions.includes(action);
