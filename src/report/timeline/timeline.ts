/**
 * One metering point over time: its agreements as bars in lanes, on an axis of Estonian months.
 */
import { DAY } from "../../time/durations.js";
import { addMonths } from "../../time/local-date.js";
import { portfoliosAbove, followedBy, clipped } from "./portfolios-above.js";
import { isSameMarket, marketOf, meteringPointAt } from "../../market/point-in-set.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Agreement } from "../../market/agreement.js";
import { compareAgreements } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { MOST_YEARS_DRAWN } from "../../common/input-limits.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import type { AgreementType, MeteringPointType } from "../../documents/vocabulary.js";
import { pointAgreementTypes } from "../../documents/vocabulary.js";
import { isInstant } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { interval, overlaps } from "../../time/interval.js";
import { localDateOf, monthInterval, monthOf, monthsBack } from "../../time/tallinn.js";
import type { ClockChange } from "./clock-changes.js";
import { clockChangesIn } from "./clock-changes.js";
import { rowsOf } from "./timeline-rows.js";
import type { TimelineError } from "./timeline-error.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The current state of an agreement; *silent* is a GENERAL_SERVICE that exists and is not active yet (AGR-4). */
export type BarState = "past" | "active" | "future" | "silent";

/** An agreement within the window [from, to); `clipped...` states that its validity continues beyond that end. */
export interface Bar extends Interval {
  /** Counted from 1 over all lanes. */
  readonly number: number;
  readonly agreement: Agreement;
  readonly clippedFrom: boolean;
  readonly clippedTo: boolean;
  /** The provider; for GRID and BORDER_GRID also the customer. */
  readonly label: string;
  readonly state: BarState;
}

/** What a lane of a timeline shows. */
export type LaneType = Exclude<AgreementType, "JOINT_INVOICE">;

/** The agreements of one type, in rows whose bars do not overlap. */
export interface Lane {
  readonly type: LaneType;
  /** What they are about when not the point itself: an aggregation point below it, or the customer of two parties. */
  readonly of: Eic | undefined;
  readonly rows: readonly (readonly Bar[])[];
}

/** A calendar month (1 to 12), or the part of it within the window. */
export interface Month extends Interval {
  readonly year: number;
  readonly month: number;
}

/** One metering point over time, as lanes of bars. */
export interface Timeline {
  readonly point: MeteringPoint;
  readonly window: Interval;
  readonly now: Instant;
  readonly months: readonly Month[];
  readonly clockChanges: readonly ClockChange[];
  readonly lanes: readonly Lane[];
  /** How many agreements of the point, of those below it and of its named suppliers the window leaves out. */
  readonly before: number;
  readonly after: number;
}

/** What part of time is asked for; an end that is not given is chosen from the agreements of the point. */
export interface AskedWindow {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly now: Instant;
}

// --------------------------------------------------------------------------------------------------------- window

/** Around now at least and at most so many months are chosen on each side. */
const LEAST = 6;
const BACK = 36;
const AHEAD = 24;

/** The longest year, in milliseconds. */
const YEAR = 366 * DAY;

/** Whole months with a month to spare around the starts and ends near now; around all of them when none is near. */
const chosenWindow = (agreements: readonly Agreement[], now: Instant): Interval => {
  const [earliest, latest] = [monthsBack(now, BACK), monthsBack(now, -AHEAD)];
  const near = { from: earliest, to: latest };
  const isNear = agreements.some((agreement) => overlaps(agreement, near));
  const farthest = (MOST_YEARS_DRAWN / 2 - 1) * YEAR;
  let from = monthsBack(now, LEAST);
  let to = monthsBack(now, -LEAST);
  for (const agreement of agreements) {
    for (const t of [agreement.from, agreement.to]) {
      if (Math.abs(t - now) > farthest || (isNear && (t < earliest || t > latest))) continue;
      from = Math.min(from, t);
      to = Math.max(to, t);
    }
  }
  return { from: monthOf(monthsBack(from, 1)).from, to: monthOf(monthsBack(to, -1)).to };
};

/** A window that can be drawn month by month. */
const drawable = (window: Interval): Either<TimelineError, Interval> => {
  const years = Math.ceil((window.to - window.from) / YEAR);
  return years > MOST_YEARS_DRAWN ? left({ tag: "WindowTooLong", years }) : right(window);
};

const windowOf = (
  agreements: readonly Agreement[],
  { from, to, now }: AskedWindow,
): Either<TimelineError, Interval> => {
  for (const [which, at] of [
    ["from", from],
    ["to", to],
    ["now", now],
  ] as const) {
    // Without a type checker `now` can be absent, and the months of a window without it have no end.
    if ((at !== undefined || which === "now") && !isInstant(at!))
      return left({ tag: "OutsideCalendar", which, at: at! });
  }
  if (from !== undefined && to !== undefined) {
    const asked = interval(from, to);
    return asked._tag === "Left" ? asked : drawable(asked.right);
  }
  const chosen = chosenWindow(agreements, now);
  if (from !== undefined) return drawable({ from, to: from < chosen.to ? chosen.to : monthsBack(from, -12) });
  if (to !== undefined) return drawable({ from: chosen.from < to ? chosen.from : monthsBack(to, 12), to });
  return right(chosen);
};

// ----------------------------------------------------------------------------------------------------------- axis

/** The months of a window in order. */
const monthsIn = (window: Interval): readonly Month[] => {
  const months: Month[] = [];
  for (let date = localDateOf(window.from); ; date = addMonths(date, 1)) {
    const { year, month } = date;
    const whole = monthInterval(year, month);
    if (whole.from >= window.to) return months;
    months.push({
      year,
      month,
      from: Math.max(whole.from, window.from),
      to: Math.min(whole.to, window.to),
    });
  }
};

// ----------------------------------------------------------------------------------------------------------- bars

/** The current state of an agreement (AGR-4 for *silent*). */
const stateOf = ({ type, from, to }: Agreement, now: Instant): BarState =>
  to <= now ? "past" : from <= now ? "active" : type === "GENERAL_SERVICE" ? "silent" : "future";

const labelOf = ({ type, serviceProviderEic = "unknown", customerEic = "unknown" }: Agreement): string =>
  type === "GRID" || type === "BORDER_GRID" ? `${serviceProviderEic} → ${customerEic}` : serviceProviderEic;

// ------------------------------------------------------------------------------------------------------- timeline

/** The lanes that a point of a type has even when they are empty. */
const lanesOfType: Readonly<Record<MeteringPointType, readonly AgreementType[]>> = {
  REGULAR: ["GRID", "SUPPLY", "GENERAL_SERVICE"],
  INTERNAL: ["GRID", "SUPPLY", "GENERAL_SERVICE"],
  BORDER: ["BORDER_GRID", "BORDER_SUPPLY"],
  AGGREGATION: ["AGGREGATION"],
};

/** Agreements between the operator and its named suppliers, at points that can have general service. */
const namedSuppliersAt = (set: AgreementSet, point: MeteringPoint): readonly Agreement[] =>
  point.operatorEic === undefined || (point.type !== "REGULAR" && point.type !== "INTERNAL")
    ? []
    : set
        .namedSuppliersOf(point.operatorEic)
        .filter((agreement) => isSameMarket(marketOf(set, agreement), point.commodityType));

/**
 * Lays out one metering point over time: its agreements, those of aggregation points below it, the named suppliers of its
 * operator and the portfolio providers above its suppliers, with the months and clock changes of the window. Each
 * agreement that overlaps the window has one bar.
 *
 * Errors: the set has nothing about the point; an instant outside the years 0000 to 9999; an empty or reversed window.
 * Statements: AGR-4 (silent), GEN-5 (chains).
 *
 * @category Drawings
 *
 * @example
 * timeline(set, "38Z-EX-POINT-1-9", { now: 1749546000000 }) // right({ lanes: [{ type: "GRID", ... }, ...], ... })
 */
export const timeline = (
  set: AgreementSet,
  meterEic: Eic,
  asked: AskedWindow,
): Either<TimelineError, Timeline> => {
  const own = set.agreementsOf(meterEic);
  if (own.length === 0 && set.point(meterEic) === undefined) {
    return left({ tag: "UnknownMeteringPoint", meterEic });
  }
  const below = [...set.pointsBelow(meterEic)].sort().map((eic) => ({
    eic,
    agreements: set.agreementsOf(eic).filter(({ type }) => type === "AGGREGATION"),
  }));
  const ofPoint = [...own, ...below.flatMap(({ agreements }) => agreements)];
  const chosen = windowOf(ofPoint, asked);
  if (chosen._tag === "Left") return chosen;
  const window = chosen.right;
  const { now } = asked;
  const point = meteringPointAt(set, meterEic, now);
  const named = namedSuppliersAt(set, point);

  const lanes: Lane[] = [];
  let count = 0;
  const addLane = (type: LaneType, of: Eic | undefined, agreements: readonly Agreement[]): void => {
    const bars = agreements
      .filter((agreement) => overlaps(agreement, window))
      .sort((a, b) => a.from - b.from || compareAgreements(a, b))
      .map((agreement): Bar => {
        count += 1;
        return {
          number: count,
          ...clipped(agreement, window),
          agreement,
          clippedFrom: agreement.from < window.from,
          clippedTo: agreement.to > window.to,
          label: labelOf(agreement),
          state: stateOf(agreement, now),
        };
      });
    if (bars.length > 0 || (of === undefined && lanesOfType[point.type].includes(type))) {
      lanes.push({ type, of, rows: rowsOf(bars, (bar) => bar) });
    }
  };
  for (const type of pointAgreementTypes) {
    addLane(
      type,
      undefined,
      own.filter((agreement) => agreement.type === type),
    );
  }
  for (const { eic, agreements } of below) addLane("AGGREGATION", eic, agreements);
  addLane("NAMED_SUPPLIER", point.operatorEic, named);
  const followed = ofPoint
    .filter((agreement) => overlaps(agreement, window))
    .flatMap((agreement) => followedBy(set, agreement, window));
  for (const [customer, agreements] of portfoliosAbove(set, followed)) {
    addLane("PORTFOLIO_SUPPLIER", customer, agreements);
  }

  const counted = [...ofPoint, ...named];
  return right({
    point,
    window,
    now,
    months: monthsIn(window),
    clockChanges: clockChangesIn(window),
    lanes,
    before: counted.filter(({ to }) => to <= window.from).length,
    after: counted.filter(({ from }) => from >= window.to).length,
  });
};
