/**
 * Moments and validities in sentences, in the time of Tallinn.
 */
import type { Instant } from "../time/instant.js";
import { formatLocal } from "../time/tallinn.js";

/** An instant in local time. */
export const moment = (t: Instant): string => (Number.isFinite(t) ? formatLocal(t) : "open");

/** A validity; its end may be open. */
export const validity = (from: Instant, to: Instant): string =>
  to === Infinity ? `from ${moment(from)} on` : `${moment(from)} to ${moment(to)}`;
