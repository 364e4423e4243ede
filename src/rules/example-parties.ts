/**
 * The parties and metering points of the examples, and functions that make their agreements. Dates are local days of
 * Tallinn, written as the instant of their midnight.
 */
import type { AgreementDocument, MeteringPointDocument } from "../documents/agreement-set-document.js";
import type { EventDocuments } from "../documents/event-types.js";
import type { AgreementType } from "../documents/vocabulary.js";
import type { Example } from "./distribution/rule.js";
import { coordinationActions } from "../documents/event-document.js";

export const eics = {
  gridOperator: "38X-EX-GRID-OP-L",
  neighbour: "38X-EX-NEIGHBOUL",
  namedSupplier: "38X-EX-NAMED-SUJ",
  supplierA: "38X-EX-SUPPL-A-P",
  supplierB: "38X-EX-SUPPL-B-M",
  supplierC: "38X-EX-SUPPL-C-J",
  balanceA: "38X-EX-BALANC-AZ",
  balanceB: "38X-EX-BALANC-BX",
  gasBalance: "38X-EX-GAS-BAL-V",
  aggregator: "38X-EX-AGGREG--H",
  serviceProvider: "38X-EX-ENERGY-SL",
  customerX: "38X-EX-CUSTOM-XJ",
  customerY: "38X-EX-CUSTOM-YH",
  point: "38Z-EX-POINT-1-9",
  borderPoint: "38Z-EX-BORDER--R",
  aggregationPoint: "38Z-EX-AGGR-PT-C",
} as const;

/** Local midnights of Tallinn used in the examples. */
export const day = {
  jan2024: "2023-12-31T22:00Z",
  jul2024: "2024-06-30T21:00Z",
  jan2025: "2024-12-31T22:00Z",
  mar2025: "2025-02-28T22:00Z",
  jun2025: "2025-05-31T21:00Z",
  jul2025: "2025-06-30T21:00Z",
  sep2025: "2025-08-31T21:00Z",
  jan2026: "2025-12-31T22:00Z",
} as const;

/** The moment of the examples: 10 June 2025, noon in Tallinn. */
export const noon = "2025-06-10T09:00Z";

export const point: MeteringPointDocument = {
  meterEic: eics.point,
  meteringPointType: "REGULAR",
  operatorEic: eics.gridOperator,
  commodityType: "ELECTRICITY",
};
export const borderPoint: MeteringPointDocument = {
  meterEic: eics.borderPoint,
  meteringPointType: "BORDER",
  operatorEic: eics.gridOperator,
};
export const aggregationPoint: MeteringPointDocument = {
  meterEic: eics.aggregationPoint,
  meteringPointType: "AGGREGATION",
  operatorEic: eics.aggregator,
  parentMeterEic: eics.point,
};

/** An agreement at a metering point. */
export const at = (
  meterEic: string,
  agreementType: AgreementType,
  serviceProviderEic: string,
  customerEic: string,
  validFrom: string,
  validTo?: string,
): AgreementDocument => ({
  agreementType,
  meterEic,
  serviceProviderEic,
  customerEic,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
});

/** An agreement between two parties. */
export const between = (
  agreementType: AgreementType,
  serviceProviderEic: string,
  customerEic: string,
  validFrom: string,
  more: { readonly validTo?: string; readonly commodityType?: string } = {},
): AgreementDocument => ({ agreementType, serviceProviderEic, customerEic, validFrom, ...more });

export const grid = at(eics.point, "GRID", eics.gridOperator, eics.customerX, day.jan2024);
export const supplyA = at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, day.jan2025);
export const borderGrid = at(eics.borderPoint, "BORDER_GRID", eics.gridOperator, eics.neighbour, day.jan2024);
export const aggregation = at(
  eics.aggregationPoint,
  "AGGREGATION",
  eics.aggregator,
  eics.customerX,
  day.mar2025,
  day.sep2025,
);
/** The grid operator's general service at the point of the examples: the time of the GRID without a SUPPLY. */
export const generalServiceOfOperator = (validFrom: string, validTo?: string): AgreementDocument =>
  at(eics.point, "GENERAL_SERVICE", eics.gridOperator, eics.customerX, validFrom, validTo);
export const portfolioOfA = between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, day.jan2024);

type Event = Example["event"];

export const meteringPointUpdated = (meterEic: string, initiatorEic: string | null = null): Event => ({
  resourceType: "METERING_POINT",
  action: "UPDATE",
  occurredAt: noon,
  initiatorEic,
  meterEic,
});

export const agreementChanged = (
  action: "CREATE" | "UPDATE" | "DELETE",
  agreement: AgreementDocument,
  initiatorEic: string | null = null,
  via?: "AGREEMENT_COORDINATION",
): Event => ({
  resourceType: "AGREEMENT",
  action,
  occurredAt: noon,
  initiatorEic,
  agreement,
  ...(via && { via }),
});

/** Two quarter-hours from 00:00 local time of a day. */
export const meteringData = (
  meterEic: string,
  pS: readonly string[],
  initiatorEic: string | null = eics.gridOperator,
): Event => ({
  resourceType: "METERING_DATA",
  action: "CREATE",
  occurredAt: noon,
  initiatorEic,
  content: [
    {
      meterEic,
      periods: [{ r: "PT15M", aI: pS.map((start) => ({ pS: start, inQty: { rType: "M", kwh: 0.125 } })) }],
    },
  ],
});

export const networkBill = (
  periodStart: string,
  periodEnd: string,
  meterEic: string = eics.point,
): Event => ({
  resourceType: "NETWORK_BILL",
  action: "CREATE",
  occurredAt: noon,
  initiatorEic: eics.gridOperator,
  content: [
    {
      commodityType: "ELECTRICITY",
      meterEic,
      networkBillPeriod: {
        calculationTimestamp: noon,
        containsCalculatedValues: false,
        measurements: [{ day: 10, direction: "IN", measurementUnit: "KWH", night: 10, total: 20 }],
        periodStart,
        periodEnd,
      },
    },
  ],
});

export const customerChanged = (
  changed: readonly string[],
  initiatorEic: string | null = eics.gridOperator,
): Event => ({
  resourceType: "CUSTOMER_DATA",
  action: "UPDATE",
  occurredAt: noon,
  initiatorEic,
  changed,
  content: {
    customerType: "PHYSICAL_PERSON",
    customerMetadata: changed.map((metadataType) => ({
      metadataType,
      metadataValue: "…",
      validFrom: day.jan2024,
    })),
    customerEic: eics.customerX,
  },
});

/** An authorization that customer X gives to a party for data of a period. */
export const authorization = (
  mandateCustomerEic: string,
  validFrom: string,
  subjectPeriodFrom: string,
  subjectPeriodTo: string,
): EventDocuments["PERMISSION"]["content"] => ({
  mandateCustomerEic,
  mandateCustomerType: "LEGAL",
  meteringPointEic: eics.point,
  ownerCustomerEic: eics.customerX,
  ownerCustomerType: "PRIVATE",
  participantRoleType: "OPEN_SUPPLIER",
  permissionType: "ACCESS",
  purpose: "ENERGY_SUPPLY_OFFER",
  status: "APPROVED",
  subjectPeriodFrom,
  subjectPeriodTo,
  validFrom,
});

export const authorizationGiven: Event = {
  resourceType: "PERMISSION",
  action: "CREATE",
  occurredAt: noon,
  initiatorEic: eics.customerX,
  content: authorization(eics.supplierB, noon, day.jan2024, day.jan2025),
};

export const coordination = (
  change: keyof typeof coordinationActions,
  initiatorEic: string | null,
): Event => ({
  resourceType: "AGREEMENT_COORDINATION",
  action: coordinationActions[change],
  occurredAt: noon,
  initiatorEic,
  coordination: {
    id: "coordination-1",
    meterEic: eics.point,
    candidates: [eics.supplierA, eics.gridOperator],
    change,
  },
});
