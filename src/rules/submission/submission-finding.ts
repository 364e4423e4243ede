/**
 * What a submitted message breaks, before the Datahub sees it.
 */
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { Eic } from "../../documents/eic.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import { instantOf } from "../../time/instant.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { formatLocal } from "../../time/tallinn.js";
import { writeInstant } from "../../time/write-instant.js";
import { explainDecodeError } from "../../documents/decode-error.js";
import type { DecodeError } from "../../documents/decode-error.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";

// ---------------------------------------------------------------------------------------------------------- limits

/** How many calendar months back submitted metering data may start (BEY-8). */
export const MONTHS_BACK = 12;

/** Local midnight from which electricity is measured in quarter-hours, before it in hours (D-RESOLUTION-DATE). */
export const QUARTER_HOURS_SINCE: Instant = instantOf("2025-04-01T00:00+03:00");

/** Local midnight from which bidirectional electricity points need net quantities (D-NET-DUE). */
export const NET_QUANTITIES_DUE_SINCE: Instant = instantOf("2026-08-01T00:00+03:00");

/** How many local days ahead submitted metering data may start (BEY-8). */
export const DAYS_AHEAD = 45;

/** The most periods of one message of the second version: 365 points by 96 quarter-hours (BEY-8). */
export const MOST_PERIODS = 35_040;

/** The most decimals of a quantity (BEY-8). */
export const MOST_DECIMALS = 3;

/** The Datahub's public codes for what a submission breaks. */
export const submissionCodes = {
  resolution: "opp.error.business.wrong-resolution",
  quarterly: "opp.error.business.timestamp-of-quarterly-resolution-wrong-format",
  hourly: "opp.error.business.timestamp-of-hourly-resolution-wrong-format",
  daily: "opp.error.business.timestamp-of-daily-resolution-wrong-format",
  negative: "opp.error.validation.field-value-cannot-be-negative",
  decimals: "opp.error.validation.too-many-decimals",
  future: "period-start-too-far-in-future",
  duplicated: "opp.error.business.metering-data-is-duplicated",
  measurementType: "opp.error.validation.invalid-measurement-type",
  duplicateUnit: "opp.error.validation.duplicate-measurement-unit-by-direction",
  missingAgreement: "opp.error.validation.missing-agreement-for-period",
  notCovered: "opp.error.validation.period-is-not-covered-by-agreement",
} as const;
/** An error code of the Datahub for a submission. */
export type SubmissionCode = (typeof submissionCodes)[keyof typeof submissionCodes];

// --------------------------------------------------------------------------------------------------------- findings

/** Whether energy went in or out. */
export type FlowDirection = "IN" | "OUT";

/** What is wrong, with its values. */
export type SubmissionFault =
  /** A resolution that the market does not have. */
  | {
      readonly tag: "WrongResolution";
      readonly market: string;
      readonly resolution: ResolutionV1;
      readonly expected: readonly ResolutionV1[];
    }
  /** A start that is no quarter-hour, full hour or 07:00, as its resolution asks. */
  | { readonly tag: "OffBoundary"; readonly resolution: ResolutionV1; readonly start: Instant }
  | { readonly tag: "TooOld"; readonly start: Instant; readonly earliest: Instant }
  | { readonly tag: "TooFarAhead"; readonly start: Instant; readonly latest: Instant }
  | { readonly tag: "NegativeQuantity"; readonly value: number }
  | {
      readonly tag: "TooManyDecimals";
      readonly value: number;
      readonly decimals: number;
      readonly most: number;
    }
  | { readonly tag: "TooManyPeriods"; readonly count: number; readonly most: number }
  /** One net quantity without the other; `given` is the one that is there. */
  | { readonly tag: "NetWithoutTheOther"; readonly given: FlowDirection }
  | { readonly tag: "BothNetPositive"; readonly netIn: number; readonly netOut: number }
  /** A net quantity though nothing went in or out. */
  | { readonly tag: "NetNotZero"; readonly netIn: number | undefined; readonly netOut: number | undefined }
  /** The two spellings of one net quantity with different values. */
  | {
      readonly tag: "NetSpellingsDiffer";
      readonly direction: FlowDirection;
      readonly values: readonly [number, number];
    }
  /** An interval of the same point, resolution and start as one before it in the message, which stands at `first`. */
  | { readonly tag: "DuplicateInterval"; readonly start: Instant; readonly first: string }
  /** A quantity in a unit that the market does not have: cubic metres of electricity. */
  | { readonly tag: "InvalidMeasurementType"; readonly market: string; readonly unit: string }
  /** An interval with neither IN nor OUT and no net quantity. */
  | { readonly tag: "NoQuantity"; readonly start: Instant }
  /** Net quantities where neither IN nor OUT is given. */
  | { readonly tag: "NetWithoutInAndOut"; readonly start: Instant }
  /** A net quantity that is not what IN and OUT give. */
  | {
      readonly tag: "NetAgainstInAndOut";
      readonly direction: FlowDirection;
      readonly net: number;
      readonly expected: number;
    }
  /** A remark: intervals with IN and OUT and without net quantities, the first of them at `start`. */
  | { readonly tag: "NetNotGiven"; readonly start: Instant; readonly count: number }
  | { readonly tag: "ReadingTimeInFuture"; readonly readAt: Instant; readonly now: Instant }
  /** A bill that holds no quantity. */
  | { readonly tag: "NoQuantities" }
  /** A quantity of the same unit and direction as one before it in the bill. */
  | {
      readonly tag: "DuplicateMeasurementUnit";
      readonly unit: string | undefined;
      readonly direction: string;
    }
  /** A bill in whose period the set knows no GRID of the point. */
  | { readonly tag: "MissingAgreementForPeriod"; readonly start: Instant; readonly end: Instant }
  /** A bill that no GRID of the point covers wholly; `covered` is the validity of the first that it overlaps. */
  | {
      readonly tag: "PeriodNotCoveredByAgreement";
      readonly start: Instant;
      readonly end: Instant;
      readonly covered: Interval;
    }
  /** A bill that ends after `latest`, one calendar month from its start. */
  | {
      readonly tag: "BillLongerThanAMonth";
      readonly start: Instant;
      readonly end: Instant;
      readonly latest: Instant;
    }
  /** A bill that ends after `monthEnd`, the end of the month it starts in. */
  | {
      readonly tag: "BillLeavesMonth";
      readonly start: Instant;
      readonly end: Instant;
      readonly monthEnd: Instant;
    }
  /** An instant inside the bill at which the known suppliers of the point become others. */
  | {
      readonly tag: "SupplierChangeInside";
      readonly at: Instant;
      readonly before: readonly Eic[];
      readonly after: readonly Eic[];
    }
  /** A bill of the same point, period and calculation as one before it. */
  | { readonly tag: "RepeatedBill"; readonly calculatedAt: Instant }
  /** A bill calculated before another of the same point and period. */
  | { readonly tag: "OutdatedBill"; readonly calculatedAt: Instant; readonly newest: Instant };

/** One thing wrong: where, what, by which statement, the Datahub's code where one is public, and a sentence. */
export type SubmissionFinding = SubmissionFault & {
  readonly path: string;
  readonly statement: StatementId;
  readonly decisions: readonly DecisionId[];
  readonly code: SubmissionCode | null;
  /** A remark is worth knowing; the Datahub does not refuse what it is about. */
  readonly severity: "error" | "remark";
  /** Where the rule is published: a page of the public documentation or an entry of its change log. */
  readonly source: string;
  readonly sentence: string;
};

/** Why a submission cannot be judged: it does not decode, or the moment is outside the years 0000 to 9999. */
export type SubmissionError =
  | { readonly tag: "Undecodable"; readonly errors: NonEmptyArray<DecodeError> }
  | { readonly tag: "OutsideCalendar"; readonly now: Instant };

// ------------------------------------------------------------------------------------------- statements and decisions

interface Basis {
  readonly statement: StatementId;
  readonly decisions: readonly DecisionId[];
  readonly source: string;
}

const page12 = "page 12";
const page13 = "page 13";
const ofTimes: Basis = { statement: "BEY-8", decisions: ["D-BEY-8"], source: page12 };
const ofQuantities: Basis = { statement: "BEY-8", decisions: ["D-BEY-8"], source: page12 };
const ofMessage: Basis = { statement: "BEY-8", decisions: [], source: page12 };
const ofIntervals: Basis = { statement: "BEY-8", decisions: ["D-DATA-INTERVAL"], source: page12 };
const ofNets: Basis = { statement: "BEY-8", decisions: ["D-NET-QUANTITIES"], source: page12 };
const ofBills: Basis = { statement: "BEY-9", decisions: ["D-BEY-9"], source: page13 };
const ofBilledGrid: Basis = { statement: "BEY-9", decisions: ["D-BILL-GRID"], source: "page 13, page 35" };

const basisOf: { readonly [Tag in SubmissionFault["tag"]]: Basis } = {
  WrongResolution: {
    statement: "BEY-7",
    decisions: ["D-BEY-7", "D-RESOLUTION-DATE"],
    source: page12,
  },
  OffBoundary: { statement: "BEY-8", decisions: ["D-BEY-7"], source: page12 },
  TooOld: ofTimes,
  TooFarAhead: ofTimes,
  NegativeQuantity: ofMessage,
  TooManyDecimals: ofQuantities,
  TooManyPeriods: ofMessage,
  DuplicateInterval: { ...ofIntervals, source: "page 35" },
  InvalidMeasurementType: { ...ofIntervals, source: "EDH-3760" },
  NoQuantity: ofIntervals,
  NetWithoutInAndOut: ofNets,
  NetAgainstInAndOut: ofNets,
  NetNotGiven: { statement: "BEY-8", decisions: ["D-NET-DUE"], source: page12 },
  ReadingTimeInFuture: ofIntervals,
  NetWithoutTheOther: ofNets,
  BothNetPositive: ofNets,
  NetNotZero: ofNets,
  NetSpellingsDiffer: ofNets,
  NoQuantities: ofBills,
  DuplicateMeasurementUnit: { ...ofBills, source: "page 35" },
  MissingAgreementForPeriod: ofBilledGrid,
  PeriodNotCoveredByAgreement: ofBilledGrid,
  BillLongerThanAMonth: ofBills,
  BillLeavesMonth: ofBills,
  SupplierChangeInside: ofBills,
  RepeatedBill: ofBills,
  OutdatedBill: ofBills,
};

/** The faults that bills share with metering data come from another statement there. */
const billBasisOf: { readonly [Tag in SubmissionFault["tag"]]?: Basis } = {
  NegativeQuantity: { ...ofBills, source: "page 35" },
  InvalidMeasurementType: { ...ofBills, source: "EDH-1926" },
};

// ----------------------------------------------------------------------------------------------------- codes and text

const boundaries: Readonly<Record<ResolutionV1, keyof typeof submissionCodes>> = {
  PT15M: "quarterly",
  PT1H: "hourly",
  P1D: "daily",
};

const codeOf = (fault: SubmissionFault): SubmissionCode | null => {
  switch (fault.tag) {
    case "WrongResolution":
      return submissionCodes.resolution;
    case "OffBoundary":
      return submissionCodes[boundaries[fault.resolution]];
    case "NegativeQuantity":
      return submissionCodes.negative;
    case "TooManyDecimals":
      return submissionCodes.decimals;
    case "TooFarAhead":
      return submissionCodes.future;
    case "DuplicateInterval":
      return submissionCodes.duplicated;
    case "InvalidMeasurementType":
      return submissionCodes.measurementType;
    case "DuplicateMeasurementUnit":
      return submissionCodes.duplicateUnit;
    case "MissingAgreementForPeriod":
      return submissionCodes.missingAgreement;
    case "PeriodNotCoveredByAgreement":
      return submissionCodes.notCovered;
    default:
      return null;
  }
};

const boundaryWords: Readonly<Record<ResolutionV1, string>> = {
  PT15M: "a quarter-hour",
  PT1H: "a full hour",
  P1D: "07:00",
};

const partiesText = (eics: readonly Eic[]): string => (eics.length === 0 ? "nobody known" : eics.join(", "));
const validityText = ({ from, to }: Interval): string =>
  `from ${formatLocal(from)}${to === Infinity ? "" : ` to ${formatLocal(to)}`}`;
const quantityText = (value: number | undefined): string => (value === undefined ? "absent" : String(value));

const sentenceOf = (fault: SubmissionFault): string => {
  switch (fault.tag) {
    case "WrongResolution":
      return `Metering data of ${fault.market} has the resolution ${fault.expected.join(" or ")}, not ${fault.resolution}.`;
    case "OffBoundary":
      return `A period of ${fault.resolution} starts on ${boundaryWords[fault.resolution]}, not at ${formatLocal(fault.start)}.`;
    case "TooOld":
      return `The period starts at ${formatLocal(fault.start)}, before ${formatLocal(fault.earliest)}, ${MONTHS_BACK} months ago.`;
    case "TooFarAhead":
      return `The period starts at ${formatLocal(fault.start)}, after ${formatLocal(fault.latest)}, ${DAYS_AHEAD} days ahead.`;
    case "NegativeQuantity":
      return `A quantity is not negative: ${fault.value}.`;
    case "TooManyDecimals":
      return `A quantity has at most ${fault.most} decimals, not ${fault.decimals}: ${fault.value}.`;
    case "TooManyPeriods":
      return `A message of the second version has at most ${fault.most} periods, not ${fault.count}.`;
    case "NetWithoutTheOther":
      return `The net quantity ${fault.given} needs the other one beside it.`;
    case "BothNetPositive":
      return `Only one of the net quantities is positive, not both: in ${fault.netIn}, out ${fault.netOut}.`;
    case "NetNotZero":
      return `Nothing went in or out, so the net quantities are zero, not in ${quantityText(fault.netIn)}, out ${quantityText(fault.netOut)}.`;
    case "NetSpellingsDiffer":
      return `The net quantity ${fault.direction} is written twice with different values: ${fault.values.join(" and ")}.`;
    case "DuplicateInterval":
      return `The interval at ${formatLocal(fault.start)} is in the message already, at ${fault.first}.`;
    case "InvalidMeasurementType":
      return `${fault.market} is not measured in ${fault.unit}.`;
    case "NoQuantity":
      return `The interval at ${formatLocal(fault.start)} has neither a quantity IN nor a quantity OUT.`;
    case "NetWithoutInAndOut":
      return `The interval at ${formatLocal(fault.start)} has net quantities but neither IN nor OUT.`;
    case "NetAgainstInAndOut":
      return `The net quantity ${fault.direction} follows from IN and OUT: ${fault.expected}, not ${fault.net}.`;
    case "NetNotGiven":
      return `A bidirectional electricity point needs net quantities since ${formatLocal(NET_QUANTITIES_DUE_SINCE)}: ${fault.count} of its intervals with IN and OUT have none, the first at ${formatLocal(fault.start)}.`;
    case "ReadingTimeInFuture":
      return `The reading time ${formatLocal(fault.readAt)} lies after the moment of sending, ${formatLocal(fault.now)}.`;
    case "NoQuantities":
      return "A bill has at least one quantity.";
    case "DuplicateMeasurementUnit":
      return `The bill has another quantity ${fault.direction} in ${fault.unit ?? "the same unit"}.`;
    case "MissingAgreementForPeriod":
      return `The set has no GRID agreement of the point from ${formatLocal(fault.start)} to ${formatLocal(fault.end)}.`;
    case "PeriodNotCoveredByAgreement":
      return `The period from ${formatLocal(fault.start)} to ${formatLocal(fault.end)} is not within one GRID agreement of the point: the first it overlaps is valid ${validityText(fault.covered)}.`;
    case "BillLongerThanAMonth":
      return `A bill is at most one month long: it ends at ${formatLocal(fault.end)}, after ${formatLocal(fault.latest)}.`;
    case "BillLeavesMonth":
      return `A bill ends in the month it starts in: it ends at ${formatLocal(fault.end)}, after ${formatLocal(fault.monthEnd)}.`;
    case "SupplierChangeInside":
      return `The supplier changes at ${formatLocal(fault.at)} from ${partiesText(fault.before)} to ${partiesText(fault.after)}: each needs a bill of its own.`;
    case "RepeatedBill":
      return `A bill of this point, period and calculation (${writeInstant(fault.calculatedAt)}) is there already.`;
    case "OutdatedBill":
      return `A bill of this point and period calculated later (${writeInstant(fault.newest)}) is there already; this one is of ${writeInstant(fault.calculatedAt)}.`;
  }
};

/** A finding about the value at a path of metering data or of a bill. */
export const findingAt = (
  path: string,
  fault: SubmissionFault,
  of: "METERING_DATA" | "NETWORK_BILL" = "METERING_DATA",
): SubmissionFinding => ({
  ...fault,
  path,
  ...((of === "NETWORK_BILL" ? billBasisOf[fault.tag] : undefined) ?? basisOf[fault.tag]),
  code: codeOf(fault),
  severity: fault.tag === "NetNotGiven" ? "remark" : "error",
  sentence: sentenceOf(fault),
});

/**
 * A SubmissionError, one line for each thing wrong.
 *
 * @example
 * explainSubmissionError({ tag: "OutsideCalendar", now: Infinity })
 * // ["now: expected an instant of the years 0000 to 9999, got Infinity ms"]
 */
export const explainSubmissionError = (error: SubmissionError): readonly string[] =>
  error.tag === "Undecodable"
    ? error.errors.map(explainDecodeError)
    : [`now: expected an instant of the years 0000 to 9999, got ${error.now} ms`];
