import type { Ground } from "../../rules/distribution/grounds.js";
import type { AgreementSetDocument } from "../../documents/agreement-set-document.js";
import { boundOfData } from "./bounds.js";
import type { Invariant } from "./invariant.js";
import type { Unit } from "./invariant-units.js";
import { meet, unitsIn, validityOf } from "./invariant-units.js";

type Span = ReturnType<typeof validityOf>;

/** Whether the portfolios of a chain are valid together at some instant of a span. */
const isChainValid = (set: AgreementSetDocument, chain: readonly string[], span: Span): boolean => {
  const [party, provider] = chain;
  if (provider === undefined) return true;
  return (set.agreements ?? []).some((agreement) => {
    const { agreementType, customerEic, serviceProviderEic } = agreement;
    if (agreementType !== "PORTFOLIO_SUPPLIER") return false;
    if (customerEic !== party || serviceProviderEic !== provider) return false;
    const shared = meet(span, validityOf(agreement));
    return shared !== undefined && isChainValid(set, chain.slice(1), shared);
  });
};

const covers = (set: AgreementSetDocument, { agreement, chain = [] }: Ground, unit: Unit): boolean => {
  if (agreement === undefined) return false;
  const shared = meet(unit, validityOf(agreement));
  return shared !== undefined && agreement.meterEic === unit.meterEic && isAnyChainValid(set, chain, shared);
};

/**
 * A ground has only the shortest chain; the provider may receive some units by another chain, so any chain between the
 * same two parties counts.
 */
const isAnyChainValid = (set: AgreementSetDocument, chain: readonly string[], span: Span): boolean => {
  if (isChainValid(set, chain, span)) return true;
  const [first, last] = [chain[0], chain.at(-1)];
  const parties = new Set(
    (set.agreements ?? []).flatMap(({ serviceProviderEic }) => serviceProviderEic ?? []),
  );
  const onward = (path: readonly string[]): boolean =>
    isChainValid(set, path, span) &&
    (path.at(-1) === last || [...parties].some((party) => !path.includes(party) && onward([...path, party])));
  return first !== undefined && onward([first]);
};

/** No party receives data outside the validity of the agreements that entitle it. */
export const withinValidity: Invariant = {
  name: "within-validity",
  statement:
    "Every account interval or bill that a party receives overlaps the common validity of the agreements that entitle it, along the whole chain.",
  sources: ["MD-3", "NB-2", "GEN-5", "GEN-6"],
  on: ["METERING_DATA", "NETWORK_BILL"],
  bound: boundOfData,
  holds: (observed) =>
    observed
      .deliveriesOf(observed.of.events)
      .every(({ content, grounds }) =>
        unitsIn(content).every((unit) => grounds.some((ground) => covers(observed.of.set, ground, unit))),
      ),
};
