/**
 * Metering data of a metering point as JSON text, written directly: a large sample has millions of account
 * intervals. Energy has three decimals; net quantities of the second version follow from IN and OUT.
 */
import { meterEicAt } from "./sample-market.js";
import type { SampleMarket } from "./sample-market.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { offsetAt } from "../time/tallinn.js";
import { writeInstant } from "../time/write-instant.js";
import type { Kind } from "./point-profiles.js";
import { bitsOf, Random } from "./random.js";
import { HOUR, MINUTE } from "../time/durations.js";

// ------------------------------------------------------------------------------------------------------------ time

const QUARTER = 15 * MINUTE;

/** An instant as operators of the first version write it: local time with its offset. */
const localText = (t: Instant): string => {
  const offset = offsetAt(t);
  return `${writeInstant(t + offset).slice(0, 16)}:00+0${offset / HOUR}:00`;
};

const startsIn = ({ from, to }: Interval, step: number): readonly Instant[] =>
  Array.from({ length: (to - from) / step }, (_, i) => from + i * step);

/** The starts of account intervals as texts, made once for a day. */
const textsByDay = (
  step: number,
  textOf: (t: Instant) => string,
): ((market: SampleMarket, day: number) => readonly string[]) => {
  const known = new WeakMap<SampleMarket, Map<number, readonly string[]>>();
  return (market, day) => {
    const days = known.get(market) ?? new Map<number, readonly string[]>();
    known.set(market, days);
    const texts =
      days.get(day) ?? startsIn(market.season.day(day, step === HOUR), step).map((t) => textOf(t));
    days.set(day, texts);
    return texts;
  };
};

/** The beginnings of account intervals, up to the IN quantity, for readings of a type in a unit. */
const beginnings = (
  step: number,
  textOf: (t: Instant) => string,
  unit: "kwh" | "m3",
): Readonly<Record<"E" | "M", (market: SampleMarket, day: number) => readonly string[]>> => {
  const of = (rType: "E" | "M") =>
    textsByDay(step, (t) => `{"pS":"${textOf(t)}","inQty":{"rType":"${rType}","${unit}":`);
  return { E: of("E"), M: of("M") };
};

const quartersInUtc = beginnings(QUARTER, writeInstant, "kwh");
const localQuarters = beginnings(QUARTER, localText, "kwh");
const gasHours = beginnings(HOUR, localText, "m3");

// ---------------------------------------------------------------------------------------------------------- values

/** Thousandths as decimal numbers. */
const decimals: readonly string[] = Array.from({ length: 4096 }, (_, i) => String(i / 1000));

/** The flow through a metering point in thousandths: a daily profile with a random part. */
class Flow {
  private state: number;
  private readonly size: number;

  constructor(
    market: SampleMarket,
    index: number,
    purpose: string,
    private readonly isSolar = false,
  ) {
    this.state = bitsOf(market.seed, purpose, index);
    this.size = 40 + (bitsOf(market.seed, "size", index) % 2000);
  }

  /** The quantity of one account interval, by its position in the day (from 0 to 1). */
  at(place: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0;
    const chance = (this.state >>> 16) / 65_536;
    const level = this.isSolar
      ? Math.max(0, 1 - Math.abs(place - 0.55) * 5)
      : 0.4 + Math.max(0, 0.6 - Math.abs(place - 0.75) * 2);
    return Math.floor(this.size * level * (0.5 + chance));
  }
}

/** The properties of a point's data on a day. */
interface Reading {
  readonly flow: Flow;
  readonly out: Flow | undefined;
  readonly rType: "E" | "M";
}

const readingOf = (market: SampleMarket, index: number, day: number, isCorrected: boolean): Reading => {
  const purpose = `${isCorrected ? "corrected" : "measured"} ${day}`;
  const random = new Random(market.seed, `reading ${day}`, index);
  const producesToo = bitsOf(market.seed, "solar", index) % 20 === 0;
  return {
    flow: new Flow(market, index, purpose),
    out: producesToo ? new Flow(market, index, `${purpose} out`, true) : undefined,
    rType: !isCorrected && random.chance(0.02) ? "E" : "M",
  };
};

// ------------------------------------------------------------------------------------------------------------ texts

/** The text after the IN quantity, and at the end of the account interval. */
const END = "}}";

/** Account intervals with IN only. */
const incoming = (starts: readonly string[], flow: Flow): string => {
  let text = "";
  for (let i = 0; i < starts.length; i++)
    text += `${i === 0 ? "" : "}},"}${starts[i]!}${decimals[flow.at(i / starts.length)]!}`;
  return text + END;
};

/** Periods of the second version with IN and OUT, and their balance. */
const balanced = (starts: readonly string[], rType: "E" | "M", flow: Flow, out: Flow): string => {
  const periods: string[] = [];
  for (let i = 0; i < starts.length; i++) {
    const place = i / starts.length;
    const [inflow, outflow] = [flow.at(place), out.at(place)];
    const outQty = `{"rType":"${rType}","kwh":${decimals[outflow]!}}`;
    const [netIn, netOut] = [
      decimals[Math.max(0, inflow - outflow)]!,
      decimals[Math.max(0, outflow - inflow)]!,
    ];
    periods.push(
      `${starts[i]!}${decimals[inflow]!}},"outQty":${outQty},"netQtyIn":${netIn},"netQtyOut":${netOut}}`,
    );
  }
  return periods.join(",");
};

/** The periods of a day in the second version. */
const periodsV2 = (market: SampleMarket, index: number, day: number, isCorrected: boolean): string => {
  const { flow, out, rType } = readingOf(market, index, day, isCorrected);
  const starts = quartersInUtc[rType](market, day);
  return out === undefined ? incoming(starts, flow) : balanced(starts, rType, flow, out);
};

/** A day of electricity in the first version. */
const quarters = (market: SampleMarket, index: number, day: number): string => {
  const { flow, rType } = readingOf(market, index, day, false);
  return `{"r":"PT15M","aI":[${incoming(localQuarters[rType](market, day), flow)}]}`;
};

/** A gas day as one interval, or as its hours. */
const gasDay = (market: SampleMarket, index: number, day: number): string => {
  const { flow, rType } = readingOf(market, index, day, false);
  const starts = gasHours[rType](market, day);
  const isDaily = bitsOf(market.seed, "daily", index) % 8 === 0;
  return isDaily
    ? `{"r":"P1D","aI":[${incoming(starts.slice(0, 1), flow)}]}`
    : `{"r":"PT1H","aI":[${incoming(starts, flow)}]}`;
};

/** The metering data of some days of a point in the second version, an object of the message's array. */
export const dataV2 = (
  market: SampleMarket,
  index: number,
  kind: Kind,
  days: readonly number[],
  isCorrected = false,
): string =>
  `{"meteringPointEic":"${meterEicAt(market, index, kind)}","periods":[${days
    .map((day) => periodsV2(market, index, day, isCorrected))
    .join(",")}]}`;

/**
 * The metering data of some days of a point in the first version: quarters of an hour of electricity, hours or whole
 * days of gas (BEY-7).
 */
export const dataV1 = (market: SampleMarket, index: number, kind: Kind, days: readonly number[]): string =>
  `{"meterEic":"${meterEicAt(market, index, kind)}","periods":[${days
    .map((day) => (kind === "GAS" ? gasDay(market, index, day) : quarters(market, index, day)))
    .join(",")}]}`;
