/**
 * The days on which metering data is due: Monday to Friday, without the given holidays.
 */
import type { LocalDate } from "../../time/local-date.js";
import { addDays, formatLocalDate, isWeekend } from "../../time/local-date.js";

/** Whether a date is a working day. */
export type WorkingDays = (date: LocalDate) => boolean;

/**
 * Monday to Friday without the given holidays (BEY-16); the library contains no holidays.
 *
 * @example
 * workingDaysWithout([{ year: 2024, month: 12, day: 24 }])({ year: 2024, month: 12, day: 24 }) // false
 */
export const workingDaysWithout = (holidays: readonly LocalDate[]): WorkingDays => {
  const free = new Set(holidays.map(formatLocalDate));
  return (date) => !isWeekend(date) && !free.has(formatLocalDate(date));
};

/**
 * The first working day after a date.
 *
 * @example
 * firstWorkingDayAfter({ year: 2024, month: 10, day: 25 }, workingDaysWithout([])) // { year: 2024, month: 10, day: 28 }
 */
export const firstWorkingDayAfter = (date: LocalDate, isWorkingDay: WorkingDays): LocalDate => {
  let next = addDays(date, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
};
