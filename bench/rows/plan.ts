/**
 * The plan of a week of METERING_DATA, hour by hour, and those of every local day of a year beside the fromZonedTime calls
 * that their bounds need.
 */
import { fromZonedTime } from "date-fns-tz/fromZonedTime";
import { planDays, planDocument, planTime } from "../../src/scan/index.js";
import { instantOf } from "../../src/time/index.js";
import { inTurn } from "../rounds.js";
import type { Line, Row } from "../Row.js";

const HOUR = 3_600_000;
const now = instantOf("2025-06-08T09:00Z");

const plan = () => {
  const planned = planTime("METERING_DATA", { from: now - 168 * HOUR, to: now }, { now });
  if (planned._tag === "Left" || planned.right.requests.length !== 168) throw new Error("not 168 windows");
  return planned.right;
};

const daysOf = (year: number): readonly Date[] =>
  Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)));

/** Plans each of 365 days alone. */
const planDaysOf = (dates: readonly Date[]): void => {
  for (const date of dates.slice(0, -1)) {
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const planned = planDays("METERING_DATA", day, day, { now: date.getTime() + 48 * HOUR });
    if (planned._tag === "Left") throw new Error("no plan");
  }
};

const zoned = (date: Date): Date =>
  fromZonedTime(`${date.toISOString().slice(0, 10)}T00:00:00`, "Europe/Tallinn");

/** Start and end of each of 365 days. */
const callsOf = (dates: readonly Date[]): void => {
  for (let i = 0; i + 1 < dates.length; i += 1) {
    zoned(dates[i]!);
    zoned(dates[i + 1]!);
  }
};

const taken = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

/** Year after year, so that no bound was asked for before; the first years only warm up. */
const years = Array.from({ length: 40 }, (_, i) => daysOf(2005 + i));

const run = async (): Promise<readonly Line[]> => {
  const rounds = years.map((dates) => [taken(() => callsOf(dates)), taken(() => planDaysOf(dates))] as const);
  const calls = median(rounds.slice(10).map(([time]) => time));
  const fresh = median(rounds.slice(10).map(([, time]) => time));
  const times = await inTurn({ plan, written: () => planDocument(plan()) });
  return [
    {
      what: "7-day METERING_DATA plan, 168 windows",
      value: times.plan * 1000,
      unit: "us",
    },
    { what: "the same, written as requests", value: times.written * 1000, unit: "us" },
    {
      what: "planDays of each of 365 local days, none asked for before",
      value: fresh,
      unit: "ms",
      yardstick: `fromZonedTime of their starts and ends ${calls.toFixed(1)} ms`,
      ratio: fresh / calls,
      target: { atMost: 1.5 },
    },
  ];
};

export const row: Row = { name: "plan", run };
