/**
 * What makes a party a candidate of a rule, as data beside the rule: the messages to which the rule applies and how it
 * finds parties. Explanations read it to state what is missing for a party that no rule considered; recipients are found
 * only by the function of the rule.
 */
import type { Action, AgreementType, MeteringPointType, Role } from "../../documents/vocabulary.js";

/** A party to an agreement. */
export type PartyAs = "serviceProviderEic" | "customerEic";

/** The messages to which a rule applies; an absent attribute is no condition. */
export interface Conditions {
  readonly agreementTypes?: readonly AgreementType[];
  readonly actions?: readonly Action[];
  /** The cause of the change: none (a primary change), some agreement, or an agreement of a type. */
  readonly because?: "nothing" | "something" | AgreementType;
  readonly pointTypes?: readonly MeteringPointType[];
  /** Whether one of the changed metadata types must concern the rule. */
  readonly isConcerned?: (metadataType: string) => boolean;
  /** Only in the English edition. */
  readonly edition?: "en";
}

/** When an agreement has to be valid: now; now or later; while measured or billed; during the aggregation. */
export type During = "now" | "from-now-on" | "data" | "aggregation";

/** One way in which a rule finds a party. */
export type Source = { readonly role: Role } & (
  | {
      /** By an agreement at the metering point of the message, directly below it, or at its parent. */
      readonly by: "agreement";
      readonly type: AgreementType;
      readonly as: PartyAs;
      readonly at: "point" | "below" | "parent";
      readonly during: During;
      /** The types of metering points that have such an agreement, if not all. */
      readonly pointTypes?: readonly MeteringPointType[];
      /** Only for a changed agreement of this type. */
      readonly beside?: AgreementType;
      /** The reading by which it counts, if that is not the chosen one. */
      readonly reading?: string;
    }
  /** By an agreement with the customer; of several types the one for explanations. */
  | { readonly by: "customer"; readonly type: AgreementType }
  | { readonly by: "operator"; readonly of: "point" | "parent"; readonly edition?: "en" }
  /** By the changed agreement itself. */
  | { readonly by: "party"; readonly as: PartyAs }
  | { readonly by: "subject" | "candidate" }
);

/** How a rule finds its candidates. */
export interface Candidacy {
  readonly when?: Conditions;
  readonly sources: readonly [Source, ...Source[]];
}
