/**
 * Why a timeline cannot be drawn.
 */
import { MOST_YEARS_DRAWN } from "../../common/input-limits.js";
import type { Eic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";
import type { IntervalError } from "../../time/interval.js";
import { writeInstant } from "../../time/write-instant.js";

/**
 * The set neither lists the point nor has an agreement of it; an instant lies outside the years 0000 to 9999; the
 * window is empty, reversed or too long.
 */
export type TimelineError =
  | { readonly tag: "UnknownMeteringPoint"; readonly meterEic: Eic }
  | { readonly tag: "OutsideCalendar"; readonly which: "from" | "to" | "now"; readonly at: Instant }
  | { readonly tag: "WindowTooLong"; readonly years: number }
  | IntervalError;

/**
 * A TimelineError in one line.
 *
 * @example
 * explainTimelineError({ tag: "UnknownMeteringPoint", meterEic: "38Z-EX-POINT-1-9" })
 * // "38Z-EX-POINT-1-9: expected a metering point that the set lists or has agreements of"
 */
export const explainTimelineError = (error: TimelineError): string => {
  switch (error.tag) {
    case "UnknownMeteringPoint":
      return `${error.meterEic}: expected a metering point that the set lists or has agreements of`;
    case "OutsideCalendar":
      return `${error.which}: expected an instant of the years 0000 to 9999, got ${error.at} ms`;
    case "WindowTooLong":
      return `expected a window of at most ${MOST_YEARS_DRAWN} years, got ${error.years}`;
    case "EmptyInterval":
      return `expected a window of time, from and to are both ${writeInstant(error.at)}`;
    case "ReversedInterval":
      return `expected a window that ends after its start ${writeInstant(error.from)}, got the end ${writeInstant(error.to)}`;
  }
};
