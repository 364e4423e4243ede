/**
 * The words of the Datahub: resource types, actions, agreement and metering point types, roles.
 * Each list is closed for what the rules know; wire codecs let unknown values of messages through and report them.
 */

/** What a data-distribution message can be about (SCAN-6). */
export const resourceTypes = [
  "METERING_POINT",
  "METERING_DATA",
  "NETWORK_BILL",
  "CUSTOMER_DATA",
  "AGREEMENT",
  "PERMISSION",
  "AGREEMENT_COORDINATION",
] as const;
/** What a data-distribution message is about. */
export type ResourceType = (typeof resourceTypes)[number];

/**
 * Whether a text names a resource type (SCAN-6).
 *
 * @example
 * isResourceType("PERMISSION") // true
 */
export const isResourceType = (text: unknown): text is ResourceType =>
  (resourceTypes as readonly unknown[]).includes(text);

/** What happened to an object (RSN-2). */
export const actions = ["CREATE", "UPDATE", "DELETE"] as const;
/** What happened to an object. */
export type Action = (typeof actions)[number];

/** Agreement types that name a metering point. */
export const pointAgreementTypes = [
  "GRID",
  "BORDER_GRID",
  "SUPPLY",
  "BORDER_SUPPLY",
  "GENERAL_SERVICE",
  "AGGREGATION",
] as const;
/** Agreement types between two parties, without a metering point. */
export const partyAgreementTypes = ["PORTFOLIO_SUPPLIER", "NAMED_SUPPLIER", "JOINT_INVOICE"] as const;
/** All agreement types. */
export const agreementTypes = [...pointAgreementTypes, ...partyAgreementTypes] as const;
/** The type of an agreement. */
export type AgreementType = (typeof agreementTypes)[number];

/** The commodities of the Datahub. */
export const commodityTypes = ["ELECTRICITY", "NATURAL_GAS"] as const;
/** A commodity of the Datahub. */
export type CommodityType = (typeof commodityTypes)[number];

/** The types of metering points. */
export const meteringPointTypes = ["REGULAR", "INTERNAL", "BORDER", "AGGREGATION"] as const;
/** The type of a metering point. */
export type MeteringPointType = (typeof meteringPointTypes)[number];

/** The role of the operator of a metering point: GRID_OPERATOR by default, AGGREGATOR for an AGGREGATION point. */
export const operatorRoles = [
  "GRID_OPERATOR",
  "AGGREGATOR",
  "CLOSED_DISTRIBUTION_NETWORK",
  "LINE_OPERATOR",
  "PRODUCER_OPERATOR",
  "CHARGING_POINT_OPERATOR",
  "STORAGE_OPERATOR",
  "GAS_STATION_OPERATOR",
] as const;
/** The role of the operator of a metering point. */
export type OperatorRole = (typeof operatorRoles)[number];

/** In what capacity a party receives. */
export const roles = [
  "OPEN_SUPPLIER",
  "NAMED_SUPPLIER",
  "AGGREGATOR",
  "GRID_OPERATOR",
  "METERING_POINT_OPERATOR",
  "CUSTOMER",
  "SERVICE_PROVIDER",
  "PORTFOLIO_PROVIDER",
  "AUTHORIZATION_SUBJECT",
  "COORDINATION_CANDIDATE",
] as const;
/** The capacity in which a party receives. */
export type Role = (typeof roles)[number];

/** GEN's two kinds of notified parties: the right is the party's own, or comes through its portfolio. */
export type Category = "DIRECT" | "PORTFOLIO";
