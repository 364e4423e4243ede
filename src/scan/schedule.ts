/**
 * When to scan (SCAN-4, SCAN-5, D-SCAN-PACE): evenly through the day, each participant at moments of its own, so that
 * many do not ask at the same minute.
 */
import { DAY } from "../time/durations.js";
import { hashOf } from "../common/hash.js";
import type { Either } from "fp-ts/lib/Either.js";
import type { Eic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import { left, right } from "fp-ts/lib/Either.js";
import { countFault, eicFault, momentFault, typeFault } from "./request-faults.js";
import type { MalformedEic, NotACount, NotAMoment, UnknownResourceType } from "./request-faults.js";
import { MOST_REQUESTS } from "./query-limits.js";

/** How often a resource type is scanned: the least and the most times a day that fit the advice, and the usual. */
export interface Pace {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** Metering data comes fast (SCAN-5). */
const fast: Pace = { least: 24, most: 1440, usual: 24 };
/** Everything else comes slowly (SCAN-4). */
const slow: Pace = { least: 1, most: 4, usual: 4 };

/** What is to be scanned how often: after which instant, how many moments, how many times a day. */
export interface ScheduleOptions {
  readonly after: Instant;
  readonly count?: number;
  readonly timesADay?: number;
}

/** Why there is no schedule. */
export type ScheduleError = UnknownResourceType | MalformedEic | NotAMoment | NotACount;

/** A number 0 to 1 (excluded) that a text always gives; similar texts give numbers far apart. */
const shareOf = (text: string): number => hashOf(text) / 2 ** 32;

/**
 * How often a resource type is to be scanned (SCAN-4, SCAN-5, D-SCAN-PACE).
 *
 * @example
 * paceOf("METERING_POINT") // { least: 1, most: 4, usual: 4 }
 */
export const paceOf = (resourceType: string): Pace => (resourceType === "METERING_DATA" ? fast : slow);

/**
 * The next moments after an instant at which a participant scans a resource type, oldest first (SCAN-4, SCAN-5,
 * D-SCAN-PACE): a fixed number a day, evenly spaced in elapsed time, each moved by the same share of the spacing, which
 * follows from the EIC and the resource type alone. Whole milliseconds. Left for an unknown resource type, a
 * malformed EIC, an `after` that is not a valid instant, a count over 100,000, and a number of times a day outside the pace.
 *
 * @example
 * nextScans("METERING_DATA", "38X-EIN-OS-----J", { after: 1731448800000, count: 2 })
 * // right: two instants an hour apart, the first within an hour
 */
export const nextScans = (
  resourceType: string,
  eic: Eic,
  { after, count = 1, timesADay }: ScheduleOptions,
): Either<ScheduleError, readonly Instant[]> => {
  const { least, most, usual } = paceOf(resourceType);
  const times = timesADay ?? usual;
  const fault =
    typeFault(resourceType) ??
    eicFault(eic) ??
    momentFault("after", after) ??
    countFault("count", count, 0, MOST_REQUESTS) ??
    countFault("timesADay", times, least, most);
  if (fault !== undefined) return left(fault);
  const share = shareOf(`${eic} ${resourceType}`);
  const momentOf = (i: number): Instant => Math.floor(((i + share) * DAY) / times);
  let next = Math.floor((after * times) / DAY - share) - 1;
  while (momentOf(next) <= after) next += 1;
  const moments: Instant[] = [];
  for (let i = 0; i < count; i += 1) moments.push(momentOf(next + i));
  return right(moments);
};
