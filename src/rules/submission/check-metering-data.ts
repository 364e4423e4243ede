/**
 * Checks submitted metering data of both versions against the market's conditions (BEY-7, BEY-8).
 */
import { isOnBoundary, resolutionsOf } from "./resolution-of-data.js";
import type { SubmissionFault } from "./submission-fault.js";
import {
  MOST_DECIMALS,
  MOST_PERIODS,
  DAYS_AHEAD,
  NET_QUANTITIES_DUE_SINCE,
  MONTHS_BACK,
} from "./submission-limits.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import { isAbsent } from "../../common/attributes.js";
import { addDays } from "../../time/local-date.js";
import type { Instant } from "../../time/instant.js";
import { instantOf, isInstant } from "../../time/instant.js";
import { compatible } from "../../time/local-resolution.js";
import { localDateOf, localDateTimeOf, monthsBack, resolveLocal } from "../../time/tallinn.js";
import { pathOf } from "../../documents/path.js";
import type { PathStep } from "../../documents/path.js";
import type { Quantity } from "../../documents/quantity.js";
import { itemsOf } from "../../documents/combinators.js";
import type { MeteringDataV1, ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import { decodeMeteringDataV1 } from "../../documents/v1/metering-data-v1.js";
import type { MeteringDataV2 } from "../../documents/v2/metering-data-v2.js";
import { decodeMeteringDataV2 } from "../../documents/v2/metering-data-v2.js";
import { decimalsOf } from "./decimals.js";
import { marketOfPoint } from "./market-of-point.js";
import { hasNets, netAttributes, netFaultsOf } from "./net-quantities.js";
import type { SubmissionError, SubmissionFinding } from "./submission-finding.js";
import { findingAt } from "./submission-finding.js";

// ---------------------------------------------------------------------------------------------------------- options

/** Options of the check of submitted metering data. */
export interface SubmissionOptions {
  /** The version of the message; the first when absent. */
  readonly version?: "V1" | "V2";
  /** The moment of sending. */
  readonly now: Instant;
  /** Gives the market of a point where commodityType is absent. */
  readonly set?: AgreementSet;
  /** The market of the whole message. */
  readonly commodityType?: "ELECTRICITY" | "NATURAL_GAS";
}

// ------------------------------------------------------------------------------------------------------------ times

/** The same local time a number of days later. */
const daysAhead = (t: Instant, days: number): Instant =>
  compatible(resolveLocal({ ...localDateTimeOf(t), ...addDays(localDateOf(t), days) }));

// --------------------------------------------------------------------------------------------------------- checking

type Steps = () => readonly PathStep[];

/** An interval of either version. */
interface IntervalOf {
  readonly inQty?: Quantity | null | undefined;
  readonly outQty?: Quantity | null | undefined;
}

/** Intervals of one point that have IN and OUT but no net quantities. */
interface WithoutNets {
  readonly start: Instant;
  count: number;
}

/** Checks the parts of one message and collects the findings. */
class Check {
  readonly findings: SubmissionFinding[] = [];
  private readonly earliest: Instant;
  private readonly latest: Instant;
  /** The path of each interval seen so far. */
  private readonly intervals = new Map<string, string>();

  constructor(private readonly now: Instant) {
    this.earliest = monthsBack(now, MONTHS_BACK);
    this.latest = daysAhead(now, DAYS_AHEAD);
  }

  add(steps: readonly PathStep[], fault: SubmissionFault): void {
    this.findings.push(findingAt(pathOf(steps), fault));
  }

  /** Checks the start of an interval; an interval of an invalid resolution is not checked. */
  start(start: Instant, resolution: ResolutionV1 | undefined, steps: Steps): void {
    const { earliest, latest } = this;
    if (resolution !== undefined && !isOnBoundary(start, resolution)) {
      this.add(steps(), { tag: "OffBoundary", resolution, start });
    }
    if (start < earliest) this.add(steps(), { tag: "TooOld", start, earliest });
    if (start > latest) this.add(steps(), { tag: "TooFarAhead", start, latest });
  }

  /** Checks for the same interval again, however its start is written. */
  interval(meterEic: Eic, start: Instant, resolution: ResolutionV1, steps: Steps): void {
    const key = `${meterEic} ${resolution} ${start}`;
    const first = this.intervals.get(key);
    if (first === undefined) this.intervals.set(key, pathOf(steps()));
    else this.add(steps(), { tag: "DuplicateInterval", start, first });
  }

  number(value: number | null | undefined, steps: Steps): void {
    if (isAbsent(value)) return;
    if (value < 0) this.add(steps(), { tag: "NegativeQuantity", value });
    const decimals = decimalsOf(value);
    if (decimals > MOST_DECIMALS) {
      this.add(steps(), { tag: "TooManyDecimals", value, decimals, most: MOST_DECIMALS });
    }
  }

  readingTime(text: string | null | undefined, steps: Steps): void {
    if (isAbsent(text)) return;
    const readAt = instantOf(text);
    const { now } = this;
    if (readAt > now) this.add(steps(), { tag: "ReadingTimeInFuture", readAt, now });
  }

  quantity(quantity: Quantity | null | undefined, market: string | undefined, steps: Steps): void {
    if (isAbsent(quantity)) return;
    this.number(quantity.kwh, () => [...steps(), "kwh"]);
    this.number(quantity.m3, () => [...steps(), "m3"]);
    if (market === "ELECTRICITY" && !isAbsent(quantity.m3)) {
      this.add([...steps(), "m3"], { tag: "InvalidMeasurementType", market, unit: "m3" });
    }
    this.readingTime(quantity.rTime, () => [...steps(), "rTime"]);
  }

  quantities({ inQty, outQty }: IntervalOf, market: string | undefined, at: Steps): void {
    this.quantity(inQty, market, () => [...at(), "inQty"]);
    this.quantity(outQty, market, () => [...at(), "outQty"]);
  }
}

const hasNeither = ({ inQty, outQty }: IntervalOf): boolean => isAbsent(inQty) && isAbsent(outQty);

/** The roles whose points have net quantities; an unknown operator may have one of them. */
const rolesWithNets: readonly string[] = ["GRID_OPERATOR", "CLOSED_DISTRIBUTION_NETWORK"];

/** Finds intervals of a bidirectional electricity point without net quantities, from the day these are due. */
class NetsDue {
  private without: WithoutNets | undefined;
  private readonly isAsked: boolean;

  constructor(set: AgreementSet | undefined, meterEic: Eic) {
    const point = set?.point(meterEic);
    this.isAsked =
      point === undefined || (point.type !== "AGGREGATION" && rolesWithNets.includes(point.operatorRole));
  }

  interval(
    start: Instant,
    { inQty, outQty }: IntervalOf,
    market: string | undefined,
    isNetGiven: boolean,
  ): void {
    if (!this.isAsked || isNetGiven || market !== "ELECTRICITY" || start < NET_QUANTITIES_DUE_SINCE) return;
    if (isAbsent(inQty?.kwh) || isAbsent(outQty?.kwh)) return;
    if (this.without === undefined) this.without = { start, count: 1 };
    else this.without.count++;
  }

  report(check: Check, steps: readonly PathStep[]): void {
    if (this.without !== undefined) check.add(steps, { tag: "NetNotGiven", ...this.without });
  }
}

/** The path step to an item: none for a single item without an array. */
const stepTo = (content: unknown, index: number): readonly PathStep[] =>
  Array.isArray(content) ? [index] : [];

/** Whether intervals belong to the market; reports each deviation of one period once. */
const resolutionCheck = (check: Check, market: string | undefined, resolution: ResolutionV1, at: Steps) => {
  const reported = new Set<readonly ResolutionV1[]>();
  return (start: Instant): boolean => {
    const expected = resolutionsOf(market, start);
    if (expected === undefined || expected.includes(resolution)) return true;
    if (!reported.has(expected)) {
      reported.add(expected);
      check.add(at(), { tag: "WrongResolution", market: market!, resolution, expected });
    }
    return false;
  };
};

/** The market of data that nothing else states: only electricity is in quarter-hours (D-BEY-7). */
const marketOfResolution = (resolution: ResolutionV1): string | undefined =>
  resolution === "PT15M" ? "ELECTRICITY" : undefined;

const checkV1 = (check: Check, content: MeteringDataV1, { set, commodityType }: SubmissionOptions): void => {
  for (const [i, { meterEic, periods }] of itemsOf(content).entries()) {
    const item = stepTo(content, i);
    const known = commodityType ?? marketOfPoint(set, meterEic);
    const nets = new NetsDue(set, meterEic);
    for (const [p, { r, aI }] of periods.entries()) {
      const at: readonly PathStep[] = [...item, "periods", p];
      const market = known ?? marketOfResolution(r);
      const isOfMarket = resolutionCheck(check, known, r, () => [...at, "r"]);
      for (const [k, interval] of aI.entries()) {
        const steps: Steps = () => [...at, "aI", k];
        const startSteps: Steps = () => [...at, "aI", k, "pS"];
        const start = instantOf(interval.pS);
        check.start(start, isOfMarket(start) ? r : undefined, startSteps);
        check.interval(meterEic, start, r, startSteps);
        if (hasNeither(interval)) check.add(steps(), { tag: "NoQuantity", start });
        check.quantities(interval, market, steps);
        nets.interval(start, interval, market, false);
      }
    }
    nets.report(check, item);
  }
};

/** The only resolution of the second version. */
const resolutionOfV2: ResolutionV1 = "PT15M";

const checkV2 = (check: Check, content: MeteringDataV2, { set, commodityType }: SubmissionOptions): void => {
  const items = itemsOf(content);
  const count = items.reduce((sum, { periods }) => sum + periods.length, 0);
  if (count > MOST_PERIODS) check.add([], { tag: "TooManyPeriods", count, most: MOST_PERIODS });
  for (const [i, { meteringPointEic, periods }] of items.entries()) {
    const item = stepTo(content, i);
    const market = commodityType ?? marketOfPoint(set, meteringPointEic) ?? "ELECTRICITY";
    const isOfMarket = resolutionCheck(check, market, resolutionOfV2, () => [...item, "periods"]);
    const nets = new NetsDue(set, meteringPointEic);
    for (const [p, period] of periods.entries()) {
      const at: Steps = () => [...item, "periods", p];
      const startSteps: Steps = () => [...at(), "pS"];
      const start = instantOf(period.pS);
      check.start(start, isOfMarket(start) ? resolutionOfV2 : undefined, startSteps);
      check.interval(meteringPointEic, start, resolutionOfV2, startSteps);
      check.readingTime(period.rTime, () => [...at(), "rTime"]);
      if (hasNeither(period)) {
        check.add(at(), { tag: hasNets(period) ? "NetWithoutInAndOut" : "NoQuantity", start });
      }
      check.quantities(period, market, at);
      for (const name of [...netAttributes.IN, ...netAttributes.OUT]) {
        check.number(period[name], () => [...at(), name]);
      }
      for (const fault of netFaultsOf(period)) check.add(at(), fault);
      nets.interval(start, period, market, hasNets(period));
    }
    nets.report(check, item);
  }
};

/**
 * Checks metering data before it is sent and returns all findings, each with its path: the resolution of the market
 * (electricity PT15M, before 1 April 2025 PT1H; gas PT1H or P1D), starts on the boundaries of the resolution (P1D at 07:00
 * local), starts from 12 calendar months back to 45 local days ahead, no interval twice, IN or OUT in each, quantities that
 * are not negative, have at most 3 decimals and are of the market (no cubic metres of electricity), no reading time in the
 * future; in the second version also at most 35,040 periods in a message and the rules of net quantities. A bidirectional
 * electricity point without net quantities since 1 August 2026 is a remark.
 *
 * A message that does not decode, or a `now` outside the years 0000 to 9999, is an error.
 *
 * Statements: BEY-7, BEY-8.
 *
 * @category Submissions
 *
 * @example
 * const content = [
 *   { meterEic: "38ZGO-1000000C-Y", periods: [{ r: "PT1H", aI: [{ pS: "2024-03-21T00:30Z", inQty: { rType: "M", kwh: -1 } }] }] },
 * ];
 * checkMeteringData(content, { now: Date.UTC(2024, 2, 22) });
 * // right, OffBoundary at "$[0].periods[0].aI[0].pS" and NegativeQuantity at "$[0].periods[0].aI[0].inQty.kwh"
 */
export const checkMeteringData = (
  content: unknown,
  options: SubmissionOptions,
): Either<SubmissionError, readonly SubmissionFinding[]> => {
  const { now, version = "V1" } = options;
  if (!isInstant(now)) return left({ tag: "OutsideCalendar", now });
  const decoded = version === "V1" ? decodeMeteringDataV1(content) : decodeMeteringDataV2(content);
  return decoded._tag === "Left"
    ? left({ tag: "Undecodable", errors: decoded.left })
    : right(findingsOfMeteringData(decoded.right.value, options));
};

/** The findings of decoded metering data. */
export const findingsOfMeteringData = (
  content: MeteringDataV1 | MeteringDataV2,
  options: SubmissionOptions,
): readonly SubmissionFinding[] => {
  const check = new Check(options.now);
  const { version = "V1" } = options;
  if (version === "V1") checkV1(check, content as MeteringDataV1, options);
  else checkV2(check, content as MeteringDataV2, options);
  return check.findings;
};
