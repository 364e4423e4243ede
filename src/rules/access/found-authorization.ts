/**
 * Authorizations from the answer of customer-authorization/search, which says neither whom they authorize, as that is who
 * asked, nor as what and for what (D-AUT-SEARCH).
 */
import type { Eic } from "../../documents/eic.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import type { FoundAuthorizationV1 } from "../../documents/v1/authorization-search-v1.js";

/** The party that asked for its authorizations, and so the one that they authorize. */
export interface AuthorizedParty {
  readonly eic: Eic;
  /** The market role in which it asked, such as OPEN_SUPPLIER; not known where it is absent. */
  readonly role?: string;
}

/** What an answer does not state. */
const NOT_STATED = "NOT_STATED";

/** Ends that are open, at the bounds of the calendar. */
const EARLIEST = "0001-01-01T00:00Z";
const LATEST = "9999-12-31T00:00Z";

const eicOf = ({ customerIdentities }: FoundAuthorizationV1): string =>
  customerIdentities?.find(({ identityType }) => identityType === "EIC")?.identityValue ?? NOT_STATED;

/**
 * A found authorization in the form of a PERMISSION message; undefined where it names no metering point. It authorizes who
 * asked, is approved, and is for access: others are not found. An end that is absent is open.
 */
export const authorizationFound = (
  found: FoundAuthorizationV1,
  { eic, role = NOT_STATED }: AuthorizedParty,
): AuthorizationV1 | undefined => {
  const { meterEic, customerType, periodStart, periodEnd, subjectPeriodStart, subjectPeriodEnd } = found;
  if (meterEic === undefined || meterEic === null) return undefined;
  return {
    mandateCustomerEic: eic,
    mandateCustomerType: NOT_STATED,
    meteringPointEic: meterEic,
    ownerCustomerEic: eicOf(found),
    ownerCustomerType: customerType ?? NOT_STATED,
    participantRoleType: role,
    permissionType: "ACCESS",
    purpose: NOT_STATED,
    status: "APPROVED",
    subjectPeriodFrom: subjectPeriodStart ?? EARLIEST,
    subjectPeriodTo: subjectPeriodEnd ?? LATEST,
    validFrom: periodStart ?? EARLIEST,
    ...(periodEnd !== undefined && periodEnd !== null && { validTo: periodEnd }),
  };
};
