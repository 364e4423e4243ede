/**
 * Errors in the request of an access query.
 */
import { getLeft, toUndefined } from "fp-ts/lib/Option.js";
import type { Eic } from "../../documents/eic.js";
import { checkEic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";
import { isInstant } from "../../time/instant.js";
import type { Interval, IntervalError } from "../../time/interval.js";
import { interval } from "../../time/interval.js";
import { writeInstant } from "../../time/write-instant.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The instants of a question. */
type TimeName = "from" | "to" | "now" | "legalConsent.from" | "legalConsent.to";

/**
 * An invalid EIC; an instant outside the years 0000 to 9999; an empty or reversed span; an authorization with an
 * invalid instant.
 */
export type AccessError =
  | {
      readonly tag: "MalformedEic";
      readonly which: "eic" | "meterEic";
      readonly eic: string;
      readonly what: string;
    }
  | { readonly tag: "OutsideCalendar"; readonly which: TimeName; readonly at: Instant }
  | {
      readonly tag: "NotAnInstant";
      /** The index of the authorization, and its attribute. */
      readonly authorization: number;
      readonly attribute: string;
      readonly text: string;
    }
  | IntervalError;

// ------------------------------------------------------------------------------------------------------- the faults

/** The fault of an invalid EIC. */
export const eicFault = (which: "eic" | "meterEic", eic: Eic): AccessError | undefined => {
  const check = checkEic(eic);
  return check.tag === "Malformed" ? { tag: "MalformedEic", which, eic, what: check.what } : undefined;
};

/** The fault of the moment of asking, or of a span: its ends must be instants of the years 0000 to 9999 or open. */
export const timeFault = ({ from, to }: Interval, now: Instant): AccessError | undefined => {
  if (!isInstant(now)) return { tag: "OutsideCalendar", which: "now", at: now };
  if (from !== -Infinity && !isInstant(from)) return { tag: "OutsideCalendar", which: "from", at: from };
  if (to !== Infinity && !isInstant(to)) return { tag: "OutsideCalendar", which: "to", at: to };
  return toUndefined(getLeft(interval(from, to)));
};

/** The fault of the span of a consent: its ends must be instants of the years 0000 to 9999 or open. */
export const consentFault = (consent: Interval | undefined): AccessError | undefined => {
  if (consent === undefined) return undefined;
  const fault = timeFault(consent, 0);
  return fault?.tag === "OutsideCalendar"
    ? { ...fault, which: fault.which === "from" ? "legalConsent.from" : "legalConsent.to" }
    : fault;
};

// ------------------------------------------------------------------------------------------------------------- text

/**
 * An AccessError in one line.
 *
 * @category Access and deadlines
 *
 * @example
 * explainAccessError({ tag: "EmptyInterval", at: 1731448800000 })
 * // "expected a span of time, from and to are both 2024-11-12T22:00Z"
 */
export const explainAccessError = (error: AccessError): string => {
  switch (error.tag) {
    case "MalformedEic":
      return `${error.which}: expected an EIC (${error.what}), got ${JSON.stringify(error.eic)}`;
    case "OutsideCalendar":
      return `${error.which}: expected an instant of the years 0000 to 9999, got ${error.at} ms`;
    case "NotAnInstant":
      return `authorizations[${error.authorization}].${error.attribute}: expected an instant, got ${JSON.stringify(error.text)}`;
    case "EmptyInterval":
      return `expected a span of time, from and to are both ${writeInstant(error.at)}`;
    case "ReversedInterval":
      return `expected a span that ends after its start ${writeInstant(error.from)}, got the end ${writeInstant(error.to)}`;
  }
};
