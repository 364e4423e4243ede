/**
 * The parties that have to agree to a retroactive SUPPLY change (BEY-4).
 */
import { isSameMarket, marketOf, isNamedSupplier, meteringPointAt } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import { identityOf } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";
import { writeInstant } from "../../time/write-instant.js";
import type { Action } from "../../documents/vocabulary.js";
import { difference, overlapsSet, union } from "../../time/interval-set.js";
import type { AppliedChange } from "./agreement-change.js";
import { consequencesOf } from "./consequences-of.js";
import type { BalanceResponsibility } from "./balance-responsible-party.js";
import { balanceResponsibleParty, explainBalanceResponsibility } from "./balance-responsible-party.js";

/** The change requested in a coordination: to create, update or delete one SUPPLY. */
export interface RequestedChange {
  readonly action: Action;
  /** The SUPPLY in its new state, or the one to delete. */
  readonly agreement: Agreement;
  /** For an update that moves the start, the present SUPPLY; if absent, the set's SUPPLY with the same start is updated. */
  readonly before?: Agreement;
}

/** The capacity in which a party has to agree to a change. */
export type CandidateRole =
  "OPEN_SUPPLIER" | "NAMED_SUPPLIER" | "GRID_OPERATOR" | "BALANCE_RESPONSIBLE_PARTY";

/** Why a party has to agree to a change. */
export type CandidateCause =
  | { readonly tag: "AgreementThen"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "WouldComeToExist"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "BearsBalanceOf"; readonly of: Eic; readonly responsibility: BalanceResponsibility };

/** Why a party does not have to agree to a change. */
export type NoCandidateCause =
  | { readonly tag: "IsInitiator" }
  | { readonly tag: "OtherCustomer"; readonly customerEic: Eic | undefined }
  | { readonly tag: "NotThen"; readonly from: Instant; readonly to: Instant }
  | { readonly tag: "OtherMarket"; readonly market: string }
  | { readonly tag: "IsItselfResponsible"; readonly responsibility: BalanceResponsibility };

interface Considered {
  readonly role: CandidateRole;
  readonly eic: Eic;
  /** The agreement at the point through which it is considered. */
  readonly agreement: Agreement;
}

/** A party that was considered, whether it is a candidate, and why. */
export type Candidacy =
  | (Considered & { readonly granted: true; readonly cause: CandidateCause })
  | (Considered & { readonly granted: false; readonly cause: NoCandidateCause });

/** An agreement in one state: its identity and its end. */
const keyOf = (agreement: Agreement): string => `${identityOf(agreement)} ${agreement.to}`;

/** The SUPPLY before and after a requested change; absent for a creation or deletion. */
const statesOf = (
  set: AgreementSet,
  { action, agreement, before }: RequestedChange,
): { readonly was: Agreement | undefined; readonly becomes: Agreement | undefined } => ({
  was: action === "CREATE" ? undefined : (before ?? set.find(agreement) ?? agreement),
  becomes: action === "DELETE" ? undefined : agreement,
});

/**
 * The general services that a requested change deletes and creates. An update counts as a deletion and a creation; a
 * service that exists only in between is omitted.
 */
const changedServices = (
  set: AgreementSet,
  { was, becomes }: ReturnType<typeof statesOf>,
  now: Instant,
): readonly AppliedChange[] => {
  const found: AppliedChange[] = [];
  let state = was === undefined || set.find(was) !== undefined ? set : set.with([], [was]);
  const follow = (action: Action, agreement: Agreement): void => {
    const result = consequencesOf(state, { action, agreement }, now);
    if (result._tag === "Left") return;
    state = result.right.after;
    for (const consequence of result.right.consequences)
      if (consequence.agreement.type === "GENERAL_SERVICE") found.push(consequence);
  };
  if (was !== undefined) follow("DELETE", was);
  if (becomes !== undefined) follow("CREATE", becomes);
  const isThere = (agreement: Agreement): boolean => state.find(agreement)?.to === agreement.to;
  const created = new Set(
    found.filter(({ action }) => action === "CREATE").map((one) => keyOf(one.agreement)),
  );
  return found.filter(({ action, agreement }) =>
    action === "CREATE" ? isThere(agreement) : !created.has(keyOf(agreement)),
  );
};

/**
 * The candidates of a requested SUPPLY change, in the time that the SUPPLY gains or loses: the open supplier of the
 * customer in that time, the provider of the general service that exists there or would be created, and the balance
 * responsible party of each, by the portfolios valid now. The initiator is never a candidate, in any role. Parties that
 * are not candidates are listed with the cause; one party may have several roles.
 *
 * @category Consequences
 *
 * @param initiatorEic the open supplier that asks for the change
 * @param systemOperatorEic the EIC of the system operator; if absent, the last party of a portfolio chain is taken
 *
 * Statements: BEY-4.
 *
 * @example
 * const supply = Array.from(set.agreements()).find(({ type }) => type === "SUPPLY")!;
 * coordinationCandidates(set, { action: "DELETE", agreement: supply }, supplier, now).filter(({ granted }) => granted)
 */
export const coordinationCandidates = (
  set: AgreementSet,
  change: RequestedChange,
  initiatorEic: Eic,
  now: Instant,
  systemOperatorEic?: Eic,
): readonly Candidacy[] => {
  const { agreement: requested } = change;
  const meterEic = requested.meterEic!;
  const point = meteringPointAt(set, meterEic, now);
  const market = requested.commodityType ?? point.commodityType;
  const states = statesOf(set, change);
  const [was, becomes] = [states.was, states.becomes].map((state) => (state === undefined ? [] : [state]));
  const changedTime = union(difference(was!, becomes!), difference(becomes!, was!));
  const considered: Candidacy[] = [];
  const add = (candidacy: Candidacy): void => {
    considered.push(
      candidacy.granted && candidacy.eic === initiatorEic
        ? { ...candidacy, granted: false, cause: { tag: "IsInitiator" } }
        : candidacy,
    );
  };
  const consider = (agreement: Agreement, tag: "AgreementThen" | "WouldComeToExist"): void => {
    const eic = agreement.serviceProviderEic;
    if (eic === undefined) return;
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
      : customerEic !== requested.customerEic
        ? { tag: "OtherCustomer", customerEic }
        : overlapsSet([agreement], changedTime)
          ? undefined
          : { tag: "NotThen", from, to };
    if (against !== undefined) {
      add({ role, eic, agreement, granted: false, cause: against });
      return;
    }
    add({ role, eic, agreement, granted: true, cause: { tag, from, to } });
    const responsibility = balanceResponsibleParty(set, eic, own ?? market, now, systemOperatorEic);
    const bears = { role: "BALANCE_RESPONSIBLE_PARTY", agreement } as const;
    if (responsibility.eic === undefined || responsibility.eic === eic) {
      add({ ...bears, eic, granted: false, cause: { tag: "IsItselfResponsible", responsibility } });
    } else {
      const cause = { tag: "BearsBalanceOf", of: eic, responsibility } as const;
      add({ ...bears, eic: responsibility.eic, granted: true, cause });
    }
  };

  const listed = set
    .agreementsOf(meterEic)
    .filter(({ type }) => type === "SUPPLY" || type === "GENERAL_SERVICE");
  for (const agreement of listed) consider(agreement, "AgreementThen");
  const known = new Set(listed.map(keyOf));
  for (const { action, agreement } of changedServices(set, states, now)) {
    if (!overlapsSet([agreement], changedTime) || known.has(keyOf(agreement))) continue;
    known.add(keyOf(agreement));
    consider(agreement, action === "CREATE" ? "WouldComeToExist" : "AgreementThen");
  }
  return considered;
};

const until = (to: Instant): string => (to === Infinity ? "open" : writeInstant(to));

/** One line of text: the party, its role, and why it has to agree or not. */
export const explainCandidacy = ({ eic, role, granted, cause }: Candidacy): string => {
  const who = `${eic} as ${role} ${granted ? "has to" : "does not have to"} agree: `;
  switch (cause.tag) {
    case "AgreementThen":
      return `${who}its agreement from ${writeInstant(cause.from)} to ${until(cause.to)} is in the changed time`;
    case "WouldComeToExist":
      return `${who}its general service from ${writeInstant(cause.from)} to ${until(cause.to)} would be created by the change`;
    case "IsInitiator":
      return `${who}it requested the change`;
    case "BearsBalanceOf":
      return `${who}is responsible for the balance of ${cause.of}; ${explainBalanceResponsibility(cause.responsibility)}`;
    case "OtherCustomer":
      return `${who}its agreement is with ${cause.customerEic ?? "an unknown customer"}`;
    case "NotThen":
      return `${who}its agreement from ${writeInstant(cause.from)} to ${until(cause.to)} is not in the changed time`;
    case "OtherMarket":
      return `${who}its agreement is of the market ${cause.market}`;
    case "IsItselfResponsible":
      return `${who}no other party is responsible for its balance; ${explainBalanceResponsibility(cause.responsibility)}`;
  }
};
