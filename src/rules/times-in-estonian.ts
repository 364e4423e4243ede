/**
 * Times in Estonian sentences. Dates are in digits, so that none of them needs a case; last days are included.
 */
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { localDateTimeOf } from "../time/tallinn.js";
import { writeTwo } from "../time/write-instant.js";

const dateText = (t: Instant): string => {
  const { year, month, day } = localDateTimeOf(t);
  return `${writeTwo(day)}.${writeTwo(month)}.${year}`;
};

const isMidnight = (t: Instant): boolean => {
  const { hour, minute, second, ms } = localDateTimeOf(t);
  return hour === 0 && minute === 0 && second === 0 && ms === 0;
};

/** A moment: its day where it is the start of one. */
export const momentInEstonian = (t: Instant): string => {
  if (!Number.isFinite(t)) return "tähtajatu";
  const { hour, minute } = localDateTimeOf(t);
  return isMidnight(t) ? dateText(t) : `${dateText(t)} kell ${writeTwo(hour)}:${writeTwo(minute)}`;
};

/** The last day of what ends at an instant, or the moment where it does not end with a day. */
export const lastDayInEstonian = (t: Instant): string =>
  isMidnight(t) ? dateText(t - 1) : momentInEstonian(t);

/** From when until when. */
export const validityInEstonian = ({ from, to }: Interval): string => {
  const start = Number.isFinite(from) ? `alates ${momentInEstonian(from)} ` : "";
  return to === Infinity ? `${start}tähtajatult` : `${start}kuni ${lastDayInEstonian(to)}`;
};
