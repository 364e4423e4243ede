/**
 * One metering point of a sample with all its agreements, computed from its index alone, so that memory does not depend
 * on the size of the market.
 */
import { DAY } from "../time/durations.js";
import { eicOf } from "./eics.js";
import { documentAt, gridOperatorAt, pastDay, pastDays } from "./sample-market.js";
import type { SamplePoint, SampleMarket } from "./sample-market.js";
import type { AgreementDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { AgreementType, CommodityType } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import type { Interval } from "../time/interval.js";
import { fromIntervals, gaps } from "../time/interval-set.js";
import { writeInstant } from "../time/write-instant.js";
import { gasShares, shares } from "./market-parties.js";
import type { Portrait } from "./point-profiles.js";
import { Random } from "./random.js";

// ------------------------------------------------------------------------------------------------------ agreements

/** An agreement of a metering point, with the operator's or supplier's own id. */
export const pointAgreement = (
  { document, customerEic }: Pick<SamplePoint, "document" | "customerEic">,
  agreementType: AgreementType,
  serviceProviderEic: Eic,
  { from, to }: Interval,
): AgreementDocument => ({
  agreementId: `${agreementType.toLowerCase()}-${document.meterEic.slice(7, 15)}-${Math.floor(from / DAY)}`,
  meterEic: document.meterEic,
  agreementType,
  preliminaryTerminationFee: agreementType === "SUPPLY",
  commodityType: document.commodityType as CommodityType,
  validFrom: writeInstant(from),
  ...(to !== Infinity && { validTo: writeInstant(to) }),
  serviceProviderEic,
  customerEic,
});

/** An agreement made by the Datahub. */
const madeAgreement = (
  { document }: Pick<SamplePoint, "document">,
  agreementType: "GENERAL_SERVICE" | "BORDER_SUPPLY",
  serviceProviderEic: Eic,
  customerEic: Eic,
  { from, to }: Interval,
): AgreementDocument => ({
  meterEic: document.meterEic,
  agreementType,
  preliminaryTerminationFee: false,
  commodityType: document.commodityType as CommodityType,
  validFrom: writeInstant(from),
  ...(to !== Infinity && { validTo: writeInstant(to) }),
  serviceProviderEic,
  customerEic,
});

/** A party's agreement over some time. */
interface Held extends Interval {
  readonly by: Eic;
}

/** The general service under a GRID, where there is no supply, by the provider of the time. */
const generalService = (
  { cast }: SampleMarket,
  operatorEic: Eic,
  grid: Held,
  supplies: readonly Held[],
): readonly Held[] => {
  const provisions = cast.provisionsOf(operatorEic);
  return gaps(fromIntervals(supplies), grid).flatMap(({ from, to }) =>
    provisions.flatMap((provision, i) => {
      const part = {
        from: Math.max(from, provision.from),
        to: Math.min(to, provisions[i + 1]?.from ?? Infinity),
      };
      return part.from < part.to ? [{ ...part, by: provision.provider }] : [];
    }),
  );
};

/** Two different suppliers. */
const suppliersAt = (
  { cast }: SampleMarket,
  random: Random,
  { kind, supplier, next }: Portrait,
): readonly [Eic, Eic] => {
  const isGas = kind === "GAS";
  const list = isGas ? cast.gasSuppliers : cast.suppliers;
  const weights = isGas ? gasShares : shares;
  const chance = random.weighted(weights);
  const one = supplier === undefined ? list[chance]! : cast.suppliers[supplier]!;
  const other = random.weighted(weights.map((weight, i) => (list[i] === one ? 0 : weight)));
  return [one, next === undefined ? list[other]! : cast.suppliers[next]!];
};

/** The suppliers of the customer and their periods, from the start of its GRID on. */
const suppliesAt = (
  { season }: SampleMarket,
  random: Random,
  { supplying, kind, on, story }: Portrait,
  [one, other]: readonly [Eic, Eic],
  startedAt: Instant,
  laterStart: Instant,
): readonly Held[] => {
  const change = season.day(supplying === "FUTURE" ? 20 : (on ?? 0), kind === "GAS").from;
  const hadGap = random.chance(0.2);
  const hadOther = random.chance(0.3);
  const hasEnd = story === "NONE" && random.chance(0.1);
  const from = hadGap || hadOther ? laterStart : startedAt;
  const before: readonly Held[] =
    hadOther && startedAt < laterStart ? [{ from: startedAt, to: laterStart, by: other }] : [];
  switch (supplying) {
    case "SUPPLIED":
      return [...before, { from, to: hasEnd ? season.day(40, kind === "GAS").from : Infinity, by: one }];
    case "SWITCHES":
    case "FUTURE":
      return [...before, { from, to: change, by: one }, { from: change, to: Infinity, by: other }];
    case "ENDS":
      return [...before, { from, to: change, by: one }];
    case "STARTS":
      return [...before, { from: change, to: Infinity, by: one }];
    default:
      return before;
  }
};

const borderAgreements = (
  market: SampleMarket,
  point: Pick<SamplePoint, "document" | "customerEic">,
  from: Instant,
): readonly AgreementDocument[] => [
  pointAgreement(point, "BORDER_GRID", point.document.operatorEic, { from, to: Infinity }),
  ...market.cast.portfoliosOf(point.customerEic).map((portfolio) =>
    madeAgreement(point, "BORDER_SUPPLY", portfolio.provider, point.customerEic, {
      from: Math.max(from, portfolio.from),
      to: portfolio.to,
    }),
  ),
];

/** The customer of an aggregation point is that of the point above it. */
const customerAt = (market: SampleMarket, index: number, { kind }: Portrait): Eic =>
  kind === "BORDER"
    ? gridOperatorAt(market, index)
    : eicOf(
        "38X-CU-",
        new Random(market.seed, "customers").below(1e11) + (kind === "AGGREGATION" ? index - 1 : index),
      );

/**
 * The metering point at an index, with its agreements.
 *
 * @example
 * pointAt(marketOfSample(50, 1), 4).document.meteringPointType; // "BORDER"
 */
export const pointAt = (market: SampleMarket, index: number): SamplePoint => {
  const { seed, season } = market;
  const portrait = market.portrait(index);
  const document = documentAt(market, index);
  const customerEic = customerAt(market, index, portrait);
  const random = new Random(seed, "point", index);
  const isGas = portrait.kind === "GAS";
  const startDay = random.below(pastDays - 1);
  const laterDay = startDay + 1 + random.below(pastDays - startDay - 1);
  const [startedAt, laterStart] = [startDay, laterDay].map((day) => pastDay(day)[isGas ? 1 : 0]) as [
    Instant,
    Instant,
  ];
  const parties = suppliersAt(market, random, portrait);
  const [, next] = parties;
  const base = { index, portrait, document, customerEic, next };
  if (portrait.kind === "BORDER") {
    return { ...base, supplier: undefined, agreements: borderAgreements(market, base, startedAt) };
  }
  if (portrait.kind === "AGGREGATION") {
    const validity = { from: season.day(-30).from, to: Infinity };
    const aggregation = pointAgreement(base, "AGGREGATION", document.operatorEic, validity);
    return {
      ...base,
      supplier: undefined,
      agreements: portrait.supplying === "NEW" ? [] : [aggregation],
    };
  }
  if (portrait.supplying === "NEW") return { ...base, supplier: parties[0], agreements: [] };

  const grid = { from: startedAt, to: Infinity, by: document.operatorEic };
  const supplies = suppliesAt(market, random, portrait, parties, startedAt, laterStart);
  const isServed = portrait.kind !== "LINE";
  const pieces = isServed ? generalService(market, document.operatorEic, grid, supplies) : [];
  return {
    ...base,
    supplier: portrait.supplying === "UNSUPPLIED" ? undefined : parties[0],
    agreements: [
      pointAgreement(base, "GRID", grid.by, grid),
      ...supplies.map((supply) => pointAgreement(base, "SUPPLY", supply.by, supply)),
      ...pieces.map((piece) => madeAgreement(base, "GENERAL_SERVICE", piece.by, customerEic, piece)),
    ],
  };
};
