/**
 * The sentences of the faults of a submitted message.
 */
import type { Eic } from "../../documents/eic.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import type { Interval } from "../../time/interval.js";
import { formatLocal } from "../../time/tallinn.js";
import { writeInstant } from "../../time/write-instant.js";
import type { SubmissionFault } from "./submission-fault.js";
import { DAYS_AHEAD, MONTHS_BACK, NET_QUANTITIES_DUE_SINCE } from "./submission-limits.js";

const boundaryWords: Readonly<Record<ResolutionV1, string>> = {
  PT15M: "on a quarter-hour",
  PT1H: "on a full hour",
  P1D: "at 07:00",
};

const partiesText = (eics: readonly Eic[]): string =>
  eics.length === 0 ? "no known supplier" : eics.join(", ");
const validityText = ({ from, to }: Interval): string =>
  `from ${formatLocal(from)}${to === Infinity ? "" : ` to ${formatLocal(to)}`}`;
const quantityText = (value: number | undefined): string => (value === undefined ? "absent" : String(value));

/** The sentence of a fault. */
export const sentenceOf = (fault: SubmissionFault): string => {
  switch (fault.tag) {
    case "WrongResolution":
      return `Metering data of ${fault.market} has the resolution ${fault.expected.join(" or ")}, not ${fault.resolution}.`;
    case "OffBoundary":
      return `A period of ${fault.resolution} starts ${boundaryWords[fault.resolution]}, not at ${formatLocal(fault.start)}.`;
    case "TooOld":
      return `The period starts at ${formatLocal(fault.start)}, before ${formatLocal(fault.earliest)}, ${MONTHS_BACK} months ago.`;
    case "TooFarAhead":
      return `The period starts at ${formatLocal(fault.start)}, after ${formatLocal(fault.latest)}, ${DAYS_AHEAD} days ahead.`;
    case "NegativeQuantity":
      return `A quantity must not be negative: ${fault.value}.`;
    case "TooManyDecimals":
      return `A quantity must have at most ${fault.most} decimals, not ${fault.decimals}: ${fault.value}.`;
    case "TooManyPeriods":
      return `A message of the second version may have at most ${fault.most} periods, not ${fault.count}.`;
    case "NetWithoutTheOther":
      return `The net quantity ${fault.given} requires the other one.`;
    case "BothNetPositive":
      return `Only one of the net quantities may be positive: IN ${fault.netIn}, OUT ${fault.netOut}.`;
    case "NetNotZero":
      return `IN and OUT are zero, so the net quantities must be zero, not IN: ${quantityText(fault.netIn)}, OUT: ${quantityText(fault.netOut)}.`;
    case "NetSpellingsDiffer":
      return `The net quantity ${fault.direction} is given twice with different values: ${fault.values.join(" and ")}.`;
    case "DuplicateInterval":
      return `The interval at ${formatLocal(fault.start)} is in the message already, at ${fault.first}.`;
    case "InvalidMeasurementType":
      return `${fault.market} is not measured in ${fault.unit}.`;
    case "NoQuantity":
      return `The interval at ${formatLocal(fault.start)} has neither a quantity IN nor a quantity OUT.`;
    case "NetWithoutInAndOut":
      return `The interval at ${formatLocal(fault.start)} has net quantities but neither IN nor OUT.`;
    case "NetAgainstInAndOut":
      return `The net quantity ${fault.direction} must follow from IN and OUT: ${fault.expected}, not ${fault.net}.`;
    case "NetNotGiven":
      return `Net quantities of a bidirectional electricity point are required from ${formatLocal(NET_QUANTITIES_DUE_SINCE)}; intervals with IN and OUT but without them: ${fault.count}, the first at ${formatLocal(fault.start)}.`;
    case "ReadingTimeInFuture":
      return `The reading time ${formatLocal(fault.readAt)} is after the moment of sending, ${formatLocal(fault.now)}.`;
    case "NoQuantities":
      return "A bill must have at least one quantity.";
    case "DuplicateMeasurementUnit":
      return `The bill has another quantity ${fault.direction} in ${fault.unit}.`;
    case "MissingAgreementForPeriod":
      return `The set has no GRID agreement of the metering point from ${formatLocal(fault.start)} to ${formatLocal(fault.end)}.`;
    case "PeriodNotCoveredByAgreement":
      return `The period from ${formatLocal(fault.start)} to ${formatLocal(fault.end)} is not within one GRID agreement of the point: the first it overlaps is valid ${validityText(fault.covered)}.`;
    case "BillLongerThanAMonth":
      return `A bill may cover at most one month: it ends at ${formatLocal(fault.end)}, after ${formatLocal(fault.latest)}.`;
    case "BillLeavesMonth":
      return `A bill must end in the month in which it starts: it ends at ${formatLocal(fault.end)}, after ${formatLocal(fault.monthEnd)}.`;
    case "SupplierChangeInside":
      return `The supplier changes at ${formatLocal(fault.at)} from ${partiesText(fault.before)} to ${partiesText(fault.after)}: each requires a separate bill.`;
    case "RepeatedBill":
      return `A bill of this point, period and calculation (${writeInstant(fault.calculatedAt)}) already exists.`;
    case "OutdatedBill":
      return `A bill of this point and period with a later calculation (${writeInstant(fault.newest)}) already exists; this one was calculated at ${writeInstant(fault.calculatedAt)}.`;
  }
};
