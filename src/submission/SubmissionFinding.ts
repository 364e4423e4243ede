/**
 * What a submitted message breaks, before the Datahub sees it.
 */
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { Eic } from "../documents/eic.js";
import type { DecisionId } from "../rulebook/decisions.js";
import type { StatementId } from "../rulebook/statements.js";
import type { Instant } from "../time/Instant.js";
import { formatLocal } from "../time/Tallinn.js";
import { writeInstant } from "../time/Written.js";
import { explainDecodeError } from "../documents/errors.js";
import type { DecodeError } from "../documents/errors.js";
import type { ResolutionV1 } from "../documents/v1/metering-data.js";

// ---------------------------------------------------------------------------------------------------------- limits

/** How many calendar months back submitted metering data may start (BEY-8). */
export const MONTHS_BACK = 12;

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
} as const;
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
}

const ofMarket: Basis = { statement: "BEY-7", decisions: ["D-BEY-7"] };
const ofTimes: Basis = { statement: "BEY-8", decisions: ["D-BEY-8"] };
const ofQuantities: Basis = { statement: "BEY-8", decisions: ["D-BEY-8"] };
const ofMessage: Basis = { statement: "BEY-8", decisions: [] };
const ofNets: Basis = { statement: "BEY-8", decisions: ["D-NET-QUANTITIES"] };
const ofBills: Basis = { statement: "BEY-9", decisions: ["D-BEY-9"] };

const basisOf: { readonly [Tag in SubmissionFault["tag"]]: Basis } = {
  WrongResolution: ofMarket,
  OffBoundary: { statement: "BEY-8", decisions: ["D-BEY-7"] },
  TooOld: ofTimes,
  TooFarAhead: ofTimes,
  NegativeQuantity: ofMessage,
  TooManyDecimals: ofQuantities,
  TooManyPeriods: ofMessage,
  NetWithoutTheOther: ofNets,
  BothNetPositive: ofNets,
  NetNotZero: ofNets,
  NetSpellingsDiffer: ofNets,
  BillLongerThanAMonth: ofBills,
  BillLeavesMonth: ofBills,
  SupplierChangeInside: ofBills,
  RepeatedBill: ofBills,
  OutdatedBill: ofBills,
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

/** A finding about what stands at a path. */
export const findingAt = (path: string, fault: SubmissionFault): SubmissionFinding => ({
  ...fault,
  path,
  ...basisOf[fault.tag],
  code: codeOf(fault),
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
