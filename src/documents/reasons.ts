/**
 * Remarks on the reason of a message: an unknown code, one that is in no edition, one that messages of
 * the resource type do not have, no reason at all. None of them makes a message unreadable.
 */
import { isListedAnywhere, reasonAllowed, reasonIsSignificant } from "../reason/catalogue.js";
import { parseReason } from "../reason/parse-reason.js";
import { simpleReason } from "../reason/reason-code.js";
import type { Notice } from "./combinators.js";
import { describeValue } from "./decode-error.js";
import { ReasonWord } from "./open-enums.js";
import type { Remark, RemarkCause } from "./remarks.js";
import { actions, isResourceType } from "./vocabulary.js";
import type { ResourceType } from "./vocabulary.js";

/** The reason of a message; absent, null and a blank text have the same meaning. */
export const reasonOf = (reason: string | null | undefined): string | undefined =>
  reason === null || reason === undefined || reason.trim() === "" ? undefined : reason;

const allowedFor = (resourceType: ResourceType): string =>
  `${actions.filter((action) => reasonAllowed(resourceType, simpleReason(action))).join(", ")} for ${resourceType}`;

const remarksOnCode = (code: string, resourceType: unknown): readonly RemarkCause[] => {
  const actual = describeValue(code);
  const parsed = parseReason(code);
  if (parsed._tag === "Left") return [{ tag: "UnknownValue", actual, known: ReasonWord.known }];
  const reason = parsed.right;
  const remarks: RemarkCause[] = [];
  if (!isListedAnywhere(reason)) remarks.push({ tag: "UnlistedReason", actual });
  if (isResourceType(resourceType) && !reasonAllowed(resourceType, reason))
    remarks.push({ tag: "Contradiction", actual, expected: allowedFor(resourceType) });
  return remarks;
};

/**
 * What is odd about the reason of a message of a resource type, which may be unknown (RSN-1 to RSN-7). A message without
 * content may lack it.
 *
 * @example
 * reasonNotices("DELETE", "METERING_POINT")[0]?.remark.tag; // "Contradiction"
 */
export const reasonNotices = (
  reason: unknown,
  resourceType?: unknown,
  mayBeAbsent = false,
): readonly Notice[] => {
  const code = typeof reason === "string" ? reasonOf(reason) : undefined;
  if (code === undefined && mayBeAbsent) return [];
  const remarks: readonly RemarkCause[] =
    code === undefined
      ? [{ tag: "AbsentAttribute", expected: "a reason such as CREATE" }]
      : remarksOnCode(code, resourceType);
  return remarks.map((remark) => ({ attribute: "reason", remark }));
};

/**
 * Remarks on a message without that on a missing reason, where its edition has no reasons for its resource type (RSN-1).
 *
 * @example
 * remarksInEdition("et", "NETWORK_BILL", []); // []
 */
export const remarksInEdition = (
  edition: Parameters<typeof reasonIsSignificant>[0],
  resourceType: ResourceType,
  remarks: readonly Remark[],
): readonly Remark[] =>
  reasonIsSignificant(edition, resourceType)
    ? remarks
    : remarks.filter(({ tag, path }) => tag !== "AbsentAttribute" || path !== "$.reason");
