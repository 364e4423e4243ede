/**
 * Metering data of the second version: electricity in quarters of an hour, without resolutions, with net quantities.
 */
import * as t from "../total.js";
import { checkEic } from "../eic.js";
import { decoderOf } from "../decode.js";
import { EicText, FiniteNumber, InstantText } from "../scalars.js";
import { Quantity } from "../quantity.js";
import {
  FINE,
  QuickType,
  REMARKABLE,
  UNSURE,
  isPlainObject,
  isThere,
  lookAtCount,
  lookAtInstant,
  lookAtNumber,
  lookAtQuantity,
  worse,
} from "../message-fast-path.js";
import type { Finding } from "../message-fast-path.js";
import type { NetQuantityFault } from "../remarks.js";
import { maybe, oneOrMore, shouldHold } from "../combinators.js";
import type { Attributes, OneOrMore } from "../combinators.js";

// --- net quantities ---

/** The attributes of the net quantities; either direction has two names. */
const netNames = ["netQtyIn", "netInQty", "netQtyOut", "netOutQty"] as const;

const nothingFlowed = (quantity: unknown): boolean => isPlainObject(quantity) && quantity["kwh"] === 0;

const hasThreeDecimals = (number: unknown): boolean =>
  typeof number !== "number" || Math.round(number * 1000) / 1000 === number;

/** What is wrong with the net quantities of a period: both or neither, not both positive, zero where nothing flowed. */
const netFaultsOf = (period: Attributes): readonly NetQuantityFault[] => {
  const netIn = period["netQtyIn"] ?? period["netInQty"];
  const netOut = period["netQtyOut"] ?? period["netOutQty"];
  const faults: NetQuantityFault[] = [];
  if (isThere(netIn) !== isThere(netOut)) faults.push("OneWithoutTheOther");
  if (Number(netIn) > 0 && Number(netOut) > 0) faults.push("BothPositive");
  const mustBeZero = nothingFlowed(period["inQty"]) && nothingFlowed(period["outQty"]);
  if (mustBeZero && (Number(netIn ?? 0) !== 0 || Number(netOut ?? 0) !== 0)) faults.push("NotZero");
  if (netNames.some((name) => !hasThreeDecimals(period[name]))) faults.push("TooManyDecimals");
  return faults;
};

const netQuantitiesFit = shouldHold("NetQuantitiesFit", (period) =>
  netFaultsOf(period).map((what) => ({ remark: { tag: "NetQuantity", what } })),
);

// --- the parts ---

const meteringPeriodCodec = t.intersection(
  [
    t.type({ pS: InstantText }),
    t.partial({
      /** When the reading was made. */
      rTime: maybe(InstantText),
      inQty: maybe(Quantity),
      outQty: maybe(Quantity),
      /** The balance of inflow, in kilowatt-hours; also written netInQty. */
      netQtyIn: maybe(FiniteNumber),
      /** What went out on balance, in kilowatt-hours; also written netOutQty. */
      netQtyOut: maybe(FiniteNumber),
      netInQty: maybe(FiniteNumber),
      netOutQty: maybe(FiniteNumber),
    }),
    netQuantitiesFit,
  ],
  "MeteringPeriodV2",
);

/** One quarter of an hour from pS. */
export interface MeteringPeriodV2 extends Readonly<t.TypeOf<typeof meteringPeriodCodec>> {}

const MeteringPeriodV2: t.Type<MeteringPeriodV2> = meteringPeriodCodec;

// --- the content ---

/** The metering data of one metering point. */
export interface MeteringDataItemV2 {
  readonly meteringPointEic: string;
  readonly periods: readonly MeteringPeriodV2[];
}

/** The codec of one metering point's data. */
export const MeteringDataItemV2: t.Codec<MeteringDataItemV2> = t.codec(
  t.type({ meteringPointEic: EicText, periods: t.readonlyArray(MeteringPeriodV2) }, "MeteringDataItemV2"),
);

/** The content of a message: an array of metering points' data; a single one is taken as an array of one. */
export type MeteringDataV2 = OneOrMore<MeteringDataItemV2>;

/** The codec of a message's content, made of codecs of its parts: the measure of `MeteringDataV2`, and slower. */
export const MeteringDataPlainV2: t.Codec<MeteringDataV2> = t.codec(oneOrMore(MeteringDataItemV2));

// --- the fast path ---

const lookAtContent = (content: unknown): Finding => {
  if (!Array.isArray(content)) return lookAtItem(content);
  let finding: Finding = FINE;
  for (let i = 0; i < content.length && finding !== UNSURE; i++)
    finding = worse(finding, lookAtItem(content[i]));
  return finding;
};

const lookAtItem = (item: unknown): Finding => {
  if (!isPlainObject(item)) return UNSURE;
  const { meteringPointEic, periods } = item;
  if (typeof meteringPointEic !== "string" || !Array.isArray(periods)) return UNSURE;
  const check = checkEic(meteringPointEic).tag;
  if (check === "Malformed") return UNSURE;
  let finding = worse(lookAtCount(item, 2), check === "Valid" ? FINE : REMARKABLE);
  for (let i = 0; i < periods.length && finding !== UNSURE; i++)
    finding = worse(finding, lookAtPeriod(periods[i]));
  return finding;
};

const lookAtPeriod = (period: unknown): Finding => {
  if (!isPlainObject(period)) return UNSURE;
  const { pS, rTime, inQty, outQty } = period;
  if (lookAtInstant(pS) !== FINE) return UNSURE;
  let finding: Finding = FINE;
  let known = 1;
  if (rTime !== undefined) {
    known++;
    if (rTime !== null) finding = lookAtInstant(rTime);
  }
  if (inQty !== undefined) {
    known++;
    if (inQty !== null) finding = worse(finding, lookAtQuantity(inQty));
  }
  if (outQty !== undefined) {
    known++;
    if (outQty !== null) finding = worse(finding, lookAtQuantity(outQty));
  }
  let nets = 0;
  for (const name of netNames) {
    const net = period[name];
    if (net === undefined) continue;
    nets++;
    if (net !== null) finding = worse(finding, lookAtNumber(net));
  }
  if (nets > 0 && netFaultsOf(period).length > 0) finding = worse(finding, REMARKABLE);
  return worse(finding, lookAtCount(period, known + nets));
};

// --- the codec ---

/** Of a message with remarks or errors only the points that have them are read again. */
const quickItem = t.codec(new QuickType("MeteringDataItemV2", MeteringDataItemV2, lookAtItem));

/**
 * The codec of a message's content: it takes and refuses what `MeteringDataPlainV2` does, with the same errors, and
 * is made for messages of 35,040 periods.
 */
export const MeteringDataV2: t.Codec<MeteringDataV2> = t.codec(
  new QuickType("MeteringDataV2", oneOrMore(quickItem), lookAtContent),
);

/**
 * Decodes metering data of the second version, all errors and remarks with their paths. Net quantities that break
 * their rules are reported.
 *
 * @example
 * import { decodeMeteringDataV2 } from "levik/documents";
 * decodeMeteringDataV2({ meteringPointEic: "38ZGO-1000000C-Y", periods: [{ pS: "2026-03-21T00:00Z" }] }); // Right
 */
export const decodeMeteringDataV2 = decoderOf(MeteringDataV2);
