/**
 * What makes a party a candidate of a rule, as data beside the rule: which messages the rule looks at and through what it
 * finds parties. Explanations read it to say what a party lacks that no rule named; recipients are found by the rule's
 * own function alone.
 */
import type { Action, AgreementType, MeteringPointType, Role } from "../../documents/vocabulary.js";

/** A party to an agreement. */
export type PartyAs = "serviceProviderEic" | "customerEic";

/** Which messages a rule looks at; what is absent does not matter. */
export interface Conditions {
  readonly agreementTypes?: readonly AgreementType[];
  readonly actions?: readonly Action[];
  /** What the change is made because of: nothing (a primary change), some agreement, or one of a type. */
  readonly because?: "nothing" | "something" | AgreementType;
  readonly pointTypes?: readonly MeteringPointType[];
  /** Whether some of the changed metadata types concern the rule. */
  readonly isConcerned?: (metadataType: string) => boolean;
  /** Only in the English edition. */
  readonly edition?: "en";
}

/** When an agreement has to be valid: now; now or later; while measured or billed; beside the aggregation. */
export type During = "now" | "from-now-on" | "data" | "aggregation";

/** One way to be found by a rule. */
export type Source = { readonly role: Role } & (
  | {
      /** By an agreement at the metering point of the message, directly below it, or at its parent. */
      readonly by: "agreement";
      readonly type: AgreementType;
      readonly as: PartyAs;
      readonly at: "point" | "below" | "parent";
      readonly during: During;
      /** The types of metering points that have such an agreement, where not all do. */
      readonly pointTypes?: readonly MeteringPointType[];
      /** Only beside a changed agreement of this type. */
      readonly beside?: AgreementType;
      /** The reading by which alone it counts, and which is not the chosen one. */
      readonly reading?: string;
    }
  /** By an agreement with the customer; of several types the one to name. */
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
