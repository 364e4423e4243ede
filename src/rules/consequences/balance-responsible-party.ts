/**
 * The balance responsible party of a party (BEY-4, D-BEY-4).
 */
import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import { isValidAt } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { Eic } from "../../documents/eic.js";
import type { Instant } from "../../time/instant.js";

/** Why a party is the balance responsible one, or why there is none. */
export type BalanceCause =
  | { readonly tag: "BelowSystemOperator"; readonly systemOperatorEic: Eic }
  | { readonly tag: "InNobodysPortfolio" }
  | { readonly tag: "CircularPortfolios"; readonly back: Eic };

/** The balance responsible party of a party, and the chain that leads to it. */
export interface BalanceResponsibility {
  /** The balance responsible party, possibly the given party itself; undefined when the chain is a cycle. */
  readonly eic: Eic | undefined;
  /** From the given party up to the balance responsible one. */
  readonly chain: readonly Eic[];
  readonly cause: BalanceCause;
}

/** The portfolio of a party: of several valid now the one that started later, then the smaller EIC. */
const portfolioAbove = (
  set: AgreementSet,
  eic: Eic,
  market: string | undefined,
  now: Instant,
): Agreement | undefined => {
  let above: Agreement | undefined;
  for (const portfolio of set.portfoliosWith(eic)) {
    const counts =
      portfolio.serviceProviderEic !== undefined &&
      isValidAt(portfolio, now) &&
      isSameMarket(marketOf(set, portfolio), market);
    if (counts && (above === undefined || above.from < portfolio.from)) above = portfolio;
  }
  return above;
};

/**
 * The balance responsible party of a party: the last party of its chain of portfolios valid now, below the system
 * operator; of several portfolios the later start, then the smaller EIC. A party in no portfolio is its own.
 *
 * @param market the market in question; undefined when unknown, then the first agreement with a known market decides
 * @param systemOperatorEic the system operator; if absent, the last party of the chain is taken
 *
 * Statements: BEY-4, GEN-3.
 *
 * @example
 * balanceResponsibleParty(set, supplier, "ELECTRICITY", now)
 * // { eic: "38X-EX-BALANC-AZ", chain: [supplier, "38X-EX-BALANC-AZ"], cause: { tag: "InNobodysPortfolio" } }
 */
export const balanceResponsibleParty = (
  set: AgreementSet,
  eic: Eic,
  market: string | undefined,
  now: Instant,
  systemOperatorEic?: Eic,
): BalanceResponsibility => {
  const chain = [eic];
  const met = new Set(chain);
  let at = eic;
  let known = market;
  for (;;) {
    const above = portfolioAbove(set, at, known, now);
    if (above === undefined) return { eic: at, chain, cause: { tag: "InNobodysPortfolio" } };
    const provider = above.serviceProviderEic!;
    if (provider === systemOperatorEic) {
      return { eic: at, chain, cause: { tag: "BelowSystemOperator", systemOperatorEic } };
    }
    if (met.has(provider))
      return { eic: undefined, chain, cause: { tag: "CircularPortfolios", back: provider } };
    met.add(provider);
    chain.push(provider);
    known ??= marketOf(set, above);
    at = provider;
  }
};

/** One line of text: the party and the cause. */
export const explainBalanceResponsibility = ({ chain, cause }: BalanceResponsibility): string => {
  const top = chain.at(-1)!;
  const way = chain.join(" -> ");
  switch (cause.tag) {
    case "BelowSystemOperator":
      return `${top}: the last below the system operator ${cause.systemOperatorEic} (${way})`;
    case "InNobodysPortfolio":
      return `${top}: in no portfolio now (${way})`;
    case "CircularPortfolios":
      return `none: the portfolios form a cycle through ${cause.back} (${way})`;
  }
};
