/**
 * Which received values are pages of messages, of which version, and of which version a message is by itself.
 */
import type { MessageVersion } from "./content.js";
import { contentValue, typeOfContent } from "./content-type.js";
import { guarded } from "../time/guarded.js";
import type { Remark } from "./remarks.js";
import { UuidText } from "./scalars.js";
import { decodeSearchAnswerFrameV1 } from "./v1/envelope-v1.js";
import { decodePageFrameV2 } from "./v2/page-v2.js";
import type { ResourceType } from "./vocabulary.js";
import type { Attributes } from "../common/attributes.js";
import { isObject, listOf } from "../common/attributes.js";

/** The messages of a page, and its version. */
interface Page {
  readonly version: MessageVersion;
  readonly messages: readonly unknown[];
}

/**
 * A received value as a page: an answer of the old service, or a page of a new one, whose content may be a single message.
 * Undefined for any other value. How many pages there are plays no part.
 *
 * @example
 * pageOf({ content: { id: 7 }, page: {} }); // { version: "V2", messages: [{ id: 7 }] }
 */
export const pageOf = (value: unknown): Page | undefined => {
  if (!isObject(value)) return undefined;
  const { dataDistributions, content, page } = value;
  if (Array.isArray(dataDistributions)) return { version: "V1", messages: dataDistributions };
  return isObject(page) && (Array.isArray(content) || isObject(content))
    ? { version: "V2", messages: listOf(content) }
    : undefined;
};

/**
 * What is odd about a page itself, such as an attribute that is not known; nothing for any other value. A page whose numbers
 * do not decode is read all the same.
 *
 * @example
 * remarksOnPage({ dataDistributions: [], pagination: { page: 0 }, pages: 1 }).length; // 1
 */
export const remarksOnPage = (value: unknown): readonly Remark[] =>
  guarded(
    () => remarksOn(value),
    () => [],
  );

const remarksOn = (value: unknown): readonly Remark[] => {
  const page = pageOf(value);
  if (page === undefined || !isObject(value)) return [];
  const decoded =
    page.version === "V1"
      ? decodeSearchAnswerFrameV1({ ...value, dataDistributions: [] })
      : decodePageFrameV2({ ...value, content: [] });
  return decoded._tag === "Right" ? decoded.right.remarks : [];
};

/**
 * The resource type of all messages of a page that have one; undefined where they have several, or none has one. A new
 * service has messages of one type only.
 *
 * @example
 * typeOfPage([{ content: [] }, { content: { agreementType: "SUPPLY" } }]); // "AGREEMENT"
 */
export const typeOfPage = (messages: readonly unknown[]): ResourceType | undefined => {
  const types = new Set<ResourceType>();
  for (const message of messages) {
    const type = isObject(message) ? typeOfContent(contentValue(message["content"])) : undefined;
    if (type !== undefined) types.add(type);
  }
  const [type] = types;
  return types.size === 1 ? type : undefined;
};

/**
 * The version of a message. A UUID decides it, whatever else the message has; where the id is a number, its page decides or,
 * for a message outside a page, an attribute that only the old service has.
 *
 * @example
 * versionOfMessage({ id: "0deac018-c2b3-4206-b967-983d3e901001", hasContent: true }); // "V2"
 */
export const versionOfMessage = (message: Attributes, page?: MessageVersion): MessageVersion => {
  const { id } = message;
  if (typeof id === "string") return UuidText.is(id) || !("hasContent" in message) ? "V2" : "V1";
  const saysType = "resourceType" in message;
  const saysContent = "hasContent" in message || "contentMissingReason" in message;
  if (page === "V2") return saysType && saysContent ? "V1" : "V2";
  return page === "V1" || saysType || saysContent || !("content" in message) ? "V1" : "V2";
};
