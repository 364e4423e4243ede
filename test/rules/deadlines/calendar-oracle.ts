/** When data is due, found day by day from the local times of Intl alone. */

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Tallinn",
  dateStyle: "short",
  timeStyle: "short",
});

/** "2024-10-27 03:15": what Estonian clocks show. */
export const wall = (t: number): string => clock.format(t);

export const QUARTER = 15 * 60_000;

/** The instant at which Estonian clocks first show a date and an hour. */
export const instantOfWall = (date: string, hour: number): number => {
  const shown = `${date} ${String(hour).padStart(2, "0")}:00`;
  const utc = Date.parse(`${date}T00:00Z`);
  for (let t = utc - 4 * 3_600_000; ; t += QUARTER) if (wall(t) === shown) return t;
};

export const nextDate = (date: string): string =>
  new Date(Date.parse(`${date}T12:00Z`) + 86_400_000).toISOString().slice(0, 10);

const isOff = (date: string, holidays: readonly string[]): boolean =>
  [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay()) || holidays.includes(date);

/** The date of the day an instant belongs to: of the gas day before 07:00 it is the date before. */
export const dateOfData = (t: number, isGas: boolean): string => {
  const [date, time] = wall(t).split(" ") as [string, string];
  if (!isGas || time >= "07:00") return date;
  return new Date(Date.parse(`${date}T12:00Z`) - 86_400_000).toISOString().slice(0, 10);
};

const known = new Map<string, number>();

const remembered = (key: string, make: () => number): number => {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
};

/** When the first data of an instant is due. */
export const initialDeadline = (
  t: number,
  isGas: boolean,
  holidays: readonly string[] = [],
  isAggregation = false,
): number => {
  const date = dateOfData(t, isGas);
  // Balancing energy, the data of an aggregation point, is due at 10:00 of every day.
  if (isAggregation) return instantOfWall(nextDate(date), 10);
  return remembered(`${date} ${String(isGas)} ${holidays.join()}`, () => {
    let due = nextDate(date);
    while (isOff(due, holidays)) due = nextDate(due);
    return instantOfWall(due, isGas ? 13 : 10);
  });
};

/** When the final data of an instant is due: as the 5th or 7th of the next month ends. */
export const finalDeadline = (t: number, isGas: boolean): number => {
  const month = dateOfData(t, isGas).slice(0, 7);
  return remembered(`${month} ${String(isGas)}`, () => {
    let date = `${month}-28`;
    while (date.startsWith(month)) date = nextDate(date);
    return instantOfWall(`${date.slice(0, 8)}${isGas ? "08" : "06"}`, 0);
  });
};
