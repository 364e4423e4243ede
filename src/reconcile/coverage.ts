/**
 * Whether a due message that was not received was not sent or only not read, according to the ledger of the scans, and what
 * to query again.
 */
import { MINUTE } from "../time/durations.js";
import { unreadAnywhere } from "../scan/ledger-questions.js";
import type { Ledger } from "../scan/ledger-model.js";
import type { About } from "../scan/service-list.js";
import { SECOND_BILLS_STARTED } from "../scan/service-list.js";
import { getOrElse } from "fp-ts/lib/Either.js";
import { constant } from "fp-ts/lib/function.js";
import type { ResourceType } from "../documents/vocabulary.js";
import { RETENTION } from "../scan/query-limits.js";
import type { MessageVersion } from "../documents/content.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import type { IntervalSet } from "../time/interval-set.js";
import { emptySet, intersect, union } from "../time/interval-set.js";

/** What was read of a resource type: without a ledger all time but what may be on pages that were not read. */
export interface Coverage {
  readonly ledger: Ledger | undefined;
  readonly pages: IntervalSet;
}

/** Not read where the ledger leaves a gap: what to ask for, and until when it can be had. */
export type Absence =
  | { readonly class: "missing" }
  | { readonly class: "unread"; readonly until: Instant; readonly gaps: IntervalSet };

const missing: Absence = { class: "missing" };

/** What of a span was not read: by the ledger, or as a page of an answer was not. */
const openIn = (
  { ledger, pages }: Coverage,
  resourceType: ResourceType,
  span: Interval,
  about: About,
): IntervalSet =>
  union(
    ledger === undefined
      ? emptySet
      : getOrElse(constant(emptySet))(unreadAnywhere(ledger, resourceType, span, about)),
    intersect(pages, [span]),
  );

/** Which services can have a message, according to its version: V2 is only in the new ones, V1 only in the old. */
const aboutOf = (resourceType: ResourceType, version: MessageVersion, at: Instant): About => {
  switch (resourceType) {
    case "METERING_DATA":
      // Before there was a second version, data written in it can only be in the old service.
      return version === "V1"
        ? { sentAs: version }
        : { commodityType: "ELECTRICITY", senderRole: "GRID_OPERATOR" };
    case "NETWORK_BILL":
      return version === "V1" || at >= SECOND_BILLS_STARTED ? { sentAs: version } : {};
    default:
      return {};
  }
};

/**
 * Whether a message that an event at a moment caused, and that was not received, is missing or not read. `within` is how long after the event (ms) its message is looked for.
 *
 * Statements: SCAN-11.
 *
 * @example
 * absenceOf({ ledger: undefined, pages: [] }, "AGREEMENT", "V1", 0, 3600000) // { class: "missing" }
 */
export const absenceOf = (
  coverage: Coverage,
  resourceType: ResourceType,
  version: MessageVersion,
  at: Instant,
  within: number,
): Absence => {
  const about = aboutOf(resourceType, version, at);
  if (openIn(coverage, resourceType, { from: at, to: at + 1 }, about).length === 0) return missing;
  return {
    class: "unread",
    until: at + RETENTION,
    gaps: openIn(coverage, resourceType, spanFrom(at, within), about),
  };
};

/** The whole minute a moment lies in, and on until a time (ms) after it; at least that minute. */
const spanFrom = (at: Instant, within: number): Interval => {
  const from = Math.floor(at / MINUTE) * MINUTE;
  return { from, to: from + Math.max(MINUTE, within) };
};

/**
 * Whether metering data due between the end of its time and a deadline is missing or may be among what was
 * not read; the last gap has the moment until which it can be read.
 *
 * @example
 * absenceByDeadline({ ledger: [], pages: [] }, { from: 0, to: 900000 }, 36000000).class // "unread"
 */
export const absenceByDeadline = (coverage: Coverage, times: Interval, deadline: Instant): Absence => {
  const from = Math.min(times.to, deadline - 1);
  const gaps = openIn(coverage, "METERING_DATA", { from, to: deadline }, {});
  const last = gaps.at(-1);
  return last === undefined ? missing : { class: "unread", until: last.to + RETENTION, gaps };
};

/** What to query to read again a message that was created at a moment: the minute of that moment. */
export const gapAround = (at: Instant): IntervalSet => [spanFrom(at, 0)];
