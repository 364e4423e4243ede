/**
 * The market of a sample: its parties, its days and the codes and operators of its points.
 */
import type { AgreementDocument, MeteringPointDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPointType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { addDays } from "../time/local-date.js";
import type { LocalDate } from "../time/local-date.js";
import { dayStart, gasDayInterval } from "../time/tallinn.js";
import type { Cast } from "./market-parties.js";
import { castOf } from "./market-parties.js";
import { eicOf } from "./eics.js";
import type { Kind, Portrait } from "./point-profiles.js";
import { portraitOf } from "./point-profiles.js";
import { Random } from "./random.js";
import type { Season } from "./season.js";
import { seasonOf } from "./season.js";

/** The parameters of a sample. */
export interface SampleMarket {
  /** How many metering points there are. */
  readonly points: number;
  readonly seed: number;
  readonly season: Season;
  readonly cast: Cast;
  /** The metering point at an index. */
  readonly portrait: (index: number) => Portrait;
}

export interface SamplePoint {
  readonly index: number;
  readonly portrait: Portrait;
  readonly document: MeteringPointDocument;
  readonly customerEic: Eic;
  readonly agreements: readonly AgreementDocument[];
  /** Its supplier when the sample begins, if any. */
  readonly supplier: Eic | undefined;
  /** Another supplier, for the story of the point. */
  readonly next: Eic;
}

// ---------------------------------------------------------------------------------------------------------- market

/** The number of days on which past agreements began. */
export const pastDays = 2370;
const firstPastDay = { year: 2020, month: 1, day: 1 };
const startsOfPastDays: (readonly [Instant, Instant])[] = [];

/** The starts of past days, of electricity and of gas; each is computed once. */
export const pastDay = (index: number): readonly [Instant, Instant] =>
  (startsOfPastDays[index] ??= startsOf(addDays(firstPastDay, index)));

const startsOf = (date: LocalDate): readonly [Instant, Instant] => [
  dayStart(date),
  gasDayInterval(date).from,
];

/** The profiles of all points; equal ones are stored once. */
const portraitsOf = (points: number, seed: number): ((index: number) => Portrait) => {
  const distinct: Portrait[] = [];
  const known = new Map<string, number>();
  const numbers = new Uint16Array(points);
  for (let index = 0; index < points; index++) {
    const portrait = portraitOf(seed, index);
    const text = JSON.stringify(portrait);
    const number = known.get(text) ?? distinct.push(portrait) - 1;
    known.set(text, number);
    numbers[index] = number;
  }
  return (index) => distinct[numbers[index]!]!;
};

/**
 * The market with a number of metering points and a seed.
 *
 * @example
 * marketOfSample(50, 1).cast.gridOperators.length; // 1
 */
export const marketOfSample = (points: number, seed: number): SampleMarket => {
  const season = seasonOf(seed);
  return {
    points,
    seed,
    season,
    cast: castOf(points, seed, season),
    portrait: portraitsOf(points, seed),
  };
};

// ------------------------------------------------------------------------------------------------- metering points

const prefixes: Readonly<Record<Kind, string>> = {
  REGULAR: "38Z-EL-",
  INTERNAL: "38Z-EL-",
  PARENT: "38Z-EL-",
  LINE: "38Z-LN-",
  CLOSED: "38Z-CN-",
  GAS: "38Z-GA-",
  AGGREGATION: "38Z-AG-",
  BORDER: "38Z-BO-",
};

/** The code of the metering point at an index. */
export const meterEicAt = ({ seed }: SampleMarket, index: number, kind: Kind): Eic =>
  eicOf(prefixes[kind], new Random(seed, "points").below(1e11) + index);

export const gridOperatorAt = ({ cast, points }: SampleMarket, index: number): Eic =>
  cast.gridOperators[Math.floor((index * cast.gridOperators.length) / points)]!;

const aggregatorAt = ({ cast, seed }: SampleMarket, index: number, { supplier }: Portrait): Eic =>
  cast.aggregators[supplier ?? new Random(seed, "aggregator", index).weighted([3, 7])]!;

/** The operator of the metering point at an index, which sends its data. */
export const operatorAt = (market: SampleMarket, index: number, portrait: Portrait): Eic => {
  const { cast } = market;
  switch (portrait.kind) {
    case "GAS":
      return cast.gasOperator;
    case "CLOSED":
      return cast.closedNetwork;
    case "LINE":
      return cast.lineOperator;
    case "BORDER":
      return cast.transmission;
    case "AGGREGATION":
      return aggregatorAt(market, index, portrait);
    default:
      return gridOperatorAt(market, index);
  }
};

const roles: Readonly<Partial<Record<Kind, string>>> = {
  CLOSED: "CLOSED_DISTRIBUTION_NETWORK",
  LINE: "LINE_OPERATOR",
};

const typeOf = (kind: Kind): MeteringPointType =>
  kind === "INTERNAL" || kind === "AGGREGATION" || kind === "BORDER" ? kind : "REGULAR";

/** The metering point at an index, as in the set. */
export const documentAt = (market: SampleMarket, index: number): MeteringPointDocument => {
  const portrait = market.portrait(index);
  const { kind } = portrait;
  const operatorRole = roles[kind];
  return {
    meterEic: meterEicAt(market, index, kind),
    meteringPointType: typeOf(kind),
    operatorEic: operatorAt(market, index, portrait),
    ...(operatorRole !== undefined && { operatorRole }),
    ...(kind === "AGGREGATION" && { parentMeterEic: meterEicAt(market, index - 1, "PARENT") }),
    commodityType: kind === "GAS" ? "NATURAL_GAS" : "ELECTRICITY",
  };
};
