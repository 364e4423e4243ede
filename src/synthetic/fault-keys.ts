/**
 * The keys of the objects of a message in findings (docs/formats.md).
 */
import type { ResourceType } from "../documents/vocabulary.js";
import { listOf } from "../common/attributes.js";
import type { Attributes } from "../common/attributes.js";

/** The key of a finding. */
export type Key = Readonly<Record<string, unknown>>;

const keyOf = (resourceType: ResourceType, content: Attributes, reason: string): Key => {
  const meterEic = content["meterEic"] ?? content["meteringPointEic"];
  switch (resourceType) {
    case "METERING_DATA":
    case "METERING_POINT":
      return { meterEic };
    case "NETWORK_BILL": {
      const { periodStart, periodEnd } = (content["networkBillPeriod"] ?? content) as Attributes;
      return { meterEic, periodStart, periodEnd };
    }
    case "AGREEMENT": {
      const { agreementType, validFrom } = content;
      const action = reason.split("_")[0];
      return { agreementType, ...(meterEic !== undefined && { meterEic }), validFrom, action };
    }
    case "CUSTOMER_DATA":
      return { customerEic: content["customerEic"] };
    case "PERMISSION": {
      const { mandateCustomerEic, meteringPointEic, validFrom } = content;
      return { mandateCustomerEic, meteringPointEic, validFrom };
    }
    case "AGREEMENT_COORDINATION":
      return { id: content["id"] };
  }
};

/**
 * The keys of the objects in a predicted content, in order.
 *
 * @example
 * keysOf("METERING_POINT", { meterEic: "38ZGO-1000000C-Y" }, "UPDATE"); // [{ meterEic: "38ZGO-1000000C-Y" }]
 */
export const keysOf = (resourceType: ResourceType, content: unknown, reason: string): readonly Key[] =>
  listOf(content).map((item) => keyOf(resourceType, item, reason));

/** The key of an object of a resource type, as a text. */
export const keyText = (resourceType: ResourceType, key: Key): string =>
  `${resourceType} ${JSON.stringify(key)}`;
