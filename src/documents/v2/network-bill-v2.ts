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

/** A quantity of the bill, in its unit; passed on as the numbers it is. */
export interface BillQuantityV2 {
  readonly direction: string;
  /** KWH where it is absent, as in spring 2026: the second version is of electricity only. */
  readonly unit?: string | null;
  readonly day?: number | null;
  readonly night?: number | null;
  readonly total?: number | null;
}

const BillQuantityV2: t.Type<BillQuantityV2> = t.intersection(
  [
    t.type({ direction: DirectionWord }),
    t.partial({
      unit: maybe(UnitWord),
      day: maybe(FiniteNumber),
      night: maybe(FiniteNumber),
      total: maybe(FiniteNumber),
    }),
  ],
  "BillQuantityV2",
);

/** One network bill of one metering point. */
export interface NetworkBillV2 {
  readonly meteringPointEic: string;
  readonly commodityType?: string | null;
  /** When it was calculated; the newer of two bills of one period corrects the other. */
  readonly calculationTimestamp: string;
  /** Start of the period, included. */
  readonly periodStart: string;
  /** End of the period, not included. */
  readonly periodEnd: string;
  readonly containsCalculatedValues?: boolean | null;
  readonly quantities: readonly BillQuantityV2[];
  readonly netQuantities?: readonly BillQuantityV2[] | null;
}

/** The codec of one network bill. */
export const NetworkBillV2: t.Codec<NetworkBillV2> = t.codec(
  t.intersection(
    [
      t.type({
        meteringPointEic: EicText,
        calculationTimestamp: InstantText,
        periodStart: InstantText,
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
  ),
);

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
