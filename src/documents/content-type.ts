/**
 * What a content is by its own attributes: messages of the new services do not state their resource type.
 */
import type { MessageVersion } from "./content.js";
import { actionOfReason } from "../reason/action.js";
import { parseText } from "./plain-data.js";
import type { ResourceType } from "./vocabulary.js";
import type { Attributes } from "../common/attributes.js";

/** The attributes that distinguish contents of the resource types. */
const marks: readonly (readonly [attribute: string, resourceType: ResourceType])[] = [
  ["agreementType", "AGREEMENT"],
  ["periods", "METERING_DATA"],
  ["calculationTimestamp", "NETWORK_BILL"],
  ["networkBillPeriod", "NETWORK_BILL"],
  ["customerMetadata", "CUSTOMER_DATA"],
  ["mandateCustomerEic", "PERMISSION"],
  ["meteringPoint", "METERING_POINT"],
  ["candidates", "AGREEMENT_COORDINATION"],
  ["change", "AGREEMENT_COORDINATION"],
];

const firstItem = (content: unknown): Attributes | undefined => {
  const item: unknown = Array.isArray(content) ? content[0] : content;
  return typeof item === "object" && item !== null ? (item as Attributes) : undefined;
};

/**
 * The JSON value of a content that is a JSON text; any other content, also a text that is not JSON, as it is.
 *
 * @example
 * contentValue("[]"); // []
 */
export const contentValue = (content: unknown): unknown => {
  if (typeof content !== "string") return content;
  try {
    return parseText(content);
  } catch {
    return content;
  }
};

/**
 * The resource type that a content has by its attributes; undefined where none of them decides.
 *
 * @example
 * typeOfContent([{ meterEic: "38ZGO-1000000C-Y", periods: [] }]); // "METERING_DATA"
 */
export const typeOfContent = (content: unknown): ResourceType | undefined => {
  const item = firstItem(content);
  return item && marks.find(([attribute]) => attribute in item)?.[1];
};

/**
 * The version that a content has by the name of its metering point, whatever service it came from.
 *
 * @example
 * versionOfContent([{ meteringPointEic: "38ZGO-1000000C-Y", periods: [] }]); // "V2"
 */
export const versionOfContent = (content: unknown): MessageVersion =>
  nameOfPoint(content) === "meteringPointEic" ? "V2" : "V1";

/** By which attribute a content names its metering point; undefined where it does by none. */
export const nameOfPoint = (content: unknown): "meterEic" | "meteringPointEic" | undefined => {
  const item = firstItem(content);
  if (item === undefined) return undefined;
  return "meterEic" in item ? "meterEic" : "meteringPointEic" in item ? "meteringPointEic" : undefined;
};

/**
 * The resource type of a message of the new services without content, according to its envelope. A deletion or a
 * complex reason is of an AGREEMENT (RSN-2, RSN-3); one without eventTime is METERING_DATA, whose published answer is the
 * only one without it (D-EMPTY-V2).
 */
export const typeOfEmpty = (
  reason: string | null | undefined,
  eventTime: string | null | undefined,
): ResourceType | undefined => {
  if (actionOfReason(reason) === "DELETE" || reason?.includes("_BC_") === true) return "AGREEMENT";
  return (eventTime ?? undefined) === undefined ? "METERING_DATA" : undefined;
};
