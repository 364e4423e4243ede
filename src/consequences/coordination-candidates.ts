/**
 * Who has to agree to a retroactive SUPPLY change (BEY-4).
 */
import type { Agreement } from "../market/Agreement.js";
import type { AgreementSet } from "../market/AgreementSet.js";
import type { Eic } from "../documents/eic.js";
import { isNamedSupplier, isSameMarket, marketOf, meteringPointAt } from "../market/MeteringPoint.js";
import type { Instant } from "../time/Instant.js";
import type { Interval } from "../time/Interval.js";
import { overlaps } from "../time/Interval.js";
import { writeInstant } from "../time/Written.js";
import type { BalanceResponsibility } from "./balance-responsible-party.js";
import { balanceResponsibleParty, explainBalanceResponsibility } from "./balance-responsible-party.js";

/** What a coordination is about: the customer at a point, and the time a SUPPLY would gain or lose. */
export interface RetroactiveChange extends Interval {
  readonly meterEic: Eic;
  readonly customerEic: Eic;
  /** Unknown when absent: the point's. */
  readonly commodityType?: string;
}

export type CandidateRole =
  "OPEN_SUPPLIER" | "NAMED_SUPPLIER" | "GRID_OPERATOR" | "BALANCE_RESPONSIBLE_PARTY";

export type CandidateCause =
  | { readonly tag: "AgreementThen"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "BearsBalanceOf"; readonly of: Eic; readonly responsibility: BalanceResponsibility };

export type NoCandidateCause =
  | { readonly tag: "OtherCustomer"; readonly customerEic: Eic | undefined }
  | { readonly tag: "NotThen"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "OtherMarket"; readonly market: string }
  | { readonly tag: "IsItselfResponsible"; readonly responsibility: BalanceResponsibility };

interface Considered {
  readonly role: CandidateRole;
  readonly eic: Eic;
  /** The agreement at the point that brings it in. */
  readonly agreement: Agreement;
}

/** A party that was considered: a candidate, or not, and why. */
export type Candidacy =
  | (Considered & { readonly granted: true; readonly cause: CandidateCause })
  | (Considered & { readonly granted: false; readonly cause: NoCandidateCause });

/**
 * The candidates of a retroactive SUPPLY change: whoever supplies the customer or gives it general service at the point
 * within the changed time, and the balance responsible party of each, by the portfolios valid now. Those considered in
 * vain are listed with the cause; one party may stand in several roles.
 *
 * Statements: BEY-4.
 *
 * @example
 * coordinationCandidates(set, { meterEic, customerEic, from, to: now }, now).filter(({ granted }) => granted)
 */
export const coordinationCandidates = (
  set: AgreementSet,
  change: RetroactiveChange,
  now: Instant,
  systemOperatorEic?: Eic,
): readonly Candidacy[] => {
  const point = meteringPointAt(set, change.meterEic, now);
  const market = change.commodityType ?? point.commodityType;
  const considered: Candidacy[] = [];
  for (const agreement of set.agreementsOf(change.meterEic)) {
    const eic = agreement.serviceProviderEic;
    if (eic === undefined || (agreement.type !== "SUPPLY" && agreement.type !== "GENERAL_SERVICE")) continue;
    const role =
      agreement.type === "SUPPLY"
        ? "OPEN_SUPPLIER"
        : isNamedSupplier(agreement, point)
          ? "NAMED_SUPPLIER"
          : "GRID_OPERATOR";
    const own = marketOf(set, agreement);
    const { customerEic, from, to } = agreement;
    const against: NoCandidateCause | undefined = !isSameMarket(own, market)
      ? { tag: "OtherMarket", market: own! }
      : customerEic !== change.customerEic
        ? { tag: "OtherCustomer", customerEic }
        : overlaps(agreement, change)
          ? undefined
          : { tag: "NotThen", from, to };
    if (against !== undefined) {
      considered.push({ role, eic, agreement, granted: false, cause: against });
      continue;
    }
    considered.push({ role, eic, agreement, granted: true, cause: { tag: "AgreementThen", from, to } });
    const responsibility = balanceResponsibleParty(set, eic, own ?? market, now, systemOperatorEic);
    const bears = { role: "BALANCE_RESPONSIBLE_PARTY", agreement } as const;
    if (responsibility.eic === undefined || responsibility.eic === eic) {
      const cause = { tag: "IsItselfResponsible", responsibility } as const;
      considered.push({ ...bears, eic, granted: false, cause });
    } else {
      const cause = { tag: "BearsBalanceOf", of: eic, responsibility } as const;
      considered.push({ ...bears, eic: responsibility.eic, granted: true, cause });
    }
  }
  return considered;
};

const until = (to: Instant): string => (to === Infinity ? "open" : writeInstant(to));

/** One line for a person: the party, its role, and why it has to agree or not. */
export const explainCandidacy = ({ eic, role, granted, cause }: Candidacy): string => {
  const who = `${eic} as ${role} ${granted ? "has" : "has not"} to agree: `;
  switch (cause.tag) {
    case "AgreementThen":
      return `${who}its agreement of ${writeInstant(cause.from)} to ${until(cause.to)} lies in the changed time`;
    case "BearsBalanceOf":
      return `${who}bears the balance of ${cause.of}; ${explainBalanceResponsibility(cause.responsibility)}`;
    case "OtherCustomer":
      return `${who}its agreement is with ${cause.customerEic ?? "an unknown customer"}`;
    case "NotThen":
      return `${who}its agreement of ${writeInstant(cause.from)} to ${until(cause.to)} does not lie in the changed time`;
    case "OtherMarket":
      return `${who}its agreement is of the market ${cause.market}`;
    case "IsItselfResponsible":
      return `${who}no other party bears its balance; ${explainBalanceResponsibility(cause.responsibility)}`;
  }
};
