/**
 * Submitted metering data of both versions against the market's conditions (BEY-7, BEY-8).
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import { addDays } from "../time/LocalDate.js";
import type { Instant } from "../time/Instant.js";
import { instantOf, isInstant } from "../time/Instant.js";
import { compatible } from "../time/LocalResolution.js";
import { gasDayOf, localDateOf, localDateTimeOf, monthsBack, resolveLocal } from "../time/Tallinn.js";
import { pathOf } from "../documents/path.js";
import type { Step } from "../documents/path.js";
import type { Quantity } from "../documents/quantity.js";
import { itemsOf } from "../documents/combinators.js";
import type { MeteringDataV1, ResolutionV1 } from "../documents/v1/metering-data.js";
import { decodeMeteringDataV1 } from "../documents/v1/metering-data.js";
import type { MeteringDataV2 } from "../documents/v2/metering-data.js";
import { decodeMeteringDataV2 } from "../documents/v2/metering-data.js";
import { decimalsOf } from "./decimals.js";
import { marketOfPoint } from "./market-of-point.js";
import { netAttributes, netFaultsOf } from "./net-quantities.js";
import type { SubmissionError, SubmissionFault, SubmissionFinding } from "./SubmissionFinding.js";
import { DAYS_AHEAD, findingAt, MONTHS_BACK, MOST_DECIMALS, MOST_PERIODS } from "./SubmissionFinding.js";

// ---------------------------------------------------------------------------------------------------------- options

export interface SubmissionOptions {
  /** The version the message is sent in; the first when not said. */
  readonly version?: "V1" | "V2";
  /** The moment of sending. */
  readonly now: Instant;
  /** Gives the market of a point where commodityType does not. */
  readonly set?: AgreementSet;
  /** The market of all of the message. */
  readonly commodityType?: "ELECTRICITY" | "NATURAL_GAS";
}

// ------------------------------------------------------------------------------------------------------------ times

const QUARTER = 15 * 60_000;
const HOUR = 4 * QUARTER;

/** The same local time a number of days later. */
const daysAhead = (t: Instant, days: number): Instant =>
  compatible(resolveLocal({ ...localDateTimeOf(t), ...addDays(localDateOf(t), days) }));

const isOnBoundary = (start: Instant, resolution: ResolutionV1): boolean => {
  switch (resolution) {
    case "PT15M":
      return start % QUARTER === 0;
    case "PT1H":
      return start % HOUR === 0;
    case "P1D":
      return gasDayOf(start).from === start;
  }
};

const resolutionsOf: ReadonlyMap<string | undefined, readonly ResolutionV1[]> = new Map([
  ["ELECTRICITY", ["PT15M"]],
  ["NATURAL_GAS", ["PT1H", "P1D"]],
]);

// --------------------------------------------------------------------------------------------------------- checking

/** Checks the parts of one message and collects what they break. */
class Check {
  readonly findings: SubmissionFinding[] = [];
  private readonly earliest: Instant;
  private readonly latest: Instant;

  constructor(now: Instant) {
    this.earliest = monthsBack(now, MONTHS_BACK);
    this.latest = daysAhead(now, DAYS_AHEAD);
  }

  add(steps: readonly Step[], fault: SubmissionFault): void {
    this.findings.push(findingAt(pathOf(steps), fault));
  }

  /** Whether intervals of a resolution can be there at all in a market; an unknown market has every one. */
  resolution(market: string | undefined, resolution: ResolutionV1, steps: () => readonly Step[]): boolean {
    const expected = resolutionsOf.get(market);
    if (expected === undefined || expected.includes(resolution)) return true;
    this.add(steps(), { tag: "WrongResolution", market: market!, resolution, expected });
    return false;
  }

  /** The start of an interval; one of a resolution that the market does not have has no boundaries to start on. */
  start(text: string, resolution: ResolutionV1 | undefined, steps: () => readonly Step[]): void {
    const start = instantOf(text);
    const { earliest, latest } = this;
    if (resolution !== undefined && !isOnBoundary(start, resolution)) {
      this.add(steps(), { tag: "OffBoundary", resolution, start });
    }
    if (start < earliest) this.add(steps(), { tag: "TooOld", start, earliest });
    if (start > latest) this.add(steps(), { tag: "TooFarAhead", start, latest });
  }

  number(value: number | null | undefined, steps: () => readonly Step[]): void {
    if (value === undefined || value === null) return;
    if (value < 0) this.add(steps(), { tag: "NegativeQuantity", value });
    const decimals = decimalsOf(value);
    if (decimals > MOST_DECIMALS) {
      this.add(steps(), { tag: "TooManyDecimals", value, decimals, most: MOST_DECIMALS });
    }
  }

  quantity(quantity: Quantity | null | undefined, steps: () => readonly Step[]): void {
    if (quantity === undefined || quantity === null) return;
    this.number(quantity.kwh, () => [...steps(), "kwh"]);
    this.number(quantity.m3, () => [...steps(), "m3"]);
  }
}

/** The step to an item: none where the message is a single one. */
const stepTo = (content: unknown, index: number): readonly Step[] => (Array.isArray(content) ? [index] : []);

const checkV1 = (check: Check, content: MeteringDataV1, { set, commodityType }: SubmissionOptions): void => {
  for (const [i, { meterEic, periods }] of itemsOf(content).entries()) {
    const market = commodityType ?? marketOfPoint(set, meterEic);
    for (const [p, { r, aI }] of periods.entries()) {
      const at: readonly Step[] = [...stepTo(content, i), "periods", p];
      const isOfMarket = check.resolution(market, r, () => [...at, "r"]);
      for (const [k, { pS, inQty, outQty }] of aI.entries()) {
        check.start(pS, isOfMarket ? r : undefined, () => [...at, "aI", k, "pS"]);
        check.quantity(inQty, () => [...at, "aI", k, "inQty"]);
        check.quantity(outQty, () => [...at, "aI", k, "outQty"]);
      }
    }
  }
};

const checkV2 = (check: Check, content: MeteringDataV2, { set, commodityType }: SubmissionOptions): void => {
  const items = itemsOf(content);
  const count = items.reduce((sum, { periods }) => sum + periods.length, 0);
  if (count > MOST_PERIODS) check.add([], { tag: "TooManyPeriods", count, most: MOST_PERIODS });
  for (const [i, { meteringPointEic, periods }] of items.entries()) {
    const item = stepTo(content, i);
    const market = commodityType ?? marketOfPoint(set, meteringPointEic) ?? "ELECTRICITY";
    const isOfMarket = check.resolution(market, "PT15M", () => [...item, "periods"]);
    for (const [p, period] of periods.entries()) {
      const at = (...steps: readonly Step[]): readonly Step[] => [...item, "periods", p, ...steps];
      check.start(period.pS, isOfMarket ? "PT15M" : undefined, () => at("pS"));
      check.quantity(period.inQty, () => at("inQty"));
      check.quantity(period.outQty, () => at("outQty"));
      for (const name of [...netAttributes.IN, ...netAttributes.OUT]) {
        check.number(period[name], () => at(name));
      }
      for (const fault of netFaultsOf(period)) check.add(at(), fault);
    }
  }
};

/**
 * Checks metering data before it is sent and lists all it breaks, each with its path: the resolution of the market
 * (electricity PT15M, gas PT1H or P1D), starts on the boundaries of the resolution (P1D on 07:00 local), starts from 12
 * calendar months back to 45 local days ahead, quantities that are not negative and have at most 3 decimals; in the
 * second version also at most 35,040 periods in a message and the rules of net quantities.
 *
 * A message that does not decode, or a `now` outside the years 0000 to 9999, is an error.
 *
 * Statements: BEY-7, BEY-8.
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
  const check = new Check(now);
  if (version === "V1") {
    const decoded = decodeMeteringDataV1(content);
    if (decoded._tag === "Left") return left({ tag: "Undecodable", errors: decoded.left });
    checkV1(check, decoded.right.value, options);
  } else {
    const decoded = decodeMeteringDataV2(content);
    if (decoded._tag === "Left") return left({ tag: "Undecodable", errors: decoded.left });
    checkV2(check, decoded.right.value, options);
  }
  return right(check.findings);
};
