/**
 * The parts of the calendar: years, months, days or hours of a window, and the larger parts that contain them.
 */
import type { ClockTable } from "../local-times.js";
import type { Interval } from "../../time/interval.js";
import type { PageWords } from "../html/words-in-english.js";
import { DAY, HOUR } from "../../time/durations.js";
import { aheadAt, showing, shownAt } from "./page-clock.js";

const MOST_TICKS = 1000;

/** A part of the calendar with a name. */
export interface Part extends Interval {
  readonly title: string;
}

/** A part of a window: its short name, its whole one, that of the larger part it is in, and the change of clocks in it. */
export interface Tick extends Part {
  readonly label: string;
  readonly part: string;
  readonly change: string;
}

export type Scale = "year" | "month" | "day" | "hour";

/** Years, months, days or hours: the smallest parts that can be distinguished. */
export const scaleOf = ({ from, to }: Interval): Scale => {
  const days = (to - from) / DAY;
  return days > 1096 ? "year" : days > 62 ? "month" : days > 1.1 ? "day" : "hour";
};

const changeIn = (clock: ClockTable, from: number, to: number, words: PageWords): string => {
  const i = clock.findIndex(([at], n) => n > 0 && at >= from && at < to);
  if (i < 0) return "";
  return clock[i]![1] > clock[i - 1]![1] ? words.clocksForward : words.clocksBack;
};

/** The end of the part that begins at an instant, and its names. */
const partAt = (
  clock: ClockTable,
  scale: Scale,
  from: number,
  { months, weekdays, dayTitle }: PageWords,
): { readonly end: number; readonly label: string; readonly title: string; readonly part: string } => {
  const date = showing(clock, from);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const wholeDay = dayTitle(weekdays[date.getUTCDay()]!, day, months[month]!, year);
  switch (scale) {
    case "year":
      return { end: shownAt(clock, Date.UTC(year + 1, 0)), label: `${year}`, title: `${year}`, part: "" };
    case "month":
      return {
        end: shownAt(clock, Date.UTC(year, month + 1)),
        label: months[month]!,
        title: `${months[month]!} ${year}`,
        part: `${year}`,
      };
    case "day":
      return {
        end: shownAt(clock, Date.UTC(year, month, day + 1)),
        label: `${day}`,
        title: wholeDay,
        part: `${months[month]!} ${year}`,
      };
    case "hour": {
      const label = String(date.getUTCHours()).padStart(2, "0");
      const end = from + HOUR - ((from + aheadAt(clock, from)) % HOUR);
      return { end, label, title: `${label}:00`, part: wholeDay };
    }
  }
};

/** The parts of a window, in order, without a hole; at most a thousand. */
export const ticksOf = (clock: ClockTable, window: Interval, words: PageWords): readonly Tick[] => {
  const scale = scaleOf(window);
  const ticks: Tick[] = [];
  let from = window.from;
  while (from < window.to && ticks.length < MOST_TICKS) {
    const { end, ...names } = partAt(clock, scale, from, words);
    const to = Math.min(end, window.to);
    ticks.push({ from, to, ...names, change: changeIn(clock, from, to, words) });
    from = to;
  }
  return ticks;
};

/** The larger parts of the calendar that ticks are in. */
export const partsOf = (ticks: readonly Tick[]): readonly Part[] => {
  const parts: { from: number; to: number; title: string }[] = [];
  for (const { from, to, part } of ticks) {
    const last = parts.at(-1);
    if (last?.title === part) last.to = to;
    else parts.push({ from, to, title: part });
  }
  return parts;
};
