/**
 * Everything but metering data, one object at a time: its identity, and its attributes in one shape for
 * both versions, for what was due and what was received alike.
 */
import type { Source } from "./comparable-attributes.js";
import { AttributeCollector, canonicalText, identityOf } from "./comparable-attributes.js";
import { isObject } from "../common/attributes.js";
import type { ParentOf, ObjectType, Comparable } from "./comparable.js";
import type { Eic } from "../documents/eic.js";
import { instantOf } from "../time/instant.js";
import { append, groupBy } from "../common/multimap.js";

// ------------------------------------------------------------------------------------------------------- partitions

/** The point family: by parent metering point, or the point itself. */
export const pointPartition = (meterEic: Eic, parentOf: ParentOf): string => `point ${parentOf(meterEic)}`;

/** The customer family. */
export const customerPartition = (customerEic: Eic): string => `customer ${customerEic}`;

/** An object of neither partition: each has a text as its own key. */
export const ownPartition = (text: string): string => `own ${text}`;

// --------------------------------------------------------------------------------------------------- by resource type

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The action on the agreement of a message; its reason is a valid code. */
const actionOf = (reason: string | undefined): string => text(reason).split("_", 1)[0]!;

interface Read {
  readonly content: Source;
  readonly reason: string | undefined;
  readonly parentOf: ParentOf;
}

const agreement = ({ content, reason, parentOf }: Read): Comparable => {
  const { agreementType, validFrom, validTo } = content;
  const meterEic = content["meterEic"] ?? content["meteringPointEic"] ?? undefined;
  const action = actionOf(reason);
  const start = instantOf(text(validFrom));
  const attributes = new AttributeCollector();
  for (const name of Object.keys(content)) {
    if (/^(agreementType|meterEic|meteringPointEic|validFrom|validTo)$/.test(name)) continue;
    attributes.add(name, content[name], true);
  }
  attributes.addEnd(validTo);
  const partition =
    meterEic === undefined
      ? ownPartition(`${text(agreementType)} ${start}`)
      : pointPartition(text(meterEic), parentOf);
  return {
    resourceType: "AGREEMENT",
    partition,
    place: `${partition} AGREEMENT ${text(agreementType)} ${text(meterEic)} ${start} ${action}`,
    key: {
      agreementType: text(agreementType),
      ...(meterEic !== undefined && { meterEic: text(meterEic) }),
      validFrom: text(validFrom),
      action,
    },
    attributes: attributes.map,
    identity: identityOf(attributes.map),
    document: content,
  };
};

/** The unit of a quantity of a second-version bill that states none, as in spring 2026. */
const UNIT_WHERE_ABSENT = "KWH";

/**
 * Adds the quantities of a bill; one that a side leaves out differs. Where a bill has one of them several times, they are
 * distinguished by their size, since their order has no meaning.
 */
const addQuantities = (
  attributes: AttributeCollector,
  before: string,
  quantities: unknown,
  optional: boolean,
): void => {
  if (!Array.isArray(quantities)) return;
  const byName = new Map<string, unknown[]>();
  for (const item of quantities as readonly Source[]) {
    const unit = text(item["measurementUnit"] ?? item["unit"] ?? UNIT_WHERE_ABSENT);
    for (const of of ["day", "night", "total"]) {
      const name = `${before}${text(item["direction"])} ${unit} ${of}`;
      if (item[of] !== undefined && item[of] !== null) append(byName, name, item[of]);
    }
  }
  for (const [name, values] of byName)
    values
      .sort((a, b) => Number(a) - Number(b))
      .forEach((value, i) => attributes.add(i === 0 ? name : `${name} (${i + 1})`, value, optional));
};

const networkBill = ({ content, parentOf }: Read): Comparable => {
  const meterEic = text(content["meterEic"] ?? content["meteringPointEic"]);
  const bill = isObject(content["networkBillPeriod"]) ? content["networkBillPeriod"] : content;
  const from = text(bill["periodStart"]);
  const to = text(bill["periodEnd"]);
  const attributes = new AttributeCollector();
  attributes.add("calculationTimestamp", bill["calculationTimestamp"], false);
  attributes.add("containsCalculatedValues", bill["containsCalculatedValues"], true);
  attributes.add("commodityType", content["commodityType"], true);
  addQuantities(attributes, "", bill["measurements"] ?? bill["quantities"], false);
  addQuantities(attributes, "net ", bill["netQuantities"], true);
  const partition = pointPartition(meterEic, parentOf);
  return {
    resourceType: "NETWORK_BILL",
    partition,
    place: `${partition} NETWORK_BILL ${meterEic} ${instantOf(from)} ${instantOf(to)}`,
    key: { meterEic, periodStart: from, periodEnd: to },
    period: { from, to },
    attributes: attributes.map,
    identity: identityOf(attributes.map),
    document: content,
  };
};

/** Only that the point changed is predicted, so that any content of the point agrees. */
const meteringPoint = ({ content, parentOf }: Read): Comparable => {
  const part = isObject(content["meteringPoint"]) ? content["meteringPoint"] : content;
  const meterEic = text(part["meterEic"]);
  const partition = pointPartition(meterEic, parentOf);
  return {
    resourceType: "METERING_POINT",
    partition,
    place: `${partition} METERING_POINT ${meterEic}`,
    key: { meterEic },
    attributes: new Map(),
    identity: canonicalText(content),
    document: content,
  };
};

const customerData = ({ content }: Read): Comparable => {
  const customerEic = text(content["customerEic"]);
  const attributes = new AttributeCollector();
  attributes.add("customerType", content["customerType"], true);
  const metadata = content["customerMetadata"] as readonly Source[];
  const byType = groupBy(metadata, ({ metadataType }) => text(metadataType));
  for (const [type, items] of byType) {
    const texts = items.map(metadataText).sort();
    attributes.map.set(type, { kind: "text", value: texts.join("\n"), shown: items, optional: false });
  }
  const partition = customerPartition(customerEic);
  return {
    resourceType: "CUSTOMER_DATA",
    partition,
    place: `${partition} CUSTOMER_DATA`,
    key: { customerEic },
    attributes: attributes.map,
    identity: identityOf(attributes.map),
    document: content,
  };
};

const metadataText = (item: unknown): string => {
  const source = item as Source;
  const momentOf = (value: unknown): unknown => (typeof value === "string" ? instantOf(value) : undefined);
  return canonicalText({
    value: source["metadataValue"],
    from: momentOf(source["validFrom"]),
    to: momentOf(source["validTo"]),
  });
};

const permission = ({ content }: Read): Comparable => {
  const mandateCustomerEic = text(content["mandateCustomerEic"]);
  const meteringPointEic = text(content["meteringPointEic"]);
  const validFrom = text(content["validFrom"]);
  const attributes = new AttributeCollector();
  for (const name of Object.keys(content)) {
    if (!/^(mandateCustomerEic|meteringPointEic|validFrom|validTo)$/.test(name))
      attributes.add(name, content[name], true);
  }
  attributes.addEnd(content["validTo"]);
  const partition = customerPartition(text(content["ownerCustomerEic"]));
  return {
    resourceType: "PERMISSION",
    partition,
    place: `${partition} PERMISSION ${mandateCustomerEic} ${meteringPointEic} ${instantOf(validFrom)}`,
    key: { mandateCustomerEic, meteringPointEic, validFrom },
    attributes: attributes.map,
    identity: identityOf(attributes.map),
    document: content,
  };
};

const coordination = ({ content, parentOf }: Read): Comparable => {
  const { id, meterEic } = content;
  const attributes = new AttributeCollector();
  for (const name of Object.keys(content)) {
    if (name !== "id" && name !== "candidates") attributes.add(name, content[name], true);
  }
  attributes.addUnordered("candidates", content["candidates"]);
  const knownId = typeof id === "number" ? id : text(id);
  const partition =
    typeof meterEic === "string"
      ? pointPartition(meterEic, parentOf)
      : ownPartition(`coordination ${knownId}`);
  return {
    resourceType: "AGREEMENT_COORDINATION",
    partition,
    place: `${partition} AGREEMENT_COORDINATION ${knownId}`,
    key: { id: knownId },
    attributes: attributes.map,
    identity: identityOf(attributes.map),
    document: content,
  };
};

const readers: Readonly<Record<ObjectType, (read: Read) => Comparable>> = {
  METERING_POINT: meteringPoint,
  NETWORK_BILL: networkBill,
  CUSTOMER_DATA: customerData,
  AGREEMENT: agreement,
  PERMISSION: permission,
  AGREEMENT_COORDINATION: coordination,
};

/**
 * The objects of a content that has been decoded or predicted; an array has several.
 *
 * @example
 * objectsOf("METERING_POINT", { meterEic: "38ZGO-1000000C-Y" }, "UPDATE", (eic) => eic)[0]?.key;
 * // { meterEic: "38ZGO-1000000C-Y" }
 */
export const objectsOf = (
  resourceType: ObjectType,
  content: unknown,
  reason: string | undefined,
  parentOf: ParentOf,
): readonly Comparable[] =>
  (Array.isArray(content) ? (content as readonly Source[]) : [content as Source]).map((item) =>
    readers[resourceType]({ content: item, reason, parentOf }),
  );
