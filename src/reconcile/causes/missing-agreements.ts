/**
 * Agreements that would make unexpected messages due if the set had them: candidates from what each rule misses in the
 * party, each confirmed by the rules with the set that has it.
 */
import { append } from "../../common/multimap.js";
import type { AgreementDocument } from "../../documents/agreement-set-document.js";
import type { Eic } from "../../documents/eic.js";
import type { AgreementType } from "../../documents/vocabulary.js";
import type { Agreement } from "../../market/agreement.js";
import { agreementOf } from "../../market/agreement.js";
import { missedBy } from "../../rules/distribution/missing.js";
import { verdictsOf } from "../../rules/distribution/evaluate.js";
import type { Interval } from "../../time/interval.js";
import { overlaps } from "../../time/interval.js";
import { dayOf } from "../../time/tallinn.js";
import { writeInstant } from "../../time/write-instant.js";
import { looksAt, narrowed } from "../nearest-refusal.js";
import type { Cause } from "./cause.js";
import type { PartyInSet } from "./party-in-set.js";
import type { Basis, Case } from "./rules-with-set.js";
import { familyOf, givenIn, logOfFamily } from "./rules-with-set.js";

/** An agreement that may be missing, whose validity follows from what it has to explain. */
interface Template {
  readonly agreementType: AgreementType;
  readonly meterEic?: Eic | undefined;
  readonly serviceProviderEic?: Eic | undefined;
  readonly customerEic?: Eic | undefined;
}

/** How many findings of a point are looked at for candidates, and for which of them fits best. */
const SAMPLE = 24;
/** How many points, and how many agreements without a point, are tried. */
const MOST_POINTS = 200;
const MOST_PARTIES = 8;

/** At most so many of a list, spread over it. */
const sampleOf = <A>(all: readonly A[], most: number): readonly A[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, i) => all[Math.floor((i * (all.length - 1)) / (most - 1))]!);

/** Whole local days around the times of some cases. */
const daysAround = (cases: readonly Case[]): Interval => {
  let [from, to] = [Infinity, -Infinity];
  for (const { question } of cases) {
    from = Math.min(from, question.times.from);
    to = Math.max(to, question.times.to, question.times.from + 1);
  }
  return { from: dayOf(from).from, to: dayOf(to - 1).to };
};

const keyOf = ({ agreementType, meterEic, serviceProviderEic, customerEic }: Template): string =>
  JSON.stringify([agreementType, meterEic, serviceProviderEic, customerEic]);

/** What the rules miss in the party in some cases, as agreements that would do. */
const templatesIn = (
  cases: readonly Case[],
  { participant, log }: Basis,
  party: PartyInSet,
): readonly Template[] => {
  const { eic } = participant;
  const found = new Map<string, Template>();
  const add = (template: Template): void => void found.set(keyOf(template), template);
  const addAt = (agreementType: AgreementType, meterEic: Eic, isCustomer: boolean): void => {
    if (isCustomer) add({ agreementType, meterEic, customerEic: eic });
    else
      for (const serviceProviderEic of [eic, ...party.inPortfolio])
        add({ agreementType, meterEic, serviceProviderEic });
  };
  const questions = cases.map(({ question }) => question);
  for (const { index, object } of looksAt(questions, log, participant)) {
    if (object === undefined) continue;
    const situation = narrowed(object.situation, questions[index]!);
    for (const verdict of verdictsOf(situation)) {
      if (verdict.eic !== eic || verdict.granted || verdict.agreement === undefined) continue;
      const { type: agreementType, meterEic, serviceProviderEic, customerEic } = verdict.agreement;
      if (meterEic === undefined) add({ agreementType, serviceProviderEic, customerEic });
      else addAt(agreementType, meterEic, customerEic === eic);
    }
    for (const { cause } of missedBy(situation, eic, { aboutOthers: false })) {
      if (cause.tag === "NoAgreementAt")
        addAt(cause.agreementType, cause.meterEic, cause.as === "customerEic");
      if (cause.tag === "NotInPortfolioOf")
        add({ agreementType: "PORTFOLIO_SUPPLIER", serviceProviderEic: eic, customerEic: cause.followed });
      if (cause.tag === "OperatedByAnother" && cause.operatorEic === undefined)
        add({ agreementType: "GRID", meterEic: cause.meterEic, serviceProviderEic: eic });
      if (cause.tag === "NoAgreementAt" && cause.agreementType === "GENERAL_SERVICE") {
        const operatorEic = situation.set.point(cause.meterEic)?.operatorEic;
        if (operatorEic !== undefined)
          add({ agreementType: "NAMED_SUPPLIER", serviceProviderEic: eic, customerEic: operatorEic });
      }
    }
  }
  return [...found.values()];
};

/** Types by how likely one of them is missing where several would explain as much and the party has none of them. */
const likelihood: readonly AgreementType[] = [
  "SUPPLY",
  "GENERAL_SERVICE",
  "PORTFOLIO_SUPPLIER",
  "NAMED_SUPPLIER",
  "GRID",
];

const rankOf = ({ type }: Agreement): number => {
  const rank = likelihood.indexOf(type);
  return rank < 0 ? likelihood.length : rank;
};

/** Agreement types of which a point, or a customer, has one at a time: a general service is only where there is no open supplier. */
const single: readonly ReadonlySet<AgreementType>[] = [
  new Set(["GRID"]),
  new Set(["BORDER_GRID"]),
  new Set(["SUPPLY", "GENERAL_SERVICE"]),
  new Set(["AGGREGATION"]),
  new Set(["PORTFOLIO_SUPPLIER"]),
  new Set(["NAMED_SUPPLIER"]),
];

/** The agreement of a template for some time; undefined where the set has one of its kind then. */
const agreementFor = (template: Template, time: Interval, { participant }: Basis): Agreement | undefined => {
  const { set } = participant;
  const { agreementType, meterEic, serviceProviderEic, customerEic } = template;
  const beside =
    meterEic === undefined ? set.agreementsWithCustomer(customerEic ?? "") : set.agreementsOf(meterEic);
  const holder =
    customerEic ??
    (meterEic === undefined
      ? undefined
      : beside.find((a) => /GRID$/.test(a.type) && overlaps(a, time))?.customerEic);
  const document: AgreementDocument = {
    agreementType,
    ...(meterEic !== undefined && { meterEic }),
    ...(serviceProviderEic !== undefined && { serviceProviderEic }),
    ...(holder !== undefined && { customerEic: holder }),
    validFrom: writeInstant(time.from),
    validTo: writeInstant(time.to),
  };
  const agreement = agreementOf(document);
  const excluded = single.find((types) => types.has(agreementType));
  const isTaken = beside.some((a) => excluded?.has(a.type) === true && overlaps(a, agreement));
  return isTaken || set.find(agreement) !== undefined ? undefined : agreement;
};

interface Confirmed {
  readonly agreement: Agreement;
  /** Indices of the cases it explains. */
  readonly explained: readonly number[];
}

/** Which of some cases would be due with an agreement in the set. */
const confirmed = (
  agreement: Agreement,
  cases: readonly Case[],
  indices: readonly number[],
  basis: Basis,
): Confirmed => {
  const given = givenIn(
    indices.map((i) => cases[i]!),
    basis.participant.set.with([], [agreement]),
    basis,
  );
  return { agreement, explained: indices.filter((_, i) => given[i] === "all") };
};

/** The candidate that explains most of a sample; of equal ones the one most frequent in the set. */
const bestOf = (
  templates: readonly Template[],
  time: Interval,
  cases: readonly Case[],
  sample: readonly number[],
  basis: Basis,
  party: PartyInSet,
): Agreement | undefined => {
  const tried = templates.flatMap((template) => {
    const agreement = agreementFor(template, time, basis);
    if (agreement === undefined) return [];
    const { explained } = confirmed(agreement, cases, sample, basis);
    return explained.length === 0
      ? []
      : [{ agreement, count: explained.length, usual: party.countOf(agreement) }];
  });
  tried.sort((a, b) => b.count - a.count || b.usual - a.usual || rankOf(a.agreement) - rankOf(b.agreement));
  return tried[0]?.agreement;
};

/**
 * Agreements whose addition to the set would make unexpected messages due, those that explain most first; no finding is
 * explained by two of them.
 */
export const missingAgreements = (
  all: readonly Case[],
  basis: Basis,
  party: PartyInSet,
  most: number,
): readonly Cause[] => {
  // A message without an event stays unexpected under any set.
  const cases = all.filter(
    ({ question }) => basis.basis === "expectation" || question.look.tag !== "Imagined",
  );
  const families = new Map<string, number[]>();
  const byCustomer = new Map<string, number[]>();
  cases.forEach((one, i) => {
    append(families, familyOf(one, basis.participant) ?? "", i);
    append(byCustomer, String(one.finding.key["customerEic"] ?? ""), i);
  });
  const inOrder = [...families].sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  const found: Confirmed[] = [];
  const withoutPoint = new Map<string, Template>();
  for (const [family, indices] of inOrder.slice(0, MOST_POINTS)) {
    const own = {
      ...basis,
      log: logOfFamily(basis.log, family === "" ? undefined : family, basis.participant),
    };
    const sample = sampleOf(indices, SAMPLE);
    const templates = templatesIn(
      sample.map((i) => cases[i]!),
      own,
      party,
    );
    for (const template of templates)
      if (template.meterEic === undefined && withoutPoint.size < MOST_PARTIES)
        withoutPoint.set(keyOf(template), template);
    if (family === "") continue;
    const time = daysAround(indices.map((i) => cases[i]!));
    const atPoint = templates.filter(({ meterEic }) => meterEic !== undefined);
    const best = bestOf(atPoint, time, cases, sample, own, party);
    if (best === undefined) continue;
    found.push(confirmed(best, cases, indices, own));
    const ofCustomer = byCustomer.get(best.customerEic ?? "") ?? [];
    if (best.customerEic !== undefined && ofCustomer.length > 0) {
      const more = confirmed(best, cases, ofCustomer, basis);
      const last = found.pop()!;
      found.push({ ...last, explained: [...new Set([...last.explained, ...more.explained])] });
    }
  }
  const everything = [...cases.keys()];
  const wide = sampleOf(everything, 8 * SAMPLE);
  for (const template of withoutPoint.values()) {
    const agreement = agreementFor(template, daysAround(cases), basis);
    if (agreement === undefined || confirmed(agreement, cases, wide, basis).explained.length === 0) continue;
    found.push(confirmed(agreement, cases, everything, basis));
  }
  return withoutRepetition(found, cases, party, most);
};

/** The agreements that explain most, each counting what none before it explains. */
const withoutRepetition = (
  found: readonly Confirmed[],
  cases: readonly Case[],
  party: PartyInSet,
  most: number,
): readonly Cause[] => {
  const known = new Set<number>();
  const causes: Cause[] = [];
  let left = [...found];
  while (causes.length < most) {
    const fresh = left
      .map((one) => ({ ...one, explained: one.explained.filter((i) => !known.has(i)) }))
      .filter(({ explained }) => explained.length > 0);
    fresh.sort(
      (a, b) =>
        b.explained.length - a.explained.length ||
        party.countOf(b.agreement) - party.countOf(a.agreement) ||
        rankOf(a.agreement) - rankOf(b.agreement),
    );
    const [best, ...rest] = fresh;
    if (best === undefined) break;
    for (const i of best.explained) known.add(i);
    causes.push({
      change: "ADDED",
      agreement: best.agreement.document,
      findings: best.explained.length,
      units: best.explained.reduce((sum, i) => sum + cases[i]!.finding.units, 0),
    });
    left = rest;
  }
  return causes;
};
