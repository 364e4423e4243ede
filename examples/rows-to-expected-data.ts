/**
 * Rows of a database as an agreement set, and the metering data that a supplier must have received by a moment.
 */
import { agreementSet, expectedData, explainDecodeError, formatLocal } from "levik";

// What a query of your own tables gives: Dates, nulls and names of your own.
interface MeterRow {
  readonly eic: string;
  readonly kind: "REGULAR" | "BORDER";
  readonly grid_operator: string;
  readonly commodity: string;
}
interface ContractRow {
  readonly kind: "SUPPLY" | "GRID";
  readonly meter: string;
  readonly provider: string;
  readonly customer: string;
  readonly starts: Date;
  readonly ends: Date | null;
}

const meters: readonly MeterRow[] = [
  { eic: "38ZGO-1000000C-Y", kind: "REGULAR", grid_operator: "38X-EIN-GO-----0", commodity: "ELECTRICITY" },
];
const contracts: readonly ContractRow[] = [
  {
    kind: "SUPPLY",
    meter: "38ZGO-1000000C-Y",
    provider: "38X-EIN-OS-----J",
    customer: "38X-AVP-ZW6700C6",
    starts: new Date("2024-05-31T21:00:00Z"),
    ends: null,
  },
];

const built = agreementSet({
  meteringPoints: meters.map((row) => ({
    meterEic: row.eic,
    meteringPointType: row.kind,
    operatorEic: row.grid_operator,
    commodityType: row.commodity,
  })),
  agreements: contracts.map((row) => ({
    agreementType: row.kind,
    meterEic: row.meter,
    serviceProviderEic: row.provider,
    customerEic: row.customer,
    validFrom: row.starts,
    validTo: row.ends,
  })),
});
if (built._tag === "Left") throw new Error(built.left.map(explainDecodeError).join("\n"));

const expected = expectedData(built.right.set, "38X-EIN-OS-----J", {
  from: Date.parse("2024-06-02T21:00Z"),
  to: Date.parse("2024-06-03T21:00Z"),
  at: Date.parse("2024-06-04T12:00Z"),
});
for (const { meterEic, deadline, times } of expected)
  for (const { from, to } of times)
    console.log(`${meterEic}: ${formatLocal(from)} to ${formatLocal(to)}, due ${formatLocal(deadline)}`);
