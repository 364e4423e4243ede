/**
 * The metering data a party must have received by a moment, from its agreements and the deadlines alone: it does not
 * depend on what operators have sent.
 */
import { marketOf, meteringPointAt } from "../../market/point-in-set.js";
import { groundsOf } from "../distribution/grounds.js";
import type { Ground } from "../distribution/grounds.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { CommodityType } from "../../documents/vocabulary.js";
import type { Readings } from "../../rulebook/readings.js";
import { chosenReadings } from "../../rulebook/readings.js";
import type { Instant } from "../../time/instant.js";
import { isInstant } from "../../time/instant.js";
import { dividedAt } from "../../time/division.js";
import type { Interval } from "../../time/interval.js";
import { covers, overlaps } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { emptySet, intersect, overlapsSet, union } from "../../time/interval-set.js";
import type { LocalDate } from "../../time/local-date.js";
import type { Due } from "./deadlines.js";
import { dueBy, timetableOf } from "./deadlines.js";
import type { DataGrant } from "./data-entitlement.js";
import { dataGrantsOf } from "./data-entitlement.js";
import { workingDaysWithout } from "./working-days.js";
import { groupBy } from "../../common/multimap.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The request: the data of the times [from, to) that was due by a moment; all three are finite. */
export interface Expectation {
  readonly from: Instant;
  readonly to: Instant;
  /** Deadlines up to this moment (included) count. */
  readonly at: Instant;
  /** Days on which nothing is due, in addition to Saturdays and Sundays, except the data of aggregation points. */
  readonly holidays?: readonly LocalDate[];
  /** Readings that differ from the register of decisions. */
  readonly readings?: Partial<Readings>;
}

/** Data of one metering point with the same deadline. */
export interface ExpectedData {
  readonly meterEic: Eic;
  /** The times whose data was due, within the request. */
  readonly times: IntervalSet;
  readonly deadline: Instant;
  /** The final data of the month; otherwise the initial data, due on the next working day (at an aggregation point the next day). */
  readonly monthFinal: boolean;
  /** Why it is due to this party, as in predicted deliveries. */
  readonly grounds: readonly Ground[];
}

// ----------------------------------------------------------------------------------------------------- candidates

interface Candidates {
  readonly points: readonly Eic[];
  /** The requested times in which anything can be due, where there are points. */
  readonly span: Interval;
  /** The moments at which a portfolio agreement of the requested times starts or ends. */
  readonly portfolioChanges: ReadonlySet<Instant>;
}

/** One pass over all agreements: their points, and the parents of these. */
const candidatesOf = (set: AgreementSet, asked: Interval): Candidates => {
  const points = new Set<Eic>();
  const portfolioChanges = new Set<Instant>();
  let from = Infinity;
  let to = -Infinity;
  for (const agreement of set.agreements()) {
    if (!overlaps(agreement, asked)) continue;
    const { meterEic, type } = agreement;
    if (meterEic === undefined) {
      if (type === "PORTFOLIO_SUPPLIER") portfolioChanges.add(agreement.from).add(agreement.to);
      continue;
    }
    from = Math.min(from, agreement.from);
    to = Math.max(to, agreement.to);
    points.add(meterEic);
    const parentMeterEic = set.point(meterEic)?.parentMeterEic;
    if (parentMeterEic !== undefined) points.add(parentMeterEic);
  }
  const span = { from: Math.max(asked.from, from), to: Math.min(asked.to, to) };
  return { points: [...points].sort(), span, portfolioChanges };
};

// --------------------------------------------------------------------------------------------- evaluated together

/** Due data, and the part of time around it that is evaluated together: no portfolio changes within it. */
interface JudgedDue extends Due {
  readonly stretch: Interval;
}

/**
 * Between two changes of portfolios the valid chains are the same, so the shortest one is the same for all data; data
 * across a change is evaluated separately.
 */
const judgedDues = (
  dues: readonly Due[],
  span: Interval,
  portfolioChanges: ReadonlySet<Instant>,
): readonly JudgedDue[] => {
  const stretches = dividedAt(span, portfolioChanges);
  return dues.map((due) => {
    const around = stretches.find((stretch) => covers(stretch, due.data));
    return { ...due, stretch: around ?? due.data };
  });
};

// ------------------------------------------------------------------------------------------------------- one point

const timesOf = (grants: readonly DataGrant[]): IntervalSet =>
  grants.reduce<IntervalSet>((times, { of }) => union(times, of.times), emptySet);

/** The grants of one market that are valid in a part of time, with what follows from all of them. */
interface Holding {
  readonly grants: readonly DataGrant[];
  readonly times: IntervalSet;
  readonly grounds: readonly Ground[];
}

const holdingOf = (grants: readonly DataGrant[]): Holding => ({
  grants,
  times: timesOf(grants),
  grounds: groundsOf(grants),
});

/** The entitlement of one party at one point, by market and part of time; evaluated on first use. */
const entitlementAt = (set: AgreementSet, judge: (within: Interval) => readonly DataGrant[]) => {
  const known = new Map<Interval, ReadonlyMap<CommodityType, Holding>>();
  return (within: Interval): ReadonlyMap<CommodityType, Holding> => {
    const before = known.get(within);
    if (before !== undefined) return before;
    const markets = groupBy(judge(within), ({ agreement }) => timetableOf(marketOf(set, agreement!)));
    const holdings = new Map([...markets].map(([market, grants]) => [market, holdingOf(grants)]));
    known.set(within, holdings);
    return holdings;
  };
};

/** The due data of the grants of one market. */
interface DueHolding extends Holding {
  readonly deadline: Instant;
  readonly monthFinal: boolean;
}

/** The due data of some grants; undefined when nothing is due. */
const dueOf = ({ data, deadline, monthFinal }: Due, holding: Holding): DueHolding | undefined => {
  const times = intersect(holding.times, [data]);
  if (times.length === 0) return undefined;
  const grants = holding.grants.filter(({ of }) => overlapsSet(of.times, times));
  const grounds = grants.length === holding.grants.length ? holding.grounds : groundsOf(grants);
  return { deadline, monthFinal, times, grants, grounds };
};

/** Final data is due at midnight, initial data in the morning or later, so both are never due at once. */
const byDeadline = (a: DueHolding, b: DueHolding): number => a.deadline - b.deadline;

/** By deadline, each once: at an aggregation point the initial data of both markets is due together. */
const joined = (meterEic: Eic, holdings: readonly DueHolding[]): readonly ExpectedData[] => {
  const together: DueHolding[] = [];
  for (const holding of [...holdings].sort(byDeadline)) {
    const last = together.at(-1);
    if (last === undefined || byDeadline(last, holding) !== 0) {
      together.push(holding);
      continue;
    }
    const grants = [...last.grants, ...holding.grants];
    const times = union(last.times, holding.times);
    together[together.length - 1] = { ...last, times, grants, grounds: groundsOf(grants) };
  }
  return together.map(({ deadline, monthFinal, times, grounds }) => ({
    meterEic,
    times,
    deadline,
    monthFinal,
    grounds,
  }));
};

// ------------------------------------------------------------------------------------------------------ all points

/**
 * The metering data a party must have received by a moment, by metering point (by EIC), then by deadline; a lazy
 * sequence, so that a market of any size fits in memory.
 *
 * One pass over the set finds the points; the rules then evaluate each. Data that the party itself sends, as the operator
 * of the point, is not expected.
 *
 * Statements: BEY-7, BEY-16, MD-2, MD-3, GEN-4, GEN-5, GEN-6.
 *
 * @example
 * eachExpectedData(set, supplier, { from, to, at: now }).next() // { value: { meterEic, times, deadline, ... }, done: false }
 */
export function* eachExpectedData(
  set: AgreementSet,
  eic: Eic,
  { from, to, at, holidays = [], readings }: Expectation,
): Generator<ExpectedData> {
  if (!isInstant(from) || !isInstant(to)) return;
  const { points, span, portfolioChanges } = candidatesOf(set, { from, to });
  const taken: Readings = { ...chosenReadings, ...readings };
  const isWorkingDay = workingDaysWithout(holidays);
  const known = new Map<string, readonly JudgedDue[]>();
  const duesOf = (market: CommodityType, isAggregation: boolean): readonly JudgedDue[] => {
    const key = `${market} ${isAggregation}`;
    const dues =
      known.get(key) ??
      judgedDues(dueBy(market, span, at, isWorkingDay, isAggregation), span, portfolioChanges);
    known.set(key, dues);
    return dues;
  };
  for (const meterEic of points) {
    const entitlement = entitlementAt(set, (within) => dataGrantsOf(set, eic, meterEic, within, taken));
    const isAggregation = meteringPointAt(set, meterEic, span.from).type === "AGGREGATION";
    const holdings: DueHolding[] = [];
    for (const market of entitlement(span).keys()) {
      for (const due of duesOf(market, isAggregation)) {
        const holding = entitlement(due.stretch).get(market);
        const own = holding && dueOf(due, holding);
        if (own !== undefined) holdings.push(own);
      }
    }
    yield* joined(meterEic, holdings);
  }
}

/**
 * The metering data a party must have received by a moment, as a list: by metering point, then by deadline. The due data
 * follows from the agreements and the deadlines alone; the final data of a month is separate from the initial data of its days.
 *
 * Statements: BEY-7, BEY-16, MD-2, MD-3, GEN-4, GEN-5, GEN-6.
 *
 * @category Access and deadlines
 *
 * @example
 * expectedData(set, supplier, { from: Date.UTC(2024, 9, 23, 21), to: Date.UTC(2024, 9, 24, 21), at: Date.UTC(2024, 9, 25, 7) })
 * // [{ meterEic: "...", times: [{ from, to }], deadline: 1729839600000, monthFinal: false, grounds: [...] }, ...]
 */
export const expectedData = (
  set: AgreementSet,
  eic: Eic,
  expectation: Expectation,
): readonly ExpectedData[] => [...eachExpectedData(set, eic, expectation)];
