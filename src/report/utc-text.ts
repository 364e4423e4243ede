/**
 * Instants in UTC, as the second text next to Estonian time.
 */
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";

/**
 * An instant, or the two ends of a span, the second not included, in UTC.
 *
 * @example
 * utcText({ from: 1731448800000, to: 1731535200000 }) // "2024-11-12T22:00Z to 2024-11-13T22:00Z"
 */
export const utcText = (time: Instant | Interval): string =>
  typeof time === "number" ? writeInstant(time) : `${writeInstant(time.from)} to ${writeInstant(time.to)}`;
