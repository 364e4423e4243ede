/**
 * Findings about a message before it is submitted to the Datahub.
 */
import { sentenceOf } from "./submission-text.js";
import type { SubmissionFault } from "./submission-fault.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Instant } from "../../time/instant.js";
import { explainDecodeError } from "../../documents/error-text.js";
import type { DecodeError } from "../../documents/decode-error.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";

/** The Datahub's public error codes for submissions. */
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

/** One finding: the path, the fault, its statement, the Datahub's code where one is public, and a sentence. */
export type SubmissionFinding = SubmissionFault & {
  readonly path: string;
  readonly statement: StatementId;
  readonly decisions: readonly DecisionId[];
  readonly code: SubmissionCode | null;
  /** A remark informs; the Datahub does not reject the message because of it. */
  readonly severity: "error" | "remark";
  /** Where the rule is published: a page of the public documentation or an entry of its change log. */
  readonly source: string;
  readonly sentence: string;
};

/** Why a submission cannot be checked: it does not decode, or the moment is outside the years 0000 to 9999. */
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

/** The statements for bills, of the faults that bills share with metering data. */
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

/** A finding about the value at a path of metering data or of a bill. */
export const findingAt = (
  path: string,
  fault: SubmissionFault,
  of?: "METERING_DATA" | "NETWORK_BILL",
): SubmissionFinding => ({
  ...fault,
  path,
  ...((of === "NETWORK_BILL" ? billBasisOf[fault.tag] : undefined) ?? basisOf[fault.tag]),
  code: codeOf(fault),
  severity: fault.tag === "NetNotGiven" ? "remark" : "error",
  sentence: sentenceOf(fault),
});

/**
 * A SubmissionError, one line for each error.
 *
 * @example
 * explainSubmissionError({ tag: "OutsideCalendar", now: Infinity })
 * // ["now: expected an instant of the years 0000 to 9999, got Infinity ms"]
 */
export const explainSubmissionError = (error: SubmissionError): readonly string[] =>
  error.tag === "Undecodable"
    ? error.errors.map(explainDecodeError)
    : [`now: expected an instant of the years 0000 to 9999, got ${error.now} ms`];
