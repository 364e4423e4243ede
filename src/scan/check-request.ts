/**
 * Checks one query against every limit before it is sent.
 */
import type { Either } from "fp-ts/lib/Either.js";
import type { NonEmptyArray } from "fp-ts/lib/NonEmptyArray.js";
import { instantOf } from "../time/instant.js";
import type { Instant } from "../time/instant.js";
import { left, right } from "fp-ts/lib/Either.js";
import { shown, writeInstant } from "../time/write-instant.js";
import { describeValue } from "../documents/decode-error.js";
import { unfit } from "../documents/nesting.js";
import { isResourceType } from "../documents/vocabulary.js";
import { numberOf } from "./request-faults.js";
import type { ErrorCode } from "./query-limits.js";
import {
  errorCodes,
  isCount,
  isMoment,
  LARGEST_ID_RANGE,
  LONGEST_METERING_DATA_PERIOD,
  longestPeriod,
  retentionEdge,
} from "./query-limits.js";

// ---------------------------------------------------------------------------------------------------------- model

/** The attributes of a query (REQ-1 to REQ-3), as they are sent; null counts as absent. */
export interface RequestAttributes {
  readonly resourceType: string;
  readonly createdTimeFrom?: string | null;
  readonly createdTimeTo?: string | null;
  readonly idFrom?: number | null;
  readonly idTo?: number | null;
  readonly pagination?: { readonly page: number; readonly pageSize?: number | null } | null;
}

type Bound = "createdTimeFrom" | "createdTimeTo" | "idFrom" | "idTo";

/** What is wrong, with its values; periods in milliseconds. */
type Wrong =
  | { readonly tag: "Unreadable"; readonly expected: string; readonly actual: string }
  | { readonly tag: "UnknownResourceType"; readonly resourceType: string }
  | { readonly tag: "NeitherPeriodNorIds" }
  | { readonly tag: "HalfPair"; readonly given: Bound; readonly missing: Bound }
  | { readonly tag: "NotAnInstant"; readonly attribute: Bound; readonly text: string }
  | { readonly tag: "EmptyPeriod"; readonly at: Instant }
  | { readonly tag: "ReversedPeriod"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "PeriodTooLong"; readonly period: number; readonly longest: number }
  | { readonly tag: "BeforeRetention"; readonly from: Instant; readonly edge: Instant }
  | { readonly tag: "NotAMoment"; readonly now: number }
  | { readonly tag: "NegativeId"; readonly attribute: Bound; readonly id: number }
  | { readonly tag: "NotAWholeId"; readonly attribute: Bound; readonly id: number }
  | { readonly tag: "ReversedIds"; readonly idFrom: number; readonly idTo: number }
  | { readonly tag: "IdRangeTooLarge"; readonly range: number; readonly largest: number }
  | { readonly tag: "NotAPage"; readonly page: number }
  | { readonly tag: "PageSizeOutOfBounds"; readonly pageSize: number; readonly largest: number };

/**
 * One limit that a query breaks: the code the Datahub would answer with (null where it would answer with
 * incomplete data instead), and a sentence for people.
 */
export type Violation = Wrong & { readonly code: ErrorCode | null; readonly sentence: string };

// ---------------------------------------------------------------------------------------------------------- check

/** A value within a sentence: a text or number as it is, anything else in words. */
const inWords = (value: unknown): string => (typeof value === "string" ? value : shown(value));

const HOUR = LONGEST_METERING_DATA_PERIOD;

/**
 * Checks one query against every limit at a moment and lists all it breaks: its resource type, its bounds in pairs and in
 * order (a period ends after it starts, a range of ids may be one id), the length of its period, its retention, its ids
 * and its page (SCAN-6 to SCAN-9, SCAN-11, REQ-1 to REQ-3). The largest page is that of the old service unless another is
 * given.
 *
 * @category Queries
 *
 * @example
 * checkRequest({ resourceType: "METERING_DATA", idFrom: 20, idTo: 10 }, 1731448800000)
 * // left([{ tag: "ReversedIds", idFrom: 20, idTo: 10, code: "dd.error.validation.data-distribution-id-from-can-not-be-bigger-than-id-to", sentence: "..." }])
 */
export const checkRequest = (
  request: RequestAttributes,
  now: Instant,
  mostOnAPage = 100,
): Either<NonEmptyArray<Violation>, RequestAttributes> => {
  const largestPage = numberOf(mostOnAPage);
  const violations: Violation[] = [];
  const refuse = (wrong: Wrong, code: ErrorCode | null, sentence: string): void => {
    violations.push({ ...wrong, code, sentence });
  };

  const why = unfit(request);
  if (why !== undefined || typeof request !== "object" || (request as unknown) === null) {
    const { expected, actual } = why ?? { expected: "an object", actual: describeValue(request) };
    const sentence = `The request must be ${expected}, not ${actual}.`;
    return left([{ tag: "Unreadable", expected, actual, code: null, sentence }]);
  }

  const halfPair = (from: Bound, to: Bound): void => {
    const [given, missing] = (request[from] ?? null) === null ? [to, from] : [from, to];
    if ((request[given] ?? null) !== null && (request[missing] ?? null) === null)
      refuse({ tag: "HalfPair", given, missing }, errorCodes.pairs, `${given} needs ${missing} beside it.`);
  };

  const instantAt = (attribute: "createdTimeFrom" | "createdTimeTo"): Instant => {
    const text = request[attribute] ?? null;
    if (text === null) return NaN;
    const t = typeof text === "string" ? instantOf(text) : NaN;
    if (Number.isNaN(t))
      refuse(
        { tag: "NotAnInstant", attribute, text },
        null,
        `${attribute} is not an instant: ${inWords(text)}.`,
      );
    return t;
  };

  const idAt = (attribute: "idFrom" | "idTo"): number => {
    const id = request[attribute] ?? null;
    if (id === null) return NaN;
    if (typeof id === "number" && id < 0)
      refuse(
        { tag: "NegativeId", attribute, id },
        errorCodes.negativeId,
        `${attribute} is negative: ${inWords(id)}.`,
      );
    if (!Number.isSafeInteger(id))
      refuse(
        { tag: "NotAWholeId", attribute, id },
        null,
        `${attribute} is not a whole number: ${inWords(id)}.`,
      );
    return numberOf(id);
  };

  const { resourceType } = request;
  if (!isResourceType(resourceType))
    refuse(
      { tag: "UnknownResourceType", resourceType },
      null,
      `There is no resource type ${inWords(resourceType)}.`,
    );

  if ((request.createdTimeFrom ?? request.createdTimeTo ?? request.idFrom ?? request.idTo ?? null) === null)
    refuse(
      { tag: "NeitherPeriodNorIds" },
      errorCodes.neither,
      "createdTimeFrom and createdTimeTo, or idFrom and idTo, are needed.",
    );
  halfPair("createdTimeFrom", "createdTimeTo");
  halfPair("idFrom", "idTo");

  const from = instantAt("createdTimeFrom");
  const to = instantAt("createdTimeTo");
  if (from === to)
    refuse(
      { tag: "EmptyPeriod", at: from },
      errorCodes.notForward,
      `The period starts and ends at ${writeInstant(from)}.`,
    );
  if (from > to)
    refuse(
      { tag: "ReversedPeriod", from, to },
      errorCodes.notForward,
      `The period ends at ${writeInstant(to)}, before its start at ${writeInstant(from)}.`,
    );
  const longest = longestPeriod(resourceType);
  if (to - from > longest)
    refuse(
      { tag: "PeriodTooLong", period: to - from, longest },
      longest === HOUR ? errorCodes.oneHour : errorCodes.oneDay,
      `The period is ${(to - from) / HOUR} h long; at most ${longest / HOUR} h are allowed.`,
    );
  const edge = retentionEdge(now);
  if (!isMoment(now)) refuse({ tag: "NotAMoment", now }, null, "The present moment is not an instant.");
  else if (from < edge)
    refuse(
      { tag: "BeforeRetention", from, edge },
      null,
      `Messages created before ${writeInstant(edge)} have expired; the period starts at ${writeInstant(from)}.`,
    );

  const idFrom = idAt("idFrom");
  const idTo = idAt("idTo");
  if (idFrom > idTo)
    refuse(
      { tag: "ReversedIds", idFrom, idTo },
      errorCodes.idOrder,
      `idFrom ${idFrom} is larger than idTo ${idTo}.`,
    );
  if (idTo - idFrom > LARGEST_ID_RANGE)
    refuse(
      { tag: "IdRangeTooLarge", range: idTo - idFrom, largest: LARGEST_ID_RANGE },
      errorCodes.idRange,
      `idTo - idFrom is ${idTo - idFrom}; at most ${LARGEST_ID_RANGE} is allowed.`,
    );

  const { pagination } = request;
  const paging = typeof pagination === "object" ? pagination : pagination && { page: NaN };
  const page = paging?.page ?? 0;
  if (!isCount(page))
    refuse({ tag: "NotAPage", page }, null, `A page is a whole number from 0, not ${inWords(page)}.`);
  const pageSize = paging?.pageSize ?? largestPage;
  if (!isCount(pageSize) || pageSize < 1 || pageSize > largestPage)
    refuse(
      { tag: "PageSizeOutOfBounds", pageSize, largest: largestPage },
      null,
      `A page holds 1 to ${largestPage} messages, not ${inWords(pageSize)}.`,
    );

  const [first, ...others] = violations;
  return first === undefined ? right(request) : left([first, ...others]);
};
