/**
 * What can be wrong with the instants, counts and requests that planning and reading start from.
 */
import type { ScanRequest } from "./scan-request.js";
import { checkEic } from "../documents/eic.js";
import type { Instant } from "../time/instant.js";
import { interval } from "../time/interval.js";
import type { Interval, IntervalError } from "../time/interval.js";
import { emptySet } from "../time/interval-set.js";
import type { IntervalSet } from "../time/interval-set.js";
import { isResourceType } from "../documents/vocabulary.js";
import { isCount, isMoment } from "./query-limits.js";

/** A number that is not an instant of the years 0000 to 9999; `what` names the argument. */
export interface NotAMoment {
  readonly tag: "NotAMoment";
  readonly what: string;
  readonly value: number;
}

/** A number that is not whole, negative, or outside `least` to `most`; `what` names the argument. */
export interface NotACount {
  readonly tag: "NotACount";
  readonly what: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/** A resource type that is none (SCAN-6). */
export interface UnknownResourceType {
  readonly tag: "UnknownResourceType";
  readonly resourceType: string;
}

/** A code that does not have the form of an EIC; `what` names the defect. */
export interface MalformedEic {
  readonly tag: "MalformedEic";
  readonly eic: string;
  readonly what: string;
}

/** A range of ids whose end comes before its start. */
export interface ReversedIds {
  readonly tag: "ReversedIds";
  readonly idFrom: number;
  readonly idTo: number;
}

/** A span that is empty, reversed or open. */
export type SpanFault = NotAMoment | IntervalError;

/** The fault of a text that names no resource type. */
export const typeFault = (resourceType: string): UnknownResourceType | undefined =>
  isResourceType(resourceType) ? undefined : { tag: "UnknownResourceType", resourceType };

/** The fault of a number that is not a valid instant. */
export const momentFault = (what: string, value: Instant): NotAMoment | undefined =>
  isMoment(value) ? undefined : { tag: "NotAMoment", what, value };

/** The fault of a number that counts nothing, or too little or too much (both bounds included). */
export const countFault = (
  what: string,
  value: number,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): NotACount | undefined =>
  isCount(value) && value >= least && value <= most
    ? undefined
    : { tag: "NotACount", what, value, least, most };

/** The fault of a malformed EIC; a wrong check character is none. */
export const eicFault = (eic: string): MalformedEic | undefined => {
  const check = checkEic(eic);
  return check.tag === "Malformed" ? { tag: "MalformedEic", eic, what: check.what } : undefined;
};

/** The fault of a span without an inside or without an end. */
export const spanFault = ({ from, to }: Interval): SpanFault | undefined =>
  momentFault("from", from) ??
  momentFault("to", to) ??
  (from < to
    ? undefined
    : from > to
      ? { tag: "ReversedInterval", from, to }
      : { tag: "EmptyInterval", at: from });

/** A number as it is, NaN for anything else. */
export const numberOf = (value: number): number => (typeof value === "number" ? value : NaN);

/** A span as a part of time: nothing of one that is empty, reversed or has no number for an end. */
export const stretchOf = ({ from, to }: Interval): IntervalSet =>
  interval(from, to)._tag === "Right" ? [{ from, to }] : emptySet;

/** The fault of a range of ids, both ends included. */
export const idsFault = (idFrom: number, idTo: number): NotACount | ReversedIds | undefined =>
  countFault("idFrom", idFrom) ??
  countFault("idTo", idTo) ??
  (idFrom > idTo ? { tag: "ReversedIds", idFrom, idTo } : undefined);

/** The fault of a request, its limits aside. */
export const requestFault = (
  request: ScanRequest,
): UnknownResourceType | SpanFault | NotACount | ReversedIds | undefined =>
  typeFault(request.resourceType) ??
  ("idFrom" in request
    ? idsFault(request.idFrom, request.idTo)
    : spanFault({ from: request.createdTimeFrom, to: request.createdTimeTo }));
