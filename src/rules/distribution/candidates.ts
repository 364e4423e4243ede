/**
 * Candidates that several rules consider, and whether their validity grants or refuses.
 */
import { shareMarket, marketOf, isNamedSupplier, meteringPointAt } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import { isActiveOrFuture, isValidAt } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { MeteringPoint } from "../../market/metering-point.js";
import { whileValid } from "../../market/portfolio.js";
import type { Role } from "../../documents/vocabulary.js";
import type { Instant } from "../../time/instant.js";
import { overlaps } from "../../time/interval.js";
import type { IntervalSet } from "../../time/interval-set.js";
import type { Judge } from "./rule.js";
import type { AgreementChanged } from "./situation.js";
import type { Refusal } from "./verdict.js";

/** Grants when the agreement is valid now; otherwise refuses as ended or not yet started. */
export const judgeValidNow = (
  judge: Judge,
  role: Role,
  eic: Eic | undefined,
  agreement: Agreement,
  now: Instant,
): void => {
  if (isValidAt(agreement, now)) {
    judge.grant(role, eic, { tag: "ValidNow", from: agreement.from, to: agreement.to }, agreement);
  } else {
    const cause: Refusal =
      now < agreement.from
        ? { tag: "NotValidYet", from: agreement.from }
        : { tag: "Ended", at: agreement.to };
    judge.refuse(role, eic, cause, agreement);
  }
};

/** Grants when the agreement is active or future; otherwise refuses as ended. */
export const judgeActiveOrFuture = (
  judge: Judge,
  role: Role,
  eic: Eic | undefined,
  agreement: Agreement,
  now: Instant,
): void => {
  if (isActiveOrFuture(agreement, now)) {
    judge.grant(role, eic, { tag: "ActiveOrFuture", from: agreement.from, to: agreement.to }, agreement);
  } else judge.refuse(role, eic, { tag: "Ended", at: agreement.to }, agreement);
};

/** Grants what was measured at a metering point while the agreement was valid; refuses where nothing was. */
export const judgeWhileMeasured = (
  judge: Judge,
  role: Role,
  meterEic: Eic,
  covered: IntervalSet,
  agreement: Agreement,
): void => {
  const times = whileValid(covered, agreement);
  const { from, to, serviceProviderEic } = agreement;
  if (times.length === 0) {
    judge.refuse(role, serviceProviderEic, { tag: "NoDataInValidity", meterEic, from, to }, agreement);
  } else {
    const cause = { tag: "OverlapsData", meterEic, from, to } as const;
    judge.grant(role, serviceProviderEic, cause, agreement, { meterEic, times });
  }
};

/** The AGGREGATION agreements on a metering point and on the aggregation metering points directly below it. */
export const aggregationsAt = (set: AgreementSet, meterEic: Eic): readonly Agreement[] => {
  const isAggregation = ({ type }: Agreement): boolean => type === "AGGREGATION";
  const own = set.agreementsOf(meterEic).filter(isAggregation);
  const below = set.pointsBelow(meterEic);
  return below.length === 0
    ? own
    : [...own, ...below.flatMap((eic) => set.agreementsOf(eic).filter(isAggregation))];
};

/** An agreement of the parent metering point of a changed AGGREGATION, and why it does or does not count. */
interface ParentAgreement {
  readonly agreement: Agreement;
  readonly role: "OPEN_SUPPLIER" | "NAMED_SUPPLIER" | undefined;
  readonly against: Refusal | undefined;
}

/**
 * The agreements of the parent metering point of a changed AGGREGATION, each with the cause of its refusal (AGR-3): it must
 * overlap the validity before or after the change, be of the same market, and be active or future, a GENERAL_SERVICE
 * valid now.
 */
export const agreementsAtParent = (
  situation: AgreementChanged,
): { readonly parent: MeteringPoint | undefined; readonly agreements: readonly ParentAgreement[] } => {
  const { set, now, agreement, before, judged, action, readings } = situation;
  const parentMeterEic = situation.point?.parentMeterEic;
  if (parentMeterEic === undefined) return { parent: undefined, agreements: [] };
  const parent = meteringPointAt(set, parentMeterEic, now);
  const validities = action === "DELETE" ? [judged] : [...(before === undefined ? [] : [before]), agreement];
  const against = (other: Agreement): Refusal | undefined => {
    if (!shareMarket(set, other, judged)) return { tag: "OtherMarket", market: marketOf(set, other)! };
    if (!validities.some((validity) => overlaps(validity, other))) {
      return { tag: "NoOverlapWithAggregation", from: other.from, to: other.to };
    }
    if (readings["AGR-3"] === "any-time") return undefined;
    if (!isActiveOrFuture(other, now)) return { tag: "Ended", at: other.to };
    return other.type === "GENERAL_SERVICE" && !isValidAt(other, now)
      ? { tag: "NotValidYet", from: other.from }
      : undefined;
  };
  const agreements = set.agreementsOf(parentMeterEic).flatMap((other): ParentAgreement[] => {
    switch (other.type) {
      case "SUPPLY":
      case "BORDER_SUPPLY":
        return [{ agreement: other, role: "OPEN_SUPPLIER", against: against(other) }];
      case "GENERAL_SERVICE":
        return [
          {
            agreement: other,
            role: isNamedSupplier(other, parent) ? "NAMED_SUPPLIER" : undefined,
            against: against(other),
          },
        ];
      default:
        return [];
    }
  });
  return { parent, agreements };
};
