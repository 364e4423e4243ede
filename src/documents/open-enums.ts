/**
 * The open lists of words in messages. Their public values are known, others are taken and reported.
 */
import {
  commodityTypes,
  agreementTypes,
  meteringPointTypes,
  operatorRoles,
  resourceTypes,
} from "./vocabulary.js";
import { isReasonCode } from "../reason/parse-reason.js";
import { word } from "./scalars.js";

/** The codec of a resource type (SCAN-6). */
export const ResourceTypeWord = word("ResourceType", resourceTypes);
/** The codec of an agreement type in a message. */
export const AgreementTypeWord = word("AgreementType", agreementTypes);
/** The codec of a commodity. */
export const CommodityTypeWord = word("CommodityType", commodityTypes);
/** The codec of a metering point type in a message. */
export const MeteringPointTypeWord = word("MeteringPointType", meteringPointTypes);
/** The codec of the role of an operator. */
export const OperatorRoleWord = word("OperatorRole", operatorRoles);

/** A reason code (RSN-2, RSN-4, RSN-6). */
export const ReasonWord = word("Reason", ["CREATE", "UPDATE", "DELETE", "..._BC_..."], isReasonCode);

/** The origin of a reading: E estimated, M measured. */
export const ReadingTypeWord = word("ReadingType", ["E", "M"]);
/** Whether energy went into the metering point's grid or out of it. */
export const DirectionWord = word("Direction", ["IN", "OUT"]);
/** The codec of a unit of quantities. */
export const UnitWord = word("Unit", ["KWH", "M3"]);

/** Why a content is missing (RES-3). */
export const ContentMissingReasonWord = word("ContentMissingReason", [
  "File not found at the specified path",
  "Unexpected error while getting file from MinIO",
  "The path value is null",
]);

/** The codec of the type of a customer (OBJ-5). */
export const CustomerTypeWord = word("CustomerType", [
  "PHYSICAL_PERSON",
  "LEGAL_PERSON",
  "ORGANIZATION",
  "MARKET_PARTICIPANT",
]);

/** What the customer of an electricity metering point is (OBJ-2). */
export const ElectricityCustomerWord = word("ElectricityCustomer", [
  "CONSUMER",
  "GRID_OPERATOR",
  "PRODUCER",
  "MICRO",
  "LINE_OPERATOR",
  "ENERGY_STORAGE_UNIT",
  "CHARGING_POINT_OPERATOR",
]);
/** What the customer of a gas metering point is. */
export const GasCustomerWord = word("GasCustomer", [
  "CONSUMER",
  "CONSUMER_2",
  "GRID_OPERATOR",
  "PRODUCER",
  "PROTECTED",
  "PROTECTED_OTHER",
  "GENERAL_INTEREST_SERVICE_PROVIDER",
  "POWER_PRODUCER_FROM_GAS",
  "LNG_OPERATOR",
]);

/** What an aggregator offers with an aggregation metering point. */
export const AggregationProductWord = word("AggregationProduct", [
  "MFRR",
  "AFRR",
  "FCR",
  "D1",
  "D",
  "LOCAL_PRODUCT",
]);
/** Whether an aggregation metering point consumes or produces. */
export const AssetTypeWord = word("AssetType", ["CONSUMPTION", "PRODUCTION"]);
/** By what an aggregation metering point produces. */
export const AggregationProductionWord = word("AggregationProduction", [
  "BESS",
  "BV",
  "WIND",
  "HYDRO",
  "OTHER",
]);

const nameTypes = ["FIRST_NAME", "LAST_NAME", "COMPANY_NAME", "ORGANIZATION_NAME"];
const contactTypes = ["PHONE", "MOBILE_PHONE", "EMAIL"];

/** What a piece of customer metadata is; all types that begin with BILLING_ are known (CUS-1, CUS-2). */
export const MetadataTypeWord = word(
  "MetadataType",
  [...nameTypes, ...contactTypes, "BILLING_..."],
  (text) => nameTypes.includes(text) || contactTypes.includes(text) || /^BILLING_[A-Z]/.test(text),
);

/** Whether a party of an authorization is a private or a legal person (OBJ-6). */
export const PartyTypeWord = word("PartyType", ["PRIVATE", "LEGAL"]);
/** In what role an authorization is held (OBJ-6). */
export const ParticipantRoleWord = word("ParticipantRole", [
  "OPEN_SUPPLIER",
  "AGGREGATOR",
  "ENERGY_SERVICE_PROVIDER",
]);
/** The codec of the type of an authorization. */
export const PermissionTypeWord = word("PermissionType", ["ACCESS"]);
/** The codec of the status of an authorization. */
export const PermissionStatusWord = word("PermissionStatus", ["APPROVED"]);

/** What happened to an agreement coordination (COO-1 to COO-3). */
export const CoordinationChangeWord = word("CoordinationChange", [
  "CREATED",
  "CANCELLED",
  "APPROVED",
  "DENIED",
]);
