/**
 * Network bills of both versions as units: one bill each, never divided (NB-1).
 */
import type { Eic } from "../documents/eic.js";
import { instantOf } from "../time/instant.js";
import type { NetworkBillContentV1, NetworkBillV1 } from "../documents/v1/network-bill-v1.js";
import type { NetworkBillContentV2, NetworkBillV2 } from "../documents/v2/network-bill-v2.js";
import type { Leaf, UnitMessage } from "./units.js";
import { unitTimes } from "./unit-times.js";

const billsAsUnits = <Bill>(
  message: Bill | readonly Bill[],
  read: (bill: Bill) => { readonly meterEic: Eic; readonly periodStart: string; readonly periodEnd: string },
): UnitMessage => {
  const content = Array.isArray(message) ? (message as readonly Bill[]) : [message as Bill];
  const leaves = content.map((bill): Leaf => {
    const { meterEic, periodStart, periodEnd } = read(bill);
    return {
      meterEic,
      ...unitTimes(Float64Array.of(instantOf(periodStart)), Float64Array.of(instantOf(periodEnd))),
    };
  });
  return {
    content,
    leaves,
    size: content.length,
    part: (choice) => choice.map(([leaf]) => content[leaf]!),
  };
};

/** The units of a V1 message. */
export const unitsOfNetworkBillsV1 = (message: NetworkBillContentV1): UnitMessage =>
  billsAsUnits<NetworkBillV1>(message, ({ meterEic, networkBillPeriod: { periodStart, periodEnd } }) => ({
    meterEic,
    periodStart,
    periodEnd,
  }));

/** The units of a V2 message. */
export const unitsOfNetworkBillsV2 = (message: NetworkBillContentV2): UnitMessage =>
  billsAsUnits<NetworkBillV2>(message, ({ meteringPointEic, periodStart, periodEnd }) => ({
    meterEic: meteringPointEic,
    periodStart,
    periodEnd,
  }));
