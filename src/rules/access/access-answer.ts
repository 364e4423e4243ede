/**
 * The request and the answer of an access query: grounds and refusals with their causes, the accessible periods, and
 * what would make the remaining periods accessible.
 */
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { AgreementType, Role } from "../../documents/vocabulary.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";

// ------------------------------------------------------------------------------------------------------- the request

/** Whether a participant may, now, query a metering point and which periods of its data within a span. */
export interface AccessRequest {
  readonly set: AgreementSet;
  readonly authorizations: readonly AuthorizationV1[];
  /** The party that asks. */
  readonly eic: Eic;
  readonly meterEic: Eic;
  /** The data asked for, [from, to); either end may be open. */
  readonly span: Interval;
  /** The moment of asking. */
  readonly now: Instant;
  /** The market role of the query, if it matters: OPEN_SUPPLIER, AGGREGATOR, ENERGY_SERVICE_PROVIDER, GRID_OPERATOR ... */
  readonly role?: string | undefined;
  /** The purpose of the query, if it matters: only authorizations and portfolio rights (PORTFOLIO) for it count. */
  readonly purpose?: string | undefined;
  /** The data [from, to) for which the customer consented outside the Datahub; the asking party is responsible for this. */
  readonly legalConsent?: Interval | undefined;
}

// --------------------------------------------------------------------------------------------------------- the causes

/** Why there is access to the metering point, and to how much of its data. */
export type AccessGrant =
  /** All data of the party's own metering point. */
  | { readonly tag: "OperatesMeteringPoint"; readonly meterEic: Eic }
  /** All data of an aggregation point below the party's own metering point. */
  | { readonly tag: "OperatesParent"; readonly parentMeterEic: Eic }
  /** A valid agreement between other parties, intersected along the chain: the data of its validity. */
  | { readonly tag: "ValidAgreement"; readonly from: Instant; readonly to: Instant }
  /** The customer's consent outside the Datahub: the data of the span [from, to). */
  | { readonly tag: "LegalConsent"; readonly from: Instant; readonly to: Instant }
  /** A supplier's valid agreement: the data since `since`, twelve months ago, and of its validity [from, to). */
  | { readonly tag: "ValidSupply"; readonly from: Instant; readonly to: Instant; readonly since: Instant }
  /** An aggregator's valid agreement: the data of its validity. */
  | { readonly tag: "ValidAggregation"; readonly from: Instant; readonly to: Instant }
  /** An agreement that starts in the future: technical data only. */
  | { readonly tag: "StillToCome"; readonly from: Instant; readonly to: Instant }
  /** An agreement that ended after `since`, twelve months ago: the data of its validity. */
  | {
      readonly tag: "EndedWithinTwelveMonths";
      readonly from: Instant;
      readonly to: Instant;
      readonly since: Instant;
    }
  /** An authorization valid now: the data of its subject period [subjectFrom, subjectTo). */
  | {
      readonly tag: "Authorized";
      readonly validFrom: Instant;
      readonly validTo: Instant;
      readonly subjectFrom: Instant;
      readonly subjectTo: Instant;
      readonly role: string;
      readonly purpose: string;
    };

/** Why there is no access. */
export type AccessDenial =
  /** Another party operates the point, or its operator is not known. */
  | { readonly tag: "NotTheOperator"; readonly operatorEic: Eic | undefined }
  /** The party provides no agreement of the point, nor an AGGREGATION directly below it, and no other agreement entitles it. */
  | { readonly tag: "NoAgreement"; readonly meterEic: Eic }
  /** No authorization is for the party and the point; `elsewhere` is the number of those for other points. */
  | { readonly tag: "NoAuthorization"; readonly meterEic: Eic; readonly elsewhere: number }
  /** The agreement ended at `to`, not after `since`, twelve months ago. */
  | { readonly tag: "EndedBeforeTwelveMonths"; readonly to: Instant; readonly since: Instant }
  /** A GRID or BORDER_GRID whose provider is not the operator of the point. */
  | { readonly tag: "GivesNoAccess"; readonly agreementType: AgreementType }
  /** An authorization whose validity does not end after its start. */
  | { readonly tag: "NeverValid"; readonly validFrom: Instant; readonly validTo: Instant }
  | { readonly tag: "NotValidYet"; readonly validFrom: Instant }
  | { readonly tag: "NoLongerValid"; readonly validTo: Instant }
  | { readonly tag: "NotApproved"; readonly status: string }
  | { readonly tag: "NotForAccess"; readonly permissionType: string }
  /** A subject period that does not end after its start. */
  | { readonly tag: "EmptySubjectPeriod"; readonly subjectFrom: Instant; readonly subjectTo: Instant }
  /** Consent outside the Datahub has not counted since `since`. */
  | { readonly tag: "ConsentNoLongerAllowed"; readonly since: Instant }
  | { readonly tag: "OtherRole"; readonly role: string; readonly asked: string }
  | { readonly tag: "OtherPurpose"; readonly purpose: string; readonly asked: string };

// --------------------------------------------------------------------------------------------------------- the answer

/** What was examined; neither agreement nor authorization where the cause is about the point itself. */
interface Considered {
  readonly role?: Role | undefined;
  readonly agreement?: Agreement | undefined;
  readonly authorization?: AuthorizationV1 | undefined;
  /** From the supplier to the asking party, where a portfolio gives the right. */
  readonly chain?: readonly Eic[] | undefined;
  /** The only purpose of the right, if it is limited to one. */
  readonly purpose?: string | undefined;
  readonly statements: readonly StatementId[];
  readonly decisions: readonly DecisionId[];
  /** One sentence of explanation. */
  readonly text: string;
}

/** A right to query the metering point, and the periods of data within the span that it covers (often none). */
export interface AccessGround extends Considered {
  readonly cause: AccessGrant;
  readonly periods: IntervalSet;
}

/** An agreement or authorization that gives no right, and why. */
export interface AccessRefusal extends Considered {
  readonly cause: AccessDenial;
}

/** One way to make a part of the span accessible. */
export type AccessWay =
  /** An authorization of the metering point, valid now, whose subject period covers the part. */
  | { readonly tag: "Authorization"; readonly from: Instant; readonly to: Instant }
  /** An agreement valid now; it gives access to the past twelve months. */
  | { readonly tag: "SupplyValidNow"; readonly agreementTypes: readonly AgreementType[] }
  /** An agreement whose validity covers the part and that is valid now or ended after `since`. */
  | {
      readonly tag: "AgreementOfThatTime";
      readonly agreementTypes: readonly AgreementType[];
      readonly since: Instant;
    }
  /** An existing agreement or authorization: from `until` on it gives access to [from, to) of the part. */
  | {
      readonly tag: "Wait";
      readonly until: Instant;
      readonly from: Instant;
      readonly to: Instant;
      readonly agreement?: Agreement | undefined;
      readonly authorization?: AuthorizationV1 | undefined;
    };

/** A part [from, to) of the span without access, and each way to make it accessible. */
export interface AccessNeed extends Interval {
  readonly ways: readonly AccessWay[];
  readonly text: string;
}

/** Whether a party may query a metering point, and which periods of its data. */
export interface AccessAnswer {
  readonly eic: Eic;
  readonly meterEic: Eic;
  readonly span: Interval;
  readonly now: Instant;
  /** Whether the technical data of the metering point may be queried. */
  readonly meteringPoint: boolean;
  /** Exactly the periods of its metering data that may be queried, within the span. */
  readonly periods: IntervalSet;
  readonly grounds: readonly AccessGround[];
  readonly refused: readonly AccessRefusal[];
  /** What would make the rest of the span accessible; empty when all of it is. */
  readonly needed: readonly AccessNeed[];
}
