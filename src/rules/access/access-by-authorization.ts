/**
 * Access by authorization (AUT-3, AUT-4): valid now, for the metering point, its subject period, role and purpose.
 */
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { AuthorizationV1 } from "../../documents/v1/authorization-v1.js";
import type { AccessRequest } from "./access-answer.js";
import type { AccessError } from "./access-error.js";
import type { Opening } from "./access-by-agreement.js";

/** The instants of an authorization; an open end of its validity is Infinity. */
interface AuthorizationTimes {
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly subjectFrom: Instant;
  readonly subjectTo: Instant;
}

/** Reads the instants of the authorization at an index; an invalid instant is an error. */
export const timesOf = (
  authorization: AuthorizationV1,
  index: number,
): Either<AccessError, AuthorizationTimes> => {
  const { validTo } = authorization;
  const times = {
    validFrom: instantOf(authorization.validFrom),
    validTo: validTo === undefined || validTo === null ? Infinity : instantOf(validTo),
    subjectFrom: instantOf(authorization.subjectPeriodFrom),
    subjectTo: instantOf(authorization.subjectPeriodTo),
  };
  const attributes = [
    ["validFrom", times.validFrom],
    ["validTo", times.validTo],
    ["subjectPeriodFrom", times.subjectFrom],
    ["subjectPeriodTo", times.subjectTo],
  ] as const;
  for (const [attribute, t] of attributes) {
    if (Number.isNaN(t)) {
      const text = String(authorization[attribute]);
      return left({ tag: "NotAnInstant", authorization: index, attribute, text });
    }
  }
  return right(times);
};

/** What an authorization of the asking party for the point gives access to. */
export const openedByAuthorization = (
  { status, permissionType, participantRoleType, purpose }: AuthorizationV1,
  { validFrom, validTo, subjectFrom, subjectTo }: AuthorizationTimes,
  { now, role: askedRole, purpose: askedPurpose }: AccessRequest,
): Opening => {
  if (status !== "APPROVED") return { granted: false, cause: { tag: "NotApproved", status } };
  if (permissionType !== "ACCESS") return { granted: false, cause: { tag: "NotForAccess", permissionType } };
  if (!(subjectFrom < subjectTo)) {
    return { granted: false, cause: { tag: "EmptySubjectPeriod", subjectFrom, subjectTo } };
  }
  if (askedRole !== undefined && askedRole !== participantRoleType) {
    return {
      granted: false,
      cause: { tag: "OtherRole", role: participantRoleType, asked: askedRole },
    };
  }
  if (askedPurpose !== undefined && askedPurpose !== purpose) {
    return { granted: false, cause: { tag: "OtherPurpose", purpose, asked: askedPurpose } };
  }
  if (!(validFrom < validTo)) return { granted: false, cause: { tag: "NeverValid", validFrom, validTo } };
  if (validTo <= now) return { granted: false, cause: { tag: "NoLongerValid", validTo } };
  if (now < validFrom) return { granted: false, cause: { tag: "NotValidYet", validFrom } };
  return {
    granted: true,
    cause: {
      tag: "Authorized",
      validFrom,
      validTo,
      subjectFrom,
      subjectTo,
      role: participantRoleType,
      purpose,
    },
    data: [{ from: subjectFrom, to: subjectTo }],
  };
};
