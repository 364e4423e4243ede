/**
 * How far Estonian clocks are ahead of UTC at an instant, from the platform's time-zone data. Own code, because
 * getTimezoneOffset of date-fns-tz is wrong in the hours after a change of the clocks.
 */
import { MINUTE } from "./durations.js";
import type { Instant } from "./instant.js";

/** The time zone of the Estonian energy market. */
export const ZONE = "Europe/Tallinn";

const WEEK = 7 * 24 * 60 * MINUTE; // the clocks never changed twice within so few days
const FIRST = /* @__PURE__ */ Date.UTC(1800, 0); // offsets before 1800 are constant
const LAST = /* @__PURE__ */ Date.UTC(9999, 0); // and so are they from 9999 on
const MOST_WEEKS = 10_000;

/** A week with the instant at which the clocks change; without a change both offsets are the same. */
interface Week {
  readonly change: Instant;
  readonly before: number;
  readonly after: number;
}

const weeks = new Map<number, Week>();
let format: Intl.DateTimeFormat | undefined;

/** The offset as Intl states it: "11/13/2024, GMT+02:00"; in Estonia it is never zero or negative. */
const statedOffset = (t: Instant): number => {
  format ??= new Intl.DateTimeFormat("en-US", { timeZone: ZONE, timeZoneName: "longOffset" });
  const text = format.format(t);
  const at = text.indexOf("GMT+") + "GMT+".length;
  return (Number(text.slice(at, at + 2)) * 60 + Number(text.slice(at + 3, at + 5))) * MINUTE;
};

/** The change within a week is found by bisection; all changes are at full minutes. */
const weekOf = (number: number): Week => {
  const before = statedOffset(number * WEEK);
  let change = (number + 1) * WEEK;
  const after = statedOffset(change);
  if (before !== after) {
    let last = number * WEEK;
    while (change - last > MINUTE) {
      const middle = last + Math.floor((change - last) / (2 * MINUTE)) * MINUTE;
      if (statedOffset(middle) === before) last = middle;
      else change = middle;
    }
  }
  return { change, before, after };
};

let currentNumber = NaN;
let current: Week = { change: 0, before: 0, after: 0 };

const makeCurrent = (number: number): void => {
  let week = weeks.get(number);
  if (week === undefined) {
    week = weekOf(number);
    if (weeks.size >= MOST_WEEKS) weeks.clear();
    weeks.set(number, week);
  }
  currentNumber = number;
  current = week;
};

/**
 * How many milliseconds Estonian clocks are ahead of UTC at an instant; NaN for anything that is not a number. Offsets
 * before 1800 and from 9999 on are constant, also for open ends. Weeks are cached.
 *
 * @example
 * offsetAt(1731448800000) // 7200000
 */
export const offsetAt = (t: Instant): number => {
  if (typeof t !== "number" || Number.isNaN(t)) return NaN;
  const within = t < FIRST ? FIRST : t < LAST ? t : LAST;
  const number = Math.floor(within / WEEK);
  if (number !== currentNumber) makeCurrent(number);
  return within < current.change ? current.before : current.after;
};
