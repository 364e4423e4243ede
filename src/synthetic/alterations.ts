/**
 * Contents that differ from what was due in one attribute or one account interval.
 */
import type { ResourceType } from "../documents/vocabulary.js";
import { instantOf } from "../time/instant.js";
import { writeInstant } from "../time/write-instant.js";
import type { Random } from "./random.js";
import { HOUR } from "../time/durations.js";

type Editable = Record<string, unknown>;

/** Resource types whose content can differ: a due metering point message only states that it changed. */
export const canDiffer = (resourceType: ResourceType): boolean => resourceType !== "METERING_POINT";

const dayLater = (instant: unknown): string => writeInstant(instantOf(String(instant)) + 24 * HOUR);

const more = (quantity: Editable, name: string): void => {
  quantity[name] = Math.round((Number(quantity[name]) + 1.5) * 1000) / 1000;
};

const alter = (resourceType: ResourceType, item: Editable, random: Random): void => {
  switch (resourceType) {
    case "METERING_DATA": {
      const periods = item["periods"] as Editable[];
      const intervals = (periods[0]!["aI"] ?? periods) as Editable[];
      const quantity = random.pick(intervals)["inQty"] as Editable;
      more(quantity, "m3" in quantity ? "m3" : "kwh");
      return;
    }
    case "NETWORK_BILL": {
      const bill = (item["networkBillPeriod"] ?? item) as Editable;
      more(((bill["measurements"] ?? bill["quantities"]) as Editable[])[0]!, "total");
      return;
    }
    case "AGREEMENT":
      item["validTo"] = dayLater(item["validTo"] ?? item["validFrom"]);
      return;
    case "CUSTOMER_DATA":
      (item["customerMetadata"] as Editable[])[0]!["metadataValue"] = "Teine";
      return;
    case "PERMISSION":
      item["subjectPeriodTo"] = dayLater(item["subjectPeriodTo"]);
      return;
    default:
      item["change"] = "DENIED";
  }
};

/** A copy of a content in which one object differs; its index selects the difference. */
export const altered = (
  resourceType: ResourceType,
  content: unknown,
  random: Random,
): { readonly content: unknown; readonly index: number } => {
  const copy = JSON.parse(JSON.stringify(content)) as Editable | Editable[];
  const items = Array.isArray(copy) ? copy : [copy];
  const index = random.below(items.length);
  alter(resourceType, items[index]!, random);
  return { content: copy, index };
};
