/**
 * Answers about access as documents: what `levik access` prints. Instants are in UTC, null for an open end; agreements and
 * authorizations are as they came.
 */
import type * as t from "io-ts";
import { AgreementDocument } from "./agreement-set-document.js";
import { closed, tag } from "./closed.js";
import { maybe } from "./combinators.js";
import { RoleName } from "./delivery-codec.js";
import { EicText, InstantText, Text, Truth, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as total from "./total.js";
import { AuthorizationV1 } from "./v1/authorization-v1.js";
import { agreementTypes } from "./vocabulary.js";

const End = maybe(InstantText);
const Texts = total.readonlyArray(Text);
const AgreementTypeName = closed("AgreementType", agreementTypes);
const AgreementTypes = total.readonlyArray(AgreementTypeName);

/** [from, to) in UTC; null for an open end. */
const PeriodOfData = total.type({ from: End, to: End }, "PeriodOfData");
const Periods = total.readonlyArray(PeriodOfData);

// --- causes ---

const Grant = taggedBy("tag", "AccessGrant", {
  OperatesMeteringPoint: total.type(
    { tag: tag("OperatesMeteringPoint"), meterEic: EicText },
    "OperatesMeteringPoint",
  ),
  OperatesParent: total.type({ tag: tag("OperatesParent"), parentMeterEic: EicText }, "OperatesParent"),
  ValidAgreement: total.type({ tag: tag("ValidAgreement"), from: End, to: End }, "ValidAgreement"),
  LegalConsent: total.type({ tag: tag("LegalConsent"), from: End, to: End }, "LegalConsent"),
  ValidSupply: total.type({ tag: tag("ValidSupply"), from: End, to: End, since: End }, "ValidSupply"),
  ValidAggregation: total.type({ tag: tag("ValidAggregation"), from: End, to: End }, "ValidAggregation"),
  StillToCome: total.type({ tag: tag("StillToCome"), from: End, to: End }, "StillToCome"),
  EndedWithinTwelveMonths: total.type(
    { tag: tag("EndedWithinTwelveMonths"), from: End, to: End, since: End },
    "EndedWithinTwelveMonths",
  ),
  Authorized: total.type(
    {
      tag: tag("Authorized"),
      validFrom: End,
      validTo: End,
      subjectFrom: End,
      subjectTo: End,
      role: Text,
      purpose: Text,
    },
    "Authorized",
  ),
});

const Denial = taggedBy("tag", "AccessDenial", {
  NotTheOperator: total.intersection(
    [total.type({ tag: tag("NotTheOperator") }), total.partial({ operatorEic: EicText })],
    "NotTheOperator",
  ),
  NoAgreement: total.type({ tag: tag("NoAgreement"), meterEic: EicText }, "NoAgreement"),
  NoAuthorization: total.type(
    { tag: tag("NoAuthorization"), meterEic: EicText, elsewhere: WholeNumber },
    "NoAuthorization",
  ),
  EndedBeforeTwelveMonths: total.type(
    { tag: tag("EndedBeforeTwelveMonths"), to: End, since: End },
    "EndedBeforeTwelveMonths",
  ),
  GivesNoAccess: total.type({ tag: tag("GivesNoAccess"), agreementType: AgreementTypeName }, "GivesNoAccess"),
  NeverValid: total.type({ tag: tag("NeverValid"), validFrom: End, validTo: End }, "NeverValid"),
  NotValidYet: total.type({ tag: tag("NotValidYet"), validFrom: End }, "NotValidYet"),
  NoLongerValid: total.type({ tag: tag("NoLongerValid"), validTo: End }, "NoLongerValid"),
  NotApproved: total.type({ tag: tag("NotApproved"), status: Text }, "NotApproved"),
  NotForAccess: total.type({ tag: tag("NotForAccess"), permissionType: Text }, "NotForAccess"),
  EmptySubjectPeriod: total.type(
    { tag: tag("EmptySubjectPeriod"), subjectFrom: End, subjectTo: End },
    "EmptySubjectPeriod",
  ),
  ConsentNoLongerAllowed: total.type(
    { tag: tag("ConsentNoLongerAllowed"), since: End },
    "ConsentNoLongerAllowed",
  ),
  OtherRole: total.type({ tag: tag("OtherRole"), role: Text, asked: Text }, "OtherRole"),
  OtherPurpose: total.type({ tag: tag("OtherPurpose"), purpose: Text, asked: Text }, "OtherPurpose"),
});

const Way = taggedBy("tag", "AccessWay", {
  Authorization: total.type({ tag: tag("Authorization"), from: End, to: End }, "Authorization"),
  SupplyValidNow: total.type(
    { tag: tag("SupplyValidNow"), agreementTypes: AgreementTypes },
    "SupplyValidNow",
  ),
  AgreementOfThatTime: total.type(
    { tag: tag("AgreementOfThatTime"), agreementTypes: AgreementTypes, since: End },
    "AgreementOfThatTime",
  ),
  Wait: total.intersection(
    [
      total.type({ tag: tag("Wait"), until: End, from: End, to: End }),
      total.partial({ agreement: AgreementDocument, authorization: AuthorizationV1 }),
    ],
    "Wait",
  ),
});

// --- the answer ---

const considered = total.partial({
  role: RoleName,
  agreement: AgreementDocument,
  authorization: AuthorizationV1,
  chain: total.readonlyArray(EicText),
  purpose: Text,
});

const GroundOfAccess = total.intersection(
  [
    total.type({ statements: Texts, decisions: Texts, cause: Grant, text: Text, periods: Periods }),
    considered,
  ],
  "GroundOfAccess",
);

const RefusalOfAccess = total.intersection(
  [total.type({ statements: Texts, decisions: Texts, cause: Denial, text: Text }), considered],
  "RefusalOfAccess",
);

const NeedOfAccess = total.type(
  { from: End, to: End, ways: total.readonlyArray(Way), text: Text },
  "NeedOfAccess",
);

/** The codec of what `levik access` prints. */
export const AccessDocument = total.codec(
  total.type(
    {
      for: EicText,
      meterEic: EicText,
      now: InstantText,
      meteringPoint: Truth,
      periods: Periods,
      grounds: total.readonlyArray(GroundOfAccess),
      refused: total.readonlyArray(RefusalOfAccess),
      needed: total.readonlyArray(NeedOfAccess),
    },
    "AccessDocument",
  ),
);

/** An answer about access as a JSON value. */
export type AccessRecord = Readonly<t.TypeOf<typeof AccessDocument>>;
