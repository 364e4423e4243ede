/**
 * Slow and simple functions for instants and Estonian local time: texts are parsed with a regular expression and whole
 * numbers of any size, offsets come from Intl alone, and local times are found by trying instants.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

// ------------------------------------------------------------------------------------------------------ instants

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?)$/;

/** Nanoseconds since 1970 of an instant's text, undefined when it is none. */
export const nanosOfText = (text: string): bigint | undefined => {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits ?? "0"));
  const date = new Date(0);
  date.setUTCFullYear(year!, month! - 1, day!);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day)
    return undefined;
  if (hour! > 23 || minute! > 59 || second! > 59) return undefined;
  const [zoneHours, zoneMinutes] = [Number(match[10] ?? "0"), Number(match[11] ?? "0")];
  const zone = zoneHours * 60 + zoneMinutes;
  if (zoneMinutes > 59 || zone > 18 * 60) return undefined;
  const ms =
    date.getTime() +
    ((hour! * 60 + minute!) * 60 + second!) * 1000 -
    (match[9] === "-" ? -zone : zone) * MINUTE;
  const shown = new Date(ms).getUTCFullYear();
  if (shown < 0 || shown > 9999) return undefined;
  return BigInt(ms) * 1_000_000n + BigInt((match[7] ?? "").padEnd(9, "0"));
};

// -------------------------------------------------------------------------------------------------------- clocks

const shown = new Map<string, Intl.DateTimeFormat>();

/** The local time of a zone at a whole second, as the milliseconds at which UTC is the same. */
export const slowClock = (t: number, zone = "Europe/Tallinn"): number => {
  let format = shown.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    shown.set(zone, format);
  }
  return Date.parse(`${format.format(t).replace(" ", "T")}Z`);
};

/** How far the clocks of a zone are ahead of UTC at any instant, in milliseconds. */
export const slowOffset = (t: number, zone = "Europe/Tallinn"): number => {
  const second = Math.floor(t / 1000) * 1000;
  return slowClock(second, zone) - second;
};

/** All instants at which Estonian clocks show a local time, earliest first; found by trying every minute of offset. */
export const slowInstants = (clock: number): number[] => {
  const found: number[] = [];
  for (let minutes = 5 * 60; minutes >= 0; minutes -= 1) {
    const t = clock - minutes * MINUTE;
    if (slowOffset(t) === minutes * MINUTE) found.push(t);
  }
  return found;
};

/** Where an hour of a day from 1990 on begins, asking the clock at each full hour of UTC that it could be. */
export const slowFullHour = (year: number, month: number, day: number, hour = 0): number => {
  const clock = Date.UTC(year, month - 1, day, hour);
  const found = [4, 3, 2, 1].map((hours) => clock - hours * 60 * MINUTE);
  return found.find((t) => slowClock(t) === clock) ?? NaN;
};

/** The first instant of a local time; a skipped one is as long after the last existing local time as in local time. */
export const slowFirstOrForward = (clock: number): number => {
  const [first] = slowInstants(clock);
  if (first !== undefined) return first;
  const before = slowInstants(clock - 2 * 60 * MINUTE); // no gap is as long as two hours
  return before[before.length - 1]! + 2 * 60 * MINUTE;
};

/** The instant n calendar months earlier, one month at a time, the day of the month kept where there is one. */
export const slowMonthsBack = (t: number, months: number): number => {
  const clock = t + slowOffset(t);
  const day = new Date(Math.floor(clock)).getUTCDate();
  let first = clock - (day - 1) * DAY;
  for (let i = 0; i < months; i += 1) {
    const lastOfMonthBefore = new Date(Math.floor(first) - DAY).getUTCDate();
    first -= lastOfMonthBefore * DAY;
  }
  let reached = first + (day - 1) * DAY;
  while (new Date(Math.floor(reached)).getUTCMonth() !== new Date(Math.floor(first)).getUTCMonth())
    reached -= DAY;
  return slowFirstOrForward(reached);
};
