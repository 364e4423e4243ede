/**
 * Three days around the night on which clocks are set back, measured by the quarter of an hour, while the supplier of the
 * point changes twice.
 */
import { at, between, eics, point } from "../../../src/rules/example-parties.js";
import { instantOf } from "../../../src/time/instant.js";
import { localDateTimeOf } from "../../../src/time/tallinn.js";
import { writeInstant } from "../../../src/time/write-instant.js";

const first = "2024-10-24T21:00Z";
const general = "2024-10-25T21:00Z";
const second = "2024-10-26T21:00Z";
const end = "2024-10-27T22:00Z";
const spring = "2024-02-29T22:00Z";

const QUARTER = 900_000;

/** What a home uses: little at night, a peak in the morning and a larger one in the evening. */
const usageAt = (t: number): number => {
  const { hour, minute, day } = localDateTimeOf(t);
  const clock = hour + minute / 60;
  const peak = (middle: number, width: number, height: number): number =>
    height * Math.exp(-(((clock - middle) / width) ** 2));
  const ripple = 0.03 * Math.sin(t / 1_700_000) + 0.02 * Math.sin(t / 530_000);
  return 0.14 + peak(7.5, 1.4, day === 25 ? 0.5 : 0.22) + peak(13, 2.6, 0.2) + peak(19.5, 2.2, 0.62) + ripple;
};

const quarters = (): readonly unknown[] => {
  const list: unknown[] = [];
  for (let t = instantOf(first); t < instantOf(end); t += QUARTER) {
    list.push({ pS: writeInstant(t), inQty: { rType: "M", kwh: Math.round(usageAt(t) * 1000) / 1000 } });
  }
  return list;
};

export const nightSet = {
  meteringPoints: [point],
  agreements: [
    at(eics.point, "GRID", eics.gridOperator, eics.customerX, spring),
    at(eics.point, "SUPPLY", eics.supplierA, eics.customerX, spring, general),
    at(eics.point, "GENERAL_SERVICE", eics.namedSupplier, eics.customerX, general, second),
    at(eics.point, "SUPPLY", eics.supplierB, eics.customerX, second),
    between("NAMED_SUPPLIER", eics.namedSupplier, eics.gridOperator, spring),
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.supplierA, spring),
    between("PORTFOLIO_SUPPLIER", eics.balanceA, eics.namedSupplier, spring),
    between("PORTFOLIO_SUPPLIER", eics.balanceB, eics.supplierB, spring),
  ],
};

export const nightEvents = (): readonly unknown[] => [
  {
    resourceType: "METERING_DATA",
    action: "CREATE",
    occurredAt: "2024-10-28T06:10Z",
    initiatorEic: eics.gridOperator,
    content: [{ meterEic: eics.point, periods: [{ r: "PT15M", aI: quarters() }] }],
  },
];
