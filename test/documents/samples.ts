/** The JSON samples of the two documents, one file each. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const sampleNames = [
  "agreement-general-service",
  "agreement-joint-invoice",
  "authorization",
  "customer-billing",
  "customer-name",
  "metering-data",
  "metering-point",
  "network-bill",
  "search-answer",
] as const;
export type SampleName = (typeof sampleNames)[number];

export const languages = ["en", "et"] as const;
export type Language = (typeof languages)[number];

/** The text of a sample. */
export const sampleText = (name: SampleName, language: Language = "en"): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/seeds/${language}/${name}.json`, import.meta.url)), "utf8");

/** A fresh value of a sample. */
export const sample = (name: SampleName, language: Language = "en"): unknown =>
  JSON.parse(sampleText(name, language));

/** Metering points that the documents have no samples of, by the tables of their page on metering points. */
export const meteringPoints = [
  {
    meteringPoint: {
      meterEic: "38ZGO-10000018-5",
      meteringType: "REMOTE_READING",
      meteringPointType: "REGULAR",
      operatorRole: "STORAGE_OPERATOR",
      commodityType: "NATURAL_GAS",
    },
    naturalGasCharacteristics: {
      consumptionScale: "LARGE",
      connectionState: "CONNECTED",
      resolution: "P1D",
      customerType: "PROTECTED_OTHER",
      production: true,
      productionSource: "BIOGAS",
      transmissionNetworkEic: "38A-EE-98-4634-U",
      apartmentAssociation: false,
    },
  },
  {
    meteringPoint: { meterEic: "38ZGO-10000013-K", meteringPointType: "AGGREGATION" },
    meterLocation: { county: "Rapla maakond", municipality: "Kehtna vald", postcode: "79101" },
    aggregatorCharacteristics: {
      parentMeterEic: "38ZGO-10000018-5",
      aggregationProductType: "MFRR",
      assetType: "PRODUCTION",
      aggregationProductionType: "BESS",
      resourceEic: "38X-EIN-OS-----J",
    },
  },
  {
    meteringPoint: { meterEic: "38ZGO-10000013-K" },
    aggregatorCharacteristics: { parentMeterEic: "38ZGO-10000018-5", resourceEic: null },
  },
];

/** Messages of the second version, of which the documents have no samples. */
export const secondVersion = {
  "metering-data": [
    {
      meteringPointEic: "38ZGO-1000000C-Y",
      periods: [
        {
          pS: "2026-03-21T00:00:00+02:00",
          rTime: "2026-03-21T09:45:58.146109Z",
          inQty: { rType: "M", kwh: 1.417 },
          outQty: { rType: "E", kwh: 0.664 },
          netQtyIn: 0.753,
          netQtyOut: 0,
        },
        {
          pS: "2026-03-21T00:15:00+02:00",
          inQty: { rType: "M", kwh: 0 },
          outQty: { rType: "M", kwh: 0 },
          netInQty: 0,
          netOutQty: 0,
        },
        { pS: "2026-03-21T00:30:00+02:00", inQty: { rType: "M", kwh: 2 } },
      ],
    },
  ],
  "network-bill": [
    {
      meteringPointEic: "38ZGO-10000013-K",
      calculationTimestamp: "2026-05-02T17:23:07.648663+03:00",
      periodStart: "2026-03-24T00:00+02:00",
      periodEnd: "2026-03-25T00:00+02:00",
      containsCalculatedValues: true,
      quantities: [{ direction: "IN", unit: "KWH", day: 10, night: 10, total: 20 }],
      netQuantities: [{ direction: "OUT", unit: "KWH", day: 1.5, night: 2, total: 3.5 }],
    },
  ],
  page: {
    content: [
      {
        id: "5f0c9a4e-8d0f-4c63-9d0e-0c7b1f4c2a11",
        createdTime: "2026-05-23T10:08:44.320005900Z",
        eventTime: "2026-05-23T10:08:44Z",
        reason: "UPDATE_BC_SUPPLY_CREATE",
        content:
          '[{"agreementType":"SUPPLY","commodityType":"ELECTRICITY","preliminaryTerminationFee":false,"validFrom":"2024-05-22T21:00Z"}]',
      },
      {
        id: "5F0C9A4E-8D0F-4C63-9D0E-0C7B1F4C2A12",
        createdTime: "2026-05-23T10:09Z",
        reason: "CREATE",
        content: [
          {
            agreementType: "SUPPLY",
            commodityType: "ELECTRICITY",
            preliminaryTerminationFee: false,
            validFrom: "2024-05-22T21:00Z",
          },
        ],
      },
    ],
    page: { size: 100, number: 0, totalElements: 2, totalPages: 1 },
  },
} as const;

/** A fresh copy of a JSON value. */
export const fresh = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
