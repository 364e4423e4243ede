/**
 * What would have to be different in the set for missing messages not to be due: the agreements they are due by, each
 * without, ended before or started after the missing data, and each confirmed by the rules with the set changed accordingly.
 */
import { append } from "../../common/multimap.js";
import type { Agreement } from "../../market/agreement.js";
import { agreementOf, identityOf } from "../../market/agreement.js";
import type { Granted } from "../../rules/distribution/verdict.js";
import type { Instant } from "../../time/instant.js";
import type { Interval } from "../../time/interval.js";
import { dayOf } from "../../time/tallinn.js";
import { writeInstant } from "../../time/write-instant.js";
import type { Cause, CauseChange } from "./cause.js";
import type { Basis, Case } from "./rules-with-set.js";
import { familyOf, givenIn, grantsIn, logOfFamily } from "./rules-with-set.js";

/** Of how many agreements a change is tried. */
const MOST_TRIED = 200;

/** When data of a metering point was received, from the first to the last; undefined where none was. */
type CameAt = (meterEic: string) => Interval | undefined;

/** The agreements of a grant: the one the right comes from, and the portfolios on the way to the party. */
const agreementsOf = ({ agreement, chain = [] }: Granted, { participant }: Basis): readonly Agreement[] => {
  const links = chain
    .slice(1)
    .flatMap((provider, i) =>
      participant.set
        .portfoliosWith(chain[i]!)
        .filter(({ serviceProviderEic }) => serviceProviderEic === provider),
    );
  return [...(agreement === undefined ? [] : [agreement]), ...links];
};

interface Change {
  readonly change: CauseChange;
  readonly agreement: Agreement;
  readonly at?: Instant;
  /** What the set has instead. */
  readonly instead: readonly Agreement[];
}

const hullOf = (spans: readonly Interval[]): Interval | undefined =>
  spans.length === 0
    ? undefined
    : spans.reduce((a, b) => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }));

/** The change of an agreement that agrees with what was received under it; undefined where none does. */
const changeOf = (
  agreement: Agreement,
  missing: Interval,
  receivedTimes: Interval | undefined,
): Change | undefined => {
  const { document, from, to } = agreement;
  if (receivedTimes === undefined || receivedTimes.to <= from || to <= receivedTimes.from)
    return { change: "REMOVED", agreement, instead: [] };
  const day = dayOf(missing.from).from;
  const end = day >= receivedTimes.to ? day : missing.from;
  if (end >= receivedTimes.to && from < end) {
    const instead = agreementOf({ ...document, validTo: writeInstant(end) });
    return { change: "ENDED", agreement, at: end, instead: [instead] };
  }
  const { from: lastDay, to: nextDay } = dayOf(missing.to - 1);
  const start = nextDay <= receivedTimes.from || lastDay === missing.to ? nextDay : missing.to;
  if (start <= receivedTimes.from && start < to) {
    const instead = agreementOf({ ...document, validFrom: writeInstant(start) });
    return { change: "STARTED", agreement, at: start, instead: [instead] };
  }
  return undefined;
};

interface Confirmed extends Change {
  readonly explained: readonly number[];
}

/**
 * Changes of agreements of the set under which missing messages would not be due, those that explain most first; no
 * finding is explained by two of them. What was received of a metering point is due under each of them.
 */
export const surplusAgreements = (
  cases: readonly Case[],
  basis: Basis,
  receivedTimesAt: CameAt,
  most: number,
): readonly Cause[] => {
  const { set } = basis.participant;
  const agreements = new Map<string, Agreement>();
  const due = new Map<string, number[]>();
  for (const { index, grants } of grantsIn(cases, set, basis))
    for (const grant of grants ?? [])
      for (const agreement of agreementsOf(grant, basis)) {
        const identity = identityOf(agreement);
        if (set.find(agreement) === undefined) continue;
        agreements.set(identity, agreement);
        append(due, identity, index);
      }
  const inOrder = [...due].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  const found: Confirmed[] = [];
  for (const [identity, some] of inOrder.slice(0, MOST_TRIED)) {
    const indices = [...new Set(some)];
    const agreement = set.find(agreements.get(identity)!)!;
    const own = indices.map((i) => cases[i]!);
    const points = new Set(
      own.flatMap(({ finding, question }) => question.meterEic ?? finding.key["meterEic"] ?? []),
    );
    // Nothing was received of its point.
    if (agreement.meterEic !== undefined && points.size === 0) continue;
    const receivedTimes = hullOf([...points].flatMap((meterEic) => receivedTimesAt(String(meterEic)) ?? []));
    const missing = hullOf(
      own.map(({ question: { times } }) => ({ ...times, to: Math.max(times.to, times.from + 1) })),
    );
    const change = missing && changeOf(agreement, missing, receivedTimes);
    if (change === undefined) continue;
    const family = agreement.meterEic === undefined ? undefined : familyOf(own[0]!, basis.participant);
    const asked = { ...basis, log: logOfFamily(basis.log, family, basis.participant) };
    const given = givenIn(own, set.with([agreement], change.instead), asked);
    found.push({ ...change, explained: indices.filter((_, i) => given[i] === "none") });
  }
  const known = new Set<number>();
  return found
    .sort((a, b) => b.explained.length - a.explained.length)
    .flatMap(({ change, agreement, at, explained }): readonly Cause[] => {
      const fresh = explained.filter((i) => !known.has(i));
      for (const i of fresh) known.add(i);
      return fresh.length === 0
        ? []
        : [
            {
              change,
              agreement: agreement.document,
              ...(at !== undefined && { at: writeInstant(at) }),
              findings: fresh.length,
              units: fresh.reduce((sum, i) => sum + cases[i]!.finding.units, 0),
            },
          ];
    })
    .slice(0, most);
};
