/**
 * Grounds, refusals and remedies as sentences; times as Estonian clocks show them.
 */
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { formatLocal } from "../../time/tallinn.js";
import { withArticle } from "../../common/article.js";
import type { Agreement } from "../../market/agreement.js";
import type { Eic } from "../../documents/eic.js";
import type { AccessDenial, AccessGrant, AccessWay } from "./access-answer.js";

/** The agreement that a sentence is about, and from whom to whom its portfolio chain leads; neither for an authorization. */
export interface Named {
  readonly agreement?: Agreement | undefined;
  readonly chain?: readonly Eic[] | undefined;
}

/** A cause, and the agreement that its sentence names. */
export interface Explained<Cause> extends Named {
  readonly cause: Cause;
}

const openEnds: ReadonlyMap<Instant, string> = new Map([
  [-Infinity, "the beginning"],
  [Infinity, "no end"],
]);

const moment = (t: Instant): string => openEnds.get(t) ?? formatLocal(t);
const span = ({ from, to }: Interval): string => `${moment(from)} to ${moment(to)}`;

const textOf = ({ agreement, chain }: Named): string => {
  const type = agreement?.type ?? "authorization";
  return chain === undefined ? type : `${type} followed by ${chain.join(", ")}`;
};

/** A grant in one sentence. */
export const grantText = ({ cause, ...of }: Explained<AccessGrant>): string => {
  const what = textOf(of);
  switch (cause.tag) {
    case "OperatesMeteringPoint":
      return `It operates the metering point ${cause.meterEic}: all of its data.`;
    case "OperatesParent":
      return `It operates the metering point ${cause.parentMeterEic} above: all data of the aggregation point.`;
    case "ValidAgreement":
    case "ValidAggregation":
      return `The ${what} is valid (${span(cause)}): data of its validity.`;
    case "LegalConsent":
      return `The customer consented outside the Datahub, as the asking party states: data of ${span(cause)}.`;
    case "ValidSupply":
      return `The ${what} is valid (${span(cause)}): data since ${moment(cause.since)}, twelve months ago, and of its validity.`;
    case "StillToCome":
      return `The ${what} starts in the future (${span(cause)}): technical data only.`;
    case "EndedWithinTwelveMonths":
      return `The ${what} (${span(cause)}) ended after ${moment(cause.since)}, twelve months ago: data of its validity.`;
    case "Authorized":
      return `An authorization as ${cause.role} for ${cause.purpose} is valid (${span({ from: cause.validFrom, to: cause.validTo })}): data of ${span({ from: cause.subjectFrom, to: cause.subjectTo })}.`;
  }
};

/** A refusal in one sentence. */
export const denialText = ({ cause, ...of }: Explained<AccessDenial>): string => {
  const what = textOf(of);
  switch (cause.tag) {
    case "NotTheOperator":
      return cause.operatorEic === undefined
        ? "The operator of the metering point is not known."
        : `The metering point is operated by ${cause.operatorEic}.`;
    case "NoAgreement":
      return `It provides no agreement of the metering point ${cause.meterEic}, and no other agreement entitles it.`;
    case "NoAuthorization":
      return `It holds no authorization of the metering point ${cause.meterEic}${cause.elsewhere === 0 ? "" : `, ${cause.elsewhere} of other points`}.`;
    case "EndedBeforeTwelveMonths":
      return `The ${what} ended on ${moment(cause.to)}, not after ${moment(cause.since)}, twelve months ago.`;
    case "GivesNoAccess":
      return `A ${cause.agreementType} gives its provider no access to a metering point operated by another party.`;
    case "NeverValid":
      return `The end of the authorization (${moment(cause.validTo)}) is not after its start (${moment(cause.validFrom)}).`;
    case "NotValidYet":
      return `The authorization is not valid before ${moment(cause.validFrom)}.`;
    case "NoLongerValid":
      return `The authorization has not been valid since ${moment(cause.validTo)}.`;
    case "NotApproved":
      return `The status of the authorization is ${cause.status}, not APPROVED.`;
    case "NotForAccess":
      return `The authorization is a permission of type ${cause.permissionType}, not ACCESS.`;
    case "EmptySubjectPeriod":
      return `The end of the subject period of the authorization (${moment(cause.subjectTo)}) is not after its start (${moment(cause.subjectFrom)}).`;
    case "ConsentNoLongerAllowed":
      return `Consent outside the Datahub has not been accepted since ${moment(cause.since)}: the customer authorizes in the client portal.`;
    case "OtherRole":
      return `This gives access as ${cause.role}, the query is made as ${cause.asked}.`;
    case "OtherPurpose":
      return `The ${what} is for ${cause.purpose}, the query for ${cause.asked}.`;
  }
};

const wayText = (way: AccessWay): string => {
  switch (way.tag) {
    case "Authorization":
      return "an authorization of the metering point, valid now, with this subject period";
    case "SupplyValidNow":
      return `${withArticle(way.agreementTypes.join(" or "))} valid now`;
    case "AgreementOfThatTime":
      return `${withArticle(way.agreementTypes.join(" or "))} valid at that time, if it is valid now or ended after ${moment(way.since)}`;
    case "Wait":
      return `the existing ${way.agreement?.type ?? "authorization"}, from ${moment(way.until)} on, for ${span(way)}`;
  }
};

/** A remedy in one sentence. */
export const needText = (part: Interval, ways: readonly AccessWay[]): string =>
  `${span(part)} would need ${ways.map(wayText).join("; or ")}.`;
