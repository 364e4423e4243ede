/**
 * Moments and validities in sentences, in the time of Tallinn.
 */
import type { Instant } from "../time/Instant.js";
import { formatLocal } from "../time/Tallinn.js";

/** An instant in local time. */
export const moment = (t: Instant): string => (Number.isFinite(t) ? formatLocal(t) : "open");

/** A validity, which may have no end. */
export const validity = (from: Instant, to: Instant): string =>
  to === Infinity ? `from ${moment(from)} on` : `${moment(from)} to ${moment(to)}`;
