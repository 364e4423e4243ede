/** A small world: a metering point, its operator, its supplier and the messages between them. */
import { agreementSet } from "../../src/market/build-agreement-set.js";
import type { ReconcileOptions } from "../../src/reconcile/reconcile-options.js";
import type { AgreementSetDocument } from "../../src/documents/agreement-set-document.js";
import type { Documents } from "../../src/reconcile/reconcile.js";
import type { Report } from "../../src/reconcile/report.js";
import { instantOf } from "../../src/time/instant.js";
import { reportFor } from "./messages.js";
import type { Sent } from "./messages.js";
import { messageV1 } from "./messages.js";

export const point = "38ZT00000000100Y";
export const otherPoint = "38ZT00000000200U";
export const operator = "38XT00000000002P";
export const supplier = "38XT00000000011O";
export const other = "38XT00000000012M";
export const customer = "38XT00000000031I";

export const grid = {
  agreementType: "GRID",
  meterEic: point,
  serviceProviderEic: operator,
  customerEic: customer,
  validFrom: "2024-01-01T00:00+02:00",
};
export const supply = { ...grid, agreementType: "SUPPLY", serviceProviderEic: supplier };
export const world = {
  meteringPoints: [{ meterEic: point, meteringPointType: "REGULAR", operatorEic: operator }],
  agreements: [grid, supply],
};

/** Account intervals of an hour each, from an hour of the day on. */
export const hours = (first: number, ...amounts: readonly number[]) => [
  {
    meterEic: point,
    periods: [
      {
        r: "PT1H",
        aI: amounts.map((kwh, i) => ({
          pS: `2024-05-01T${String(first + i).padStart(2, "0")}:00Z`,
          inQty: { rType: "M", kwh },
        })),
      },
    ],
  },
];

export const data = (content: unknown, occurredAt = "2024-05-02T08:00Z", action = "CREATE") => ({
  resourceType: "METERING_DATA",
  action,
  occurredAt,
  initiatorEic: operator,
  content,
});

export const bill = (total: number, calculationTimestamp = "2024-06-02T08:00Z") => ({
  meterEic: point,
  networkBillPeriod: {
    calculationTimestamp,
    periodStart: "2024-04-30T21:00Z",
    periodEnd: "2024-05-31T21:00Z",
    measurements: [{ direction: "IN", measurementUnit: "KWH", total }],
  },
});

export const billed = (total: number, occurredAt = "2024-06-02T08:00Z") => ({
  resourceType: "NETWORK_BILL",
  action: "CREATE",
  occurredAt,
  initiatorEic: operator,
  content: [bill(total, occurredAt)],
});

/** A message to the supplier. */
export const message = (
  id: number,
  resourceType: string,
  content: unknown,
  createdTime = "2024-05-02T08:05Z",
  reason = "CREATE",
) => messageV1({ id, resourceType, content, createdTime, reason } satisfies Sent);

export const now = "2024-05-03T00:00Z";

/** The report of the supplier, by default. */
export const reconciled = (
  documents: Documents,
  options: Partial<ReconcileOptions> = {},
  documentOfSet: unknown = world,
): Promise<Report> => {
  const set = agreementSet(documentOfSet as AgreementSetDocument);
  if (set._tag === "Left") throw new Error(JSON.stringify(set.left));
  return reportFor({ set: set.right.set, for: supplier, at: instantOf(now), ...options }, documents);
};
