/**
 * The content of a METERING_DATA message (OBJ-3).
 */
import * as t from "../total.js";
import { checkEic } from "../eic.js";
import { decoderOf } from "../decode.js";
import { EicText, InstantText, oneOf } from "../scalars.js";
import { Quantity } from "../quantity.js";
import {
  FINE,
  QuickType,
  REMARKABLE,
  UNSURE,
  isPlainObject,
  lookAtCount,
  lookAtInstant,
  lookAtQuantity,
  worse,
} from "../message-fast-path.js";
import type { Finding } from "../message-fast-path.js";
import { maybe, oneOrMore } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";

// --- the parts ---

/** How long the account intervals of a period are. */
export type ResolutionV1 = "PT15M" | "PT1H" | "P1D";

/** The codec of a resolution; the intervals of any other are unknown. */
export const ResolutionV1: t.Codec<ResolutionV1> = t.codec(
  oneOf("ResolutionV1", "UnknownResolution", ["PT15M", "PT1H", "P1D"]),
);

/** One account interval, from pS for as long as the resolution; in, out or both. */
export interface AccountIntervalV1 {
  readonly pS: string;
  readonly inQty?: Quantity | null;
  readonly outQty?: Quantity | null;
}

const AccountIntervalV1: t.Type<AccountIntervalV1> = t.intersection(
  [t.type({ pS: InstantText }), t.partial({ inQty: maybe(Quantity), outQty: maybe(Quantity) })],
  "AccountIntervalV1",
);

/** Account intervals of one resolution. */
export interface MeteringPeriodV1 {
  readonly r: ResolutionV1;
  readonly aI: readonly AccountIntervalV1[];
}

const MeteringPeriodV1: t.Type<MeteringPeriodV1> = t.type(
  {
    r: ResolutionV1,
    aI: t.readonlyArray(AccountIntervalV1),
  },
  "MeteringPeriodV1",
);

// --- the content ---

/** The metering data of one metering point. */
export interface MeteringDataItemV1 {
  readonly meterEic: string;
  readonly periods: readonly MeteringPeriodV1[];
}

/** The codec of one metering point's data. */
export const MeteringDataItemV1: t.Codec<MeteringDataItemV1> = t.codec(
  t.type({ meterEic: EicText, periods: t.readonlyArray(MeteringPeriodV1) }, "MeteringDataItemV1"),
);

/** The content of a message: an array of metering points' data; a single one is taken as well. */
export type MeteringDataV1 = OneOrMore<MeteringDataItemV1>;

/** The codec of a message's content, made of codecs of its parts: the measure of `MeteringDataV1`, and slower. */
export const MeteringDataPlainV1: t.Codec<MeteringDataV1> = t.codec(oneOrMore(MeteringDataItemV1));

// --- the fast path ---

// Points of one message mostly have the same starts: one that equals its counterpart needs no reading.

const lookAtContent = (content: unknown): Finding => {
  if (!Array.isArray(content)) return lookAtItem(content, undefined);
  let finding: Finding = FINE;
  for (let i = 0; i < content.length && finding !== UNSURE; i++)
    finding = worse(finding, lookAtItem(content[i], content[i - 1] as MeteringDataItemV1 | undefined));
  return finding;
};

const lookAtItem = (item: unknown, before: MeteringDataItemV1 | undefined): Finding => {
  if (!isPlainObject(item)) return UNSURE;
  const { meterEic, periods } = item;
  if (typeof meterEic !== "string" || !Array.isArray(periods)) return UNSURE;
  const check = checkEic(meterEic).tag;
  if (check === "Malformed") return UNSURE;
  let finding = worse(lookAtCount(item, 2), check === "Valid" ? FINE : REMARKABLE);
  for (let i = 0; i < periods.length && finding !== UNSURE; i++)
    finding = worse(finding, lookAtPeriod(periods[i], before?.periods[i]?.aI));
  return finding;
};

const lookAtPeriod = (period: unknown, before: readonly AccountIntervalV1[] | undefined): Finding => {
  if (!isPlainObject(period)) return UNSURE;
  const { r, aI } = period;
  if ((r !== "PT15M" && r !== "PT1H" && r !== "P1D") || !Array.isArray(aI)) return UNSURE;
  let finding = lookAtCount(period, 2);
  for (let i = 0; i < aI.length && finding !== UNSURE; i++)
    finding = worse(finding, lookAtInterval(aI[i], before?.[i]?.pS));
  return finding;
};

const lookAtInterval = (interval: unknown, before: string | undefined): Finding => {
  if (!isPlainObject(interval)) return UNSURE;
  const { pS, inQty, outQty } = interval;
  if (pS === undefined || (pS !== before && lookAtInstant(pS) !== FINE)) return UNSURE;
  let finding: Finding = FINE;
  let known = 1;
  if (inQty !== undefined) {
    known++;
    if (inQty !== null) finding = lookAtQuantity(inQty);
  }
  if (outQty !== undefined) {
    known++;
    if (outQty !== null) finding = worse(finding, lookAtQuantity(outQty));
  }
  return worse(finding, lookAtCount(interval, known));
};

// --- the codec ---

/** Of a message with remarks or errors only the points that have them are read again. */
const quickItem = t.codec(
  new QuickType("MeteringDataItemV1", MeteringDataItemV1, (item) => lookAtItem(item, undefined)),
);

/**
 * The codec of a message's content: it takes and refuses what `MeteringDataPlainV1` does, with the same errors, and
 * is made for messages of 35,040 account intervals.
 */
export const MeteringDataV1: t.Codec<MeteringDataV1> = t.codec(
  new QuickType("MeteringDataV1", oneOrMore(quickItem), lookAtContent),
);

/**
 * Decodes the content of a METERING_DATA message (OBJ-3), all errors and remarks with their paths. A resolution
 * other than PT15M, PT1H and P1D is an error.
 *
 * @example
 * import { decodeMeteringDataV1 } from "levik/documents";
 * decodeMeteringDataV1([{ meterEic: "38ZGO-1000000C-Y", periods: [{ r: "P2D", aI: [] }] }]);
 * // Left, "$[0].periods[0].r" is an UnknownResolution
 */
export const decodeMeteringDataV1 = decoderOf(MeteringDataV1);
