/**
 * Violations of the market's conditions by one change: missed deadlines, and new findings in the set.
 */
import { HOUR } from "../../time/durations.js";
import { shareMarket, isSameMarket, marketOf } from "../../market/point-in-set.js";
import type { Either } from "fp-ts/lib/Either.js";
import { map } from "fp-ts/lib/Either.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { AgreementType } from "../../documents/vocabulary.js";
import { partyAgreementTypes } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { addDays } from "../../time/local-date.js";
import { dayStart, gasDayInterval, localDateOf } from "../../time/tallinn.js";
import type { AgreementChange, Consequences, ConsequencesAsTaken } from "./agreement-change.js";
import { isMonthBoundary } from "./boundaries.js";
import type { ChangeError } from "./change-error.js";
import { consequencesAsTaken } from "./consequences-of.js";
import type { AgreementFinding } from "./agreement-finding.js";
import { finding } from "./agreement-finding.js";
import { findingsAtPoint, findingsOfCustomer, pointOfFindings } from "./findings-of-set.js";

/** Days of notice for a start, for a start while another agreement is valid, and for an end. */
interface Notice {
  readonly start: number;
  readonly takeover: number;
  readonly end: number;
}

const perPoint: Notice = { start: 1, takeover: 14, end: 1 };
const perParty: Notice = { start: 7, takeover: 7, end: 7 };
const perPartyOfGas: Notice = { start: 14, takeover: 14, end: 14 };

/** The notice of an agreement; an unknown market has the shorter one. */
const noticeOf = (type: AgreementType, market: string | undefined): Notice | undefined => {
  if (type === "SUPPLY" || type === "AGGREGATION") return perPoint;
  if (!isBetweenParties(type)) return undefined;
  return market === "NATURAL_GAS" ? perPartyOfGas : perParty;
};

const isBetweenParties = (type: AgreementType): boolean =>
  (partyAgreementTypes as readonly AgreementType[]).includes(type);

/** How long after the start of its GRID an agreement that starts together with it may be entered: 48 hours (D-CON-48-HOURS). */
const WITH_GRID = 48 * HOUR;

/** The start of the local day (gas day) a number of days after that of an instant. */
const daysAfter = (now: Instant, days: number, market: string | undefined): Instant => {
  const date = addDays(localDateOf(now), days);
  return market === "NATURAL_GAS" ? gasDayInterval(date).from : dayStart(date);
};

/** Whether an agreement starts together with a GRID of its point (of the parent) at most 48 hours ago. */
const startsWithGrid = (set: AgreementSet, agreement: Agreement, now: Instant): boolean =>
  now - agreement.from <= WITH_GRID &&
  set
    .agreementsOf(pointOfFindings(set, agreement.meterEic!))
    .some((a) => a.type === "GRID" && a.from === agreement.from && a.customerEic === agreement.customerEic);

/**
 * Whether a new agreement replaces another one of its type and market at the point, or at a point with the same parent: a
 * SUPPLY that ends after the new start, an AGGREGATION that ends at or after it.
 */
const takesOver = (set: AgreementSet, agreement: Agreement): boolean => {
  const family = pointOfFindings(set, agreement.meterEic!);
  const points = agreement.type === "AGGREGATION" ? [family, ...set.pointsBelow(family)] : [family];
  return points
    .flatMap((eic) => set.agreementsOf(eic))
    .some(
      (other) =>
        other.type === agreement.type &&
        other.from < agreement.from &&
        (agreement.type === "SUPPLY" ? agreement.from < other.to : agreement.from <= other.to) &&
        shareMarket(set, other, agreement),
    );
};

/** Findings about the notice of a start or an end. */
const noticeFindings = (
  set: AgreementSet,
  { action, agreement, before }: Consequences["primary"],
  now: Instant,
): readonly AgreementFinding[] => {
  const market = marketOf(set, before ?? agreement);
  const notice = noticeOf(agreement.type, market);
  if (notice === undefined) return [];
  const isOfPoint = agreement.meterEic !== undefined;
  if (action === "CREATE") {
    if (isOfPoint && startsWithGrid(set, agreement, now)) return [];
    const days = isOfPoint && takesOver(set, agreement) ? notice.takeover : notice.start;
    const at = daysAfter(now, days, market);
    return agreement.from < at ? [finding("STARTS_TOO_SOON", agreement, { at })] : [];
  }
  if (action === "DELETE") {
    if (isOfPoint || before!.from <= now) return [];
    const at = daysAfter(now, notice.start, market);
    return before!.from < at ? [finding("DELETED_TOO_LATE", before!, { at })] : [];
  }
  if (agreement.to === before!.to) return [];
  const at = daysAfter(now, notice.end, market);
  return agreement.to < at ? [finding("ENDS_TOO_SOON", agreement, { at })] : [];
};

/** Findings about changes of started or ended agreements. */
const pastFindings = (
  { primary, consequences }: ConsequencesAsTaken,
  now: Instant,
): readonly AgreementFinding[] => {
  const { action, agreement } = primary;
  const before = primary.before;
  if (before === undefined) return [];
  if (action === "DELETE") {
    return before.from <= now ? [finding("DELETED_AFTER_START", before, { at: before.from })] : [];
  }
  if (before.to <= now) return [finding("CHANGED_AFTER_END", agreement, { at: before.to })];
  if (agreement.type !== "GRID" || agreement.to > now) return [];
  for (const { agreement: other, before: ended } of consequences)
    if (other.type === "SUPPLY" || other.type === "AGGREGATION")
      return [finding("ENDED_IN_THE_PAST", agreement, { other: ended!, at: agreement.to })];
  return [];
};

/** Findings about a new agreement itself, and about its metering point, if the set lists it (D-CON-KIND). */
const kindFindings = (
  set: AgreementSet,
  { action, agreement }: Consequences["primary"],
): readonly AgreementFinding[] => {
  if (action !== "CREATE") return [];
  const { type, meterEic, serviceProviderEic, customerEic, commodityType, from, document } = agreement;
  const found: AgreementFinding[] = [];
  const isOfParties = isBetweenParties(type);
  if (isOfParties && serviceProviderEic !== undefined && serviceProviderEic === customerEic) {
    found.push(finding("WITH_ITSELF", agreement));
  }
  const hasNoFee = isOfParties || type === "GRID" || type === "BORDER_GRID";
  if (hasNoFee && document.preliminaryTerminationFee === true) {
    found.push(finding("TERMINATION_FEE", agreement));
  }
  if (meterEic === undefined) return found;
  const point = set.point(meterEic);
  if (type === "AGGREGATION" && point !== undefined && point.type !== "AGGREGATION") {
    found.push(finding("NOT_AT_AGGREGATION_POINT", agreement));
  }
  if (type === "BORDER_GRID" && point !== undefined && point.type !== "BORDER") {
    found.push(finding("NOT_AT_BORDER_POINT", agreement));
  }
  if (type === "SUPPLY" && point?.type === "BORDER") found.push(finding("SUPPLY_AT_BORDER_POINT", agreement));
  if (!isSameMarket(commodityType, point?.commodityType)) found.push(finding("OTHER_COMMODITY", agreement));
  const market = marketOf(set, agreement);
  const isGasSupply = type === "SUPPLY" && market === "NATURAL_GAS";
  if (isGasSupply && !isMonthBoundary(from, market)) {
    const atGrid = set
      .agreementsOf(meterEic)
      .some((a) => a.type === "GRID" && (a.from === from || a.to === from));
    if (!atGrid) found.push(finding("STARTS_INSIDE_MONTH", agreement, { at: from }));
  }
  return found;
};

/** The findings of a set about the point or the customer of a change. */
const surroundings = (
  set: AgreementSet,
  { meterEic, customerEic }: Agreement,
  now: Instant,
): readonly AgreementFinding[] => {
  if (meterEic !== undefined) return findingsAtPoint(set, pointOfFindings(set, meterEic), now);
  return customerEic === undefined ? [] : findingsOfCustomer(set, customerEic, now);
};

/**
 * The violations of the market's conditions by a change: too short notice, a change of a valid or expired agreement, an
 * invalid agreement or place, and findings at the point or customer of the change that the set did not have before. A
 * change applied through a coordination has no deadlines; observed changes of GENERAL_SERVICE and BORDER_SUPPLY have no
 * findings. A change the set does not allow is its ChangeError.
 *
 * Statements: BEY-7, BEY-10, BEY-12, CON-1, CON-3, CON-4, CON-6 to CON-8.
 *
 * @category Consequences
 *
 * @example
 * findingsOfChange(set, { action: "DELETE", agreement: grid }, now)
 * // right([{ id: "DELETED_AFTER_START", ... }])
 */
export const findingsOfChange = (
  set: AgreementSet,
  change: AgreementChange,
  moment: Instant,
): Either<ChangeError, readonly AgreementFinding[]> => {
  // An invalid instant has no findings.
  const now = typeof moment === "number" ? moment : NaN;
  return map((result: ConsequencesAsTaken): readonly AgreementFinding[] => {
    const { agreement } = result.primary;
    if (agreement.type === "GENERAL_SERVICE" || agreement.type === "BORDER_SUPPLY") return [];
    const deadlines =
      change.via === undefined
        ? [...noticeFindings(set, result.primary, now), ...pastFindings(result, now)]
        : [];
    const before = new Set(surroundings(set, agreement, now).map(({ id, text }) => `${id} ${text}`));
    // What lies around an agreement without a point is made by parties.
    const after = agreement.meterEic === undefined ? result.afterParties : result.after;
    const fresh = surroundings(after, agreement, now).filter(({ id, text }) => !before.has(`${id} ${text}`));
    return [...deadlines, ...kindFindings(set, result.primary), ...fresh];
  })(consequencesAsTaken(set, change, now));
};
