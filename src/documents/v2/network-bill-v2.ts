/**
 * A network bill of the second version.
 */
import * as t from "../total.js";
import { periodRunsForward } from "../bill-period.js";
import { decoderOf } from "../decode.js";
import { EicText, FiniteNumber, InstantText, Truth } from "../scalars.js";
import { maybe, oneOrMore } from "../combinators.js";
import type { OneOrMore } from "../combinators.js";
import { CommodityTypeWord, DirectionWord, UnitWord } from "../open-enums.js";

const billQuantityCodec = t.intersection(
  [
    t.type({ direction: DirectionWord }),
    t.partial({
      /** KWH where it is absent, as in spring 2026: the second version is of electricity only. */
      unit: maybe(UnitWord),
      day: maybe(FiniteNumber),
      night: maybe(FiniteNumber),
      total: maybe(FiniteNumber),
    }),
  ],
  "BillQuantityV2",
);

/** A quantity of the bill, in its unit; passed on as the numbers it is. */
export interface BillQuantityV2 extends Readonly<t.TypeOf<typeof billQuantityCodec>> {}

const BillQuantityV2: t.Type<BillQuantityV2> = billQuantityCodec;

const networkBillCodec = t.intersection(
  [
    t.type({
      meteringPointEic: EicText,
      /** When it was calculated; the newer of two bills of one period corrects the other. */
      calculationTimestamp: InstantText,
      /** Start of the period, included. */
      periodStart: InstantText,
      /** End of the period, not included. */
      periodEnd: InstantText,
      quantities: t.readonlyArray(BillQuantityV2),
    }),
    t.partial({
      commodityType: maybe(CommodityTypeWord),
      containsCalculatedValues: maybe(Truth),
      netQuantities: maybe(t.readonlyArray(BillQuantityV2)),
    }),
    periodRunsForward,
  ],
  "NetworkBillV2",
);

/** One network bill of one metering point. */
export interface NetworkBillV2 extends Readonly<t.TypeOf<typeof networkBillCodec>> {}

/** The codec of one network bill. */
export const NetworkBillV2: t.Codec<NetworkBillV2> = t.codec(networkBillCodec);

/** The content of a message: an array of bills; a single one is taken as an array of one. */
export type NetworkBillContentV2 = OneOrMore<NetworkBillV2>;

/** The codec of a message's content. */
export const NetworkBillContentV2: t.Codec<NetworkBillContentV2> = t.codec(oneOrMore(NetworkBillV2));

/**
 * Decodes network bills of the second version, all errors and remarks with their paths. A period that does not run
 * forward is an error.
 *
 * @example
 * import { decodeNetworkBillV2 } from "levik/documents";
 * decodeNetworkBillV2([]); // Right
 */
export const decodeNetworkBillV2 = decoderOf(NetworkBillContentV2);
