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

const meteringPointPartCodec = t.intersection(
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

/** What identifies the metering point, and what kind it is. */
export interface MeteringPointPartV1 extends Readonly<t.TypeOf<typeof meteringPointPartCodec>> {}

const MeteringPointPartV1: t.Type<MeteringPointPartV1> = meteringPointPartCodec;

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

const meterLocationCodec = t.partial(
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

/** Where the metering point is. */
export interface MeterLocationV1 extends Readonly<t.TypeOf<typeof meterLocationCodec>> {}

const MeterLocationV1: t.Type<MeterLocationV1> = meterLocationCodec;

const electricityCharacteristicsCodec = t.partial(
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

/** What an electricity metering point can do; capacities as the numbers that were sent. */
export interface ElectricityCharacteristicsV1 extends Readonly<
  t.TypeOf<typeof electricityCharacteristicsCodec>
> {}

const ElectricityCharacteristicsV1: t.Type<ElectricityCharacteristicsV1> = electricityCharacteristicsCodec;

const naturalGasCharacteristicsCodec = t.partial(
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

/** What a gas metering point can do. */
export interface NaturalGasCharacteristicsV1 extends Readonly<
  t.TypeOf<typeof naturalGasCharacteristicsCodec>
> {}

const NaturalGasCharacteristicsV1: t.Type<NaturalGasCharacteristicsV1> = naturalGasCharacteristicsCodec;

const aggregatorCharacteristicsCodec = t.partial(
  {
    parentMeterEic: maybe(EicText),
    aggregationProductType: maybe(AggregationProductWord),
    assetType: maybe(AssetTypeWord),
    /** Only of an asset that produces. */
    aggregationProductionType: maybe(AggregationProductionWord),
    /** The resource, which need not be registered in the Datahub. */
    resourceEic: maybe(EicText),
  },
  "AggregatorCharacteristicsV1",
);

/** What an aggregation metering point is for; all but the parent since the second version. */
export interface AggregatorCharacteristicsV1 extends Readonly<
  t.TypeOf<typeof aggregatorCharacteristicsCodec>
> {}

const AggregatorCharacteristicsV1: t.Type<AggregatorCharacteristicsV1> = aggregatorCharacteristicsCodec;

// --- the content ---

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

const meteringPointCodec = t.intersection(
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
);

/**
 * Metering point data, as they were put. The short form `{meterEic}` names the point and nothing more; one of
 * `meteringPoint` and `meterEic` is there.
 */
export interface MeteringPointV1 extends Readonly<t.TypeOf<typeof meteringPointCodec>> {}

/** The codec of metering point data. */
export const MeteringPointV1: t.Codec<MeteringPointV1> = t.codec(meteringPointCodec);

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
