/**
 * Deliveries and verdicts as documents: what `levik predict` and `levik explain` print.
 */
import type * as t from "io-ts";
import { AgreementDocument } from "./agreement-set-document.js";
import { closed } from "./closed.js";
import { EitherFormType, mustHold } from "./combinators.js";
import { CoordinationCodec } from "./event-document.js";
import { wrongKind } from "./scalar.js";
import { EicText, InstantText, Text, Truth, WholeNumber } from "./scalars.js";
import { taggedBy } from "./tagged.js";
import * as total from "./total.js";
import { AuthorizationV1 } from "./v1/authorization-v1.js";
import { CustomerDataV1 } from "./v1/customer-v1.js";
import { MeteringDataItemV1 } from "./v1/metering-data-v1.js";
import { NetworkBillV1 } from "./v1/network-bill-v1.js";
import { MeteringDataItemV2 } from "./v2/metering-data-v2.js";
import { NetworkBillV2 } from "./v2/network-bill-v2.js";
import { roles } from "./vocabulary.js";

/** In what capacity a party receives. */
export const RoleName = closed("Role", roles);

// --- deliveries ---

/** The codec of why a recipient is entitled. */
export const GroundDocument = total.intersection(
  [
    total.type({ rule: Text, role: RoleName, category: closed("Category", ["DIRECT", "PORTFOLIO"]) }),
    total.partial({ agreement: AgreementDocument, chain: total.readonlyArray(EicText) }),
  ],
  "Ground",
);

/** Metering data of a point, in the version of the submitted message. */
const MeteringDataItem = new EitherFormType(
  MeteringDataItemV1,
  MeteringDataItemV2,
  "meteringPointEic",
  "MeteringDataItem",
);

/** A network bill, in the version of the submitted message. */
const NetworkBillItem = new EitherFormType(
  NetworkBillV1,
  NetworkBillV2,
  "meteringPointEic",
  "NetworkBillItem",
);

/** What no recipient got of a message: metering data, or bills. */
const UndistributedItem = new EitherFormType(
  NetworkBillItem,
  MeteringDataItem,
  "periods",
  "UndistributedItem",
);

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
        grounds: total.readonlyArray(GroundDocument),
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
const splitDeliveryOf = <R extends string, C extends t.Mixed>(name: string, resourceType: R, item: C) =>
  total.type(
    {
      event: WholeNumber,
      occurredAt: InstantText,
      recipientEic: EicText,
      resourceType: closed("ResourceTypeName", [resourceType]),
      reason: Text,
      mode: closed("Mode", ["ONE_TO_ONE", "SPLIT"]),
      content: total.readonlyArray(item),
      grounds: total.readonlyArray(GroundDocument),
    },
    name,
  );

/** The codec of a delivery. */
export const DeliveryDocument = taggedBy("resourceType", "Delivery", {
  METERING_POINT: deliveryOf(
    "MeteringPointDelivery",
    "METERING_POINT",
    total.type({ meterEic: EicText }, "MeteringPointContent"),
  ),
  METERING_DATA: splitDeliveryOf("MeteringDataDelivery", "METERING_DATA", MeteringDataItem),
  NETWORK_BILL: splitDeliveryOf("NetworkBillDelivery", "NETWORK_BILL", NetworkBillItem),
  CUSTOMER_DATA: deliveryOf("CustomerDataDelivery", "CUSTOMER_DATA", CustomerDataV1),
  AGREEMENT: deliveryOf("AgreementDelivery", "AGREEMENT", AgreementDocument),
  PERMISSION: deliveryOf("PermissionDelivery", "PERMISSION", AuthorizationV1),
  AGREEMENT_COORDINATION: deliveryOf(
    "AgreementCoordinationDelivery",
    "AGREEMENT_COORDINATION",
    CoordinationCodec,
  ),
});

/** The codec of a line of `levik predict`: a delivery, or what of a message no recipient got. */
export const PredictedLineDocument = new EitherFormType(
  DeliveryDocument,
  total.type({ event: WholeNumber, undistributed: total.readonlyArray(UndistributedItem) }, "Undistributed"),
  "undistributed",
);

/** A line of `levik predict`. */
export type PredictedLineDocument = t.TypeOf<typeof PredictedLineDocument>;

/** A delivery in a document. */
export type DeliveryDocument = t.TypeOf<typeof DeliveryDocument>;

// --- verdicts ---

/** The codec of a line of `levik explain`: a verdict of a rule on a party. */
export const VerdictDocument = total.codec(
  total.intersection(
    [
      total.type({
        event: WholeNumber,
        rule: Text,
        role: RoleName,
        eic: EicText,
        granted: Truth,
        cause: total.type({ tag: Text }, "CauseOfVerdict"),
        text: Text,
      }),
      total.partial({ agreement: AgreementDocument, chain: total.readonlyArray(EicText) }),
    ],
    "VerdictDocument",
  ),
);

/** A line of `levik explain`. */
export type VerdictDocument = Readonly<t.TypeOf<typeof VerdictDocument>>;
