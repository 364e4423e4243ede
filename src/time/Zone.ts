import { DAY, daysFromEpoch, startOfYear } from "./Gregorian.js";
import type { Instant } from "./Instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/** A time zone of the IANA database, those of the common Baltic energy market. */
export type ZoneName = "Europe/Tallinn" | "Europe/Riga" | "Europe/Vilnius" | "Europe/Helsinki";

/** A stretch of time [from, to) in which the clocks of a zone are `offset` milliseconds ahead of UTC. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

const FIRST = startOfYear(1800); // before this every zone is taken to keep its first offset
const LAST = startOfYear(9999);
const SECOND = 1000;
const PAGE = 400 * DAY; // the span of instants looked up together
const PROBE = 8 * DAY; // no zone above changed its clocks there and back within so few days

// --------------------------------------------------------------------------------------------- the time-zone data

/** Asks the time-zone data what the clock shows at a whole second: the offset is how far that is from UTC. */
const clockReader = (zone: ZoneName): ((t: Instant) => number) => {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (t) => {
    const shown: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(t)) shown[type] = Number(value);
    const { year, month, day, hour, minute, second } = shown;
    return daysFromEpoch(year!, month!, day!) * DAY + ((hour! * 60 + minute!) * 60 + second!) * SECOND - t;
  };
};

/** The stretches of one page of time: probed every few days, each change then found to the second by halving. */
const stretchesOf = (read: (t: Instant) => number, start: Instant): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = start;
  let offset = read(start);
  for (let probe = start + PROBE; probe <= start + PAGE; probe += PROBE) {
    const reached = read(probe);
    while (offset !== reached) {
      let before = Math.max(from, probe - PROBE);
      let after = probe;
      while (after - before > SECOND) {
        const middle = before + Math.floor((after - before) / (2 * SECOND)) * SECOND;
        if (read(middle) === offset) before = middle;
        else after = middle;
      }
      stretches.push({ from, to: after, offset });
      from = after;
      offset = read(after);
    }
  }
  stretches.push({ from, to: start + PAGE, offset });
  return stretches;
};

// ---------------------------------------------------------------------------------------------------------- offset

/**
 * The function that tells how many milliseconds the clocks of a zone are ahead of UTC at an instant, from the
 * time-zone data of the platform. It reads the data for about a year when first asked about it and remembers what it
 * read; instants that follow each other cost two comparisons. Before 1800 and from 9999 on the offset stays as it is
 * at those ends.
 *
 * @example
 * offsetsOf("Europe/Tallinn")(1731448800000) // 7200000
 */
export const offsetsOf = (zone: ZoneName): ((t: Instant) => number) => {
  const pages = new Map<number, readonly Stretch[]>();
  let read: ((t: Instant) => number) | undefined;
  let current: Stretch = { from: Infinity, to: -Infinity, offset: 0 };
  const turnTo = (t: Instant): number => {
    const within = t < FIRST ? FIRST : t < LAST ? t : LAST;
    const number = Math.floor(within / PAGE);
    let page = pages.get(number);
    if (page === undefined) {
      read ??= clockReader(zone);
      page = stretchesOf(read, number * PAGE);
      pages.set(number, page);
    }
    let i = 0;
    while (page[i]!.to <= within) i += 1;
    current = page[i]!;
    return current.offset;
  };
  return (t) => (t >= current.from && t < current.to ? current.offset : turnTo(t));
};
