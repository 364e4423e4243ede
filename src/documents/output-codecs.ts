/**
 * What commands print, as documents: deliveries, verdicts, folded sets, reasons, statements and the rest; plans and reports are in
 * report-codec. Their JSON Schemas are in docs/schema beside those of what is read.
 */
import type * as t from "io-ts";
import { AgreementDocument, MeteringPointDocument } from "./agreement-set-document.js";
import { closed, ResourceTypeName } from "./closed.js";
import { EitherFormType, maybe, mustHold } from "./combinators.js";
import { editions } from "./editions.js";
import { findingClasses, ReportedTypeName } from "./finding-codec.js";
import { scalar, wrongKind } from "./scalar.js";
import { EicText, IdText, InstantText, Text, Truth, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as total from "./total.js";
import { AuthorizationV1 } from "./v1/authorization-v1.js";
import { CoordinationV1 } from "./v1/coordination-v1.js";
import { CustomerDataV1 } from "./v1/customer-v1.js";
import { actions, roles } from "./vocabulary.js";

const Role = closed("Role", roles);
const Action = closed("Action", actions);
const Edition = closed("Edition", editions);
const Texts = total.readonlyArray(Text);

// --- deliveries ---

const Ground = total.intersection(
  [
    total.type({ rule: Text, role: Role, category: closed("Category", ["DIRECT", "PORTFOLIO"]) }),
    total.partial({ agreement: AgreementDocument, chain: total.readonlyArray(EicText) }),
  ],
  "Ground",
);

const AnyObject = scalar<Readonly<Record<string, unknown>>>("AnyObject", { type: "object" }, (value) =>
  total.UnknownRecord.is(value) ? undefined : wrongKind("an object"),
);

/** Items of metering data or network bills, in the version of the submitted message. */
const Items = total.readonlyArray(AnyObject);

const deliveryOf = <R extends string, C extends t.Mixed>(name: string, resourceType: R, content: C) =>
  total.intersection(
    [
      total.type({
        event: WholeNumber,
        occurredAt: InstantText,
        recipientEic: EicText,
        resourceType: closed("ResourceTypeName", [resourceType]),
        reason: Text,
        content,
        grounds: total.readonlyArray(Ground),
      }),
      mustHold(
        "NoMode",
        ({ mode }) => (mode === undefined ? [] : [{ attribute: "mode", cause: wrongKind("nothing") }]),
        { not: { required: ["mode"] } },
      ),
    ],
    name,
  );

/** A delivery that goes to each recipient whole or in part. */
const splitDeliveryOf = <R extends string>(name: string, resourceType: R) =>
  total.type(
    {
      event: WholeNumber,
      occurredAt: InstantText,
      recipientEic: EicText,
      resourceType: closed("ResourceTypeName", [resourceType]),
      reason: Text,
      mode: closed("Mode", ["ONE_TO_ONE", "SPLIT"]),
      content: Items,
      grounds: total.readonlyArray(Ground),
    },
    name,
  );

const Delivery = taggedBy("resourceType", "Delivery", {
  METERING_POINT: deliveryOf(
    "MeteringPointDelivery",
    "METERING_POINT",
    total.type({ meterEic: EicText }, "MeteringPointContent"),
  ),
  METERING_DATA: splitDeliveryOf("MeteringDataDelivery", "METERING_DATA"),
  NETWORK_BILL: splitDeliveryOf("NetworkBillDelivery", "NETWORK_BILL"),
  CUSTOMER_DATA: deliveryOf("CustomerDataDelivery", "CUSTOMER_DATA", CustomerDataV1),
  AGREEMENT: deliveryOf("AgreementDelivery", "AGREEMENT", AgreementDocument),
  PERMISSION: deliveryOf("PermissionDelivery", "PERMISSION", AuthorizationV1),
  AGREEMENT_COORDINATION: deliveryOf(
    "AgreementCoordinationDelivery",
    "AGREEMENT_COORDINATION",
    CoordinationV1,
  ),
});

/** The codec of a line of `levik predict`: a delivery, or what of a message no recipient got. */
export const PredictedLineDocument = new EitherFormType(
  Delivery,
  total.type({ event: WholeNumber, undistributed: Items }, "Undistributed"),
  "undistributed",
);

// --- verdicts ---

/** The codec of a line of `levik explain`: a verdict of a rule on a party. */
export const VerdictDocument = total.intersection(
  [
    total.type({
      event: WholeNumber,
      rule: Text,
      role: Role,
      eic: EicText,
      granted: Truth,
      cause: total.type({ tag: Text }, "CauseOfVerdict"),
      text: Text,
    }),
    total.partial({ agreement: AgreementDocument, chain: total.readonlyArray(EicText) }),
  ],
  "VerdictDocument",
);

// --- agreement sets from messages ---

/** The codec of what `levik set` prints. */
export const FoldedSetDocument = total.type(
  {
    meteringPoints: total.readonlyArray(MeteringPointDocument),
    agreements: total.readonlyArray(AgreementDocument),
    unplaced: total.readonlyArray(
      total.type(
        {
          messageId: maybe(IdText),
          why: closed("WhyUnplaced", ["contentless", "unreadable", "unknown", "ambiguous"]),
          text: Text,
        },
        "Unplaced",
      ),
    ),
  },
  "FoldedSetDocument",
);

// --- reasons and statements ---

/** The codec of an item of what `levik reason` prints. */
export const ReasonDocument = total.intersection(
  [
    total.type({
      code: Text,
      kind: closed("KindOfReason", ["simple", "agreement", "coordination"]),
      action: Action,
      editions: total.readonlyArray(Edition),
      en: Text,
      et: Text,
    }),
    total.partial({ cause: Text, causeAction: Action, neverPredicted: Truth }),
  ],
  "ReasonDocument",
);

const DecisionAbout = total.intersection(
  [
    total.type({ id: Text, question: Text, readings: Texts, why: Text }),
    total.partial({ choices: Texts, open: Truth }),
  ],
  "DecisionAbout",
);

/** The codec of an item of what `levik rules` prints. */
export const StatementDocument = total.intersection(
  [
    total.type({
      id: Text,
      source: Text,
      sentence: Text,
      carriedBy: Texts,
      status: closed("StatusOfStatement", ["tested", "exception"]),
      tests: Texts,
    }),
    total.partial({
      decision: Text,
      evidence: total.readonlyArray(total.type({ decision: Text }, "EvidenceOfDecision")),
      why: Text,
      decisions: total.readonlyArray(DecisionAbout),
    }),
  ],
  "StatementDocument",
);

// --- samples and scans ---

/** The codec of faults.json of `levik sample`. */
export const FaultsDocument = total.type(
  {
    for: EicText,
    at: InstantText,
    faults: total.readonlyArray(
      total.type(
        { class: closed("FindingClass", findingClasses), resourceType: ReportedTypeName, key: AnyObject },
        "PlantedFault",
      ),
    ),
  },
  "FaultsDocument",
);

const TypeSpans = total.readonlyArray(
  total.type({ type: ResourceTypeName, from: InstantText, to: InstantText }, "TypeSpan"),
);

/** The codec of what `levik scan` prints. */
export const ScanSummaryDocument = total.type(
  { read: WholeNumber, again: WholeNumber, lost: TypeSpans, open: TypeSpans },
  "ScanSummaryDocument",
);
