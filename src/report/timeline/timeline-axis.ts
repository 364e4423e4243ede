/**
 * The axis of a drawing: which months and years are named where, so that no two names meet.
 */
import { DAY } from "../../time/durations.js";
import type { Instant } from "../../time/instant.js";
import type { Language } from "../../reason/describe-reason.js";
import { monthNames } from "../month-names.js";
import { monthInterval } from "../../time/tallinn.js";
import type { Month, Timeline } from "./timeline.js";

/** A name on the axis and its distance from the start, in the units of the axis. */
interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

interface Axis {
  readonly years: readonly AxisLabel[];
  readonly months: readonly AxisLabel[];
  /** Where the months begin that are named, or the years when no month is. */
  readonly ticks: readonly number[];
}

const monthSteps = [1, 2, 3, 6];
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** The longest name of a month, and a space after it. */
const roomOfMonth = (language: Language): number =>
  monthNames[language].reduce((most, { length }) => Math.max(most, length), 0) + 1;
const SHORTEST_MONTH = 28 * DAY;
const SHORTEST_YEAR = 365 * DAY;

/** Where an instant of the window lies on an axis of some length. */
export const placeOn = ({ window }: Timeline, length: number): ((t: Instant) => number) => {
  const scale = length / (window.to - window.from);
  return (t) => (t - window.from) * scale;
};

/** Those of the labels that fit on the axis one after another. */
const apart = (labels: readonly AxisLabel[], length: number, character: number): readonly AxisLabel[] => {
  const kept: AxisLabel[] = [];
  let free = 0;
  for (const label of labels) {
    const end = label.at + label.text.length * character;
    if (label.at < free || end > length) continue;
    kept.push(label);
    free = end + character;
  }
  return kept;
};

/**
 * Names months at equal steps, or only years where months have no room.
 *
 * @param length of the axis, in columns or pixels
 * @param character the width of one character, in the same unit
 */
export const axisOf = (
  timeline: Timeline,
  length: number,
  character: number,
  language: Language = "en",
): Axis => {
  const { months, window } = timeline;
  const place = placeOn(timeline, length);
  const scale = length / (window.to - window.from);
  const begun = months.filter(({ year, month, from }) => from === monthInterval(year, month).from);
  const room = roomOfMonth(language) * character;
  const step = monthSteps.find((months) => months * SHORTEST_MONTH * scale >= room);
  const labels = (list: readonly Month[], textOf: (month: Month) => string): readonly AxisLabel[] =>
    list.map((month) => ({ at: Math.floor(place(month.from)), text: textOf(month) }));
  const yearOf = ({ year }: Month): string => String(year).padStart(4, "0");

  const named = step === undefined ? [] : begun.filter(({ month }) => (month - 1) % step === 0);
  const everyYears = yearSteps.find((years) => years * SHORTEST_YEAR * scale >= 5 * character) ?? 10_000;
  const januaries = labels(
    begun.filter(({ year, month }) => month === 1 && year % everyYears === 0),
    yearOf,
  );
  const opening = (januaries[0]?.at ?? length) >= 5 * character ? [{ at: 0, text: yearOf(months[0]!) }] : [];
  const years = apart([...opening, ...januaries], length, character);
  const monthLabels = apart(
    labels(named, ({ month }) => monthNames[language][month - 1]!),
    length,
    character,
  );
  return {
    years,
    months: monthLabels,
    ticks: step === undefined ? januaries.map(({ at }) => at) : labels(named, yearOf).map(({ at }) => at),
  };
};
