/**
 * Where an axis of hours or days is marked: local midnights, hours between them when there is room.
 */
import type { Instant } from "../../../src/time/instant.js";
import type { Interval } from "../../../src/time/interval.js";
import { dayOf, localDateTimeOf } from "../../../src/time/tallinn.js";
import { writeClock } from "../../../src/time/write-instant.js";

export interface Tick {
  readonly at: Instant;
  readonly isDay: boolean;
}

const HOUR = 3_600_000;
const MOST_DAYS = 12;

/** Local midnights of a span and, when it has few, the hours between them. */
export const ticksOf = ({ from, to }: Interval): readonly Tick[] => {
  const days: Instant[] = [];
  for (let day = dayOf(from); day.from < to; day = dayOf(day.to)) days.push(day.from);
  const every = Math.ceil(days.length / MOST_DAYS);
  const named = days.filter((day, i) => day >= from && i % every === 0).map((at) => ({ at, isDay: true }));
  const step = to - from <= 14 * HOUR ? 2 : to - from <= 30 * HOUR ? 4 : to - from <= 54 * HOUR ? 6 : 12;
  if (to - from > 100 * HOUR || to - from < 2 * HOUR) return named;
  const hours: Tick[] = [];
  for (let at = Math.ceil(from / HOUR) * HOUR; at < to; at += HOUR) {
    const { hour } = localDateTimeOf(at);
    if (hour !== 0 && hour % step === 0) hours.push({ at, isDay: false });
  }
  return [...named, ...hours];
};

/** Hours and minutes of a clock that is so many milliseconds from 1970. */
export const hourAt = (clockMs: number): string => writeClock(clockMs, " ").slice(11, 16);
