/**
 * When metering data is due (BEY-16): a day's data on the morning of the next working day, of an aggregation point on the
 * morning of the next day, a month's final data early in the next month; electricity days start at midnight, gas days at
 * 07:00 (BEY-7).
 */
import type { CommodityType } from "../../documents/vocabulary.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { Instant } from "../../time/instant.js";
import { isInstant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import type { LocalDate } from "../../time/local-date.js";
import { addDays, addMonths } from "../../time/local-date.js";
import {
  dayInterval,
  dayOf,
  gasDayInterval,
  gasDayOf,
  instantAtHour,
  localDateOf,
} from "../../time/tallinn.js";
import type { WorkingDays } from "./working-days.js";
import { firstWorkingDayAfter } from "./working-days.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The data of some time, and the moment by which it must have been received. */
export interface Due {
  readonly data: Interval;
  readonly deadline: Instant;
  /** The final data of a month; otherwise the initial data of one or several consecutive days. */
  readonly monthFinal: boolean;
}

/** When the data of one market is due. */
interface Timetable {
  readonly day: (date: LocalDate) => Interval;
  readonly dayOf: (t: Instant) => Interval;
  /** The hour of a working day by which the data of the days before it is due. */
  readonly hour: number;
  /** The day of the month by whose end the final data of the previous month is due. */
  readonly dayOfMonth: number;
}

/** The decisions that the deadlines depend on. */
export const decisionsOnDeadlines = ["D-BEY-16"] as const satisfies readonly DecisionId[];

/** Local hours and days, by market. */
const timetables: Readonly<Record<CommodityType, Timetable>> = {
  ELECTRICITY: { day: dayInterval, dayOf, hour: 10, dayOfMonth: 5 },
  NATURAL_GAS: { day: gasDayInterval, dayOf: gasDayOf, hour: 13, dayOfMonth: 7 },
};

/** The local hour by which the data of an aggregation point (balancing energy) is due every day. */
const AGGREGATION_HOUR = 10;

const everyDay: WorkingDays = () => true;

/** The market whose deadlines apply: electricity unless known to be gas. */
export const timetableOf = (market: string | undefined): CommodityType =>
  market === "NATURAL_GAS" ? "NATURAL_GAS" : "ELECTRICITY";

// ------------------------------------------------------------------------------------------------------ deadlines

const firstOfMonth = ({ year, month }: LocalDate): LocalDate => ({ year, month, day: 1 });

const within = (data: Interval, { from, to }: Interval): Interval => ({
  from: Math.max(data.from, from),
  to: Math.min(data.to, to),
});

/** Days with the same deadline are joined. */
const dueDays = (
  { day, dayOf: dayAround, hour }: Timetable,
  span: Interval,
  at: Instant,
  isWorkingDay: WorkingDays,
): readonly Due[] => {
  const dues: Due[] = [];
  for (let date = localDateOf(dayAround(span.from).from); ; date = addDays(date, 1)) {
    const whole = day(date);
    if (whole.from >= span.to) return dues;
    const on = firstWorkingDayAfter(date, isWorkingDay);
    const deadline = instantAtHour(on, hour);
    if (deadline > at) return dues;
    const data = within(whole, span);
    const last = dues.at(-1);
    if (last?.deadline === deadline) dues[dues.length - 1] = { ...last, data: { ...last.data, to: data.to } };
    else dues.push({ data, deadline, monthFinal: false });
  }
};

const dueMonths = (
  { day, dayOf: dayAround, dayOfMonth }: Timetable,
  span: Interval,
  at: Instant,
): readonly Due[] => {
  const dues: Due[] = [];
  let first = firstOfMonth(localDateOf(dayAround(span.from).from));
  for (;;) {
    const next = addMonths(first, 1);
    const whole = { from: day(first).from, to: day(next).from };
    if (whole.from >= span.to) return dues;
    const deadline = dayInterval({ ...next, day: dayOfMonth }).to;
    if (deadline > at) return dues;
    dues.push({ data: within(whole, span), deadline, monthFinal: true });
    first = next;
  }
};

/**
 * The data of a span due by a moment (included), by deadline: the data of the days before each working day (of Friday to
 * Sunday on Monday), at an aggregation point that of the previous day, and separately the final data of each month. The
 * span and the moment are finite; nothing is due of a span that does not end after its start.
 *
 * Statements: BEY-7, BEY-16.
 *
 * @example
 * const friday = { from: 1729803600000, to: 1729890000000 };
 * dueBy("ELECTRICITY", friday, 1730102400000, (date) => !isWeekend(date));
 * // [{ data: friday, deadline: 1730102400000, monthFinal: false }]
 */
export const dueBy = (
  market: CommodityType,
  span: Interval,
  at: Instant,
  isWorkingDay: WorkingDays,
  isAggregation = false,
): readonly Due[] => {
  if (![span.from, span.to, at].every(isInstant) || span.from >= span.to) return [];
  const timetable = isAggregation ? { ...timetables[market], hour: AGGREGATION_HOUR } : timetables[market];
  const days = dueDays(timetable, span, at, isAggregation ? everyDay : isWorkingDay);
  const dues = [...days, ...dueMonths(timetable, span, at)];
  return dues.sort((a, b) => a.deadline - b.deadline);
};
