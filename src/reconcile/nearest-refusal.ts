/**
 * The nearest rule that refused an unexpected delivery to a party, and the cause of the refusal: the rules evaluate the
 * last event about the same object or, where there is none, a constructed one.
 *
 * Questions are plain values that are answered together, in one pass through the changes of agreements: only
 * these are stored of the events.
 */
import { explainEventError } from "../predict/prediction-state.js";
import type {
  EventError,
  Step,
  ChangedObject,
  PredictionState,
  PredictOptions,
} from "../predict/prediction-state.js";
import type { LoggedChange } from "../documents/outcome-codec.js";
import type { Question } from "./refusal-question.js";
import { dataPlace } from "./refusal-question.js";
import type { ParentOf } from "./comparable.js";
import { meteringPointAt } from "../market/point-in-set.js";
import { compareText } from "../common/order.js";
import { firstIndexWhere } from "../common/search.js";
import type { AgreementSet } from "../market/agreement-set.js";
import type { Language } from "../reason/describe-reason.js";
import type { Eic } from "../documents/eic.js";
import { activatedBetween, startOf, step } from "../predict/changes.js";
import { verdictText } from "../predict/verdict-text.js";
import { verdictsOf } from "../rules/distribution/evaluate.js";
import { missedBy } from "../rules/distribution/missing.js";
import type { DataReceived, Situation } from "../rules/distribution/situation.js";
import type { Refused } from "../rules/distribution/verdict.js";
import type { Interval } from "../time/interval.js";
import { writeInstant } from "../time/write-instant.js";
import { objectsOf } from "./objects.js";

/** The cause of the refusal, and the rule that refused; no rule where no event could have caused a delivery. */
export interface Closest {
  readonly rule?: string;
  readonly text: string;
}

// --------------------------------------------------------------------------------------------------------- answers

/** How far the agreement of a refusal is from what was asked, in milliseconds; 0 where time is not what it lacked. */
const distanceOf = ({ cause }: Refused, { from, to }: Interval): number => {
  switch (cause.tag) {
    case "Ended":
      return from - cause.at;
    case "NotValidYet":
    case "NotActiveUntil":
      return cause.from - to;
    case "NoDataInValidity":
    case "PortfolioNotValidThen":
      return Math.max(0, cause.from - to, from - cause.to);
    default:
      return 0;
  }
};

/** A grant that another rule took away first, then the party's own right before its portfolio's, then the nearest in time. */
const closestOf = (refused: readonly Refused[], times: Interval): Refused | undefined => {
  const ranked = refused.map((verdict) => ({
    verdict,
    isOwn: verdict.by === undefined ? 1 : 0,
    links: verdict.chain?.length ?? 0,
    distance: Math.abs(distanceOf(verdict, times)),
    text: verdictText(verdict),
  }));
  ranked.sort(
    (a, b) =>
      a.isOwn - b.isOwn || a.links - b.links || a.distance - b.distance || compareText(a.text, b.text),
  );
  return ranked[0]?.verdict;
};

const withoutEvent: Readonly<Record<Language, (why: string) => string>> = {
  en: (why) => `the rules would grant it, but no event caused it (${why})`,
  et: (why) => `reeglite järgi oleks see õige, kuid ükski sündmus seda ei toonud (${why})`,
};

const withoutObject: Readonly<Record<Language, (error: string) => string>> = {
  en: (error) => `no event caused it, and no event could have${error}`,
  et: (error) => `ükski sündmus ei toonud seda ega saanukski tuua${error}`,
};

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");

const closestIn = (situation: Situation, eic: Eic, times: Interval, language: Language = "en"): Closest => {
  const own = verdictsOf(situation).filter((verdict) => verdict.eic === eic);
  const granted = own.find((verdict) => verdict.granted);
  if (granted !== undefined) {
    return {
      rule: granted.rule,
      text: withoutEvent[language](withoutStop(verdictText(granted, language))),
    };
  }
  const refused = closestOf(
    own.filter((verdict) => !verdict.granted),
    times,
  );
  const nearest = refused ?? missedBy(situation, eic, { aboutOthers: true })[0]!;
  return { rule: nearest.rule, text: withoutStop(verdictText(nearest, language)) };
};

const isData = (situation: Situation): situation is DataReceived =>
  situation.on === "METERING_DATA" || situation.on === "NETWORK_BILL";

/** The same situation, of one point and time alone. */
export const narrowed = (situation: Situation, { meterEic, times }: Question): Situation =>
  meterEic !== undefined && isData(situation)
    ? { ...situation, coverage: new Map([[meterEic, [times]]]) }
    : situation;

export type { LoggedChange } from "../documents/outcome-codec.js";

/** A party and the rules by which its questions are answered. */
export interface ReconciledParticipant {
  readonly eic: Eic;
  /** The set before the first event. */
  readonly set: AgreementSet;
  readonly options: PredictOptions;
  readonly parentOf: ParentOf;
  /** The language of answers; English by default. */
  readonly language?: Language;
}

/** How many of the changes precede the question. */
const changesBefore = ({ look }: Question, log: readonly LoggedChange[]): number => {
  const isBefore = ({ at, event }: LoggedChange): boolean =>
    look.tag === "Imagined" ? at <= look.at : event < look.event;
  return firstIndexWhere(log.length, (i) => !isBefore(log[i]!));
};

/** The event to evaluate, once the set is in its state; `next` is the following change of an agreement. */
const lookedAt = (
  { look, meterEic }: Question,
  progress: PredictionState,
  next: LoggedChange | undefined,
): Pick<Step, "objects" | "error"> => {
  switch (look.tag) {
    case "Change":
      return step(progress, next!.document);
    case "Document":
      return step(progress, look.document);
    case "Activation":
      return { objects: activatedBetween(progress, look.at - 1, look.at) };
    case "Imagined": {
      // No event is known: it is evaluated as if the operator of the point had made it.
      const initiatorEic =
        meterEic === undefined ? undefined : meteringPointAt(progress.set, meterEic, look.at).operatorEic;
      const made = step(progress, { occurredAt: writeInstant(look.at), initiatorEic, ...look.document });
      const impossible = made.error?.tag === "ImpossibleChange" ? made.error.error : undefined;
      if (impossible?.tag !== "AgreementExists" || impossible.present.type !== "GENERAL_SERVICE") return made;
      // The set has it, and no event followed its start: then a message is about its activation.
      const start = impossible.present.from;
      return { objects: activatedBetween(progress, start - 1, start) };
    }
  }
};

/** What a question is about, once the set is what its event met. */
interface Looked {
  /** Of the question, in the order in which they were asked. */
  readonly index: number;
  /** The object of the question; undefined where no event had it and no event could have had it. */
  readonly object: ChangedObject | undefined;
  readonly error: EventError | undefined;
}

/** Looks at what each question is about, in one walk through the changes; the log has those that were possible, in order. */
export function* looksAt(
  questions: readonly Question[],
  log: readonly LoggedChange[],
  { set, options, parentOf }: Omit<ReconciledParticipant, "eic">,
): Generator<Looked> {
  let progress = startOf(set, options);
  let passed = 0;
  const order = questions
    .map((question, index) => ({ question, index, before: changesBefore(question, log) }))
    .sort((a, b) => a.before - b.before);
  for (const { question, index, before } of order) {
    for (; passed < before; passed++)
      progress = startOf(step(progress, log[passed]!.document).progress.set, options);
    const { objects, error } = lookedAt(question, progress, log[passed]);
    const { place } = question;
    let object: ChangedObject | undefined;
    for (const candidate of objects) {
      if (place === undefined || placesOf(candidate, parentOf).includes(place)) object = candidate;
      if (place === undefined) break;
    }
    yield { index, object, error };
  }
}

/** Answers in the order of the questions. The log has the changes that were possible, in their order. */
export const answersTo = (
  questions: readonly Question[],
  log: readonly LoggedChange[],
  participant: ReconciledParticipant,
): readonly Closest[] => {
  const answers: Closest[] = [];
  for (const { index, object, error } of looksAt(questions, log, participant)) {
    const question = questions[index]!;
    answers[index] =
      object === undefined
        ? { text: withoutObject[participant.language ?? "en"](error ? ` (${explainEventError(error)})` : "") }
        : closestIn(
            narrowed(object.situation, question),
            participant.eic,
            question.times,
            participant.language,
          );
  }
  return answers;
};

/** Where a changed object is witnessed. */
export const placesOf = (
  { situation, reason, content }: ChangedObject,
  parentOf: ParentOf,
): readonly string[] =>
  isData(situation)
    ? Array.from(situation.coverage.keys(), (meterEic) =>
        dataPlace(situation.on as "METERING_DATA", meterEic),
      )
    : objectsOf(situation.on, content([]), reason, parentOf).map(({ place }) => place);
