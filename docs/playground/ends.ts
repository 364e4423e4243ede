/**
 * The end of a validity as it is edited: by its last day, which is included. An end within a day keeps its time of the day.
 */
import type { Instant } from "../../src/time/instant.js";
import type { LocalDate } from "../../src/time/local-date.js";
import { compatible } from "../../src/time/local-resolution.js";
import { dayInterval, localDateOf, localDateTimeOf, resolveLocal } from "../../src/time/tallinn.js";

const isDayStart = (t: Instant): boolean => dayInterval(localDateOf(t)).from === t;

/** The last day on which something that ends at a finite instant is valid, if only for a part of it. */
export const lastDayOf = (end: Instant): LocalDate => localDateOf(end - 1);

/**
 * The end with another last day: the day's own end, or the same time of that day where the end so far was within a day.
 *
 * @example
 * endWithLastDay(undefined, { year: 2024, month: 10, day: 25 }); // 1729890000000, 26 Oct 2024 00:00
 */
export const endWithLastDay = (end: Instant | undefined, day: LocalDate): Instant => {
  if (end === undefined || !Number.isFinite(end) || isDayStart(end)) return dayInterval(day).to;
  return compatible(resolveLocal({ ...localDateTimeOf(end), ...day }));
};
