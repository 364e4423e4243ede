import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWorkingDayAfter, workingDaysWithout } from "../../../src/rules/deadlines/working-days.js";
import type { LocalDate } from "../../../src/time/local-date.js";
import { addDays, formatLocalDate } from "../../../src/time/local-date.js";
import { localDate } from "../../arbitraries/time.js";

const on = (text: string): LocalDate => {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return { year, month, day };
};

describe("working days", () => {
  it("are Monday to Friday without the given holidays", () => {
    const isWorkingDay = workingDaysWithout([on("2024-12-24"), on("2024-12-25"), on("2024-12-26")]);
    const week = ["2024-12-23", "2024-12-24", "2024-12-26", "2024-12-27", "2024-12-28", "2024-12-29"];
    expect(week.map((date) => isWorkingDay(on(date)))).toEqual([true, false, false, true, false, false]);
  });

  it("skip weekends and holidays: after Friday comes Monday, after Christmas the next working day", () => {
    const christmas = ["2024-12-24", "2024-12-25", "2024-12-26"].map(on);
    expect(firstWorkingDayAfter(on("2024-10-25"), workingDaysWithout([]))).toEqual(on("2024-10-28"));
    expect(firstWorkingDayAfter(on("2024-12-23"), workingDaysWithout(christmas))).toEqual(on("2024-12-27"));
    expect(firstWorkingDayAfter(on("2024-12-31"), workingDaysWithout([on("2025-01-01")]))).toEqual(
      on("2025-01-02"),
    );
  });

  it("after a date begin with the first working day", () => {
    fc.assert(
      fc.property(localDate, fc.array(fc.nat({ max: 12 })), (date, offsets) => {
        const holidays = offsets.map((days) => addDays(date, days));
        const isWorkingDay = workingDaysWithout(holidays);
        const found = formatLocalDate(firstWorkingDayAfter(date, isWorkingDay));
        const between: string[] = [];
        for (let next = addDays(date, 1); formatLocalDate(next) !== found; next = addDays(next, 1)) {
          between.push(formatLocalDate(next));
        }
        const weekday = new Date(`${found}T12:00Z`).getUTCDay();
        expect([1, 2, 3, 4, 5]).toContain(weekday);
        expect(holidays.map(formatLocalDate)).not.toContain(found);
        for (const day of between) {
          const isWeekend = [0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay());
          expect(isWeekend || holidays.map(formatLocalDate).includes(day)).toBe(true);
        }
      }),
    );
  });
});
