/**
 * What one query may ask for (SCAN-7 to SCAN-9, SCAN-11, D-SCAN-RETENTION), and the codes with which the Datahub refuses more.
 */
import { HOUR } from "../time/durations.js";
import { isInstant } from "../time/instant.js";
import type { Instant } from "../time/instant.js";

/** The longest period of a METERING_DATA query, in elapsed milliseconds (SCAN-7). */
export const LONGEST_METERING_DATA_PERIOD = HOUR;

/** The longest period of any other query, in elapsed milliseconds; never "one local day", which may be longer (SCAN-8). */
export const LONGEST_PERIOD = 24 * HOUR;

/** How far back messages can be read, in elapsed milliseconds (SCAN-11). */
export const RETENTION = 7 * 24 * HOUR;

/** The largest idTo - idFrom (SCAN-9). */
export const LARGEST_ID_RANGE = 10_000;

/** The shortest period that halving a query may lead to, in milliseconds. */
export const SHORTEST_PERIOD = 1000;

/** The smallest idTo - idFrom that halving a query may lead to. */
export const SMALLEST_ID_RANGE = 1;

/** The most requests or pages one plan may hold. */
export const MOST_REQUESTS = 100_000;

/** The codes of the Datahub's refusals, by what is wrong; `notForward` is one of its common codes. */
export const errorCodes = {
  oneHour: "dd.error.validation.data-distribution-created-time-period-max-one-hour",
  oneDay: "dd.error.validation.data-distribution-created-time-period-max-one-day",
  idRange: "dd.error.validation.data-distribution-id-range-exceeds-max-number",
  pairs: "dd.error.validation.data-distribution-provide-from-and-to-params-together",
  neither: "dd.error.validation.data-distribution-id-range-or-time-interval-is-required",
  idOrder: "dd.error.validation.data-distribution-id-from-can-not-be-bigger-than-id-to",
  notForward: "opp.error.validation.from-field-cannot-be-equal-to-or-after-to-field",
  negativeId: "dd.error.validation.data-distribution-id-can-not-be-negative-number",
} as const;
/** An error code of the Datahub for a query. */
export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

/**
 * The longest period one query of a resource type may span, in elapsed milliseconds (SCAN-7, SCAN-8).
 *
 * @example
 * longestPeriod("METERING_DATA") // 3600000
 */
export const longestPeriod = (resourceType: string): number =>
  resourceType === "METERING_DATA" ? LONGEST_METERING_DATA_PERIOD : LONGEST_PERIOD;

/**
 * The earliest createdTime that can be read at a moment (SCAN-11).
 *
 * @example
 * retentionEdge(1731448800000) // 1730844000000
 */
export const retentionEdge = (now: Instant): Instant => (typeof now === "number" ? now - RETENTION : NaN);

/**
 * Whether a number is an instant that can be written: finite, in the years 0000 to 9999.
 *
 * @example
 * isMoment(Infinity) // false
 */
export const isMoment = (t: Instant): boolean => isInstant(t);

/**
 * Whether a number can be a message id, a page or a count: whole, not negative and exact.
 *
 * @example
 * isCount(-1) // false
 */
export const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
