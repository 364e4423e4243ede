import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Due } from "../../../src/rules/deadlines/deadlines.js";
import { decisionsOnDeadlines, dueBy, timetableOf } from "../../../src/rules/deadlines/deadlines.js";
import { workingDaysWithout } from "../../../src/rules/deadlines/working-days.js";
import type { CommodityType } from "../../../src/documents/vocabulary.js";
import { decisions } from "../../../src/rulebook/decisions.js";
import { containsInstant } from "../../../src/time/interval.js";
import { formatLocal } from "../../../src/time/tallinn.js";
import { finalDeadline, initialDeadline, instantOfWall, nextDate, QUARTER } from "./calendar-oracle.js";

const everyWeekday = workingDaysWithout([]);
const at = (date: string, hour = 0): number => instantOfWall(date, hour);
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });

const written = (dues: readonly Due[]): readonly string[] =>
  dues.map(({ data, deadline, monthFinal }) =>
    [
      monthFinal ? "final" : "initial",
      `${formatLocal(data.from)} to ${formatLocal(data.to)}`,
      `by ${formatLocal(deadline)}`,
    ].join(", "),
  );

const end = at("2025-12-01");

describe("deadlines of metering data (BEY-16)", () => {
  it("are those stated in the register of decisions", () => {
    expect(decisionsOnDeadlines.map((id) => decisions[id].statements)).toEqual([
      ["BEY-7", "BEY-16", "GEN-4"],
    ]);
  });

  it("of Friday to Sunday are on Monday at 10:00, of other days on the next day", () => {
    const dues = dueBy("ELECTRICITY", span("2024-10-24", "2024-10-30"), at("2024-11-01"), everyWeekday);
    expect(written(dues)).toEqual([
      "initial, 2024-10-24 00:00 +03:00 to 2024-10-25 00:00 +03:00, by 2024-10-25 10:00 +03:00",
      "initial, 2024-10-25 00:00 +03:00 to 2024-10-28 00:00 +02:00, by 2024-10-28 10:00 +02:00",
      "initial, 2024-10-28 00:00 +02:00 to 2024-10-29 00:00 +02:00, by 2024-10-29 10:00 +02:00",
      "initial, 2024-10-29 00:00 +02:00 to 2024-10-30 00:00 +02:00, by 2024-10-30 10:00 +02:00",
    ]);
  });

  it("are not on the given holidays", () => {
    const holidays = [24, 25, 26].map((day) => ({ year: 2024, month: 12, day }));
    const christmas = span("2024-12-23", "2024-12-28");
    expect(written(dueBy("ELECTRICITY", christmas, at("2024-12-31"), workingDaysWithout(holidays)))).toEqual([
      "initial, 2024-12-23 00:00 +02:00 to 2024-12-27 00:00 +02:00, by 2024-12-27 10:00 +02:00",
      "initial, 2024-12-27 00:00 +02:00 to 2024-12-28 00:00 +02:00, by 2024-12-30 10:00 +02:00",
    ]);
  });

  it("of final data are the end of the 5th, also if it is a Sunday, and for gas of the 7th", () => {
    const september = span("2024-09-10", "2024-10-03");
    const electricity = dueBy("ELECTRICITY", september, at("2024-10-08"), everyWeekday);
    expect(written(electricity.filter(({ monthFinal }) => monthFinal))).toEqual([
      "final, 2024-09-10 00:00 +03:00 to 2024-10-01 00:00 +03:00, by 2024-10-06 00:00 +03:00",
    ]);
    const gas = dueBy("NATURAL_GAS", september, end, everyWeekday);
    expect(written(gas.filter(({ monthFinal }) => monthFinal))).toEqual([
      "final, 2024-09-10 00:00 +03:00 to 2024-10-01 07:00 +03:00, by 2024-10-08 00:00 +03:00",
      "final, 2024-10-01 07:00 +03:00 to 2024-10-03 00:00 +03:00, by 2024-11-08 00:00 +02:00",
    ]);
  });

  it("of December are in January", () => {
    const december = dueBy("ELECTRICITY", span("2024-12-31", "2025-01-01"), end, everyWeekday);
    expect(written(december)).toEqual([
      "initial, 2024-12-31 00:00 +02:00 to 2025-01-01 00:00 +02:00, by 2025-01-01 10:00 +02:00",
      "final, 2024-12-31 00:00 +02:00 to 2025-01-01 00:00 +02:00, by 2025-01-06 00:00 +02:00",
    ]);
  });

  it("of gas days run from 07:00 to 07:00, across both clock changes (BEY-7)", () => {
    const autumn = dueBy("NATURAL_GAS", span("2024-10-25", "2024-10-29"), at("2024-10-30"), everyWeekday);
    expect(written(autumn)).toEqual([
      "initial, 2024-10-25 00:00 +03:00 to 2024-10-25 07:00 +03:00, by 2024-10-25 13:00 +03:00",
      "initial, 2024-10-25 07:00 +03:00 to 2024-10-28 07:00 +02:00, by 2024-10-28 13:00 +02:00",
      "initial, 2024-10-28 07:00 +02:00 to 2024-10-29 00:00 +02:00, by 2024-10-29 13:00 +02:00",
    ]);
    const spring = dueBy("NATURAL_GAS", span("2025-03-30", "2025-03-31"), at("2025-04-01"), everyWeekday);
    expect(written(spring)).toEqual([
      "initial, 2025-03-30 00:00 +02:00 to 2025-03-31 00:00 +03:00, by 2025-03-31 13:00 +03:00",
    ]);
  });

  it("are in their order, final data among the initial", () => {
    const dues = dueBy("ELECTRICITY", span("2024-09-29", "2024-10-10"), at("2024-10-12"), everyWeekday);
    const deadlines = dues.map(({ deadline }) => formatLocal(deadline));
    expect(deadlines).toEqual([...deadlines].sort());
    expect(dues.map(({ monthFinal }) => monthFinal).lastIndexOf(true)).toBeLessThan(dues.length - 1);
  });

  it.each([NaN, Infinity, -Infinity])("are none where an end or the moment is %s", (wrong) => {
    const { from, to } = span("2024-09-29", "2024-10-10");
    const moment = at("2024-10-12");
    expect(dueBy("ELECTRICITY", { from: wrong, to }, moment, everyWeekday)).toEqual([]);
    expect(dueBy("ELECTRICITY", { from, to: wrong }, moment, everyWeekday)).toEqual([]);
    expect(dueBy("ELECTRICITY", { from, to }, wrong, everyWeekday)).toEqual([]);
  });

  it("are none of a span that is empty or reversed, within a day or across days", () => {
    const noon = at("2024-10-24", 12);
    for (const to of [noon, noon - 1, at("2024-10-24", 1), at("2024-10-20")])
      expect(dueBy("ELECTRICITY", { from: noon, to }, at("2024-12-01"), everyWeekday)).toEqual([]);
    expect(dueBy("ELECTRICITY", { from: noon, to: noon + 1 }, at("2024-12-01"), everyWeekday)).toHaveLength(
      2,
    );
  });

  it("have passed at their instant, and not before", () => {
    const thursday = span("2024-10-24", "2024-10-25");
    expect(dueBy("ELECTRICITY", thursday, at("2024-10-25", 10), everyWeekday)).toHaveLength(1);
    expect(dueBy("ELECTRICITY", thursday, at("2024-10-25", 10) - 1, everyWeekday)).toEqual([]);
    expect(dueBy("ELECTRICITY", thursday, at("2024-11-06"), everyWeekday)).toHaveLength(2);
    expect(dueBy("ELECTRICITY", thursday, at("2024-11-06") - 1, everyWeekday)).toHaveLength(1);
  });

  it("are those of electricity unless the data is known to be gas", () => {
    const markets = [undefined, "ELECTRICITY", "NATURAL_GAS", "HEAT"].map(timetableOf);
    expect(markets).toEqual(["ELECTRICITY", "ELECTRICITY", "NATURAL_GAS", "ELECTRICITY"]);
  });

  it("of an aggregation point are at 10:00 of every day, also weekends and holidays (BEY-16, page 12)", () => {
    const holidays = workingDaysWithout([{ year: 2026, month: 8, day: 20 }]);
    const dues = dueBy("ELECTRICITY", span("2026-08-19", "2026-08-24"), at("2026-08-25"), holidays, true);
    expect(dues.map(({ deadline }) => formatLocal(deadline))).toEqual([
      "2026-08-20 10:00 +03:00",
      "2026-08-21 10:00 +03:00",
      "2026-08-22 10:00 +03:00",
      "2026-08-23 10:00 +03:00",
      "2026-08-24 10:00 +03:00",
    ]);
  });

  it("are those found by counting days on a calendar, for every quarter-hour", () => {
    const start = fc.constantFrom("2024-02-27", "2024-03-29", "2024-10-25", "2024-12-28", "2025-05-30");
    const market = fc.constantFrom<CommodityType>("ELECTRICITY", "NATURAL_GAS");
    const quarters = fc.integer({ min: 1, max: 6 * 96 });
    const holidays = fc.array(fc.nat({ max: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        start,
        market,
        quarters,
        quarters,
        holidays,
        fc.nat({ max: 45 * 24 }),
        fc.boolean(),
        (...drawn) => {
          const [date, commodity, skipped, count, offsets, hours, isBelow] = drawn;
          const days: string[] = [date];
          for (let i = 0; i < 8; i++) days.push(nextDate(days.at(-1)!));
          const off = offsets.map((offset) => days[offset]!);
          const from = at(date) + skipped * QUARTER;
          const to = from + count * QUARTER;
          const moment = from + hours * 3_600_000;
          const isWorkingDay = workingDaysWithout(
            off.map((day) => ({
              year: Number(day.slice(0, 4)),
              month: Number(day.slice(5, 7)),
              day: Number(day.slice(8)),
            })),
          );
          const dues = dueBy(commodity, { from, to }, moment, isWorkingDay, isBelow);
          const isGas = commodity === "NATURAL_GAS";
          for (let t = from; t < to; t += QUARTER) {
            const there = dues.filter(({ data }) => containsInstant(data, t));
            const deadlines = (final: boolean) =>
              there.filter(({ monthFinal }) => monthFinal === final).map(({ deadline }) => deadline);
            expect(deadlines(false)).toEqual(
              [initialDeadline(t, isGas, off, isBelow)].filter((due) => due <= moment),
            );
            expect(deadlines(true)).toEqual([finalDeadline(t, isGas)].filter((due) => due <= moment));
          }
          expect(dues.every(({ data }) => from <= data.from && data.to <= to)).toBe(true);
          expect(dues.map(({ deadline }) => deadline)).toEqual(
            dues.map(({ deadline }) => deadline).sort((a, b) => a - b),
          );
          expect(new Set(dues.map(({ deadline }) => deadline)).size).toBe(dues.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
