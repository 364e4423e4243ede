/**
 * The quantities of a network bill: at least one, none negative, none repeated in unit and direction, no m3 of electricity.
 */
import type { PathStep } from "../../documents/path.js";
import type { NetworkBillV1 } from "../../documents/v1/network-bill-v1.js";
import type { NetworkBillV2 } from "../../documents/v2/network-bill-v2.js";
import type { SubmissionFault } from "./submission-fault.js";

/** A network bill of either version. */
export type NetworkBill = NetworkBillV1 | NetworkBillV2;

/** A quantity of either version, with the name of the attribute that holds its unit; an absent unit is KWH. */
interface BilledQuantity {
  readonly direction: string;
  readonly unit: string;
  readonly unitAttribute: "measurementUnit" | "unit";
  readonly values: Readonly<Record<"day" | "night" | "total", number | null | undefined>>;
}

interface BilledQuantities {
  /** The path of the list in the bill. */
  readonly at: readonly PathStep[];
  readonly quantities: readonly BilledQuantity[];
}

const quantitiesOf = (bill: NetworkBill): readonly BilledQuantities[] => {
  if ("networkBillPeriod" in bill) {
    const quantities = bill.networkBillPeriod.measurements.map((measurement): BilledQuantity => {
      const { direction, measurementUnit, day, night, total } = measurement;
      const values = { day, night, total };
      return { direction, unit: measurementUnit, unitAttribute: "measurementUnit", values };
    });
    return [{ at: ["networkBillPeriod", "measurements"], quantities }];
  }
  const listed = (name: string, quantities: NetworkBillV2["quantities"]): BilledQuantities => ({
    at: [name],
    quantities: quantities.map(({ direction, unit, day, night, total }) => ({
      direction,
      unit: unit ?? "KWH",
      unitAttribute: "unit",
      values: { day, night, total },
    })),
  });
  return [listed("quantities", bill.quantities), listed("netQuantities", bill.netQuantities ?? [])];
};

/** A fault, and its path in the bill. */
interface PlacedFault {
  readonly at: readonly PathStep[];
  readonly fault: SubmissionFault;
}

const faultsOfList = (
  { at, quantities }: BilledQuantities,
  market: string | undefined,
): readonly PlacedFault[] => {
  const faults: PlacedFault[] = [];
  const met = new Set<string>();
  for (const [i, { direction, unit, unitAttribute, values }] of quantities.entries()) {
    const place = [...at, i];
    if (market === "ELECTRICITY" && unit === "M3") {
      faults.push({ at: [...place, unitAttribute], fault: { tag: "InvalidMeasurementType", market, unit } });
    }
    const key = `${direction} ${unit}`;
    if (met.has(key)) faults.push({ at: place, fault: { tag: "DuplicateMeasurementUnit", unit, direction } });
    met.add(key);
    for (const [name, given] of Object.entries(values)) {
      const value = given ?? 0;
      if (value < 0) faults.push({ at: [...place, name], fault: { tag: "NegativeQuantity", value } });
    }
  }
  return faults;
};

/** The faults in the quantities of a bill. */
export const quantityFaults = (bill: NetworkBill, market: string | undefined): readonly PlacedFault[] => {
  const lists = quantitiesOf(bill);
  const isEmpty = lists.every(({ quantities }) => quantities.length === 0);
  return [
    ...(isEmpty ? [{ at: lists[0]!.at, fault: { tag: "NoQuantities" } as const }] : []),
    ...lists.flatMap((list) => faultsOfList(list, market)),
  ];
};
