/**
 * Decoded metering points.
 */
import type { MeteringPointDocument } from "../documents/agreement-set-document.js";
import type { Eic } from "../documents/eic.js";
import type { MeteringPointType } from "../documents/vocabulary.js";

/** A decoded metering point; the operator may be unknown when the point is not listed. */
export interface MeteringPoint {
  readonly meterEic: Eic;
  readonly type: MeteringPointType;
  readonly operatorEic: Eic | undefined;
  readonly operatorRole: string;
  readonly parentMeterEic: Eic | undefined;
  readonly commodityType: string | undefined;
  readonly listed: boolean;
}

/** The metering point of a decoded document. */
export const meteringPointOf = (document: MeteringPointDocument): MeteringPoint => {
  const { meterEic, meteringPointType: type, operatorEic, operatorRole } = document;
  return {
    meterEic,
    type,
    operatorEic,
    operatorRole: operatorRole ?? (type === "AGGREGATION" ? "AGGREGATOR" : "GRID_OPERATOR"),
    parentMeterEic: document.parentMeterEic ?? undefined,
    commodityType: document.commodityType ?? undefined,
    listed: true,
  };
};
