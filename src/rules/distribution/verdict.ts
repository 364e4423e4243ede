/**
 * The verdict of a rule about a party: granted or refused, by which agreement, and the cause with its values.
 */
import type { Agreement } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";
import type { Action, AgreementType, Category, MeteringPointType, Role } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import type { IntervalSet } from "../../time/interval-set.js";
import type { During, PartyAs } from "./candidacy.js";

/** Why a party is entitled. */
export type Grant =
  | { readonly tag: "ValidNow"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "ActiveOrFuture"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "OverlapsData"; readonly meterEic: Eic; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "OverlapsAggregation"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "ValidWithinTwelveMonths"; readonly since: Instant; readonly to: Instant }
  | { readonly tag: "PartyOfChangedAgreement"; readonly as: "serviceProviderEic" | "customerEic" }
  | { readonly tag: "OperatesMeteringPoint"; readonly meterEic: Eic }
  | { readonly tag: "HasPartyInPortfolio"; readonly followed: Eic }
  | { readonly tag: "SubjectOfAuthorization" }
  | { readonly tag: "ListedAsCandidate" };

/** Why a party is not entitled. */
export type Refusal =
  | { readonly tag: "MadeTheChange"; readonly eic: Eic }
  | { readonly tag: "Ended"; readonly at: Instant }
  | { readonly tag: "NotValidYet"; readonly from: Instant }
  | { readonly tag: "NoDataInValidity"; readonly meterEic: Eic; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "NoOverlapWithAggregation"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "NothingOverlapsAtParent"; readonly parentMeterEic: Eic | undefined }
  | { readonly tag: "NoValidOrFutureAgreement"; readonly meterEic: Eic }
  | { readonly tag: "NotActiveUntil"; readonly from: Instant }
  | { readonly tag: "ProviderIsOperator"; readonly operatorEic: Eic }
  | { readonly tag: "OtherMarket"; readonly market: string }
  | { readonly tag: "EndedBeforeTwelveMonths"; readonly since: Instant; readonly to: Instant }
  | { readonly tag: "NothingOfItsConcernChanged"; readonly changed: readonly string[] }
  | { readonly tag: "PortfolioNotValidThen"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "NotOnThisAction"; readonly action: string }
  | { readonly tag: "DirectPartyOnly" }
  | { readonly tag: "OnlyOperatesMeteringPoint"; readonly followed: Eic }
  | { readonly tag: "NotInThisEdition"; readonly edition: string }
  | { readonly tag: "NotByThisReading"; readonly otherwise: string };

/** What is missing for a party that no rule considered: what would have made it a candidate, or why nothing could have. */
export type Lack =
  /** No agreement of the type at the metering point in the relevant time. */
  | {
      readonly tag: "NoAgreementAt";
      readonly agreementType: AgreementType;
      readonly as: PartyAs;
      readonly meterEic: Eic;
      readonly during: During;
      readonly from: Instant;
      readonly to: Instant;
      readonly commodityType?: string | undefined;
    }
  | {
      readonly tag: "NoAgreementWith";
      readonly agreementType: AgreementType;
      readonly customerEic: Eic;
      readonly from: Instant;
    }
  | {
      readonly tag: "NotInPortfolioOf";
      readonly followed: Eic;
      readonly from: Instant;
      readonly to: Instant;
      readonly commodityType?: string | undefined;
    }
  | { readonly tag: "NobodyToFollow" }
  | { readonly tag: "FollowedItself" }
  | { readonly tag: "AnotherRole"; readonly agreementType: AgreementType; readonly as: PartyAs }
  | { readonly tag: "OnlyOperates"; readonly meterEic: Eic }
  | { readonly tag: "OperatedByAnother"; readonly meterEic: Eic; readonly operatorEic?: Eic | undefined }
  | { readonly tag: "OtherParty"; readonly as: PartyAs; readonly partyEic?: Eic | undefined }
  | { readonly tag: "OtherSubject"; readonly mandateCustomerEic: Eic }
  | { readonly tag: "NotListedAsCandidate"; readonly candidates: readonly Eic[] }
  | { readonly tag: "NoDataAtAll" }
  | {
      readonly tag: "OtherAgreement";
      readonly agreementType: AgreementType;
      readonly expected: readonly AgreementType[];
    }
  | { readonly tag: "OtherAction"; readonly action: Action; readonly expected: readonly Action[] }
  | { readonly tag: "NeverUpdated"; readonly agreementType: AgreementType }
  | {
      readonly tag: "OtherPoint";
      readonly meteringPointType: MeteringPointType;
      readonly expected: readonly MeteringPointType[];
    }
  /** A consequence, made by the system; the rule applies to changes made by a party. */
  | { readonly tag: "IsConsequence"; readonly agreementType: AgreementType; readonly action: Action }
  /** Not a consequence of the kind of change the rule applies to. */
  | { readonly tag: "NoConsequence"; readonly expected: AgreementType | "something" };

interface Judged {
  readonly rule: string;
  readonly role: Role;
  readonly eic: Eic;
  /** The agreement of the right; absent where the right follows from the object itself or from operating the point. */
  readonly agreement?: Agreement | undefined;
  /** From the followed party to this one. */
  readonly chain?: readonly Eic[];
}

/** A right of a party to receive, with its cause. */
export interface Granted extends Judged {
  readonly granted: true;
  readonly cause: Grant;
  /** For metering data and network bills: the granted times of a metering point. */
  readonly of?: { readonly meterEic: Eic; readonly times: IntervalSet } | undefined;
  /** For a portfolio provider: the rule that grants the party it follows. */
  readonly follows?: string;
}

/** A refusal, with its cause. */
export interface Refused extends Judged {
  readonly granted: false;
  readonly cause: Refusal;
  /** The rule that removed the grant, if another rule had granted it. */
  readonly by?: string;
}

/** What is missing, for a rule, for a party that no rule considered. */
export interface Missed extends Judged {
  readonly granted: false;
  readonly cause: Lack | Refusal;
}

/** The decision of a rule about a party. */
export type Verdict = Granted | Refused;

/** The category PORTFOLIO for a portfolio provider, else DIRECT. */
export const categoryOf = (role: Role): Category => (role === "PORTFOLIO_PROVIDER" ? "PORTFOLIO" : "DIRECT");
