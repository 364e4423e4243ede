/**
 * What a set contains about a party.
 */
import type { Eic } from "../../documents/eic.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";

/** What a set contains about a party. */
export interface PartyInSet {
  /** Whether it names the party at all. */
  readonly isNamed: boolean;
  /** The parties it has in its portfolio. */
  readonly inPortfolio: readonly Eic[];
  /** How many agreements of the type and provider of an agreement there are, of the party and of those in its portfolio. */
  readonly countOf: (like: Agreement) => number;
}

/** Goes through a set once. */
export const partyInSet = (set: AgreementSet, eic: Eic): PartyInSet => {
  const portfolio = new Set<Eic>();
  for (const { type, serviceProviderEic, customerEic } of set.agreements())
    if (type === "PORTFOLIO_SUPPLIER" && serviceProviderEic === eic && customerEic !== undefined)
      portfolio.add(customerEic);
  // Who is in a portfolio is one to supply.
  const counts = new Map([...portfolio].map((supplier) => [`SUPPLY ${supplier}`, 1]));
  let isNamed = set.pointsOperatedBy(eic).length > 0;
  for (const { type, serviceProviderEic = "", customerEic } of set.agreements()) {
    if (serviceProviderEic === eic || customerEic === eic) isNamed = true;
    if (serviceProviderEic !== eic && !portfolio.has(serviceProviderEic)) continue;
    // A named supplier is one to have general services.
    for (const counted of type === "NAMED_SUPPLIER" ? [type, "GENERAL_SERVICE"] : [type]) {
      const key = `${counted} ${serviceProviderEic}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    isNamed,
    inPortfolio: [...portfolio].sort(),
    countOf: ({ type, serviceProviderEic = "" }) => counts.get(`${type} ${serviceProviderEic}`) ?? 0,
  };
};
