/**
 * Whether a party may, now, query a metering point and which periods of its data: as operator, by agreement or authorization.
 */
import { meteringPointAt } from "../../market/point-in-set.js";
import type { Either } from "fp-ts/lib/Either.js";
import { left, right } from "fp-ts/lib/Either.js";
import type { Agreement } from "../../market/agreement.js";
import type { DecisionId } from "../../rulebook/decisions.js";
import type { StatementId } from "../../rulebook/statements.js";
import type { Instant } from "../../time/instant.js";
import { instantOf } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { always } from "../../time/interval.js";
import { fromIntervals, gaps, intersect } from "../../time/interval-set.js";
import { monthsBack } from "../../time/tallinn.js";
import type { AccessAnswer, AccessGround, AccessRefusal, AccessRequest } from "./access-answer.js";
import type { AccessError } from "./access-error.js";
import { consentFault, eicFault, timeFault } from "./access-error.js";
import type { Capacity, Opening } from "./access-by-agreement.js";
import { agreementsProvidedAt, capacityOf, openedBy } from "./access-by-agreement.js";
import type { Entitlement } from "./entitlements.js";
import { entitlementsAt, openedWhile, parentOf } from "./entitlements.js";
import { openedByAuthorization, timesOf } from "./access-by-authorization.js";
import type { Prospect } from "./remedies.js";
import { needsOf } from "./remedies.js";
import { denialText, grantText } from "./access-text.js";

// ------------------------------------------------------------------------------------- statements and decisions

interface Basis {
  readonly statements: readonly StatementId[];
  readonly decisions: readonly DecisionId[];
}

const asOperator: Basis = { statements: ["BEY-17"], decisions: ["D-BEY-17"] };
const asSupplier: Basis = { statements: ["BEY-15", "BEY-17"], decisions: ["D-BEY-15", "D-BEY-17"] };
const asNamedSupplier: Basis = {
  statements: ["BEY-15", "BEY-17"],
  decisions: ["D-BEY-15", "D-BEY-17", "D-BEY-17-NAMED", "D-NAMED-SUPPLIER"],
};
const asAggregator: Basis = {
  statements: ["BEY-17"],
  decisions: ["D-BEY-15", "D-BEY-17", "D-BEY-17-AGGREGATOR"],
};
const asHolder: Basis = { statements: ["AUT-3", "AUT-4", "BEY-17"], decisions: ["D-AUT-3", "D-AUT-4"] };

const asEntitled: Basis = { statements: ["BEY-17"], decisions: ["D-BEY-17"] };
const asFollower: Basis = { statements: ["BEY-6", "BEY-17"], decisions: ["D-BEY-17"] };
const byConsent: Basis = { statements: ["BEY-17"], decisions: ["D-BEY-17-CONSENT"] };

/** The market roles that may query by consent outside the Datahub. */
const rolesWithConsent: readonly string[] = ["OPEN_SUPPLIER", "AGGREGATOR"];

/** Midnight in Estonia, from which consent outside the Datahub is not accepted (D-BEY-17-CONSENT). */
const CONSENT_ENDED: Instant = instantOf("2027-01-01T00:00+02:00");

const basisOf = ({ role }: Capacity): Basis =>
  role === "AGGREGATOR" ? asAggregator : role === "NAMED_SUPPLIER" ? asNamedSupplier : asSupplier;

// ---------------------------------------------------------------------------------------------------- collecting

/** Grounds and refusals, in the order found. */
class Findings {
  readonly grounds: AccessGround[] = [];
  readonly refused: AccessRefusal[] = [];
  readonly prospects: Prospect[] = [];

  constructor(private readonly span: Interval) {}

  add(
    opening: Opening,
    basis: Basis,
    of: Pick<AccessGround, "role" | "agreement" | "authorization" | "chain" | "purpose"> = {},
  ): void {
    if (opening.granted) {
      const { cause, data } = opening;
      const periods = intersect(data, [this.span]);
      this.grounds.push({ ...of, ...basis, cause, periods, text: grantText({ ...of, cause }) });
    } else {
      const { cause } = opening;
      this.refused.push({ ...of, ...basis, cause, text: denialText({ ...of, cause }) });
    }
  }

  /** The data of all grounds together. */
  get periods(): IntervalSet {
    return fromIntervals(this.grounds.flatMap(({ periods }) => periods));
  }
}

/** The data that a future agreement gives access to once it starts. */
const opensAtStart = ({ from, to }: Agreement, { role }: Capacity): Interval => ({
  from: role === "AGGREGATOR" ? from : monthsBack(from, 12),
  to,
});

const openedTo = (
  { participantRoles, purpose, validity }: Entitlement,
  { role: asked, purpose: askedFor, now }: AccessRequest,
  since: Instant,
): Opening => {
  if (asked !== undefined && !participantRoles.includes(asked)) {
    return { granted: false, cause: { tag: "OtherRole", role: participantRoles[0], asked } };
  }
  if (purpose !== undefined && askedFor !== undefined && askedFor !== purpose) {
    return { granted: false, cause: { tag: "OtherPurpose", purpose, asked: askedFor } };
  }
  return openedWhile(validity, now, since);
};

const openedByConsent = ({ from, to }: Interval, { role: asked, now }: AccessRequest): Opening => {
  if (asked !== undefined && !rolesWithConsent.includes(asked)) {
    return { granted: false, cause: { tag: "OtherRole", role: rolesWithConsent[0]!, asked } };
  }
  return now < CONSENT_ENDED
    ? { granted: true, cause: { tag: "LegalConsent", from, to }, data: [{ from, to }] }
    : { granted: false, cause: { tag: "ConsentNoLongerAllowed", since: CONSENT_ENDED } };
};

// -------------------------------------------------------------------------------------------------------- answer

/**
 * Whether a participant may, now, query a metering point (its technical data), and exactly which periods of its
 * metering data inside a span:
 * - of a point it operates: all data; the operator of the parent has all data of an aggregation point;
 * - by SUPPLY, BORDER_SUPPLY or a named supplier's GENERAL_SERVICE: when valid, the past twelve months and its validity;
 *   when it starts in the future, none; when it ended less than twelve months ago, its validity;
 * - by AGGREGATION on the point or directly below it: the same without the past twelve months; likewise for the customer
 *   of a BORDER_GRID, the supplier of the parent of an aggregation point, and, for balance responsibility, the portfolio
 *   providers of a supplier;
 * - by an authorization valid now: its subject period;
 * - by the customer's consent outside the Datahub: the span of the consent.
 *
 * Each ground and refusal has its cause, and each inaccessible part of the span the ways to make it accessible. Months are
 * calendar months of Europe/Tallinn. An invalid EIC, an instant outside the years 0000 to 9999, an empty or reversed span, or
 * an invalid instant in an authorization of the asking party is an error.
 *
 * Statements: AUT-3, AUT-4, BEY-15, BEY-17.
 *
 * @category Access and deadlines
 *
 * @example
 * const built = agreementSet({
 *   agreements: [
 *     { agreementType: "SUPPLY", meterEic: "38ZGO-1000000C-Y", serviceProviderEic: "38X-EIN-OS-----J", validFrom: "2024-06-01T00:00+03:00" },
 *   ],
 * });
 * if (built._tag === "Right") {
 *   const span = { from: Date.UTC(2024, 0), to: Date.UTC(2025, 0) };
 *   access({ set: built.right.set, authorizations: [], eic: "38X-EIN-OS-----J", meterEic: "38ZGO-1000000C-Y", span, now: Date.UTC(2024, 6) });
 *   // right, meteringPoint: true, periods: all of the span
 * }
 */
export const access = (request: AccessRequest): Either<AccessError, AccessAnswer> => {
  const { set, authorizations, eic, meterEic, span, now, role: asked, legalConsent } = request;
  const fault =
    eicFault("eic", eic) ??
    eicFault("meterEic", meterEic) ??
    timeFault(span, now) ??
    consentFault(legalConsent);
  if (fault !== undefined) return left(fault);
  const since = monthsBack(now, 12);
  const point = meteringPointAt(set, meterEic, now);
  const findings = new Findings(span);

  const operates = point.operatorEic === eic;
  const operator = { role: "METERING_POINT_OPERATOR" } as const;
  if (!operates) {
    const cause = { tag: "NotTheOperator", operatorEic: point.operatorEic } as const;
    findings.add({ granted: false, cause }, asOperator, operator);
  } else if (asked !== undefined && asked !== point.operatorRole) {
    const cause = { tag: "OtherRole", role: point.operatorRole, asked } as const;
    findings.add({ granted: false, cause }, asOperator, operator);
  } else {
    const cause = { tag: "OperatesMeteringPoint", meterEic } as const;
    findings.add({ granted: true, cause, data: [always] }, asOperator, operator);
  }

  const above = parentOf(set, point, now);
  if (above?.operatorEic === eic) {
    const { operatorRole, meterEic: parentMeterEic } = above;
    const opening: Opening =
      asked === undefined || asked === operatorRole
        ? { granted: true, cause: { tag: "OperatesParent", parentMeterEic }, data: [always] }
        : { granted: false, cause: { tag: "OtherRole", role: operatorRole, asked } };
    findings.add(opening, asOperator, { role: "GRID_OPERATOR" });
  }

  const provided = agreementsProvidedAt(set, meterEic, eic);
  const entitlements = entitlementsAt(set, point, above, eic);
  if (provided.length === 0 && entitlements.length === 0) {
    findings.add({ granted: false, cause: { tag: "NoAgreement", meterEic } }, asSupplier);
  }
  for (const agreement of provided) {
    const capacity = capacityOf(agreement, point);
    if (capacity === undefined) {
      // The agreements that the operator provides at its own point add nothing to its right.
      if (operates) continue;
      const cause = { tag: "GivesNoAccess", agreementType: agreement.type } as const;
      findings.add({ granted: false, cause }, asOperator, { agreement });
      continue;
    }
    const { role, participantRole } = capacity;
    if (asked !== undefined && asked !== participantRole) {
      const cause = { tag: "OtherRole", role: participantRole, asked } as const;
      findings.add({ granted: false, cause }, basisOf(capacity), { role, agreement });
      continue;
    }
    const opening = openedBy(agreement, capacity, now, since);
    findings.add(opening, basisOf(capacity), { role, agreement });
    if (opening.cause.tag === "StillToCome") {
      findings.prospects.push({
        until: agreement.from,
        opens: opensAtStart(agreement, capacity),
        agreement,
      });
    }
  }

  for (const entitlement of entitlements) {
    const { agreement, role, chain, purpose, validity } = entitlement;
    const opening = openedTo(entitlement, request, since);
    findings.add(opening, chain === undefined ? asEntitled : asFollower, { role, agreement, chain, purpose });
    if (opening.cause.tag === "StillToCome") {
      findings.prospects.push({ until: validity.from, opens: validity, agreement });
    }
  }

  if (legalConsent !== undefined) findings.add(openedByConsent(legalConsent, request), byConsent);

  let isHeld = false;
  let elsewhere = 0;
  for (const [index, authorization] of authorizations.entries()) {
    if (authorization.mandateCustomerEic !== eic) continue;
    if (authorization.meteringPointEic !== meterEic) {
      elsewhere++;
      continue;
    }
    isHeld = true;
    const times = timesOf(authorization, index);
    if (times._tag === "Left") return times;
    const opening = openedByAuthorization(authorization, times.right, request);
    findings.add(opening, asHolder, { role: "AUTHORIZATION_SUBJECT", authorization });
    if (opening.cause.tag === "NotValidYet") {
      const { validFrom, subjectFrom, subjectTo } = times.right;
      findings.prospects.push({
        until: validFrom,
        opens: { from: subjectFrom, to: subjectTo },
        authorization,
      });
    }
  }
  if (!isHeld) {
    const cause = { tag: "NoAuthorization", meterEic, elsewhere } as const;
    findings.add({ granted: false, cause }, asHolder, { role: "AUTHORIZATION_SUBJECT" });
  }

  const { grounds, refused, prospects, periods } = findings;
  return right({
    eic,
    meterEic,
    span,
    now,
    meteringPoint: grounds.length > 0,
    periods,
    grounds,
    refused,
    needed: needsOf(gaps(periods, span), { eic, now, since, point, role: asked, prospects }),
  });
};
