/**
 * Network bills of both versions.
 */
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { gasDayInterval, localDateOf } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import { Random } from "./random.js";

/** From the start of the month to a day near the end of the sample's first days (BEY-9). */
const periodOf = ({ season, seed }: SampleMarket, { index, portrait }: SamplePoint): Interval => {
  const isGas = portrait.kind === "GAS";
  const { from } = season.month;
  return {
    from: isGas ? gasDayInterval(localDateOf(from)).from : from,
    to: season.day(-new Random(seed, "bill", index).below(3), isGas).from,
  };
};

/**
 * The bill of a point in a version, calculated at a moment; a second calculation gives other quantities.
 */
export const billOf = (
  market: SampleMarket,
  point: SamplePoint,
  version: "V1" | "V2",
  calculatedAt: Instant,
  isCorrected: boolean,
): unknown => {
  const random = new Random(market.seed, isCorrected ? "billed again" : "billed", point.index);
  const { from, to } = periodOf(market, point);
  const calculationTimestamp = writeInstant(calculatedAt);
  const period = { periodStart: writeInstant(from), periodEnd: writeInstant(to) };
  const containsCalculatedValues = random.chance(0.1);
  const [day, night] = [random.below(400_000), random.below(300_000)];
  const isGas = point.portrait.kind === "GAS";
  const amounts = isGas
    ? { total: (day + night) / 1000 }
    : { day: day / 1000, night: night / 1000, total: (day + night) / 1000 };
  if (version === "V2") {
    return {
      meteringPointEic: point.document.meterEic,
      calculationTimestamp,
      ...period,
      containsCalculatedValues,
      quantities: [{ direction: "IN", unit: "KWH", ...amounts }],
      netQuantities: [{ direction: "IN", unit: "KWH", ...amounts }],
    };
  }
  return {
    commodityType: point.document.commodityType,
    meterEic: point.document.meterEic,
    networkBillPeriod: {
      calculationTimestamp,
      containsCalculatedValues,
      measurements: [{ direction: "IN", measurementUnit: isGas ? "M3" : "KWH", ...amounts }],
      ...period,
    },
  };
};
