/**
 * The time of a sample: the day on which clocks change, in autumn or in spring, and the days around it. Both are after
 * July 2026, so that every service of the Datahub carries messages.
 */
import { HOUR } from "../time/durations.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { addDays } from "../time/local-date.js";
import type { LocalDate } from "../time/local-date.js";
import { dayInterval, dayStart, gasDayInterval, monthOf } from "../time/tallinn.js";
import { Random } from "./random.js";

/** The days of a sample, counted from the one on which clocks change. */
export interface Season {
  readonly changeDay: LocalDate;
  /** The local day so many days later; at 07:00 for gas (BEY-7). */
  readonly day: (later: number, isGas?: boolean) => Interval;
  /** The month of that day. */
  readonly month: Interval;
  /** The first month for which agreements between parties can still be entered. */
  readonly laterMonth: Instant;
  /** When the events happen. */
  readonly events: Interval;
  /** The present moment: all events have happened and were read, and nothing is lost yet. */
  readonly at: Instant;
}

const changeDays: readonly LocalDate[] = [
  { year: 2026, month: 10, day: 25 },
  { year: 2027, month: 3, day: 28 },
];

/**
 * The season of a seed.
 *
 * @example
 * seasonOf(1).changeDay.year >= 2026; // true
 */
export const seasonOf = (seed: number): Season => {
  const changeDay = new Random(seed, "season").pick(changeDays);
  const day = (later: number, isGas = false): Interval => {
    const date = addDays(changeDay, later);
    return isGas ? gasDayInterval(date) : dayInterval(date);
  };
  return {
    changeDay,
    day,
    month: monthOf(dayStart(changeDay)),
    laterMonth: monthOf(day(10).from).to,
    events: { from: day(-1).from + 6 * HOUR, to: day(2).from + 18 * HOUR },
    at: day(3).from + 8 * HOUR,
  };
};
