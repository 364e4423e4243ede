/**
 * The faults of a submitted message, as tags with values.
 */
import type { Eic } from "../../documents/eic.js";
import type { ResolutionV1 } from "../../documents/v1/metering-data-v1.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";

/** The direction of energy. */
export type FlowDirection = "IN" | "OUT";

/** A fault with its values. */
export type SubmissionFault =
  /** A resolution that is not valid in the market. */
  | {
      readonly tag: "WrongResolution";
      readonly market: string;
      readonly resolution: ResolutionV1;
      readonly expected: readonly ResolutionV1[];
    }
  /** A start that is not on the boundary of its resolution: a quarter-hour, a full hour or 07:00. */
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
  /** One net quantity without the other; `given` is the present one. */
  | { readonly tag: "NetWithoutTheOther"; readonly given: FlowDirection }
  | { readonly tag: "BothNetPositive"; readonly netIn: number; readonly netOut: number }
  /** A net quantity other than zero although IN and OUT are zero. */
  | { readonly tag: "NetNotZero"; readonly netIn: number | undefined; readonly netOut: number | undefined }
  /** The two spellings of one net quantity with different values. */
  | {
      readonly tag: "NetSpellingsDiffer";
      readonly direction: FlowDirection;
      readonly values: readonly [number, number];
    }
  /** An interval of the same point, resolution and start as an earlier one in the message, at the path `first`. */
  | { readonly tag: "DuplicateInterval"; readonly start: Instant; readonly first: string }
  /** A quantity in a unit that is not valid in the market: cubic metres of electricity. */
  | { readonly tag: "InvalidMeasurementType"; readonly market: string; readonly unit: string }
  /** An interval with neither IN nor OUT and no net quantity. */
  | { readonly tag: "NoQuantity"; readonly start: Instant }
  /** Net quantities without IN and OUT. */
  | { readonly tag: "NetWithoutInAndOut"; readonly start: Instant }
  /** A net quantity that does not follow from IN and OUT. */
  | {
      readonly tag: "NetAgainstInAndOut";
      readonly direction: FlowDirection;
      readonly net: number;
      readonly expected: number;
    }
  /** A remark: intervals with IN and OUT and without net quantities, the first of them at `start`. */
  | { readonly tag: "NetNotGiven"; readonly start: Instant; readonly count: number }
  | { readonly tag: "ReadingTimeInFuture"; readonly readAt: Instant; readonly now: Instant }
  /** A bill without a quantity. */
  | { readonly tag: "NoQuantities" }
  /** A quantity of the same unit and direction as an earlier one in the bill. */
  | {
      readonly tag: "DuplicateMeasurementUnit";
      readonly unit: string;
      readonly direction: string;
    }
  /** A bill in whose period the set has no GRID of the point. */
  | { readonly tag: "MissingAgreementForPeriod"; readonly start: Instant; readonly end: Instant }
  /** A bill that no GRID of the point covers entirely; `covered` is the validity of the first that it overlaps. */
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
  /** An instant inside the bill at which the known suppliers of the point change. */
  | {
      readonly tag: "SupplierChangeInside";
      readonly at: Instant;
      readonly before: readonly Eic[];
      readonly after: readonly Eic[];
    }
  /** A bill of the same point, period and calculation as an earlier one. */
  | { readonly tag: "RepeatedBill"; readonly calculatedAt: Instant }
  /** A bill calculated before another of the same point and period. */
  | { readonly tag: "OutdatedBill"; readonly calculatedAt: Instant; readonly newest: Instant };
