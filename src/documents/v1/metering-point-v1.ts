/**
 * The content of a METERING_POINT message (OBJ-2).
 */
import * as t from "../total.js";
import { decoderOf } from "../decode.js";
import { EicText, FiniteNumber, Text, Truth } from "../scalars.js";
import { isThere } from "../described.js";
import { maybe, mustHold } from "../combinators.js";
import {
  AggregationProductionWord,
  AggregationProductWord,
  AssetTypeWord,
  CommodityTypeWord,
  ElectricityCustomerWord,
  GasCustomerWord,
  MeteringPointTypeWord,
  OperatorRoleWord,
} from "../open-enums.js";

// --- the parts ---

/** What identifies the metering point, and what kind it is. */
export interface MeteringPointPartV1 {
  readonly meterEic: string;
  readonly meteringType?: string | null;
  readonly meteringPointType?: string | null;
  readonly operatorEic?: string | null;
  readonly operatorRole?: string | null;
  readonly parentMeterEic?: string | null;
  readonly commodityType?: string | null;
}

const MeteringPointPartV1: t.Type<MeteringPointPartV1> = t.intersection(
  [
    t.type({ meterEic: EicText }),
    t.partial({
      meteringType: maybe(Text),
      meteringPointType: maybe(MeteringPointTypeWord),
      operatorEic: maybe(EicText),
      operatorRole: maybe(OperatorRoleWord),
      parentMeterEic: maybe(EicText),
      commodityType: maybe(CommodityTypeWord),
    }),
  ],
  "MeteringPointPartV1",
);

/** Where on the map; the numbers' meaning is the coordinate system's. */
export interface CoordinatesV1 {
  readonly coordinateSystem?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

const CoordinatesV1: t.Type<CoordinatesV1> = t.partial(
  {
    coordinateSystem: maybe(Text),
    latitude: maybe(FiniteNumber),
    longitude: maybe(FiniteNumber),
  },
  "CoordinatesV1",
);

/** Where the metering point is. */
export interface MeterLocationV1 {
  readonly adrId?: number | null;
  readonly comment?: string | null;
  readonly county?: string | null;
  readonly municipality?: string | null;
  readonly locality?: string | null;
  readonly streetAddress?: string | null;
  readonly postcode?: string | null;
  readonly coordinates?: CoordinatesV1 | null;
}

const MeterLocationV1: t.Type<MeterLocationV1> = t.partial(
  {
    adrId: maybe(FiniteNumber),
    comment: maybe(Text),
    county: maybe(Text),
    municipality: maybe(Text),
    locality: maybe(Text),
    streetAddress: maybe(Text),
    postcode: maybe(Text),
    coordinates: maybe(CoordinatesV1),
  },
  "MeterLocationV1",
);

/** What an electricity metering point can do; capacities as the numbers that were sent. */
export interface ElectricityCharacteristicsV1 {
  readonly consumptionScale?: string | null;
  readonly connectionState?: string | null;
  readonly resolution?: string | null;
  readonly customerType?: string | null;
  readonly production?: boolean | null;
  readonly productionSource?: string | null;
  readonly transmissionNetworkEic?: string | null;
  readonly apartmentAssociation?: boolean | null;
  readonly isolatedMeteringPoint?: boolean | null;
  readonly electricalHeating?: boolean | null;
  readonly chargingPoint?: boolean | null;
  readonly storageCapacity?: number | null;
  readonly storageEnergy?: number | null;
  readonly productionCapacity?: number | null;
  readonly transmissionCapacity?: number | null;
}

const ElectricityCharacteristicsV1: t.Type<ElectricityCharacteristicsV1> = t.partial(
  {
    consumptionScale: maybe(Text),
    connectionState: maybe(Text),
    resolution: maybe(Text),
    customerType: maybe(ElectricityCustomerWord),
    production: maybe(Truth),
    productionSource: maybe(Text),
    transmissionNetworkEic: maybe(EicText),
    apartmentAssociation: maybe(Truth),
    isolatedMeteringPoint: maybe(Truth),
    electricalHeating: maybe(Truth),
    chargingPoint: maybe(Truth),
    storageCapacity: maybe(FiniteNumber),
    storageEnergy: maybe(FiniteNumber),
    productionCapacity: maybe(FiniteNumber),
    transmissionCapacity: maybe(FiniteNumber),
  },
  "ElectricityCharacteristicsV1",
);

/** What a gas metering point can do. */
export interface NaturalGasCharacteristicsV1 {
  readonly consumptionScale?: string | null;
  readonly connectionState?: string | null;
  readonly resolution?: string | null;
  readonly customerType?: string | null;
  readonly production?: boolean | null;
  readonly productionSource?: string | null;
  readonly transmissionNetworkEic?: string | null;
  readonly apartmentAssociation?: boolean | null;
}

const NaturalGasCharacteristicsV1: t.Type<NaturalGasCharacteristicsV1> = t.partial(
  {
    consumptionScale: maybe(Text),
    connectionState: maybe(Text),
    resolution: maybe(Text),
    customerType: maybe(GasCustomerWord),
    production: maybe(Truth),
    productionSource: maybe(Text),
    transmissionNetworkEic: maybe(EicText),
    apartmentAssociation: maybe(Truth),
  },
  "NaturalGasCharacteristicsV1",
);

/** What an aggregation metering point is for; all but the parent since the second version. */
export interface AggregatorCharacteristicsV1 {
  readonly parentMeterEic?: string | null;
  readonly aggregationProductType?: string | null;
  readonly assetType?: string | null;
  /** Only of an asset that produces. */
  readonly aggregationProductionType?: string | null;
  /** The resource, which need not be registered in the Datahub. */
  readonly resourceEic?: string | null;
}

const AggregatorCharacteristicsV1: t.Type<AggregatorCharacteristicsV1> = t.partial(
  {
    parentMeterEic: maybe(EicText),
    aggregationProductType: maybe(AggregationProductWord),
    assetType: maybe(AssetTypeWord),
    aggregationProductionType: maybe(AggregationProductionWord),
    resourceEic: maybe(EicText),
  },
  "AggregatorCharacteristicsV1",
);

// --- the content ---

/**
 * Metering point data, as they were put. The short form `{meterEic}` names the point and nothing more; one of
 * `meteringPoint` and `meterEic` is there.
 */
export interface MeteringPointV1 {
  readonly meteringPoint?: MeteringPointPartV1 | null;
  readonly meterEic?: string | null;
  readonly meterLocation?: MeterLocationV1 | null;
  readonly electricityCharacteristics?: ElectricityCharacteristicsV1 | null;
  readonly naturalGasCharacteristics?: NaturalGasCharacteristicsV1 | null;
  readonly aggregatorCharacteristics?: AggregatorCharacteristicsV1 | null;
}

const namesItsPoint = mustHold(
  "NamesItsPoint",
  ({ meteringPoint, meterEic }) =>
    (meteringPoint ?? meterEic ?? undefined) === undefined
      ? [
          {
            attribute: "meteringPoint",
            cause: { tag: "MissingAttribute", expected: "an object with meterEic" },
          },
        ]
      : [],
  { anyOf: [isThere("meteringPoint"), isThere("meterEic")] },
);

/** The codec of metering point data. */
export const MeteringPointV1: t.Codec<MeteringPointV1> = t.codec(
  t.intersection(
    [
      t.partial({
        meteringPoint: maybe(MeteringPointPartV1),
        meterEic: maybe(EicText),
        meterLocation: maybe(MeterLocationV1),
        electricityCharacteristics: maybe(ElectricityCharacteristicsV1),
        naturalGasCharacteristics: maybe(NaturalGasCharacteristicsV1),
        aggregatorCharacteristics: maybe(AggregatorCharacteristicsV1),
      }),
      namesItsPoint,
    ],
    "MeteringPointV1",
  ),
);

/**
 * Decodes the content of a METERING_POINT message (OBJ-2), all errors and remarks with their paths.
 *
 * @example
 * import { decodeMeteringPointV1 } from "levik/documents";
 * decodeMeteringPointV1({ meteringPoint: { meterEic: "38ZGO-10000018-5" } }); // Right
 */
export const decodeMeteringPointV1 = decoderOf(MeteringPointV1);

/**
 * The EIC of the metering point that the data are about.
 *
 * @example
 * import { meterEicOf } from "levik/documents";
 * meterEicOf({ meteringPoint: { meterEic: "38ZGO-10000018-5" } }); // "38ZGO-10000018-5"
 */
export const meterEicOf = (content: MeteringPointV1): string | undefined =>
  content.meteringPoint?.meterEic ?? content.meterEic ?? undefined;
