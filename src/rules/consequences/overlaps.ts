/**
 * Overlaps of agreements where only one may be valid at a time.
 */
import { isSameMarket, marketOf } from "../../market/point-in-set.js";
import type { Agreement } from "../../market/agreement.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import type { AgreementFinding, FindingId } from "./agreement-finding.js";
import { finding } from "./agreement-finding.js";

type Meet = (later: Agreement, earlier: Agreement) => void;

/** Each agreement, of a list by start, that starts before an earlier one has ended, with the earlier one that ends last. */
const overlapping = (agreements: readonly Agreement[], meet: Meet): void => {
  let longest: Agreement | undefined;
  for (const next of agreements) {
    if (longest !== undefined && next.from < longest.to) meet(next, longest);
    if (longest === undefined || longest.to < next.to) longest = next;
  }
};

/** The same for agreements of different known providers only. */
const overlappingProviders = (agreements: readonly Agreement[], meet: Meet): void => {
  let longest: Agreement | undefined;
  /** The latest end among those of other providers than that of the latest. */
  let second: Agreement | undefined;
  for (const next of agreements) {
    if (next.serviceProviderEic === undefined) continue;
    const isOwn = longest?.serviceProviderEic === next.serviceProviderEic;
    const other = isOwn ? second : longest;
    if (other !== undefined && next.from < other.to) meet(next, other);
    if (longest === undefined || longest.to < next.to) {
      if (!isOwn) second = longest;
      longest = next;
    } else if (!isOwn && (second === undefined || second.to < next.to)) second = next;
  }
};

/** The agreements of each market separately; those of unknown market belong to every one. */
const marketsOf = (
  set: AgreementSet,
  agreements: readonly Agreement[],
): readonly (readonly Agreement[])[] => {
  const known = new Set(agreements.map((a) => marketOf(set, a)).filter((market) => market !== undefined));
  return known.size < 2
    ? [agreements]
    : [...known].map((market) => agreements.filter((a) => isSameMarket(marketOf(set, a), market)));
};

/** For agreements that overlap others in several markets, the overlap with the latest end. */
const findingsBy = (
  id: FindingId,
  search: (agreements: readonly Agreement[], meet: Meet) => void,
  set: AgreementSet,
  agreements: readonly Agreement[],
): readonly AgreementFinding[] => {
  const met = new Map<Agreement, Agreement>();
  const meet: Meet = (later, earlier) => {
    const known = met.get(later);
    if (known === undefined || known.to < earlier.to) met.set(later, earlier);
  };
  for (const market of marketsOf(set, agreements)) search(market, meet);
  return Array.from(met, ([later, other]) => finding(id, later, { other }));
};

/** Findings about agreements in order of start, where only one may be valid at a time. */
export const overlapFindings = (
  id: FindingId,
  set: AgreementSet,
  agreements: readonly Agreement[],
): readonly AgreementFinding[] => findingsBy(id, overlapping, set, agreements);

/** Findings of agreements, by start, that may overlap as long as they have one provider. */
export const providerOverlapFindings = (
  id: FindingId,
  set: AgreementSet,
  agreements: readonly Agreement[],
): readonly AgreementFinding[] => findingsBy(id, overlappingProviders, set, agreements);
