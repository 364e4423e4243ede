/**
 * Why a scan cannot continue, or cannot read a window, and the sentences for it.
 */
import type { CommodityType } from "../documents/vocabulary.js";
import { commodityTypes, operatorRoles, resourceTypes, roles } from "../documents/vocabulary.js";
import type { Instant } from "../time/instant.js";
import { shown, writeInstant } from "../time/write-instant.js";
import type { LedgerError } from "./ledger-document.js";
import { isMoment } from "./query-limits.js";
import type { MalformedEic, NotACount, NotAMoment, UnknownResourceType } from "./request-faults.js";

/** Who scans: the participant, in one of its roles, for one commodity. */
export interface Participant {
  readonly eic: string;
  readonly role: string;
  readonly commodityType: CommodityType;
}

/** The roles in which a participant may ask. */
export const participantRoles: readonly string[] = [
  ...new Set<string>([
    ...roles,
    ...operatorRoles,
    "PORTFOLIO_SUPPLIER",
    "BALANCE_RESPONSIBLE_PARTY",
    "TRANSMISSION_SYSTEM_OPERATOR",
  ]),
];

/** What is wrong with the options of a scan. */
export type ScanOptionsError =
  | UnknownResourceType
  | MalformedEic
  | NotACount
  | NotAMoment
  | { readonly tag: "NoResourceTypes" }
  | { readonly tag: "UnknownRole"; readonly role: string }
  | { readonly tag: "UnknownCommodity"; readonly commodityType: string };

/** Why a whole scan ended before everything was asked for. */
export type RunError =
  | ScanOptionsError
  | LedgerError
  /** The ledger is that of another participant, or of another role or commodity. */
  | { readonly tag: "OtherParticipant"; readonly of: Participant; readonly as: Participant }
  | { readonly tag: "StoreFailed"; readonly doing: "load" | "save"; readonly reason: string }
  | { readonly tag: "ClockOff"; readonly now: Instant; readonly datahub: Instant }
  /** A token was refused, and so was the one that the provider gave next. */
  | { readonly tag: "Unauthorized" }
  | { readonly tag: "TokenFailed"; readonly reason: string }
  | { readonly tag: "RequestNotMade"; readonly reason: string }
  /** So many requests in a row failed that the Datahub cannot be reached or does not work. */
  | { readonly tag: "Unreachable"; readonly requests: number; readonly reason: string }
  /** What answers is not the Datahub. */
  | { readonly tag: "NotADatahub"; readonly status: number; readonly what: string };

/** Why a window could not be read. */
export type WindowError =
  | { readonly tag: "Refused"; readonly status: number; readonly code: string }
  | { readonly tag: "NotADatahub"; readonly status: number; readonly what: string }
  | { readonly tag: "StillFailing"; readonly attempts: number; readonly reason: string }
  /** The answer does not arrive whole, and the window cannot be halved. */
  | { readonly tag: "TooLarge"; readonly reason: string };

/** Any error of a scan. */
export type ScanError = RunError | WindowError;

const momentText = (at: Instant): string => (isMoment(at) ? writeInstant(at) : String(at));

const participantText = ({ eic, role, commodityType }: Participant): string =>
  `${eic} as ${role} of ${commodityType}`;

/**
 * An error of a scan as a sentence. No token is ever part of it.
 *
 * @example
 * explainScanError({ tag: "Refused", status: 400, code: "dd.error.validation.data-distribution-id-range-exceeds-max-number" })
 * // "the Datahub refuses the request: 400 dd.error.validation.data-distribution-id-range-exceeds-max-number"
 */
export const explainScanError = (error: ScanError): string => {
  switch (error.tag) {
    case "NoResourceTypes":
      return `expected one or more of ${resourceTypes.join(", ")}, got none`;
    case "UnknownResourceType":
      return `expected a resource type (${resourceTypes.join(", ")}), got ${shown(error.resourceType)}`;
    case "UnknownRole":
      return `expected a role (${participantRoles.join(", ")}), got ${shown(error.role)}`;
    case "UnknownCommodity":
      return `expected a commodity (${commodityTypes.join(", ")}), got ${shown(error.commodityType)}`;
    case "MalformedEic":
      return `expected an EIC (${error.what}), got ${shown(error.eic)}`;
    case "NotACount":
      return `${error.what}: expected a whole number from ${error.least} to ${error.most}, got ${shown(error.value)}`;
    case "NotAMoment":
      return `${error.what}: expected an instant, got ${shown(error.value)}`;
    case "Truncated":
      return `expected a whole ledger, got one cut after ${error.length} characters`;
    case "NotJson":
      return "expected a ledger (JSON), got a text that is not";
    case "UnknownFormatVersion":
      return `expected a ledger of format version 1, got ${shown(error.formatVersion)}`;
    case "WrongShape":
      return `the ledger: ${error.path}: expected ${error.expected}`;
    case "OtherParticipant":
      return `expected a ledger of ${participantText(error.as)}, got one of ${participantText(error.of)}`;
    case "StoreFailed":
      return `the ledger cannot be ${error.doing === "load" ? "read" : "written"}: ${error.reason}`;
    case "ClockOff":
      return `expected a clock near that of the Datahub (${momentText(error.datahub)}), got ${momentText(error.now)}`;
    case "Unauthorized":
      return "the token is refused (401), and so is the one that the provider gave next";
    case "TokenFailed":
      return `there is no token: ${error.reason}`;
    case "RequestNotMade":
      return `the request cannot be made: ${error.reason}`;
    case "Unreachable":
      return `the Datahub does not answer: ${error.requests} requests in a row failed, the last with ${error.reason}`;
    case "NotADatahub":
      return `expected an answer of the Datahub, got ${error.what} with status ${error.status}: is the URL right?`;
    case "Refused":
      return `the Datahub refuses the request: ${error.status} ${error.code}`;
    case "StillFailing":
      return `asked ${error.attempts} times, still failing with ${error.reason}`;
    case "TooLarge":
      return `the answer does not arrive whole, however short the window: ${error.reason}`;
  }
};
