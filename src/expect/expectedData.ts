/**
 * What a party must have received of metering data by a moment, from its agreements and the deadlines alone: nobody
 * needs to know what operators have sent.
 */
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../market/Eic.js";
import { marketOf } from "../market/MeteringPoint.js";
import type { CommodityType } from "../market/vocabulary.js";
import type { Ground } from "../predict/predict.js";
import { groundsOf } from "../predict/predict.js";
import type { Readings } from "../rulebook/readings.js";
import { chosenReadings } from "../rulebook/readings.js";
import type { Instant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import { overlaps } from "../time/Interval.js";
import type { IntervalSet } from "../time/IntervalSet.js";
import { emptySet, intersect, overlapsSet, union } from "../time/IntervalSet.js";
import type { LocalDate } from "../time/LocalDate.js";
import type { Due } from "./deadlines.js";
import { dueBy, timetableOf } from "./deadlines.js";
import type { DataGrant } from "./entitlement.js";
import { dataGrantsOf } from "./entitlement.js";
import { workingDaysWithout } from "./working-days.js";

// ---------------------------------------------------------------------------------------------------------- model

/** What is asked: the data of the times [from, to) that had to be there by a moment; all three are finite. */
export interface Expectation {
  readonly from: Instant;
  readonly to: Instant;
  /** Deadlines up to this moment have come. */
  readonly at: Instant;
  /** Days on which nothing is due, beside Saturdays and Sundays. */
  readonly holidays?: readonly LocalDate[];
  /** Other readings than those of the register of decisions. */
  readonly readings?: Partial<Readings>;
}

/** Data of one metering point that is due together. */
export interface ExpectedData {
  readonly meterEic: Eic;
  /** The times whose data had to come, within what was asked for. */
  readonly times: IntervalSet;
  readonly deadline: Instant;
  /** The final data of the month; else the first data, due on the next working day. */
  readonly monthFinal: boolean;
  /** Why it is due to this party, as predicted deliveries say it. */
  readonly grounds: readonly Ground[];
}

// ----------------------------------------------------------------------------------------------------- candidates

interface Candidates {
  readonly points: readonly Eic[];
  /** The times asked for in which anything can be due; undefined when nothing can. */
  readonly span: Interval | undefined;
  /** Whether a portfolio agreement starts or ends within the times asked for. */
  readonly portfoliosChange: boolean;
}

/** One pass over all agreements: the points they name, and those above these. */
const candidatesOf = (set: AgreementSet, asked: Interval): Candidates => {
  const points = new Set<Eic>();
  let portfoliosChange = false;
  let from = Infinity;
  let to = -Infinity;
  for (const agreement of set.agreements()) {
    if (!overlaps(agreement, asked)) continue;
    const { meterEic, type } = agreement;
    if (meterEic === undefined) {
      portfoliosChange ||=
        type === "PORTFOLIO_SUPPLIER" && (asked.from < agreement.from || agreement.to < asked.to);
      continue;
    }
    from = Math.min(from, agreement.from);
    to = Math.max(to, agreement.to);
    points.add(meterEic);
    const parentMeterEic = set.point(meterEic)?.parentMeterEic;
    if (parentMeterEic !== undefined) points.add(parentMeterEic);
  }
  const span = { from: Math.max(asked.from, from), to: Math.min(asked.to, to) };
  return { points: [...points].sort(), span: span.from < span.to ? span : undefined, portfoliosChange };
};

// ----------------------------------------------------------------------------------------------------- one point

const timesOf = (grants: readonly DataGrant[]): IntervalSet =>
  grants.reduce<IntervalSet>((times, { of }) => union(times, of.times), emptySet);

const byMarket = (
  set: AgreementSet,
  grants: readonly DataGrant[],
): ReadonlyMap<CommodityType, readonly DataGrant[]> => {
  const markets = new Map<CommodityType, DataGrant[]>();
  for (const grant of grants) {
    const market = timetableOf(marketOf(set, grant.agreement!));
    const known = markets.get(market);
    if (known === undefined) markets.set(market, [grant]);
    else known.push(grant);
  }
  return markets;
};

/** The data of one market that is due at each deadline. `at` gives the grants that hold for the data of one. */
const expectedOf = (
  meterEic: Eic,
  dues: readonly Due[],
  all: readonly DataGrant[],
  at: (due: Due) => readonly DataGrant[],
): readonly ExpectedData[] => {
  const allTimes = timesOf(all);
  let allGrounds: readonly Ground[] | undefined;
  return dues.flatMap((due): readonly ExpectedData[] => {
    const data = [due.data];
    if (!overlapsSet(allTimes, data)) return [];
    const holding = at(due);
    const there = holding.filter(({ of }) => overlapsSet(of.times, data));
    const grounds = there.length === all.length ? (allGrounds ??= groundsOf(there)) : groundsOf(there);
    const times = intersect(holding === all ? allTimes : timesOf(there), data);
    return [{ meterEic, times, deadline: due.deadline, monthFinal: due.monthFinal, grounds }];
  });
};

const byDeadline = (a: ExpectedData, b: ExpectedData): number => a.deadline - b.deadline;

// ------------------------------------------------------------------------------------------------------ all points

/**
 * The metering data a party must have received by a moment, one metering point after another (by EIC), for each by
 * deadline; made as it is asked for, so that a market of any size fits.
 *
 * One pass over the set finds the points; the rules then judge each. Data that the party itself sends, as the operator of
 * the point, is not expected.
 *
 * Statements: BEY-7, BEY-16, MD-2, MD-3, GEN-4, GEN-5, GEN-6.
 *
 * @example
 * import { agreementSet, eachExpectedData } from "levik";
 * const built = agreementSet({ agreements: [] });
 * if (built._tag === "Right") [...eachExpectedData(built.right.set, "38X-EIN-OS-----J", { from: 0, to: 1, at: 2 })]; // []
 */
export function* eachExpectedData(
  set: AgreementSet,
  eic: Eic,
  { from, to, at, holidays = [], readings }: Expectation,
): Generator<ExpectedData> {
  const { points, span, portfoliosChange } = candidatesOf(set, { from, to });
  if (span === undefined) return;
  const taken: Readings = { ...chosenReadings, ...readings };
  const isWorkingDay = workingDaysWithout(holidays);
  const known = new Map<CommodityType, readonly Due[]>();
  const duesOf = (market: CommodityType): readonly Due[] => {
    const dues = known.get(market) ?? dueBy(market, span, at, isWorkingDay);
    known.set(market, dues);
    return dues;
  };
  for (const meterEic of points) {
    const grants = dataGrantsOf(set, eic, meterEic, span, taken);
    if (grants.length === 0) continue;
    // Where portfolios change, the chain to be named depends on which data is looked at.
    const isSteady = !portfoliosChange || grants.every(({ chain }) => chain === undefined);
    const expected = [...byMarket(set, grants)].flatMap(([market, all]) =>
      expectedOf(meterEic, duesOf(market), all, ({ data }) =>
        isSteady ? all : (byMarket(set, dataGrantsOf(set, eic, meterEic, data, taken)).get(market) ?? []),
      ),
    );
    yield* expected.sort(byDeadline);
  }
}

/**
 * The metering data a party must have received by a moment, as a list: by metering point, then by deadline. What is due
 * follows from the agreements and the deadlines alone; month-final data stands apart from the first data of its days.
 *
 * Statements: BEY-7, BEY-16, MD-2, MD-3, GEN-4, GEN-5, GEN-6.
 *
 * @example
 * import { agreementSet, expectedData } from "levik";
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2024-01-01T00:00+02:00" },
 *   ],
 * });
 * const day = { from: Date.UTC(2024, 9, 23, 21), to: Date.UTC(2024, 9, 24, 21) };
 * if (built._tag === "Right") {
 *   expectedData(built.right.set, "38X-EIN-OS-----J", { ...day, at: Date.UTC(2024, 9, 25, 7) }); // one, due then
 * }
 */
export const expectedData = (
  set: AgreementSet,
  eic: Eic,
  expectation: Expectation,
): readonly ExpectedData[] => [...eachExpectedData(set, eic, expectation)];
