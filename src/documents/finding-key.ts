/**
 * What a finding in a document is about: its key has the attributes that identify an object of its resource type, or the id of a
 * message that cannot be compared.
 */
import { guarded } from "../time/guarded.js";
import { mustHold } from "./combinators.js";
import type { Attributes } from "./combinators.js";
import type { Cause } from "./decode-error.js";
import type { JsonSchema } from "./described.js";
import { FindingCodec } from "./finding-codec.js";
import type { Finding } from "./finding-codec.js";
import * as t from "./total.js";
import { resourceTypes } from "./vocabulary.js";
import type { ResourceType } from "./vocabulary.js";

/** The attributes of a key, by resource type; an AGREEMENT with a metering point has `meterEic` beside them. */
const attributesOfKey: Readonly<Record<ResourceType, readonly string[]>> = {
  METERING_POINT: ["meterEic"],
  METERING_DATA: ["meterEic"],
  NETWORK_BILL: ["meterEic", "periodStart", "periodEnd"],
  CUSTOMER_DATA: ["customerEic"],
  AGREEMENT: ["agreementType", "validFrom", "action"],
  PERMISSION: ["mandateCustomerEic", "meteringPointEic", "validFrom"],
  AGREEMENT_COORDINATION: ["id"],
};
const ofMessage = ["messageId"];

/** The classes of messages that cannot be compared. */
const aboutMessages: readonly unknown[] = ["contentless", "unreadable"];

const requiredIn = ({ class: of, resourceType }: Attributes): readonly string[] =>
  aboutMessages.includes(of) ? ofMessage : (attributesOfKey[resourceType as ResourceType] ?? []);

const keyWith = (names: readonly string[]): Cause => ({
  tag: "WrongKind",
  expected: `a key with ${names.join(", ")}`,
});

const hasAll = (key: unknown, names: readonly string[]): boolean =>
  guarded(
    () => !t.UnknownRecord.is(key) || names.every((name) => Object.hasOwn(key, name)),
    () => false,
  );

const requiring = (required: readonly string[]): JsonSchema => ({ properties: { key: { required } } });

const byType = resourceTypes.map((type) => ({
  if: { properties: { resourceType: { const: type } }, required: ["resourceType"] },
  then: requiring(attributesOfKey[type]),
}));

/** The key of a finding has the attributes of its resource type, or `messageId`. */
export const keyFitsType = mustHold(
  "KeyFitsType",
  (finding) => {
    const names = requiredIn(finding);
    return hasAll(finding["key"], names) ? [] : [{ attribute: "key", cause: keyWith(names) }];
  },
  {
    if: { properties: { class: { enum: aboutMessages } }, required: ["class"] },
    then: requiring(ofMessage),
    else: { allOf: byType },
  },
);

/** The codec of a finding as reports have it. */
export const FindingDocument: t.Codec<Finding> = t.codec(
  t.intersection([FindingCodec, keyFitsType], "FindingDocument") as t.Type<Finding>,
);
