/**
 * What the rules give a party under a changed set: the questions of findings, asked again.
 */
import type { Eic } from "../../documents/eic.js";
import type { AgreementSet } from "../../market/agreement-set.js";
import { dataGrantsOf } from "../../rules/deadlines/data-entitlement.js";
import { grantsOf } from "../../rules/distribution/evaluate.js";
import type { Granted } from "../../rules/distribution/verdict.js";
import type { IntervalSet } from "../../time/interval-set.js";
import { difference, emptySet, overlapsSet, union } from "../../time/interval-set.js";
import type { FindingWithoutText } from "../finding.js";
import type { ReconciledParticipant, LoggedChange } from "../nearest-refusal.js";
import { looksAt, narrowed } from "../nearest-refusal.js";
import type { Question } from "../refusal-question.js";

/** A finding, and the question whose answer decides whether it would be one. */
export interface Case {
  readonly finding: FindingWithoutText;
  readonly question: Question;
}

/** How much of what a question asks for the rules grant to the party. */
type Given = "all" | "some" | "none";

/** A reconciliation as far as its rules are asked again. */
export interface Basis {
  readonly basis: "events" | "expectation";
  readonly participant: ReconciledParticipant;
  /** The changes of agreements by events, in order. */
  readonly log: readonly LoggedChange[];
}

/** The partition of a metering point's data and agreements, and of a point's own finding. */
export const familyOf = (
  { finding, question }: Case,
  { parentOf }: ReconciledParticipant,
): string | undefined => {
  const { key } = finding;
  const meterEic = question.meterEic ?? key["meterEic"];
  return typeof meterEic === "string" ? parentOf(meterEic) : undefined;
};

const givenTimes = (grants: readonly Granted[], { meterEic, times }: Question): Given => {
  const given = grants.reduce<IntervalSet>(
    (all, { of }) => (of?.meterEic === meterEic ? union(all, of!.times) : all),
    emptySet,
  );
  if (difference([times], given).length === 0) return "all";
  return overlapsSet(given, [times]) ? "some" : "none";
};

/** The grants of the party in each case, in no order; an event that was not possible gives undefined. */
export function* grantsIn(
  cases: readonly Case[],
  set: AgreementSet,
  { basis, participant, log }: Basis,
): Generator<{ readonly index: number; readonly grants: readonly Granted[] | undefined }> {
  const { eic, options } = participant;
  if (basis === "expectation") {
    for (const [index, { question }] of cases.entries()) {
      const { meterEic, times } = question;
      const grants =
        meterEic === undefined ? undefined : dataGrantsOf(set, eic, meterEic, times, options.readings);
      yield { index, grants };
    }
    return;
  }
  const questions = cases.map(({ question }) => question);
  for (const { index, object } of looksAt(questions, log, { ...participant, set })) {
    const grants =
      object && grantsOf(narrowed(object.situation, questions[index]!)).filter((grant) => grant.eic === eic);
    yield { index, grants };
  }
}

/** What the rules grant in each case under a set; undefined where no event could cause it. */
export const givenIn = (
  cases: readonly Case[],
  set: AgreementSet,
  basis: Basis,
): readonly (Given | undefined)[] => {
  const given = new Array<Given | undefined>(cases.length).fill(undefined);
  for (const { index, grants } of grantsIn(cases, set, basis)) {
    const { question } = cases[index]!;
    if (grants === undefined) continue;
    given[index] =
      question.meterEic === undefined ? (grants.length > 0 ? "all" : "none") : givenTimes(grants, question);
  }
  return given;
};

/** The changes that concern a family of points: of its own agreements, and of those without a point. */
export const logOfFamily = (
  log: readonly LoggedChange[],
  family: Eic | undefined,
  { parentOf }: ReconciledParticipant,
): readonly LoggedChange[] => {
  if (family === undefined) return log;
  return log.filter(({ document }) => {
    const { agreement } = document as { readonly agreement?: { readonly meterEic?: unknown } };
    const meterEic = agreement?.meterEic;
    return typeof meterEic !== "string" || parentOf(meterEic) === family;
  });
};
