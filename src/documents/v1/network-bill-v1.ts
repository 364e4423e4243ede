/**
 * The content of a NETWORK_BILL message (OBJ-4).
 */
import * as t from "../total.js";
import { periodRunsForward } from "../bill-period.js";
import { decoderOf } from "../decode.js";
import { EicText, FiniteNumber, InstantText, Truth } from "../scalars.js";
import { maybe, oneOrMore } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";
import { CommodityTypeWord, DirectionWord, UnitWord } from "../open-enums.js";

// --- the parts ---

const billMeasurementCodec = t.intersection(
  [
    t.type({ direction: DirectionWord, measurementUnit: UnitWord }),
    t.partial({ day: maybe(FiniteNumber), night: maybe(FiniteNumber), total: maybe(FiniteNumber) }),
  ],
  "BillMeasurementV1",
);

/** A measured quantity of the bill, in its unit; passed on as the numbers it is. */
export interface BillMeasurementV1 extends Readonly<t.TypeOf<typeof billMeasurementCodec>> {}

const BillMeasurementV1: t.Type<BillMeasurementV1> = billMeasurementCodec;

const networkBillPeriodCodec = t.intersection(
  [
    t.type({
      /** When it was calculated; the newer of two bills of one period corrects the other. */
      calculationTimestamp: InstantText,
      /** Start of the period, included. */
      periodStart: InstantText,
      /** End of the period, not included. */
      periodEnd: InstantText,
      measurements: t.readonlyArray(BillMeasurementV1),
    }),
    t.partial({ containsCalculatedValues: maybe(Truth) }),
    periodRunsForward,
  ],
  "NetworkBillPeriodV1",
);

/** What the bill is for. */
export interface NetworkBillPeriodV1 extends Readonly<t.TypeOf<typeof networkBillPeriodCodec>> {}

const NetworkBillPeriodV1: t.Type<NetworkBillPeriodV1> = networkBillPeriodCodec;

// --- the content ---

/** One network bill of one metering point. */
export interface NetworkBillV1 {
  readonly meterEic: string;
  readonly commodityType?: string | null;
  readonly networkBillPeriod: NetworkBillPeriodV1;
}

/** The codec of one network bill. */
export const NetworkBillV1: t.Codec<NetworkBillV1> = t.codec(
  t.intersection(
    [
      t.type({ meterEic: EicText, networkBillPeriod: NetworkBillPeriodV1 }),
      t.partial({ commodityType: maybe(CommodityTypeWord) }),
    ],
    "NetworkBillV1",
  ),
);

/** The content of a message: an array of bills; a single one is taken as well. */
export type NetworkBillContentV1 = OneOrMore<NetworkBillV1>;

/** The codec of a message's content. */
export const NetworkBillContentV1: t.Codec<NetworkBillContentV1> = t.codec(oneOrMore(NetworkBillV1));

/**
 * Decodes the content of a NETWORK_BILL message (OBJ-4), all errors and remarks with their paths. A period that does
 * not run forward is an error.
 *
 * @example
 * import { decodeNetworkBillV1 } from "levik/documents";
 * decodeNetworkBillV1([]); // Right
 */
export const decodeNetworkBillV1 = decoderOf(NetworkBillContentV1);
